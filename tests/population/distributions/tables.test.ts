import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gammaFactorQuantile, varietyQuantile } from "../../../src/population/distributions/index.ts";
import type { Law } from "../../../src/population/distributions/law.ts";
import { tableOf } from "../../../src/population/distributions/quantileTable.ts";
import { betaLaw } from "../../../src/population/distributions/special/incompleteBeta.ts";
import { gammaLaw } from "../../../src/population/distributions/special/incompleteGamma.ts";

/** The specification: error of the distribution function. Here even relative to the mass of the nearer tail. */
const tolerance = 1e-6;

/** Uniforms as dense next to 0 and to 1 as in the middle: a mass from 2^-50 to 1/2, and a side. */
const mass = fc.double({ min: 1, max: 50, noNaN: true }).map((power) => 2 ** -power);
const uniform = fc.tuple(mass, fc.boolean()).map(([m, upper]) => (upper ? 1 - m : m));
const power = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((exponent) => 10 ** exponent);
/** Parameters from absurdly small to absurdly large. */
const cv = power(-7, 50);
const concentration = power(-6, 9);
const mean = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  power(-9, -3),
  power(-9, -3).map((m) => 1 - m),
);

function expectInverted(law: Law, quantile: (u: number) => number, u: number): void {
  const { lower, upper } = law.tailsAt(quantile(u));
  if (u < 0.5) expect(Math.abs(lower - u)).toBeLessThanOrEqual(tolerance * u);
  else expect(Math.abs(upper - (1 - u))).toBeLessThanOrEqual(tolerance * (1 - u));
}

function expectRising(quantile: (u: number) => number, u: number, v: number): void {
  const [low, high] = [quantile(Math.min(u, v)), quantile(Math.max(u, v))];
  expect(low).toBeLessThanOrEqual(high);
}

describe("a quantile table", () => {
  test("of any gamma distribution is within 1e-6 of its distribution function, in the tails too", () => {
    fc.assert(
      fc.property(cv, fc.array(uniform, { minLength: 50, maxLength: 50 }), (spread, draws) => {
        const law = gammaLaw(1 / spread / spread);
        const table = tableOf(law);
        for (const u of draws) expectInverted(law, table, u);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  test("of any beta distribution is within 1e-6 of its distribution function, in the tails too", () => {
    fc.assert(
      fc.property(mean, concentration, fc.array(uniform, { minLength: 50, maxLength: 50 }), (m, c, draws) => {
        const law = betaLaw(m * c, (1 - m) * c);
        const table = tableOf(law);
        for (const u of draws) expectInverted(law, table, u);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test("of a beta distribution that is all but two points is within 1e-6 where it leaps from one to the other", () => {
    const mean = 0.3;
    for (const concentration of [1e-5, 1e-3]) {
      const law = betaLaw(mean * concentration, (1 - mean) * concentration);
      const table = tableOf(law);
      for (let i = -500; i <= 500; i++) expectInverted(law, table, 1 - mean + i * 1e-4);
    }
  });

  test("rises with u, within a cell, across cells and levels, and into the directly inverted ends", () => {
    const near = fc.oneof(power(-12, -1), power(-3, -1));
    fc.assert(
      fc.property(mean, concentration, cv, uniform, near, (m, c, spread, u, step) => {
        const level = 2 ** Math.floor(Math.log2(Math.min(u, 1 - u)));
        for (const quantile of [varietyQuantile({ mean: m, concentration: c }), gammaFactorQuantile(spread)]) {
          expectRising(quantile, u, u + step * (1 - u));
          expectRising(quantile, level * (1 - step), level * (1 + step));
          expectRising(quantile, 1 - level * (1 - step), 1 - level * (1 + step));
        }
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  test("stays finite and in range at both ends, whatever the parameters", () => {
    const ends = [0, 2 ** -53, 2 ** -32, 2 ** -16, 0.25, 0.5, 1 - 2 ** -16, 1 - 2 ** -32, 1 - 2 ** -53];
    fc.assert(
      fc.property(
        power(-300, 300),
        power(-300, 300),
        fc.double({ min: 5e-324, max: 1 - 2 ** -53, noNaN: true }),
        (s, c, m) => {
          for (const u of ends) {
            const factor = gammaFactorQuantile(s)(u);
            expect(factor >= 0 && factor < Infinity).toBe(true);
            const variety = varietyQuantile({ mean: m, concentration: c })(u);
            expect(variety >= 0 && variety <= 1).toBe(true);
          }
        },
      ),
      { seed: 9, numRuns: 150 },
    );
  });

  test("agrees with independently computed quantiles", () => {
    // At powers of two the table has the exact value: what is left is the references' own error and Newton's.
    const at = [2 ** -10, 0.25, 0.5, 0.75, 1 - 2 ** -10];
    const gamma = [
      {
        cv: 0.05,
        right: [0.8522669581791454, 0.9658367171145373, 0.9991667902361611, 1.033255031931589, 1.1620497819104574],
      },
      {
        cv: 0.5,
        right: [0.10644672463945608, 0.6338300529750233, 0.9180151872127242, 1.2773568712808452, 3.273073432599248],
      },
      {
        cv: 2,
        right: [
          2.455525788942415e-12, 0.010568708416373591, 0.1746952094114936, 1.0425040079129306, 17.588592871206863,
        ],
      },
      {
        cv: 8,
        right: [
          7.977012426226007e-192, 1.0695425046560064e-37, 1.9729576859343657e-18, 3.672470814101815e-7,
          117.8218132991598,
        ],
      },
    ];
    const beta = [
      {
        mean: 0.2,
        concentration: 5,
        right: [0.0002442300829330863, 0.0693951408979004, 0.15910358474628544, 0.2928932188134525, 0.8232233047033631],
      },
      {
        mean: 0.5,
        concentration: 1,
        right: [2.353095211914244e-6, 0.14644660940672624, 0.5, 0.8535533905932737, 0.999997646904788],
      },
      {
        mean: 0.7,
        concentration: 40,
        right: [0.4595892344991961, 0.6529396166792423, 0.7033622824868637, 0.7506645673604453, 0.8858765029246054],
      },
      {
        mean: 0.05,
        concentration: 2,
        right: [
          3.2441476661484264e-31, 3.9219351347417154e-7, 0.0004017380599887916, 0.02361108407635441, 0.8871799675082976,
        ],
      },
      {
        mean: 0.3,
        concentration: 5000,
        right: [0.2801648643607422, 0.2956142746759219, 0.299973331441107, 0.3043566570143496, 0.3202932574262729],
      },
    ];
    for (const { right, ...parameters } of gamma) {
      const quantile = gammaFactorQuantile(parameters.cv);
      for (const [i, u] of at.entries()) expect(Math.abs(quantile(u) / right[i] - 1)).toBeLessThanOrEqual(1e-9);
    }
    for (const { right, ...variety } of beta) {
      const quantile = varietyQuantile(variety);
      for (const [i, u] of at.entries()) expect(Math.abs(quantile(u) / right[i] - 1)).toBeLessThanOrEqual(1e-9);
    }
  });

  test("of no spread is the constant 1", () => {
    expect(gammaFactorQuantile(0)(0.123)).toBe(1);
  });
});
