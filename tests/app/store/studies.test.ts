import { afterAll, describe, expect, it } from "vitest";
import { createStore, type Store } from "../../../src/app/store/store.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { runStudy } from "../../../src/runner/study.ts";
import { closePools, counting } from "../../runner/support.ts";
import { file, moved, promising, turn } from "./support.ts";

afterAll(closePools);

/** A store on a worker of this thread that counts the days of cells it simulates; one population, so many designs. */
function storeAtWork(designs = 1) {
  const count = counting();
  const pool = createPool(connectInProcess({ ...count.tools(), now: () => performance.now() }), 1);
  const { populations, designs: all, ...rest } = file();
  const first = { ...rest, populations: [populations[1]], designs: all.slice(0, designs) };
  const store = createStore({ first, run: (request, options) => runStudy(pool, request, options) });
  return { store, first, simulated: count.simulated };
}

async function over(store: Store): Promise<void> {
  while (store.activity.value !== "done") await turn();
}

const told = (store: Store) => store.shown.value?.curves.map(({ answer }) => answer);
describe("studies that share a book", () => {
  it("simulate for another rule only what is missing, and answer as if it had been asked first", async () => {
    const { store, simulated } = storeAtWork();
    await over(store);
    const byPromise = told(store);
    const first = simulated();
    expect([store.progress.value.done, store.progress.value.of]).toEqual([first, first]);
    store.ask({ rule: "noticeable" });
    await over(store);
    const both = simulated();

    const fresh = storeAtWork();
    fresh.store.ask({ rule: "noticeable" });
    await over(fresh.store);
    expect(told(store)).toEqual(told(fresh.store));
    expect(both - first).toBeLessThan(fresh.simulated());

    store.ask({ rule: "promise" });
    expect([told(store), store.activity.value, simulated()]).toEqual([byPromise, "done", both]);
  });

  it("find the answer of a share that a slider passed over, wherever it came from", async () => {
    const { store, first, simulated } = storeAtWork();
    await over(store);
    for (const share of [0.1, 0.5, 0.9, 0.3]) store.edit(promising(first, share), "share", "share");
    await over(store);
    const moving = told(store);
    const fresh = storeAtWork();
    fresh.store.edit(promising(fresh.first, 0.3), "share");
    await over(fresh.store);
    expect(moving).toEqual(told(fresh.store));
    const count = simulated();
    store.undo();
    expect([store.activity.value, simulated()]).toEqual(["done", count]);
  });

  it("end with the same answers after a stop, another focus and going on, with nothing simulated twice", async () => {
    const plain = storeAtWork(2);
    await over(plain.store);

    const { store, simulated } = storeAtWork(2);
    while (simulated() < 500) await turn();
    store.stop();
    while (store.activity.value === "running") await turn();
    const [design, other] = store.scenario.value.designs;
    store.ask({ design: other.id });
    store.goOn();
    while (simulated() < 1000) await turn();
    store.ask({ design: design.id });
    await over(store);
    expect(told(store)).toEqual(told(plain.store));
    expect(simulated()).toBe(plain.simulated());
  });

  it("come back at once after a drag over many others", async () => {
    const { store, first, simulated } = storeAtWork();
    await over(store);
    const before = told(store);
    for (let minutes = 20; minutes < 25; minutes++) {
      store.edit(moved(first, minutes), "minutes", "minutes");
      const target = simulated();
      while (simulated() === target) await turn();
    }
    await over(store);
    const count = simulated();
    store.undo();
    await over(store);
    expect([told(store), simulated()]).toEqual([before, count]);
  });
});
