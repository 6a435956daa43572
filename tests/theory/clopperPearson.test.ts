/** Exact limits of a share, against printed tables and against what defines them. */
import { expect, test } from "vitest";
import { highestShare, lowestShare } from "../../src/theory/clopperPearson.ts";

test("the limits are those of the tables at 95 %", () => {
  // Geigy Scientific Tables: 0 of 10, 8 of 10.
  expect(highestShare(0, 10, 0.025)).toBeCloseTo(0.3085, 4);
  expect(lowestShare(8, 10, 0.025)).toBeCloseTo(0.4439, 4);
  expect(highestShare(8, 10, 0.025)).toBeCloseTo(0.9748, 4);
});

test("nothing, and every time, leave one side open; the other is known in closed form", () => {
  expect([lowestShare(0, 50, 0.01), highestShare(50, 50, 0.01)]).toEqual([0, 1]);
  expect(highestShare(0, 50, 0.01)).toBeCloseTo(1 - 0.01 ** (1 / 50), 12);
  expect(lowestShare(50, 50, 0.01)).toBeCloseTo(0.01 ** (1 / 50), 12);
});

test("what happens and what does not are mirror images", () => {
  for (const [count, trials] of [
    [3, 20],
    [140, 200],
    [399, 400],
  ]) {
    expect(lowestShare(count, trials, 0.005)).toBeCloseTo(1 - highestShare(trials - count, trials, 0.005), 12);
  }
});

test("the chance that the limits miss is at most the level, whatever the share", () => {
  const trials = 30;
  for (let share = 0.05; share < 1; share += 0.05) {
    let missed = 0;
    let chance = (1 - share) ** trials;
    for (let count = 0; count <= trials; count++) {
      if (lowestShare(count, trials, 0.05) > share) missed += chance;
      chance *= ((trials - count) / (count + 1)) * (share / (1 - share));
    }
    expect(missed).toBeLessThanOrEqual(0.05);
  }
});
