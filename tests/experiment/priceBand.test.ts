/** The price band against every price tried one by one, and what it does not rule out against the truth. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PricedDial, priceBand } from "../../src/experiment/priceBand.ts";
import { onlyDays } from "../../src/experiment/sample.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { five, type Row, sampled, sampleOf, truthsOf } from "./synthetic.ts";

/** Ten customers who cost and make of it exactly this. */
const row = (cost: number, experience: number): Row => ({
  arrivals: 10,
  targets: 10,
  cost: 10 * cost,
  value: 0,
  experience: 10 * experience,
  kept: 0,
});

/** As many days all alike as nothing is stated on, or as the first look needs. */
const alike = (costs: readonly number[], experiences: readonly number[], days = 2): CurveSample => {
  const day = costs.map((cost, dial) => row(cost, experiences[dial]));
  return sampleOf(five.slice(0, costs.length), new Array(days).fill(day));
};

const rightBy = (band: readonly PricedDial[]): readonly PricedDial[] =>
  band.filter(({ estimated }) => estimated !== null);
const dialsOf = (band: readonly PricedDial[]): readonly number[] => rightBy(band).map(({ dial }) => dial);
const holds = (range: PricedDial["estimated"], price: number): boolean =>
  range !== null && price >= range.from && (range.to === null || price <= range.to);

describe("the price band", () => {
  test("is the lowest of cost - price * experience at every price", () => {
    const figures = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(figures(40), figures(100), (costs, experiences) => {
        const band = priceBand(alike(costs, experiences));
        for (let price = 0; price <= 45; price += 0.173) {
          const right = band.find(({ estimated }) => holds(estimated, price));
          const value = (dial: number): number => costs[dial] - price * experiences[dial];
          const least = Math.min(...five.map((_, dial) => value(dial)));
          // Breakpoints are quotients of sums of ten numbers up to 100: 1e-9 is far beyond their rounding.
          expect(value(five.indexOf(right?.dial ?? -1))).toBeLessThanOrEqual(least + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("begins at nothing, ends nowhere, and leaves no price out", () => {
    const band = rightBy(priceBand(alike([20, 23, 27, 30, 33], [50, 65, 76, 78, 79])));
    expect(band.map(({ dial }) => dial)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(band.map(({ estimated }) => estimated?.from)).toEqual([0, 3 / 15, 4 / 11, 3 / 2, 3]);
    expect(band.map(({ estimated }) => estimated?.to)).toEqual([3 / 15, 4 / 11, 3 / 2, 3, null]);
  });

  test("leaves out dials that are right at no price", () => {
    // Straight from 0 to 1, 0.5 costs more than its experience is worth; 0.75 is worse in both.
    expect(dialsOf(priceBand(alike([20, 24, 28, 29, 30], [50, 60, 62, 61, 70])))).toEqual([0, 0.25, 1]);
  });

  test("names the least flexible of equal dials, and of the cheapest the one of most experience", () => {
    expect(dialsOf(priceBand(alike([20, 20, 20], [50, 60, 60])))).toEqual([0.25]);
  });

  test("compares dials on the days they share where some went on for longer, and says nothing it has ruled out", () => {
    // Right at 0.2, 0.36, 1.5 and 3; what the days have in common is ten times what tells the dials apart.
    const truths = truthsOf({ cost: [20, 23, 27, 30, 33], experience: [50, 65, 76, 78, 79] });
    for (let run = 0; run < 50; run++) {
      const sample = sampled(five, truths, 320, `unequal ${run}`, { common: 0.3, own: 0.001 });
      const band = priceBand(onlyDays(sample, [40, 160, 320, 80, 40]));
      expect(dialsOf(band)).toEqual(five);
      for (const { estimated, possible } of band) {
        expect(estimated?.from).toBeGreaterThanOrEqual(possible.from);
        expect(estimated?.to ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(possible.to ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  test("is empty where nobody came", () => {
    const nobody: Row = { arrivals: 0, targets: 0, cost: 9, value: 0, experience: 0, kept: 0 };
    expect(priceBand(sampleOf([0, 1], [[nobody, nobody]]))).toEqual([]);
  });
});

describe("what is not ruled out", () => {
  test("before the first look is every dial at every price", () => {
    const band = priceBand(alike([20, 24, 28, 29, 30], [50, 60, 62, 61, 70], 39));
    expect(band.map(({ possible }) => possible)).toEqual(five.map(() => ({ from: 0, to: null })));
  });

  test("of days without any variance is what is right", () => {
    const band = priceBand(alike([20, 23, 27, 30, 33], [50, 65, 76, 78, 79], 40));
    for (const { estimated, possible } of band) {
      // But for the last digits, which are rounding's.
      expect(possible.from).toBeCloseTo(estimated?.from ?? Number.NaN, 7);
      if (estimated?.to === null) expect(possible.to).toBeNull();
      else expect(possible.to).toBeCloseTo(estimated?.to ?? Number.NaN, 7);
    }
  });

  test("holds the dial that is truly right at every price at once, in all but 5 of 100 samples", () => {
    const costs = [20, 20.5, 21.5, 23, 25];
    const experiences = [60, 66, 70, 72, 73];
    const prices = Array.from({ length: 60 }, (_, i) => i / 20);
    const value = (dial: number, price: number): number => costs[dial] - price * experiences[dial];
    const right = prices.map((price) =>
      five.reduce((best, _, dial) => (value(dial, price) < value(best, price) ? dial : best), 0),
    );
    const runs = 200;
    let missed = 0;
    let width = 0;
    for (let run = 0; run < runs; run++) {
      const truths = truthsOf({ cost: costs, experience: experiences });
      const band = priceBand(sampled(five, truths, 64, `band ${run}`));
      const possible = (dial: number, price: number): boolean =>
        holds(band.find((one) => one.dial === five[dial])?.possible ?? null, price);
      if (prices.some((price, at) => !possible(right[at], price))) missed++;
      width += prices.reduce((sum, price) => sum + five.filter((_, dial) => possible(dial, price)).length, 0);
    }
    // Binomial: 5 in 100 and four standard deviations.
    expect(missed).toBeLessThanOrEqual(runs * 0.05 + 4 * Math.sqrt(runs * 0.05 * 0.95));
    // And it rules out: of five dials fewer than three are left at a price.
    expect(width / runs / prices.length).toBeLessThan(3);
  });
});
