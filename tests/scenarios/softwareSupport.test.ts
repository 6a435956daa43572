import { describe, expect, test } from "vitest";
import { tenths } from "./coarse.ts";
import {
  crowds,
  gap,
  point,
  support,
  supportPoints,
  supportStudy,
  withoutLoudness,
  withoutMorePeople,
} from "./softwareSupport.ts";
import { dialOf, measured, wholeDial } from "./study.ts";
import { survivors } from "./survival.ts";

const sentences = Object.keys(supportPoints) as (keyof typeof supportPoints)[];
const [loudFirst, quietWait, overrun, , , halfTheGap, sameDial] = sentences;

describe("the loud accounts' story comes out of the simulation", () => {
  const world = supportStudy(support(), wholeDial, 100);

  test.each(sentences)("%s", (sentence) => {
    expect(supportPoints[sentence](world)).toBe(true);
  });

  test("at the point the promise is kept, and inside the dial", () => {
    for (const crowd of crowds) {
      expect(measured(point(world, crowd), "promiseKept")).toBeGreaterThanOrEqual(0.8);
      expect(dialOf(point(world, crowd))).toBeGreaterThan(0.1);
      expect(dialOf(point(world, crowd))).toBeLessThan(0.9);
    }
  });

  test("where needs are the same, the dial of the line is the very same however many shout", () => {
    expect(new Set(crowds.map((crowd) => dialOf(point(world, crowd)))).size).toBe(1);
  });

  /** About 10,000 customers; at least 1,000 are of either kind: 4 standard errors of a share of 0.8 are 0.05. */
  test.each(crowds)("at the point as many promises are kept to the quiet as to the loud: %s", (crowd) => {
    expect(Math.abs(gap(point(world, crowd)))).toBeLessThan(0.05);
  });
});

describe("each point of the loud accounts' story vanishes without its mechanism", () => {
  test.each([loudFirst, overrun, halfTheGap])("where nobody insists, no longer: %s", (sentence) => {
    expect(supportPoints[sentence](supportStudy(withoutLoudness(support()), tenths, 40))).toBe(false);
  });

  test("with no more people in the line than beside the desk, the quiet wait no longer than in it", () => {
    expect(supportPoints[quietWait](supportStudy(withoutMorePeople(support()), tenths, 40))).toBe(false);
  });

  test("where the loud do need more, the point moves with how many shout", () => {
    const file = support();
    const segments = file.segments.map((segment) =>
      segment.id === "loud" ? { ...segment, variety: { mean: 0.6, concentration: 6 } } : segment,
    );
    expect(supportPoints[sameDial](supportStudy({ ...file, segments }, tenths, 40))).toBe(false);
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell what happens in the others. */
const least: Readonly<Record<keyof typeof supportPoints, number>> = {
  "today at least 20 in 100 more promises are kept to the loud than to the quiet": 20,
  "the quiet wait longer beside today's desk than they would in a line with its people": 20,
  "when most shout, the desk is overrun and shouting helps less than when few do": 19,
  "the point in line costs less than today's desk": 19,
  "the point in line keeps more promises than today's desk": 20,
  "at the point the gap between loud and quiet is less than half of today's": 20,
  "the point lies at the same dial however many shout, give or take a tenth": 20,
};

describe("the loud accounts' story survives 20 files with every number moved at random by up to 10 %", () => {
  const found = survivors(support(), (file) => supportStudy(file, tenths, 40), supportPoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
