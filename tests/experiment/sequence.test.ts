/** How many standard errors a statement that holds at every look keeps away from its estimate. */
import { describe, expect, test } from "vitest";
import { firstLook, Sequence, sequenceAt } from "../../src/experiment/sequence.ts";
import { normalTail, startOf } from "../../src/theory/confidenceSequence.ts";
import { studentTQuantile } from "../../src/theory/studentT.ts";

const reach = (level: number, days: number, degrees = days - 1, error = 1): number =>
  new Sequence(level).reach({ mean: 0, error, days, degrees });

describe("the reach of a statement", () => {
  test("begins at the 40th replication: on fewer there is none", () => {
    expect(firstLook).toBe(40);
    expect(reach(0.01, 39)).toBeNaN();
    expect(reach(0.01, 0)).toBeNaN();
    expect(reach(0.01, 40)).toBeGreaterThan(0);
  });

  test("at the first look is Student's quantile where the boundary's start is the normal one", () => {
    for (const [level, degrees] of [
      [0.006, 39],
      [0.006, 36],
      [1e-6, 39],
    ]) {
      const student = -studentTQuantile(normalTail(startOf(level)), degrees);
      expect(reach(level, 40, degrees)).toBeCloseTo(student, 9);
    }
  });

  test("rises with the root of the logarithm of the replications, once Student's tails are the normal ones", () => {
    const level = 0.001;
    for (const days of [400, 40_000, 4_000_000]) {
      const normal = Math.sqrt(startOf(level) ** 2 + Math.log(days / 40));
      const found = reach(level, days);
      expect(found).toBeGreaterThan(normal);
      // The first term of the Cornish-Fisher expansion; the next is below z^5 / degrees^2.
      expect(Math.abs(found - normal - (normal ** 3 + normal) / (4 * (days - 1)))).toBeLessThan(
        normal ** 5 / (days - 1) ** 2 + 1e-9,
      );
    }
  });

  test("is the wider the fewer degrees of freedom, and the smaller the level", () => {
    expect(reach(0.01, 40, 36)).toBeGreaterThan(reach(0.01, 40, 39));
    for (const days of [40, 64, 1024]) {
      const reaches = [0.5, 0.1, 0.01, 1e-4, 1e-7].map((level) => reach(level, days));
      for (let i = 1; i < reaches.length; i++) expect(reaches[i]).toBeGreaterThan(reaches[i - 1]);
    }
  });

  test("is in the unit of the estimate, nothing where all days agree, and unknown where the error is", () => {
    expect(reach(0.01, 64, 63, 2.5)).toBeCloseTo(2.5 * reach(0.01, 64), 12);
    expect(reach(0.01, 64, 63, 0)).toBe(0);
    expect(reach(0.01, 64, 63, Number.NaN)).toBeNaN();
  });

  test("does not depend on what was asked before", () => {
    const sequence = new Sequence(0.01);
    const ask = (days: number, degrees: number) => sequence.reach({ mean: 0, error: 1, days, degrees });
    const there = [ask(40, 39), ask(40, 37), ask(64, 63), ask(41, 37)];
    expect(there).toEqual([reach(0.01, 40), reach(0.01, 40, 37), reach(0.01, 64), reach(0.01, 41, 37)]);
    expect(ask(40, 39)).toBe(there[0]);
    expect(sequenceAt(0.01)).toBe(sequenceAt(0.01));
    expect(sequenceAt(0.01)).not.toBe(sequenceAt(0.02));
  });
});
