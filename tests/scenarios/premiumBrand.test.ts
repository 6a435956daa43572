import { describe, expect, test } from "vitest";
import { tenths } from "./coarse.ts";
import { point, sameTolerance, shops, watches, watchPoints, watchStudy } from "./premiumBrand.ts";
import { dialOf, measured, rigidEnd, wholeDial } from "./study.ts";
import { survivors } from "./survival.ts";

const sentences = Object.keys(watchPoints) as (keyof typeof watchPoints)[];
const inside = "all three points lie inside the dial";

describe("the story of the premium brand comes out of the simulation", () => {
  const world = watchStudy(watches(), wholeDial, 120);

  test.each(sentences)("%s", (sentence) => {
    expect(watchPoints[sentence](world)).toBe(true);
  });

  test("the waits are the very same whoever comes", () => {
    for (const measure of ["sojourn", "waitOnstage", "waitBackstage", "costPerCustomer"]) {
      const [rest, mixed, premium] = shops.map((shop) => measured(rigidEnd(world, shop, "service"), measure));
      expect(mixed, measure).toBeCloseTo(rest, 9);
      expect(premium, measure).toBeCloseTo(rest, 9);
    }
  });

  test("the point lies about half way for the rest, and far on in the premium shop", () => {
    expect(Math.abs(dialOf(point(world, "rest")) - 0.5)).toBeLessThanOrEqual(0.1);
    expect(dialOf(point(world, "premium"))).toBeGreaterThan(0.75);
  });

  test("rigid, the service is a good one to the rest, and a poor one to premium clients", () => {
    const rigid = rigidEnd(world, "mixed", "service");
    expect(measured(rigid, "experience", "rest")).toBeGreaterThan(85);
    expect(measured(rigid, "experience", "premium")).toBeLessThan(75);
  });
});

describe("where all put up with the same, the story has no point", () => {
  const world = watchStudy(sameTolerance(watches()), tenths, 60);

  test("the dial is the same whoever comes", () => {
    expect(new Set(shops.map((shop) => dialOf(point(world, shop)))).size).toBe(1);
  });

  /** That the point lies inside the dial needs no difference in tolerance. */
  const gone = sentences.filter((sentence) => sentence !== inside);

  test.each(gone)("no longer: %s", (sentence) => {
    expect(watchPoints[sentence](world)).toBe(false);
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell what happens in the others. */
const least: Readonly<Record<keyof typeof watchPoints, number>> = {
  "rigid, premium clients find the same service worse than the rest by more than 10 points": 20,
  "the point of the premium shop lies beyond that of the shop for the rest by a fifth of the dial or more": 20,
  "where both come it lies in between": 20,
  "all three points lie inside the dial": 18,
  "what is enough for the rest leaves premium clients noticeably short": 20,
  "what premium clients need, the rest would pay for and not notice": 19,
};

describe("that story survives 20 files with every number moved at random by up to 10 %", () => {
  const found = survivors(watches(), (file) => watchStudy(file, tenths, 40), watchPoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
