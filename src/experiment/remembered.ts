/**
 * Where a question about a curve had come to, for when it is asked again with more replications: what a study goes by
 * next and the answer that is told ask the same, round after round. It changes no result, only how soon it is there:
 * what is remembered is taken up only by a sample that begins with the very rows it was found in.
 */
import type { CurveSample } from "./types.ts";

interface Kept<State> {
  readonly sample: CurveSample;
  readonly question: readonly unknown[];
  readonly state: State;
}

export class Remembered<State> {
  /** The last of each curve: a study has one list of controls for it, and drops that with the curve. */
  private readonly last = new WeakMap<CurveSample["controls"], Kept<State>>();

  /** What was kept last for this question, its parts being the very same, and for this sample or a beginning of it. */
  of(sample: CurveSample, question: readonly unknown[]): State | null {
    const kept = this.last.get(sample.controls);
    if (kept === undefined || !kept.question.every((part, at) => part === question[at])) return null;
    return begins(kept.sample, sample) ? kept.state : null;
  }

  keep(sample: CurveSample, question: readonly unknown[], state: State): void {
    this.last.set(sample.controls, { sample, question, state });
  }
}

/** Whether `whole` is of the same cells and has all rows of `part`, at the same replications. */
function begins(part: CurveSample, whole: CurveSample): boolean {
  return (
    part.population === whole.population &&
    part.design === whole.design &&
    part.layout === whole.layout &&
    part.dials.length === whole.dials.length &&
    part.dials.every((dial, at) => dial === whole.dials[at]) &&
    part.tallies.every((rows, at) => beginsWith(whole.tallies[at], rows))
  );
}

/** Views of one memory need no look at the numbers; a page that had to grow has moved to another. */
function beginsWith(whole: Float64Array, rows: Float64Array): boolean {
  if (rows.length > whole.length) return false;
  if (rows.buffer === whole.buffer && rows.byteOffset === whole.byteOffset) return true;
  return rows.every((value, at) => value === whole[at]);
}
