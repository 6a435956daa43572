/** Shares of a whole that go on summing to what they sum to. Twelve digits are kept: what rounding adds, nobody wrote. */
import { tidy } from "../sliders.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** One share set, within [0, 1]; the others divide the rest in the proportions they have, or evenly. */
export function rebalanced(shares: readonly number[], index: number, share: number): readonly number[] {
  if (shares.length < 2) return shares.map(() => 1);
  const wanted = Math.min(1, Math.max(0, share));
  const others = sum(shares) - shares[index];
  return shares.map((one, i) => {
    if (i === index) return wanted;
    return tidy(others > 0 ? ((1 - wanted) * one) / others : (1 - wanted) / (shares.length - 1));
  });
}

/** Without one of them; the others divide its share in proportion, or evenly where they have none. */
export function withoutShare(shares: readonly number[], index: number): readonly number[] {
  const rest = shares.filter((_, i) => i !== index);
  const left = sum(rest);
  return rest.map((one) => tidy(left > 0 ? one / left : 1 / rest.length));
}
