import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mser5, suggestWarmUp } from "../../src/experiment/warmUp.ts";
import { checkScenario } from "../../src/scenario/check.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { continuousSample, put } from "../scenario/support.ts";

/** Batch means of five, and the statistic of the batches from `first` on, written out from the definition. */
function statistic(series: readonly number[], first: number): number {
  const batches = Array.from({ length: Math.floor(series.length / 5) }, (_, batch) =>
    series.slice(5 * batch, 5 * batch + 5).reduce((sum, value) => sum + value / 5, 0),
  ).slice(first);
  const mean = batches.reduce((sum, value) => sum + value, 0) / batches.length;
  return batches.reduce((sum, value) => sum + (value - mean) ** 2, 0) / batches.length ** 2;
}

describe("MSER-5", () => {
  const anySeries = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 50, maxLength: 200 });

  test("cuts where the statistic of the rest is smallest, five batches being left at least", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const batches = Math.floor(series.length / 5);
        const all = Array.from({ length: batches - 4 }, (_, first) => statistic(series, first));
        const least = Math.min(...all);
        const cut = mser5(series);
        // Two ways of adding up may differ in the last digits where two places are as good.
        const close = (first: number) => all[first] <= least * (1 + 1e-9) + 1e-9;
        if (cut !== null) expect(close(cut / 5) && 2 * (cut / 5) <= batches).toBe(true);
        else expect(all.findLastIndex((_, first) => close(first)) * 2).toBeGreaterThan(batches);
      }),
    );
  });

  test("cuts a start that is unlike the rest, and nothing of what is the same throughout", () => {
    const level = Array.from({ length: 500 }, (_, i) => 10 + (i % 5));
    expect(mser5([...Array.from({ length: 40 }, () => 0), ...level])).toBe(40);
    expect(mser5(Array.from({ length: 100 }, () => 3))).toBe(0);
  });

  test("does not depend on the unit or on where its zero is", () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: -5, max: 5 }), (series, shift) => {
        // Powers of two and whole numbers, so that no digit is lost.
        expect(mser5(series.map((value) => 4 * value))).toBe(mser5(series));
        const shifted = mser5(series.map((value) => value + shift));
        const before = mser5(series);
        if (shifted !== null && before !== null) {
          const [a, b] = [statistic(series, shifted / 5), statistic(series, before / 5)];
          expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(a, b));
        }
      }),
    );
  });

  test("says nothing of a series that is still on its way, or that is too short", () => {
    expect(mser5(Array.from({ length: 200 }, (_, i) => i))).toBeNull();
    expect(mser5(Array.from({ length: 49 }, () => 1))).toBeNull();
    expect(mser5([])).toBeNull();
  });
});

/** The sample as a service that never closes, with so many customers an hour. */
function service(perHour: number): Scenario {
  const file = continuousSample();
  put(file, ["populations", 0, "perHour"], perHour);
  put(file, ["regime"], { kind: "continuous", warmUpMinutes: 200, minutes: 4000 });
  put(file, ["segments", 0, "patience"], undefined);
  put(file, ["segments", 1, "patience"], undefined);
  put(file, ["returns"], undefined);
  const result = checkScenario(file);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

const question = { population: "mixed", design: "forced", dials: [0], seed: "pilot" };

describe("The suggested warm-up", () => {
  test("is a whole number of minutes within the first half of the run", () => {
    const minutes = suggestWarmUp({ scenario: service(12), ...question });
    expect(Number.isInteger(minutes)).toBe(true);
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThan(2200);
  });

  test("does not depend on the file's own division into warm-up and measured minutes", () => {
    const scenario = service(12);
    const divided: Scenario = { ...scenario, regime: { kind: "continuous", warmUpMinutes: 3000, minutes: 1200 } };
    expect(suggestWarmUp({ scenario: divided, ...question })).toBe(suggestWarmUp({ scenario, ...question }));
  });

  test("is good for all dials asked for: the longest", () => {
    const scenario = service(12);
    const each = [0, 0.5, 1].map((dial) => suggestWarmUp({ scenario, ...question, dials: [dial] }) ?? Number.NaN);
    expect(suggestWarmUp({ scenario, ...question, dials: [0, 0.5, 1] })).toBe(Math.max(...each));
  });

  test("is none where queues grow without end, and where nobody comes", () => {
    expect(suggestWarmUp({ scenario: service(120), ...question })).toBeNull();
    expect(suggestWarmUp({ scenario: service(0), ...question })).toBeNull();
  });

  test("is not asked of a day", () => {
    const day: Scenario = { ...service(12), regime: { kind: "day", openMinutes: 480 } };
    expect(() => suggestWarmUp({ scenario: day, ...question })).toThrow(RangeError);
  });
});
