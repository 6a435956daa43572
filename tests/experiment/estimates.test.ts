/** Ratio estimates, their intervals, paired differences and the reports made of them. */
import { describe, expect, test } from "vitest";
import { cellReport, estimate, linearise, measureIndex, pairedDifference } from "../../src/experiment/estimates.ts";
import { runReport } from "../../src/experiment/report.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { firstDays, layout, type Row, sampled, sampleOf } from "./synthetic.ts";

const row = (arrivals: number, cost: number, kept = 0): Row => ({
  arrivals,
  targets: arrivals,
  cost,
  value: 0,
  experience: 0,
  kept,
});

const costIndex = measureIndex(layout, "costPerCustomer");
const byHand = sampleOf([0], [[row(1, 2)], [row(2, 4)], [row(3, 9)]]);

describe("a ratio of sums", () => {
  test("has the interval that the page gives by hand", () => {
    // 15 over 6 customers. Residuals 2 - 2.5, 4 - 5, 9 - 7.5 over the mean of 2 customers: -0.25, -0.5, 0.75, whose
    // squares add up to 0.875; t(0.975, 2) is 4.302652729911275 (any table).
    const { mean, halfWidth } = estimate(byHand, 0, costIndex);
    expect(mean).toBe(15 / 6);
    expect(halfWidth).toBeCloseTo(4.302652729911275 * Math.sqrt(0.875 / 2 / 3), 9);
  });

  test("is no mean of the days' ratios", () => {
    expect(estimate(byHand, 0, costIndex).mean).not.toBeCloseTo((2 + 2 + 3) / 3, 3);
  });

  test("keeps days without customers: they widen the interval as 0 / 0 and leave the ratio", () => {
    const withEmptyDay = sampleOf([0], [[row(1, 2)], [row(2, 4)], [row(0, 0)], [row(3, 9)]]);
    const { mean, halfWidth } = estimate(withEmptyDay, 0, costIndex);
    expect(mean).toBe(2.5);
    // The mean is now 1.5 customers, so the influence values are 4 / 3 of what they were; t(0.975, 3) = 3.182446305284263.
    expect(halfWidth).toBeCloseTo(3.182446305284263 * Math.sqrt(((16 / 9) * 0.875) / 3 / 4), 9);
  });

  test("has no interval from one replication, and no value without customers", () => {
    expect(estimate(sampleOf([0], [[row(4, 10)]]), 0, costIndex)).toEqual({ mean: 2.5, halfWidth: null });
    expect(estimate(sampleOf([0], [[row(0, 5)], [row(0, 5)]]), 0, costIndex)).toEqual({ mean: null, halfWidth: null });
  });

  test("has influence values that sum to zero", () => {
    const sample = sampled([0, 1], [truth, truth], 50, "influence");
    const { ratio, influence } = linearise({ sample, dialIndex: 1 }, layout.measures[costIndex]);
    const sum = influence.reduce((total, value) => total + value, 0);
    // Fifty roundings of numbers of the ratio's size.
    expect(Math.abs(sum)).toBeLessThan(50 * 50 * ratio * Number.EPSILON);
  });

  test("covers the truth 95 times in 100", () => {
    const runs = 600;
    let missed = 0;
    for (let run = 0; run < runs; run++) {
      const { mean, halfWidth } = estimate(sampled([0], [truth], 30, `coverage ${run}`), 0, costIndex);
      if (Math.abs((mean ?? Number.NaN) - truth.cost) > (halfWidth ?? Number.NaN)) missed++;
    }
    // Binomial: 30 expected, standard deviation 5.3; four of them on either side.
    expect(Math.abs(missed - 0.05 * runs)).toBeLessThan(4 * Math.sqrt(runs * 0.05 * 0.95));
  });

  test("depends on the order of replications by rounding only", () => {
    const sample = sampled([0, 1], [truth, truth], 40, "order");
    const turned = reversed(sample);
    const [one, other] = [estimate(sample, 1, costIndex), estimate(turned, 1, costIndex)];
    expect(other.mean).toBeCloseTo(one.mean ?? Number.NaN, 10);
    expect(other.halfWidth).toBeCloseTo(one.halfWidth ?? Number.NaN, 10);
  });
});

const truth = { cost: 20, value: 30, experience: 70, kept: 0.7 };

/** The same days, the last first. */
function reversed(sample: CurveSample): CurveSample {
  const { slots } = sample.layout;
  const turned = (rows: Float64Array): Float64Array => {
    const days = Array.from({ length: sample.replications }, (_, r) => rows.subarray(r * slots, (r + 1) * slots));
    return new Float64Array(days.reverse().flatMap((row) => [...row]));
  };
  return { ...sample, tallies: sample.tallies.map(turned) };
}

describe("a paired difference", () => {
  const sample = sampled([0, 1], [truth, { ...truth, cost: 20.5 }], 40, "paired");
  const [a, b] = [0, 1].map((dialIndex) => ({ sample, dialIndex }));

  test("is the difference of the estimates, and its own negative the other way round", () => {
    const there = pairedDifference(b, a, costIndex);
    const back = pairedDifference(a, b, costIndex);
    const means = [0, 1].map((dial) => estimate(sample, dial, costIndex).mean ?? Number.NaN);
    expect(there.mean).toBe(means[1] - means[0]);
    expect(back).toEqual({ mean: -(there.mean ?? 0), halfWidth: there.halfWidth });
  });

  test("is by hand that of the linearised values", () => {
    // Dial 0 has influence -0.25, -0.5, 0.75 as above; dial 1 costs 3, 6, 12: ratio 3.5, influence -0.25, -0.5, 0.75.
    const shifted = sampleOf(
      [0, 1],
      [
        [row(1, 2), row(1, 3)],
        [row(2, 4), row(2, 6)],
        [row(3, 9), row(3, 12)],
      ],
    );
    const difference = pairedDifference(
      { sample: shifted, dialIndex: 1 },
      { sample: shifted, dialIndex: 0 },
      costIndex,
    );
    expect(difference).toEqual({ mean: 1, halfWidth: 0 });
  });

  test("sees under common luck what separate luck hides", () => {
    const unpaired = { sample: sampled([0, 1], [truth, { ...truth, cost: 20.5 }], 40, "other luck"), dialIndex: 1 };
    const common = pairedDifference(b, a, costIndex);
    const separate = pairedDifference(unpaired, a, costIndex);
    expect(common.mean).toBeGreaterThan(common.halfWidth ?? Number.NaN);
    expect(Math.abs(separate.mean ?? Number.NaN)).toBeLessThan(separate.halfWidth ?? Number.NaN);
  });

  test("rests on the replications that both sides have", () => {
    const fewer = { sample: firstDays(sample, 30), dialIndex: 0 };
    const both = firstDays(sample, 30);
    const cut = [0, 1].map((dialIndex) => ({ sample: both, dialIndex }));
    expect(pairedDifference(b, fewer, costIndex)).toEqual(pairedDifference(cut[1], cut[0], costIndex));
    expect(pairedDifference(fewer, b, costIndex)).toEqual(pairedDifference(cut[0], cut[1], costIndex));
    expect(pairedDifference(b, fewer, costIndex)).not.toEqual(pairedDifference(b, a, costIndex));
  });
});

describe("a report", () => {
  const sample = sampleOf(
    [0, 0.5],
    [
      [row(4, 8, 3), row(4, 10, 4)],
      [row(6, 12, 3), row(6, 15, 6)],
    ],
  );

  test("names the cell's own measures and groups the dotted ones", () => {
    const { dial, measures } = cellReport(sample, 1);
    expect(dial).toBe(0.5);
    expect(measures.costPerCustomer).toEqual({ mean: 2.5, halfWidth: 0 });
    expect(measures.brokenBy).toEqual({ late: { mean: 0, halfWidth: 0 } });
    expect(Object.keys(measures)).toEqual([
      "arrivals",
      "costPerCustomer",
      "value",
      "netValue",
      "experience",
      "promiseKept",
      "brokenBy",
    ]);
  });

  test("of a run holds teams and segments by id, also under an id such as constructor", () => {
    const report = runReport(sample, 0, "seed");
    expect(Object.keys(report)).toEqual([
      "population",
      "design",
      "dial",
      "replications",
      "seed",
      "measures",
      "teams",
      "segments",
    ]);
    expect(Object.keys(report.teams)).toEqual(["constructor"]);
    expect(report.teams.constructor).toMatchObject({ utilisation: { mean: 0.6 }, wait: { mean: 0.4 } });
    expect(Object.keys(report.segments.regulars)).toEqual(["experience"]);
  });

  test("refuses a measure that the scenario does not have", () => {
    expect(() => measureIndex({ slots: 1, measures: [] }, "promiseKept")).toThrow("No measure promiseKept");
  });
});
