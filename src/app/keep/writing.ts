/**
 * What is to be written when a scenario of one's own is saved, given what lies there by now: other tabs write too, and
 * nobody's work is lost. Where both sides changed the scenario since they last agreed, both are kept, the later one as
 * a copy under a name that says so. Pure.
 */
import type { Situation } from "../store/store.ts";
import { type OwnRecord, readOwn, recordVersion, suffixed } from "./records.ts";
import { same } from "./same.ts";

/** What this tab read or wrote last. */
export interface Base {
  readonly revision: number;
  /** Null where it is not known any more, as after a crash. */
  readonly situation: Situation | null;
}

export interface Saving {
  readonly id: string;
  /** For one that is not there yet. */
  readonly name: string;
  /** Null for one that was never kept. */
  readonly base: Base | null;
  readonly situation: Situation;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Of a copy, should there have to be one. */
  readonly copyId: string;
}

export type Written =
  | { readonly kind: "saved"; readonly record: OwnRecord }
  /** It goes on as a copy, because another tab's work lies in its place. */
  | { readonly kind: "copied"; readonly record: OwnRecord }
  /** Another tab has changed it and this one has not: nothing was written. */
  | { readonly kind: "behind" };

export function writingOf(saving: Saving, there: unknown): Written {
  const { id, name, base, situation, now } = saving;
  const next = { id, version: recordVersion, name, revision: (base?.revision ?? 0) + 1, changed: now, situation };
  if (there === undefined) return { kind: "saved", record: next };
  const reading = readOwn(there);
  if (!reading.ok) return copyOf(saving, reading.name === "" ? name : reading.name);
  const { record } = reading;
  const onTop: Written = { kind: "saved", record: { ...next, name: record.name, revision: record.revision + 1 } };
  if (base?.revision === record.revision || same(record.situation.file, situation.file)) return onTop;
  const known = base?.situation?.file;
  if (known !== undefined && same(known, record.situation.file)) return onTop;
  if (known !== undefined && same(known, situation.file)) return { kind: "behind" };
  return copyOf(saving, record.name);
}

function copyOf({ copyId, situation, now }: Saving, name: string): Written {
  const record = {
    id: copyId,
    version: recordVersion,
    name: suffixed(name, ", from another tab"),
    revision: 1,
    changed: now,
    situation,
  };
  return { kind: "copied", record };
}

/** Whether there is anything to write: the view alone is not. */
export function sameWork(a: Situation, b: Situation): boolean {
  return same({ ...a, view: "" }, { ...b, view: "" });
}

/** The first change to a scenario makes it one of one's own. */
export const isChanged = ({ opened, file }: Situation): boolean => !same(opened, file);

/** This name, or where it is taken the next of its kind: "Mine", "Mine 2", "Mine 3". */
export function freeName(name: string, taken: Iterable<string>): string {
  const others = new Set(taken);
  if (!others.has(suffixed(name, ""))) return suffixed(name, "");
  const kind = name.replace(/ \d{1,6}$/, "");
  for (let n = 2; ; n++) {
    const one = suffixed(kind, ` ${n}`);
    if (!others.has(one)) return one;
  }
}

/** Of the copy that a template becomes with its first change. */
export const workingName = (title: string): string => suffixed(title, ", my version");
