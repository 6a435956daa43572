import { describe, expect, it } from "vitest";
import { comeBack, compareWith } from "../../../src/app/share/besides.ts";
import { withValue } from "../../../src/scenario/change.ts";
import { file, storeByHand, turn } from "../store/support.ts";
import { opening } from "./support.ts";

/** Own work on the screen, then a link to the same scenario; all answered. */
async function withLink() {
  const hand = storeByHand();
  const { store } = hand;
  await hand.finish(40);
  store.edit(withValue(file(), ["standardRange"], 0.4), "Moved");
  await hand.finish(40);
  const linked = { ...opening(file()), file: withValue(file(), ["standardRange"], 0.5) };
  store.enter(linked, "Open the link");
  await hand.finish(40);
  const range = () => store.situation.value.file.standardRange;
  const answered = async () => {
    await hand.finish(64);
    await turn();
  };
  return { ...hand, range, answered };
}

describe("what a link opened", () => {
  it("is held against what was here before, whose days are still there: its answer is pinned, and the link is back", async () => {
    const { store, range, answered } = await withLink();
    compareWith(store, store.undo, store.redo);
    expect(range()).toBe(0.4);
    await answered();
    expect([range(), comeBack.value]).toEqual([0.5, null]);
    expect(store.pins.compared.value?.file.standardRange).toBe(0.4);
  });

  it("is away until the answer there has its verdict", async () => {
    const { store, range, answered, look } = await withLink();
    compareWith(store, () => store.open(withValue(file(), ["standardRange"], 0.33)), store.undo);
    look(40);
    await turn();
    expect([range(), comeBack.value === null]).toEqual([0.33, false]);
    await answered();
    expect([range(), comeBack.value]).toEqual([0.5, null]);
    const [answer] = store.pins.compared.value?.curves ?? [];
    expect(answer.answer.replications).toBeGreaterThan(40);
  });

  it("is held against the scenario as it was, and undo is as long as before", async () => {
    const { store, range, answered } = await withLink();
    const steps = store.history.value.done.length;
    compareWith(store, () => store.open(file()), store.undo);
    await answered();
    expect([range(), store.history.value.done.length]).toEqual([0.5, steps]);
    expect(store.pins.compared.value?.file).toEqual(file());
  });

  it("comes back at once when asked to, with as much of an answer as there is", async () => {
    const { store, range, look } = await withLink();
    compareWith(store, () => store.open(withValue(file(), ["standardRange"], 0.34)), store.undo);
    look(40);
    comeBack.value?.();
    expect([range(), store.pins.list.value.length, comeBack.value]).toEqual([0.5, 1, null]);
  });

  it("stays where somebody has gone meanwhile", async () => {
    const { store, range, answered } = await withLink();
    compareWith(store, () => store.open(withValue(file(), ["standardRange"], 0.35)), store.undo);
    store.edit(withValue(file(), ["standardRange"], 0.6), "Moved");
    await turn();
    await answered();
    expect([range(), store.pins.list.value, comeBack.value]).toEqual([0.6, [], null]);
  });

  it("is held against a result that was pinned before without a second pin of it", async () => {
    const { store, answered } = await withLink();
    compareWith(store, store.undo, store.redo);
    await answered();
    store.pins.compare(null);
    compareWith(store, store.undo, store.redo);
    await answered();
    expect([store.pins.list.value.length, store.pins.compared.value?.file.standardRange]).toEqual([1, 0.4]);
  });
});
