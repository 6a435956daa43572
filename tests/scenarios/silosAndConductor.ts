/** The points of the story of silos and one conductor, as what the simulation must show for them. */
import { traceReplication } from "../../src/outcome/trace.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { difference, measured, type Place, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const office = (): ScenarioFile => shippedFile("silos-and-conductor");

/** About where the office's points lie, and the flexible end, where no need goes unmet and all that can break is time. */
export const someDials = [0.4, 1];

export const officeStudy = (file: ScenarioFile, runs: number): Study =>
  study(scenarioOf(comparable(file)), { silos: someDials, conductor: someDials }, runs);

/**
 * Where every number was moved, shares of a step's ways sum to 1 again, and the dial means the same in both designs: the
 * story compares the order of queues at the same room to bend.
 */
function comparable(file: ScenarioFile): ScenarioFile {
  const steps = file.steps.map((step) => {
    const sum = step.next?.reduce((total, { share }) => total + share, 0) ?? 1;
    return step.next === undefined
      ? step
      : { ...step, next: step.next.map(({ to, share }) => ({ to, share: share / sum })) };
  });
  const [{ flexible }] = file.designs;
  return { ...file, steps, designs: file.designs.map((design) => ({ ...design, flexible })) };
}

/** People of each step where each has its own team: about as busy as the teams that serve two steps. */
const people: Readonly<Record<string, number>> = { receive: 2, check: 2, consult: 3, decide: 2, issue: 1 };

/** The mechanism off: no file is sent back, and no team meets a file twice. */
export function withoutSecondMeetings(file: ScenarioFile): ScenarioFile {
  const steps = file.steps.map(({ next: _, ...step }) => ({ ...step, team: `${step.id}-team` }));
  const teams = steps.map(({ id, team }) => ({ id: team, name: id, headcount: people[id], wagePerHour: 400 }));
  return { ...file, teams, steps };
}

/** The mechanism off: both serve in the order of their own queues. */
export const withoutConductor = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  designs: file.designs.map(({ dispatch: _, ...design }) => design),
});

export const years = ["everyday", "involved-year"];

/** The same year and dial in both designs. */
export interface Pair {
  readonly silos: Place;
  readonly conductor: Place;
}

export const pairsOf = (world: Study): readonly Pair[] =>
  years.flatMap((year) =>
    someDials.map((_, at) => ({
      silos: { curve: world.curve(year, "silos"), at },
      conductor: { curve: world.curve(year, "conductor"), at },
    })),
  );

const everywhere = (world: Study, holds: (pair: Pair) => boolean): boolean => pairsOf(world).every(holds);

const late = (place: Place): number => measured(place, "brokenBy.late");

export const officePoints = {
  "whoever decides the order, the same people cost the same": (world) =>
    everywhere(world, ({ silos, conductor }) => difference(silos, conductor, "costPerCustomer")[0] === 0),
  "they do the same work: no team is busier by two hundredths of its time": (world) =>
    everywhere(world, ({ silos, conductor }) =>
      world.scenario.teams.every(({ id }) => Math.abs(difference(silos, conductor, "utilisation", id)[0]) < 0.02),
    ),
  "with one conductor files wait less": (world) =>
    everywhere(world, ({ silos, conductor }) => shownAbove(silos, conductor, "waitBackstage")),
  "with one conductor more promises are kept": (world) =>
    everywhere(world, ({ silos, conductor }) => shownAbove(conductor, silos, "promiseKept")),
  "with one conductor fewer than two thirds as many promises are late": (world) =>
    everywhere(world, ({ silos, conductor }) => late(conductor) < (2 / 3) * late(silos)),
} satisfies Points<Study>;

/** Applications of the everyday year, by whether they were ever sent back, and how many of each took too long. */
export interface SentBack {
  readonly files: { readonly once: number; readonly sentBack: number };
  readonly late: { readonly once: number; readonly sentBack: number };
}

/** Counted over the first runs, at the flexible end. */
export function sentBack(scenario: Scenario, design: string, runs: number): SentBack {
  const files = { once: 0, sentBack: 0 };
  const late = { once: 0, sentBack: 0 };
  const minutes = scenario.promise?.minutes ?? Number.NaN;
  for (let run = 0; run < runs; run++) {
    const cell = { scenario, population: "everyday", design, dial: 1 };
    for (const line of traceReplication({ ...cell, seed: "stories", replication: run })) {
      if (line.kind !== "customer" || !line.measured) continue;
      const kind = line.visits.filter(({ step }) => step === "check").length > 1 ? "sentBack" : "once";
      files[kind]++;
      if (Number(line.left) - line.arrival > minutes) late[kind]++;
    }
  }
  return { files, late };
}
