import { describe, expect, it } from "vitest";
import { pack } from "../../../src/app/keep/archive.ts";
import { readFiles } from "../../../src/app/keep/importing.ts";
import { fileOf, nameOf } from "../../../src/app/keep/library.ts";
import { mostTabs, pruneTabs } from "../../../src/app/keep/prune.ts";
import { cleanName, readOwn, recordVersion } from "../../../src/app/keep/records.ts";
import { KeepError, type Trouble, troubleClause, troubleOf } from "../../../src/app/keep/trouble.ts";
import { changesText, timeText, told } from "../../../src/app/keep/words.ts";
import { storyText } from "../../../src/app/story/file.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import { file, moved, turn } from "../store/support.ts";
import { threeSteps } from "../story/support.ts";
import { browser, memoryDatabase, situation } from "./support.ts";

type Browser = ReturnType<typeof browser>;

async function three() {
  const there = browser();
  const { library } = there.openTab("t");
  const situations = [31, 32, 33].map((minutes) => situation({ file: moved(file(), minutes) }));
  const records = await library.add(situations.map((one) => ({ title: "Mine", situation: one })));
  await library.list();
  return { there, library, records, ids: records.map(({ id }) => id) };
}

const listed = (library: ReturnType<Browser["openTab"]>["library"]) => (library.entries.value ?? []).map(nameOf);

describe("the list of one's own", () => {
  it("has all that were added, each under a name of its own, the latest change first", async () => {
    const { library } = await three();
    expect(listed(library).sort()).toEqual(["Mine", "Mine 2", "Mine 3"]);
    const changed = (library.entries.value ?? []).map((one) => (one.ok ? one.record.changed : 0));
    expect(changed).toEqual([...changed].sort((a, b) => b - a));
  });

  it("follows a new name, a copy and a deletion, in every tab that shows it", async () => {
    const { there, library, ids } = await three();
    const other = there.openTab("u").library;
    await other.list();
    await library.rename(ids[0], "First");
    const copy = await library.duplicate(ids[1]);
    const restore = await library.remove(ids[2]);
    await turn();
    for (const one of [library, other]) expect(listed(one).sort()).toEqual(["First", "Mine 2", "Mine 4"]);
    expect(copy?.situation.file.promise?.minutes).toBe(32);
    await restore();
    await turn();
    for (const one of [library, other]) expect(listed(one)).toContain("Mine 3");
  });

  it("shows what it cannot read, lets it be, and changes nothing of it", async () => {
    const { there, library, ids } = await three();
    const newer = { ...(there.database.shelves.scenarios.get(ids[0]) as object), version: recordVersion + 1 };
    there.database.shelves.scenarios.set(ids[0], newer);
    await library.list();
    expect(library.entries.value?.map(({ ok }) => ok)).toEqual([true, true, false]);
    await library.rename(ids[0], "Another");
    expect(await library.duplicate(ids[0])).toBe(null);
    expect(there.database.shelves.scenarios.get(ids[0])).toEqual(newer);
  });

  it("adds all or none", async () => {
    const there = browser();
    const { library } = there.openTab("t");
    there.database.trouble = "full";
    await expect(library.add([{ title: "Mine", situation: situation() }])).rejects.toThrow(troubleClause.full);
    expect(there.database.shelves.scenarios.size).toBe(0);
  });

  it("hands out a file that carries the name and passes the check, and reads it back", async () => {
    const { records, library } = await three();
    await library.rename(records[0].id, cleanName(" Mine \u202eand yours "));
    await library.list();
    const [renamed] = (library.entries.value ?? []).filter((one) => nameOf(one) === "Mine and yours");
    if (!renamed?.ok) throw new Error("it is not there");
    expect(checkScenario(fileOf(renamed.record))).toMatchObject({ ok: true, file: { title: "Mine and yours" } });
  });
});

describe("files from outside", () => {
  const text = (minutes: number) => JSON.stringify(moved(file(), minutes));
  const json = (name: string, content: string) => new File([content], name);

  it("are read one and all, from a zip too, and each that cannot be is named with its problems", async () => {
    const zip = pack([
      { name: "good", text: text(33) },
      { name: "bad", text: JSON.stringify({ ...file(), standardRange: 3, noticeable: -1 }) },
      { name: "none", text: "{" },
    ]);
    const read = await readFiles([json("one.json", text(31)), json("two.json", "[]"), new File([zip], "client.zip")]);
    expect(read.situations.map(({ file }) => file.promise?.minutes)).toEqual([31, 33]);
    expect(read.situations.every(({ opened, file }) => opened === file)).toBe(true);
    const problems = read.unreadable.map(({ name, problems }) => [name, problems.map(({ place }) => place).sort()]);
    expect(problems).toEqual([
      ["two.json", ["the file"]],
      ["client.zip, bad.json", ["noticeable", "standardRange"]],
      ["client.zip, none.json", ["line 1, column 2"]],
    ]);
  });

  it("that are stories are told for stories, and not for scenarios that lack everything", async () => {
    const story = storyText(threeSteps());
    const zip = pack([{ name: "told", text: story }]);
    const { situations, unreadable } = await readFiles([
      json("a.story.json", story),
      json("one.json", text(31)),
      new File([zip], "client.zip"),
    ]);
    expect(situations).toHaveLength(1);
    expect(unreadable.map(({ name, problems }) => [name, problems.map(({ found }) => found)])).toEqual([
      ["a.story.json", ["a story"]],
      ["client.zip, told.json", ["a story"]],
    ]);
  });

  it("that are no zip though they begin like one, or hold nothing, are refused by name", async () => {
    const { situations, unreadable } = await readFiles([
      json("a.zip", "PK, and no more"),
      new File([pack([])], "b.zip"),
    ]);
    expect(situations).toEqual([]);
    expect(unreadable.map(({ name, problems }) => [name, problems.length])).toEqual([
      ["a.zip", 1],
      ["b.zip", 1],
    ]);
  });

  it("of a zip above the limit are not even read", async () => {
    const huge = new File(["PK"], "huge.zip");
    Object.defineProperty(huge, "size", { value: 1e9 });
    huge.arrayBuffer = () => Promise.reject(new Error("it was read"));
    const { unreadable } = await readFiles([huge]);
    expect(unreadable[0].problems[0].found).toBe("1000.0 MB");
  });
});

describe("what tabs had on the screen", () => {
  it("is let go of beyond the latest", async () => {
    const database = memoryDatabase();
    for (let i = 0; i < mostTabs + 5; i++) {
      await database.put("situation", { id: `t${i}`, version: 1, changed: i } as never);
    }
    await database.put("situation", { id: "of another form", version: 99 });
    await pruneTabs(database);
    const left = [...database.shelves.situation.keys()];
    expect(left).toEqual([...Array.from({ length: mostTabs }, (_, i) => `t${i + 5}`), "of another form"]);
  });
});

describe("the words of the list", () => {
  const day = (text: string) => new Date(text).getTime();

  it("say when in the reader's own way, and today and yesterday by name", () => {
    const now = day("2026-03-01T10:00");
    expect(timeText(day("2026-03-01T00:01"), now, "en-GB")).toBe("today, 00:01");
    expect(timeText(day("2026-02-28T23:59"), now, "en-GB")).toBe("yesterday, 23:59");
    expect(timeText(day("2026-02-27T14:05"), now, "en-GB")).toBe("27 Feb 2026, 14:05");
    expect(timeText(day("2025-03-01T14:05"), now, "de-DE")).toBe("01.03.2025, 14:05");
  });

  it("say from what, and how far from it", () => {
    expect([0, 1, 2].map(changesText)).toEqual([
      "no assumption changed",
      "1 assumption changed",
      "2 assumptions changed",
    ]);
    const record = { id: "a", version: recordVersion, name: "Mine", revision: 1, changed: 0 };
    const [from, changes] = told({ ...record, situation: situation({ file: moved(file(), 33) }) }, 0, "en-GB");
    expect([from, changes]).toEqual(["From A small bank", "1 assumption changed"]);
    expect(readOwn({ ...record, situation: situation() }).ok).toBe(true);
  });
});

describe("what a browser throws", () => {
  it("is told by its name, and never lost", () => {
    const told: readonly (readonly [unknown, Trouble])[] = [
      [new DOMException("", "QuotaExceededError"), "full"],
      [new DOMException("", "SecurityError"), "denied"],
      [new DOMException("", "InvalidStateError"), "denied"],
      [new DOMException("", "VersionError"), "newer"],
      [new DOMException("", "UnknownError"), "failed"],
      [new TypeError("cannot read"), "failed"],
      [new KeepError("blocked"), "blocked"],
      ["nothing", "failed"],
    ];
    for (const [error, trouble] of told) expect(troubleOf(error)).toBe(trouble);
  });
});
