/**
 * How one result differs from another: two samples of one population's customers under different assumptions, compared
 * replication by replication. Under the same seed their days draw the same numbers, and what they have in common
 * cancels; under another nothing does, and the intervals, which hold all the same, are wider.
 *
 * The statement: at a confidence 1 - a, all differences of all measures told hold together at every look, whichever
 * hundredth of the dial they are about on either side (each result is read at its own just-right dial, which its own
 * days chose). Half of a goes to the 101 * 101 pairs a measure of a dial here and a dial there, half to the 101 * 100 / 2
 * differences along either dial, each with two sides (Bonferroni). It has a level of its own, beside those of the two
 * answers.
 *
 * A hundredth was mostly looked at for fewer days than the dials of the grid beside it. So a difference is also told by
 * way of those: from the dial to its neighbour, from there across, and back to the other dial, whichever is closer.
 *
 * Where the change that was made touches few customers, most days do not differ at all until one does, and their own
 * scatter says too little. So the variance is taken to be at least the mean of that of the dials around, each compared
 * with itself; it never makes an error smaller.
 *
 * It decides nothing about dials and knows no scenario; whether two results may be compared at all is asked elsewhere.
 */
import { gapAlong } from "./alongTheDial.ts";
import { roundedUp } from "./decision.ts";
import { weighing } from "./evidence.ts";
import { firstLook, type Sequence, sequenceAt } from "./sequence.ts";
import { comparable, placeOf, sideBySide } from "./sideBySide.ts";
import { certifiable } from "./told.ts";
import type { CertifiedMeasure, CurveSample, Estimate } from "./types.ts";
import type { Contrast, Weighing } from "./weighing.ts";

/** Every dial there can be. */
const hundredths = 101;

/** How far around the two dials others are looked at, in the dial's unit, with a hair for rounding. */
const around = 0.1 + 1e-9;

/** How far a neighbour may be by whose way a dial is told. */
const nearby = 0.05 + 1e-9;

/** Further than so many times the days there are nobody can see. */
const furthest = 1000;

/** A difference, later less earlier, and the replications of both that it rests on. */
export interface PairedDifference extends Estimate {
  readonly days: number;
}

/**
 * Where a difference stands: shown to be one; shown to be too small for anyone to notice; none at all, replication for
 * replication; not yet known; or before the first look, when nothing is shown.
 */
export type Standing = "less" | "more" | "unnoticed" | "same" | "open" | "early";

/** @param tolerance what nobody would notice, in the measure's unit; 0 where anything counts */
export function standingOf({ mean, halfWidth }: Estimate, tolerance: number): Standing {
  if (mean === null || halfWidth === null) return "early";
  if (mean === 0 && halfWidth === 0) return "same";
  const [low, high] = [mean - halfWidth, mean + halfWidth];
  if (tolerance > 0 && low >= -tolerance && high <= tolerance) return "unnoticed";
  if (low > 0) return "more";
  return high < 0 ? "less" : "open";
}

export const isTold = (standing: Standing): boolean => standing !== "open" && standing !== "early";

/**
 * What no customer would notice, in the measure's own unit; of money anything counts.
 * @param noticeable points of experience, and promises in 100
 */
export function toleranceOf(measure: CertifiedMeasure, noticeable: number): number {
  if (measure === "experience") return noticeable;
  return measure === "promiseKept" ? noticeable / 100 : 0;
}

/** A stretch of the way from one dial to the other; the first one leads across. */
interface Stretch {
  readonly contrast: Contrast;
  readonly sequence: Sequence;
}

export class Paired {
  /** What both samples measure. */
  readonly measures: readonly CertifiedMeasure[];
  private readonly across: Sequence;
  private readonly along: Sequence;
  private readonly both: CurveSample;
  private readonly weighings = new Map<CertifiedMeasure, Weighing>();

  /** @param confidence of all that is told together, in (0, 1) */
  constructor(
    private readonly later: CurveSample,
    private readonly earlier: CurveSample,
    confidence: number,
  ) {
    const [a, b] = [comparable(later), comparable(earlier)];
    this.measures = certifiable.filter((name) => [a, b].every((one) => placeOf(one, name) >= 0));
    this.both = sideBySide([a, b], this.measures);
    const sides = (2 * Math.max(1, this.measures.length)) / ((1 - confidence) / 2);
    this.across = sequenceAt(1 / (sides * hundredths ** 2));
    // Of two samples, half of the ordered pairs each.
    this.along = sequenceAt(1 / (sides * hundredths * (hundredths - 1)));
  }

  /**
   * A measure at a dial of the later sample less the same at a dial of the earlier one, on the replications that both
   * have. Without a mean where a dial was not looked at, without a half-width before the first look.
   */
  difference(measure: CertifiedMeasure, dial: number, earlierDial: number): PairedDifference {
    const way = this.wayOf(measure, dial, earlierDial);
    if (way === null) return { mean: null, halfWidth: null, days: 0 };
    const [{ contrast }] = way;
    const mean = way.reduce((sum, stretch) => sum + stretch.contrast.mean, 0);
    const halfWidth = reachOf(way, 1);
    return {
      mean: Number.isNaN(mean) ? null : mean,
      halfWidth: Number.isNaN(halfWidth) ? null : halfWidth,
      days: contrast.days,
    };
  }

  /**
   * About how many more replications, just like these, until the difference is shown to be one, or to lie within a
   * tolerance of none, in the measure's unit; null where nobody can tell.
   */
  moreDays(measure: CertifiedMeasure, dial: number, earlierDial: number, tolerance: number): number | null {
    const way = this.wayOf(measure, dial, earlierDial);
    if (way === null || way.some(({ contrast }) => contrast.days < firstLook)) return null;
    const [{ contrast }] = way;
    const { days } = contrast;
    const mean = Math.abs(way.reduce((sum, stretch) => sum + stretch.contrast.mean, 0));
    const isOpen = (n: number): boolean => reachOf(way, n / days) >= Math.max(mean, tolerance - mean);
    let [few, enough] = [days, days];
    while (isOpen(enough)) {
      if (enough >= furthest * days) return null;
      few = enough;
      enough = Math.ceil(enough * 1.5);
    }
    while (enough - few > Math.max(1, 0.02 * enough)) {
      const middle = Math.floor((few + enough) / 2);
      if (isOpen(middle)) few = middle;
      else enough = middle;
    }
    return roundedUp(enough - days);
  }

  /** Straight across, or by way of neighbours that have more days, whichever is told more closely. */
  private wayOf(measure: CertifiedMeasure, dial: number, earlierDial: number): readonly Stretch[] | null {
    const straight = this.contrast(measure, dial, earlierDial);
    if (straight === null) return null;
    const own: readonly Stretch[] = [{ contrast: straight, sequence: this.across }];
    const [via, earlierVia] = [longest(this.later, dial), longest(this.earlier, earlierDial)];
    const across = this.contrast(measure, via, earlierVia);
    if (across === null || across.days <= straight.days) return own;
    const [first, last] = [this.later.dials, this.earlier.dials];
    const around: readonly Stretch[] = [
      { contrast: across, sequence: this.across },
      { contrast: this.alongOne(measure, first, 0, dial, via), sequence: this.along },
      { contrast: this.alongOne(measure, last, first.length, earlierVia, earlierDial), sequence: this.along },
    ];
    return reachOf(around, 1) < reachOf(own, 1) ? around : own;
  }

  /** A dial of one of the two less another of the same. */
  private alongOne(
    measure: CertifiedMeasure,
    dials: readonly number[],
    offset: number,
    dial: number,
    other: number,
  ): Contrast {
    const weighed = this.weighing(measure);
    const shifted: Pick<Weighing, "gap"> = { gap: (one, two, days) => weighed.gap(offset + one, offset + two, days) };
    const days = this.both.days.slice(offset, offset + dials.length);
    return gapAlong(shifted, dials, days, dials.indexOf(dial), dials.indexOf(other));
  }

  private contrast(measure: CertifiedMeasure, dial: number, earlierDial: number): Contrast | null {
    const own = this.gap(measure, dial, earlierDial);
    if (own === null) return null;
    const near = this.later.dials.filter(
      (one) => Math.abs(one - dial) <= around || Math.abs(one - earlierDial) <= around,
    );
    const variances = near.flatMap((one) => {
      const gap = this.gap(measure, one, one);
      return gap === null || !(gap.days >= firstLook) ? [] : [gap.error * gap.error * gap.days];
    });
    const mean = variances.reduce((sum, one) => sum + one, 0) / Math.max(1, variances.length);
    return { ...own, error: Math.max(own.error, Math.sqrt(mean / own.days)) };
  }

  private gap(measure: CertifiedMeasure, dial: number, earlierDial: number): Contrast | null {
    const [one, other] = [this.later.dials.indexOf(dial), this.earlier.dials.indexOf(earlierDial)];
    if (one < 0 || other < 0 || !this.measures.includes(measure)) return null;
    const at = this.later.dials.length + other;
    const days = Math.min(this.both.days[one], this.both.days[at]);
    if (days < 2) return null;
    return this.weighing(measure).gap(one, at, days);
  }

  private weighing(measure: CertifiedMeasure): Weighing {
    let weighed = this.weighings.get(measure);
    if (weighed === undefined) {
      weighed = weighing(this.both, measure);
      this.weighings.set(measure, weighed);
    }
    return weighed;
  }
}

/** How far the difference is known, were there so many times the days, just like these. */
function reachOf(way: readonly Stretch[], times: number): number {
  return way.reduce((sum, { contrast: { mean, error, days, degrees }, sequence }) => {
    const n = Math.round(days * times);
    return sum + sequence.reach({ mean, error: error / Math.sqrt(times), days: n, degrees: n - (days - degrees) });
  }, 0);
}

/** The dial nearby, itself included, that has the most replications; of equals the nearest. */
function longest({ dials, days }: CurveSample, dial: number): number {
  const near = dials.map((one, i) => ({ one, days: days[i] })).filter(({ one }) => Math.abs(one - dial) <= nearby);
  const most = Math.max(...near.map((each) => each.days));
  const furthest = near.filter((each) => each.days === most).map(({ one }) => one);
  return furthest.reduce((a, b) => (Math.abs(b - dial) < Math.abs(a - dial) ? b : a), furthest[0] ?? dial);
}
