/**
 * Keeps the last few results of a costly function of numbers. The oldest goes first; there is no other policy.
 */

/** Enough for the distributions of a large scenario; a table takes some 30 to 100 kB. */
const KEPT = 128;

export function remembered<T>(make: (...numbers: number[]) => T): (...numbers: number[]) => T {
  const kept = new Map<string, T>();
  return (...numbers) => {
    const key = numbers.join(" ");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(...numbers);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(key, made);
    return made;
  };
}
