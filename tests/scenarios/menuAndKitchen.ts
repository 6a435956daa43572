/** The points of the story of the menu and the kitchen, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, measured, type Place, pointOf, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const restaurant = (): ScenarioFile => shippedFile("menu-and-kitchen");

/** @param some dials of the two designs in which only the menu bends */
export const restaurantStudy = (file: ScenarioFile, dials: readonly number[], some: readonly number[], days: number) =>
  study(scenarioOf(file), { "kitchen-too": dials, "menu-only": some, "more-waiters": some }, days);

/** The mechanism off: whatever guests ask for, it makes no difference to the cook. */
export const kitchenBlind = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  steps: file.steps.map((step) => (step.id === "cook" ? { ...step, exposure: 0 } : step)),
});

export const withoutWishes = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  steps: file.steps.map((step) => ({ ...step, exposure: 0 })),
});

/** Bending is no work. */
export const withoutTaxes = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  flexibility: { ...file.flexibility, timeTax: 0, varietyTax: 0 },
});

export const evenings = ["tuesday", "friday", "festival"];
const fullEvenings = ["friday", "festival"];

export const point = (world: Study, evening: string): Place => pointOf(world, evening, "kitchen-too");

function flexibleEnd(world: Study, evening: string, design: string): Place {
  const curve = world.curve(evening, design);
  return { curve, at: curve.dials.length - 1 };
}

const keeps = ({ scenario }: Study, place: Place): boolean =>
  measured(place, "promiseKept") >= (scenario.promise?.share ?? 1);

function keepsSomewhere(world: Study, evening: string, design: string): boolean {
  const curve = world.curve(evening, design);
  return curve.dials.some((_, at) => keeps(world, { curve, at }));
}

const most = (world: Study, evening: string, design: string): number => {
  const curve = world.curve(evening, design);
  return Math.max(...curve.dials.map((_, at) => measured({ curve, at }, "promiseKept")));
};

export const restaurantPoints = {
  "if only the menu bends, the promise is kept at no dial": (world) =>
    evenings.every((evening) => !keepsSomewhere(world, evening, "menu-only")),
  "nor with one more waiter, who keeps fewer than 5 in 100 more promises": (world) =>
    evenings.every(
      (evening) =>
        !keepsSomewhere(world, evening, "more-waiters") &&
        most(world, evening, "more-waiters") - most(world, evening, "menu-only") < 0.05,
    ),
  "when the kitchen bends with the menu, the promise is kept well inside the dial": (world) =>
    evenings.every((evening) => {
      const place = point(world, evening);
      return keeps(world, place) && dialOf(place) >= 0.1 && dialOf(place) <= 0.7;
    }),
  "beyond the point more wishes are met, and on a full evening orders wait longer in the kitchen": (world) =>
    fullEvenings.every((evening) => {
      const [here, beyond] = [point(world, evening), flexibleEnd(world, evening, "kitchen-too")];
      return shownAbove(here, beyond, "brokenBy.unmet") && shownAbove(beyond, here, "waitBackstage");
    }),
} satisfies Points<Study>;
