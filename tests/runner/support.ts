/** Workers for tests: in this thread, but with a message channel between, and with all their ways to fail. */
import { MessageChannel } from "node:worker_threads";
import type { Endpoint } from "comlink";
import type { Round, Schedule } from "../../src/experiment/schedule.ts";
import type { ShareTools } from "../../src/experiment/share.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { type Connect, createPool, type Pool } from "../../src/runner/pool.ts";
import { simulationAt } from "../../src/runner/remote.ts";
import type { StudyRequest } from "../../src/runner/study.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { serve } from "../../workers/serve.ts";
import { sampleFile } from "../support/sample.ts";

export const tools: ShareTools = { createReplicator, now: () => performance.now() };

/** A clock by which every replication fills a slice, so that shares come back in many pieces. */
export function oneReplicationASlice(): () => number {
  let time = 0;
  return () => {
    time += 1000;
    return time;
  };
}

/** A worker behind a message channel; `toolsOf` makes its tools and may keep `die`, which kills it. */
export function connectChannel(toolsOf: (die: (reason: string) => void) => ShareTools): Connect {
  return (died) => {
    const { port1, port2 } = new MessageChannel();
    const close = (): void => {
      port1.close();
      port2.close();
    };
    const die = (reason: string): void => {
      close();
      died(reason);
    };
    serve(toolsOf(die), port2 as unknown as Endpoint);
    return { simulation: simulationAt(port1 as unknown as Endpoint), close };
  };
}

/** Rounds that are given beforehand, to ever more days. */
export function inRounds(rounds: readonly Round[]): Schedule {
  return (samples) => {
    const days = Math.max(...samples.map(({ replications }) => replications));
    return rounds.find((round) => round.days > days) ?? null;
  };
}

/** Dials drop out, one curve rests for a round and goes on, and a new dial joins late. */
export const sampleRounds: readonly Round[] = [
  {
    days: 2,
    dials: [
      [0, 0.5, 1],
      [0, 0.5, 1],
      [0, 0.5, 1],
    ],
  },
  { days: 5, dials: [[0, 0.5], [], [1, 0.5]] },
  { days: 12, dials: [[0.5], [1], [0.5, 0.75]] },
];

/** What the rounds come to: days by dial, for every curve of the sample. */
export const sampleDays: readonly (readonly (readonly [dial: number, days: number])[])[] = [
  [
    [0, 5],
    [0.5, 12],
    [1, 2],
  ],
  [
    [0, 2],
    [0.5, 2],
    [1, 12],
  ],
  [
    [0, 2],
    [0.5, 12],
    [0.75, 12],
    [1, 5],
  ],
];

/** The study most tests run: two populations that share designs in part, and three curves. */
export function sampleRequest(): StudyRequest {
  const file = sampleFile();
  const [mixed] = file.populations;
  const scenario = resolveScenario({
    ...file,
    populations: [mixed, { ...mixed, id: "routine-only", name: "Routine only", mix: { routine: 1 } }],
  });
  return {
    scenario,
    seed: "runner",
    curves: [
      { population: "mixed", design: "forced" },
      { population: "routine-only", design: "helped" },
      { population: "mixed", design: "helped" },
    ],
    schedule: inRounds(sampleRounds),
  };
}

/** Days of all cells of the sample together. */
export const sampleCellDays = sampleDays.flat().reduce((sum, [, days]) => sum + days, 0);

/** The law to compare with: every replication of every cell of the sample by itself, in order, without any runner. */
export function directly(): number[][][] {
  const { scenario, seed, curves } = sampleRequest();
  return curves.map(({ population, design }, index) =>
    sampleDays[index].map(([dial, days]) => {
      const replicator = createReplicator(scenario, population, seed, [{ design, dial }]);
      return Array.from({ length: days }, (_, r) => Array.from(replicator.tallies(r))).flat();
    }),
  );
}

export const bits = (samples: readonly CurveSample[]) =>
  samples.map(({ tallies }) => tallies.map((rows) => Array.from(rows)));

const pools: Pool[] = [];

export function poolOf(connect: Connect, size: number): Pool {
  const pool = createPool(connect, size);
  pools.push(pool);
  return pool;
}

export function closePools(): void {
  for (const pool of pools.splice(0)) pool.close();
}

export const channel = (): Connect => connectChannel(() => ({ ...tools, now: oneReplicationASlice() }));

/** Tools whose replicator calls `before(replication)` ahead of every replication. */
export function watched(before: (replication: number) => void): ShareTools {
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

/** Tools that count the days of cells they are used for; `madeUp` ones say only which cell and day a row is. */
export function counting(madeUp = false): { readonly tools: () => ShareTools; readonly simulated: () => number } {
  let count = 0;
  const create: typeof createReplicator = (scenario, population, seed, cells) => {
    if (!madeUp) return createReplicator(scenario, population, seed, cells);
    const { slots } = measureLayout(scenario);
    return {
      tallies: (replication) =>
        Float64Array.from(
          cells.flatMap(({ design, dial }) => [
            [...`${population} ${design}`].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 0),
            dial,
            replication,
            ...new Array<number>(slots - 3).fill(0),
          ]),
        ),
    };
  };
  return {
    simulated: () => count,
    tools: () => ({
      now: madeUp ? tools.now : oneReplicationASlice(),
      createReplicator(scenario, population, seed, cells) {
        const replicator = create(scenario, population, seed, cells);
        return {
          tallies(replication) {
            count += cells.length;
            return replicator.tallies(replication);
          },
        };
      },
    }),
  };
}
