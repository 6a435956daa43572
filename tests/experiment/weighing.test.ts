/** Levels and differences with control variates, against regressions that are worked out by hand. */
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import type { Ratio } from "../../src/experiment/estimates.ts";
import { estimateRatio } from "../../src/experiment/estimates.ts";
import { spreadOf, weighing } from "../../src/experiment/evidence.ts";
import { onlyDays } from "../../src/experiment/sample.ts";
import type { Control, CurveSample } from "../../src/experiment/types.ts";
import { Weighing } from "../../src/experiment/weighing.ts";
import { studentTQuantile } from "../../src/theory/studentT.ts";
import { parity, type Row, sampled, sampleOf } from "./synthetic.ts";

/** What of a row stands for what: the measure is the mean of costs, the controls are what else there is to write in. */
const slots = { one: 0, arrivals: 1, first: 4, second: 6, third: 7 } as const;
const meanCost: Ratio = { numerator: 3, denominator: slots.one };

interface Day {
  readonly costs: readonly number[];
  readonly first: number;
  readonly second?: number;
  readonly third?: number;
}

/** Days with their controls: what was to be expected of each, by slot. */
function sampleWith(days: readonly Day[], expected: Partial<Record<keyof typeof slots, number>>): CurveSample {
  const rows = days.map(({ costs, first, second = 0, third = 0 }) =>
    costs.map((cost): Row => ({ arrivals: 1, targets: 1, cost, value: first, experience: second, kept: third })),
  );
  const dials = days[0].costs.map((_, dial) => dial / 10);
  const controls = Object.entries(expected).map(
    ([slot, mean]): Control => ({ slot: slots[slot as keyof typeof slots], expected: mean }),
  );
  return { ...sampleOf(dials, rows), controls };
}

const days = (count: number, make: (a: number, b: number, c: number) => Day): readonly Day[] =>
  Array.from({ length: count }, (_, day) => make(parity(day & 1), parity(day & 2), parity(day & 4)));

describe("a level", () => {
  test("is the regression's value where the control is as expected, with its error there", () => {
    // The control is half a unit above what was to be expected and swings by 1; costs follow it twice over.
    const sample = sampleWith(
      days(40, (a, b) => ({ costs: [10 + 2 * (a + 0.5) + 3 * b], first: 7 + a + 0.5 })),
      { first: 7 },
    );
    const level = new Weighing(sample, meanCost).level(0, 40);
    expect(level).toMatchObject({ days: 40, degrees: 38 });
    expect(level.mean).toBeCloseTo(10, 12);
    // Of a day 3 is left; the squares of the control's distances from its mean add up to 40.
    expect(level.error).toBeCloseTo(Math.sqrt(((40 * 9) / 38) * (1 / 40 + 0.5 ** 2 / 40)), 12);
  });

  test("is regressed on two controls that move together as on one", () => {
    // First a + 0.5, second a + b - 0.25: half a unit off along a and three quarters along b.
    const sample = sampleWith(
      days(40, (a, b, c) => {
        const [first, second] = [a + 0.5, a + b - 0.25];
        return { costs: [10 + 2 * first - 4 * second + 3 * c], first, second: second - 1 };
      }),
      { first: 0, second: -1 },
    );
    const level = new Weighing(sample, meanCost).level(0, 40);
    expect(level.degrees).toBe(37);
    expect(level.mean).toBeCloseTo(10, 12);
    expect(level.error).toBeCloseTo(Math.sqrt(((40 * 9) / 37) * ((1 + 0.5 ** 2 + 0.75 ** 2) / 40)), 12);
  });

  test("is known without error where a control explains all of it", () => {
    const sample = sampleWith(
      days(40, (a) => ({ costs: [10 + 2 * a], first: a - 0.3 })),
      { first: 0 },
    );
    const { mean, error } = new Weighing(sample, meanCost).level(0, 40);
    // The line goes through 10 + 2 * 0.3 where the control is 0; what is left is rounding.
    expect(mean).toBeCloseTo(10.6, 12);
    expect(error).toBeLessThan(1e-12);
  });

  test("takes no notice of a control that others explain, nor of one that never moves", () => {
    const made = days(48, (a, b, c) => {
      const [first, second] = [a + 0.3 * c + 0.5, 5 - 3 * (a + 0.3 * c)];
      return { costs: [10 + 2 * a + 3 * b], first, second, third: 0 };
    });
    const one = new Weighing(sampleWith(made, { first: 0.1 }), meanCost).level(0, 48);
    const same = new Weighing(sampleWith(made, { first: 0.1, second: 6.2 }), meanCost).level(0, 48);
    expect(same.degrees).toBe(46);
    expect([same.mean, same.error]).toEqual([expect.closeTo(one.mean, 12), expect.closeTo(one.error, 12)]);
    // Of what hardly ever comes, none came: 0.1 below what was to be expected, day for day.
    for (const third of [0.1, 0.3, 0.7]) {
      const still = new Weighing(sampleWith(made, { first: 0.1, third }), meanCost).level(0, 48);
      expect(still).toEqual(one);
    }
  });

  test("is the plain estimate without controls, and on fewer than 40 days", () => {
    const sample = sampled([0], [{ cost: 20, value: 30, experience: 70, kept: 0.9 }], 40, "plain");
    const cost = sample.layout.measures[1];
    const plainly = (count: number) => {
      const cut = onlyDays(sample, [count]);
      const { mean, halfWidth } = estimateRatio({ sample: cut, dialIndex: 0 }, cost);
      return [mean, (halfWidth ?? 0) / studentTQuantile(0.975, count - 1)];
    };
    const controlled = { ...sample, controls: [{ slot: slots.arrivals, expected: 60 }] };
    const level = (of: CurveSample, count: number) => new Weighing(of, cost).level(0, count);
    const close = ([mean, error]: readonly (number | null)[]) => ({
      mean: expect.closeTo(mean ?? 0, 12),
      error: expect.closeTo(error ?? 0, 12),
    });
    expect(level(sample, 40)).toMatchObject({ ...close(plainly(40)), days: 40, degrees: 39 });
    expect(level(controlled, 39)).toMatchObject({ ...close(plainly(39)), days: 39, degrees: 38 });
    expect(level(controlled, 40).degrees).toBe(38);
  });

  test("has no error from one day, and no value where nobody came", () => {
    const one = sampleWith([{ costs: [3], first: 0 }], {});
    expect(new Weighing(one, meanCost).level(0, 1)).toMatchObject({ mean: 3, error: Number.NaN, degrees: 0 });
    const nobody = new Weighing(one, { numerator: 3, denominator: slots.second }).level(0, 1);
    expect(nobody.mean).toBeNaN();
  });
});

describe("a difference", () => {
  // Both dials follow the control, the first twice and the second five times over, and 3 c of the day is common to them.
  const sample = sampleWith(
    days(48, (a, b, c) => ({ costs: [10 + 2 * (a + 0.5) + 3 * c, 4 + 5 * (a + 0.5) + 3 * c + b], first: a + 0.5 })),
    { first: 0 },
  );
  const weighed = new Weighing(sample, meanCost);

  test("is that of the adjusted levels, with the error of what is left of the days' differences", () => {
    const gap = weighed.gap(1, 0, 40);
    expect(gap).toMatchObject({ days: 40, degrees: 38 });
    expect(gap.mean).toBeCloseTo(-6, 12);
    expect(gap.mean).toBeCloseTo(weighed.level(1, 40).mean - weighed.level(0, 40).mean, 12);
    expect(gap.error).toBeCloseTo(Math.sqrt((40 / 38) * ((1 + 0.25) / 40)), 12);
    expect(weighed.gap(0, 1, 40)).toMatchObject({ mean: -gap.mean, error: gap.error });
  });

  test("rests on the days that both have; of dials that agree day for day it has no error", () => {
    const days = [48, 40];
    const spread = spreadOf(new Weighing(onlyDays(sample, days), meanCost), days);
    expect(spread.level(0)).toEqual(weighed.level(0, 48));
    expect(spread.gap(0, 1)).toEqual(weighed.gap(0, 1, 40));
    expect(spread.gap(1, 0)).toEqual(weighed.gap(1, 0, 40));
    const same = { ...sample, tallies: [sample.tallies[0], sample.tallies[0]] };
    expect(new Weighing(same, meanCost).gap(0, 1, 48)).toMatchObject({ mean: 0, error: 0 });
  });
});

describe("under strong controls a level's interval holds the truth 95 times in 100", () => {
  const runs = 1000;
  /** Binomial: four standard deviations of 5 in 100. */
  const allowed = 4 * Math.sqrt(runs * 0.05 * 0.95);
  const missed = (made: (run: number) => CurveSample, ratio: Ratio, truth: number): number => {
    let count = 0;
    for (let run = 0; run < runs; run++) {
      const sample = made(run);
      const { mean, error, degrees } = new Weighing(sample, ratio).level(0, sample.replications);
      if (Math.abs(mean - truth) > studentTQuantile(0.975, degrees) * error) count++;
    }
    return count;
  };

  test("neither more nor less often where days are normal, for the coefficients are accounted for", () => {
    // Three controls on 40 days: what their coefficients cost is not small.
    const made = (run: number): CurveSample => {
      const random = seedrandom(`normal ${run}`);
      const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const rows = Array.from({ length: 40 }, (): Day => {
        const [first, second, third] = [-Math.log(1 - random()), random(), normal()];
        return { costs: [10 + 8 * first - 5 * second + 3 * third + normal()], first, second, third };
      });
      return sampleWith(rows, { first: 1, second: 0.5, third: 0 });
    };
    expect(Math.abs(missed(made, meanCost, 10 + 8 - 2.5) - 0.05 * runs)).toBeLessThan(allowed);
  });

  test("about as often for a ratio of sums, which is regressed on what it is a ratio to", () => {
    const truth = { cost: 20, value: 30, experience: 70, kept: 0.9 };
    const made = (run: number): CurveSample => {
      const sample = sampled([0], [truth], 80, `ratio ${run}`);
      return { ...sample, controls: [{ slot: slots.arrivals, expected: 60 }] };
    };
    const { measures } = sampled([0], [truth], 1, "layout").layout;
    expect(missed(made, measures[1], 20)).toBeLessThan(0.05 * runs + allowed);
    expect(weighing(made(0), "costPerCustomer").level(0, 80).degrees).toBe(78);
  });
});
