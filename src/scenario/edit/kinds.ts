/**
 * A distribution as one of another kind: the mean stays, and the spread as nearly as the kind allows. Numbers that a
 * person will read and change are round; the mean is exact.
 */

import { tidy } from "../sliders.ts";
import type { Distribution } from "../types.ts";

export type Kind = Distribution["kind"];

/** In the order in which they are offered. */
export const kinds: readonly Kind[] = [
  "constant",
  "exponential",
  "lognormal",
  "gamma",
  "weibull",
  "uniform",
  "triangular",
  "beta",
  "empirical",
];

/** Coefficient of variation given to what had none. */
const freshCv = 0.5;
/** Concentration of a beta distribution that had none. */
const freshConcentration = 5;
const leastShape = 0.1;
const greatestCv = 100;

const average = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;

/** The mean, in minutes. */
export function meanOf(given: Distribution): number {
  if (given.kind === "constant") return given.value;
  if (given.kind === "uniform") return average([given.min, given.max]);
  if (given.kind === "triangular") return average([given.min, given.mode, given.max]);
  return given.kind === "empirical" ? average(given.values) : given.mean;
}

/** Standard deviation over mean; of a Weibull the usual power law, which is near enough to choose a number by. */
function cvOf(given: Distribution): number {
  const mean = meanOf(given);
  switch (given.kind) {
    case "constant":
      return 0;
    case "exponential":
      return 1;
    case "lognormal":
    case "gamma":
      return given.cv;
    case "weibull":
      return given.shape ** -0.92;
    case "beta":
      return Math.sqrt((1 - mean) / mean / (given.concentration + 1));
    case "uniform":
      return (given.max - given.min) / Math.sqrt(12) / mean;
    case "triangular":
      return rootMeanSquare([given.min, given.mode, given.max], mean) / 2 / mean;
    case "empirical":
      return rootMeanSquare(given.values, mean) / mean;
  }
}

/** About the mean. Of the three corners of a triangle it is twice the distribution's standard deviation. */
function rootMeanSquare(values: readonly number[], mean: number): number {
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
}

const round = (value: number) => Number(value.toPrecision(2));

/** Why a distribution of this mean cannot be of this kind; null where it can. */
export function unavailable(given: Distribution, kind: Kind): string | null {
  return kind === "beta" && !(meanOf(given) < 1) ? "a mean below 1 is needed" : null;
}

/** `given` as one of another kind. One that is always 0 becomes one of mean 1: only a constant can be 0. */
export function asKind(given: Distribution, kind: Kind): Distribution {
  if (given.kind === kind || unavailable(given, kind) !== null) return given;
  const mean = meanOf(given) > 0 ? tidy(meanOf(given)) : kind === "constant" ? 0 : kind === "beta" ? 0.5 : 1;
  const spread = cvOf(given);
  const cv = Number.isFinite(spread) && spread > 0 ? Math.min(greatestCv, round(spread)) : freshCv;
  const low = tidy(mean - Math.min(mean, round(mean * cv * Math.sqrt(kind === "triangular" ? 6 : 3))));
  const high = tidy(2 * mean - low);
  switch (kind) {
    case "constant":
      return { kind, value: mean };
    case "exponential":
      return { kind, mean };
    case "lognormal":
    case "gamma":
      return { kind, mean, cv };
    case "weibull":
      return { kind, mean, shape: Math.max(leastShape, round(cv ** (-1 / 0.92))) };
    case "uniform":
      return { kind, min: low, max: high };
    case "triangular":
      return { kind, min: low, mode: mean, max: high };
    case "beta":
      return { kind, mean, concentration: freshConcentration };
    case "empirical":
      return { kind, values: [low, mean, high] };
  }
}
