import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { expect, test, vi } from "vitest";
import { commandLineBuild } from "../../src/cli/build.mjs";
import { fixedRound } from "../../src/experiment/schedule.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import { type Connect, createPool } from "../../src/runner/pool.ts";
import { runStudy, type StudyProgress } from "../../src/runner/study.ts";
import { connectThreads } from "../../src/runner/thread.ts";
import { sampleRequest, tools } from "./support.ts";

// One thread is cut off here, and V8 must not be compiling for it in the background then: see thread.ts.
setFlagsFromString("--no-concurrent-recompilation");

// Built by a process of its own: inside the test runner it would be a development build.
execFileSync(process.execPath, [fileURLToPath(new URL("../../src/cli/build.mjs", import.meta.url))]);
const threads = connectThreads(pathToFileURL(join(await commandLineBuild(), "simulation.node.js")));
const request = { ...sampleRequest(), schedule: fixedRound(60, [0, 0.5, 1]) };

test("a real thread that is ended in the middle of its work is replaced, and the numbers are the same", async () => {
  const alone = createPool(connectInProcess(tools), 1);
  const expected = await runStudy(alone, request);

  const ends: (() => void)[] = [];
  const connect: Connect = (died) => {
    const connection = threads(died);
    ends.push(connection.close);
    return connection;
  };
  const pool = createPool(connect, 2);
  let last: StudyProgress | undefined;
  const samples = await runStudy(pool, request, {
    onProgress(progress) {
      // At the first share, behind the pool's back, which learns of it from the thread's own end.
      if (last?.done === 0) ends[0]();
      last = progress;
    },
  });
  pool.close();
  expect(ends).toHaveLength(3);
  expect(last?.done).toBe(60 * 9);
  expect(samples.map(({ tallies }) => tallies)).toEqual(expected.map(({ tallies }) => tallies));
});

test("threads that have done their work are not cut off: they end by themselves", async () => {
  const ends: string[] = [];
  const connect: Connect = (died) =>
    threads((reason) => {
      ends.push(reason);
      died(reason);
    });
  const pool = createPool(connect, 2);
  await runStudy(pool, request);
  expect(ends).toEqual([]);
  pool.close();
  await vi.waitFor(() => expect(ends).toHaveLength(2), 20_000);
  expect(new Set(ends)).toEqual(new Set(["the thread ended with code 0"]));
});

test("a worker's file that is not there is told after several tries", async () => {
  const pool = createPool(connectThreads(new URL("file:///no/such/worker.js")), 2);
  await expect(runStudy(pool, request)).rejects.toThrow(/failed 5 times in a row: .*worker\.js/);
  pool.close();
});
