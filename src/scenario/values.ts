/**
 * The number a slider shows for a path of a file, and what people are told about it.
 *
 * Most paths lead to a number. Three lead to something that moves as a whole: a shift plan (by its peak), a variety
 * (by its mean) and a distribution without a mean of its own (by the mean of what it says).
 */
import type { FieldMeta } from "./fields.ts";
import { fieldAt, valueAt } from "./lookup.ts";
import type { Path } from "./problem.ts";
import { defaultEnds } from "./resolve.ts";
import type { ScenarioFile } from "./schema.ts";

/** Distributions that are moved by scaling all their numbers. */
export type Scaled =
  | { kind: "uniform"; min: number; max: number }
  | { kind: "triangular"; min: number; mode: number; max: number }
  | { kind: "empirical"; values: number[] };

const scaledKinds: ReadonlySet<unknown> = new Set(["uniform", "triangular", "empirical"]);

export function isScaled(value: unknown): value is Scaled {
  return typeof value === "object" && value !== null && "kind" in value && scaledKinds.has(value.kind);
}

export function numbersOf(scaled: Scaled): readonly number[] {
  if (scaled.kind === "empirical") return scaled.values;
  return scaled.kind === "uniform" ? [scaled.min, scaled.max] : [scaled.min, scaled.mode, scaled.max];
}

export function meanOfNumbers(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0) / numbers.length;
}

export function isVariety(path: Path): boolean {
  return path.length === 3 && path[2] === "variety";
}

/** A lever of an end: designs[i].flexible.range, and deeper where it is set by step or team. */
export function isLever(path: Path): boolean {
  return path[0] === "designs" && (path[2] === "rigid" || path[2] === "flexible");
}

function defaultLever(file: ScenarioFile, path: Path): number {
  const end = path[2] === "rigid" ? "rigid" : "flexible";
  if (valueAt(file, path.slice(0, 3)) !== undefined) return 0;
  return defaultEnds[end][path[3] as keyof (typeof defaultEnds)["rigid"]];
}

/** What holds where the file says nothing. */
function defaultAt(file: ScenarioFile, path: Path): number {
  if (isLever(path)) return defaultLever(file, path);
  const otherwise = fieldAt(file, path)?.default;
  return typeof otherwise === "number" ? otherwise : 0;
}

/** The number at a path, defaults included. */
export function numberAt(file: ScenarioFile, path: Path): number {
  const value = valueAt(file, path);
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.reduce((most, people) => Math.max(most, people), 0);
  if (isScaled(value)) return meanOfNumbers(numbersOf(value));
  if (isVariety(path)) return valueAt(value, ["mean"]) === undefined ? 0 : numberAt(file, [...path, "mean"]);
  return defaultAt(file, path);
}

/** What people are told about the number at a path; throws a RangeError where the schema knows no number. */
export function metaAt(file: ScenarioFile, path: Path): FieldMeta & { unit: NonNullable<FieldMeta["unit"]> } {
  if (isVariety(path)) {
    const mean = metaAt(file, [...path, "mean"]);
    // Without variety there is a 0 to leave, but none to come back to: a Beta distribution has a mean above 0.
    return valueAt(file, path) === undefined ? { ...mean, above: undefined, min: 0 } : mean;
  }
  const meta = fieldAt(file, path);
  if (meta && isScaled(valueAt(file, path))) return { ...meta, unit: "minutes", above: 0 };
  if (meta?.unit === undefined) throw new RangeError(`There is no number at ${path.join(".")}.`);
  return { ...meta, unit: meta.unit };
}
