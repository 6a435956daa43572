import { afterEach, describe, expect, test } from "vitest";
import { fixedRound } from "../../src/experiment/schedule.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { controlsOf } from "../../src/outcome/controls.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import type { Connect } from "../../src/runner/pool.ts";
import { runStudy, type StudyProgress } from "../../src/runner/study.ts";
import {
  bits,
  channel,
  closePools,
  connectChannel,
  directly,
  inRounds,
  poolOf,
  sampleCellDays,
  sampleDays,
  sampleRequest,
  sampleRounds,
  tools,
  watched,
} from "./support.ts";

afterEach(closePools);

const inProcess = (): Connect => connectInProcess(tools);

describe("a whole study", () => {
  test.each([
    ["no worker", inProcess, 1],
    ["1 worker", channel, 1],
    ["2 workers", channel, 2],
    ["5 workers", channel, 5],
  ])("has the same bits with %s as each replication by itself", async (_, connect, size) => {
    const request = sampleRequest();
    const samples = await runStudy(poolOf(connect(), size), request);
    expect(bits(samples)).toEqual(directly());
    expect(samples.map(({ population, design, replications }) => ({ population, design, replications }))).toEqual(
      request.curves.map((curve) => ({ ...curve, replications: 12 })),
    );
    expect(samples[0].layout).toEqual(measureLayout(request.scenario));
    expect(samples[1].controls).toEqual(controlsOf(request.scenario, "routine-only"));
  });

  test("has exactly the dials and days that its rounds asked for", async () => {
    const samples = await runStudy(poolOf(channel(), 2), sampleRequest());
    expect(samples.map(({ dials, days }) => dials.map((dial, i) => [dial, days[i]]))).toEqual(sampleDays);
  });

  test("is looked at after every round in turn, and each look is the beginning of the whole", async () => {
    const looks: (readonly CurveSample[])[] = [];
    const whole = await runStudy(poolOf(channel(), 2), sampleRequest(), { onLook: (samples) => looks.push(samples) });
    const looksOfCurves = looks.map((samples) => samples.map(({ replications }) => replications));
    expect(looksOfCurves).toEqual([
      [2, 2, 2],
      [5, 2, 5],
      [12, 12, 12],
    ]);
    for (const samples of looks) {
      samples.forEach(({ dials, days, tallies, layout }, curve) => {
        dials.forEach((dial, i) => {
          const all = whole[curve].tallies[whole[curve].dials.indexOf(dial)];
          expect(tallies[i]).toEqual(all.subarray(0, days[i] * layout.slots));
        });
      });
    }
  });

  test("keeps the very sample of a curve to which a round gave nothing, and of no other", async () => {
    const looks: (readonly CurveSample[])[] = [];
    await runStudy(poolOf(channel(), 2), sampleRequest(), { onLook: (samples) => looks.push(samples) });
    const kept = looks.slice(1).map((samples, look) => samples.map((sample, curve) => sample === looks[look][curve]));
    expect(kept).toEqual([
      [false, true, false],
      [false, false, false],
    ]);
  });

  test("counts the days of each cell up to all of them, and says where its rounds go", async () => {
    const seen: StudyProgress[] = [];
    await runStudy(poolOf(channel(), 2), sampleRequest(), { onProgress: (progress) => seen.push(progress) });
    const ascending = (values: readonly number[]) => expect(values).toEqual([...values].sort((a, b) => a - b));
    ascending(seen.map(({ done }) => done));
    ascending(seen.map(({ of }) => of));
    expect([...new Set(seen.map(({ days }) => days))]).toEqual(sampleRounds.map(({ days }) => days));
    expect(seen[0]).toEqual({ done: 0, of: 18, redone: 0, days: 2 });
    expect(seen.at(-1)).toEqual({ done: sampleCellDays, of: sampleCellDays, redone: 0, days: 12 });
  });

  test("asks its schedule for the first round with no dials at all", async () => {
    const asked: number[][] = [];
    const { schedule, ...rest } = sampleRequest();
    const noting = (samples: readonly CurveSample[]) => {
      asked.push(samples.map(({ dials }) => dials.length));
      return schedule(samples);
    };
    await runStudy(poolOf(inProcess(), 1), { ...rest, schedule: noting });
    expect(asked).toEqual([
      [0, 0, 0],
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 4],
    ]);
  });
});

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
    // Four cells go from day 2 to day 5.
    expect(last?.redone).toBeGreaterThanOrEqual(2 * 4);
    expect(last?.done).toBe(sampleCellDays);
    expect(bits(samples)).toEqual(directly());
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
    expect(bits(await runStudy(pool, sampleRequest()))).toEqual(directly());
  });
});

describe("stopping", () => {
  test("keeps the last complete round", async () => {
    const stop = new AbortController();
    const looks: (readonly CurveSample[])[] = [];
    const samples = await runStudy(poolOf(channel(), 2), sampleRequest(), {
      signal: stop.signal,
      onLook: (look) => looks.push(look),
      onProgress: ({ days, done, of }) => {
        if (days === 12 && done > of - 20) stop.abort();
      },
    });
    expect(looks.length).toBe(2);
    expect(samples).toEqual(looks[1]);
    expect(samples.map(({ days }) => days)).toEqual([
      [5, 5, 2],
      [2, 2, 2],
      [2, 5, 5],
    ]);
  });

  test("before anything is complete leaves nothing", async () => {
    const stop = new AbortController();
    stop.abort();
    const heard: string[] = [];
    const study = runStudy(poolOf(channel(), 2), sampleRequest(), {
      signal: stop.signal,
      onLook: () => heard.push("look"),
      onProgress: () => heard.push("progress"),
    });
    expect(await study).toEqual([]);
    expect(heard).toEqual([]);
  });

  test("is what the newest study does to an older one, which then says no more", async () => {
    const pool = poolOf(channel(), 2);
    const heard: string[] = [];
    let newer: Promise<readonly CurveSample[]> | undefined;
    const older = runStudy(pool, sampleRequest(), {
      onLook: ([{ replications }]) => heard.push(`look at ${replications}`),
      onProgress: ({ days, done }) => {
        heard.push(newer === undefined ? "older" : "older, late");
        if (days === 5 && done > 20) newer = runStudy(pool, { ...sampleRequest(), seed: "another" });
      },
    });
    expect((await older).map(({ replications }) => replications)).toEqual([2, 2, 2]);
    const [second] = (await newer) as readonly CurveSample[];
    expect(second.replications).toBe(12);
    expect(new Set(heard)).toEqual(new Set(["older", "look at 2"]));
  });
});

describe("a study that cannot be one is refused in words:", () => {
  const pool = () => poolOf(inProcess(), 1);
  const request = sampleRequest();
  const refusal = (days: number, ...dials: number[][]) =>
    expect(runStudy(pool(), { ...request, schedule: inRounds([{ days, dials }]) })).rejects;

  test("no curve", async () => {
    const none = { ...request, curves: [], schedule: fixedRound(1, [0]) };
    await expect(runStudy(pool(), none)).rejects.toThrow("at least one curve");
  });

  test("a round that is none", async () => {
    await refusal(2.5, [0], [0], [0]).toThrow("a round of 2.5 days: at least 1 is needed");
    await refusal(2, [0], [0]).toThrow("a round says for 2 of 3 curves which dials it wants");
    await refusal(2, [0], [], [-0.5]).toThrow("a round asks for the dial -0.5, which is not in [0, 1]");
    await refusal(2, [0], [1, 0, 1], [1]).toThrow("a round asks for a dial twice");
  });
});
