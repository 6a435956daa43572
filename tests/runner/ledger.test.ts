import fc from "fast-check";
import { expect, test } from "vitest";
import type { Share } from "../../src/experiment/share.ts";
import { homeOf, Ledger } from "../../src/runner/ledger.ts";

const units = ({ group, from, to }: Share) => Array.from({ length: to - from }, (_, i) => `${group}:${from + i}`);
const replications = ({ from, to }: Share) => Array.from({ length: to - from }, (_, i) => from + i);

/** Spans without overlap, from their lengths and the gaps before them. */
const anySpans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 60 })), { maxLength: 3 })
  .map((pairs) => {
    let end = 0;
    return pairs.map(([gap, length]) => {
      const from = end + gap;
      end = from + length;
      return { from, to: end };
    });
  });

const anyGroups = fc.array(anySpans, { minLength: 1, maxLength: 4 });

test("every replication asked for is done exactly once, and no other, whatever is cut short or lost on the way", () => {
  fc.assert(
    fc.property(
      anyGroups,
      fc.integer({ min: 1, max: 5 }),
      // Who asks, for how much at most, and what becomes of the share: the part of it that is finished.
      fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true })), {
        maxLength: 80,
      }),
      (groups, members, fates) => {
        const ledger = new Ledger(groups, members);
        const out: Share[] = [];
        const seen: string[] = [];
        for (let turn = 0; !ledger.over; turn++) {
          const [asking, limit, fate] = fates[turn] ?? [turn, 50, 1];
          const taken = ledger.take(asking % members, limit);
          if (taken !== null) out.push(taken);
          if (taken !== null && out.length < members) continue;
          const [share] = out.splice(turn % out.length, 1);
          const part = { ...share, to: share.from + Math.floor(fate * (share.to - share.from)) };
          ledger.finish(part);
          seen.push(...units(part));
          ledger.giveBack({ ...share, from: part.to });
        }
        expect(out).toEqual([]);
        expect(seen.sort()).toEqual(
          groups.flatMap((spans, group) => spans.flatMap((span) => units({ group, ...span }))).sort(),
        );
      },
    ),
  );
});

test("a share is at most half of an equal part of what is left, down to one replication, and at most the limit", () => {
  fc.assert(
    fc.property(
      anyGroups,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 20 }),
      (groups, members, limit) => {
        const ledger = new Ledger(groups, members);
        let left = groups.flat().reduce((sum, { from, to }) => sum + to - from, 0);
        for (let turn = 0; left > 0; turn++) {
          const { from, to } = ledger.take(turn % members, limit) as Share;
          expect(to - from).toBeLessThanOrEqual(Math.min(limit, Math.max(1, left / (2 * members))));
          left -= to - from;
        }
        expect(ledger.take(0)).toBeNull();
      },
    ),
  );
});

test("a member gets its own replications, the earliest first over all groups, and others' only when its own are out", () => {
  fc.assert(
    fc.property(anyGroups, fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(4)), (groups, members, asking) => {
      const ledger = new Ledger(groups, members);
      const left = new Set(groups.flatMap((spans, group) => spans.flatMap((span) => units({ group, ...span }))));
      const numberOf = (unit: string) => Number(unit.split(":")[1]);
      for (let turn = 0; left.size > 0; turn++) {
        const member = (asking[turn] ?? turn) % members;
        const own = [...left].map(numberOf).filter((replication) => homeOf(replication, members) === member);
        const last = Math.max(...[...left].map(numberOf));
        const share = ledger.take(member) as Share;
        if (own.length > 0) {
          expect(share.from).toBe(Math.min(...own));
          for (const replication of replications(share)) expect(homeOf(replication, members)).toBe(member);
        } else {
          expect(share.to - 1).toBe(last);
        }
        for (const unit of units(share)) left.delete(unit);
      }
    }),
  );
});

test("what is given back goes out again, and nothing is over before it is done", () => {
  const ledger = new Ledger([[{ from: 3, to: 5 }], [{ from: 3, to: 5 }]], 2);
  const shares = [0, 0, 0, 0].map(() => ledger.take(0) as Share);
  expect(ledger.take(0)).toBeNull();
  for (const share of shares.slice(1)) ledger.finish(share);
  expect(ledger.over).toBe(false);
  ledger.giveBack(shares[0]);
  expect(ledger.take(1)).toEqual(shares[0]);
  ledger.finish(shares[0]);
  expect(ledger.over).toBe(true);
});

test("with nothing to do a list is over at once", () => {
  const ledger = new Ledger([[], []], 2);
  expect([ledger.over, ledger.take(0)]).toEqual([true, null]);
});

test("between two powers of two every member is home to as many replications, to one block in sixteen", () => {
  for (const members of [1, 2, 3, 5, 8]) {
    for (const from of [64, 128, 1024]) {
      const counts = new Array<number>(members).fill(0);
      for (const replication of replications({ group: 0, from, to: 2 * from })) counts[homeOf(replication, members)]++;
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(from / 16);
    }
  }
});
