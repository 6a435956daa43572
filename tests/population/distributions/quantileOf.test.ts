import fc from "fast-check";
import alea from "seedrandom/lib/alea.js";
import { describe, expect, test } from "vitest";
import { meanOf, quantileOf } from "../../../src/population/distributions/index.ts";
import { betaLaw } from "../../../src/population/distributions/special/incompleteBeta.ts";
import { gammaLaw } from "../../../src/population/distributions/special/incompleteGamma.ts";
import { lnGamma } from "../../../src/population/distributions/special/logGamma.ts";
import type { Distribution } from "../../../src/scenario/types.ts";
import { integral } from "../../../src/theory/quadrature.ts";

interface Case {
  readonly distribution: Distribution;
  readonly mean: number;
  readonly cv: number;
  /** P(X <= x), from the definition of the distribution. */
  readonly below: (x: number) => number;
}

const gammaBelow = (mean: number, cv: number) => (x: number) => gammaLaw(1 / cv / cv).tailsAt(Math.log(x / mean)).lower;

/** P(Z <= z) by the gamma distribution of Z^2 / 2. */
function normalBelow(z: number): number {
  const { lower } = gammaLaw(0.5).tailsAt(Math.log(z * z));
  return z < 0 ? (1 - lower) / 2 : (1 + lower) / 2;
}

function lognormalCase(mean: number, cv: number): Case {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const below = (x: number) => normalBelow(Math.log(x / mean) / sigma + sigma / 2);
  return { distribution: { kind: "lognormal", mean, cv }, mean, cv, below };
}

function gammaCase(mean: number, cv: number): Case {
  return { distribution: { kind: "gamma", mean, cv }, mean, cv, below: gammaBelow(mean, cv) };
}

function weibullCase(mean: number, shape: number): Case {
  const scale = mean / Math.exp(lnGamma(1 + 1 / shape));
  const cv = Math.sqrt(Math.expm1(lnGamma(1 + 2 / shape) - 2 * lnGamma(1 + 1 / shape)));
  return {
    distribution: { kind: "weibull", mean, shape },
    mean,
    cv,
    below: (x) => -Math.expm1(-((x / scale) ** shape)),
  };
}

function betaCase(mean: number, concentration: number): Case {
  const law = betaLaw(mean * concentration, (1 - mean) * concentration);
  return {
    distribution: { kind: "beta", mean, concentration },
    mean,
    cv: Math.sqrt((1 - mean) / mean / (concentration + 1)),
    below: (x) => law.tailsAt(Math.log(x / (1 - x)) - Math.log(mean / (1 - mean))).lower,
  };
}

function triangularCase(min: number, mode: number, max: number): Case {
  const mean = (min + mode + max) / 3;
  const variance = (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18;
  const below = (x: number) =>
    x < mode ? (x - min) ** 2 / (max - min) / (mode - min) : 1 - (max - x) ** 2 / (max - min) / (max - mode || 1);
  return { distribution: { kind: "triangular", min, mode, max }, mean, cv: Math.sqrt(variance) / mean, below };
}

const cases: readonly Case[] = [
  { distribution: { kind: "exponential", mean: 4 }, mean: 4, cv: 1, below: (x) => -Math.expm1(-x / 4) },
  lognormalCase(3, 0.2),
  lognormalCase(0.5, 1.2),
  gammaCase(7, 0.02),
  gammaCase(7, 0.3),
  gammaCase(2, 1),
  gammaCase(2, 3),
  weibullCase(5, 0.7),
  weibullCase(5, 3),
  {
    distribution: { kind: "uniform", min: 1, max: 4 },
    mean: 2.5,
    cv: Math.sqrt(0.75) / 2.5,
    below: (x) => (x - 1) / 3,
  },
  // A mode at a quarter of the mass, at the least and at the greatest value.
  triangularCase(2, 3, 6),
  triangularCase(2, 2, 6),
  triangularCase(2, 6, 6),
  betaCase(0.3, 8),
  betaCase(0.5, 1),
  betaCase(0.9, 5),
];

const named = cases.map((one) => [JSON.stringify(one.distribution), one] as const);

/** The integral of f over (0, 1), by panels that halve towards both ends; the last 2^-52 are left out. */
function overUniform(f: (u: number) => number): number {
  let sum = 0;
  for (let k = 1; k < 52; k++) {
    sum += integral(f, 2 ** -(k + 1), 2 ** -k) + integral((v) => f(1 - v), 2 ** -(k + 1), 2 ** -k);
  }
  return sum;
}

/** A relative error of 1e-6 in every tail mass moves no moment of a positive value by more than that. */
const tableTolerance = 1e-6;
const draws = 10_000;

describe.each(named)("%s", (name, { distribution, mean, cv, below }) => {
  const quantile = quantileOf(distribution);

  test("has its mean and its cv, by integration", () => {
    expect(meanOf(distribution)).toBeCloseTo(mean, 12);
    expect(Math.abs(overUniform(quantile) / mean - 1)).toBeLessThanOrEqual(tableTolerance);
    const second = mean * mean * (1 + cv * cv);
    expect(Math.abs(overUniform((u) => quantile(u) ** 2) / second - 1)).toBeLessThanOrEqual(tableTolerance);
  });

  test("inverts its distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (u) => {
        expect(Math.abs(below(quantile(u)) - u)).toBeLessThanOrEqual(tableTolerance);
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  test("draws what it says: Kolmogorov and Smirnov at the level 1e-4, mean and second moment at five errors", () => {
    for (const seed of ["one", "two", "three"]) {
      const random = alea(`${seed} ${name}`);
      const sample = Float64Array.from({ length: draws }, () => quantile(random.double())).sort();
      let distance = 0;
      for (const [i, x] of sample.entries()) {
        distance = Math.max(distance, below(x) - i / draws, (i + 1) / draws - below(x));
      }
      // 2 exp(-2 d^2 n) = 1e-4.
      expect(distance).toBeLessThanOrEqual(Math.sqrt(Math.log(2e4) / 2 / draws));

      const error = 5 / Math.sqrt(draws);
      const average = sample.reduce((sum, x) => sum + x, 0) / draws;
      expect(Math.abs(average - mean)).toBeLessThanOrEqual(error * cv * mean);
      const second = mean * mean * (1 + cv * cv);
      const spread = Math.sqrt(overUniform((u) => quantile(u) ** 4) - second * second);
      const averageSquare = sample.reduce((sum, x) => sum + x * x, 0) / draws;
      expect(Math.abs(averageSquare - second)).toBeLessThanOrEqual(error * spread);
    }
  });
});

describe("every quantile function", () => {
  const u = fc.double({ min: 0, max: 1 - 2 ** -53, noNaN: true });
  const wide = fc.double({ min: -150, max: 150, noNaN: true }).map((exponent) => 10 ** exponent);
  const positive = fc.double({ min: 0.01, max: 1000, noNaN: true });
  /** Three numbers in order. */
  const ordered = fc.tuple(positive, positive, positive).map((three) => [...three].sort((a, b) => a - b));

  function anyOf(size: fc.Arbitrary<number>): fc.Arbitrary<Distribution> {
    return fc.oneof(
      fc.record({ kind: fc.constant("constant" as const), value: size }),
      fc.record({ kind: fc.constant("exponential" as const), mean: size }),
      fc.record({ kind: fc.constant("lognormal" as const), mean: size, cv: size }),
      fc.record({ kind: fc.constant("gamma" as const), mean: size, cv: size }),
      fc.record({ kind: fc.constant("weibull" as const), mean: size, shape: size }),
      fc.record({
        kind: fc.constant("beta" as const),
        mean: fc.double({ min: 1e-300, max: 1 - 2 ** -53, noNaN: true }),
        concentration: size,
      }),
      ordered.map(([min, , max]) => ({ kind: "uniform" as const, min, max })),
      ordered.map(([min, mode, max]) => ({ kind: "triangular" as const, min, mode, max })),
      fc.array(positive, { minLength: 1 }).map((values) => ({ kind: "empirical" as const, values })),
    );
  }

  test("is finite and not negative, at both ends and whatever the parameters", () => {
    fc.assert(
      fc.property(anyOf(wide), u, (distribution, between) => {
        const quantile = quantileOf(distribution);
        for (const at of [0, 2 ** -53, between, 1 - 2 ** -53]) {
          const value = quantile(at);
          expect(value >= 0 && value < Infinity).toBe(true);
        }
      }),
      { seed: 11, numRuns: 600 },
    );
  });

  test("rises with u", () => {
    fc.assert(
      fc.property(anyOf(positive), u, u, (distribution, one, other) => {
        const quantile = quantileOf(distribution);
        expect(quantile(Math.min(one, other))).toBeLessThanOrEqual(quantile(Math.max(one, other)));
      }),
      { seed: 12, numRuns: 600 },
    );
  });

  test("moves the same way as the mean for every draw", () => {
    const shape = fc.double({ min: 0.05, max: 20, noNaN: true });
    const means = fc.tuple(positive, fc.double({ min: 1.001, max: 2, noNaN: true }));
    const kinds: readonly ((mean: number, shape: number) => Distribution)[] = [
      (value) => ({ kind: "constant", value }),
      (mean) => ({ kind: "exponential", mean }),
      (mean, cv) => ({ kind: "lognormal", mean, cv }),
      (mean, cv) => ({ kind: "gamma", mean, cv }),
      (mean, form) => ({ kind: "weibull", mean, shape: form }),
      (mean, concentration) => ({ kind: "beta", mean: mean / 2001, concentration }),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), means, shape, u, (kind, [mean, factor], form, at) => {
        expect(quantileOf(kind(mean * factor, form))(at)).toBeGreaterThanOrEqual(quantileOf(kind(mean, form))(at));
      }),
      { seed: 13, numRuns: 600 },
    );
  });

  test("of recorded values takes each with the same probability, the least first", () => {
    const values = [3, 1, 2, 2];
    const quantile = quantileOf({ kind: "empirical", values });
    expect([0, 0.249, 0.25, 0.5, 0.749, 0.75, 1 - 2 ** -53].map(quantile)).toEqual([1, 1, 2, 2, 2, 3, 3]);
    expect(meanOf({ kind: "empirical", values })).toBe(2);
    expect(values).toEqual([3, 1, 2, 2]);
  });

  test("of one value is that value: a constant, a uniform without width", () => {
    for (const at of [0, 0.3, 1 - 2 ** -53]) {
      expect(quantileOf({ kind: "constant", value: 2.5 })(at)).toBe(2.5);
      expect(quantileOf({ kind: "uniform", min: 2.5, max: 2.5 })(at)).toBe(2.5);
    }
    expect(meanOf({ kind: "constant", value: 0 })).toBe(0);
  });
});
