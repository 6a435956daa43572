/** The keys of a row of tabs. Pure. */

/** Where a key leads from a tab, round the ends; undefined for keys that lead nowhere. */
export function besides<T>(list: readonly T[], from: T, key: string): T | undefined {
  const at = list.indexOf(from);
  if (key === "ArrowRight") return list[(at + 1) % list.length];
  if (key === "ArrowLeft") return list[(at - 1 + list.length) % list.length];
  if (key === "Home") return list[0];
  return key === "End" ? list.at(-1) : undefined;
}
