/** Some numbers in five: the least, the quarter, the middle, the three quarters, the greatest. Pure. */

export interface Spread {
  readonly count: number;
  readonly min: number;
  /** A quarter of the way from the least to the greatest, counted in numbers; between two of them in proportion. */
  readonly lower: number;
  /** The middle one, or half way between the two in the middle. */
  readonly median: number;
  readonly upper: number;
  readonly max: number;
}

/** Null of none. Quartiles as Hyndman and Fan's seventh definition has them (The American Statistician 50, 1996). */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const before = sorted[Math.floor(place)];
    const after = sorted[Math.ceil(place)];
    return before + (place - Math.floor(place)) * (after - before);
  };
  return { count: sorted.length, min: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), max: at(1) };
}
