/**
 * What a field of the scenario file is: its schema and, in one registry beside it, what people are told about it.
 *
 * The sliders, the problems of a bad file, the JSON Schema that editors read and the list of differences all take
 * label, unit, limits and help from here. It deliberately knows no field by name: those stand in the schema files.
 */
import * as z from "zod/mini";
import { idForm, longestId, takenIds } from "./ids.ts";
import { longestName, longestText, maxMagnitude } from "./limits.ts";

// Zod would compile its parsers with `new Function`, which a page with a strict Content-Security-Policy reports.
z.config({ jitless: true });

/**
 * What a number counts. A `percent` and an `in 100` stand in the file as a share in [0, 1]; `money` is in the
 * scenario's currency; a `ratio` is a plain number.
 */
export type Unit =
  | "minutes"
  | "percent"
  | "in 100"
  | "an hour"
  | "points"
  | "people"
  | "visits"
  | "money"
  | "money an hour"
  | "money a day"
  | "ratio";

export interface FieldMeta {
  /** In plain words, as it stands beside a slider. */
  readonly label: string;
  /** One or two sentences in plain words: what it is, and what it does for customers or staff. */
  readonly help: string;
  /** How it is written in a file, for who writes one; the page has controls for it. */
  readonly format?: string;
  /** What each allowed word of a choice is called where people see it. */
  readonly names?: Readonly<Record<string, string>>;
  /** What holds where the file says nothing. */
  readonly default?: number | string | boolean;
  /** Numbers only, as all that follows. */
  readonly unit?: Unit;
  /** Hard limits: `min` and `max` are allowed themselves, `above` and `below` are not. */
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
  readonly whole?: boolean;
  /** Soft range of a slider; without it the range follows from the scenario's own value. */
  readonly slider?: readonly [from: number, to: number];
}

export const fields = z.registry<FieldMeta>();

type NumberMeta = FieldMeta & { readonly unit: Unit };

function limitsOf(meta: FieldMeta) {
  return [
    meta.above === undefined ? z.gte(meta.min ?? -maxMagnitude) : z.gt(meta.above),
    meta.below === undefined ? z.lte(meta.max ?? maxMagnitude) : z.lt(meta.below),
  ] as const;
}

export function number(meta: NumberMeta) {
  return z
    .number()
    .check(...limitsOf(meta))
    .register(fields, meta);
}

export function whole(meta: NumberMeta) {
  return z
    .int()
    .check(...limitsOf(meta))
    .register(fields, { ...meta, whole: true });
}

/** A part of a whole, in [0, 1]. */
export function share(meta: Omit<FieldMeta, "unit"> & { readonly unit?: "percent" | "in 100" }) {
  return number({ unit: "percent", min: 0, max: 1, slider: [0, 1], ...meta });
}

/** Embeddings, overrides and isolates of direction: they would turn the page's own words and figures around. */
const noTurning = z.regex(
  /^[^\u202a-\u202e\u2066-\u2069]*$/,
  "holds a mark that turns the direction of the text around it; such marks are not allowed",
);

export function text(meta: FieldMeta) {
  return z.string().check(z.maxLength(longestText), noTurning).register(fields, meta);
}

/** A word or a few, in one line. */
export function words(meta: FieldMeta) {
  return z.string().check(z.maxLength(longestName), noTurning).register(fields, meta);
}

/** Text that is shown as a name, so it says something. */
export function name(meta: FieldMeta) {
  return z
    .string()
    .check(z.maxLength(longestName), z.regex(/\S/, "is blank; a name is needed"), noTurning)
    .register(fields, meta);
}

function wrongId(found: unknown): string {
  if (takenIds.has(found)) return "is taken; another id is needed";
  if (typeof found === "string" && found.length > longestId) return `is longer than the ${longestId} letters of an id`;
  return "is no id; letters a to z, digits and hyphens are allowed, beginning with a letter";
}

export function id(meta: FieldMeta) {
  const format = z.regex(idForm, { error: ({ input }) => wrongId(input) });
  return z.string().check(format).register(fields, meta);
}

/** A reference to something else in the file; whether it exists is a rule, not a shape. */
export function reference(meta: FieldMeta) {
  return z.string().register(fields, meta);
}

export function flag(meta: FieldMeta) {
  return z.boolean().register(fields, meta);
}

export function choice<const T extends readonly string[]>(
  options: T,
  meta: FieldMeta & { readonly names: Readonly<Record<T[number], string>> },
) {
  return z.enum(options).register(fields, meta);
}

export function record<T extends z.core.SomeType>(value: T, meta: FieldMeta) {
  return z.record(z.string(), value).register(fields, meta);
}

/** A list of at least one entry. */
export function list<T extends z.core.SomeType>(element: T, most: number, meta: FieldMeta) {
  return z.array(element).check(z.minLength(1), z.maxLength(most)).register(fields, meta);
}
