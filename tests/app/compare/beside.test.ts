/** One thing at a time beside the answer: the newest wins, a stop keeps what there is, and nothing is shown of another. */
import { describe, expect, test } from "vitest";
import { type Beside, createBeside, type Request } from "../../../src/app/compare/beside.ts";
import type { Store } from "../../../src/app/store/store.ts";
import type { Inquiry } from "../../../src/experiment/questions/inquiry.ts";
import { fixedRound } from "../../../src/experiment/schedule.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { sampleFile } from "../../support/sample.ts";

const scenario = resolveScenario(sampleFile());

/** Rounds of two studies each; what is found is the number of rounds. */
function* rounds(of: number): Inquiry<number> {
  for (let round = 0; round < of; round++) {
    for (const part of [0, 1]) {
      yield {
        order: { scenario, curves: [], schedule: fixedRound(10, []), world: null },
        shown: part === 0 && round > 0 ? round : null,
      };
    }
  }
  return of;
}

const request = (key: string, of = 3): Request<number> => ({ key, seed: "seed", inquiry: rounds(of), studies: 2 });

/** Studies wait until they are let go, and end at once with their signal. */
function studies() {
  const waiting: (() => void)[] = [];
  let failing = false;
  const run: Store["run"] = async ({ schedule }, { signal, onProgress }) => {
    onProgress?.({ done: 5, of: 10, redone: 0, days: 10 });
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      signal?.addEventListener("abort", () => resolve());
    });
    if (failing) throw new Error("no workers");
    // One round, and no more to ask: else it was stopped.
    if (signal?.aborted !== true) schedule([{ replications: 10 } as never]);
    return [];
  };
  const tick = () => new Promise((resolve) => setTimeout(resolve));
  return {
    run,
    async letGo(count: number): Promise<void> {
      for (let i = 0; i < count; i++) {
        await tick();
        waiting.shift()?.();
      }
      await tick();
    },
    fail: () => {
      failing = true;
    },
  };
}

const seen = (beside: Beside<number>, key: string) => {
  const { status, result } = beside.standing(key);
  return [status, result];
};

describe("what is worked out beside the answer", () => {
  test("is shown round by round, counted over the studies of a round, and kept at its end", async () => {
    const { run, letGo } = studies();
    const beside = createBeside<number>(run);
    expect(seen(beside, "a")).toEqual(["idle", null]);
    beside.start(request("a"));
    await letGo(0);
    expect(seen(beside, "a")).toEqual(["running", null]);
    expect(beside.counting.value).toEqual({ done: 2, of: 10 });
    await letGo(1);
    expect(beside.counting.value).toEqual({ done: 7, of: 10 });
    await letGo(1);
    expect(seen(beside, "a")).toEqual(["running", 1]);
    await letGo(4);
    expect(seen(beside, "a")).toEqual(["done", 3]);
    expect(beside.counting.value).toBeNull();
  });

  test("is never shown of another question, and the newest request wins", async () => {
    const { run, letGo } = studies();
    const beside = createBeside<number>(run);
    beside.start(request("a"));
    await letGo(2);
    beside.start(request("b"));
    await letGo(0);
    expect(seen(beside, "a")).toEqual(["stopped", 1]);
    expect(seen(beside, "b")).toEqual(["running", null]);
    await letGo(7);
    expect(seen(beside, "a")).toEqual(["stopped", 1]);
    expect(seen(beside, "b")).toEqual(["done", 3]);
  });

  test("stops with what there is, and goes on when it is asked again", async () => {
    const { run, letGo } = studies();
    const beside = createBeside<number>(run);
    beside.start(request("a"));
    await letGo(2);
    beside.stop();
    await letGo(2);
    expect(seen(beside, "a")).toEqual(["stopped", 1]);
    beside.start(request("a"));
    expect(seen(beside, "a")).toEqual(["running", 1]);
    await letGo(8);
    expect(seen(beside, "a")).toEqual(["done", 3]);
  });

  test("is overtaken by whoever takes the workers, and says why it failed", async () => {
    const taken = createBeside<number>(async () => []);
    taken.start(request("a"));
    await new Promise((resolve) => setTimeout(resolve));
    expect(seen(taken, "a")).toEqual(["overtaken", null]);
    const { run, letGo, fail } = studies();
    const beside = createBeside<number>(run);
    fail();
    beside.start(request("a"));
    await letGo(1);
    expect(beside.standing("a")).toEqual({ status: "failed", result: null, failure: "no workers" });
  });
});
