/** Laws of pins that are worked out again: the same figures, beside the screen and never in its way. */
import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { ghostOf, matchOf } from "../../../src/app/compare/match.ts";
import { keptPin } from "../../../src/app/keep/desk.ts";
import type { Pin, Pins } from "../../../src/app/store/pins.ts";
import { exactly, revive } from "../../../src/app/store/reviving.ts";
import type { RunStudy } from "../../../src/app/store/store.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";
import { createReplicator } from "../../../src/outcome/replication.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { runStudy } from "../../../src/runner/study.ts";
import { file, moved, storeByHand, turn } from "./support.ts";

const pool = createPool(connectInProcess({ now: () => performance.now(), createReplicator }), 1);
const run: RunStudy = (request, options) => runStudy(pool, request, options);

/** A page with two pins, the first of which is compared with. */
async function pinned() {
  const page = storeByHand();
  await page.finish(40);
  page.store.pins.pin();
  page.store.edit({ ...moved(file(), 33), standardRange: 0.4 }, "both");
  await page.finish([64, 40]);
  page.store.pins.pin();
  page.store.pins.compare(page.store.pins.list.value[0].id);
  return page.store;
}

const awaiting = (pin: Pin) => ({ ...pin, awaited: { curves: keptPin(pin).curves, failure: null } });

/** Another page with the same pins, as they come back. */
function pageAnew(pins: readonly Pin[]) {
  const page = storeByHand({ ...file(), noticeable: 9 });
  page.store.pins.bringBack(pins.map(awaiting), 0);
  return page;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 20_000 && !isSo(); turns++) await turn();
  expect(isSo()).toBe(true);
}

const isThere = ({ list }: Pins) => list.value.every(({ awaited }) => awaited === undefined);

describe("pins that came back", () => {
  it("have the same figures as before, to the last bit, and are drawn and paired as before", async () => {
    const { pins } = await pinned();
    const page = pageAnew(pins.list.value);
    await page.finish(40);
    const shown = page.store.shown.value;
    if (shown === null) throw new Error("nothing is shown");
    const [waiting] = page.store.pins.list.value;
    expect(ghostOf(shown, waiting)).toBeNull();
    expect(matchOf(shown, waiting).why).toMatch(/being worked out again/);
    let over = 0;
    revive({ pins: page.store.pins, idle: signal(true), run, onDone: () => over++ });
    await until(() => isThere(page.store.pins));
    expect([over, page.store.pins.progress.value]).toEqual([1, null]);
    for (const [i, pin] of page.store.pins.list.value.entries()) {
      const before = pins.list.value[i];
      expect(pin.name).toBe(before.name);
      const withoutWords = (one: Pin) => one.curves.map(({ sample, answer }) => ({ sample, answer }));
      expect(withoutWords(pin)).toEqual(withoutWords(before));
    }
    expect(ghostOf(shown, page.store.pins.list.value[0])).not.toBeNull();
    expect(page.store.pins.compared.value).toBe(page.store.pins.list.value[0]);
  });

  it("wait while anything is counted for the screen, and go on from the days they have", async () => {
    const { pins } = await pinned();
    const page = pageAnew(pins.list.value.slice(1));
    const idle = signal(false);
    let replications = 0;
    const counted: RunStudy = (request, options) =>
      run(request, {
        ...options,
        onProgress: (report) => {
          options.onProgress?.(report);
          // Something is asked of the page in the middle of a curve.
          if (report.done > 100 && ++replications === 1) idle.value = false;
        },
      });
    revive({ pins: page.store.pins, idle, run: counted, onDone: () => {} });
    for (let turns = 0; turns < 20; turns++) await turn();
    expect([replications, page.store.pins.progress.value]).toEqual([0, null]);
    idle.value = true;
    await until(() => !idle.value);
    for (let turns = 0; turns < 20; turns++) await turn();
    expect(isThere(page.store.pins)).toBe(false);
    const begun = replications;
    idle.value = true;
    await until(() => isThere(page.store.pins));
    expect(replications).toBeGreaterThan(begun);
    expect(page.store.pins.list.value[0].curves[0].sample).toEqual(pins.list.value[1].curves[0].sample);
  });

  it("begin with the one that is compared with, and leave out what is removed", async () => {
    const { pins } = await pinned();
    const page = pageAnew(pins.list.value);
    const [first, second] = page.store.pins.list.value;
    page.store.pins.compare(second.id);
    const asked: unknown[] = [];
    const noting: RunStudy = (request, options) => {
      asked.push(request.scenario);
      if (asked.length === 1) queueMicrotask(() => page.store.pins.remove(second.id));
      return run(request, options);
    };
    revive({ pins: page.store.pins, idle: signal(true), run: noting, onDone: () => {} });
    await until(() => page.store.pins.list.value.length === 1 && isThere(page.store.pins));
    expect(page.store.pins.list.value.map(({ name }) => name)).toEqual([first.name]);
    expect(asked).toEqual([
      second.scenario,
      ...first.curves.map(() => first.scenario),
      ...pins.list.value[0].curves.map(() => first.scenario),
    ]);
  });

  it("that cannot be worked out say why, and the others are worked out all the same", async () => {
    const { pins } = await pinned();
    const page = pageAnew(pins.list.value);
    await page.finish(40);
    const failing: RunStudy = (request, options) =>
      request.scenario.promise?.minutes === 33 ? run(request, options) : Promise.reject(new Error("A worker died."));
    let over = 0;
    revive({ pins: page.store.pins, idle: signal(true), run: failing, onDone: () => over++ });
    await until(() => over === 1);
    const [failed, there] = page.store.pins.list.value;
    expect([failed.awaited?.failure, there.awaited]).toEqual(["A worker died.", undefined]);
    const shown = page.store.shown.value;
    if (shown === null) throw new Error("nothing is shown");
    expect(matchOf(shown, failed).why).toBe("“As opened” could not be worked out again. A worker died.");
  });

  it("come with the present result where it is their own", async () => {
    const { store, finish } = storeByHand();
    await finish(40);
    store.pins.pin();
    const again = storeByHand();
    again.store.pins.bringBack(store.pins.list.value.map(awaiting), 0);
    again.look(8);
    expect(again.store.pins.list.value[0].awaited).toBeDefined();
    await again.finish(40);
    const [pin] = again.store.pins.list.value;
    expect(pin.awaited).toBeUndefined();
    expect(pin.curves.map(({ sample }) => sample)).toEqual(store.pins.list.value[0].curves.map(({ sample }) => sample));
    expect(again.store.pins.pinning.value).toBe("pinned");
  });
});

describe("the days of a curve", () => {
  it("are asked for with the fewer first, each dial to its own, and no more", () => {
    const schedule = exactly({ dials: [0, 0.5, 0.52, 1], days: [40, 160, 80, 40] });
    const there = (days: readonly number[]) => [{ dials: [0, 0.5, 0.52, 1], days } as unknown as CurveSample];
    expect(schedule([{ dials: [], days: [] } as unknown as CurveSample])).toEqual({
      days: 40,
      dials: [[0, 0.5, 0.52, 1]],
    });
    expect(schedule(there([40, 40, 40, 40]))).toEqual({ days: 80, dials: [[0.5, 0.52]] });
    expect(schedule(there([40, 80, 80, 40]))).toEqual({ days: 160, dials: [[0.5]] });
    expect(schedule(there([40, 160, 80, 40]))).toBeNull();
  });
});
