/** Which customer is followed: the most typical one, the one with the largest difference, or one by number. */
import type { CustomerLine } from "../../outcome/trace.ts";
import type { Pair } from "./twins.ts";

/**
 * `typical`: the one whose two experiences are nearest to everybody's, by the sum of the distances in points to all the
 * others on both sides (the medoid: a median that is a real customer). `largest`: the one whose experiences differ most.
 * Both among the measured target customers, the first of them where several are alike. A number is anybody's.
 */
export type Pick = "typical" | "largest" | number;

/** The number of the customer; null where there is nobody to pick from. */
export function picked(couples: readonly Pair<CustomerLine>[], pick: Pick): number | null {
  if (typeof pick === "number") return pick;
  if (couples.length === 0) return null;
  const [chosen, against] = (["chosen", "against"] as const).map((side) => couples.map((one) => one[side].experience));
  const far =
    pick === "largest"
      ? chosen.map((experience, index) => -Math.abs(experience - against[index]))
      : sums(distances(chosen), distances(against));
  return couples[firstLowest(far)].chosen.customer;
}

const sums = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, index) => value + other[index]);

/** Of each value, the sum of its distances to all the others; in the order of the values, n log n. */
function distances(values: readonly number[]): readonly number[] {
  const ascending = [...values.keys()].sort((a, b) => values[a] - values[b]);
  const all = values.reduce((sum, value) => sum + value, 0);
  const found = new Array<number>(values.length).fill(0);
  let below = 0;
  ascending.forEach((index, rank) => {
    const value = values[index];
    found[index] = rank * value - below + (all - below - (values.length - rank) * value);
    below += value;
  });
  return found;
}

/** Values that differ by rounding are alike. */
function firstLowest(values: readonly number[]): number {
  const lowest = values.reduce((least, value) => Math.min(least, value));
  const slack = 1e-9 * Math.max(1, Math.abs(lowest));
  return values.findIndex((value) => value <= lowest + slack);
}
