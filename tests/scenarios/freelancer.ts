/** The points of the story of one pair of hands, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, difference, measured, type Place, pointOf, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const illustrator = (): ScenarioFile => shippedFile("freelancer");

export const illustratorStudy = (file: ScenarioFile, dials: readonly number[], runs: number): Study =>
  study(scenarioOf(file), { alone: dials }, runs);

/** The mechanism off: bending takes no time. */
export const withoutTaxes = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  flexibility: { ...file.flexibility, timeTax: 0, varietyTax: 0 },
});

/** Two pairs of hands for the same clients. */
export const twoHands = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  teams: file.teams.map((team) => ({ ...team, headcount: 2 })),
});

export const seasons = ["quiet", "usual", "busy"];

export const point = (world: Study, season: string): Place => pointOf(world, season, "alone");
const rigid = (world: Study, season: string): Place => rigidEnd(world, season, "alone");

function flexible(world: Study, season: string): Place {
  const curve = world.curve(season, "alone");
  return { curve, at: curve.dials.length - 1 };
}

const kept = (place: Place): number => measured(place, "promiseKept");

/** Where most promises are kept. */
export function most(world: Study, season: string): Place {
  const curve = world.curve(season, "alone");
  const places = curve.dials.map((_, at) => ({ curve, at }));
  return places.reduce((best, place) => (kept(place) > kept(best) ? place : best));
}

/** Working minutes that a client waits longer, from door to picture, if every wish is met. */
export const yesCosts = (world: Study, season: string): number =>
  difference(flexible(world, season), rigid(world, season), "sojourn")[0];

const shareOf = ({ scenario }: Study): number => scenario.promise?.share ?? 1;

export const illustratorPoints = {
  "if every wish is met, even clients who want the usual wait longer, in every season": (world) =>
    seasons.every((season) => shownAbove(flexible(world, season), rigid(world, season), "sojourn", 0, "package")),
  "that costs everybody more than twice the time in a busy season that it costs in a quiet one": (world) =>
    yesCosts(world, "busy") > 2 * yesCosts(world, "quiet") && yesCosts(world, "quiet") > 0,
  "in a usual season most promises are kept inside the dial, fewer at both ends": (world) => {
    const best = most(world, "usual");
    const ends = [rigid(world, "usual"), flexible(world, "usual")];
    return ends.every((end) => shownAbove(best, end, "promiseKept"));
  },
  "in a quiet season little bending keeps the promise": (world) => {
    const place = point(world, "quiet");
    return kept(place) >= shareOf(world) && dialOf(place) > 0 && dialOf(place) < 0.4;
  },
  "in a busy season no dial keeps the promise": (world) => kept(most(world, "busy")) < shareOf(world),
} satisfies Points<Study>;
