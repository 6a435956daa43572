/**
 * In what rounds a study goes: which dials get how many days next, given the days there are. A pure function of the
 * samples, so that no clock and no worker has a say in what is simulated. It runs nothing.
 */
import type { CurveSample } from "./types.ts";

export interface Round {
  /** Replications, counted from the first, that the dials of this round are to have; a whole number of at least 1. */
  readonly days: number;
  /** By curve, in the order of the samples: the dials in [0, 1] that are to have them; none: it needs no more. */
  readonly dials: readonly (readonly number[])[];
}

/** The next round, or null when the study is over. It is first asked with samples that have no dials at all. */
export type Schedule = (samples: readonly CurveSample[]) => Round | null;

/** One round: every curve gets so many days at all of `dials`. */
export function fixedRound(days: number, dials: readonly number[]): Schedule {
  return (samples) =>
    samples.some(({ replications }) => replications > 0) ? null : { days, dials: samples.map(() => dials) };
}
