/** Scenario files of every shape within small sizes, for laws that must hold whatever the file says. */
import * as fc from "fast-check";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import type { Scenario } from "../../src/scenario/types.ts";

type FileSegment = ScenarioFile["segments"][number];
type FileTeam = ScenarioFile["teams"][number];
type FileStep = ScenarioFile["steps"][number];
type FileDesign = ScenarioFile["designs"][number];
type Levers = NonNullable<FileDesign["rigid"]>;
type FileDistribution = FileStep["work"];

/** A number written with two decimals, as people write them; shrinks towards `from`. */
function number(from: number, to: number): fc.Arbitrary<number> {
  return fc.integer({ min: Math.round(from * 100), max: Math.round(to * 100) }).map((hundredths) => hundredths / 100);
}

const share = number(0, 1);
const flag = fc.boolean();

/** Half of the time what most scenarios have, so that rules meet each other off as well as on. */
function orElse<T, U>(usual: T, arbitrary: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof(fc.constant(usual), arbitrary);
}

function minutes(most: number): fc.Arbitrary<FileDistribution> {
  const mean = number(0.1, most);
  return fc.oneof(
    fc.integer({ min: 0, max: most }).map((value) => ({ kind: "constant" as const, value })),
    mean.map((value) => ({ kind: "exponential" as const, mean: value })),
    fc.record({ kind: fc.constant("lognormal" as const), mean, cv: number(0.2, 2) }),
    mean.map((max) => ({ kind: "uniform" as const, min: 0, max })),
    fc.record({ kind: fc.constant("gamma" as const), mean, cv: number(0.2, 2) }),
    fc.record({ kind: fc.constant("weibull" as const), mean, shape: number(0.5, 3) }),
    mean.map((max) => ({ kind: "triangular" as const, min: 0, mode: max / 4, max })),
    fc.array(fc.nat(most), { minLength: 1, maxLength: 3 }).map((values) => ({ kind: "empirical" as const, values })),
  );
}

/** Places in lists are drawn as numbers and taken modulo the length, so that a smaller file stays a file. */
const place = fc.nat(11);

const teamDraw = fc.record({
  people: fc.oneof(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 0, maxLength: 3 }),
  ),
  last: fc.integer({ min: 1, max: 3 }),
  unlimited: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
  wagePerHour: number(0, 60),
  absence: orElse(0, number(0, 0.6)),
});

const stepDraw = fc.record({
  stage: fc.constantFrom("onstage" as const, "backstage" as const),
  team: place,
  work: minutes(9),
  exposure: share,
  effort: orElse(0, number(0, 1)),
  cost: orElse(0, number(0, 5)),
  mandatory: flag,
  ways: orElse(null, fc.array(fc.record({ to: place, share: number(0.01, 0.3) }), { maxLength: 3 })),
});

const segmentDraw = fc.record({
  target: fc.integer({ min: 0, max: 3 }).map((n) => n < 3),
  variety: orElse(undefined, fc.record({ mean: number(0.05, 0.95), concentration: number(0.5, 20) })),
  needs: fc.array(fc.record({ step: place, share }), { maxLength: 4 }),
  workFactor: orElse(1, number(0, 2)),
  patience: orElse(undefined, minutes(20)),
  priority: fc.integer({ min: -1, max: 1 }),
  loudness: share,
  waitTolerance: number(1, 30),
  effortTolerance: number(0.5, 5),
  weights: fc.record({ speed: number(0.1, 1), ease: share, fit: share }),
  margin: number(0, 100),
  mix: number(0.01, 1),
});

const leversDraw = fc.record({
  range: fc.oneof(share, fc.array(share, { maxLength: 5 })),
  adaptivity: share,
  crossTraining: fc.oneof(share, fc.array(share, { maxLength: 4 })),
});

const designDraw = fc.record({
  exceptions: fc.constantFrom("force" as const, "escalate" as const, "desk" as const, "refer" as const),
  admission: fc.constantFrom("all" as const, "all" as const, "target" as const),
  dispatch: fc.constantFrom("local" as const, "end-to-end" as const),
  alsoServes: orElse(null, fc.array(fc.record({ home: place, other: place }), { maxLength: 6 })),
  headcount: orElse(null, fc.record({ team: place, extra: fc.integer({ min: 0, max: 2 }) })),
  rigid: orElse(null, leversDraw),
  flexible: orElse(null, leversDraw),
});

const scenarioDraw = fc.record({
  continuous: fc.integer({ min: 0, max: 3 }).map((n) => n === 3),
  minutes: fc.integer({ min: 20, max: 120 }),
  warmUpMinutes: fc.integer({ min: 0, max: 40 }),
  perHour: number(1, 30),
  profile: orElse(undefined, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })),
  dayCv: orElse(0, number(0.1, 1)),
  segments: fc.array(segmentDraw, { minLength: 1, maxLength: 3 }),
  teams: fc.array(teamDraw, { minLength: 1, maxLength: 4 }),
  steps: fc.array(stepDraw, { minLength: 1, maxLength: 5 }),
  desk: fc.record({ people: fc.integer({ min: 1, max: 2 }), work: minutes(9), fit: share, wagePerHour: number(0, 60) }),
  standardRange: number(0, 0.6),
  returns: orElse(undefined, fc.record({ rate: share, max: fc.integer({ min: 0, max: 3 }), delay: minutes(30) })),
  flexibility: orElse(
    undefined,
    fc.record({
      timeTax: share,
      varietyTax: share,
      awayTax: share,
      skillPremium: share,
      skillExponent: orElse(1, number(0, 3)),
      adaptivityPremium: share,
      crossPremium: share,
    }),
  ),
  design: designDraw,
  accuracy: orElse(1, share),
  referral: orElse(undefined, fc.record({ cost: number(0, 10), experience: number(0, 100) })),
  experience: orElse(undefined, fc.record({ backstageVisibility: share, steepness: number(0.5, 4) })),
  overtimeRate: orElse(1.5, number(0, 3)),
  fixedCostPerDay: orElse(0, number(0, 500)),
  promise: orElse(undefined, fc.record({ minutes: number(1, 60), effort: number(0, 3), share })),
});

type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never;
type ScenarioDraw = Drawn<typeof scenarioDraw>;

const teamId = (index: number) => `team-${index}`;
const stepId = (index: number) => `step-${index}`;

/** Any file within the sizes above; its one population is "all", its one design "only". */
export const anyFile: fc.Arbitrary<ScenarioFile> = scenarioDraw.map(fileOf);

/** Any scenario within the sizes above. */
export const anyScenario: fc.Arbitrary<Scenario> = anyFile.map(resolveScenario);

/** A place of the dial, on the usual grid. */
export const anyDial = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);

function fileOf(draw: ScenarioDraw): ScenarioFile {
  const { continuous } = draw;
  const teams: FileTeam[] = draw.teams.map((team, index) => teamOf(team, index, draw));
  const desk = { id: "desk-team", name: "Desk", headcount: draw.desk.people, wagePerHour: draw.desk.wagePerHour };
  return {
    version: 1,
    id: "any",
    title: "Any scenario",
    story: "-",
    question: "-",
    sources: [],
    currency: "EUR",
    regime: continuous
      ? { kind: "continuous", warmUpMinutes: draw.warmUpMinutes, minutes: draw.minutes }
      : { kind: "day", openMinutes: draw.minutes },
    ...(continuous ? {} : { arrivals: { profile: draw.profile, dayCv: draw.dayCv } }),
    segments: draw.segments.map((segment, index) => segmentOf(segment, index, draw.steps.length)),
    populations: [{ id: "all", name: "All", perHour: draw.perHour, mix: mixOf(draw) }],
    teams: [...teams, desk],
    steps: draw.steps.map((step, index) => stepOf(step, index, draw)),
    desk: { team: "desk-team", work: draw.desk.work, fit: draw.desk.fit },
    standardRange: draw.standardRange,
    returns: draw.returns,
    flexibility: draw.flexibility,
    designs: [designOf(draw, teams)],
    triage: { accuracy: draw.accuracy },
    referral: draw.referral,
    experience: draw.experience,
    retention: { midpoint: 50, slope: 12 },
    costs: { overtimeRate: draw.overtimeRate, ...(continuous ? {} : { fixedCostPerDay: draw.fixedCostPerDay }) },
    promise: draw.promise,
  };
}

function teamOf(team: ScenarioDraw["teams"][number], index: number, { continuous }: ScenarioDraw): FileTeam {
  const named = { id: teamId(index), name: `Team ${index}` };
  if (team.unlimited) return { ...named, unlimited: true };
  const plan = typeof team.people === "number" ? team.people : [...team.people, team.last];
  return {
    ...named,
    headcount: continuous && typeof plan !== "number" ? team.last : plan,
    wagePerHour: team.wagePerHour,
    ...(continuous ? {} : { absence: team.absence }),
  };
}

function segmentOf(segment: ScenarioDraw["segments"][number], index: number, steps: number): FileSegment {
  const { mix: _, needs, ...rest } = segment;
  const byStep = Object.fromEntries(needs.map((need) => [stepId(need.step % steps), need.share]));
  return { id: `segment-${index}`, name: `Segment ${index}`, ...rest, needs: byStep };
}

function mixOf({ segments }: ScenarioDraw): Record<string, number> {
  const sum = segments.reduce((total, { mix }) => total + mix, 0);
  return Object.fromEntries(segments.map(({ mix }, index) => [`segment-${index}`, mix / sum]));
}

function stepOf(step: ScenarioDraw["steps"][number], index: number, { teams, steps }: ScenarioDraw): FileStep {
  const { ways, ...rest } = step;
  const named = { id: stepId(index), name: `Step ${index}`, team: teamId(step.team % teams.length) };
  if (ways === null) return { ...rest, ...named };
  const others = ways.map(({ to, share: part }) => ({ to: stepId(to % steps.length), share: part }));
  const onwards = index + 1 < steps.length ? stepId(index + 1) : "end";
  const rest1 = 1 - others.reduce((sum, way) => sum + way.share, 0);
  return { ...rest, ...named, next: [...others, { to: onwards, share: rest1 }] };
}

function designOf(
  { design, teams: { length }, steps, continuous }: ScenarioDraw,
  teams: readonly FileTeam[],
): FileDesign {
  const { alsoServes, headcount, rigid, flexible, ...policies } = design;
  const limited = teams.filter((team) => !team.unlimited).map(({ id }) => id);
  const changed = headcount && teams[headcount.team % length];
  return {
    id: "only",
    name: "Only",
    ...policies,
    ...(alsoServes && limited.length > 0 ? { alsoServes: chainsOf(alsoServes, limited) } : {}),
    ...(headcount && changed?.headcount !== undefined
      ? { headcount: { [changed.id]: moreOf(changed.headcount, headcount.extra, continuous) } }
      : {}),
    ...(rigid ? { rigid: leversOf(rigid, steps.length, length) } : {}),
    ...(flexible ? { flexible: leversOf(flexible, steps.length, length) } : {}),
  };
}

function moreOf(headcount: number | number[], extra: number, continuous: boolean): number | number[] {
  if (typeof headcount !== "number") return headcount.map((people) => people + extra);
  return headcount + (continuous ? extra : 0);
}

function chainsOf(
  links: readonly { home: number; other: number }[],
  teams: readonly string[],
): Record<string, string[]> {
  const named = links.map(({ home, other }) => [teams[home % teams.length], teams[other % teams.length]] as const);
  return Object.fromEntries(
    teams.map((team) => [
      team,
      [...new Set(named.filter(([home, other]) => home === team && other !== team).map(([, other]) => other))],
    ]),
  );
}

function leversOf(levers: Drawn<typeof leversDraw>, steps: number, teams: number): Levers {
  const byId = (value: number | number[], count: number, id: (index: number) => string) =>
    typeof value === "number" ? value : Object.fromEntries(value.slice(0, count).map((one, index) => [id(index), one]));
  return {
    range: byId(levers.range, steps, stepId),
    adaptivity: levers.adaptivity,
    crossTraining: byId(levers.crossTraining, teams, teamId),
  };
}
