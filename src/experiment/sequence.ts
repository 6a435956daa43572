/**
 * How many standard errors a statement about a mean keeps away from its estimate, so that it holds at every number of
 * replications from the first look on: the boundary of theory/confidenceSequence.ts, with Student's tails in place of
 * the normal ones. The two are the same for many replications, which is all that the asymptotic level speaks of; with
 * few, Student's keep it where days are nearly normal.
 */
import { boundary, normalTail, startOf } from "../theory/confidenceSequence.ts";
import { studentTQuantile } from "../theory/studentT.ts";
import type { Contrast } from "./weighing.ts";

/** No statement is made on fewer replications: an asymptotic sequence has no level there. */
export const firstLook = 40;

/** A boundary for one-sided statements of a level. */
export class Sequence {
  private readonly start: number;
  private readonly multipliers = new Map<number, number>();

  /** @param level chance in (0, 0.5] that a statement is ever wrong */
  constructor(level: number) {
    this.start = startOf(level);
  }

  /** Distance from the estimate, in the unit of the measure; NaN on too few replications, so that nothing is shown. */
  reach({ error, days, degrees }: Contrast): number {
    return days < firstLook ? Number.NaN : this.multiplier(days, degrees) * error;
  }

  private multiplier(days: number, degrees: number): number {
    const key = days * 64 + (days - degrees);
    const known = this.multipliers.get(key);
    if (known !== undefined) return known;
    const multiplier = -studentTQuantile(normalTail(boundary(this.start, days, firstLook)), degrees);
    this.multipliers.set(key, multiplier);
    return multiplier;
  }
}

const sequences = new Map<number, Sequence>();

/** The same sequence for the same level: its multipliers are worked out once. */
export function sequenceAt(level: number): Sequence {
  let sequence = sequences.get(level);
  if (sequence === undefined) {
    sequence = new Sequence(level);
    sequences.set(level, sequence);
  }
  return sequence;
}
