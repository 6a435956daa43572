/**
 * The price band: for every price of one point of experience, from nothing upwards, the dial with the lowest
 * cost - price * experience. Nobody needs to know the price, only on which side of a few breakpoints it lies.
 *
 * Each dial is a line over the price, its cost at price 0 and its experience the slope downwards, so the right dials
 * are those on the lower hull of the lines, and the breakpoints are ratios of differences, (cost_j - cost_i) /
 * (experience_j - experience_i). Their intervals are the delta method's on paired linearised values, one breakpoint at
 * a time: given which dials are on the hull, and good only where the two differ clearly in experience.
 */
import {
  defaultConfidence,
  deviation,
  type Linearised,
  linearise,
  measureIndex,
  type Ratio,
  standardErrors,
} from "./estimates.ts";
import type { CurveSample, Estimate } from "./types.ts";

/** The prices of one point of experience at which one dial is right, in money per customer. */
export interface PriceInterval {
  readonly dial: number;
  /** Exactly 0 for the first. */
  readonly from: Estimate;
  /** Null for the last: right at any higher price. */
  readonly to: Estimate | null;
}

/** A dial's line: cost and experience of the same cell. */
interface Line {
  readonly dial: number;
  readonly cost: Linearised;
  readonly experience: Linearised;
}

/**
 * Intervals in ascending order of price and of experience; dials that are right at no price are not in it. Of dials
 * with the same cost and experience the least flexible is. Empty where no (target) customer came.
 */
export function priceBand(sample: CurveSample, confidence = defaultConfidence): readonly PriceInterval[] {
  const errors = standardErrors(sample.replications, confidence) / Math.sqrt(sample.replications);
  const lines = linesOf(sample);
  const band: PriceInterval[] = [];
  let from: Estimate = { mean: 0, halfWidth: 0 };
  for (let line = cheapest(lines); line !== null; ) {
    const right: Line = line;
    const next = nextOnHull(lines, right);
    const to = next === null ? null : breakpoint(right, next, errors);
    band.push({ dial: right.dial, from, to });
    if (to !== null) from = to;
    line = next;
  }
  return band;
}

function linesOf(sample: CurveSample): readonly Line[] {
  const measure = (name: string): Ratio => sample.layout.measures[measureIndex(sample.layout, name)];
  const [cost, experience] = [measure("costPerCustomer"), measure("experience")];
  return sample.dials
    .map((dial, dialIndex) => ({
      dial,
      cost: linearise({ sample, dialIndex }, cost),
      experience: linearise({ sample, dialIndex }, experience),
    }))
    .filter((line) => !Number.isNaN(line.cost.ratio) && !Number.isNaN(line.experience.ratio));
}

/** The right line at a price of next to nothing: of the cheapest the one with the best experience. */
function cheapest(lines: readonly Line[]): Line | null {
  return lines.reduce<Line | null>((best, line) => {
    if (best === null || line.cost.ratio < best.cost.ratio) return line;
    const better = line.cost.ratio === best.cost.ratio && line.experience.ratio > best.experience.ratio;
    return better ? line : best;
  }, null);
}

const priceBetween = (low: Line, high: Line): number =>
  (high.cost.ratio - low.cost.ratio) / (high.experience.ratio - low.experience.ratio);

/** The line that undercuts this one first as the price rises; of those that do so together the one of most experience. */
function nextOnHull(lines: readonly Line[], right: Line): Line | null {
  return lines
    .filter((line) => line.experience.ratio > right.experience.ratio)
    .reduce<Line | null>((best, line) => {
      if (best === null || priceBetween(right, line) < priceBetween(right, best)) return line;
      const further =
        priceBetween(right, line) === priceBetween(right, best) && line.experience.ratio > best.experience.ratio;
      return further ? line : best;
    }, null);
}

/** The price at which two lines cross; its influence is (dCost - price dExperience) / (difference of experience). */
function breakpoint(low: Line, high: Line, errors: number): Estimate {
  const price = priceBetween(low, high);
  const points = high.experience.ratio - low.experience.ratio;
  const influence = low.cost.influence.map(
    (_, r) =>
      (high.cost.influence[r] -
        low.cost.influence[r] -
        price * (high.experience.influence[r] - low.experience.influence[r])) /
      points,
  );
  const halfWidth = errors * deviation(influence);
  return { mean: price, halfWidth: Number.isNaN(halfWidth) ? null : halfWidth };
}
