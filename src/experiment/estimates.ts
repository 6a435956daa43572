/**
 * Estimates from the sums of replications: ratios with their intervals, and paired differences of two cells.
 *
 * A measure is a ratio of sums over replications, R = sum(num) / sum(den). Its interval is the delta method's: the
 * linearised (influence) value of replication r is (num_r - R den_r) / mean(den); these values sum to 0, and the
 * half-width is Student's t with n - 1 degrees times their standard deviation over the root of n (Law, Simulation
 * Modeling and Analysis, 9.5.3, or Cochran, Sampling Techniques, 6.3). Replications without customers are 0 / 0 and
 * stay in. The interval is asymptotic in n and the ratio's bias, of order 1 / n, is left in.
 *
 * Two cells that saw the same customers are compared replication by replication on the linearised values: what the
 * days have in common cancels. Nothing here decides
 * anything, and nothing holds however often one looks: that is weighing.ts.
 */
import type { Measure, MeasureLayout } from "../outcome/layout.ts";
import { studentTQuantile } from "../theory/studentT.ts";
import type { SampledCell } from "./sample.ts";
import type { CellReport, CurveSample, Estimate, MeasureReport } from "./types.ts";

export const defaultConfidence = 0.95;

/** Two slots of a row of tallies, one over the other. */
export type Ratio = Pick<Measure, "numerator" | "denominator">;

/** A ratio of sums and what each replication pulls it by. */
export interface Linearised {
  /** NaN where the denominator is 0 over all replications. */
  readonly ratio: number;
  /** By replication, in the ratio's unit; sums to 0 but for rounding. */
  readonly influence: Float64Array;
}

/**
 * Linearises a ratio at one cell: Taylor's first order about the means of numerator and denominator.
 * @param replications how many of the cell's to take, from the first; all by default
 */
export function linearise(
  { sample, dialIndex }: SampledCell,
  { numerator, denominator }: Ratio,
  replications = sample.days[dialIndex],
): Linearised {
  const tallies = sample.tallies[dialIndex];
  const { slots } = sample.layout;
  const end = replications * slots;
  let over = 0;
  let under = 0;
  for (let row = 0; row < end; row += slots) {
    over += tallies[row + numerator];
    under += tallies[row + denominator];
  }
  const ratio = under === 0 ? Number.NaN : over / under;
  const influence = new Float64Array(replications);
  for (let r = 0, row = 0; r < replications; r++, row += slots) {
    influence[r] = ((tallies[row + numerator] - ratio * tallies[row + denominator]) * replications) / under;
  }
  return { ratio, influence };
}

/** Standard deviation of values whose mean is known to be 0 by construction, n - 1 degrees; NaN for one value. */
export function deviation(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares / (values.length - 1));
}

/** Standard deviation of the replication-by-replication difference of two linearised ratios; NaN for one value. */
export function pairedDeviation(a: Float64Array, b: Float64Array): number {
  let squares = 0;
  for (let r = 0; r < a.length; r++) squares += (a[r] - b[r]) ** 2;
  return Math.sqrt(squares / (a.length - 1));
}

/** Standard errors on either side of an estimate for a two-sided interval; NaN for one replication, which has none. */
export function standardErrors(replications: number, confidence: number): number {
  return replications < 2 ? Number.NaN : studentTQuantile((1 + confidence) / 2, replications - 1);
}

function asEstimate(mean: number, spread: number, replications: number, errors: number): Estimate {
  const halfWidth = (errors * spread) / Math.sqrt(replications);
  return { mean: Number.isNaN(mean) ? null : mean, halfWidth: Number.isNaN(halfWidth) ? null : halfWidth };
}

/**
 * The measure's ratio of sums at one dial with its interval.
 * @param measureIndex place in `sample.layout.measures`
 */
export function estimate(
  sample: CurveSample,
  dialIndex: number,
  measureIndex: number,
  confidence = defaultConfidence,
): Estimate {
  return estimateRatio({ sample, dialIndex }, sample.layout.measures[measureIndex], confidence);
}

/** As `estimate`, for any two slots. */
export function estimateRatio(cell: SampledCell, ratio: Ratio, confidence = defaultConfidence): Estimate {
  const n = cell.sample.days[cell.dialIndex];
  const { ratio: mean, influence } = linearise(cell, ratio);
  return asEstimate(mean, deviation(influence), n, standardErrors(n, confidence));
}

/**
 * A measure at one cell less the same at another, paired by replication over those that both have. The cells may be of
 * one curve or of two curves of one scenario.
 */
export function pairedDifference(
  a: SampledCell,
  b: SampledCell,
  measureIndex: number,
  confidence = defaultConfidence,
): Estimate {
  const n = Math.min(a.sample.days[a.dialIndex], b.sample.days[b.dialIndex]);
  const ratio = a.sample.layout.measures[measureIndex];
  const [one, other] = [linearise(a, ratio, n), linearise(b, ratio, n)];
  const spread = pairedDeviation(one.influence, other.influence);
  return asEstimate(one.ratio - other.ratio, spread, n, standardErrors(n, confidence));
}

/**
 * Place of a measure in the layout; whole cell's where no owner is named. A RangeError where the scenario does not
 * have it, `promiseKept` without a promise, say.
 */
export function measureIndex(layout: MeasureLayout, name: string, owner: string | null = null): number {
  const index = layout.measures.findIndex((measure) => measure.name === name && measure.owner === owner);
  if (index < 0) throw new RangeError(`No measure ${name}${owner === null ? "" : ` of ${owner}`} in this scenario`);
  return index;
}

/** Estimates of the given measures by name; a dotted name such as `brokenBy.late` goes into a group. */
export function measureReport(cell: SampledCell, measures: readonly Measure[], confidence: number): MeasureReport {
  const n = cell.sample.days[cell.dialIndex];
  const errors = standardErrors(n, confidence);
  const report: Record<string, Estimate | Record<string, Estimate>> = {};
  const groups: Record<string, Record<string, Estimate>> = {};
  for (const measure of measures) {
    const { ratio, influence } = linearise(cell, measure);
    const value = asEstimate(ratio, deviation(influence), n, errors);
    const [group, part] = measure.name.split(".");
    if (part === undefined) {
      report[group] = value;
    } else {
      groups[group] ??= {};
      groups[group][part] = value;
      report[group] = groups[group];
    }
  }
  return report;
}

/** All measures of the whole cell at one dial, as plain estimates. */
export function cellReport(
  sample: CurveSample,
  dialIndex: number,
  confidence = defaultConfidence,
): Omit<CellReport, "certified"> {
  const own = sample.layout.measures.filter((measure) => measure.scope === "cell");
  return {
    dial: sample.dials[dialIndex],
    replications: sample.days[dialIndex],
    measures: measureReport({ sample, dialIndex }, own, confidence),
  };
}
