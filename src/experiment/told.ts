/**
 * The intervals that are told and drawn: of a dial's cost, experience, promises kept and net value, and of how these
 * differ between two dials. They hold at every look, all together (decision.ts); before the first look there are none.
 */
import { gapAlong } from "./alongTheDial.ts";
import { netPerDay, weighing } from "./evidence.ts";
import { anchorSequence, toldSequence } from "./look.ts";
import type { Sequence } from "./sequence.ts";
import type { CertifiedMeasure, CurveSample, Estimate } from "./types.ts";
import { type Contrast, Weighing } from "./weighing.ts";

export const certifiable: readonly CertifiedMeasure[] = ["costPerCustomer", "experience", "promiseKept", "netValue"];

/** Means are null where nobody came to be judged by. */
export function intervalOf(sequence: Sequence, contrast: Contrast): Estimate {
  const halfWidth = sequence.reach(contrast);
  return {
    mean: Number.isNaN(contrast.mean) ? null : contrast.mean,
    halfWidth: Number.isNaN(halfWidth) ? null : halfWidth,
  };
}

/**
 * Told intervals of one sample, each on all the replications that its dials have. Dials are indices.
 *
 * A dial that dropped out early has few days of its own, but the same days are known of a dial that went on: its level is
 * then that dial's, on all its days, and the difference of the two on those that both have. So the curve keeps its shape
 * where one dial has more days than its neighbours.
 */
export class Told {
  private readonly sequence: Sequence;
  private readonly anchored: Sequence;
  /** The dial of the curve with the most replications, of equals the first. */
  private readonly anchor: number;
  private readonly weighings = new Map<CertifiedMeasure, Weighing>();

  /** @param dials those of the curve, ascending; what stands behind them in the sample is of another design */
  constructor(
    private readonly sample: CurveSample,
    confidence: number,
    private readonly dials: readonly number[] = sample.dials,
  ) {
    this.sequence = toldSequence(confidence);
    this.anchored = anchorSequence(confidence);
    this.anchor = sample.days.indexOf(Math.max(...sample.days.slice(0, dials.length)));
  }

  level(measure: CertifiedMeasure, dial: number): Estimate {
    const { days } = this.sample;
    const weighed = this.weighing(measure);
    const own = intervalOf(this.sequence, weighed.level(dial, days[dial]));
    if (own.halfWidth === null || days[dial] >= days[this.anchor]) return own;
    const anchor = intervalOf(this.sequence, weighed.level(this.anchor, days[this.anchor]));
    const gap = intervalOf(this.anchored, gapAlong(weighed, this.dials, days, dial, this.anchor));
    const halfWidth = (anchor.halfWidth ?? 0) + (gap.halfWidth ?? 0);
    return halfWidth < own.halfWidth ? { mean: (anchor.mean ?? 0) + (gap.mean ?? 0), halfWidth } : own;
  }

  /** `dial` less `other`, paired over the replications that both have. */
  gap(measure: CertifiedMeasure, dial: number, other: number): Estimate {
    const { days } = this.sample;
    return intervalOf(this.sequence, gapAlong(this.weighing(measure), this.dials, days, dial, other));
  }

  /** The same of any two dials, not of an end or of today alone: so many that each is told a little wider. */
  beside(measure: CertifiedMeasure, dial: number, other: number): Estimate {
    const { days } = this.sample;
    return intervalOf(this.anchored, gapAlong(this.weighing(measure), this.dials, days, dial, other));
  }

  /** Replications that a difference of the two rests on. */
  sharedDays(dial: number, other: number): number {
    return Math.min(this.sample.days[dial], this.sample.days[other]);
  }

  /** Net value of a day. */
  perDay(dial: number): Estimate {
    const net = new Weighing(this.sample, netPerDay(this.sample));
    return intervalOf(this.sequence, net.level(dial, this.sample.days[dial]));
  }

  /** All measures that this scenario has: without a promise there is none to keep. */
  levels(dial: number): Readonly<Partial<Record<CertifiedMeasure, Estimate>>> {
    const known = new Set(this.sample.layout.measures.flatMap(({ name, owner }) => (owner === null ? [name] : [])));
    return Object.fromEntries(
      certifiable.filter((measure) => known.has(measure)).map((measure) => [measure, this.level(measure, dial)]),
    );
  }

  private weighing(measure: CertifiedMeasure): Weighing {
    let weighed = this.weighings.get(measure);
    if (weighed === undefined) {
      weighed = weighing(this.sample, measure);
      this.weighings.set(measure, weighed);
    }
    return weighed;
  }
}
