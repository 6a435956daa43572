/**
 * The regularised incomplete beta function, as the tails of T = logit X - logit(a / (a + b)), X beta of shapes a and
 * b. Each shape from 1e-200 to 1e9; in the logit neither end of [0, 1] loses digits. Relative error of both tails
 * below 1e-7, for shapes up to 1e4 about 1e-11.
 */
import { fromLower, fromUpper, type Law, type Tails } from "../law.ts";
import { bellTail } from "./bellTail.ts";
import { BELL_FROM } from "./incompleteGamma.ts";
import { lnGamma1p, lnGammaStep, stirlingRemainder } from "./logGamma.ts";

/** Where a series ends, and where a continued fraction does: its last factor rounds to no better. */
const PRECISION = 1e-16;
const LENTZ_PRECISION = 2e-15;
const TINY = 1e-300;

/** I_x(a, b) / (x^a (1 - x)^b / (a B(a, b))): the continued fraction DLMF 8.17.22, by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let value = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    value *= c * d;
    if (!(Math.abs(c * d - 1) > LENTZ_PRECISION)) return value;
  }
}

/** sum over n >= 1 of (1 - b)_n x^n / (n! (a + n)), x <= 1/2 and x (b + 1) <= 1; DLMF 8.17.7 without its first term. */
function smallSeries(a: number, b: number, x: number): number {
  let power = 1;
  let sum = 0;
  for (let n = 1; Math.abs(power) > PRECISION; n++) {
    power *= ((n - b) * x) / n;
    sum += power / (a + n);
  }
  return sum;
}

/** The tail next to 0 and its complement for a <= 1, both with their own digits; `lnLead` is ln(x^a / (a B(a, b))). */
function smallTails(a: number, b: number, x: number, lnLead: number): readonly [near: number, far: number] {
  const lead = Math.exp(lnLead);
  const rest = lead * a * smallSeries(a, b, x);
  return [lead + rest, -Math.expm1(lnLead) - rest];
}

function bell(a: number, b: number): Law {
  const mean = a / (a + b);
  const deviation = Math.sqrt(1 / a + 1 / b);
  const remainder = stirlingRemainder(a + b) - stirlingRemainder(a) - stirlingRemainder(b);
  const constant = remainder - 0.5 * Math.log(2 * Math.PI) - Math.log(deviation);
  const lnDensity = (t: number) => constant + a * t - (a + b) * Math.log1p(mean * Math.expm1(t));
  const tailsAt = (t: number): Tails => {
    const density = Math.exp(lnDensity(t));
    return t > 0
      ? fromUpper(bellTail(lnDensity, t, 1, deviation), density)
      : fromLower(bellTail(lnDensity, t, -1, deviation), density);
  };
  return { tailsAt, medianGuess: 0, medianBy: "lower" };
}

/** ln(a B(a, b)), by way of the shape whose gamma function is not the large one. */
function lnShapeTimesBeta(a: number, b: number): number {
  if (a <= b || a <= 1) return lnGamma1p(a) - lnGammaStep(b, a);
  return lnShapeTimesBeta(b, a) + Math.log(a) - Math.log(b);
}

/** The law of logit X - logit(a / (a + b)), X beta with shapes a and b. */
export function betaLaw(a: number, b: number): Law {
  if (Math.min(a, b) >= BELL_FROM) return bell(a, b);
  const lnMeanOdds = Math.log(a) - Math.log(b);
  const lnAB = lnShapeTimesBeta(a, b);
  const lnBB = lnShapeTimesBeta(b, a);
  const lowEnd = a <= 1 ? Math.min(0.5, 1 / (b + 1)) : 0;
  const highEnd = b <= 1 ? Math.min(0.5, 1 / (a + 1)) : 0;
  const tailsAt = (t: number): Tails => {
    const odds = t + lnMeanOdds;
    const ratio = Math.exp(-Math.abs(odds));
    const lnX = Math.min(odds, 0) - Math.log1p(ratio);
    const lnY = Math.min(-odds, 0) - Math.log1p(ratio);
    const x = (odds < 0 ? ratio : 1) / (1 + ratio);
    const y = (odds < 0 ? 1 : ratio) / (1 + ratio);
    const density = a * Math.exp(a * lnX + b * lnY - lnAB);
    if (x <= lowEnd) {
      const [lower, upper] = smallTails(a, b, x, a * lnX - lnAB);
      return { lower, upper, density };
    }
    if (y <= highEnd) {
      const [upper, lower] = smallTails(b, a, y, b * lnY - lnBB);
      return { lower, upper, density };
    }
    // Beside a shape of at most 1 the other tail is the one to compute: its complement would lose its digits.
    const byLower = a <= 1 ? false : b <= 1 || x < (a + 1) / (a + b + 2);
    return byLower
      ? fromLower((density / a) * fraction(a, b, x), density)
      : fromUpper((density / b) * fraction(b, a, y), density);
  };
  // ln I is concave in the logit with the asymptote a * logit - ln(a B): its root lies below the median.
  return a <= b
    ? { tailsAt, medianGuess: (lnAB - Math.LN2) / a - lnMeanOdds, medianBy: "lower" }
    : { tailsAt, medianGuess: (Math.LN2 - lnBB) / b - lnMeanOdds, medianBy: "upper" };
}
