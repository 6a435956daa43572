/**
 * What stands at a place of a file, in words: names for ids, kinds of distribution, numbers with their units, all by the
 * schema's own labels. It says what is there; what differs is found in differences.ts.
 */
import { nameOf } from "./edit/lists.ts";
import type { Unit } from "./fields.ts";
import { lower } from "./labels.ts";
import { fieldAt } from "./lookup.ts";
import { figure, type Path } from "./problem.ts";
import type { ScenarioFile } from "./schema.ts";
import type { NextStep } from "./types.ts";

/** A number as it is read, with its unit. */
export type Write = (value: number, unit: Unit) => string;

const signs: Readonly<Partial<Record<Unit, string>>> = { minutes: " min", percent: " %", "in 100": " in 100" };

/** As files have it: British separators, and amounts without their currency. */
export const plainly: Write = (value, unit) =>
  figure(unit === "percent" || unit === "in 100" ? value * 100 : value) + (signs[unit] ?? "");

/** In which file something stands, and how its numbers are written. */
export interface Teller {
  readonly file: ScenarioFile;
  readonly write: Write;
}

/** Entries of a list that are read in a line. */
const mostRead = 6;

export function inLine(parts: readonly string[]): string {
  const all = parts.length > mostRead ? [...parts.slice(0, mostRead), `${parts.length - mostRead} more`] : parts;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all[all.length - 1]}`;
}

/** Two lists in words; of long ones how many they hold, and the first entry in which they differ. */
export function inLines(a: readonly string[], b: readonly string[]): readonly [string, string] {
  if (a.length <= mostRead && b.length <= mostRead) return [inLine(a), inLine(b)];
  const first = a.findIndex((one, i) => one !== b[i]);
  const at = first < 0 ? a.length : first;
  const told = (all: readonly string[]) =>
    `${figure(all.length)} in all, number ${figure(at + 1)}: ${all[at] ?? "none"}`;
  return [told(a), told(b)];
}

const isWay = (value: object): value is NextStep => "to" in value && "share" in value;

/** @param value an entry of the list at `path`: a way on, a team that is helped, a recorded value */
export function entryText({ file, write }: Teller, path: Path, value: unknown): string {
  if (typeof value === "number") return write(value, fieldAt(file, [...path, 0])?.unit ?? "ratio");
  if (typeof value !== "object" || value === null || !isWay(value)) return nameOf(file, "teams", String(value));
  const goal = value.to === "end" ? "the end" : nameOf(file, "steps", value.to);
  return `${goal} ${write(value.share, "percent")}`;
}

/** What a distribution or a regime is called; any other kind is its own name. */
const kindNames: Readonly<Record<string, string | undefined>> = {
  weibull: "Weibull",
  day: "opens and closes each day",
  continuous: "never closes",
};

function partsText(teller: Teller, path: Path, value: object): readonly string[] {
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === "kind") return [];
    // A distribution calls its mean what it is the mean of.
    const label = key === "mean" && "kind" in value ? key : lower(fieldAt(teller.file, [...path, key])?.label ?? key);
    return [`${label} ${text(teller, [...path, key], part)}`];
  });
}

/** "exponential, mean 30 min"; "always 5 min"; "recorded values 3 min, 4 min and 9 min" */
function kindText(teller: Teller, path: Path, value: object & { readonly kind: unknown }): string {
  const kind = String(value.kind);
  if (kind === "constant" && "value" in value) return `always ${text(teller, [...path, "value"], value.value)}`;
  const parts = partsText(teller, path, value);
  if (kind === "empirical") return parts.join("");
  return [kindNames[kind] ?? kind, ...parts].join(", ");
}

/** @param value what stands at `path` of the teller's file; not nothing */
export function text(teller: Teller, path: Path, value: unknown): string {
  const field = fieldAt(teller.file, path);
  if (typeof value === "number") return teller.write(value, field?.unit ?? "ratio");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return inLine(value.map((one) => entryText(teller, path, one)));
  if (typeof value === "object" && value !== null) {
    return "kind" in value ? kindText(teller, path, value) : partsText(teller, path, value).join("; ");
  }
  const word = String(value);
  const key = path[path.length - 1];
  if (key === "team" || key === "design") return nameOf(teller.file, `${key}s`, word);
  return field?.names?.[word] ?? word;
}
