/**
 * The three rules on samples that can be worked out by hand: 40 days, which is the first look. With five dials Student's
 * reach there is 3.58 / sqrt(39) = 0.573 deviations for the zone of the promise rule, 0.629 for that of the noticeable
 * and 0.559 for that of the value rule, and 0.816 for statements about any two dials. Differences of cost deviate by
 * 0.071 from day to day, of promises by 0.0071 and of experience by 0.141; a level of the promise by 0.0403, so that it
 * is known to 0.023 and 0.033.
 */
import { describe, expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import type { Answer, CurveSample } from "../../src/experiment/types.ts";
import { ask, type Columns, found, made, type Row, sampled, sampleOf, terms } from "./synthetic.ts";

const rising = [20, 23, 27, 30, 33];

describe("the promise rule", () => {
  test("names the cheapest dial that is shown to keep the promise when all else is ruled out", () => {
    const result = ask("promise", { cost: rising, kept: [0.5, 0.7, 0.84, 0.86, 0.87] });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
    expect(result.zone).toEqual({ low: 0.5, high: 0.5, dials: [0.5] });
  });

  test("does not take the cost curve to rise: a more flexible dial may be the cheapest", () => {
    const result = ask("promise", { cost: [33, 30, 27, 23, 25], kept: [0.5, 0.7, 0.84, 0.86, 0.87] });
    expect(found(result)).toEqual({ dial: 0.75, verdict: "just right", zone: [0.75] });
  });

  test("says that rigid is enough when the zone holds 0, and flexible to the limit when it holds 1", () => {
    const enough = ask("promise", { cost: rising, kept: [0.84, 0.85, 0.85, 0.86, 0.87] });
    expect(found(enough)).toEqual({ dial: 0, verdict: "rigid is enough", zone: [0] });
    const limit = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.84] });
    expect(found(limit)).toEqual({ dial: 1, verdict: "flexible to the limit", zone: [1] });
  });

  test("does neither where the dials end before 0 and 1", () => {
    const narrowed = (columns: Columns): CurveSample => ({ ...made(columns), dials: [0.1, 0.2, 0.3, 0.4, 0.5] });
    const least = answer(narrowed({ cost: rising, kept: [0.84, 0.85, 0.85, 0.86, 0.87] }), terms, "promise");
    expect(found(least)).toEqual({ dial: 0.1, verdict: "just right", zone: [0.1] });
    const most = answer(narrowed({ cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.84] }), terms, "promise");
    expect(found(most)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
  });

  test("calls the promise out of reach when every dial is shown to break it, and names the nearest", () => {
    const result = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.72, 0.71, 0.6] });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "out of reach", zone: [] });
    expect(result).toMatchObject({ missed: "promise", zone: { low: 0.5, high: 0.5 }, moreReplications: null });
  });

  test("says not yet, and names the nearest, when no dial is estimated to keep it and none of that is shown", () => {
    const result = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.795] });
    expect(found(result)).toEqual({ dial: 1, verdict: "not yet", zone: [1] });
    expect(result.moreReplications).toBeGreaterThan(0);
  });

  test("does not call the last dial left right while it may miss the promise by more than anyone would notice", () => {
    const result = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.801] });
    expect(found(result)).toEqual({ dial: 1, verdict: "not yet", zone: [1] });
    // 0.815 - 0.023 is above 0.79, and not above 0.8.
    const near = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.815] });
    expect(found(near)).toEqual({ dial: 1, verdict: "flexible to the limit", zone: [1] });
  });

  test("is settled on two neighbours when the less flexible is shown to lie within a noticeable step of the share", () => {
    // 0.798 is known to 0.0041 and 0.0058: not shown to miss 0.8, but shown to be between 0.79 and 0.81.
    const kept = [0.5, 0.798, 0.84, 0.86, 0.87];
    const result = ask("promise", { cost: rising, kept }, { kept: 0.005 });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.25, 0.5] });
    // With 0.04 from day to day it might as well be 0.78.
    expect(found(ask("promise", { cost: rising, kept }))).toEqual({ dial: 0.5, verdict: "not yet", zone: [0.25, 0.5] });
  });

  test("is not settled on two dials at the limit that are no neighbours", () => {
    const kept = [0.5, 0.798, 0.6, 0.84, 0.87];
    const result = ask("promise", { cost: rising, kept }, { kept: 0.005 });
    expect(found(result)).toEqual({ dial: 0.75, verdict: "not yet", zone: [0.25, 0.75] });
  });
});

describe("equality", () => {
  const kept = [0.5, 0.84, 0.84, 0.86, 0.87];

  test("is shown by its own test: costs within 0.5 % and promises within 1 in 100, for certain", () => {
    // Costs 0.02 apart, each known against the other to 0.816 * 0.071 = 0.058: together less than 0.5 % of 23, 0.115, and
    // 0 is within. Kept promises are equal and known to 0.816 * 0.0071 = 0.0058 against each other.
    const result = ask("promise", { cost: [20, 23.02, 23, 30, 33], kept });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.25, 0.5] });
  });

  test("is not taken from a difference that is not shown", () => {
    // The same estimates, but the difference of costs is now known to 0.58 only.
    const cost = ask("promise", { cost: [20, 23.02, 23, 30, 33], kept }, {}, { cost: 0.5 });
    expect(found(cost)).toEqual({ dial: 0.5, verdict: "not yet", zone: [0.25, 0.5] });
    // And here promises kept are known to 0.023 against each other.
    const promises = ask("promise", { cost: [20, 23.02, 23, 30, 33], kept }, {}, { kept: 0.02 });
    expect(found(promises)).toEqual({ dial: 0.5, verdict: "not yet", zone: [0.25, 0.5] });
  });

  test("of dials that are no neighbours is a tie, and the least flexible is named", () => {
    const result = ask("promise", { cost: [20, 23.02, 25, 23, 33], kept: [0.5, 0.84, 0.84, 0.84, 0.87] });
    expect(found(result)).toEqual({ dial: 0.25, verdict: "a tie", zone: [0.25, 0.75] });
  });

  test("of all dials makes rigid enough, and names rigid", () => {
    const result = ask("promise", { cost: [23, 23.01, 22.99, 23, 23], kept: [0.84, 0.84, 0.84, 0.84, 0.84] });
    expect(found(result)).toEqual({ dial: 0, verdict: "rigid is enough", zone: [0, 0.25, 0.5, 0.75, 1] });
  });

  test("holds day for day: dials with the same numbers are equal however much the days scatter", () => {
    const one = sampled([0.5], [{ cost: 20, value: 30, experience: 70, kept: 0.9 }], 40, "same");
    const [tallies] = one.tallies;
    const twice: CurveSample = { ...one, dials: [0.2, 0.6], days: [40, 40], tallies: [tallies, tallies] };
    for (const rule of ["noticeable", "value"] as const) {
      expect(found(answer(twice, terms, rule))).toEqual({ dial: 0.2, verdict: "just right", zone: [0.2, 0.6] });
    }
  });
});

describe("the noticeable rule", () => {
  // Differences of experience are known to 0.089 (the zone) and 0.115.
  const noticeable = (experience: readonly number[]): Answer => ask("noticeable", { cost: rising, experience });

  test("names the cheapest dial whose experience nobody could tell from the best", () => {
    const result = noticeable([50, 70, 76.5, 77, 77.2]);
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
  });

  test("measures from the best dial, wherever it is", () => {
    const result = noticeable([50, 78, 77.4, 70, 60]);
    expect(found(result)).toEqual({ dial: 0.25, verdict: "just right", zone: [0.25] });
    const dear = ask("noticeable", { cost: [30, 40, 27, 30, 33], experience: [50, 78, 77.4, 70, 60] });
    expect(found(dear)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
  });

  test("is settled on two neighbours when the less flexible is shown to lie within half a step of the limit", () => {
    expect(found(noticeable([50, 76.22, 76.9, 77, 77.2]))).toMatchObject({ dial: 0.25, zone: [0.25, 0.5] });
    expect(noticeable([50, 76.18, 76.9, 77, 77.2])).toMatchObject({ dial: 0.5, verdict: "just right" });
    // Scattered ten times as much, it is anywhere between 0.1 and 1.9 below the best.
    const wide = ask("noticeable", { cost: rising, experience: [50, 76.22, 76.9, 77, 77.2] }, {}, { experience: 1 });
    expect(wide.verdict).toBe("not yet");
  });

  test("is not settled on two neighbours while the less flexible may lie further below the limit", () => {
    // A difference swings by 0.47: the zone stands 0.3 from an estimate, statements about any two dials 0.38.
    const near = (experience: number): Answer =>
      ask("noticeable", { cost: rising, experience: [60, experience, 77, 77, 77] }, {}, { experience: 0.3326 });
    expect(found(near(77 - 1.1))).toEqual({ dial: 0.5, verdict: "just right", zone: [0.25, 0.5] });
    expect(found(near(77 - 1.25))).toEqual({ dial: 0.5, verdict: "not yet", zone: [0.25, 0.5] });
    // And one that may lie less than half a step below the best is not shown to be at the limit: 0.85 - 0.38.
    expect(found(near(77 - 0.85))).toEqual({ dial: 0.25, verdict: "not yet", zone: [0.25, 0.5] });
  });

  test("says that rigid is enough where flexibility moves nothing anyone would notice", () => {
    expect(found(noticeable([76.8, 77, 77, 77.1, 77.2]))).toEqual({ dial: 0, verdict: "rigid is enough", zone: [0] });
  });
});

describe("the value rule", () => {
  test("names the dial of the highest net value", () => {
    const result = ask("value", { cost: rising, value: [30, 34, 39.5, 42, 44] });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
  });

  test("leaves dials in the zone whose net value is not shown to be less, here for being equal", () => {
    // Net values 10, 11.99, 12, 12, 11 with differences known to 0.040 and 0.058.
    const result = ask("value", { cost: rising, value: [30, 34.99, 39, 42, 44] });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.25, 0.5, 0.75] });
  });

  test("of dials equal in the estimate the least flexible is named", () => {
    const exact = sampleOf(
      [0, 0.5, 1],
      Array.from({ length: 40 }, (_, day) => 1 + (day % 2)).map((day): Row[] =>
        [10, 12, 12].map((net) => ({
          arrivals: day,
          targets: day,
          cost: day,
          value: day * (net + 1),
          experience: 0,
          kept: 0,
        })),
      ),
    );
    expect(found(answer(exact, terms, "value"))).toEqual({
      dial: 0.5,
      verdict: "flexible to the limit",
      zone: [0.5, 1],
    });
  });
});
