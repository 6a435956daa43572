/**
 * The price band: for every price of one point of experience, from nothing upwards, the dial with the lowest
 * cost - price * experience. Nobody needs to know the price, only on which side of a few breakpoints it lies.
 *
 * Each dial is a line over the price, its cost at price 0 and its experience the slope downwards, so the dials that are
 * right by the estimate are those on the lower hull of the lines. And each dial has the prices at which it is not ruled
 * out: dial i is, at price p >= 0, where for some j the least that i may cost more, less p times the most that i may be
 * better, is above 0. For each j that holds on one side of a price, so what is left is one interval.
 *
 * The statement: at every price at once, and however often one looks, the dial that is truly right is not ruled out.
 * Only comparisons of dials that are right at some price can err, with any other, in cost and in experience: 2 m (m - 1)
 * one-sided statements at most. It is a question of its own with a level of its own.
 */
import { defaultConfidence } from "./estimates.ts";
import { type Spread, spreadAlong, weighing } from "./evidence.ts";
import { lower, upper } from "./look.ts";
import { gridOf } from "./procedure.ts";
import { onlyDials } from "./sample.ts";
import { sequenceAt } from "./sequence.ts";
import type { CurveSample } from "./types.ts";
import type { Contrast } from "./weighing.ts";

/** Prices of one point of experience, in money per customer. */
export interface PriceRange {
  readonly from: number;
  /** Null: at any higher price. */
  readonly to: number | null;
}

/** One dial and the prices at which it is right. */
export interface PricedDial {
  readonly dial: number;
  /** By the estimate; null: at none. These ranges adjoin, from 0 upwards. */
  readonly estimated: PriceRange | null;
  /** At which it is not ruled out; never empty. */
  readonly possible: PriceRange;
}

/** A dial's line; cost and experience beyond those of the first dial. */
interface Line {
  readonly index: number;
  readonly cost: number;
  readonly experience: number;
}

/**
 * The dials of the grid that are not ruled out at every price, ascending. Empty where no (target) customer came; before
 * the first look nothing is ruled out.
 */
export function priceBand(whole: CurveSample, confidence = defaultConfidence): readonly PricedDial[] {
  const sample = onlyDials(whole, gridOf(whole));
  const { dials, days } = sample;
  const cost = spreadAlong(weighing(sample, "costPerCustomer"), dials, days);
  const experience = spreadAlong(weighing(sample, "experience"), dials, days);
  const lines = linesOf(cost, experience, dials.length);
  const estimated = hullOf(lines);
  const others = Math.max(1, dials.length - 1);
  const sequence = sequenceAt((1 - confidence) / (2 * dials.length * others));
  const possible = (i: number): PriceRange | null =>
    notRuledOut(
      lines.flatMap(({ index: j }) => {
        if (j === i) return [];
        return [{ dearer: lower(sequence, gapOf(cost, i, j)), better: upper(sequence, gapOf(experience, i, j)) }];
      }),
    );
  return lines.flatMap(({ index }) => {
    const range = possible(index);
    const right = estimated.get(index) ?? null;
    return range === null ? [] : [{ dial: dials[index], estimated: right, possible: range }];
  });
}

/**
 * The lines by the estimate, up the dial: each neighbour's by how it differs from the one before on the replications that
 * both have. Levels would not do: a dial that dropped out early saw other days than one that went on. Dials of whom
 * nothing is known are left out.
 */
function linesOf(cost: Spread, experience: Spread, dials: number): readonly Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < dials; index++) {
    const [mean, points] = [cost.level(index).mean, experience.level(index).mean];
    if (Number.isNaN(mean) || Number.isNaN(points)) continue;
    const before = lines.at(-1);
    lines.push(
      before === undefined
        ? { index, cost: 0, experience: 0 }
        : {
            index,
            cost: before.cost + cost.gap(index, before.index).mean,
            experience: before.experience + experience.gap(index, before.index).mean,
          },
    );
  }
  return lines;
}

/** Dial i less dial j; the one of j less i with its sign turned, so that each pair is worked out once. */
function gapOf({ gap }: Spread, i: number, j: number): Contrast {
  if (i < j) return gap(i, j);
  const turned = gap(j, i);
  return { ...turned, mean: -turned.mean };
}

/** Against one other dial: the least that this one may cost more, and the most that it may be better. */
interface Rival {
  readonly dearer: number;
  readonly better: number;
}

/** The prices p >= 0 at which dearer - p * better is not above 0 for any rival; null: none. NaN rules nothing out. */
function notRuledOut(rivals: readonly Rival[]): PriceRange | null {
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  for (const { dearer, better } of rivals) {
    if (better > 0) from = Math.max(from, dearer / better);
    else if (dearer > 0) return null;
    else if (better < 0) to = Math.min(to, dearer / better);
  }
  if (from > to) return null;
  return { from, to: to === Number.POSITIVE_INFINITY ? null : to };
}

/** The lower hull from the left: by index of the dial, the prices at which it is right. */
function hullOf(lines: readonly Line[]): ReadonlyMap<number, PriceRange> {
  const hull = new Map<number, PriceRange>();
  let from = 0;
  for (let line = cheapest(lines); line !== null; ) {
    const right: Line = line;
    const next = nextOnHull(lines, right);
    const to = next === null ? null : priceBetween(right, next);
    hull.set(right.index, { from, to });
    if (to !== null) from = to;
    line = next;
  }
  return hull;
}

/** The right line at a price of next to nothing: of the cheapest the one with the best experience. */
function cheapest(lines: readonly Line[]): Line | null {
  return lines.reduce<Line | null>((best, line) => {
    if (best === null || line.cost < best.cost) return line;
    return line.cost === best.cost && line.experience > best.experience ? line : best;
  }, null);
}

const priceBetween = (low: Line, high: Line): number => (high.cost - low.cost) / (high.experience - low.experience);

/** The line that undercuts this one first as the price rises; of those that do so together the one of most experience. */
function nextOnHull(lines: readonly Line[], right: Line): Line | null {
  return lines
    .filter((line) => line.experience > right.experience)
    .reduce<Line | null>((best, line) => {
      if (best === null || priceBetween(right, line) < priceBetween(right, best)) return line;
      const further = priceBetween(right, line) === priceBetween(right, best) && line.experience > best.experience;
      return further ? line : best;
    }, null);
}
