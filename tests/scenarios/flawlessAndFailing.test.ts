import { describe, expect, test } from "vitest";
import { customersToTheLetter, flawlessPoints, officeOf, travel, withoutVariety } from "./flawlessAndFailing.ts";
import { measured, rigidEnd } from "./study.ts";
import { survivors } from "./survival.ts";

const sentences = Object.keys(flawlessPoints) as (keyof typeof flawlessPoints)[];
const [, broken, , , roomToBend] = sentences;

describe("the story of the flawless office that fails comes out of the simulation", () => {
  const world = officeOf(travel(), 200);

  test.each(sentences)("%s", (sentence) => {
    expect(flawlessPoints[sentence](world)).toBe(true);
  });

  test("every customer is served to the end, each step is done once and to its end, and nobody comes back", () => {
    const customers = customersToTheLetter(travel(), 10);
    const steps = travel().steps.map(({ id }) => id);
    expect(customers.length).toBeGreaterThan(500);
    for (const { outcome, visits } of customers) {
      expect(outcome).toBe("served");
      expect(visits.map(({ step }) => step)).toEqual(steps);
      expect(visits.every(({ at, ended }) => at === "step" && ended !== null)).toBe(true);
    }
    expect(customers.filter(({ kept }) => kept === false).length).toBeGreaterThan(customers.length / 3);
  });
});

describe("the point of the flawless office vanishes without its mechanism", () => {
  const world = officeOf(withoutVariety(travel()), 40);

  test.each([broken, roomToBend])("where everybody wants the journey in the catalogue, no longer: %s", (sentence) => {
    expect(flawlessPoints[sentence](world)).toBe(false);
  });

  test("where everybody wants the journey in the catalogue, what is flawless fails nobody", () => {
    for (const population of ["today", "first-years"]) {
      const rigid = rigidEnd(world.asIs, population, "to-the-letter");
      expect(measured(rigid, "unmet"), population).toBe(0);
      expect(measured(rigid, "promiseKept"), population).toBeGreaterThan(0.95);
    }
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell where it is fewer. */
const least: Readonly<Record<keyof typeof flawlessPoints, number>> = {
  "to the letter, fewer than one promise in twenty is late": 19,
  "yet more than a third of the promises are broken": 19,
  "one more person in every team makes the waits less than half as long": 20,
  "one more person in every team keeps fewer than three promises in 100 more": 18,
  "room to bend keeps the promise, short of all of it": 19,
  "with that room to bend everyone takes a little longer": 20,
  "for the customers of the first years, to the letter was enough": 19,
};

describe("the story of the flawless office survives 20 files with every number moved at random by up to 10 %", () => {
  // A day's promises kept differ by some six in 100 from the next one's: 40 days leave about one.
  const found = survivors(travel(), (file) => officeOf(file, 40), flawlessPoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
