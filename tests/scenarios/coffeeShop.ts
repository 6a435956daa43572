/** The points of the story of the app that asks too much, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, measured, type Place, pointOf, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const coffee = (): ScenarioFile => shippedFile("coffee-shop");

/** The freer app at some dials, and the rigid one with one more barista. */
export const coffeeStudy = (file: ScenarioFile, dials: readonly number[], days: number): Study =>
  study(scenarioOf(file), { "pass-by": dials, "more-people": [0] }, days);

/** The mechanism off: the app asks nothing of anybody that they do not need, and nothing that is an effort. */
export const withoutEffort = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  segments: file.segments.map(({ needs: _, ...segment }) => segment),
  steps: file.steps.map(({ effort: _, ...step }) => step),
});

export const places = ["office", "high-street", "station"];

export const point = (world: Study, place: string): Place => pointOf(world, place, "pass-by");
const rigid = (world: Study, place: string): Place => rigidEnd(world, place, "pass-by");
const oneMore = (world: Study, place: string): Place => rigidEnd(world, place, "more-people");

const keeps = ({ scenario }: Study, place: Place): boolean =>
  measured(place, "promiseKept") >= (scenario.promise?.share ?? 1);

const everywhere = (holds: (place: string) => boolean): boolean => places.every(holds);

export const coffeePoints = {
  "rigid, fewer than 1 in 10 walk out and fewer than 1 in 10 coffees come late": (world) =>
    everywhere((id) => {
      const place = rigid(world, id);
      return measured(place, "abandoned") < 0.1 && measured(place, "brokenBy.late") < 0.1;
    }),
  "rigid, the promise is broken, and in more than two thirds of the cases over effort": (world) =>
    everywhere((id) => {
      const place = rigid(world, id);
      const broken = 1 - measured(place, "promiseKept");
      return !keeps(world, place) && measured(place, "brokenBy.effort") > (2 / 3) * broken;
    }),
  "one more barista makes the queue shorter and still leaves the promise broken": (world) =>
    everywhere(
      (id) => shownAbove(rigid(world, id), oneMore(world, id), "waitOnstage") && !keeps(world, oneMore(world, id)),
    ),
  "letting customers pass by what they do not need keeps it and costs less than the barista": (world) =>
    everywhere(
      (id) => keeps(world, point(world, id)) && shownAbove(oneMore(world, id), point(world, id), "costPerCustomer"),
    ),
  "at the point customers bring more than at the rigid end": (world) =>
    everywhere((id) => shownAbove(point(world, id), rigid(world, id), "value")),
  "the point lies furthest at the station and nearest in the office block": (world) => {
    const [office, highStreet, station] = places.map((id) => dialOf(point(world, id)));
    return office < highStreet && highStreet < station;
  },
} satisfies Points<Study>;
