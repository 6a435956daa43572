import { describe, expect, test } from "vitest";
import { tenths } from "./coarse.ts";
import {
  evenings,
  kitchenBlind,
  point,
  restaurant,
  restaurantPoints,
  restaurantStudy,
  withoutTaxes,
  withoutWishes,
} from "./menuAndKitchen.ts";
import { dialOf, measured, wholeDial } from "./study.ts";
import { survivors } from "./survival.ts";

const sentences = Object.keys(restaurantPoints) as (keyof typeof restaurantPoints)[];
const [menuOnly, moreWaiters, kitchenToo, beyond] = sentences;
const some = [0, 0.25, 0.5, 0.75, 1];

describe("the story of the menu and the kitchen comes out of the simulation", () => {
  const world = restaurantStudy(restaurant(), wholeDial, tenths, 60);

  test.each(sentences)("%s", (sentence) => {
    expect(restaurantPoints[sentence](world)).toBe(true);
  });
});

describe("each point of that story vanishes without its mechanism", () => {
  test.each([menuOnly, moreWaiters])("where wishes make no difference to the cook, no longer: %s", (sentence) => {
    expect(restaurantPoints[sentence](restaurantStudy(kitchenBlind(restaurant()), tenths, some, 20))).toBe(false);
  });

  test("what is left undone where the waiters bend all the way is the kitchen's alone", () => {
    const { curve } = restaurantStudy(kitchenBlind(restaurant()), [0], [1], 20);
    for (const evening of evenings) {
      expect(measured({ curve: curve(evening, "menu-only"), at: 0 }, "unmet")).toBe(0);
    }
  });

  test("where nobody has a wish that shows, rigid is enough", () => {
    const world = restaurantStudy(withoutWishes(restaurant()), tenths, some, 20);
    expect(evenings.map((evening) => dialOf(point(world, evening)))).toEqual([0, 0, 0]);
    expect(restaurantPoints[kitchenToo](world)).toBe(false);
  });

  test("where bending is no work, no order waits longer for it", () => {
    expect(restaurantPoints[beyond](restaurantStudy(withoutTaxes(restaurant()), tenths, some, 20))).toBe(false);
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell what happens in the others. */
const least: Readonly<Record<keyof typeof restaurantPoints, number>> = {
  "if only the menu bends, the promise is kept at no dial": 18,
  "nor with one more waiter, who keeps fewer than 5 in 100 more promises": 18,
  "when the kitchen bends with the menu, the promise is kept well inside the dial": 19,
  "beyond the point more wishes are met, and on a full evening orders wait longer in the kitchen": 20,
};

describe("that story survives 20 files with every number moved at random by up to 10 %", () => {
  const found = survivors(restaurant(), (file) => restaurantStudy(file, tenths, some, 40), restaurantPoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
