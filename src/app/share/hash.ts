/**
 * A short hash that tells versions of a text apart: by it a link sees that it was damaged, or that its template has
 * changed. It protects against accidents and against nobody's intent; what is in a link is checked whatever it says.
 */
import type { ScenarioFile } from "../../scenario/schema.ts";

/** FNV-1a, 32 bits, of bytes. */
export function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Keys of what is told and not computed with. */
export const prose: ReadonlySet<string> = new Set([
  "$schema",
  "title",
  "story",
  "question",
  "sources",
  "teaching",
  "name",
  "purpose",
]);

/** The assumptions of a scenario in seven letters or fewer: another story or another order of keys leaves it as it is. */
export function fingerprintOf(file: ScenarioFile): string {
  const text = JSON.stringify(file, (key, value: unknown) => {
    if (prose.has(key)) return undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return hashOf(new TextEncoder().encode(text)).toString(36);
}
