import { describe, expect, test } from "vitest";
import { tenths } from "./coarse.ts";
import {
  illustrator,
  illustratorPoints,
  illustratorStudy,
  seasons,
  twoHands,
  withoutTaxes,
  yesCosts,
} from "./freelancer.ts";

import { survivors } from "./survival.ts";

const sentences = Object.keys(illustratorPoints) as (keyof typeof illustratorPoints)[];
const [allWait, dearer, inside, little, busy] = sentences;
const some = [0, 0.15, 0.3, 0.45, 0.7, 1];

describe("the story of one pair of hands comes out of the simulation", () => {
  const world = illustratorStudy(illustrator(), tenths, 120);

  test.each(sentences)("%s", (sentence) => {
    expect(illustratorPoints[sentence](world)).toBe(true);
  });
});

describe("each point of that story vanishes without its mechanism", () => {
  test("where bending takes no time, it costs nobody any", () => {
    const world = illustratorStudy(withoutTaxes(illustrator()), some, 40);
    expect(seasons.map((season) => yesCosts(world, season))).toEqual([0, 0, 0]);
    for (const sentence of [allWait, dearer, inside]) expect(illustratorPoints[sentence](world), sentence).toBe(false);
  });

  test("where no wish shows, none needs bending", () => {
    const file = illustrator();
    const steps = file.steps.map((step) => ({ ...step, exposure: 0 }));
    expect(illustratorPoints[little](illustratorStudy({ ...file, steps }, some, 40))).toBe(false);
  });

  test.each([inside, busy])("with a second pair of hands, no longer: %s", (sentence) => {
    expect(illustratorPoints[sentence](illustratorStudy(twoHands(illustrator()), some, 40))).toBe(false);
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell what happens in the others. */
const least: Readonly<Record<keyof typeof illustratorPoints, number>> = {
  "if every wish is met, even clients who want the usual wait longer, in every season": 20,
  "that costs everybody more than twice the time in a busy season that it costs in a quiet one": 20,
  "in a usual season most promises are kept inside the dial, fewer at both ends": 20,
  "in a quiet season little bending keeps the promise": 19,
  "in a busy season no dial keeps the promise": 19,
};

describe("that story survives 20 files with every number moved at random by up to 10 %", () => {
  const found = survivors(illustrator(), (file) => illustratorStudy(file, some, 50), illustratorPoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
