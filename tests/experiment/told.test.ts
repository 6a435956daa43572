/** Intervals that are told, and why each dial is in or out. */
import { describe, expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import { onlyDays } from "../../src/experiment/sample.ts";
import { Told } from "../../src/experiment/told.ts";
import { ask, commonSwing, five, made, ownSwing, patterned, terms, truthsOf } from "./synthetic.ts";

const columns = {
  cost: [20, 23, 27, 30, 33],
  kept: [0.5, 0.795, 0.84, 0.86, 0.87],
  experience: [50, 70, 76.5, 77, 77.2],
};

/** Student's reach of what is told of an answer of 95 %, on 40 and on 80 days; and of a difference from an anchor. */
const [reach40, reach80, anchored40] = [6.6147, 6.0245, 7.5912];

describe("what is told", () => {
  test("is a level on all days of its dial, and a difference on those that both have", () => {
    const sample = onlyDays(patterned(truthsOf(columns), commonSwing, ownSwing, 80), [80, 40, 80, 80, 80]);
    const told = new Told(sample, 0.95);
    const level = Math.hypot(0.5, 0.05);
    expect(told.level("costPerCustomer", 0).halfWidth).toBeCloseTo((reach80 * level) / Math.sqrt(79), 3);
    // On 40 days of its own it would be known to 0.532; from the dial of 80 days and their difference it is to less.
    const anchored = (anchored40 * 0.05 * Math.SQRT2) / Math.sqrt(39);
    expect(told.level("costPerCustomer", 1).halfWidth).toBeCloseTo((reach80 * level) / Math.sqrt(79) + anchored, 3);
    expect(told.level("costPerCustomer", 1).mean).toBeCloseTo(23, 9);
    const gap = told.gap("costPerCustomer", 2, 1);
    expect(gap.mean).toBeCloseTo(4, 9);
    expect(gap.halfWidth).toBeCloseTo((reach40 * 0.05 * Math.SQRT2) / Math.sqrt(39), 3);
    expect(told.gap("experience", 4, 2).mean).toBeCloseTo(0.7, 9);
  });

  test("is net value by the day as well, of all its customers", () => {
    const perDay = new Told(made({ ...columns, value: [30, 34, 39.5, 42, 44] }), 0.95).perDay(2);
    expect(perDay.mean).toBeCloseTo(100 * 12.5, 8);
    expect(perDay.halfWidth).toBeCloseTo((reach40 * 100 * Math.hypot(0.5, 0.05)) / Math.sqrt(39), 1);
  });

  test("has no interval before the first look, and no measure that the scenario does not have", () => {
    const sample = made(columns);
    const early = new Told(onlyDays(sample, [39, 39, 39, 39, 39]), 0.95);
    expect(early.level("experience", 0).halfWidth).toBeNull();
    const measures = sample.layout.measures.filter(({ name }) => name !== "promiseKept");
    const unpromised = new Told({ ...sample, layout: { ...sample.layout, measures } }, 0.95);
    expect(Object.keys(unpromised.levels(0))).toEqual(["costPerCustomer", "experience", "netValue"]);
  });
});

describe("why", () => {
  test("a dial is in or out: against the share, the better one or the answer", () => {
    // Known to 0.023: 0.5 misses 0.8, 0.795 may keep it; what is dearer than 0.84 is out.
    const { comparisons, dial } = ask("promise", columns);
    expect(dial).toBe(0.5);
    expect(comparisons.map((one) => [one.dial, one.outcome, one.against])).toEqual([
      [0, "misses the condition", null],
      [0.25, "in the zone", 0.5],
      [0.5, "in the zone", 0.5],
      [0.75, "another is better", 0.5],
      [1, "another is better", 0.5],
    ]);
    expect(comparisons[0]).toMatchObject({ cost: null, weighed: { mean: expect.closeTo(0.5, 9) } });
    expect(comparisons[3].cost?.mean).toBeCloseTo(3, 9);
    expect(comparisons[3].weighed.mean).toBeCloseTo(0.02, 9);
    // Statements about any two dials: 0.816 deviations.
    expect(comparisons[3].cost?.halfWidth).toBeCloseTo(0.8159 * 0.05 * Math.SQRT2, 4);
    expect(comparisons.map(({ replications }) => replications)).toEqual(five.map(() => 40));
  });

  test("a dial misses what nobody would notice: against the dial of the best experience", () => {
    const { comparisons } = ask("noticeable", { ...columns, experience: [50, 77.2, 76.5, 60, 70] });
    expect(comparisons.map(({ outcome, against }) => [outcome, against])).toEqual([
      ["misses the condition", 0.25],
      ["in the zone", 0.25],
      ["another is better", 0.25],
      ["misses the condition", 0.25],
      ["misses the condition", 0.25],
    ]);
    expect(comparisons[0].weighed.mean).toBeCloseTo(-27.2, 9);
  });

  test("no dial reaches the goal: against the goal, by what it brings a day", () => {
    // The best brings 1,250, known to 47.
    const sample = made({ ...columns, value: [30, 34, 39.5, 42, 44] });
    const { comparisons, missed } = answer(sample, { ...terms, goal: { netPerDay: 1300 } }, "value");
    expect(missed).toBe("goal");
    expect(comparisons.map(({ outcome, against, cost }) => [outcome, against, cost])).toEqual(
      five.map(() => ["misses the condition", null, null]),
    );
    expect(comparisons[2].weighed.mean).toBeCloseTo(1250, 8);
  });
});
