/** The points of the third call's story, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, difference, measured, type Place, pointOf, rigidEnd, type Study, study, wholeDial } from "./study.ts";
import type { Points } from "./survival.ts";

export const inquiry = (): ScenarioFile => shippedFile("invoice-inquiry");

/** The same customers with the absence of the file, and with everybody there every day. */
export interface Hotline {
  readonly asIs: Study;
  /** Only at the dials where hand-offs have their point, month by month. */
  readonly allThere: Study;
}

const months = ["ordinary", "new-tariff"];
const designs = ["hand-off", "stand-in"];

const atDials = (dials: readonly number[]) => ({ "hand-off": dials, "stand-in": dials });

export function hotline(file: ScenarioFile, days: number): Hotline {
  const asIs = study(scenarioOf(file), atDials(wholeDial), days);
  const dials = months.map((month) => dialOf(pointOf(asIs, month, "hand-off")));
  return { asIs, allThere: study(scenarioOf(withoutAbsence(file)), atDials(dials), days) };
}

export const withoutAbsence = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  teams: file.teams.map((team) => ({ ...team, absence: 0 })),
});

export const withoutExposure = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  steps: file.steps.map((step) => ({ ...step, exposure: 0 })),
});

export const withoutReturns = (file: ScenarioFile): ScenarioFile => {
  const { returns } = file;
  return returns === undefined ? file : { ...file, returns: { ...returns, rate: 0 } };
};

export const withoutStandIns = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  designs: file.designs.map((design) => ({ ...design, flexible: { ...design.flexible, crossTraining: 0 } })),
});

const everywhere = (holds: (month: string, design: string) => boolean): boolean =>
  months.every((month) => designs.every((design) => holds(month, design)));

/** Repeat calls there as a share of those at the rigid end; NaN where nobody ever calls again. */
const repeatsLeft = (world: Study, place: Place): number =>
  measured(place, "returns") / measured(rigidEnd(world, place.curve.population, place.curve.design), "returns");

/** A design at the dial where hand-offs have their point. */
function atHandOffsPoint({ asIs }: Hotline, world: Study, month: string, design: string): Place {
  const dial = dialOf(pointOf(asIs, month, "hand-off"));
  const curve = world.curve(month, design);
  return { curve, at: curve.dials.indexOf(dial) };
}

/** What an everyday team loses there to absence, in a measure, with the half-width of its 95 % interval. */
export function byAbsence(world: Hotline, month: string, design: string, name: string): [number, number] {
  const { asIs, allThere } = world;
  return difference(atHandOffsPoint(world, asIs, month, design), atHandOffsPoint(world, allThere, month, design), name);
}

/** What someone who stands in gains there, likewise. */
export function byStandIns(world: Hotline, month: string, name: string): [number, number] {
  const { asIs } = world;
  return difference(atHandOffsPoint(world, asIs, month, "stand-in"), pointOf(asIs, month, "hand-off"), name);
}

export const inquiryPoints = {
  "at the point there are fewer than half of the rigid end's repeat calls": ({ asIs }) =>
    everywhere((month, design) => repeatsLeft(asIs, pointOf(asIs, month, design)) < 0.5),
  "where it earns the most, fewer than a quarter of the repeat calls are left": ({ asIs }) =>
    everywhere((month, design) => repeatsLeft(asIs, pointOf(asIs, month, design, "value")) < 0.25),
  "with someone who stands in, the point lies at a less flexible dial": ({ asIs }) =>
    months.every((month) => dialOf(pointOf(asIs, month, "stand-in")) < dialOf(pointOf(asIs, month, "hand-off"))),
  "with someone who stands in, the point never lies at a more flexible dial": ({ asIs }) =>
    months.every((month) => dialOf(pointOf(asIs, month, "stand-in")) <= dialOf(pointOf(asIs, month, "hand-off"))),
  "at the same dial, someone who stands in keeps more promises": (world) =>
    months.every((month) => byStandIns(world, month, "promiseKept")[0] > 0),
  "absence makes promises late, and fewer than half as many where someone stands in": (world) =>
    months.every((month) => {
      const [alone, backedUp] = designs.map((design) => byAbsence(world, month, design, "brokenBy.late")[0]);
      return alone > 2 * backedUp && alone > 0;
    }),
} satisfies Points<Hotline>;
