import { describe, expect, test } from "vitest";
import { byType, type Counts, type HourRow } from "./counts.ts";
import { dayCv, estimate, splitIntoTeams } from "./estimates.ts";

test("a day's volume varies by what Poisson arrivals do not explain", () => {
  // Mean 100, variance ((-40)² + 0 + 40²) / 2 = 1600: beyond Poisson 1600 - 100 = 1500.
  expect(dayCv([60, 100, 140])).toBeCloseTo(Math.sqrt(1500) / 100, 12);
  expect(dayCv([95, 100, 105])).toBe(0);
});

describe("estimates from counts of two even days and an odd one", () => {
  const NONE = byType(() => []);
  const rows: Partial<Record<string, readonly HourRow[]>> = {
    PS: [
      [4, 7, 6, 1, 90, 3, 540, 118_800],
      [6, 8, 10, 2, 70, 5, 900, 200_000],
      [5, 7, 99, 9, 999, 9, 9999, 99_999],
    ],
    NE: [[6, 8, 4, 0, 10, 2, 360, 64_800]],
  };
  const counts: Counts = {
    about: "",
    hours: byType((type) => rows[type] ?? []),
    presence: [4, 5, 6].map((date) => [date, date === 5 ? 999 : 60 * date, ...Array(16).fill(0)]),
    even: { waits: NONE, minutesByTaken: { regular: 100, "regular+stock": 300, "regular+prospects+stock": 400 } },
    odd: { waits: NONE, minutesByTaken: { stock: 1 } },
  };
  const even = estimate(counts, true);

  test("arrivals are calls by hour over days", () => {
    expect(even.days).toBe(2);
    expect(even.arrivals.slice(0, 3)).toEqual([6 / 2, (10 + 4) / 2, 0]);
    expect(even.callsPerDay).toBe((6 + 10 + 4) / 2);
    expect(even.mix).toEqual({ PS: 16 / 20, NW: 0, NE: 4 / 20, IN: 0, PE: 0 });
  });

  test("service times are sums over services", () => {
    // PS: 8 services, 1440 s, squares 318 800: mean 180 s, variance (318 800 - 8 · 180²) / 7.
    expect(even.services.PS.mean).toBe(180 / 60);
    expect(even.services.PS.cv).toBeCloseTo(Math.sqrt((318_800 - 8 * 180 ** 2) / 7) / 180, 12);
    expect(even.workShare).toEqual({ regular: 1440 / 1800, prospects: 0, stock: 360 / 1800 });
  });

  test("people are minutes at work over minutes of the hour", () => {
    expect(even.people[0]).toBe((60 * 4 + 60 * 6) / (60 * 2));
  });

  test("cross-training is the other types taken out of those that could be, by time at work", () => {
    expect(even.crossTraining.share).toBeCloseTo((0 * 100 + 0.5 * 300 + 1 * 400) / 800, 12);
    expect(even.crossTraining.takesAll).toBe(400 / 800);
    expect(even.crossTraining.alsoTakes("regular", "stock")).toBe((300 + 400) / 800);
    expect(even.crossTraining.alsoTakes("stock", "prospects")).toBe(400 / 700);
  });
});

describe("people split into teams", () => {
  const share = { regular: 0.8, prospects: 0.08, stock: 0.12 };

  test("are all there, one in each team first as far as they go, the rest by work", () => {
    const split = (people: number) => Object.values(splitIntoTeams(people, share));
    expect(split(1)).toEqual([1, 0, 0]);
    expect(split(2)).toEqual([1, 1, 0]);
    expect(split(4)).toEqual([2, 1, 1]);
    // 20 people: 16, 1.6 and 2.4 are due, so the last one goes to the remainder of 0.6.
    expect(split(20)).toEqual([16, 2, 2]);
  });
});
