/**
 * Every distribution of a scenario as its quantile function: a draw is one uniform, inverted. Inversion makes the value
 * rise with the uniform whatever the parameters, which is what common random numbers live on. Nothing random is here.
 *
 * The parameters are those of a checked scenario; each kind is given by the mean and cv of the distribution itself.
 */
import type { Distribution } from "../../scenario/types.ts";
import { varietyQuantile } from "./beta.ts";
import { gammaFactorQuantile } from "./gamma.ts";
import { lnGamma1p } from "./special/logGamma.ts";
import { normalQuantile } from "./special/normalQuantile.ts";

/** u in [0, 1) -> value. */
export type Quantile = (u: number) => number;

/** Not even a mean of 1e300 draws Infinity. */
function finite(value: number): number {
  return Math.min(value, Number.MAX_VALUE);
}

/** sigma^2 = ln(1 + cv^2) and mu = ln(mean) - sigma^2 / 2 are those of the logarithm. */
function lognormal(mean: number, cv: number): Quantile {
  const variance = cv < 1e100 ? Math.log1p(cv * cv) : 2 * Math.log(cv);
  const sigma = Math.sqrt(variance);
  const mu = Math.log(mean) - variance / 2;
  return (u) => (u > 0 ? finite(Math.exp(mu + sigma * normalQuantile(u))) : 0);
}

/** scale = mean / Gamma(1 + 1 / shape), which overflows for small shapes: hence the logarithm. */
function weibull(mean: number, shape: number): Quantile {
  const power = Math.min(1 / shape, 1e300);
  const lnScale = Math.log(mean) - lnGamma1p(power);
  return (u) => (u > 0 ? finite(Math.exp(lnScale + power * Math.log(-Math.log1p(-u)))) : 0);
}

function triangular(min: number, mode: number, max: number): Quantile {
  const width = max - min;
  const rise = Math.sqrt(width) * Math.sqrt(mode - min);
  const fall = Math.sqrt(width) * Math.sqrt(max - mode);
  return (u) => (u * width < mode - min ? min + Math.sqrt(u) * rise : max - Math.sqrt(1 - u) * fall);
}

function empirical(values: readonly number[]): Quantile {
  const sorted = Float64Array.from(values).sort();
  return (u) => sorted[Math.floor(u * sorted.length)];
}

/**
 * The inverse of the distribution function: u in [0, 1) -> a finite value of at least 0 (in [0, 1] for beta), rising
 * with u. Exact to rounding, but for gamma and beta, whose tables are within 1e-6 in the distribution function. Making
 * one can cost a millisecond, drawing from it takes no memory.
 */
export function quantileOf(distribution: Distribution): Quantile {
  switch (distribution.kind) {
    case "constant": {
      const { value } = distribution;
      return () => value;
    }
    case "exponential": {
      const { mean } = distribution;
      return (u) => finite(-mean * Math.log1p(-u));
    }
    case "lognormal":
      return lognormal(distribution.mean, distribution.cv);
    case "gamma": {
      const { mean } = distribution;
      const factor = gammaFactorQuantile(distribution.cv);
      return (u) => finite(mean * factor(u));
    }
    case "weibull":
      return weibull(distribution.mean, distribution.shape);
    case "uniform": {
      const { min, max } = distribution;
      return (u) => min + u * (max - min);
    }
    case "triangular":
      return triangular(distribution.min, distribution.mode, distribution.max);
    case "beta":
      return varietyQuantile(distribution);
    case "empirical":
      return empirical(distribution.values);
  }
}

/** The mean of the distribution, in its own unit. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case "constant":
      return distribution.value;
    case "uniform":
      return (distribution.min + distribution.max) / 2;
    case "triangular":
      return (distribution.min + distribution.mode + distribution.max) / 3;
    case "empirical":
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
    default:
      return distribution.mean;
  }
}
