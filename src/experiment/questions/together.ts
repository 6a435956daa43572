/**
 * All assumptions of the world at once: in what share of worlds around the one assumed the answer stays, and which
 * assumptions its moves go with. Nothing is asked for here; worlds are laid out and counted.
 *
 * Worlds are the points of a Latin hypercube over how far each assumption is moved, evenly between down and up. Looks at
 * the share are fixed beforehand as numbers of worlds, and its exact limits share half the level out among them.
 * A world of which it cannot be told whether the answer stays there counts for the upper limit and not for the lower one, so
 * that the limits hold whatever became of it. They are those of independent worlds; a hypercube's scatter no more than by
 * a factor that is nearly 1 (hypercube.ts). The other half goes to the rank correlations (Spearman's, against Student's
 * t), of which there is one for each assumption, once, when all worlds are in.
 */
import { Stream } from "../../population/streams.ts";
import { highestShare, lowestShare } from "../../theory/clopperPearson.ts";
import { studentTQuantile } from "../../theory/studentT.ts";
import type { Assumption, Positions } from "./assumptions.ts";
import { latinHypercube } from "./hypercube.ts";
import type { Stand, WorldAnswer } from "./otherWorlds.ts";

export interface Together {
  /** Worlds so far, and in all. */
  readonly worlds: number;
  readonly of: number;
  /** In so many the answer stays, has moved, or it cannot be told which. */
  readonly stays: number;
  readonly moves: number;
  readonly untold: number;
  /** In so many of all these worlds it is shown to be out of reach: the answer stays there where it was so before. */
  readonly outOfReach: number;
  /** Limits of the share of all such worlds in which the answer stays; null before any. */
  readonly share: { readonly low: number; readonly high: number } | null;
  /** The dials named: a tenth of the worlds lie below `low`, a tenth above `high`. Null before any. */
  readonly dials: { readonly low: number; readonly middle: number; readonly high: number } | null;
  /** By the size of the correlation; empty until all worlds are in. */
  readonly drivers: readonly Driver[];
}

export interface Driver extends Pick<Assumption, "key" | "label" | "owner"> {
  /** Rank correlation of the assumption with the dial named, over all worlds, in [-1, 1]. */
  readonly correlation: number;
  /** It is shown not to be 0. */
  readonly shown: boolean;
}

/** A world that is in. */
export interface Counted {
  readonly positions: Positions;
  readonly answer: WorldAnswer;
  readonly stand: Stand;
}

/** Where the assumptions stand in each of so many worlds; a function of the seed. */
export function drawnWorlds(assumptions: readonly Assumption[], worlds: number, seed: string): readonly Positions[] {
  const numbers = new Stream(seed, 0, "worlds");
  return latinHypercube(worlds, assumptions.length, () => numbers.next()).map(
    (point) => new Map(point.map((u, index) => [assumptions[index].key, 2 * u - 1])),
  );
}

/** Numbers of worlds at which the share is looked at: a sixteenth, an eighth, a quarter, half and all of them. */
export function looksAt(worlds: number): readonly number[] {
  const looks = [16, 8, 4, 2, 1].map((part) => Math.round(worlds / part)).filter((look) => look > 0);
  return [...new Set(looks)];
}

/** At one of the looks. */
export function counted(
  worlds: readonly Counted[],
  of: number,
  assumptions: readonly Assumption[],
  confidence: number,
): Together {
  const count = (wanted: Stand): number => worlds.filter(({ stand }) => stand === wanted).length;
  const [stays, moves, untold] = [count("stays"), count("moves"), count("cannot be told")];
  const half = (1 - confidence) / 2;
  const level = half / (2 * looksAt(of).length);
  const n = worlds.length;
  return {
    worlds: n,
    of,
    stays,
    moves,
    untold,
    outOfReach: worlds.filter(({ answer }) => answer.verdict === "out of reach").length,
    share: n === 0 ? null : { low: lowestShare(stays, n, level), high: highestShare(stays + untold, n, level) },
    dials: dialsOf(worlds),
    drivers: n < of ? [] : driversOf(worlds, assumptions, half),
  };
}

function dialsOf(worlds: readonly Counted[]): Together["dials"] {
  if (worlds.length === 0) return null;
  const sorted = worlds.map(({ answer }) => answer.dial).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))];
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}

function driversOf(worlds: readonly Counted[], assumptions: readonly Assumption[], level: number): readonly Driver[] {
  const degrees = worlds.length - 2;
  if (degrees < 1) return [];
  const t = studentTQuantile(1 - level / (2 * assumptions.length), degrees);
  const least = t / Math.sqrt(degrees + t * t);
  const dials = ranks(worlds.map(({ answer }) => answer.dial));
  return assumptions
    .map(({ key, label, owner }) => {
      const own = correlation(ranks(worlds.map(({ positions }) => positions.get(key) ?? 0)), dials);
      return { key, label, owner, correlation: own, shown: Math.abs(own) > least };
    })
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/** Ranks from 1; equals share the mean of theirs. */
export function ranks(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/** Pearson's correlation; 0 where one of the two never changes. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squaresA, squaresB] = [0, 0, 0];
  a.forEach((value, index) => {
    both += (value - meanA) * (b[index] - meanB);
    squaresA += (value - meanA) ** 2;
    squaresB += (b[index] - meanB) ** 2;
  });
  return squaresA > 0 && squaresB > 0 ? both / Math.sqrt(squaresA * squaresB) : 0;
}
