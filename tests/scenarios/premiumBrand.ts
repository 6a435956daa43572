/** The points of the story of the premium brand and the rest of us, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, measured, type Place, pointOf, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const watches = (): ScenarioFile => shippedFile("premium-brand");

export const watchStudy = (file: ScenarioFile, dials: readonly number[], days: number): Study =>
  study(scenarioOf(file), { service: dials }, days);

/** The mechanism off: all put up with the same. */
export function sameTolerance(file: ScenarioFile): ScenarioFile {
  const [{ waitTolerance, effortTolerance }] = file.segments;
  return { ...file, segments: file.segments.map((segment) => ({ ...segment, waitTolerance, effortTolerance })) };
}

export const shops = ["rest", "mixed", "premium"];

export const point = (world: Study, shop: string): Place => pointOf(world, shop, "service", "noticeable");

const experienceOf = (place: Place, segment: string): number => measured(place, "experience", segment);

/** The most that clients of a kind could have, at any dial. */
const bestFor = ({ curve }: Place, segment: string): number =>
  Math.max(...curve.dials.map((_, at) => experienceOf({ curve, at }, segment)));

export const watchPoints = {
  "rigid, premium clients find the same service worse than the rest by more than 10 points": (world) => {
    const rigid = rigidEnd(world, "mixed", "service");
    return experienceOf(rigid, "rest") - experienceOf(rigid, "premium") > 10;
  },
  "the point of the premium shop lies beyond that of the shop for the rest by a fifth of the dial or more": (world) =>
    dialOf(point(world, "premium")) - dialOf(point(world, "rest")) > 0.19,
  "where both come it lies in between": (world) => {
    const [rest, mixed, premium] = shops.map((shop) => dialOf(point(world, shop)));
    return rest <= mixed && mixed <= premium && rest < premium;
  },
  "all three points lie inside the dial": (world) =>
    shops.every((shop) => dialOf(point(world, shop)) >= 0.2 && dialOf(point(world, shop)) < 1),
  "what is enough for the rest leaves premium clients noticeably short": (world) => {
    const there = { curve: world.curve("mixed", "service"), at: point(world, "rest").at };
    return bestFor(there, "premium") - experienceOf(there, "premium") > world.scenario.noticeable;
  },
  "what premium clients need, the rest would pay for and not notice": (world) => {
    const here = point(world, "rest");
    const there = { curve: here.curve, at: point(world, "premium").at };
    const more = measured(there, "experience") - measured(here, "experience");
    return shownAbove(there, here, "costPerCustomer") && Math.abs(more) <= world.scenario.noticeable;
  },
} satisfies Points<Study>;
