import { afterEach, describe, expect, it, vi } from "vitest";
import { delay } from "../../../src/app/keep/keeper.ts";
import type { OwnRecord } from "../../../src/app/keep/records.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { file, moved, turn } from "../store/support.ts";
import { browser, situation } from "./support.ts";

type Browser = ReturnType<typeof browser>;

const another = (): ScenarioFile => ({ ...file(), id: "another", title: "Another bank" });

/** Names of all there are, with the promise of each. */
const kept = ({ database }: Browser) =>
  [...database.shelves.scenarios.values()]
    .map((one) => one as OwnRecord)
    .map(({ name, situation }) => [name, situation.file.promise?.minutes]);

const promised = (minutes: number) => moved(file(), minutes);

describe("a scenario that is worked on", () => {
  it("becomes one's own with its first change, and the template stays as it is", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    await keeper.save();
    expect(kept(there)).toEqual([]);
    store.edit(promised(33), "Answered within");
    expect([keeper.own.value, keeper.isKept.value]).toEqual([null, false]);
    await keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 33]]);
    expect([keeper.own.value?.name, keeper.isKept.value]).toEqual(["A small bank, my version", true]);
    store.edit(promised(34), "Answered within");
    expect(keeper.isKept.value).toBe(false);
    await keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 34]]);
    store.open(file());
    expect(keeper.own.value).toBe(null);
    expect(store.changes.value).toEqual([]);
  });

  it("opened and changed again is another one, under another name", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    await keeper.save();
    store.open(file());
    store.edit(promised(35), "Answered within");
    await keeper.save();
    expect(kept(there)).toEqual([
      ["A small bank, my version", 33],
      ["A small bank, my version 2", 35],
    ]);
  });

  it("goes on being kept as the same one after an undo back to it, and to its beginning", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    await keeper.save();
    store.open(another());
    await keeper.save();
    expect(keeper.own.value).toBe(null);
    store.undo();
    expect(keeper.own.value?.name).toBe("A small bank, my version");
    store.undo();
    store.edit(promised(36), "Answered within");
    await keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 36]]);
  });

  it("is kept again, with all that was worked on in this tab, where the database was deleted under it", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    await keeper.save();
    store.open(another());
    store.edit({ ...another(), promise: promised(41).promise }, "Answered within");
    await keeper.save();
    const before = kept(there);
    expect(before).toHaveLength(2);
    for (const shelf of Object.values(there.database.shelves)) shelf.clear();
    await keeper.keepAgain();
    expect(kept(there)).toEqual(before);
    expect(there.database.shelves.situation.size).toBe(1);
    expect([keeper.remark.value?.kind, keeper.isKept.value, keeper.trouble.value]).toEqual(["lost", true, null]);
  });

  it("is not kept again once it was forgotten", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    await keeper.save();
    for (const shelf of Object.values(there.database.shelves)) shelf.clear();
    keeper.stop();
    await keeper.keepAgain();
    expect(kept(there)).toEqual([]);
  });

  it("that a link or a story had changed already is one's own only when it is changed here", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.enter(situation({ file: promised(31) }), "Open the link");
    await keeper.save();
    expect(kept(there)).toEqual([]);
    store.edit(promised(32), "Answered within");
    await keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 32]]);
    expect(store.changes.value.map(({ after }) => after)).toEqual([32]);
  });

  it("is kept to the last change though another is opened before anything was written", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    store.open(another());
    store.edit({ ...another(), promise: promised(41).promise }, "Answered within");
    await keeper.save();
    expect(kept(there)).toEqual([
      ["A small bank, my version", 33],
      ["Another bank, my version", 41],
    ]);
  });

  it("is kept as it was last right while it has a problem", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    store.edit(promised(-1), "Answered within");
    expect(store.problems.value).not.toEqual([]);
    await keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 33]]);
    expect(there.openTab("t").store.history.value.present.file.promise?.minutes).toBe(33);
  });
});

describe("a page that is loaded again", () => {
  it("of somebody who did nothing leaves nothing and begins with the first scenario", async () => {
    const there = browser();
    const { keeper } = there.openTab("t");
    await turn();
    keeper.saveNow();
    const { store } = there.openTab("u");
    expect(there.database.shelves.scenarios.size).toBe(0);
    expect(store.situation.value).toEqual(situation());
  });

  it("has exactly what was there, and goes on keeping it under its name", async () => {
    const there = browser();
    const first = there.openTab("t");
    first.store.edit(promised(33), "Answered within");
    first.store.ask({ population: "busy", rule: "value" });
    first.store.freshLuck();
    first.store.look("segments");
    await first.keeper.save();
    first.keeper.stop();
    const again = there.openTab("t");
    expect(JSON.parse(JSON.stringify(again.store.situation.value))).toEqual(
      JSON.parse(JSON.stringify(first.store.situation.value)),
    );
    expect(again.keeper.own.value?.name).toBe("A small bank, my version");
    again.store.edit(promised(34), "Answered within");
    await again.keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 34]]);
  });

  it("keeps what was written only as the screen's when the page went away", async () => {
    const there = browser();
    const first = there.openTab("t");
    first.store.edit(promised(33), "Answered within");
    await first.keeper.save();
    first.store.edit(promised(34), "Answered within");
    first.keeper.saveNow();
    first.keeper.stop();
    expect(kept(there)).toEqual([["A small bank, my version", 33]]);
    const again = there.openTab("t");
    expect(again.store.history.value.present.file.promise?.minutes).toBe(34);
    await again.keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 34]]);
  });

  it("keeps the very first change when the page went away before it had a name", async () => {
    const there = browser();
    const first = there.openTab("t");
    await turn();
    first.store.edit(promised(33), "Answered within");
    first.keeper.saveNow();
    first.keeper.stop();
    const again = there.openTab("t");
    await again.keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 33]]);
  });
});

describe("two tabs with the same scenario of one's own", () => {
  async function twoTabs() {
    const there = browser();
    const one = there.openTab("t");
    one.store.edit(promised(33), "Answered within");
    await one.keeper.save();
    const other = there.openTab("u");
    const id = one.keeper.own.value?.id ?? "";
    expect(await other.keeper.open(id)).toBe(true);
    return { there, one, other, id };
  }

  it("that both change it are kept both", async () => {
    const { there, one, other } = await twoTabs();
    one.store.edit(promised(34), "Answered within");
    other.store.edit(promised(35), "Answered within");
    await one.keeper.save();
    await other.keeper.save();
    expect(kept(there)).toEqual([
      ["A small bank, my version", 34],
      ["A small bank, my version, from another tab", 35],
    ]);
    expect(other.keeper.remark.value).toEqual({ kind: "copied", name: "A small bank, my version, from another tab" });
    other.store.edit(promised(36), "Answered within");
    one.store.edit(promised(37), "Answered within");
    await other.keeper.save();
    await one.keeper.save();
    expect(kept(there).map(([, minutes]) => minutes)).toEqual([37, 36]);
  });

  it("and a third, each have a copy under a name of its own", async () => {
    const { there, one, other, id } = await twoTabs();
    const third = there.openTab("v");
    await third.keeper.open(id);
    for (const [at, { store, keeper }] of [one, other, third].entries()) {
      store.edit(promised(41 + at), "Answered within");
      await keeper.save();
    }
    expect(kept(there)).toEqual([
      ["A small bank, my version", 41],
      ["A small bank, my version, from another tab", 42],
      ["A small bank, my version, from another tab 2", 43],
    ]);
    expect(third.keeper.own.value?.name).toBe("A small bank, my version, from another tab 2");
  });

  it("say in the one what the other changed, and show it when asked", async () => {
    const { there, one, other, id } = await twoTabs();
    one.store.edit(promised(34), "Answered within");
    await one.keeper.save();
    await turn();
    expect(other.keeper.remark.value).toEqual({ kind: "behind", id, name: "A small bank, my version" });
    other.store.ask({ population: "busy" });
    await other.keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 34]]);
    expect(await other.keeper.open(id)).toBe(true);
    expect(other.store.history.value.present.file.promise?.minutes).toBe(34);
    expect(other.keeper.remark.value).toBe(null);
    other.store.undo();
    expect(other.store.history.value.present.file.promise?.minutes).toBe(33);
  });

  it("are both kept though one of them was closed and the other went on", async () => {
    const { there, one, other } = await twoTabs();
    other.store.edit(promised(35), "Answered within");
    other.keeper.saveNow();
    other.keeper.stop();
    one.store.edit(promised(34), "Answered within");
    await one.keeper.save();
    const again = there.openTab("u");
    await again.keeper.save();
    expect(kept(there).map(([, minutes]) => minutes)).toEqual([34, 35]);
  });

  it("follow a new name, and a deletion with its undo", async () => {
    const { there, one, other, id } = await twoTabs();
    await one.keeper.rename(id, "Mine");
    await turn();
    expect([one.keeper.own.value?.name, other.keeper.own.value?.name]).toEqual(["Mine", "Mine"]);
    const restore = await one.keeper.remove(id);
    await turn();
    expect([one.keeper.own.value, other.keeper.own.value]).toEqual([null, null]);
    await Promise.all([one.keeper.save(), other.keeper.save()]);
    expect(kept(there)).toEqual([]);
    await restore();
    expect(kept(there)).toEqual([["Mine", 33]]);
    expect(one.keeper.own.value?.name).toBe("Mine");
  });

  it("lose nothing where one deletes what the other goes on with, and takes the deletion back", async () => {
    const { there, one, other, id } = await twoTabs();
    const restore = await one.keeper.remove(id);
    other.store.edit(promised(35), "Answered within");
    await other.keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 35]]);
    await restore();
    expect(kept(there).map(([, minutes]) => minutes)).toEqual([35, 33]);
  });
});

describe("a browser that cannot keep anything", () => {
  it("is told of, with what is on the screen still there, and everything is kept once it can", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    there.database.trouble = "full";
    store.edit(promised(33), "Answered within");
    await keeper.save();
    expect([keeper.trouble.value, keeper.isKept.value]).toEqual(["full", false]);
    expect(store.history.value.present.file.promise?.minutes).toBe(33);
    store.open(another());
    await keeper.save();
    there.database.trouble = null;
    await keeper.save();
    expect(keeper.trouble.value).toBe(null);
    expect(kept(there)).toEqual([["A small bank, my version", 33]]);
  });
});

describe("time", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("passes from a change to its writing, and a drag is not written at every move", async () => {
    vi.useFakeTimers();
    const there = browser();
    const { store, keeper } = there.openTab("t");
    for (let minutes = 31; minutes <= 40; minutes++) store.edit(promised(minutes), "Answered within", "drag");
    await vi.advanceTimersByTimeAsync(delay - 1);
    expect(there.database.writes).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(kept(there)).toEqual([["A small bank, my version", 40]]);
    const { writes } = there.database;
    await vi.advanceTimersByTimeAsync(100 * delay);
    expect(there.database.writes).toBe(writes);
    keeper.stop();
    store.edit(promised(50), "Answered within");
    await vi.advanceTimersByTimeAsync(100 * delay);
    expect(there.database.writes).toBe(writes);
  });
});
