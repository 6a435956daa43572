import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaLaw } from "../../../src/population/distributions/special/incompleteBeta.ts";
import { BELL_FROM, gammaLaw } from "../../../src/population/distributions/special/incompleteGamma.ts";
import { lnGamma, lnGamma1p, lnGammaStep } from "../../../src/population/distributions/special/logGamma.ts";
import { normalQuantile } from "../../../src/population/distributions/special/normalQuantile.ts";

function expectRelative(found: number, right: number, tolerance: number): void {
  expect(Math.abs(found - right)).toBeLessThanOrEqual(tolerance * Math.abs(right));
}

/** The tails of a gamma variate of this shape at x, and of a beta variate. */
const gammaTails = (shape: number, x: number) => gammaLaw(shape).tailsAt(Math.log(x / shape));
const betaTails = (a: number, b: number, x: number) => betaLaw(a, b).tailsAt(Math.log(x / (1 - x)) - Math.log(a / b));

describe("ln Gamma", () => {
  test("has its known values at halves and whole numbers", () => {
    expectRelative(lnGamma(0.5), Math.log(Math.PI) / 2, 1e-15);
    expectRelative(lnGamma(1.5), Math.log(Math.PI) / 2 - Math.LN2, 1e-14);
    expectRelative(lnGamma(5), Math.log(24), 1e-15);
    expectRelative(lnGamma(21), 42.335616460753485, 1e-15);
    expectRelative(lnGamma(171), 706.5730622457874, 1e-15);
  });

  test("next to 1 keeps its digits: ln Gamma(1 + x) = -gamma x + (pi^2 / 12) x^2 - ...", () => {
    for (const x of [1e-300, 1e-12, -1e-12]) expectRelative(lnGamma1p(x), -0.5772156649015329 * x, 1e-11);
    expectRelative(lnGamma1p(1e-4), -5.7713342220477625e-5, 1e-14);
  });

  test("steps by ln x, and for a small step by the digamma function", () => {
    for (const x of [1e-5, 0.3, 1, 4.2, 9.99, 10, 250, 1e9]) {
      expect(Math.abs(lnGammaStep(x, 1) - Math.log(x))).toBeLessThanOrEqual(1e-13 * (1 + Math.abs(Math.log(x))));
    }
    // Stirling's remainders are some 0.01 and rounded: 1e-18 is left of them.
    expect(Math.abs(lnGammaStep(1, 1e-12) + 0.5772156649015329e-12)).toBeLessThanOrEqual(2e-18);
    expect(Math.abs(lnGammaStep(1e6, 1e-12) - (Math.log(1e6) - 0.5e-6) * 1e-12)).toBeLessThanOrEqual(2e-18);
  });
});

describe("the incomplete gamma function", () => {
  // Known to 1e-13 of both tails; for large shapes x^a e^-x itself has lost as much in its exponent.
  const tolerance = 1e-12;

  test("is a sum of Poisson probabilities for whole shapes, on both sides of every change of method", () => {
    for (const shape of [1, 2, 7, 40, BELL_FROM - 1, BELL_FROM, 700]) {
      for (const z of [-3, -1, 0, 1, 3]) {
        const x = shape * Math.exp(z / Math.sqrt(shape));
        const poisson = (n: number) => Math.exp(n * Math.log(x) - x - lnGamma1p(n));
        let upper = 0;
        for (let n = shape - 1; n >= 0; n--) upper += poisson(n);
        let lower = 0;
        for (let n = shape; n < 3 * shape + 400; n++) lower += poisson(n);
        const tails = gammaTails(shape, x);
        expectRelative(tails.upper, upper, 10 * tolerance);
        expectRelative(tails.lower, lower, 10 * tolerance);
      }
    }
  });

  test("agrees with printed chi-square tables", () => {
    for (const [degrees, point] of [
      [1, 3.841459],
      [5, 11.070498],
      [10, 18.307038],
      [100, 124.342113],
    ]) {
      expect(Math.abs(gammaTails(degrees / 2, point / 2).upper - 0.05)).toBeLessThanOrEqual(1e-7);
    }
  });

  test("obeys its recurrence in the shape, P(a + 1) = P(a) - x^a e^-x / Gamma(a + 1)", () => {
    const shape = fc.double({ min: -9, max: 3, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(shape, fc.double({ min: -5, max: 5, noNaN: true }), (a, z) => {
        const x = (a + 1) * Math.exp(z / Math.sqrt(a + 1));
        const step = Math.exp(a * Math.log(x) - x - lnGamma1p(a));
        const { lower, upper } = gammaTails(a, x);
        const next = gammaTails(a + 1, x);
        expect(Math.abs(next.lower - (lower - step))).toBeLessThanOrEqual(10 * tolerance * (lower + step));
        expect(Math.abs(next.upper - (upper + step))).toBeLessThanOrEqual(10 * tolerance * next.upper);
        expect(Math.abs(lower + upper - 1)).toBeLessThanOrEqual(tolerance);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test("for a minute shape has an upper tail of a times the exponential integral", () => {
    // E1(1), DLMF 6.6.2; the next term is of the order of a^2.
    for (const a of [1e-9, 1e-12, 1e-100]) expectRelative(gammaTails(a, 1).upper, 0.21938393439552029 * a, 1e-8);
  });
});

describe("the incomplete beta function", () => {
  const tolerance = 1e-11;

  test("is a sum of binomial probabilities for whole shapes, on both sides of every change of method", () => {
    for (const [a, b] of [
      [1, 1],
      [1, 20],
      [3, 2],
      [30, 70],
      [BELL_FROM - 1, BELL_FROM],
      [BELL_FROM, BELL_FROM],
      [350, 500],
    ]) {
      const n = a + b - 1;
      for (const z of [-3, -1, 0, 1, 3]) {
        const x = 1 / (1 + (b / a) * Math.exp(-z * Math.sqrt(1 / a + 1 / b)));
        const y = 1 - x;
        const binomial = (k: number) =>
          Math.exp(lnGamma1p(n) - lnGamma1p(k) - lnGamma1p(n - k) + k * Math.log(x) + (n - k) * Math.log(y));
        let lower = 0;
        for (let k = a; k <= n; k++) lower += binomial(k);
        let upper = 0;
        for (let k = 0; k < a; k++) upper += binomial(k);
        const tails = betaTails(a, b, x);
        expectRelative(tails.lower, lower, 10 * tolerance);
        expectRelative(tails.upper, upper, 10 * tolerance);
      }
    }
  });

  test("of shapes 1/2 is the arcsine law, and of a shape 1 a power", () => {
    for (const x of [1e-9, 0.01, 0.3, 0.5, 0.9]) {
      expectRelative(betaTails(0.5, 0.5, x).lower, (2 / Math.PI) * Math.asin(Math.sqrt(x)), tolerance);
      expectRelative(betaTails(0.01, 1, x).lower, x ** 0.01, tolerance);
      expectRelative(betaTails(1, 0.01, x).upper, (1 - x) ** 0.01, tolerance);
      expectRelative(betaTails(1, 1e6, x).upper, Math.exp(1e6 * Math.log1p(-x)), 1e-8);
    }
  });

  test("obeys its recurrence in the shape, I(a + 1, b) = I(a, b) - x^a (1 - x)^b / (a B(a, b))", () => {
    const shape = fc.double({ min: -6, max: 3, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(shape, shape, fc.double({ min: -5, max: 5, noNaN: true }), (a, b, z) => {
        const odds = Math.log((a + 1) / b) + z * Math.sqrt(1 / (a + 1) + 1 / Math.max(b, 1));
        const lnX = -Math.log1p(Math.exp(-odds));
        const step = Math.exp(a * lnX + b * (lnX - odds) - lnGamma1p(a) - lnGamma(b) + lnGamma(a + b));
        const { lower, upper } = betaLaw(a, b).tailsAt(odds - Math.log(a / b));
        const next = betaLaw(a + 1, b).tailsAt(odds - Math.log((a + 1) / b));
        expect(Math.abs(next.lower - (lower - step))).toBeLessThanOrEqual(10 * tolerance * (lower + step));
        expect(Math.abs(next.upper - (upper + step))).toBeLessThanOrEqual(10 * tolerance * (next.upper + step));
        expect(Math.abs(lower + upper - 1)).toBeLessThanOrEqual(tolerance);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe("the normal quantile", () => {
  test("agrees with the printed tables and with values to 16 digits", () => {
    for (const [p, z] of [
      [0.75, 0.6744897501960817],
      [0.975, 1.959963984540054],
      [0.999, 3.090232306167813],
      [1e-20, -9.262340089798409],
      [1e-300, -37.0470962993612],
    ]) {
      expectRelative(normalQuantile(p), z, 1e-14);
    }
    expect(normalQuantile(0.5)).toBe(0);
  });

  test("inverts the distribution function on both sides of its changes of formula", () => {
    // P(Z^2 / 2 > x) is the upper tail of a gamma variate of shape 1/2.
    for (const p of [1e-30, 1e-12, 1e-11, 0.01, 0.0749, 0.0751, 0.3, 0.49]) {
      const z = normalQuantile(p);
      expectRelative(gammaTails(0.5, (z * z) / 2).upper / 2, p, 1e-13);
    }
  });
});
