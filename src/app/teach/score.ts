/**
 * How far a guess is from the answer, and who comes first. Pure.
 *
 * First counts the distance of the guessed dial from the zone, in hundredths of the dial: none anywhere in the zone, for
 * nothing in there has been told apart, otherwise to the nearest dial of it. Where that is the same, the guessed cost
 * counts: its distance from the interval of the answer's cost, none within it; whoever guessed a cost comes before those
 * who did not. Who is the same in both shares a rank, and the ranks behind them are left out: 1, 2, 2, 4.
 *
 * Where no dial will do, there is no zone; the distance is then from the dial that comes nearest.
 */
import type { Answer, Estimate } from "../../experiment/types.ts";
import { cellsOf, told, zoneRuns } from "../answer/meaning.ts";
import { measureIn } from "../answer/measures.ts";
import type { Guess } from "./guess.ts";

export interface Truth {
  /** Stretches of the zone: [low, high] each; at least one. */
  readonly runs: readonly (readonly [number, number])[];
  /** Per customer at the answer's dial. */
  readonly cost: Estimate;
}

export interface Placed<G extends Pick<Guess, "team" | "dial" | "cost">> {
  readonly guess: G;
  /** From 1. */
  readonly rank: number;
  /** From 0 to 1; 0 in the zone. */
  readonly dialOff: number;
  /** 0 within the interval; null without a guessed cost. */
  readonly costOff: number | null;
}

/** Null before the first look: then the zone is no more than every dial there is. */
export function truthOf(answer: Answer): Truth | null {
  if (!answer.certified) return null;
  const { dial } = told(answer);
  const cell = cellsOf(answer).find((one) => one.dial === dial);
  const runs = zoneRuns(answer);
  return {
    runs: runs.length > 0 ? runs : [[dial, dial]],
    cost: (cell && measureIn(cell, "costPerCustomer")) ?? { mean: null, halfWidth: null },
  };
}

export function dialOff(dial: number, { runs }: Pick<Truth, "runs">): number {
  const least = Math.min(...runs.map(([low, high]) => Math.max(0, low - dial, dial - high)));
  // Dials are hundredths; what lies beyond is rounding's.
  return Math.round(1e6 * least) / 1e6;
}

export function costOff(cost: number | null, { cost: { mean, halfWidth } }: Pick<Truth, "cost">): number | null {
  if (cost === null || mean === null) return null;
  return Math.max(0, Math.abs(cost - mean) - (halfWidth ?? 0));
}

/** All guesses by rank; those who share one by name. */
export function ranked<G extends Pick<Guess, "team" | "dial" | "cost">>(
  guesses: readonly G[],
  truth: Truth,
): readonly Placed<G>[] {
  const measured = guesses
    .map((guess) => ({ guess, dialOff: dialOff(guess.dial, truth), costOff: costOff(guess.cost, truth) }))
    .sort((a, b) => further(a, b) || byName(a.guess, b.guess));
  let rank = 0;
  return measured.map((one, at) => {
    if (at === 0 || further(measured[at - 1], one) !== 0) rank = at + 1;
    return { ...one, rank };
  });
}

type Offs = Pick<Placed<Guess>, "dialOff" | "costOff">;

const further = (a: Offs, b: Offs): number => a.dialOff - b.dialOff || costOrder(a.costOff, b.costOff);

function costOrder(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

const byName = (a: { readonly team: string }, b: { readonly team: string }): number => (a.team < b.team ? -1 : 1);
