/** Laws of what comes back beside the screen: the steps of undo, the pins and the edit that is not taken yet. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraft, wrongs } from "../../../src/app/editor/draft.ts";
import { type KeptDesk, keptDesk } from "../../../src/app/keep/desk.ts";
import { readDesk } from "../../../src/app/keep/reading.ts";
import type { OwnRecord, TabRecord } from "../../../src/app/keep/records.ts";
import { mostLetters, mostSteps } from "../../../src/app/keep/trail.ts";
import { createStore, type Store } from "../../../src/app/store/store.ts";
import type { Work } from "../../../src/app/store/types.ts";
import { withPart } from "../../../src/scenario/change.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { anyFile } from "../../support/anyScenario.ts";
import { file, moved, storeByHand } from "../store/support.ts";
import { browser, situation } from "./support.ts";

const promised = (minutes: number) => moved(file(), minutes);
const another = (): ScenarioFile => ({ ...file(), id: "another", title: "Another bank" });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a step of undo can bring back: all of a state but how this very page counts its openings. */
const seen = (store: Store) => {
  const { opening: _, ...work } = store.history.value.present;
  return plain({ ...work, view: store.view.value });
};

/** From here back to the beginning, with the words that undo says on the way. */
function wayBack(store: Store): unknown[] {
  const way: unknown[] = [];
  for (let next = store.history.value.done.at(-1); next !== undefined; next = store.history.value.done.at(-1)) {
    store.undo();
    way.push([next.words, seen(store)]);
  }
  return way;
}

function wayOn(store: Store): unknown[] {
  const way: unknown[] = [];
  for (let next = store.history.value.undone.at(-1); next !== undefined; next = store.history.value.undone.at(-1)) {
    store.redo();
    way.push([next.words, seen(store)]);
  }
  return way;
}

const deskOf = ({ database }: ReturnType<typeof browser>, tab = "t"): KeptDesk =>
  (database.shelves.situation.get(tab) as TabRecord).desk as KeptDesk;

const kept = ({ database }: ReturnType<typeof browser>) =>
  [...database.shelves.scenarios.values()]
    .map((one) => one as OwnRecord)
    .map(({ name, situation }) => [name, situation.file.promise?.minutes]);

describe("undo and redo after the page was loaded anew", () => {
  it("go the same way with the same words, whatever was done", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within: 30 → 33 min");
    store.ask({ rule: "value" });
    store.enter(situation({ view: "segments" }, another()), "Open the link");
    store.edit({ ...another(), noticeable: 7 }, "Noticeable: 7");
    store.freshLuck();
    store.open(file());
    store.edit(promised(41), "Answered within: 30 → 41 min");
    store.undo();
    store.undo();
    await keeper.save();
    keeper.stop();
    const again = await there.openAgain("t");
    expect(seen(again.store)).toEqual(seen(store));
    expect(wayOn(again.store)).toEqual(wayOn(store));
    expect(wayBack(again.store)).toEqual(wayBack(store));
    expect(wayOn(again.store)).toHaveLength(7);
  });

  it("go from any scenario to any other", async () => {
    const files = fc.array(anyFile.map(checkedFile), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(files, async ([first, ...others]) => {
        const store = createStore({ first, run: () => new Promise(() => {}) });
        for (const [i, other] of others.entries()) {
          if (i % 2 === 0) store.edit(other, `Edit ${i}`);
          else store.open(other);
        }
        const desk = keptDesk(beside(store), () => null);
        const { history } = await readDesk(structuredClone(desk), store.history.value.present);
        const states = (works: readonly Work[]) => plain(works.map(({ opening: _, ...work }) => work));
        expect(states(history.done.map(({ before }) => before))).toEqual(
          states(store.history.value.done.map(({ before }) => before)),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("are taken in before what was done until they came", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within: 33");
    store.edit(promised(34), "Answered within: 34");
    store.undo();
    await keeper.save();
    keeper.stop();
    const again = await there.openAgain("t", (page) => page.edit(promised(50), "Answered within: 50"));
    expect(again.store.history.value.undone).toEqual([]);
    expect(again.store.history.value.done.map(({ words }) => words)).toEqual([
      "Answered within: 33",
      "Answered within: 50",
    ]);
    again.store.undo();
    again.store.undo();
    expect(again.store.history.value.present.file.promise).toEqual(file().promise);
  });

  it("are the nearest steps where there are too many, and few letters where each differs in little", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    for (let i = 1; i <= mostSteps + 30; i++) store.edit(promised(30 + i), `Step ${i}`);
    await keeper.save();
    keeper.stop();
    expect(JSON.stringify(deskOf(there)).length).toBeLessThan(JSON.stringify(file()).length + 100 * mostSteps);
    const again = await there.openAgain("t");
    const { done } = again.store.history.value;
    expect([done.length, done.at(-1)?.words]).toEqual([mostSteps, `Step ${mostSteps + 30}`]);
    expect(again.store.history.value.present.file.promise?.minutes).toBe(30 + mostSteps + 30);
  });

  it("are fewer where the files are large", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    const long = { ...file(), sources: Array.from({ length: 90 }, (_, i) => `${i} ${"x".repeat(4_900)}`) };
    for (let i = 1; i <= 5; i++) store.edit({ ...long, noticeable: i }, `Step ${i}`);
    await keeper.save();
    const most = Math.floor(mostLetters / JSON.stringify(long).length);
    expect(most).toBeLessThan(4);
    expect(deskOf(there).trail.done).toHaveLength(most);
  });

  it("end at the first step that cannot be read, whatever stands there", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    for (let i = 1; i <= 4; i++) store.edit(promised(30 + i), `Step ${i}`);
    await keeper.save();
    keeper.stop();
    const good = deskOf(there);
    const { present } = store.history.value;
    const bad: unknown[] = [
      null,
      "step",
      { words: 3, patch: [] },
      { words: "x", patch: "file" },
      { words: "x", patch: [["file.nowhere.at.all", 1]] },
      { words: "x", patch: [["file.promise.minutes", -1]] },
      { words: "x", patch: [["file", { title: "<b>" }]] },
      { words: "x", patch: [["file.__proto__", { minutes: 1 }]] },
      { words: "x", patch: [["opened"]] },
      { words: "x", patch: [["rule", "best"]] },
      { words: "x", patch: [["opening", "1"]] },
      { words: "x", patch: [["entry", 3]] },
    ];
    for (const step of bad) {
      const done = [good.trail.done[0], step, good.trail.done[2]];
      const { history } = await readDesk({ ...good, trail: { done, undone: [step] } }, present);
      expect(history.done.map(({ words }) => words)).toEqual(["Step 4"]);
      expect(history.undone).toEqual([]);
    }
    for (const desk of [undefined, null, 3, [], { trail: 3 }, { trail: { done: {}, undone: "x" } }, { owns: [null] }]) {
      const { history, pins, owns, unfinished } = await readDesk(desk, present);
      expect([history, pins, owns, unfinished]).toEqual([{ done: [], present, undone: [] }, [], [], null]);
    }
  });

  it("leave it at that when nothing is done: nothing is written, and nothing becomes one's own", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    await keeper.save();
    keeper.stop();
    const { writes } = there.database;
    const again = await there.openAgain("t");
    await new Promise((done) => setTimeout(done, 500));
    expect(there.database.writes).toBe(writes);
    expect(again.keeper.isKept.value).toBe(true);
  });

  it("lead back to what was kept as one's own, and go on with that", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    store.open(another());
    store.edit({ ...another(), promise: promised(41).promise }, "Answered within");
    await keeper.save();
    keeper.stop();
    const again = await there.openAgain("t");
    again.store.undo();
    again.store.undo();
    await again.keeper.save();
    expect(again.keeper.own.value?.name).toBe("A small bank, my version");
    again.store.edit(promised(34), "Answered within");
    await again.keeper.save();
    expect(kept(there)).toEqual([
      ["A small bank, my version", 34],
      // As its changes, too, were taken back.
      ["Another bank, my version", another().promise?.minutes],
    ]);
  });

  it("do not bring back by themselves what was deleted", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    await keeper.save();
    await keeper.remove(keeper.own.value?.id ?? "");
    store.look("segments");
    await keeper.save();
    keeper.stop();
    const again = await there.openAgain("t");
    again.store.look("teams");
    await again.keeper.save();
    expect(kept(there)).toEqual([]);
    again.store.edit(promised(34), "Answered within");
    await again.keeper.save();
    expect(kept(there)).toEqual([["A small bank, my version", 34]]);
  });
});

describe("a tab", () => {
  it("has its own steps, whatever another does with the same scenario", async () => {
    const there = browser();
    const one = there.openTab("t");
    one.store.edit(promised(33), "Answered within: 33");
    await one.keeper.save();
    const other = there.openTab("u");
    await other.keeper.open(one.keeper.own.value?.id ?? "");
    other.store.edit(promised(35), "Answered within: 35");
    await other.keeper.save();
    one.keeper.stop();
    other.keeper.stop();
    const words = async (tab: string) =>
      (await there.openAgain(tab)).store.history.value.done.map(({ words }) => words);
    expect(await words("t")).toEqual(["Answered within: 33"]);
    expect(await words("u")).toEqual(["Open A small bank, my version", "Answered within: 35"]);
  });
});

describe("pinned results", () => {
  async function pinned() {
    const { store, finish } = storeByHand();
    await finish(40);
    store.pins.pin();
    store.edit(promised(33), "Answered within");
    await finish([64, 40]);
    store.pins.pin();
    store.pins.rename(store.pins.list.value[0].id, "Today");
    store.pins.compare(store.pins.list.value[0].id);
    return store;
  }

  it("come back by what they are worked out from, in their order, with the one that is compared with", async () => {
    const store = await pinned();
    const desk = structuredClone(keptDesk(beside(store), () => null));
    const { pins, compared } = await readDesk(desk, store.history.value.present);
    expect([pins.map(({ name }) => name), compared]).toEqual([["Today", "Answered within: 33 min"], 0]);
    const [first, second] = store.pins.list.value;
    for (const [pin, came] of [[first, pins[0]] as const, [second, pins[1]] as const]) {
      expect(plain(came.file)).toEqual(plain(pin.file));
      expect([came.seed, came.rule, came.focus]).toEqual([pin.seed, pin.rule, pin.focus]);
      expect(came.awaited?.curves.map(({ dials, days }) => [dials, days])).toEqual(
        pin.curves.map(({ sample }) => [sample.dials, sample.days]),
      );
    }
    // What is kept of eight of them is eight files and a few hundred numbers, and no days.
    expect(JSON.stringify(desk.pins[0]).length).toBeLessThan(JSON.stringify(file()).length + 2_000);
  });

  it("that wait are kept as they wait, and come back again", async () => {
    const store = await pinned();
    const desk = keptDesk(beside(store), () => null);
    const { pins, compared } = await readDesk(structuredClone(desk), store.history.value.present);
    const page = createStore({ first: file(), last: store.situation.value, run: () => new Promise(() => {}) });
    page.pins.bringBack(pins, compared);
    expect(page.pins.compared.value?.name).toBe("Today");
    expect(plain(keptDesk(beside(page), () => null).pins)).toEqual(plain(desk.pins));
    expect(keptDesk(beside(page), () => null).compared).toBe(0);
  });

  it("that cannot be worked out are left out, and the others stay", async () => {
    const store = await pinned();
    const { present } = store.history.value;
    const desk = keptDesk(beside(store), () => null);
    const [one, other] = desk.pins;
    const [curve] = one.curves;
    const bad: unknown[] = [
      null,
      { ...one, file: { ...one.file, teams: [] } },
      { ...one, file: { ...one.file, version: 99 } },
      { ...one, rule: "best" },
      { ...one, rule: null },
      { ...one, name: " " },
      { ...one, seed: 3 },
      { ...one, focus: { population: "nobody", design: one.focus.design } },
      { ...one, curves: [] },
      { ...one, curves: [{ ...curve, design: "none" }] },
      { ...one, curves: [{ ...curve, dials: [0, 0], days: [8, 8] }] },
      { ...one, curves: [{ ...curve, dials: [0, 2], days: [8, 8] }] },
      { ...one, curves: [{ ...curve, days: curve.days.map(() => 1e9) }] },
      { ...one, curves: [{ ...curve, days: curve.days.slice(1) }] },
      { ...one, curves: [{ ...curve, maxDays: 1e12 }] },
    ];
    for (const pin of bad) {
      const { pins, compared } = await readDesk(structuredClone({ ...desk, pins: [pin, other], compared: 1 }), present);
      expect([pins.map(({ name }) => name), compared]).toEqual([[other.name], 0]);
    }
  });
});

describe("an edit that does not check out yet", () => {
  const wage = ["teams", 0, "wagePerHour"];

  it("is there again with what is wrong with it and the words it will have, and nothing of it was taken", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    store.edit(promised(33), "Answered within");
    const draft = createDraft(store);
    draft.change(withPart(draft.file.value, wage, -3), "Wage: 20 → -3", "wage");
    draft.change(withPart(draft.file.value, ["title"], "Other"), "Title: Other");
    await keeper.save();
    keeper.stop();
    const again = await there.openAgain("t");
    const came = createDraft(again.store);
    expect(plain(came.file.value)).toEqual(plain(draft.file.value));
    expect(wrongs(came)).toEqual(wrongs(draft));
    expect(again.store.history.value.present.file.title).toBe(file().title);
    came.change(withPart(came.file.value, wage, 3), "Wage: 20 → 3", "wage");
    expect(again.store.history.value.done.at(-1)?.words).toBe("Title: Other; Wage: 20 → 3");
  });

  it("is written by itself, and gone once it is given up or overtaken", async () => {
    const there = browser();
    const { store, keeper } = there.openTab("t");
    const draft = createDraft(store);
    draft.change(withPart(draft.file.value, wage, -3), "Wage: -3");
    await keeper.save();
    expect(deskOf(there).unfinished?.words).toEqual(["Wage: -3"]);
    expect(kept(there)).toEqual([]);
    store.edit(promised(33), "Answered within");
    await keeper.save();
    expect(deskOf(there).unfinished).toBeNull();
    draft.change(withPart(draft.file.value, wage, -3), "Wage: -3");
    draft.giveUp();
    await keeper.save();
    expect(deskOf(there).unfinished).toBeNull();
  });

  it("is none where forms could not show it, or where it checks out", async () => {
    const began = storeByHand().store.history.value.present;
    const read = async (edited: unknown) =>
      (await readDesk({ unfinished: { file: edited, words: ["x"] } }, began)).unfinished;
    const parts: readonly (readonly [path: readonly (string | number)[], value: unknown, isEdit: boolean])[] = [
      [wage, -3, true],
      [wage, Number.NaN, true],
      [["teams", 0, "headcount"], 2.5, true],
      [["title"], "", true],
      [["steps", 0, "team"], "nobody", true],
      [["steps", 0, "work", "mean"], -1, true],
      [["segments"], [], true],
      [wage, 7, false],
      [wage, "7", false],
      [wage, undefined, false],
      [["teams"], null, false],
      [["teams", 0], "x", false],
      [["steps", 0, "work"], { kind: "odd" }, false],
      [["steps", 0, "unknown"], 1, false],
    ];
    for (const [path, value, isEdit] of parts) {
      const edited = withPart(file(), path as (string | number)[], value as never);
      expect([path, value, (await read(edited)) !== null]).toEqual([path, value, isEdit]);
    }
    for (const value of [undefined, null, 3, "x", [], {}]) expect(await read(value)).toBeNull();
  });
});

function beside({ history, pins, unfinished }: Store) {
  return {
    history: history.value,
    pins: pins.list.value,
    compared: pins.compared.value,
    unfinished: unfinished.value,
  };
}

/** As files come out of the check, with their keys in its order. */
function checkedFile(value: unknown): ScenarioFile {
  const check = checkScenario(value);
  if (!check.ok) throw new Error("no scenario");
  return check.file;
}
