/**
 * What is left of a value when parts of it are taken out: malformed fields, and what is there in absurd numbers.
 *
 * Values are copied on the way to what is taken out, never changed.
 */
import { maxKeys } from "./limits.ts";
import type { Path } from "./problem.ts";

/** A value of which any part may be missing: what is left of a file once malformed fields are taken out. */
export type Sound<T> = T extends readonly (infer U)[]
  ? readonly (Sound<U> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Sound<T[K]> }
    : T;

/** No field lies deeper in a scenario. */
const deepestField = 8;

export interface Oversized {
  readonly path: Path;
  readonly keys: number;
}

/** Objects with more keys than any in a scenario. */
export function oversizedIn(value: unknown, path: Path = []): readonly Oversized[] {
  if (typeof value !== "object" || value === null || path.length > deepestField) return [];
  if (Array.isArray(value)) {
    return value.flatMap((one, i) => (typeof one === "object" && one !== null ? oversizedIn(one, [...path, i]) : []));
  }
  const keys = Object.keys(value);
  if (keys.length > maxKeys) return [{ path, keys: keys.length }];
  return keys.flatMap((key) => oversizedIn((value as Record<string, unknown>)[key], [...path, key]));
}

/** Copies of what lies on the way to malformed fields, with `undefined` in the place of these. */
export function without(value: unknown, malformed: readonly Path[]): unknown {
  const copies = new Map<object, Record<string | number, unknown>>();
  const copyOf = (original: unknown) => {
    if (typeof original !== "object" || original === null) return undefined;
    const made = copies.get(original) ?? ((Array.isArray(original) ? [...original] : { ...original }) as never);
    copies.set(original, made);
    // A copy is its own copy: the next path goes through it.
    copies.set(made, made);
    return made;
  };
  const root = { file: value };
  for (const path of malformed) {
    let at: Record<string | number, unknown> = root;
    let key: string | number = "file";
    for (const next of path) {
      const copy = Object.hasOwn(at, key) ? copyOf(at[key]) : undefined;
      if (!copy) break;
      at[key] = copy;
      at = copy;
      key = next;
    }
    if (Object.hasOwn(at, key)) at[key] = undefined;
  }
  return root.file;
}

/** The first entries of every list and object: enough to tell what is wrong with a file of endless problems. */
export function sampled(value: unknown, levels = deepestField): unknown {
  const most = 200;
  if (typeof value !== "object" || value === null || levels === 0) return value;
  if (Array.isArray(value)) return value.slice(0, most).map((one) => sampled(one, levels - 1));
  const entries = Object.entries(value).slice(0, most);
  return Object.fromEntries(entries.map(([key, one]) => [key, sampled(one, levels - 1)]));
}
