import { describe, expect, it } from "vitest";
import { type OwnRecord, readOwn, readTab, recordVersion, type TabRecord } from "../../../src/app/keep/records.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import { file, moved } from "../store/support.ts";
import { situation } from "./support.ts";

const asked = {
  opened: file(),
  file: moved(file(), 33),
  rule: "value",
  seed: "goldilocks 3",
  population: "busy",
  design: "plain",
  comparing: "designs",
} as const;

const own: OwnRecord = {
  id: "a",
  version: recordVersion,
  name: "Mine",
  revision: 7,
  changed: 1_700_000_000_000,
  situation: { ...asked, view: "segments" },
};

const tab: TabRecord = {
  id: "t",
  version: recordVersion,
  changed: 1_700_000_000_000,
  own: { id: "a", name: "Mine", revision: 7, unsaved: false },
  situation: { ...asked, view: "segments" },
  desk: { pins: [], compared: null, trail: { entry: null, done: [], undone: [] }, owns: [], unfinished: null },
};

/** Records just as each earlier version wrote them, and what they are read as. Never changed, only added to. */
const earlier: Readonly<Record<number, { own: unknown; asOwn: OwnRecord; tab: unknown; asTab: TabRecord }>> = {
  1: {
    own: { id: "a", version: 1, name: "Mine", revision: 7, changed: 1_700_000_000_000, ...asked },
    asOwn: { ...own, situation: { ...asked, view: "" } },
    tab: { id: "t", version: 1, changed: 1_700_000_000_000, own: "a", ...asked },
    asTab: {
      ...tab,
      own: { id: "a", name: file().title, revision: 0, unsaved: true },
      situation: { ...asked, view: "" },
      desk: null,
    },
  },
  2: {
    own: { id: "a", version: 2, name: "Mine", revision: 7, changed: 1_700_000_000_000, situation: own.situation },
    asOwn: own,
    tab: {
      id: "t",
      version: 2,
      changed: 1_700_000_000_000,
      own: { id: "a", name: "Mine", revision: 7, unsaved: false },
      situation: tab.situation,
    },
    asTab: { ...tab, desk: null },
  },
};

/** Files come out of the check with their keys in its order. */
const read = { own: (value: unknown) => plain(readOwn(value)), tab: (value: unknown) => plain(readTab(value)) };
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a record", () => {
  it("is read as it was written", () => {
    expect(read.own(structuredClone(own))).toEqual({ ok: true, record: plain(own) });
    expect(read.tab(structuredClone(tab))).toEqual({ ok: true, record: plain(tab) });
    expect(read.tab({ ...tab, own: null })).toEqual({ ok: true, record: plain({ ...tab, own: null }) });
  });

  it("of a scenario as it was opened is read with one file for both", () => {
    const reading = readOwn(structuredClone({ ...own, situation: situation() }));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(reading.record.situation.file).toBe(reading.record.situation.opened);
  });

  it("of every earlier version is read as the present one", () => {
    expect(Object.keys(earlier)).toEqual(Array.from({ length: recordVersion - 1 }, (_, i) => String(i + 1)));
    for (const { own, asOwn, tab, asTab } of Object.values(earlier)) {
      expect(read.own(own)).toEqual({ ok: true, record: plain(asOwn) });
      expect(read.tab(tab)).toEqual({ ok: true, record: plain(asTab) });
    }
  });

  it("of a tab that had nothing of its own in version 1 has nothing now", () => {
    const reading = readTab({ ...(earlier[1].tab as object), own: null });
    expect(reading).toMatchObject({ ok: true, record: { own: null } });
  });

  it("of a newer version is not read, and said to be newer", () => {
    const reading = readOwn({ ...own, version: recordVersion + 1 });
    expect(reading).toMatchObject({ ok: false, id: "a", name: "Mine" });
    if (reading.ok) return;
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0].wrong).toContain(`newer than version ${recordVersion}`);
  });

  it("with a scenario of a newer version says so", () => {
    const newer = { ...file(), version: 99 };
    const reading = readOwn({ ...own, situation: { ...own.situation, file: newer } });
    if (reading.ok) throw new Error("a scenario of version 99 was read");
    expect(reading.problems.map(({ place, found }) => [place, found])).toEqual([["file, version", "99"]]);
  });

  it("that is broken gets all its problems, whatever it is", () => {
    const broken = { ...own, revision: -1, situation: { ...own.situation, rule: "best", comparing: 3, seed: null } };
    const reading = readOwn(broken);
    if (reading.ok) throw new Error("it was read");
    expect(reading.problems.map(({ place }) => place)).toEqual(["revision", "rule", "seed", "comparing"]);
    for (const version of [0, -1, 1.5, "2", null, Number.NaN, undefined]) {
      expect(readOwn({ ...own, version }).ok).toBe(false);
    }
    for (const value of [undefined, null, 3, "own", [], [own], { version: recordVersion }, { version: 1 }]) {
      expect([readOwn(value).ok, readTab(value).ok]).toEqual([false, false]);
    }
  });

  it("holds files that passed the check as a whole", () => {
    const reading = readOwn(own);
    if (!reading.ok) throw new Error("not read");
    expect(checkScenario(reading.record.situation.file).ok).toBe(true);
    const promiseless = { ...own, situation: { ...own.situation, file: { ...file(), standardRange: 3 } } };
    expect(readOwn(promiseless).ok).toBe(false);
  });
});
