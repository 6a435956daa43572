/**
 * The regularised incomplete gamma functions P and Q, as the tails of T = ln(X / shape), X gamma of the given shape
 * (so exp T is gamma of mean 1). Shapes from 1e-200 to 1e15; the argument comes as a logarithm, so that the minute
 * values of minute shapes do not vanish. Relative error of both tails about 1e-12.
 */
import { fromLower, fromUpper, type Law, type Tails } from "../law.ts";
import { bellTail } from "./bellTail.ts";
import { lnGamma1p, stirlingRemainder } from "./logGamma.ts";

/** From this shape on series and fraction get long and the density is close to a bell: quadrature is as exact. */
export const BELL_FROM = 300;

/** Where a series ends, and where a continued fraction does: its last factor rounds to no better. */
const PRECISION = 1e-16;
const LENTZ_PRECISION = 2e-15;
const TINY = 1e-300;

/** P(a, x) / (x^a e^-x / Gamma(a + 1)) = 1 + x/(a+1) + x^2/((a+1)(a+2)) + …; DLMF 8.7.1. */
function lowerSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * PRECISION; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Q(a, x) / (x^a e^-x / Gamma(a)): the even part of the continued fraction DLMF 8.9.2, by Lentz's method. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const numerator = -n * (n - shape);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    fraction *= c * d;
    if (!(Math.abs(c * d - 1) > LENTZ_PRECISION)) return fraction;
  }
}

/** sum over n >= 1 of (-x)^n / (n! (a + n)), x <= 1; DLMF 8.7.1 without its first term. */
function smallSeries(shape: number, x: number): number {
  let power = 1;
  let sum = 0;
  for (let n = 1; Math.abs(power) > PRECISION; n++) {
    power *= -x / n;
    sum += power / (shape + n);
  }
  return sum;
}

function bell(shape: number): Law {
  const deviation = 1 / Math.sqrt(shape);
  const constant = 0.5 * Math.log(shape / (2 * Math.PI)) - stirlingRemainder(shape);
  const lnDensity = (t: number) => constant + shape * (t - Math.expm1(t));
  const tailsAt = (t: number): Tails => {
    const density = Math.exp(lnDensity(t));
    return t > 0
      ? fromUpper(bellTail(lnDensity, t, 1, deviation), density)
      : fromLower(bellTail(lnDensity, t, -1, deviation), density);
  };
  return { tailsAt, medianGuess: 0, medianBy: "lower" };
}

/** The law of ln(X / shape), X gamma with this shape. */
export function gammaLaw(shape: number): Law {
  if (shape >= BELL_FROM) return bell(shape);
  const lnShape = Math.log(shape);
  const constant = lnGamma1p(shape);
  const tailsAt = (t: number): Tails => {
    const lnX = t + lnShape;
    const x = Math.exp(lnX);
    const lnLead = shape * lnX - constant;
    const density = shape * Math.exp(lnLead - x);
    if (shape <= 1 && x <= 1) {
      // Both tails from their own terms: for small shapes Q is of the order of the shape, and 1 - P would lose it.
      const lead = Math.exp(lnLead);
      const rest = lead * shape * smallSeries(shape, x);
      return { lower: lead + rest, upper: -Math.expm1(lnLead) - rest, density };
    }
    if (x < shape + 1 && shape > 1) return fromLower((density / shape) * lowerSeries(shape, x), density);
    return fromUpper(density * upperFraction(shape, x), density);
  };
  // P(a, x) < x^a / Gamma(a + 1): the root of the bound lies below the median.
  return { tailsAt, medianGuess: (constant - Math.LN2) / shape - lnShape, medianBy: "lower" };
}
