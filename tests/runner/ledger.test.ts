import fc from "fast-check";
import { expect, test } from "vitest";
import type { Share } from "../../src/experiment/share.ts";
import { Ledger } from "../../src/runner/ledger.ts";

const units = ({ group, from, to }: Share) => Array.from({ length: to - from }, (_, i) => `${group}:${from + i}`);

test("the earliest replication goes out first, over all groups alike", () => {
  const ledger = new Ledger(2, [2, 4], 1);
  const order: string[] = [];
  for (let share = ledger.take(); share !== null; share = ledger.take()) order.push(...units(share));
  expect(order.map((unit) => (Number(unit.split(":")[1]) < 2 ? "coarse" : "fine"))).toEqual([
    ...Array(4).fill("coarse"),
    ...Array(4).fill("fine"),
  ]);
});

test("a share never reaches beyond the end of a stage", () => {
  const ledger = new Ledger(1, [3, 100], 1);
  for (let share = ledger.take(); share !== null; share = ledger.take()) {
    expect(share.from < 3 ? share.to <= 3 : share.to <= 100).toBe(true);
  }
});

test("what is given back goes out again, and what is complete has no gap in any group", () => {
  const ledger = new Ledger(2, [2], 2);
  const first = ledger.take() as Share;
  const second = ledger.take() as Share;
  const third = ledger.take() as Share;
  const fourth = ledger.take() as Share;
  expect(ledger.take()).toBeNull();
  for (const share of [second, third, fourth]) ledger.finish(share);
  expect(ledger.complete).toBe(0);
  ledger.giveBack(first);
  expect(ledger.take()).toEqual(first);
  ledger.finish(first);
  expect([ledger.complete, ledger.done, ledger.of]).toEqual([2, 4, 4]);
});

test("every replication of every group is done exactly once, whatever is cut short or lost on the way", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      // What becomes of a share that is out: the part of it that is finished, 0 for a worker that dies at once.
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 }),
      (groups, ends, workers, fates) => {
        const stages = [...ends].sort((a, b) => a - b);
        const ledger = new Ledger(groups, stages, workers);
        const out: Share[] = [];
        const seen: string[] = [];
        let turn = 0;
        while (ledger.done < ledger.of) {
          while (out.length < workers) {
            const taken = ledger.take();
            if (taken === null) break;
            out.push(taken);
          }
          const [share] = out.splice(turn % out.length, 1);
          const fate = fates[turn++] ?? 1;
          const part = { ...share, to: share.from + Math.floor(fate * (share.to - share.from)) };
          ledger.finish(part);
          seen.push(...units(part));
          ledger.giveBack({ ...share, from: part.to });
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.length).toBe(groups * stages[stages.length - 1]);
        expect(ledger.complete).toBe(stages[stages.length - 1]);
      },
    ),
  );
});
