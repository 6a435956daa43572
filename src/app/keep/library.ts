/**
 * The scenarios of one's own: listed, written, renamed, duplicated, deleted and brought back. It knows the database and
 * the other tabs, but not what is on the screen; that is keeper.ts. What it cannot do it throws as a KeepError.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Situation } from "../store/store.ts";
import type { Database, Filed } from "./database.ts";
import { type OwnRecord, type RecordReading, readOwn, recordVersion, suffixed } from "./records.ts";
import { newId } from "./tab.ts";
import type { Tabs } from "./tabs.ts";
import { freeName, type Saving, type Written, writingOf } from "./writing.ts";

export interface Library {
  /** Latest change first, what cannot be read last; null until `list` was called. Follows other tabs from then on. */
  readonly entries: ReadonlySignal<readonly RecordReading<OwnRecord>[] | null>;
  list(): Promise<void>;
  /** Null where there is none. */
  read(id: string): Promise<RecordReading<OwnRecord> | null>;
  /** A new one gets the name, or one like it that is free. */
  save(saving: Omit<Saving, "now" | "copyId">): Promise<Written>;
  rename(id: string, name: string): Promise<void>;
  /** Null where there is none to duplicate. */
  duplicate(id: string): Promise<OwnRecord | null>;
  /** Deletes it; the result brings it back as it was, beside whatever has taken its place. */
  remove(id: string): Promise<() => Promise<void>>;
  /** Keeps all of them, or none. */
  add(situations: readonly { readonly title: string; readonly situation: Situation }[]): Promise<readonly OwnRecord[]>;
}

export interface LibrarySettings {
  readonly database: Database;
  readonly tabs: Tabs;
  /** In milliseconds since 1970. */
  now(): number;
}

type Reading = RecordReading<OwnRecord>;

export function createLibrary({ database, tabs, now }: LibrarySettings): Library {
  const known = signal<ReadonlyMap<string, Reading> | null>(null);
  tabs.hear((news) => {
    if (news.kind === "scenario") void reread(news.id);
  });

  async function reread(id: string): Promise<void> {
    if (known.value === null) return;
    // Where it cannot be read now, the list is as it was; who opens or writes it is told.
    const value = await database.get("scenarios", id).catch(() => null);
    if (value !== null) note(id, value === undefined ? null : readOwn(value));
  }

  function note(id: string, reading: Reading | null): void {
    if (known.value === null) return;
    const next = new Map(known.value);
    if (reading === null) next.delete(id);
    else next.set(id, reading);
    known.value = next;
  }

  /** Here and to the other tabs. */
  function announce(record: OwnRecord): void {
    note(record.id, { ok: true, record });
    tabs.tell({ kind: "scenario", id: record.id });
  }

  /** What is decided about the record that lies there, and what is written of it, with nobody between. */
  async function decide<T>(id: string, decision: (there: unknown) => readonly [T, readonly Filed[]]): Promise<T> {
    const made: T[] = [];
    await database.change("scenarios", id, (there) => {
      const [result, records] = decision(there);
      made.push(result);
      return records;
    });
    return made[0];
  }

  /** Of all but the one of this id. */
  async function names(except = ""): Promise<readonly string[]> {
    const all = (await database.all("scenarios")).map((value) => readOwn(value));
    return all.filter((one) => idOf(one) !== except).map(nameOf);
  }

  /** Of two tabs with copies of the same, each has a copy under a name of its own. */
  async function namedApart({ kind, record }: Extract<Written, { kind: "copied" }>): Promise<Written> {
    const name = freeName(record.name, await names(record.id));
    if (name === record.name) return { kind, record };
    const renamed = { ...record, name };
    await database.put("scenarios", renamed);
    return { kind, record: renamed };
  }

  function recordOf(name: string, situation: Situation): OwnRecord {
    return { id: newId(), version: recordVersion, name, revision: 1, changed: now(), situation };
  }

  async function addAll(records: readonly OwnRecord[]): Promise<readonly OwnRecord[]> {
    if (records.length === 0) return records;
    await database.change("scenarios", records[0].id, () => records);
    records.forEach(announce);
    return records;
  }

  const read: Library["read"] = async (id) => {
    const value = await database.get("scenarios", id);
    return value === undefined ? null : readOwn(value);
  };

  return {
    entries: computed(() => (known.value === null ? null : [...known.value.values()].sort(latestFirst))),
    async list() {
      const all = await database.all("scenarios");
      const readings = all.map((value) => readOwn(value));
      known.value = new Map(readings.map((one) => [idOf(one), one]));
    },
    read,
    async save(saving) {
      const name = saving.base === null ? freeName(saving.name, await names()) : saving.name;
      const decided = await decide<Written>(saving.id, (there) => {
        const one = writingOf({ ...saving, name, now: now(), copyId: newId() }, there);
        return [one, one.kind === "behind" ? [] : [one.record]];
      });
      const written = decided.kind === "copied" ? await namedApart(decided) : decided;
      if (written.kind !== "behind") announce(written.record);
      return written;
    },
    async rename(id, name) {
      const renamed = await decide(id, (there) => {
        const reading = there === undefined ? null : readOwn(there);
        if (!reading?.ok) return [null, []];
        const { record } = reading;
        const one = { ...record, name: suffixed(name, ""), revision: record.revision + 1 };
        return [one, [one]];
      });
      if (renamed !== null) announce(renamed);
    },
    async duplicate(id) {
      const reading = await read(id);
      if (!reading?.ok) return null;
      const { name, situation } = reading.record;
      const [copy] = await addAll([recordOf(freeName(name, await names()), situation)]);
      return copy;
    },
    async remove(id) {
      const value = await database.get("scenarios", id);
      await database.remove("scenarios", id);
      note(id, null);
      tabs.tell({ kind: "scenario", id });
      return async () => {
        if (!isFiled(value)) return;
        const back = await decide(id, (there) => {
          const one = there === undefined ? value : { ...value, id: newId() };
          return [one, [one]];
        });
        note(back.id, readOwn(back));
        tabs.tell({ kind: "scenario", id: back.id });
      };
    },
    async add(situations) {
      const taken = [...(await names())];
      const records = situations.map(({ title, situation }) => {
        const name = freeName(title, taken);
        taken.push(name);
        return recordOf(name, situation);
      });
      return addAll(records);
    },
  };
}

/** A scenario under the name it was given, as it is handed out. */
export const fileOf = ({ name, situation }: OwnRecord): ScenarioFile => ({ ...situation.file, title: name });

export const idOf = (reading: Reading): string => (reading.ok ? reading.record.id : reading.id);
export const nameOf = (reading: Reading): string => (reading.ok ? reading.record.name : reading.name);

function latestFirst(a: Reading, b: Reading): number {
  const time = (one: Reading) => (one.ok ? one.record.changed : Number.NEGATIVE_INFINITY);
  return time(b) === time(a) ? idOf(a).localeCompare(idOf(b)) : time(b) - time(a);
}

const isFiled = (value: unknown): value is Filed => typeof value === "object" && value !== null && "id" in value;
