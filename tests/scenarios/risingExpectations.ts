/** The points of the story of rising expectations, as what the simulation must show for them. */
import { inPeriod } from "../../src/experiment/questions/drift.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, measured, type Place, pointOf, type Study, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const shop = (): ScenarioFile => shippedFile("rising-expectations");

/** Years from today; the file's period is a year. */
export const years = [0, 3, 6, 12] as const;

/** The same customers as they will see it year by year. */
export type Years = Readonly<Record<(typeof years)[number], Study>>;

const dials = [0, 0.15, 0.3, 0.45, 0.6, 0.8, 1];

export const design = "what-it-needs";

export function yearsOf(file: ScenarioFile, days: number): Years {
  const scenario = scenarioOf(file);
  const [today, third, sixth, twelfth] = years.map((year) =>
    study(inPeriod(scenario, year), { [design]: dials }, days),
  );
  return { 0: today, 3: third, 6: sixth, 12: twelfth };
}

/** The mechanism off: what is good enough today is good enough for ever. */
export const withoutDrift = (file: ScenarioFile): ScenarioFile => ({ ...file, expectationDrift: 0 });

export const customers = ["phones", "both"];

export const point = (world: Study, population: string): Place => pointOf(world, population, design);

/** The place of today's point in another year. */
export const standingStill = (world: Years, year: (typeof years)[number], population: string): Place => ({
  curve: world[year].curve(population, design),
  at: point(world[0], population).at,
});

const share = ({ scenario }: Study): number => scenario.promise?.share ?? Number.NaN;

const keeps = (world: Study, place: Place): boolean => measured(place, "promiseKept") >= share(world);

export const expectationPoints = {
  "today's point keeps today's promise": (world) => keeps(world[0], point(world[0], "phones")),
  "three years later, today's point breaks it": (world) =>
    customers.every((population) => !keeps(world[3], standingStill(world, 3, population))),
  "six years later, today's point breaks it for more than a quarter of the customers": (world) =>
    customers.every((population) => measured(standingStill(world, 6, population), "promiseKept") < 3 / 4),
  "three years later the point lies at a more flexible dial": (world) =>
    dialOf(point(world[0], "phones")) < dialOf(point(world[3], "phones")),
  "where half of the devices are laptops, the point lies at a more flexible dial": (world) =>
    dialOf(point(world[0], "phones")) < dialOf(point(world[0], "both")),
  "after twelve years no dial keeps the promise": (world) =>
    customers.every((population) => !keeps(world[12], point(world[12], population))),
  "the shop is as quick as it was, to the minute": (world) =>
    customers.every((population) => {
      const minutes = measured(point(world[0], population), "sojourn");
      return years.every((year) => measured(standingStill(world, year, population), "sojourn") === minutes);
    }),
} satisfies Points<Years>;
