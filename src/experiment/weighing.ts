/**
 * One measure of a curve, dial by dial and in pairs of dials, as far as statements about it need to know: an estimate
 * and its standard error on the days that are there. How many standard errors a statement must keep away is not
 * decided here.
 *
 * What is known of the days beforehand (controls: how many customers are to be expected, with how much work) is used:
 * numerator and denominator of a day are regressed on how far the day's customers were from what was to be expected,
 * and the estimate is the ratio of the regressions' values at no distance at all. What one replication pulls it by is
 * (numerator's rest - ratio * denominator's rest) / denominator; a difference of two dials is that of their rests.
 * Estimating the q coefficients is accounted for by n - 1 - q degrees of freedom and by the factor 1 + n d' S^-1 d under
 * the root, d the mean distance of the controls and S / n their covariance: exact for
 * normal days (S. S. Lavenberg and P. D. Welch, A perspective on the use of control variables to increase the
 * efficiency of Monte Carlo simulations, Management Science 27 (1981) 322-335); otherwise the bias is of order 1 / n,
 * below what the asymptotic statements neglect.
 */
import type { Ratio } from "./estimates.ts";
import type { CurveSample } from "./types.ts";

/** An estimated number, NaN where there is none. */
export interface Contrast {
  readonly mean: number;
  /** Standard error of the mean; exactly 0 where all days agree. */
  readonly error: number;
  /** Replications it rests on, and degrees of freedom that the error was estimated with. */
  readonly days: number;
  readonly degrees: number;
}

/** Of a number: what rounding may have made of it. */
const lastDigits = 1e-12;

/** Before so many days coefficients are not worth estimating. */
const fewestForControls = 40;

/**
 * A control that the others explain but for this part of its variation about what was to be expected is no further
 * control; nor is one that never moves, a segment's of which nobody came, say.
 */
const collinear = 1e-9;

/** The controls of the first so many days, made orthogonal. */
interface Basis {
  /** Centred columns of length 1. */
  readonly columns: readonly Float64Array[];
  /** How far the mean of the uncentred column lies from what was to be expected. */
  readonly offsets: readonly number[];
}

/** A dial's measure on its first so many days. */
interface Adjusted {
  readonly mean: number;
  /** What is left of each day's influence value. */
  readonly rest: Float64Array;
}

export class Weighing {
  private readonly bases = new Map<number, Basis>();
  private readonly adjusted: readonly Map<number, Adjusted>[];
  private readonly levels: readonly Map<number, Contrast>[];
  private readonly gaps: readonly Map<number, Contrast>[];

  constructor(
    private readonly sample: CurveSample,
    private readonly ratio: Ratio,
  ) {
    this.adjusted = sample.dials.map(() => new Map());
    this.levels = sample.dials.map(() => new Map());
    this.gaps = sample.dials.map(() => new Map());
  }

  /** The measure itself at a dial, on its first so many days. */
  level(dial: number, days: number): Contrast {
    return kept(this.levels[dial], days, () => {
      const { mean, rest } = this.at(dial, days);
      return this.contrast(mean, dot(rest, rest), days);
    });
  }

  /** The measure at a dial less the same at another, day by day. */
  gap(dial: number, other: number, days: number): Contrast {
    return kept(this.gaps[dial], days * this.sample.dials.length + other, () => {
      const [one, two] = [this.at(dial, days), this.at(other, days)];
      let squares = 0;
      for (let r = 0; r < days; r++) squares += (one.rest[r] - two.rest[r]) ** 2;
      const gap = this.contrast(one.mean - two.mean, squares, days);
      // Sums that went other ways round differ in their last digits: that is no difference.
      const rounding = gap.mean === 0 ? 0 : lastDigits * Math.max(Math.abs(one.mean), Math.abs(two.mean));
      return { ...gap, error: Math.max(gap.error, rounding) };
    });
  }

  /** A weighted sum of the measure at several dials, by their places, day by day. */
  combination(weights: ReadonlyMap<number, number>, days: number): Contrast {
    const rest = new Float64Array(days);
    let mean = 0;
    for (const [dial, weight] of weights) {
      const part = this.at(dial, days);
      mean += weight * part.mean;
      for (let r = 0; r < days; r++) rest[r] += weight * part.rest[r];
    }
    return this.contrast(mean, dot(rest, rest), days);
  }

  private contrast(mean: number, squares: number, days: number): Contrast {
    const { offsets } = this.basis(days);
    const degrees = days - 1 - offsets.length;
    const factor = offsets.reduce((sum, offset) => sum + offset * offset, 1 / days);
    return { mean, error: degrees < 1 ? Number.NaN : Math.sqrt((squares / degrees) * factor), days, degrees };
  }

  private at(dial: number, days: number): Adjusted {
    return kept(this.adjusted[dial], days, () => this.adjust(dial, days));
  }

  /**
   * Numerator and denominator are each put where the controls were to be expected, and the ratio is taken there: what is
   * so much a day, whoever comes, is then so much over the customers to be expected, with no error of second order.
   */
  private adjust(dial: number, days: number): Adjusted {
    const basis = this.basis(days);
    const { tallies, layout } = this.sample;
    const part = (slot: number): Adjusted => {
      const values = new Float64Array(days);
      for (let r = 0; r < days; r++) values[r] = tallies[dial][r * layout.slots + slot];
      return regressed(values, basis);
    };
    const over = part(this.ratio.numerator);
    const under = part(this.ratio.denominator);
    const mean = under.mean > 0 ? over.mean / under.mean : Number.NaN;
    return { mean, rest: over.rest.map((value, r) => (value - mean * under.rest[r]) / under.mean) };
  }

  private basis(days: number): Basis {
    return kept(this.bases, days, () => this.orthogonalise(days));
  }

  /** Gram and Schmidt's, twice over against rounding; the mean of a column goes along with it. */
  private orthogonalise(days: number): Basis {
    const columns: Float64Array[] = [];
    const offsets: number[] = [];
    const dial = days < fewestForControls ? -1 : this.sample.days.findIndex((there) => there >= days);
    for (const { slot, expected } of dial < 0 ? [] : this.sample.controls) {
      let { values, mean } = this.control(dial, slot, expected, days);
      const before = dot(values, values) + days * mean * mean;
      for (let round = 0; round < 2; round++) {
        columns.forEach((column, at) => {
          const part = dot(column, values);
          mean -= part * offsets[at];
          values = values.map((value, r) => value - part * column[r]);
        });
      }
      const length = Math.sqrt(dot(values, values));
      if (!(length > 0) || length * length <= collinear * before) continue;
      columns.push(values.map((value) => value / length));
      offsets.push(mean / length);
    }
    return { columns, offsets };
  }

  /** A control's distance from what was to be expected: its mean, and each day's from that. */
  private control(dial: number, slot: number, expected: number, days: number) {
    const { tallies, layout } = this.sample;
    const values = new Float64Array(days);
    for (let r = 0; r < days; r++) values[r] = tallies[dial][r * layout.slots + slot] - expected;
    const mean = values.reduce((sum, value) => sum + value, 0) / days;
    return { values: values.map((value) => value - mean), mean };
  }
}

/** The regression of values on the controls: their mean where the controls are as expected, and what is left of each. */
function regressed(values: Float64Array, { columns, offsets }: Basis): Adjusted {
  let mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rest = values.map((value) => value - mean);
  columns.forEach((column, at) => {
    const coefficient = dot(column, rest);
    mean -= coefficient * offsets[at];
    for (let r = 0; r < rest.length; r++) rest[r] -= coefficient * column[r];
  });
  return { mean, rest };
}

/** What is known under a key, worked out when it is asked for first. */
function kept<T>(known: Map<number, T>, key: number, make: () => T): T {
  const there = known.get(key);
  if (there !== undefined) return there;
  const made = make();
  known.set(key, made);
  return made;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
