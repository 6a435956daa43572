import { describe, expect, it } from "vitest";
import { longestName, type OwnRecord, readOwn, recordVersion } from "../../../src/app/keep/records.ts";
import {
  type Base,
  freeName,
  isChanged,
  type Saving,
  sameWork,
  workingName,
  writingOf,
} from "../../../src/app/keep/writing.ts";
import { file, moved } from "../store/support.ts";
import { situation } from "./support.ts";

const at = (minutes: number) => situation({ file: moved(file(), minutes) });

const kept = (part: Partial<OwnRecord> = {}): OwnRecord => ({
  id: "a",
  version: recordVersion,
  name: "Mine",
  revision: 3,
  changed: 5,
  situation: at(31),
  ...part,
});

const saving = (base: Base | null, mine = at(33)): Saving => ({
  id: "a",
  name: "New",
  base,
  situation: mine,
  now: 9,
  copyId: "b",
});

describe("saving a scenario of one's own", () => {
  it("puts it where nothing lies, as it was called, also where it was deleted meanwhile", () => {
    for (const base of [null, { revision: 3, situation: at(31) }]) {
      const written = writingOf(saving(base), undefined);
      expect(written).toMatchObject({ kind: "saved", record: { id: "a", name: "New", changed: 9, situation: at(33) } });
    }
  });

  it("counts up on what this tab wrote itself, and keeps the name it was given", () => {
    const written = writingOf(saving({ revision: 3, situation: at(31) }), kept());
    expect(written).toMatchObject({ kind: "saved", record: { id: "a", name: "Mine", revision: 4, situation: at(33) } });
  });

  it("keeps both where another tab changed it too, the later under a name that says so", () => {
    const written = writingOf(saving({ revision: 2, situation: at(30) }), kept());
    expect(written).toMatchObject({
      kind: "copied",
      record: { id: "b", name: "Mine, from another tab", revision: 1, situation: at(33) },
    });
  });

  it("keeps both where it is not known any more what this tab began from", () => {
    expect(writingOf(saving({ revision: 2, situation: null }), kept()).kind).toBe("copied");
    expect(writingOf(saving(null), kept()).kind).toBe("copied");
  });

  it("writes nothing where only the other tab changed it", () => {
    expect(writingOf(saving({ revision: 2, situation: at(33) }), kept())).toEqual({ kind: "behind" });
  });

  it("goes on where the other tab only gave it a name, or came to the same", () => {
    const renamed = writingOf(saving({ revision: 2, situation: at(31) }), kept());
    expect(renamed).toMatchObject({ kind: "saved", record: { name: "Mine", revision: 4 } });
    const same = writingOf(saving({ revision: 1, situation: at(30) }, at(31)), kept());
    expect(same).toMatchObject({ kind: "saved", record: { revision: 4 } });
  });

  it("leaves what it cannot read where it lies, and makes a copy", () => {
    const newer = { ...kept(), version: recordVersion + 1 };
    expect(writingOf(saving({ revision: 3, situation: at(31) }), newer)).toMatchObject({
      kind: "copied",
      record: { id: "b", name: "Mine, from another tab" },
    });
  });
});

describe("a scenario", () => {
  it("is one's own from the first change of what is in it, not of what is asked of it", () => {
    expect(isChanged(situation())).toBe(false);
    expect(isChanged(situation({ seed: "another", population: "busy", rule: "value" }))).toBe(false);
    expect(isChanged(situation({ file: { ...file() } }))).toBe(false);
    expect(isChanged(at(33))).toBe(true);
    expect(isChanged(situation({ file: { ...file(), title: "Renamed" } }))).toBe(true);
  });

  it("is worth writing again when anything but the view is another", () => {
    expect(sameWork(at(33), { ...at(33), view: "segments" })).toBe(true);
    for (const part of [{ seed: "s" }, { rule: "value" }, { population: "busy" }, { file: file() }] as const) {
      expect(sameWork(at(33), { ...at(33), ...part })).toBe(false);
    }
  });
});

describe("a name", () => {
  it("is free of those there are", () => {
    expect(freeName("A", [])).toBe("A");
    expect(freeName("A", ["A", "A 2", "A 4"])).toBe("A 3");
    expect(freeName("A 2", ["A", "A 2"])).toBe("A 3");
    expect(freeName("A 2", ["A"])).toBe("A 2");
  });

  it("is never longer than one that can be read back", () => {
    const long = "x".repeat(longestName + 50);
    const name = freeName(workingName(long), [workingName(long)]);
    expect(name.endsWith(" 2")).toBe(true);
    expect(readOwn(kept({ name })).ok).toBe(true);
  });
});
