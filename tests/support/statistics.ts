/** The few statistics that tests of chance need, with the limits that a stated risk of a false alarm gives. */
import { quantileOf } from "../../src/population/distributions/index.ts";
import { normalQuantile } from "../../src/population/distributions/special/normalQuantile.ts";

/** Pearson's correlation. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    both += (a[i] - meanA) * (b[i] - meanB);
    ofA += (a[i] - meanA) ** 2;
    ofB += (b[i] - meanB) ** 2;
  }
  return both / Math.sqrt(ofA * ofB);
}

/** What none of `tests` correlations of n independent pairs exceeds, but for the risk (Bonferroni, Fisher's limit). */
export function correlationLimit(n: number, tests: number, risk: number): number {
  return normalQuantile(1 - risk / (2 * tests)) / Math.sqrt(n);
}

/** Sum of (found - expected)^2 / expected. */
export function chiSquare(found: readonly number[], expected: readonly number[]): number {
  return found.reduce((sum, count, i) => sum + (count - expected[i]) ** 2 / expected[i], 0);
}

/** What none of `tests` chi-squares exceeds, but for the risk: a chi-square is a gamma of mean k and variance 2k. */
export function chiSquareLimit(degrees: number, tests: number, risk: number): number {
  return quantileOf({ kind: "gamma", mean: degrees, cv: Math.sqrt(2 / degrees) })(1 - risk / tests);
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** With n - 1. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) ** 2;
  return sum / (values.length - 1);
}
