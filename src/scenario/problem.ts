/**
 * A problem of a scenario file in words: the place, what stands there, and what is allowed.
 *
 * Whatever is echoed comes from a file nobody trusts: it is shortened, and never walked into.
 */

export interface Problem {
  /** Where, as a path with dots and [i]; "the file" for the whole, "line 3, column 7" in text that is no JSON. */
  readonly place: string;
  /** What it is a problem of, and where in it: whereOf makes plain words of them. Absent where the place is in words. */
  readonly about?: { readonly value: unknown; readonly path: Path };
  /** What stands there. */
  readonly found: string;
  /** What is wrong with it, and what is allowed: goes on where `found` ends. */
  readonly wrong: string;
}

export type Path = readonly (string | number)[];

/** "teams[2].headcount: -3 is below 1" */
export function problemText({ place, found, wrong }: Problem): string {
  return `${place}: ${found} ${wrong}`;
}

const longestEcho = 40;

/** Not too long, and never cut within a letter that is two units of the text. */
export function shortened(text: string): string {
  if (text.length <= longestEcho) return text;
  const [...letters] = text.slice(0, 2 * longestEcho);
  return letters.length <= longestEcho && text.length <= 2 * longestEcho
    ? text
    : `${letters.slice(0, longestEcho - 1).join("")}…`;
}

const written = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);

/** Text from the file, in quotes, on one line, not too long, and with marks that turn its direction written out. */
export const quoted = (text: string): string => written(JSON.stringify(shortened(text)));

/** A name from the file as `quoted`, without the quotes; empty where it is blank. */
export const plainName = (text: string): string => written(shortened(text.replace(/\s+/g, " ").trim()));

const plainKey = /^[$\w][\w$-]*$/;

/** `teams[2].headcount`; a key that is no plain word stands in brackets and quotes. */
export function placeOf(path: Path): string {
  if (path.length === 0) return "the file";
  const text = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return plainKey.test(key) && key.length <= longestEcho ? `.${key}` : `[${quoted(key)}]`;
  });
  return text.join("").replace(/^\./, "");
}

const digits = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 12 });

/** A number as a person writes it: thousands by comma, no digits of rounding. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || (size > 0 && (size < 1e-6 || size >= 1e15))) return String(value);
  return digits.format(Number(value.toPrecision(12)));
}

/** What stands there, in a few words, whatever it is. */
export function described(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return figure(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (value === null || typeof value === "boolean") return String(value);
  if (value === undefined) return "nothing";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

const mostNamed = 6;

/** "a, b and c", and how many more there are where there are many. */
export function enumeration(names: readonly string[], joint = "and"): string {
  const shown = names.slice(0, mostNamed).map(shortened);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = all.length - 1;
  return last < 1 ? all.join("") : `${all.slice(0, last).join(", ")} ${rest > 0 ? "and" : joint} ${all[last]}`;
}

const longestCompared = 40;

/** Letters to insert, delete or replace to get from one short word to another, whatever their case. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}

/** The one of `names` that was probably meant, or null where none is near. */
export function nearest(word: string, names: Iterable<string>): string | null {
  if (word.length > longestCompared) return null;
  const bound = word.length < 4 ? 1 : 2;
  let best: string | null = null;
  let least = bound + 1;
  for (const name of names) {
    if (Math.abs(name.length - word.length) > bound) continue;
    const edits = distance(word.toLowerCase(), name.toLowerCase());
    if (edits < least) {
      least = edits;
      best = name;
    }
  }
  return best;
}
