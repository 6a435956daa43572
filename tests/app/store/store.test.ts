import { describe, expect, it } from "vitest";
import { createStore, type RunStudy } from "../../../src/app/store/store.ts";
import { leastRegret } from "../../../src/experiment/acrossPopulations.ts";
import { answer } from "../../../src/experiment/answer.ts";
import { defaultMaxDays } from "../../../src/experiment/procedure.ts";
import type { StudyRequest } from "../../../src/runner/study.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { file, moved, promising, simulate, storeByHand, turn } from "./support.ts";

describe("the store", () => {
  it("asks for the first scenario at once and answers from the first look on", async () => {
    const { store, studies, look, finish } = storeByHand();
    expect(studies.length).toBe(1);
    expect(store.shown.value).toBe(null);
    look(8);
    expect(store.shown.value?.stage).toBe("coarse");
    expect(store.shown.value?.curves.map((curve) => curve.population)).toEqual(["mixed", "busy"]);
    look([40, 8]);
    expect(store.shown.value?.stage).toBe("refining");
    await finish(40);
    expect([store.shown.value?.stage, store.activity.value]).toEqual(["settled", "done"]);
  });

  it("keeps the older picture, marked as older, until the new one is there", async () => {
    const { store, look, finish } = storeByHand();
    await finish(40);
    const before = store.shown.value;
    store.edit(moved(file(), 33), "Answered within");
    expect(store.older.value).toBe(true);
    expect(store.shown.value).toBe(before);
    look(8);
    expect(store.older.value).toBe(false);
    expect(store.shown.value?.scenario.promise?.minutes).toBe(33);
  });

  it("answers another rule, promise or margin at once from the days there are, and goes on with their book", async () => {
    const { store, studies, latest, finish } = storeByHand();
    await finish(40);
    const { book } = studies[0].options;
    store.ask({ rule: "value" });
    expect([store.older.value, store.activity.value, store.shown.value?.stage]).toEqual([false, "running", "refining"]);
    expect(store.shown.value?.curves.map((curve) => curve.answer.rule)).toEqual(["value", "value"]);
    store.edit({ ...promising(file(), 0.5), noticeable: 3 }, "goal");
    expect([store.older.value, store.shown.value?.scenario.noticeable]).toEqual([false, 3]);
    expect(studies.length).toBe(3);
    expect(studies.every((study) => study.options.book === book)).toBe(true);
    expect(studies[1].options.signal?.aborted).toBe(true);
    expect(latest().request.scenario.noticeable).toBe(3);
  });

  it("says by every rule what the days say, and takes back none of them when the study begins from its book", async () => {
    const { store, studies, look, finish } = storeByHand();
    await finish(64);
    store.ask({ rule: "value" });
    const [sample] = simulate(studies[0].request, 64);
    const expected = answer(sample, store.scenario.value, "value");
    expect(store.shown.value?.curves[0].answer).toEqual(expected);
    const { curves } = store.shown.value ?? {};
    for (const days of [8, 40, 50, 64]) {
      look(days);
      expect(store.shown.value?.curves).toBe(curves);
    }
    look(80);
    expect(store.shown.value?.curves[0].answer.replications).toBe(80);
  });

  it("follows the focus among the curves shown without a new study once all are there", async () => {
    const { store, studies, finish } = storeByHand();
    await finish(40);
    const { curves } = store.shown.value ?? {};
    store.ask({ population: "busy" });
    expect([studies.length, store.shown.value?.focus.population]).toEqual([1, "busy"]);
    expect(store.shown.value?.curves).toBe(curves);
  });

  it("puts the curve in focus first while days are counted, with the picture and the book as they are", () => {
    const { store, studies, latest, look } = storeByHand();
    look([50, 8]);
    const before = store.shown.value;
    const samples = simulate(latest().request, [50, 8]);
    expect(
      latest()
        .request.schedule(samples)
        ?.dials.map((dials) => dials.length > 0),
    ).toEqual([true, false]);
    store.ask({ population: "busy" });
    expect(store.older.value).toBe(false);
    expect(store.shown.value?.curves).toBe(before?.curves);
    expect([studies.length, studies[0].options.signal?.aborted]).toEqual([2, true]);
    expect(latest().options.book).toBe(studies[0].options.book);
    expect(
      latest()
        .request.schedule(samples)
        ?.dials.map((dials) => dials.length > 0),
    ).toEqual([false, true]);
    look(8);
    look([8, 40]);
    expect(store.shown.value?.curves.map((curve) => curve.answer.replications)).toEqual([50, 40]);
    expect(store.shown.value?.curves[0]).toBe(before?.curves[0]);
  });

  it("works an answer out once for a sample, however many looks leave it as it is", () => {
    const { store, look } = storeByHand();
    look([40, 8]);
    const [mixed, busy] = store.shown.value?.curves ?? [];
    look([50, 8]);
    expect(store.shown.value?.curves[1]).toBe(busy);
    expect(store.shown.value?.curves[0]).not.toBe(mixed);
  });

  it("remembers the answers by one rule while another is asked of the same days", async () => {
    const { store, finish } = storeByHand();
    await finish(40);
    const { curves } = store.shown.value ?? {};
    store.ask({ rule: "value" });
    expect(store.shown.value?.curves).not.toEqual(curves);
    store.undo();
    expect(store.shown.value?.curves.every((curve, index) => curve === curves?.[index])).toBe(true);
  });

  it("brings the very same answer back with undo, at once and with nothing to count", async () => {
    const { store, studies, finish } = storeByHand();
    await finish(40);
    const before = store.shown.value?.curves;
    store.edit(moved(file(), 3), "Answered within");
    await finish(40);
    expect(store.shown.value?.curves[0].answer.sentence).not.toBe(before?.[0].answer.sentence);
    store.undo();
    expect(store.shown.value?.curves).toEqual(before);
    expect([store.shown.value?.stage, store.activity.value, studies.length]).toEqual(["settled", "done", 2]);
    expect(store.changes.value).toEqual([]);
  });

  it("draws nothing of a study that was under way when what is asked was on the screen already", async () => {
    const { store, studies, look, finish } = storeByHand();
    await finish(40);
    const before = store.shown.value;
    store.edit(moved(file(), 3), "Answered within");
    store.undo();
    expect([studies.length, store.activity.value, store.older.value]).toEqual([2, "done", false]);
    expect(studies[1].options.signal?.aborted).toBe(true);
    look(8);
    await finish(40);
    expect(store.shown.value?.curves).toBe(before?.curves);
    expect(store.activity.value).toBe("done");
  });

  it("shows under a moving slider what is newest, and at rest what was asked last", async () => {
    const { store, studies, look } = storeByHand();
    look(8);
    for (const minutes of [31, 32, 33]) store.edit(moved(file(), minutes), "minutes", "minutes");
    expect(studies.length).toBe(2);
    look(8);
    expect([store.shown.value?.scenario.promise?.minutes, store.older.value]).toEqual([31, true]);
    expect(studies.length).toBe(3);
    look(40, studies[1]);
    await studies[1].finish(simulate(studies[1].request, 40));
    expect(store.shown.value?.scenario.promise?.minutes).toBe(31);
    look(8);
    expect([store.shown.value?.scenario.promise?.minutes, store.older.value]).toEqual([33, false]);
  });

  it("takes a drag as one step, and another drag as another", () => {
    const { store } = storeByHand();
    for (const minutes of [40, 41, 42]) store.edit(moved(file(), minutes), `${minutes}`, "minutes");
    store.endGesture();
    store.edit(moved(file(), 43), "43", "minutes");
    expect(store.history.value.done.map((change) => change.words)).toEqual(["42", "43"]);
    store.undo();
    store.undo();
    expect(store.history.value.present.file).toEqual(file());
  });

  it("runs nothing for changed assumptions while held, and the newest numbers when told to run", () => {
    const { store, studies, latest, look } = storeByHand();
    look(8);
    store.hold(true);
    store.edit(moved(file(), 40), "first");
    store.edit(moved(file(), 50), "second");
    store.ask({ rule: "value", comparing: "designs" });
    expect(studies.length).toBe(1);
    expect([store.older.value, store.changedSince.value]).toEqual([true, 1]);
    store.runNow();
    expect(latest().request.scenario.promise?.minutes).toBe(50);
  });

  it("keeps what is counted when stopped, and goes on from there", async () => {
    const { store, studies, latest, look, finish } = storeByHand();
    look(40);
    latest().options.onProgress?.({ done: 1700, of: 2100, redone: 0, days: 50 });
    store.stop();
    expect(latest().options.signal?.aborted).toBe(true);
    await finish(40);
    const counted = store.shown.value;
    expect([store.activity.value, counted?.stage, store.progress.value.done]).toEqual(["stopped", "refining", 1700]);
    store.goOn();
    expect(latest().options.book).toBe(studies[0].options.book);
    latest().options.onProgress?.({ done: 336, of: 336, redone: 0, days: 8 });
    look(8);
    expect([store.activity.value, store.progress.value.done]).toEqual(["running", 1680]);
    expect(store.shown.value?.curves).toBe(counted?.curves);
    await finish(50);
    expect([store.shown.value?.stage, store.shown.value?.precision.days]).toEqual(["settled", 50]);
  });

  it("does not go on by itself after a stop because another curve is looked at", async () => {
    const { store, studies, look, finish } = storeByHand();
    look(40);
    store.stop();
    await finish(40);
    store.ask({ population: "busy" });
    expect([store.activity.value, studies.length]).toEqual(["stopped", 1]);
  });

  it("spends four times as much where the budget was not enough, on the same book, until the scenario changes", async () => {
    const { store, studies, latest, look, finish } = storeByHand();
    await finish([defaultMaxDays, 40]);
    const { book } = latest().options;
    expect(store.shown.value?.precision).toMatchObject({ days: defaultMaxDays, budget: defaultMaxDays, spent: true });
    store.goOn();
    const { precision, stage } = store.shown.value ?? {};
    expect(precision).toMatchObject({ days: defaultMaxDays, budget: 4 * defaultMaxDays, spent: false });
    expect([stage, latest().options.book === book]).toEqual(["refining", true]);
    const samples = simulate(latest().request, [defaultMaxDays, 40]);
    const wanted = (study: { readonly request: StudyRequest }) => study.request.schedule(samples)?.dials[0].length ?? 0;
    expect(wanted(studies[0])).toBe(0);
    expect([wanted(latest()) > 0, latest().request.schedule(samples)?.days]).toEqual([true, 1280]);
    look(8);
    store.edit(moved(file(), 33), "Answered within");
    look(8);
    expect(store.shown.value?.precision.budget).toBe(defaultMaxDays);
  });

  it("draws other days for fresh luck and the same ones for all else", () => {
    const { store, studies, look } = storeByHand();
    look(8);
    store.freshLuck();
    look(8);
    store.edit(moved(file(), 40), "minutes");
    const seeds = studies.map((study) => study.request.seed);
    expect(seeds[0]).not.toBe(seeds[1]);
    expect(seeds[1]).toBe(seeds[2]);
  });

  it("keeps the answers of the luck before beside fresh luck, until something else is asked or it is undone", async () => {
    const { store, finish } = storeByHand();
    await finish(40);
    const first = store.shown.value;
    expect(first?.luckBefore).toBe(null);
    store.freshLuck();
    expect([store.shown.value?.seed, store.shown.value?.luckBefore]).toEqual([first?.seed, null]);
    await finish(40);
    expect(store.shown.value?.luckBefore?.seed).toBe(first?.seed);
    expect(store.shown.value?.luckBefore?.answers).toEqual(first?.curves.map((curve) => curve.answer));
    store.ask({ rule: "value" });
    expect(store.shown.value?.luckBefore).toBe(null);
    store.undo();
    expect(store.shown.value?.luckBefore?.seed).toBe(first?.seed);
    store.undo();
    expect([store.shown.value?.seed, store.shown.value?.luckBefore]).toEqual([first?.seed, null]);
    expect(store.shown.value?.curves).toEqual(first?.curves);
    expect(store.activity.value).toBe("done");
  });

  it("has no luck before where nothing was shown of it", async () => {
    const { store, look, finish } = storeByHand();
    look(8);
    store.freshLuck();
    await finish(40);
    expect(store.shown.value?.luckBefore).toBe(null);
  });

  it("names the dial of least regret once every population is certified, once for the same curves", async () => {
    const { store, studies, look, finish } = storeByHand();
    look([40, 8]);
    expect(store.leastRegret.value).toBe(null);
    look(40);
    const found = store.leastRegret.value;
    const demand = { confidence: 0.95, maxDays: defaultMaxDays };
    const samples = simulate(studies[0].request, 40);
    expect(found).toEqual(leastRegret(samples, store.scenario.value, store.rule.value, demand));
    await finish(40);
    store.ask({ population: "busy" });
    expect(store.leastRegret.value).toBe(found);
    store.ask({ comparing: "designs" });
    await finish(40);
    expect(store.leastRegret.value).toBe(null);
  });

  it("opens a scenario with the luck and the rule that every scenario opens with, and undo brings the others back", () => {
    const { store, studies, latest } = storeByHand();
    store.freshLuck();
    store.ask({ rule: "value" });
    expect(store.history.value.done.at(-1)?.words).toBe("Judged by: promise → net value");
    const seed = store.request.value.seed;
    store.open({ ...file(), title: "Another" });
    expect(latest().request.seed).toBe(studies[0].request.seed);
    expect(store.rule.value).toBe("promise");
    store.undo();
    expect([store.request.value.seed, store.rule.value]).toEqual([seed, "value"]);
  });

  it("leaves the last valid picture and says what is wrong with a file that is not", () => {
    const { store, studies, look } = storeByHand();
    look(8);
    const before = store.shown.value;
    store.edit({ ...file(), standardRange: 2 }, "too much");
    expect(store.problems.value.map((problem) => problem.place)).toEqual(["standardRange"]);
    expect([store.older.value, studies.length]).toEqual([true, 1]);
    expect(store.shown.value?.curves).toBe(before?.curves);
    store.undo();
    expect([store.older.value, store.problems.value]).toEqual([false, []]);
  });

  it("shows another story for the same days without a study", () => {
    const { store, studies, look } = storeByHand();
    look(8);
    const before = store.shown.value;
    store.edit({ ...file(), title: "Retold" }, "title");
    expect([studies.length, store.shown.value?.scenario.title]).toEqual([1, "Retold"]);
    expect(store.shown.value?.curves).toBe(before?.curves);
  });

  it("opens another scenario with nothing changed, and undo brings the one before back", () => {
    const { store, latest, look } = storeByHand();
    look(8);
    store.edit(moved(file(), 40), "minutes");
    const other: ScenarioFile = { ...file(), id: "other", title: "Another bank", populations: [file().populations[1]] };
    store.open(other);
    expect(store.changes.value).toEqual([]);
    expect(store.request.value.population).toBe("busy");
    look(8);
    look(8);
    store.undo();
    look(8);
    expect(store.changes.value.length).toBe(1);
    expect(latest().request.scenario.id).toBe("small-bank");
  });

  it("compares designs when asked to, under the population in focus, whose own curve it has already", () => {
    const { store, latest, look } = storeByHand();
    look(40);
    const kept = store.shown.value?.curves[1];
    store.ask({ comparing: "designs", population: "busy" });
    expect(latest().request.curves.map((curve) => curve.population)).toEqual(file().designs.map(() => "busy"));
    expect(store.shown.value?.comparing).toBe("populations");
    look(8);
    expect(store.shown.value?.comparing).toBe("designs");
    expect(store.shown.value?.curves.find((curve) => curve.design === kept?.design)).toBe(kept);
  });

  it("says why a study could not be run", async () => {
    const failing: RunStudy = () => Promise.reject(new Error("no worker could be started"));
    const store = createStore({ first: file(), run: failing });
    await turn();
    expect(store.failure.value).toBe("no worker could be started");
  });
});

describe("an opening", () => {
  it("keeps its number through edits, undo and redo, and another opening of the same file has another", () => {
    const { store } = storeByHand();
    const number = () => store.history.value.present.opening;
    const first = number();
    store.edit(moved(file(), 33), "Answered within");
    expect(number()).toBe(first);
    store.open(file());
    const second = number();
    expect(second).not.toBe(first);
    store.enter(store.situation.value, "Enter");
    expect([first, second]).not.toContain(number());
    store.undo();
    expect(number()).toBe(second);
    store.undo();
    expect(number()).toBe(first);
    store.redo();
    expect(number()).toBe(second);
  });

  it("may begin with a situation, whole, and with nothing to undo", () => {
    const before = storeByHand().store;
    before.edit(moved(file(), 33), "Answered within");
    before.ask({ population: "busy" });
    before.freshLuck();
    before.look("segments");
    const last = before.situation.value;
    const store = createStore({ first: file(), last, run: () => new Promise(() => {}) });
    expect(store.situation.value).toEqual(last);
    expect(store.changes.value).toEqual(before.changes.value);
    expect(store.history.value.done).toEqual([]);
  });
});
