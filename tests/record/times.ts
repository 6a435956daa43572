/**
 * How long a time lasts, when many of the times seen were cut short: callers' patience, cut short by an answer.
 *
 * A caller who hung up showed their patience; one who was answered showed only that it was longer than the wait. Calls
 * that were answered at once say nothing and are not here. What lies beyond the waits that occurred is not seen: the
 * fitted kinds extrapolate there, and `seenTo` says from where on. With no time cut short the same fits serve for
 * service times.
 *
 * Sources: Kaplan and Meier (1958), JASA 53; the likelihood of censored times as in Cox and Oakes (1984), chapter 3.
 */
import type { WaitRow } from "./counts.ts";

/** Times in minutes. */
export type Kind =
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "weibull"; readonly mean: number; readonly shape: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number };

export interface Fit {
  readonly distribution: Kind;
  readonly logLikelihood: number;
  /** Share of times longer than so many minutes. */
  readonly survival: (minutes: number) => number;
}

export interface SurvivalStep {
  readonly minutes: number;
  readonly survival: number;
  /** Callers still waiting just before. */
  readonly atRisk: number;
}

/** A wait of less than a second is written as 0: half a second, for the logarithm's sake. */
function minutesOf(second: number): number {
  return Math.max(second, 0.5) / 60;
}

/** The product-limit estimate, one step a second in which somebody left the queue. */
export function kaplanMeier(waits: readonly WaitRow[]): readonly SurvivalStep[] {
  let atRisk = waits.reduce((total, [, hungUp, answered]) => total + hungUp + answered, 0);
  let survival = 1;
  return waits.map(([second, hungUp, answered]) => {
    const before = atRisk;
    survival *= 1 - hungUp / before;
    atRisk -= hungUp + answered;
    return { minutes: minutesOf(second), survival, atRisk: before };
  });
}

/** The last step before which at least `callers` were still waiting: beyond it the record is too thin to say much. */
export function seenTo(steps: readonly SurvivalStep[], callers: number): SurvivalStep | null {
  return steps.findLast((step) => step.atRisk >= callers) ?? null;
}

/** The three kinds, each by maximum likelihood; least Akaike's criterion (1974) first. */
export function fitKinds(waits: readonly WaitRow[]): readonly Fit[] {
  const fits = [fitExponential(waits), fitWeibull(waits), fitLognormal(waits)];
  return fits.toSorted((a, b) => akaike(a) - akaike(b));
}

export function akaike(fit: Fit): number {
  const parameters = fit.distribution.kind === "exponential" ? 1 : 2;
  return 2 * parameters - 2 * fit.logLikelihood;
}

/** Sum over hang-ups of log density, and over answers of log survival. */
function logLikelihood(
  waits: readonly WaitRow[],
  logDensity: (minutes: number) => number,
  logSurvival: (minutes: number) => number,
): number {
  return waits.reduce((total, [second, hungUp, answered]) => {
    const minutes = minutesOf(second);
    return total + (hungUp && hungUp * logDensity(minutes)) + (answered && answered * logSurvival(minutes));
  }, 0);
}

function fitExponential(waits: readonly WaitRow[]): Fit {
  return weibullOf(waits, 1, (mean) => ({ kind: "exponential", mean }));
}

function fitWeibull(waits: readonly WaitRow[]): Fit {
  const at = (logShape: number) => {
    const shape = Math.exp(logShape);
    return weibullOf(waits, shape, (mean) => ({ kind: "weibull", mean, shape }));
  };
  return at(maximise((logShape) => at(logShape).logLikelihood, Math.log(0.1), Math.log(10)));
}

/** The Weibull of this shape with the likeliest scale, which has a closed form: sum of t^shape over the hang-ups. */
function weibullOf(waits: readonly WaitRow[], shape: number, named: (mean: number) => Kind): Fit {
  const hangUps = waits.reduce((total, [, hungUp]) => total + hungUp, 0);
  const exposure = waits.reduce(
    (total, [s, hungUp, answered]) => total + (hungUp + answered) * minutesOf(s) ** shape,
    0,
  );
  const scale = (exposure / hangUps) ** (1 / shape);
  const logSurvival = (t: number) => -((t / scale) ** shape);
  const logDensity = (t: number) => Math.log(shape / scale) + (shape - 1) * Math.log(t / scale) + logSurvival(t);
  return {
    distribution: named(scale * gamma(1 + 1 / shape)),
    logLikelihood: logLikelihood(waits, logDensity, logSurvival),
    survival: (t) => Math.exp(logSurvival(t)),
  };
}

function fitLognormal(waits: readonly WaitRow[]): Fit {
  const atBestMiddle = (logSpread: number) => {
    const spread = Math.exp(logSpread);
    const middle = maximise((m) => lognormalOf(waits, m, spread).logLikelihood, Math.log(0.05), Math.log(500));
    return lognormalOf(waits, middle, spread);
  };
  return atBestMiddle(maximise((s) => atBestMiddle(s).logLikelihood, Math.log(0.2), Math.log(5)));
}

/** `middle` and `spread` are the mean and the standard deviation of the logarithm of minutes. */
function lognormalOf(waits: readonly WaitRow[], middle: number, spread: number): Fit {
  const score = (t: number) => (Math.log(t) - middle) / spread;
  const survival = (t: number) => normalAbove(score(t));
  const logDensity = (t: number) => -Math.log(t * spread) - score(t) ** 2 / 2 - Math.log(2 * Math.PI) / 2;
  return {
    distribution: {
      kind: "lognormal",
      mean: Math.exp(middle + spread ** 2 / 2),
      cv: Math.sqrt(Math.exp(spread ** 2) - 1),
    },
    logLikelihood: logLikelihood(waits, logDensity, (t) => Math.log(survival(t))),
    survival,
  };
}

/** Golden section: the place of the one maximum of `f` between `low` and `high`, to within 1e-6. */
function maximise(f: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [atLeft, atRight] = [f(left), f(right)];
  while (high - low > 1e-6) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - ratio * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + ratio * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}

/** P(standard normal > z), relative error below 1.2e-7: the erfc of Press et al., Numerical Recipes, 6.2. */
export function normalAbove(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = ERFC.reduceRight((rest, coefficient) => coefficient + t * rest, 0);
  const tail = (t * Math.exp(-x * x + series)) / 2;
  return z >= 0 ? tail : 1 - tail;
}

const ERFC = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
];

/** The gamma function for x >= 1: Stirling's series at x + 10, brought back by the recurrence; error below 1e-10. */
function gamma(x: number): number {
  const far = x + 10;
  const series = 1 / (12 * far) - 1 / (360 * far ** 3) + 1 / (1260 * far ** 5);
  const atFar = Math.sqrt((2 * Math.PI) / far) * (far / Math.E) ** far * Math.exp(series);
  return atFar / Array.from({ length: 10 }, (_, i) => x + i).reduce((product, factor) => product * factor, 1);
}
