/** Differences of dials close together do not trust a quiet start: the error follows wider pieces of the dial. */
import { describe, expect, test } from "vitest";
import { gapAlong } from "../../src/experiment/alongTheDial.ts";
import { weighing } from "../../src/experiment/evidence.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { type Row, sampleOf } from "./synthetic.ts";

const dials = Array.from({ length: 11 }, (_, at) => at / 10);

/** Experience of days of one customer, by day and dial; 40 days. */
const sampleWith = (experience: (day: number, dial: number) => number, days = 40): CurveSample =>
  sampleOf(
    dials,
    Array.from({ length: days }, (_, day) =>
      dials.map(
        (dial): Row => ({ arrivals: 1, targets: 1, cost: 0, value: 0, kept: 0, experience: experience(day, dial) }),
      ),
    ),
  );

const gapOf = (sample: CurveSample, dial: number, other: number, days = sample.days) =>
  gapAlong(weighing(sample, "experience"), sample.dials, days, dial, other);
const ownOf = (sample: CurveSample, dial: number, other: number) =>
  weighing(sample, "experience").gap(dial, other, Math.min(sample.days[dial], sample.days[other]));

/** One customer in 40 days is lost at 0.7 and below, and found from 0.8 on. */
const oneJump = sampleWith((day, dial) => (day === 7 && dial < 0.75 ? 0 : 50));

describe("a difference along the dial", () => {
  test("of dials that no jump has come between is as uncertain as its share of a wider piece", () => {
    expect(ownOf(oneJump, 6, 5).error).toBe(0);
    // The piece of 0.4 about 0.55 goes from 0.3 to 0.8, as no dial stands at 0.35 or 0.75.
    const wide = ownOf(oneJump, 8, 3);
    expect(gapOf(oneJump, 6, 5).error).toBeCloseTo(wide.error * Math.sqrt(0.1 / 0.5), 12);
    expect(gapOf(oneJump, 6, 5).mean).toBe(0);
  });

  test("is never less uncertain than by its own days", () => {
    // The jump lies between the two.
    const own = ownOf(oneJump, 8, 7);
    expect(gapOf(oneJump, 8, 7)).toEqual({ ...own, error: own.error });
    expect(own.error).toBeGreaterThan(0);
  });

  test("changes nothing where variances add along the dial", () => {
    // Every day jumps at one place, each place as often: of 40 days four between any two neighbours.
    const even = sampleWith((day, dial) => (dial > (day % 10) / 10 + 0.05 ? 50 : 0));
    for (const low of [3, 4, 5]) {
      const own = ownOf(even, low + 1, low).error;
      expect(gapOf(even, low + 1, low).error).toBeGreaterThanOrEqual(own);
      // A piece of m jumps of p = 0.1 each has the variance m p (1 - m p), less than m times one's.
      expect(gapOf(even, low + 1, low).error).toBeCloseTo(own, 12);
    }
  });

  test("at an end of the dial goes by the piece beside it", () => {
    const atStart = sampleWith((day, dial) => (day === 3 && dial > 0.25 ? 50 : 0));
    expect(ownOf(atStart, 1, 0).error).toBe(0);
    expect(gapOf(atStart, 1, 0).error).toBeCloseTo(ownOf(atStart, 4, 0).error * Math.sqrt(0.1 / 0.4), 12);
  });

  test("rests on the replications that are looked at, and on no others", () => {
    const late = sampleWith((day, dial) => (day === 60 && dial < 0.75 ? 0 : 50), 80);
    expect(
      gapOf(
        late,
        6,
        5,
        dials.map(() => 40),
      ).error,
    ).toBe(0);
    expect(gapOf(late, 6, 5).error).toBeGreaterThan(0);
  });

  test("with a cell that stands behind the dials is left as it is", () => {
    expect(gapAlong(weighing(oneJump, "experience"), dials.slice(0, 6), oneJump.days, 6, 5)).toEqual(
      ownOf(oneJump, 6, 5),
    );
  });
});
