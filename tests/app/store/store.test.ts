import { describe, expect, it } from "vitest";
import { createStore, type RunStudy } from "../../../src/app/store/store.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";
import { measureLayout } from "../../../src/outcome/layout.ts";
import { createReplicator } from "../../../src/outcome/replication.ts";
import type { StudyOptions, StudyRequest } from "../../../src/runner/study.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { sampleFile } from "../../support/sample.ts";

const dials = [0, 0.5, 1];
const stages = [2, 4, 6];

/** Two populations and all designs of the sample. */
function file(): ScenarioFile {
  const sample = sampleFile();
  const [mixed] = sample.populations;
  const busy = { ...mixed, id: "busy", name: "Busy", perHour: 24 };
  return { ...sample, populations: [mixed, busy] };
}

function simulate({ scenario, seed, curves }: StudyRequest, replications: number): readonly CurveSample[] {
  const layout = measureLayout(scenario);
  return curves.map(({ population, design }) => {
    const cells = dials.map((dial) => ({ design, dial }));
    const replicator = createReplicator(scenario, population, seed, cells);
    const rows = Array.from({ length: replications }, (_, r) => [...replicator.tallies(r)]);
    return { population, design, dials, replications, layout, tallies: Float64Array.from(rows.flat()) };
  });
}

/** A store whose studies the test takes on, stage by stage, by hand. */
function storeByHand(first = file()) {
  const studies: { request: StudyRequest; options: StudyOptions; finish(replications: number): Promise<void> }[] = [];
  const run: RunStudy = (request, options) =>
    new Promise((resolve) => {
      const finish = async (replications: number) => {
        resolve(replications === 0 ? [] : simulate(request, replications));
        await new Promise((done) => setTimeout(done));
      };
      studies.push({ request, options, finish });
    });
  const store = createStore({ first, dials, stages, run });
  const latest = () => studies[studies.length - 1];
  const look = (replications: number) => latest().options.onStage?.(simulate(latest().request, replications));
  return { store, studies, latest, look };
}

const moved = (from: ScenarioFile, minutes: number): ScenarioFile => ({
  ...from,
  promise: { effort: 2, share: 0.8, ...from.promise, minutes },
});

describe("the store", () => {
  it("asks for the first scenario at once and answers from the first look on", async () => {
    const { store, studies, latest, look } = storeByHand();
    expect(studies.length).toBe(1);
    expect(store.shown.value).toBe(null);
    look(2);
    expect(store.shown.value?.stage).toBe("coarse");
    expect(store.shown.value?.curves.map((curve) => curve.population)).toEqual(["mixed", "busy"]);
    look(4);
    expect(store.shown.value?.stage).toBe("refining");
    await latest().finish(6);
    expect([store.shown.value?.stage, store.activity.value]).toEqual(["settled", "done"]);
  });

  it("keeps the older picture, marked as older, until the new one is there", async () => {
    const { store, latest, look } = storeByHand();
    await latest().finish(6);
    const before = store.shown.value?.curves;
    store.edit(moved(file(), 33), "Answered within");
    expect(store.older.value).toBe(true);
    expect(store.shown.value?.curves).toBe(before);
    look(2);
    expect(store.older.value).toBe(false);
    expect(store.shown.value?.scenario.promise?.minutes).toBe(33);
  });

  it("simulates nothing for another rule, another goal or another curve in focus", async () => {
    const { store, studies, latest } = storeByHand();
    await latest().finish(6);
    store.ask({ rule: "value" });
    store.ask({ population: "busy" });
    const { promise, ...rest } = file();
    if (promise === undefined) throw new Error("the sample promises something");
    store.edit({ ...rest, promise: { ...promise, share: 0.5 }, noticeable: 3 }, "goal");
    expect(studies.length).toBe(1);
    expect(store.older.value).toBe(false);
    expect(store.shown.value?.focus.population).toBe("busy");
    expect(store.shown.value?.curves[0].answer.rule).toBe("value");
    expect(store.shown.value?.scenario.noticeable).toBe(3);
  });

  it("brings the very same answer back with undo", async () => {
    const { store, latest } = storeByHand();
    await latest().finish(6);
    const sentence = store.shown.value?.curves[0].answer.sentence;
    store.edit(moved(file(), 3), "Answered within");
    await latest().finish(6);
    expect(store.shown.value?.curves[0].answer.sentence).not.toBe(sentence);
    store.undo();
    await latest().finish(6);
    expect(store.shown.value?.curves[0].answer.sentence).toBe(sentence);
    expect(store.changes.value).toEqual([]);
  });

  it("counts nothing again that is on the screen: a change taken back before its first look", async () => {
    const { store, studies, latest } = storeByHand();
    await latest().finish(6);
    const before = store.shown.value;
    store.edit(moved(file(), 3), "Answered within");
    store.undo();
    expect([studies.length, store.activity.value, store.older.value]).toEqual([2, "done", false]);
    expect(studies[1].options.signal?.aborted).toBe(true);
    expect(store.shown.value?.curves).toEqual(before?.curves);
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

  it("runs nothing while held, and the newest numbers when told to run", () => {
    const { store, studies, latest, look } = storeByHand();
    look(2);
    store.hold(true);
    store.edit(moved(file(), 40), "first");
    store.edit(moved(file(), 50), "second");
    expect(studies.length).toBe(1);
    expect([store.older.value, store.changedSince.value]).toEqual([true, 1]);
    store.runNow();
    expect(latest().request.scenario.promise?.minutes).toBe(50);
  });

  it("keeps what is counted when stopped, and goes on from there to the full number", async () => {
    const { store, latest } = storeByHand();
    store.stop();
    expect(latest().options.signal?.aborted).toBe(true);
    await latest().finish(3);
    expect([store.activity.value, store.progress.value.done]).toEqual(["stopped", 3]);
    const counted = store.shown.value?.curves;
    store.goOn();
    expect(latest().request.stages).toEqual([4, 6]);
    expect(store.shown.value?.curves).toBe(counted);
    await latest().finish(6);
    expect(store.shown.value?.stage).toBe("settled");
  });

  it("draws other days for fresh luck and the same ones for all else", () => {
    const { store, studies, look } = storeByHand();
    look(2);
    store.freshLuck();
    look(2);
    store.edit(moved(file(), 40), "minutes");
    const seeds = studies.map((study) => study.request.seed);
    expect(seeds[0]).not.toBe(seeds[1]);
    expect(seeds[1]).toBe(seeds[2]);
  });

  it("opens a scenario with the luck that every scenario opens with", () => {
    const { store, studies, latest } = storeByHand();
    store.freshLuck();
    store.open({ ...file(), title: "Another" });
    expect(latest().request.seed).toBe(studies[0].request.seed);
  });

  it("leaves the last valid picture and says what is wrong with a file that is not", () => {
    const { store, studies, look } = storeByHand();
    look(2);
    const before = store.shown.value;
    store.edit({ ...file(), standardRange: 2 }, "too much");
    expect(store.problems.value.map((problem) => problem.place)).toEqual(["standardRange"]);
    expect([store.older.value, studies.length]).toEqual([true, 1]);
    expect(store.shown.value?.curves).toBe(before?.curves);
    store.undo();
    expect([store.older.value, store.problems.value]).toEqual([false, []]);
  });

  it("opens another scenario with nothing changed, and undo brings the one before back", () => {
    const { store, latest, look } = storeByHand();
    look(2);
    store.edit(moved(file(), 40), "minutes");
    const other: ScenarioFile = { ...file(), id: "other", title: "Another bank", populations: [file().populations[1]] };
    store.open(other);
    expect(store.changes.value).toEqual([]);
    expect(store.request.value.population).toBe("busy");
    look(2);
    look(2);
    store.undo();
    look(2);
    expect(store.changes.value.length).toBe(1);
    expect(latest().request.scenario.id).toBe("small-bank");
  });

  it("compares designs when asked to, under the population in focus", () => {
    const { store, latest, look } = storeByHand();
    look(2);
    store.ask({ comparing: "designs", population: "busy" });
    expect(latest().request.curves.map((curve) => curve.population)).toEqual(file().designs.map(() => "busy"));
    expect(store.shown.value?.comparing).toBe("populations");
  });

  it("says why a study could not be run", async () => {
    const failing: RunStudy = () => Promise.reject(new Error("no worker could be started"));
    const store = createStore({ first: file(), dials, stages, run: failing });
    await new Promise((done) => setTimeout(done));
    expect(store.failure.value).toBe("no worker could be started");
  });
});
