/** How answers in other worlds stand to the one assumed, and how worlds are counted. */
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import { type Held, standOf, type WorldAnswer } from "../../../src/experiment/questions/otherWorlds.ts";
import { type Counted, correlation, counted, looksAt, ranks } from "../../../src/experiment/questions/together.ts";
import type { Verdict } from "../../../src/experiment/types.ts";
import { highestShare, lowestShare } from "../../../src/theory/clopperPearson.ts";

const answerOf = (verdict: Verdict, ...dials: number[]): WorldAnswer => ({
  dial: dials[0] ?? 0.5,
  zone: { low: dials[0] ?? 0.5, high: dials[dials.length - 1] ?? 0.5, dials },
  verdict,
  replications: 64,
});
const heldAt = (near: number, ...dials: number[]): Held => ({ answer: answerOf("just right", ...dials), near });

describe("an answer in another world", () => {
  const held = heldAt(0.1, 0.4);

  test("that is settled stays if a dial of its zone is near, and has moved if none is", () => {
    expect(standOf(held, answerOf("just right", 0.5, 0.55, 0.6))).toBe("stays");
    expect(standOf(held, answerOf("just right", 0.55, 0.6))).toBe("moves");
    expect(standOf(held, answerOf("rigid is enough", 0))).toBe("moves");
    // 0.3 and 0.1 make a little more than 0.4.
    expect(standOf(heldAt(0.1, 0.3), answerOf("just right", 0.4))).toBe("stays");
  });

  test("that is not settled stays if all of its zone is near, has moved if none is, and else cannot be told", () => {
    expect(standOf(held, answerOf("not yet", 0.35, 0.4))).toBe("stays");
    expect(standOf(held, answerOf("not yet", 0.5, 0.55))).toBe("cannot be told");
    expect(standOf(held, answerOf("not yet", 0.55, 0.6))).toBe("moves");
  });

  test("that goes out of reach, or comes within it, has moved", () => {
    const lost: Held = { answer: answerOf("out of reach"), near: 0.1 };
    expect(standOf(held, answerOf("out of reach"))).toBe("moves");
    expect(standOf(lost, answerOf("just right", 0.5))).toBe("moves");
    expect(standOf(lost, answerOf("out of reach"))).toBe("stays");
    expect(standOf(lost, answerOf("not yet", 0.5))).toBe("cannot be told");
  });

  test("is not held against a reach that is not settled itself", () => {
    const open: Held = { answer: answerOf("not yet", 0.4, 0.6), near: 0 };
    expect(standOf(open, answerOf("out of reach"))).toBe("cannot be told");
    expect(standOf(open, answerOf("just right", 0.8))).toBe("moves");
  });
});

const assumption = (key: string) =>
  ({
    path: [key],
    key,
    label: key,
    owner: null,
    unit: "ratio",
    value: 1,
    moves: "in proportion",
    asked: false,
  }) as const;

const worldOf = (stand: Counted["stand"], dial = 0.5, positions: [string, number][] = []): Counted => ({
  positions: new Map(positions),
  answer: answerOf(stand === "cannot be told" ? "not yet" : "just right", dial),
  stand,
});

describe("worlds together", () => {
  const all = [
    ...Array.from({ length: 10 }, () => worldOf("stays")),
    ...Array.from({ length: 4 }, () => worldOf("moves")),
    ...Array.from({ length: 2 }, () => worldOf("cannot be told")),
  ];

  test("are looked at in numbers fixed beforehand, the last of them all", () => {
    expect(looksAt(200)).toEqual([13, 25, 50, 100, 200]);
    expect(looksAt(3)).toEqual([1, 2, 3]);
    expect(looksAt(1)).toEqual([1]);
  });

  test("have limits of the share that share half the level out among the looks, what cannot be told on both sides", () => {
    const found = counted(all, 16, [assumption("a")], 0.95);
    expect(found).toMatchObject({ worlds: 16, stays: 10, moves: 4, untold: 2 });
    // 5 looks with two sides each, of 0.025.
    expect(found.share).toEqual({ low: lowestShare(10, 16, 0.0025), high: highestShare(12, 16, 0.0025) });
    expect(counted([], 16, [assumption("a")], 0.95).share).toBeNull();
  });

  test("tell no correlation before all of them are in", () => {
    expect(counted(all, 17, [assumption("a")], 0.95).drivers).toEqual([]);
    expect(counted(all, 16, [assumption("a")], 0.95).drivers).toHaveLength(1);
  });

  test("seldom show a correlation of any assumption where there is none", () => {
    const random = seedrandom("no correlation");
    const keys = ["a", "b", "c", "d", "e"];
    const studies = 2000;
    let wrong = 0;
    for (let study = 0; study < studies; study++) {
      const worlds = Array.from({ length: 20 }, () =>
        worldOf(
          "stays",
          random(),
          keys.map((key) => [key, random()]),
        ),
      );
      if (counted(worlds, 20, keys.map(assumption), 0.95).drivers.some(({ shown }) => shown)) wrong++;
    }
    // Half of 5 % for all five together, and four standard deviations of the count.
    expect(wrong).toBeLessThan(0.025 * studies + 4 * Math.sqrt(0.025 * studies));
    expect(wrong).toBeGreaterThan(0.025 * studies - 4 * Math.sqrt(0.025 * studies));
  });
});

test("equals share the mean of their ranks", () => {
  expect(ranks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
});

test("a correlation is 1 along a line, -1 against it, and 0 where nothing changes", () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0);
});
