/**
 * Differences of dials that lie close together, with an error that does not trust a quiet start.
 *
 * Between neighbours most days hardly differ, until a customer comes whose need fits at one of them and not at the other.
 * Before that has happened the days' own scatter says next to nothing about how far the mean may be off, however
 * many they are; a statement about it would be wrong far too often. But such jumps add up along the dial: a wider piece
 * of it sees those of all its parts. So the variance of a difference is taken to be at least its share, by distance, of
 * that over wider pieces around it. Where differences come from many small jumps, as they mostly do, variances grow
 * with the distance or more slowly, and this changes little; it never makes an error smaller.
 */
import type { Contrast, Weighing } from "./weighing.ts";

/** Lengths of the wider pieces, in the dial's unit. */
const lengths = [0.1, 0.2, 0.4] as const;

/**
 * `dial` less `other`, on the replications that both have.
 * @param dials ascending; a dial behind them (a cell that was put last) is compared as it stands
 * @param days replications by dial
 */
export function gapAlong(
  weighing: Pick<Weighing, "gap">,
  dials: readonly number[],
  days: readonly number[],
  dial: number,
  other: number,
): Contrast {
  const shared = Math.min(days[dial], days[other]);
  const own = weighing.gap(dial, other, shared);
  if (dial === other || dial >= dials.length || other >= dials.length) return own;
  const distance = Math.abs(dials[dial] - dials[other]);
  const variances = lengths.map((length) => {
    const [from, to] = pieceAround(dials, Math.min(dial, other), Math.max(dial, other), length);
    const wide = weighing.gap(to, from, Math.min(days[from], days[to]));
    const share = distance / (dials[to] - dials[from]);
    return share < 1 && wide.days > 1 ? share * wide.error * wide.error * wide.days : 0;
  });
  return { ...own, error: Math.max(own.error, Math.sqrt(Math.max(...variances) / shared)) };
}

/** The dials between which a piece of about this length lies, around two of them; at an end of the dial, beside it. */
function pieceAround(dials: readonly number[], low: number, high: number, length: number): readonly [number, number] {
  const middle = (dials[low] + dials[high]) / 2;
  const last = dials.length - 1;
  const start = Math.max(dials[0], Math.min(middle - length / 2, dials[last] - length));
  const from = dials.findLastIndex((dial) => dial <= start + 1e-9);
  const to = dials.findIndex((dial) => dial >= start + length - 1e-9);
  return [Math.min(low, Math.max(0, from)), Math.max(high, to < 0 ? last : to)];
}
