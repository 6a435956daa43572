/** When a question is asked, what of it is kept, and what is said of what is read. */
import { describe, expect, test } from "vitest";
import { askingByHand, shownOf, told, turn } from "./support.ts";

const progress = (done: number, of: number, days: number) => ({ done, of, days, redone: 0 });

describe("a question", () => {
  test("is asked once, when somebody looks and the answer is settled", async () => {
    const { asking, asked, store, standing, choose } = askingByHand();
    store.activity.value = "running";
    await choose("first");
    expect([asked.length, standing()?.status]).toEqual([0, "waiting"]);
    store.activity.value = "done";
    expect(asked).toHaveLength(0);
    asking.look(true);
    expect(asked.map(({ id }) => id)).toEqual(["first"]);
    expect(standing()?.status).toBe("running");
    asking.look(false);
    asking.look(true);
    expect(asked).toHaveLength(1);
  });

  test("is about the curve in focus, at the answer's dial and level", async () => {
    const { asking, latest, store, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    const { answer } = latest().context;
    expect(answer).toBe(store.shown.value?.curves[0].answer);
    expect(latest().context).toMatchObject({
      population: "mixed",
      dial: answer.finer?.dial ?? answer.dial,
      confidence: 0.95,
      seed: "seed",
      chosen: { measure: "cost", customer: "0" },
    });
  });

  test("shows what it has so far, then its end, with the most days that were counted", async () => {
    const { asking, latest, standing, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    latest().hooks.onProgress(progress(10, 40, 64));
    expect(asking.counting.value).toBe("16 of 64 days");
    latest().hooks.onShown(told("half"));
    expect(standing()).toMatchObject({ status: "running", isBefore: false });
    expect(standing()?.found).toEqual({ told: told("half"), counted: "64 days", over: false });
    latest().hooks.onProgress(progress(1, 2, 40));
    await latest().end(told("whole"));
    expect(standing()?.status).toBe("done");
    expect(standing()?.found).toEqual({ told: told("whole"), counted: "64 days", over: true });
    expect(asking.counting.value).toBe("");
  });

  test("that was stopped keeps what it had, and begins again when it is told to", async () => {
    const { asking, asked, latest, standing, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    latest().hooks.onShown(told("half"));
    asking.stop();
    expect(latest().hooks.signal.aborted).toBe(true);
    await latest().end(null);
    expect(standing()).toMatchObject({ status: "stopped", found: { told: told("half") } });
    expect(asked).toHaveLength(1);
    asking.ask();
    await latest().end(told("whole"));
    expect([asked.length, standing()?.status, standing()?.found?.told]).toEqual([2, "done", told("whole")]);
  });

  test("that was stopped hears nothing more of the one that it was", async () => {
    const { asking, asked, standing, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    asking.stop();
    asking.ask();
    asked[0].hooks.onShown(told("late"));
    await asked[0].end(told("too late"));
    expect(standing()).toMatchObject({ status: "running", found: null });
  });

  test("says what went wrong, and is asked again only when it is told to", async () => {
    const { asking, asked, latest, standing, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    await latest().fail("the desk is on fire");
    expect(standing()).toMatchObject({ status: "failed", failure: "the desk is on fire", found: null });
    expect(asked).toHaveLength(1);
    asking.ask();
    expect(standing()).toMatchObject({ status: "running", failure: "" });
  });

  test("whose code does not come says so, and is fetched again", async () => {
    const { asking, asked, standing, choose, mend } = askingByHand();
    asking.look(true);
    await choose("unloadable");
    expect(standing()).toMatchObject({ status: "failed", failure: "Its part of the page did not come: no such file" });
    mend();
    asking.ask();
    await choose("unloadable");
    expect([standing()?.status, asked.length]).toEqual(["running", 1]);
  });

  test("has its code from the first look at the list on, whether there is a network later or not", async () => {
    const { asking, standing } = askingByHand();
    asking.look(true);
    await turn();
    asking.choose("second");
    expect(standing()?.status).toBe("running");
    asking.choose("unloadable");
    expect(standing()).toMatchObject({ status: "loading", failure: "" });
  });

  test("tells of work that was lost and done again, though later rounds lost none", async () => {
    const { asking, latest, standing, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    latest().hooks.onProgress({ ...progress(40, 40, 64), redone: 3 });
    latest().hooks.onProgress(progress(40, 40, 40));
    await latest().end(told("whole"));
    expect(standing()?.found?.counted).toBe("64 days, some work lost and done again: same numbers");
  });

  test("of an answer that was stopped before it was settled waits to be told", async () => {
    const { asking, asked, store, standing, choose } = askingByHand();
    const open = shownOf(256, "seed", 0.99);
    const curves = open.curves.map((curve) => ({
      ...curve,
      answer: { ...curve.answer, verdict: "not yet" as const },
    }));
    store.shown.value = { ...open, curves };
    store.activity.value = "stopped";
    asking.look(true);
    await choose("first");
    expect([standing()?.status, asked.length]).toEqual(["unsettled", 0]);
    asking.ask();
    expect([standing()?.status, asked.length]).toEqual(["running", 1]);
  });

  test("of coarse estimates is not asked at all, told or not", async () => {
    const { asking, asked, store, standing, choose } = askingByHand();
    store.shown.value = shownOf(8);
    store.activity.value = "stopped";
    asking.look(true);
    await choose("first");
    asking.ask();
    expect([standing()?.status, asked.length]).toEqual(["waiting", 0]);
  });
});

describe("another answer", () => {
  test("makes what is read one of before, stops what runs, and is asked about when it is settled", async () => {
    const { asking, asked, latest, store, standing, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    await latest().end(told("of 74"));
    await choose("second");
    store.older.value = true;
    store.activity.value = "running";
    expect(asked[1].hooks.signal.aborted).toBe(true);
    await asked[1].end(null);
    // What gave way to the newer study has not failed, and was not stopped by anybody.
    expect(standing()).toMatchObject({ status: "waiting", failure: "" });

    await choose("first");
    expect(standing()).toMatchObject({ status: "waiting", isBefore: true, found: { told: told("of 74") } });
    store.shown.value = shownOf(256, "seed", 0.7);
    store.older.value = false;
    expect(asked).toHaveLength(2);
    store.activity.value = "done";
    expect(asked).toHaveLength(3);
    expect(standing()).toMatchObject({ status: "running", isBefore: true });
    latest().hooks.onShown(told("of 70"));
    expect(standing()).toMatchObject({ isBefore: false, found: { told: told("of 70") } });
    await latest().end(told("of 70"));

    store.shown.value = shownOf();
    expect(standing()).toMatchObject({ status: "done", isBefore: false, found: { told: told("of 74") } });
    expect(asked).toHaveLength(3);
  });

  test("is not asked about while nobody looks", async () => {
    const { asking, asked, latest, store, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    await latest().end(told("of 74"));
    asking.look(false);
    store.shown.value = shownOf(256, "other luck");
    expect(asked).toHaveLength(1);
    asking.look(true);
    expect(asked.map(({ context }) => context.seed)).toEqual(["seed", "other luck"]);
  });

  test("that waits for a press of run is said to be held", async () => {
    const { asking, store, standing, choose } = askingByHand();
    asking.look(true);
    store.holding.value = true;
    store.older.value = true;
    await choose("first");
    expect(standing()?.status).toBe("held");
  });
});

describe("results", () => {
  test("are kept by question: to switch back is instant, and the newer question wins the workers", async () => {
    const { asking, asked, latest, standing, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    await latest().end(told("one"));
    await choose("second");
    expect(standing()).toMatchObject({ status: "running", found: null });
    await choose("first");
    expect(asked[1].hooks.signal.aborted).toBe(true);
    expect(standing()).toMatchObject({ status: "done", found: { told: told("one") } });
    await choose("second");
    expect(asked.map(({ id }) => id)).toEqual(["first", "second", "second"]);
  });

  test("are kept by what was chosen; what cannot be chosen is not taken", async () => {
    const { asking, asked, latest, standing, choose } = askingByHand();
    asking.look(true);
    await choose("first");
    await latest().end(told("cost"));
    asking.pick("measure", "kept");
    expect(latest().context.chosen).toEqual({ measure: "kept", customer: "0" });
    await latest().end(told("kept"));
    for (const value of ["10", "-1", "1.5", "", "one"]) asking.pick("customer", value);
    asking.pick("measure", "beauty");
    expect([asked.length, standing()?.chosen]).toEqual([2, { measure: "kept", customer: "0" }]);
    asking.pick("customer", "9");
    expect(latest().context.chosen).toEqual({ measure: "kept", customer: "9" });
    asking.pick("customer", "0");
    asking.pick("measure", "cost");
    expect(standing()).toMatchObject({ status: "done", found: { told: told("cost") } });
    expect(asked).toHaveLength(3);
  });
});

describe("the file of a question", () => {
  const titleOf = ({ standing }: ReturnType<typeof askingByHand>) => standing()?.found?.told.basis.scenario;

  test("goes by the name that the scenario is kept under, and by the new one when it is renamed", async () => {
    const hand = askingByHand();
    hand.asking.look(true);
    await hand.choose("first");
    await hand.latest().end(told("whole"));
    expect(titleOf(hand)).toBe(hand.store.shown.value?.scenario.title);
    hand.ownName.value = "Client, bolder";
    expect(titleOf(hand)).toBe("Client, bolder");
  });

  test("of an answer before goes by that one's name, whatever the next scenario is called", async () => {
    const hand = askingByHand();
    hand.ownName.value = "Client, bolder";
    hand.asking.look(true);
    await hand.choose("first");
    await hand.latest().end(told("whole"));
    hand.ownName.value = "Another";
    hand.store.shown.value = shownOf(256, "another seed");
    expect([hand.standing()?.isBefore, titleOf(hand)]).toEqual([true, "Client, bolder"]);
  });
});
