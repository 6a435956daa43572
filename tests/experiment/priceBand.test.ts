/** The price band against every price tried one by one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PriceInterval, priceBand } from "../../src/experiment/priceBand.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { five, type Row, sampleOf } from "./synthetic.ts";

/** Ten customers who cost and make of it exactly this. */
const row = (cost: number, experience: number): Row => ({
  arrivals: 10,
  targets: 10,
  cost: 10 * cost,
  value: 0,
  experience: 10 * experience,
  kept: 0,
});

const certain = (costs: readonly number[], experiences: readonly number[]): CurveSample => {
  const day = costs.map((cost, dial) => row(cost, experiences[dial]));
  return sampleOf(five.slice(0, costs.length), [day, day]);
};

const dialsOf = (band: readonly PriceInterval[]): readonly number[] => band.map(({ dial }) => dial);

describe("the price band", () => {
  test("is the lowest of cost - price * experience at every price", () => {
    const figures = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(figures(40), figures(100), (costs, experiences) => {
        const band = priceBand(certain(costs, experiences));
        for (let price = 0; price <= 45; price += 0.173) {
          const right = band.find(({ to }) => to === null || price < (to.mean ?? 0));
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
    const band = priceBand(certain([20, 23, 27, 30, 33], [50, 65, 76, 78, 79]));
    expect(band[0].from).toEqual({ mean: 0, halfWidth: 0 });
    expect(band[band.length - 1].to).toBeNull();
    for (let i = 1; i < band.length; i++) expect(band[i].from).toBe(band[i - 1].to);
    expect(dialsOf(band)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(band.map(({ to }) => to?.mean)).toEqual([3 / 15, 4 / 11, 3 / 2, 3, undefined]);
  });

  test("leaves out dials that are right at no price", () => {
    // Straight from 0 to 1, 0.5 costs more than its experience is worth; 0.75 is worse in both.
    expect(dialsOf(priceBand(certain([20, 24, 28, 29, 30], [50, 60, 62, 61, 70])))).toEqual([0, 0.25, 1]);
  });

  test("names the least flexible of equal dials, and of the cheapest the one of most experience", () => {
    expect(dialsOf(priceBand(certain([20, 20, 20], [50, 60, 60])))).toEqual([0.25]);
  });

  test("has breakpoints with the interval that the page gives by hand", () => {
    // Costs rise by 2, 3 and 4, experience by 2, 4 and 6: a price of 3 / 4. Influence ((-1, 0, 1) - 0.75 (-2, 0, 2)) / 4
    // is (0.125, 0, -0.125), of standard deviation 0.125; t(0.975, 2) = 4.302652729911275.
    const sample = sampleOf(
      [0, 1],
      [
        [row(1, 50), row(3, 52)],
        [row(1, 50), row(4, 54)],
        [row(1, 50), row(5, 56)],
      ],
    );
    const { to } = priceBand(sample)[0];
    expect(to?.mean).toBe(0.75);
    expect(to?.halfWidth).toBeCloseTo((4.302652729911275 * 0.125) / Math.sqrt(3), 9);
  });

  test("has no intervals from one day, and no band where nobody came", () => {
    const day = [row(20, 50), row(22, 60)];
    expect(priceBand(sampleOf([0, 1], [day]))[0].to).toEqual({ mean: 0.2, halfWidth: null });
    const nobody: Row = { arrivals: 0, targets: 0, cost: 9, value: 0, experience: 0, kept: 0 };
    expect(priceBand(sampleOf([0, 1], [[nobody, nobody]]))).toEqual([]);
  });
});
