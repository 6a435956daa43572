/** The points of the loud accounts' story, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, measured, type Place, pointOf, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const support = (): ScenarioFile => shippedFile("software-support");

/** The line at the dials and where today's desk stands; the desk there alone. */
export function supportStudy(file: ScenarioFile, dials: readonly number[], days: number): Study {
  const scenario = scenarioOf(file);
  const today = scenario.today?.dial ?? 0;
  const inLine = dials.includes(today) ? dials : [today, ...dials];
  return study(scenario, { "in-line": inLine, "who-shouts": [today] }, days);
}

/** The mechanism off: nobody insists. */
export const withoutLoudness = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  segments: file.segments.map((segment) => ({ ...segment, loudness: 0 })),
});

/** No more people in the line than beside the desk. */
export const withoutMorePeople = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  designs: file.designs.map(({ headcount: _, ...design }) => design),
});

export const crowds = ["few", "some", "most"];

export const point = (world: Study, crowd: string): Place => pointOf(world, crowd, "in-line");
const today = (world: Study, crowd: string): Place => rigidEnd(world, crowd, "who-shouts");

/** The line at today's dial. */
function lineToday(world: Study, crowd: string): Place {
  const curve = world.curve(crowd, "in-line");
  return { curve, at: curve.dials.indexOf(world.scenario.today?.dial ?? 0) };
}

/** By how many promises in one the loud are better off than the quiet. */
export const gap = (place: Place): number =>
  measured(place, "promiseKept", "loud") - measured(place, "promiseKept", "quiet");

const everywhere = (holds: (crowd: string) => boolean): boolean => crowds.every(holds);

export const supportPoints = {
  "today at least 20 in 100 more promises are kept to the loud than to the quiet": (world) =>
    everywhere((crowd) => gap(today(world, crowd)) >= 0.2),
  "the quiet wait longer beside today's desk than they would in a line with its people": (world) =>
    everywhere((crowd) => shownAbove(today(world, crowd), lineToday(world, crowd), "waitBackstage", 0, "quiet")),
  "when most shout, the desk is overrun and shouting helps less than when few do": (world) => {
    const [few, most] = ["few", "most"].map((crowd) => today(world, crowd));
    const overrun = measured(most, "wait", "seniors") > 2 * measured(few, "wait", "seniors");
    return overrun && measured(most, "promiseKept", "loud") < measured(few, "promiseKept", "loud") - 0.02;
  },
  "the point in line costs less than today's desk": (world) =>
    everywhere((crowd) => shownAbove(today(world, crowd), point(world, crowd), "costPerCustomer")),
  "the point in line keeps more promises than today's desk": (world) =>
    everywhere((crowd) => shownAbove(point(world, crowd), today(world, crowd), "promiseKept")),
  "at the point the gap between loud and quiet is less than half of today's": (world) =>
    everywhere((crowd) => Math.abs(gap(point(world, crowd))) < gap(today(world, crowd)) / 2),
  "the point lies at the same dial however many shout, give or take a tenth": (world) => {
    const dials = crowds.map((crowd) => dialOf(point(world, crowd)));
    return Math.max(...dials) - Math.min(...dials) < 0.11;
  },
} satisfies Points<Study>;
