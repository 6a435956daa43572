/**
 * Further measures of one sample, dial by dial: why promises break, what the cost is made of, teams and segments. The
 * answer does not rest on them and does not tell them; what is told of them together is a question of its own, with a
 * level of its own.
 *
 * The statement: at a confidence 1 - a, all intervals of all these measures hold at every dial, at every difference of
 * two dials, and at every look. Half of a goes to levels, of which there are at most 101 a measure (the hundredths of the
 * dial), half to differences, at most 101 * 100 / 2 a measure; each has two sides (Bonferroni). Which dials a picture
 * shows, and which of two ways tells a level, may therefore be chosen by the same days.
 *
 * A dial that dropped out early is told by one that went on and the difference of the two, as in told.ts; but measures
 * are told one way together, so that parts still add up to their whole.
 */
import { gapAlong } from "./alongTheDial.ts";
import type { Ratio } from "./estimates.ts";
import { type Sequence, sequenceAt } from "./sequence.ts";
import { intervalOf } from "./told.ts";
import type { CurveSample, Estimate } from "./types.ts";
import { Weighing } from "./weighing.ts";

/** Every dial there can be. */
const hundredths = 101;

/** Measures and dials are meant by their places. */
export class Further {
  private readonly sequence: Sequence;
  private readonly paired: Sequence;
  private readonly weighings: readonly Weighing[];
  /** The dial with the most replications, of equals the first. */
  private readonly anchor: number;

  /**
   * @param measures all that is told together; at least one
   * @param confidence of all that is told together, in (0, 1)
   */
  constructor(
    private readonly sample: CurveSample,
    measures: readonly Ratio[],
    confidence: number,
  ) {
    const sides = (2 * measures.length) / ((1 - confidence) / 2);
    this.sequence = sequenceAt(1 / (sides * hundredths));
    this.paired = sequenceAt(1 / ((sides * hundredths * (hundredths - 1)) / 2));
    this.weighings = measures.map((measure) => new Weighing(sample, measure));
    this.anchor = sample.days.indexOf(Math.max(...sample.days));
  }

  /** Of every measure at a dial; no half-widths before the first look, no mean where there was nobody. */
  levels(dial: number): readonly Estimate[] {
    const { days } = this.sample;
    const own = this.weighings.map((weighed) => intervalOf(this.sequence, weighed.level(dial, days[dial])));
    if (days[dial] >= days[this.anchor] || own.every(({ halfWidth }) => halfWidth === null)) return own;
    const anchored = this.weighings.map((weighed, measure): Estimate => {
      const anchor = intervalOf(this.sequence, weighed.level(this.anchor, days[this.anchor]));
      const gap = this.gap(measure, dial, this.anchor);
      if (anchor.mean === null || gap.mean === null) return { mean: null, halfWidth: null };
      return { mean: anchor.mean + gap.mean, halfWidth: (anchor.halfWidth ?? 0) + (gap.halfWidth ?? 0) };
    });
    const narrower = anchored.filter(({ halfWidth }, i) => (halfWidth ?? 0) < (own[i].halfWidth ?? 0)).length;
    const wider = anchored.filter(({ halfWidth }, i) => (halfWidth ?? 0) > (own[i].halfWidth ?? 0)).length;
    return narrower > wider ? anchored : own;
  }

  /** A measure at `dial` less the same at `other`, on the replications that both have. */
  gap(measure: number, dial: number, other: number): Estimate {
    const { dials, days } = this.sample;
    return intervalOf(this.paired, gapAlong(this.weighings[measure], dials, days, dial, other));
  }
}
