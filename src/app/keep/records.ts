/**
 * The forms of what is kept: a scenario of one's own, and what a tab had on the screen. Reading a record raises it to
 * the present form, version by version, and checks all of it, for what lies in a browser may be old, newer than this
 * code, or broken. Nothing is fetched or written here; a record that cannot be read is left as it is.
 */
import type { Rule } from "../../experiment/types.ts";
import { checkScenario, type Problem } from "../../scenario/check.ts";
import { described } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Situation } from "../store/store.ts";
import type { Comparing } from "../views/types.ts";
import type { Filed } from "./database.ts";

/** A scenario of one's own. */
export interface OwnRecord extends Filed {
  readonly name: string;
  /** Counts the writings, by any tab, from 1. */
  readonly revision: number;
  /** Of the latest writing, in milliseconds since 1970. */
  readonly changed: number;
  readonly situation: Situation;
}

/** Which scenario of one's own is on a screen. */
export interface Belonging {
  readonly id: string;
  readonly name: string;
  /** That was read or written last. */
  readonly revision: number;
  /** The screen was ahead of that. */
  readonly unsaved: boolean;
}

/** What a tab had on the screen; its id is the tab's. */
export interface TabRecord extends Filed {
  readonly changed: number;
  /** Null for a scenario as it was opened. */
  readonly own: Belonging | null;
  readonly situation: Situation;
  /** What lay beside the screen, of which the first answer is independent: desk.ts writes it, reading.ts checks it. */
  readonly desk: unknown;
}

export interface Unreadable {
  readonly ok: false;
  readonly id: string;
  /** As far as it can be told; empty where it cannot. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

export type RecordReading<T> = { readonly ok: true; readonly record: T } | Unreadable;

export type Raw = Readonly<Record<string, unknown>>;

/**
 * What makes the next version of a record, by the version it has less one. Both kinds of records count together. A
 * step is never changed once records of its version have been kept, and needs only what the step before it left.
 */
export const recordSteps: readonly ((record: Raw) => Raw)[] = [
  /** 1 had the situation flat and without a view, and only the id of the scenario that a tab showed. */
  ({ id, name, revision, changed, own, version: _, ...situation }) => ({
    id,
    changed,
    ...(name === undefined ? {} : { name, revision }),
    ...(own === undefined ? {} : { own: typeof own === "string" ? belongingOf1(own, situation) : null }),
    situation: { ...situation, view: "" },
  }),
  /** 2 had nothing beside the screen of a tab. */
  (record) => ("own" in record ? { ...record, desk: null } : record),
];

/** Nothing said whether it was saved: with no revision it counts as ahead, and saving keeps both where they differ. */
function belongingOf1(id: string, { opened }: Raw): Raw {
  return { id, name: isRaw(opened) ? opened.title : "", revision: 0, unsaved: true };
}

export const recordVersion = recordSteps.length + 1;

export const readOwn = (value: unknown): RecordReading<OwnRecord> =>
  read(value, (raw, wrong) => ({
    id: text(raw.id),
    version: recordVersion,
    name: is(raw.name, isName, "name", "a name of at most 200 letters", wrong),
    revision: is(raw.revision, isCount, "revision", "a whole number", wrong),
    changed: is(raw.changed, isCount, "changed", "a time", wrong),
    situation: situationOf(raw.situation, wrong),
  }));

export const readTab = (value: unknown): RecordReading<TabRecord> =>
  read(value, (raw, wrong) => ({
    id: text(raw.id),
    version: recordVersion,
    changed: is(raw.changed, isCount, "changed", "a time", wrong),
    own: is(raw.own, isBelonging, "own", "a scenario of one's own, or none", wrong),
    situation: situationOf(raw.situation, wrong),
    desk: raw.desk ?? null,
  }));

type Wrong = (problem: Problem) => void;

function read<T>(value: unknown, form: (raw: Raw, wrong: Wrong) => T): RecordReading<T> {
  const raw = isRaw(value) ? value : {};
  const whose = { id: text(raw.id), name: isName(raw.name) ? raw.name : "" };
  const { version } = raw;
  if (!isCount(version) || version < 1 || version > recordVersion) {
    const newer = isCount(version) && version > recordVersion;
    const wrong = newer
      ? `is newer than version ${recordVersion}, which this page is made for; a newer Goldilocks reads it`
      : "is no version of what is kept";
    return { ok: false, ...whose, problems: [{ place: "version", found: described(version), wrong }] };
  }
  const problems: Problem[] = [];
  const raised = recordSteps.slice(version - 1).reduce<Raw>((older, step) => step(older), raw);
  const record = form(raised, (problem) => problems.push(problem));
  return problems.length === 0 ? { ok: true, record } : { ok: false, ...whose, problems };
}

export const isRaw = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === "string";
const text = (value: unknown): string => (isText(value) ? value : "");
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isName = (value: unknown): value is string => isText(value) && /\S/.test(value) && value.length <= longestName;
export const isRule = (value: unknown): value is Rule | null =>
  value === null || value === "promise" || value === "noticeable" || value === "value";
export const isComparing = (value: unknown): value is Comparing => value === "populations" || value === "designs";
export const isBelonging = (value: unknown): value is Belonging | null =>
  value === null ||
  (isRaw(value) &&
    isText(value.id) &&
    isText(value.name) &&
    isCount(value.revision) &&
    typeof value.unsaved === "boolean");

/** In letters. */
export const longestName = 200;

/** As it is typed, without what would turn the words around it, which no file may have. */
export const cleanName = (name: string): string => name.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").trim();

/** A name with its end in sight, whatever its length. */
export function suffixed(name: string, end: string): string {
  return name.slice(0, longestName - end.length) + end;
}

/** The value, which has been noted as a problem where it is not of its type; then the whole is not used. */
function is<T>(value: unknown, test: (value: unknown) => value is T, place: string, allowed: string, wrong: Wrong): T {
  if (!test(value)) wrong({ place, found: described(value), wrong: `is not ${allowed}` });
  return value as T;
}

function situationOf(value: unknown, wrong: Wrong): Situation {
  const raw = isRaw(value) ? value : {};
  const opened = fileOf(raw.opened, "opened", wrong);
  return {
    opened,
    // Kept as one where nothing was changed, and read as one.
    file: raw.file === raw.opened ? opened : fileOf(raw.file, "file", wrong),
    rule: is(raw.rule, isRule, "rule", "a rule", wrong),
    seed: is(raw.seed, isText, "seed", "a text", wrong),
    population: is(raw.population, isText, "population", "an id", wrong),
    design: is(raw.design, isText, "design", "an id", wrong),
    comparing: is(raw.comparing, isComparing, "comparing", '"populations" or "designs"', wrong),
    view: is(raw.view, isText, "view", "an id", wrong),
  };
}

function fileOf(value: unknown, place: string, wrong: Wrong): ScenarioFile {
  const check = checkScenario(value);
  if (check.ok) return check.file;
  for (const problem of check.problems) wrong({ ...problem, place: `${place}, ${problem.place}` });
  return value as ScenarioFile;
}
