/**
 * A scenario as a file again: what `resolveScenario` would make the same scenario of. Defaults are written out, so it is
 * seldom the file that somebody wrote; what a file cannot say, such as steps that a design leaves out, is lost.
 */
import type { ScenarioFile } from "./schema.ts";
import type { Design, Levers, Scenario, Segment, Team } from "./types.ts";

type File<Key extends keyof ScenarioFile> = NonNullable<ScenarioFile[Key]>;

/** Slots as they are written: one number where it is the same all day. */
const people = (slots: readonly number[]): number | number[] => (slots.length === 1 ? slots[0] : [...slots]);

const record = <Value>(map: ReadonlyMap<string, Value>): Record<string, Value> => Object.fromEntries(map);

export function writtenFile(scenario: Scenario): ScenarioFile {
  const { arrivals, desk, returns, promise, goal, today, teaching, sources, regime } = scenario;
  const { profile, dayCv } = arrivals;
  return {
    version: 1,
    id: scenario.id,
    title: scenario.title,
    story: scenario.story,
    question: scenario.question,
    sources: [...sources],
    currency: scenario.currency,
    regime,
    // A profile belongs to a day.
    arrivals: { ...(regime.kind === "day" ? { profile: [...profile] } : {}), dayCv },
    segments: scenario.segments.map(writtenSegment),
    populations: scenario.populations.map(({ mix, ...population }) => ({ ...population, mix: record(mix) })),
    teams: scenario.teams.map(writtenTeam),
    steps: scenario.steps.map(({ purpose, next, work, ...step }) => ({
      ...step,
      work: plain(work),
      next: [...next],
      ...(purpose === null ? {} : { purpose }),
    })),
    standardRange: scenario.standardRange,
    flexibility: scenario.flexibility,
    designs: scenario.designs.map(writtenDesign),
    triage: scenario.triage,
    referral: scenario.referral,
    experience: scenario.experience,
    retention: scenario.retention,
    costs: scenario.costs,
    noticeable: scenario.noticeable,
    expectationDrift: scenario.expectationDrift,
    teaching: {
      ...(teaching.guess === null ? {} : { guess: teaching.guess }),
      ...(teaching.prompt === null ? {} : { prompt: teaching.prompt }),
      tags: [...teaching.tags],
    },
    ...(desk === null ? {} : { desk: { ...desk, work: plain(desk.work) } }),
    ...(returns === null ? {} : { returns: { ...returns, delay: plain(returns.delay) } }),
    ...(promise === null ? {} : { promise }),
    ...(goal === null ? {} : { goal }),
    ...(today === null ? {} : { today }),
  };
}

/** Files are lists that can be written to; a scenario's are not. */
type Written = File<"steps">[number]["work"];
const plain = (distribution: Scenario["steps"][number]["work"]): Written =>
  distribution.kind === "empirical" ? { ...distribution, values: [...distribution.values] } : distribution;

function writtenSegment({ variety, patience, needs, ...segment }: Segment): File<"segments">[number] {
  return {
    ...segment,
    needs: record(needs),
    ...(variety === null ? {} : { variety }),
    ...(patience === null ? {} : { patience: plain(patience) }),
  };
}

function writtenTeam({ headcount, wagePerHour, absence, ...team }: Team): File<"teams">[number] {
  // Of an unlimited team nothing is paid or missed, and a file may not say that it were.
  return headcount === null
    ? { ...team, unlimited: true }
    : { ...team, headcount: people(headcount), wagePerHour, absence };
}

function writtenDesign(design: Design): File<"designs">[number] {
  const { id, name, exceptions, admission, dispatch, alsoServes, headcount, rigid, flexible } = design;
  return {
    id,
    name,
    exceptions,
    admission,
    dispatch,
    alsoServes: Object.fromEntries([...alsoServes].map(([team, others]) => [team, [...others]])),
    headcount: Object.fromEntries([...headcount].map(([team, slots]) => [team, people(slots)])),
    rigid: writtenLevers(rigid),
    flexible: writtenLevers(flexible),
  };
}

const writtenLevers = ({ range, adaptivity, crossTraining }: Levers) => ({
  range: record(range),
  adaptivity,
  crossTraining: record(crossTraining),
});
