/**
 * The intervals that are told and drawn: of a dial's cost, experience, promises kept and net value, and of how these
 * differ between two dials. They hold at every look, all together (decision.ts); before the first look there are none.
 */
import { netPerDay, weighing } from "./evidence.ts";
import { toldSequence } from "./look.ts";
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

/** Told intervals of one sample, each on all the replications that its dials have. Dials are indices. */
export class Told {
  private readonly sequence: Sequence;
  private readonly weighings = new Map<CertifiedMeasure, Weighing>();

  constructor(
    private readonly sample: CurveSample,
    confidence: number,
  ) {
    this.sequence = toldSequence(confidence);
  }

  level(measure: CertifiedMeasure, dial: number): Estimate {
    return intervalOf(this.sequence, this.weighing(measure).level(dial, this.sample.days[dial]));
  }

  /** `dial` less `other`, paired over the replications that both have. */
  gap(measure: CertifiedMeasure, dial: number, other: number): Estimate {
    const { days } = this.sample;
    return intervalOf(this.sequence, this.weighing(measure).gap(dial, other, Math.min(days[dial], days[other])));
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
