/**
 * The quantile of Student's t distribution, for intervals from any number of replications, also simultaneous ones far
 * out in the tail. It gives nothing else of the distribution.
 *
 * With T = sqrt(n) sinh Y, n the degrees of freedom, Y has a density proportional to cosh(y)^-n: log-concave, so that
 * Newton's method on the logarithm of its tail converges from outside, and smooth, so that quadrature gives the tail to
 * nearly full precision. The density's constant comes from the same quadrature. A call costs some 50 microseconds.
 */
import { integral } from "./quadrature.ts";

/** A tail is followed until its integrand has fallen by e^-40, in this many panels. */
const PANELS = 3;
const NEGLIGIBLE = 40;
/** Newton's method converges quadratically: after a relative step of this size the next would be below rounding. */
const NEAR = 1e-9;
/** Never needed: a handful of steps is the rule. */
const MOST_STEPS = 100;

/** ln cosh y for y >= 0, to full relative precision next to 0. */
function lnCosh(y: number): number {
  if (y > 1) return y - Math.LN2 + Math.log1p(Math.exp(-2 * y));
  const half = Math.sinh(y / 2);
  return Math.log1p(2 * half * half);
}

/** The integral of (cosh y)^-degrees e^(degrees reference) over [from, to]. */
function panel(degrees: number, from: number, to: number, reference: number): number {
  return integral((y) => Math.exp(-degrees * (lnCosh(y) - reference)), from, to);
}

/** y >= 0 with ln cosh y = c. */
function inverseLnCosh(c: number): number {
  return c + Math.log1p(Math.sqrt(-Math.expm1(-2 * c)));
}

/** The integral of (cosh y / cosh from)^-degrees over [from, infinity). */
function scaledTail(degrees: number, from: number): number {
  const reference = lnCosh(from);
  const step = (inverseLnCosh(reference + NEGLIGIBLE / degrees) - from) / PANELS;
  let sum = 0;
  for (let i = 0; i < PANELS; i++) sum += panel(degrees, from + i * step, from + (i + 1) * step, reference);
  return sum;
}

/** y with P(Y > y) = tail < 1/4; `half` is the integral of cosh^-degrees over [0, infinity). */
function outside(tail: number, degrees: number, half: number): number {
  const target = Math.log(2 * half * tail);
  // The scaled tail is largest at 0: P(Y > y) <= cosh(y)^-degrees / 2, whose root lies outside.
  let y = inverseLnCosh(-Math.log(2 * tail) / degrees);
  for (let round = 0; round < MOST_STEPS; round++) {
    const scaled = scaledTail(degrees, y);
    const step = (Math.log(scaled) - degrees * lnCosh(y) - target) * scaled;
    y += step;
    if (Math.abs(step) <= NEAR * y) break;
  }
  return y;
}

/** y with P(0 < Y < y) = part <= 1/4: the density falls with y, so Newton's method converges from inside. */
function inside(part: number, degrees: number, half: number): number {
  const target = 2 * half * part;
  let y = target;
  for (let round = 0; round < MOST_STEPS; round++) {
    const step = (target - panel(degrees, 0, y, 0)) * Math.exp(degrees * lnCosh(y));
    y += step;
    if (Math.abs(step) <= NEAR * y) break;
  }
  return y;
}

/**
 * t with P(T <= t) = p, for p in (0, 1) and real degrees of freedom from 1 up; relative error below 1e-9. In the upper
 * tail p itself has few digits left: take the lower one, and minus.
 *
 * @throws RangeError if p or degrees is out of range.
 */
export function studentTQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`studentTQuantile: p = ${p} is not between 0 and 1`);
  if (!(degrees >= 1 && degrees < Infinity)) throw new RangeError(`studentTQuantile: degrees = ${degrees} is below 1`);
  const tail = Math.min(p, 1 - p);
  const half = scaledTail(degrees, 0);
  const y = tail < 0.25 ? outside(tail, degrees, half) : inside(Math.abs(p - 0.5), degrees, half);
  const t = Math.sqrt(degrees) * Math.sinh(y);
  return p < 0.5 ? -t : t;
}
