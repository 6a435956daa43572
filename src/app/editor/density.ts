/**
 * A distribution as a small picture: its density from the engine's own quantile function, and in words its mean and
 * where eight in ten lie. Pure.
 */
import { meanOf, type Quantile, quantileOf } from "../../population/distributions/index.ts";
import type { Distribution } from "../../scenario/types.ts";
import { writeNumber } from "../controls/numbers.ts";

export interface Picture {
  /** Right end of the axis, in minutes; the left one is 0. */
  readonly to: number;
  readonly mean: number;
  /** Across as a share of the axis, up as a share of the greatest density; from left to right. */
  readonly outline: readonly (readonly [x: number, y: number])[];
  /** Single values, as shares of the axis, with their share of the greatest count. */
  readonly spikes: readonly (readonly [x: number, y: number])[];
}

/** Slices of equal probability; the tails beyond are not drawn. */
const slices = 96;
const leastTail = 0.002;
const longTail = 0.98;

const bounded: ReadonlySet<string> = new Set(["uniform", "triangular", "beta"]);

export function pictureOf(distribution: Distribution): Picture {
  const mean = meanOf(distribution);
  if (distribution.kind === "constant") return spiked([distribution.value], mean);
  if (distribution.kind === "empirical") return spiked(distribution.values, mean);
  const quantile = quantileOf(distribution);
  const last = bounded.has(distribution.kind) ? 1 - 1e-9 : longTail;
  const edges = Array.from({ length: slices + 1 }, (_, i) => quantile(leastTail + ((last - leastTail) * i) / slices));
  const to = Math.max(edges[slices] * (bounded.has(distribution.kind) ? 1.1 : 1), Number.MIN_VALUE);
  const heights = edges.slice(1).map((edge, i) => 1 / Math.max(edge - edges[i], to * 1e-6));
  const most = Math.max(...heights);
  const middle = heights.map((height, i) => [(edges[i] + edges[i + 1]) / 2 / to, height / most] as const);
  const ends = [[edges[0] / to, heights[0] / most] as const, [edges[slices] / to, heights[slices - 1] / most] as const];
  return { to, mean, outline: [ends[0], ...middle, ends[1]], spikes: [] };
}

function spiked(values: readonly number[], mean: number): Picture {
  const to = Math.max(...values) * 1.1 || 1;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const spikes = [...counts].sort(([a], [b]) => a - b).map(([value, count]) => [value / to, count / most] as const);
  return { to, mean, outline: [], spikes };
}

/** "mean 22 min; 8 in 10 between 7 and 40 min" */
export function densityWords(distribution: Distribution, locale?: string): string {
  const written = (value: number) => writeNumber(Number(value.toPrecision(2)), "minutes", locale);
  const mean = writeNumber(Number(meanOf(distribution).toPrecision(4)), "minutes", locale);
  if (distribution.kind === "constant") return `always ${mean} min`;
  const quantile: Quantile = quantileOf(distribution);
  return `mean ${mean} min; 8 in 10 between ${written(quantile(0.1))} and ${written(quantile(0.9))} min`;
}
