/**
 * How one result differs from another: two samples of one population's customers under different assumptions, compared
 * replication by replication. Under the same seed their days draw the same numbers, and what they have in common
 * cancels; under another nothing does, and the intervals, which hold all the same, are wider.
 *
 * The statement: at a confidence 1 - a, all differences of all measures told hold together at every look, whichever
 * hundredth of the dial they are about on either side (each result is read at its own just-right dial, which its own
 * days chose). That is 101 * 101 pairs a measure, with two sides each (Bonferroni). It has a level of its own, beside
 * those of the two answers.
 *
 * Where the change that was made touches few customers, most days do not differ at all until one does, and their own
 * scatter says too little. So the variance is taken to be at least the mean of that of the dials around, each compared
 * with itself; it never makes an error smaller.
 *
 * It decides nothing about dials and knows no scenario; whether two results may be compared at all is asked elsewhere.
 */
import { roundedUp } from "./decision.ts";
import { weighing } from "./evidence.ts";
import { firstLook, type Sequence, sequenceAt } from "./sequence.ts";
import { certifiable, intervalOf } from "./told.ts";
import type { CertifiedMeasure, CurveSample, Estimate } from "./types.ts";
import type { Contrast, Weighing } from "./weighing.ts";

/** Every dial there can be. */
const hundredths = 101;

/** How far around the two dials others are looked at, in the dial's unit, with a hair for rounding. */
const around = 0.1 + 1e-9;

/** Further than so many times the days there are nobody can see. */
const furthest = 1000;

/**
 * The part of a sample that a comparison needs: sums of the measures told, and of the controls. A sample itself, and a
 * fraction of its size, so that it can be kept.
 */
export function comparable(sample: CurveSample): CurveSample {
  const measures = sample.layout.measures.filter(({ name, owner }) => owner === null && isCertifiable(name));
  const taken = [
    ...measures.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    ...sample.controls.map(({ slot }) => slot),
  ];
  const slots = taken.length;
  return {
    ...sample,
    layout: {
      slots,
      measures: measures.map((measure, i) => ({ ...measure, numerator: 2 * i, denominator: 2 * i + 1 })),
    },
    controls: sample.controls.map(({ expected }, i) => ({ slot: 2 * measures.length + i, expected })),
    tallies: sample.tallies.map((rows, dial) => {
      const kept = new Float64Array(sample.days[dial] * slots);
      for (let r = 0; r < sample.days[dial]; r++) {
        for (let i = 0; i < slots; i++) kept[r * slots + i] = rows[r * sample.layout.slots + taken[i]];
      }
      return kept;
    }),
  };
}

const isCertifiable = (name: string): name is CertifiedMeasure => certifiable.some((one) => one === name);

/** A difference, later less earlier, and the replications it rests on. */
export interface PairedDifference extends Estimate {
  readonly days: number;
}

export class Paired {
  /** What both samples measure. */
  readonly measures: readonly CertifiedMeasure[];
  private readonly sequence: Sequence;
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
    this.both = sideBySide(a, b, this.measures);
    this.sequence = sequenceAt((1 - confidence) / (2 * Math.max(1, this.measures.length) * hundredths ** 2));
  }

  /**
   * A measure at a dial of the later sample less the same at a dial of the earlier one, on the replications that both
   * have. Without a mean where a dial was not looked at, without a half-width before the first look.
   */
  difference(measure: CertifiedMeasure, dial: number, earlierDial: number): PairedDifference {
    const contrast = this.contrast(measure, dial, earlierDial);
    return contrast === null
      ? { mean: null, halfWidth: null, days: 0 }
      : { ...intervalOf(this.sequence, contrast), days: contrast.days };
  }

  /**
   * About how many more replications, just like these, until the difference is shown to be one, or to lie within a
   * tolerance of none, in the measure's unit; null where nobody can tell.
   */
  moreDays(measure: CertifiedMeasure, dial: number, earlierDial: number, tolerance: number): number | null {
    const contrast = this.contrast(measure, dial, earlierDial);
    if (contrast === null || contrast.days < firstLook) return null;
    const { mean, error, days, degrees } = contrast;
    const reach = (n: number): number =>
      this.sequence.reach({ mean, error: error * Math.sqrt(days / n), days: n, degrees: n - (days - degrees) });
    const isOpen = (n: number): boolean => reach(n) >= Math.max(Math.abs(mean), tolerance - Math.abs(mean));
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
    let weighed = this.weighings.get(measure);
    if (weighed === undefined) {
      weighed = weighing(this.both, measure);
      this.weighings.set(measure, weighed);
    }
    return weighed.gap(one, at, days);
  }
}

const placeOf = ({ layout }: CurveSample, name: CertifiedMeasure): number =>
  layout.measures.findIndex((measure) => measure.name === name);

/**
 * One sample of the dials of both, the later ones first, on the replications that both have at most. Every row has the
 * controls of both: where the customers are the same they say the same, and the second is none.
 */
function sideBySide(a: CurveSample, b: CurveSample, measures: readonly CertifiedMeasure[]): CurveSample {
  const most = Math.min(a.replications, b.replications);
  const known = 2 * measures.length;
  const slots = known + a.controls.length + b.controls.length;
  const controls = [...controlsOf(a), ...controlsOf(b)];
  const rowsOf = (sample: CurveSample): readonly Float64Array[] => {
    const sums = measures.flatMap((name) => {
      const { numerator, denominator } = sample.layout.measures[placeOf(sample, name)];
      return [numerator, denominator];
    });
    return sample.tallies.map((rows, dial) => {
      const days = Math.min(most, sample.days[dial]);
      const wide = new Float64Array(days * slots);
      for (let r = 0; r < days; r++) {
        sums.forEach((slot, i) => {
          wide[r * slots + i] = rows[r * sample.layout.slots + slot];
        });
        controls.forEach(({ at }, i) => {
          wide[r * slots + known + i] = at(r);
        });
      }
      return wide;
    });
  };
  const days = [...a.days, ...b.days].map((there) => Math.min(most, there));
  return {
    ...a,
    dials: [...a.dials, ...b.dials],
    days,
    replications: most,
    layout: {
      slots,
      measures: measures.map((name, i) => ({
        name,
        scope: "cell",
        owner: null,
        numerator: 2 * i,
        denominator: 2 * i + 1,
      })),
    },
    controls: controls.map(({ expected }, i) => ({ slot: known + i, expected })),
    tallies: [...rowsOf(a), ...rowsOf(b)],
  };
}

/** The controls by replication: they are the same at every dial, so the one with the most replications has them all. */
function controlsOf({ controls, days, tallies, layout, replications }: CurveSample) {
  const longest = tallies[days.indexOf(replications)];
  return controls.map(({ slot, expected }) => ({ expected, at: (r: number) => longest[r * layout.slots + slot] }));
}
