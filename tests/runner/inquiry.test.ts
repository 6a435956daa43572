/** A deeper question on a pool: its studies in turn, on days that are kept, until it has its result. */
import { describe, expect, test } from "vitest";
import type { Inquiry, Order } from "../../src/experiment/questions/inquiry.ts";
import { fixedRound } from "../../src/experiment/schedule.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import { conduct } from "../../src/runner/inquiry.ts";
import { createPool } from "../../src/runner/pool.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { sampleFile } from "../support/sample.ts";
import { tools } from "./support.ts";

const scenario = resolveScenario({ ...sampleFile(), regime: { kind: "day", openMinutes: 60 } });
const order = (days: number, dial: number, world = ""): Order => ({
  scenario,
  curves: [{ population: "mixed", design: "forced" }],
  schedule: fixedRound(days, [dial]),
  world,
});

/** Counts the replications that are simulated. */
function counting() {
  let simulated = 0;
  const createReplicator: typeof tools.createReplicator = (...asked) => {
    const replicator = tools.createReplicator(...asked);
    return {
      tallies(replication) {
        simulated++;
        return replicator.tallies(replication);
      },
    };
  };
  return { pool: createPool(connectInProcess({ ...tools, createReplicator }), 1), simulated: () => simulated };
}

function* asking(...orders: readonly Order[]): Inquiry<readonly number[]> {
  const days: number[] = [];
  for (const one of orders) {
    const [sample] = yield { order: one, shown: days.length === 0 ? null : [...days] };
    days.push(sample.replications);
  }
  return days;
}

describe("an inquiry", () => {
  test("gets the samples of each study, shows what there is, and ends with its result", async () => {
    const { pool } = counting();
    const shown: (readonly number[])[] = [];
    const result = await conduct(pool, "s", asking(order(3, 0), order(5, 1)), { onShown: (days) => shown.push(days) });
    expect([shown, result]).toEqual([[[3]], [3, 5]]);
    pool.close();
  });

  test("simulates nothing twice in one world, and everything again in another", async () => {
    const { pool, simulated } = counting();
    await conduct(pool, "s", asking(order(3, 0), order(5, 0)));
    expect(simulated()).toBe(5);
    await conduct(pool, "s", asking(order(3, 0, "one"), order(5, 0, "another")));
    expect(simulated()).toBe(5 + 8);
    pool.close();
  });

  test("that is stopped has no result", async () => {
    const { pool } = counting();
    const stop = new AbortController();
    const result = await conduct(pool, "s", asking(order(3, 0), order(500, 1)), {
      signal: stop.signal,
      onShown: () => stop.abort(),
    });
    expect(result).toBeNull();
    pool.close();
  });

  test("that asks for nothing has its result at once", async () => {
    const { pool, simulated } = counting();
    expect(await conduct(pool, "s", asking())).toEqual([]);
    expect(simulated()).toBe(0);
    pool.close();
  });
});
