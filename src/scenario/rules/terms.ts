/**
 * What the rules have in common. A rule judges what is well-formed and passes over the rest: the shape has told of it.
 */
import type { Report } from "../ledger.ts";
import { shareTolerance } from "../limits.ts";
import { enumeration, figure, nearest, type Path, quoted } from "../problem.ts";
import type { SoundFile } from "../shape.ts";

export type Rule = (file: SoundFile, report: Report) => void;

type Entry<K extends "teams" | "designs"> = NonNullable<NonNullable<SoundFile[K]>[number]>;
export type SoundTeam = Entry<"teams">;
export type SoundDesign = Entry<"designs">;

/** The ids in a list; null where the list itself is malformed, and a reference into it cannot be judged. */
export function idsOf(
  entries: readonly ({ readonly id?: string } | undefined)[] | undefined,
): ReadonlySet<string> | null {
  if (entries === undefined) return null;
  return new Set(entries.flatMap((entry) => (entry?.id === undefined ? [] : [entry.id])));
}

/** Was a key written at all, well-formed or not? */
export function isGiven(object: object, key: string): boolean {
  return Object.hasOwn(object, key);
}

/** Own entries of a record by id; none where there is no record. */
export function entriesOf<T>(record: { readonly [id: string]: T } | undefined): [string, T][] {
  return record === undefined ? [] : Object.entries(record);
}

/** A reference to something that is not there is a problem, with the name that was probably meant. */
export function checkReference(
  report: Report,
  path: Path,
  id: string | undefined,
  known: ReadonlySet<string> | null,
  noun: string,
): void {
  if (id === undefined || known === null || known.has(id)) return;
  report(path, quoted(id), () => {
    const meant = nearest(id, known);
    if (meant) return `is no ${noun}; is ${quoted(meant)} meant?`;
    return known.size > 0 ? `is no ${noun}; there are ${enumeration([...known])}` : `is no ${noun}`;
  });
}

/** Numbers that are all there and well-formed, or null. */
export function allOf(values: readonly (number | undefined)[]): readonly number[] | null {
  return values.every((value) => value !== undefined) ? (values as readonly number[]) : null;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Shares that do not sum to 1 are a problem that says the sum. */
export function checkShares(report: Report, path: Path, shares: readonly (number | undefined)[]): void {
  const wellFormed = allOf(shares);
  if (wellFormed === null) return;
  const total = sum(wellFormed);
  // A sum written to lie on the tolerance is not to fail by the rounding of the addition.
  if (Math.abs(total - 1) > shareTolerance * (1 + 1e-6)) report(path, figure(total), "is the sum of the shares, not 1");
}
