import { afterEach, describe, expect, test } from "vitest";
import type { ShareTools } from "../../src/experiment/share.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import { type Connect, createPool, type Pool } from "../../src/runner/pool.ts";
import { runStudy, type StudyProgress } from "../../src/runner/study.ts";
import { connectChannel, oneReplicationASlice, sampleRequest, tools } from "./support.ts";

const pools: Pool[] = [];

function poolOf(connect: Connect, size: number): Pool {
  const pool = createPool(connect, size);
  pools.push(pool);
  return pool;
}

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

const channel = (): Connect => connectChannel(() => ({ ...tools, now: oneReplicationASlice() }));
const inProcess = (): Connect => connectInProcess(tools);

/** The law to compare with: every replication by itself, in order, without any runner. */
function directly(): Float64Array[] {
  const { scenario, seed, curves, dials, stages } = sampleRequest();
  return curves.map(({ population, design }) => {
    const cells = dials.map((dial) => ({ design, dial }));
    const replicator = createReplicator(scenario, population, seed, cells);
    const rows = Array.from({ length: stages[2] }, (_, r) => Array.from(replicator.tallies(r)));
    return Float64Array.from(rows.flat());
  });
}

const bits = (samples: readonly CurveSample[]) => samples.map(({ tallies }) => Array.from(tallies));

describe("a whole study", () => {
  test.each([
    ["no worker", inProcess, 1],
    ["1 worker", channel, 1],
    ["2 workers", channel, 2],
    ["5 workers", channel, 5],
  ])("has the same bits with %s as each replication by itself", async (_, connect, size) => {
    const request = sampleRequest();
    const samples = await runStudy(poolOf(connect(), size), request);
    expect(bits(samples)).toEqual(directly().map((row) => Array.from(row)));
    expect(samples.map(({ population, design, replications }) => ({ population, design, replications }))).toEqual(
      request.curves.map((curve) => ({ ...curve, replications: 12 })),
    );
    expect(samples[0].layout).toEqual(measureLayout(request.scenario));
  });

  test("hands over every stage in turn, all curves at the same days, and each is the beginning of the whole", async () => {
    const stages: (readonly CurveSample[])[] = [];
    const request = sampleRequest();
    const slowly = connectChannel(() => ({ ...tools, now: oneReplicationASlice() }));
    const whole = await runStudy(poolOf(slowly, 2), request, { onStage: (samples) => stages.push(samples) });
    const handedOver = stages.map((samples) => samples.map(({ replications }) => replications));
    for (const replications of handedOver) expect(new Set(replications).size).toBe(1);
    expect(handedOver.map(([first]) => first)).toEqual(request.stages);
    for (const samples of stages) {
      samples.forEach(({ tallies }, curve) => {
        expect(tallies).toEqual(whole[curve].tallies.subarray(0, tallies.length));
      });
    }
  });

  test("counts the days of each population up to all of them", async () => {
    const seen: StudyProgress[] = [];
    await runStudy(poolOf(channel(), 2), sampleRequest(), { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ done }) => done)).toEqual([...seen.map(({ done }) => done)].sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ done: 24, of: 24, redone: 0 });
  });
});

/** Tools whose replicator calls `before(replication)` ahead of every replication. */
function watched(before: (replication: number) => void): ShareTools {
  return {
    now: oneReplicationASlice(),
    createReplicator(...args) {
      const replicator = createReplicator(...args);
      return {
        tallies(replication) {
          before(replication);
          return replicator.tallies(replication);
        },
      };
    },
  };
}

describe("a worker that dies", () => {
  test("is replaced, its days are redone, and the bits are the same", async () => {
    let started = 0;
    let deaths = 0;
    const connect = connectChannel((die) => {
      started++;
      return watched((replication) => {
        if (replication !== 3 || deaths === 2) return;
        deaths++;
        die("killed");
      });
    });
    let last: StudyProgress | undefined;
    const samples = await runStudy(poolOf(connect, 2), sampleRequest(), {
      onProgress: (progress) => {
        last = progress;
      },
    });
    expect(deaths).toBe(2);
    expect(started).toBe(4);
    expect(last?.redone).toBeGreaterThanOrEqual(2);
    expect(last?.done).toBe(24);
    expect(bits(samples)).toEqual(directly().map((row) => Array.from(row)));
  });

  test("again and again ends the study with the reason", async () => {
    let started = 0;
    const connect = connectChannel((die) => {
      started++;
      return watched(() => die("out of memory"));
    });
    const study = runStudy(poolOf(connect, 2), sampleRequest());
    await expect(study).rejects.toThrow("The simulation's workers failed 5 times in a row: out of memory.");
    // Two at first, and one for each death but the last.
    expect(started).toBe(6);
  });
});

describe("an exception inside the simulation", () => {
  test("is told with its day and population, and not tried again", async () => {
    let failures = 0;
    const connect = connectChannel(() =>
      watched((replication) => {
        if (replication !== 4) return;
        failures++;
        throw new Error("a queue lost a customer");
      }),
    );
    const study = runStudy(poolOf(connect, 1), sampleRequest());
    await expect(study).rejects.toThrow("Replication 4 of population mixed: a queue lost a customer");
    expect(failures).toBe(1);
  });

  test("leaves the pool ready for the next study", async () => {
    let failing = true;
    const connect = connectChannel(() =>
      watched(() => {
        if (failing) throw new Error("once");
      }),
    );
    const pool = poolOf(connect, 2);
    await expect(runStudy(pool, sampleRequest())).rejects.toThrow("once");
    failing = false;
    expect(bits(await runStudy(pool, sampleRequest()))).toEqual(directly().map((row) => Array.from(row)));
  });
});

describe("stopping", () => {
  test("keeps what every curve has, from the first day without a gap", async () => {
    const stop = new AbortController();
    const samples = await runStudy(poolOf(channel(), 2), sampleRequest(), {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 11) stop.abort();
      },
    });
    const [{ replications, tallies }] = samples;
    // 11 days done and at most one more under way: at most 6 of each of two populations, and not all on one side.
    expect(replications).toBeGreaterThanOrEqual(1);
    expect(replications).toBeLessThanOrEqual(6);
    expect(new Set(samples.map((sample) => sample.replications)).size).toBe(1);
    expect(Array.from(tallies)).toEqual(Array.from(directly()[0].subarray(0, tallies.length)));
  });

  test("before anything is complete leaves nothing", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await runStudy(poolOf(channel(), 2), sampleRequest(), { signal: stop.signal })).toEqual([]);
  });

  test("is what the newest study does to an older one, which then says no more", async () => {
    const pool = poolOf(channel(), 2);
    const heard: string[] = [];
    let newer: Promise<readonly CurveSample[]> | undefined;
    const older = runStudy(pool, sampleRequest(), {
      onStage: () => heard.push("older stage"),
      onProgress: ({ done }) => {
        heard.push(newer === undefined ? "older" : "older, late");
        if (done === 3) newer = runStudy(pool, { ...sampleRequest(), seed: "another" });
      },
    });
    const [first] = await older;
    expect(first?.replications ?? 0).toBeLessThan(12);
    const [second] = (await newer) as readonly CurveSample[];
    expect(second.replications).toBe(12);
    expect(heard).toEqual(["older", "older", "older"]);
  });
});

test("a study that cannot be one is refused in words", async () => {
  const pool = poolOf(inProcess(), 1);
  const request = sampleRequest();
  await expect(runStudy(pool, { ...request, curves: [] })).rejects.toThrow("at least one curve");
  await expect(runStudy(pool, { ...request, dials: [] })).rejects.toThrow("at least one dial");
  await expect(runStudy(pool, { ...request, stages: [5, 5] })).rejects.toThrow("not [5, 5]");
});
