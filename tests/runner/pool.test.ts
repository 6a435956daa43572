import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import type { Share } from "../../src/experiment/share.ts";
import { type Connect, createPool, type Job } from "../../src/runner/pool.ts";
import { sampleRequest } from "./support.ts";

const share: Share = { group: 0, from: 0, to: 1 };

/** One share is to be done; `lost` counts how often it came back. */
function oneShare(patience: number): Job & { lost: number; done: number } {
  let free = true;
  const job = {
    study: { scenario: sampleRequest().scenario, seed: "pool", groups: [] },
    patience,
    lost: 0,
    done: 0,
    settle(report: { kind: string }) {
      if (report.kind === "finished") job.done++;
      if (!free) return null;
      free = false;
      return share;
    },
    lose() {
      job.lost++;
      free = true;
    },
  };
  return job;
}

/** Workers that take a share and fall silent, but for those from the `good`-th on, which do it at once. */
function silentUntil(good: number): { connect: Connect; started: () => number; closed: () => number } {
  let started = 0;
  let closed = 0;
  const connect: Connect = () => {
    const number = ++started;
    return {
      simulation: {
        async work(_, report) {
          const out = await report({ kind: "ready" });
          if (number < good) await new Promise(() => {});
          if (out !== null) await report({ kind: "finished", finished: { ...out, tallies: new Float64Array() } });
        },
      },
      close: () => void closed++,
    };
  };
  return { connect, started: () => started, closed: () => closed };
}

test("a worker that does not answer within the patience is replaced and its share redone", async () => {
  const workers = silentUntil(3);
  const job = oneShare(20);
  await createPool(workers.connect, 1).run(job, new AbortController());
  expect([job.lost, job.done, workers.started(), workers.closed()]).toEqual([2, 1, 3, 2]);
});

test("a worker that fell silent between two jobs is not given the time that a new one may take to start", async () => {
  let started = 0;
  const pool = createPool(() => {
    const first = started++ === 0;
    let jobs = 0;
    return {
      simulation: {
        async work(_, report) {
          if (first && jobs++ > 0) await new Promise(() => {});
          const out = await report({ kind: "ready" });
          if (out !== null) await report({ kind: "finished", finished: { ...out, tallies: new Float64Array() } });
        },
      },
      close() {},
    };
  }, 1);
  await pool.run(oneShare(20), new AbortController());
  const next = oneShare(20);
  await pool.run(next, new AbortController());
  expect([next.done, started]).toEqual([1, 2]);
});

test("a worker's place keeps its number when the worker is replaced", async () => {
  const workers = silentUntil(3);
  const job = oneShare(20);
  const members: number[] = [];
  const { settle } = job;
  const noting: Job = {
    ...job,
    settle(report, out, member) {
      members.push(member);
      return settle(report, out, member);
    },
  };
  await createPool(workers.connect, 1).run(noting, new AbortController());
  expect(members).toEqual([0, 0, 0, 0]);
});

test("a study that claims the pool stops the one before, and not itself", async () => {
  const pool = createPool(silentUntil(1).connect, 1);
  const [older, newer] = [new AbortController(), new AbortController()];
  pool.claim(older);
  await pool.run(oneShare(1e6), older);
  expect(older.signal.aborted).toBe(false);
  pool.claim(newer);
  expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
  const late = oneShare(1e6);
  await pool.run(late, older);
  expect([late.done, newer.signal.aborted]).toEqual([0, false]);
});

test("a stopped worker that does not answer is not waited for", async () => {
  const workers = silentUntil(2);
  const pool = createPool(workers.connect, 1);
  const job = oneShare(1e6);
  const stop = new AbortController();
  const run = pool.run(job, stop);
  setTimeout(() => stop.abort(), 10);
  await run;
  expect([job.done, workers.closed()]).toEqual([0, 1]);

  const next = oneShare(1e6);
  await pool.run(next, new AbortController());
  expect([next.done, workers.started()]).toEqual([1, 2]);
});

test("a worker that leaves in the middle of its work counts as dead", async () => {
  let started = 0;
  const pool = createPool(
    () => ({
      simulation: {
        async work(_, report) {
          started++;
          const out = await report({ kind: "ready" });
          if (started > 1 && out !== null) {
            await report({ kind: "finished", finished: { ...out, tallies: new Float64Array() } });
          }
        },
      },
      close() {},
    }),
    1,
  );
  const job = oneShare(1e6);
  await pool.run(job, new AbortController());
  expect([job.lost, job.done]).toEqual([1, 1]);
});

test("closing the pool ends what runs on it", async () => {
  const workers = silentUntil(99);
  const pool = createPool(workers.connect, 2);
  const run = pool.run(oneShare(1e6), new AbortController());
  pool.close();
  await run;
  expect(workers.closed()).toBe(2);
});

test("a pool of any size listens once to the signal that stops it", async () => {
  const workers = silentUntil(99);
  const pool = createPool(workers.connect, 20);
  const stop = new AbortController();
  const run = pool.run(oneShare(1e6), stop);
  await new Promise((resolve) => setTimeout(resolve));
  expect(getEventListeners(stop.signal, "abort")).toHaveLength(1);
  stop.abort();
  await run;
});

test("a pool listens no longer than its job lasts", async () => {
  const stop = new AbortController();
  const pool = createPool(silentUntil(1).connect, 2);
  await pool.run(oneShare(1e6), stop);
  expect(getEventListeners(stop.signal, "abort")).toHaveLength(0);
});

test("a pool without workers is refused", () => {
  expect(() => createPool(silentUntil(1).connect, 0)).toThrow("a pool of 0 workers: at least 1 is needed");
});
