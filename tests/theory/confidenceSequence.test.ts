/** The boundary against paths that are drawn, against its own mixture and against published tails. */
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import { boundary, normalTail, startOf } from "../../src/theory/confidenceSequence.ts";

/** A standard normal variate, Box and Muller's. */
function normals(seed: string): () => number {
  const random = seedrandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * How many of so many Wiener paths ever lie above the boundary, looked at often between 40 and 40 * 2^8. W(t) / sqrt(t)
 * is an Ornstein-Uhlenbeck process in ln t, so each step is exact.
 */
function crossings(start: number, paths: number, seed: string): number {
  const steps = 250;
  const step = (8 * Math.LN2) / steps;
  const [kept, fresh] = [Math.exp(-step / 2), Math.sqrt(-Math.expm1(-step))];
  const limits = Array.from({ length: steps + 1 }, (_, i) => boundary(start, 40 * Math.exp(i * step), 40));
  const normal = normals(seed);
  let crossed = 0;
  for (let path = 0; path < paths; path++) {
    let y = normal();
    let above = y > limits[0];
    for (let i = 1; i <= steps && !above; i++) {
      y = kept * y + fresh * normal();
      above = y > limits[i];
    }
    if (above) crossed++;
  }
  return crossed;
}

describe("the boundary", () => {
  test.each([0.2, 0.05, 0.01])("is ever crossed by at most %d of the paths, and by more than half of that", (level) => {
    const paths = 20_000;
    const crossed = crossings(startOf(level), paths, `level ${level}`);
    const deviation = Math.sqrt(paths * level * (1 - level));
    expect(crossed).toBeLessThan(level * paths + 4 * deviation);
    // What is lost to the end of the horizon and to the mixture's own boundary, which is below, is less than half.
    expect(crossed).toBeGreaterThan(0.5 * level * paths);
  });

  test("is its start at the first number, and rises with the root of the logarithm", () => {
    expect(boundary(2.5, 40, 40)).toBe(2.5);
    expect(boundary(3, 40 * Math.exp(7), 40)).toBeCloseTo(4, 12);
    expect(boundary(0, 80, 40)).toBeCloseTo(Math.sqrt(Math.LN2), 12);
  });
});

describe("the start", () => {
  /** The chance that a path begins above a, or begins below and is carried over by the mixture: Ville's equality. */
  function chance(a: number): number {
    const steps = 20_000;
    const width = (a + 12) / steps;
    const below = (y: number): number => (y < 0 ? normalTail(-y) : 1 - normalTail(y));
    // The integral of e^(y^2 / 2) Phi(y) phi(y) over y < a is that of Phi(y) / sqrt(2 pi); the rule of midpoints.
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += below(-12 + (i + 0.5) * width);
    const carried = (sum * width) / Math.sqrt(2 * Math.PI);
    return normalTail(a) + carried / (Math.exp((a * a) / 2) * below(a));
  }

  test.each([0.5, 0.1, 0.006, 0.0001])("is where the mixture's inequality gives the level %d", (level) => {
    // Midpoints err by width^2 / 24 times the change of the slope, which is below 0.4: relatively below 1e-6 here.
    expect(chance(startOf(level)) / level).toBeCloseTo(1, 5);
  });

  test("is the higher the smaller the level, and farther out than that of a single look", () => {
    const levels = [0.5, 0.2, 0.05, 1e-3, 1e-6, 1e-9];
    const starts = levels.map(startOf);
    for (let i = 1; i < starts.length; i++) expect(starts[i]).toBeGreaterThan(starts[i - 1]);
    for (const [i, level] of levels.entries()) expect(normalTail(starts[i])).toBeLessThan(level);
  });

  test("refuses what is no level of a one-sided statement", () => {
    for (const level of [0, -0.1, 0.51, 1, Number.NaN]) expect(() => startOf(level)).toThrow(RangeError);
    expect(startOf(0.5)).toBeGreaterThan(0);
  });
});

test("the normal tail is that of the tables, far out as well", () => {
  const published = [
    [0, 0.5],
    [1, 0.158655253931457],
    [1.959963984540054, 0.025],
    [3, 1.349898031630095e-3],
    [5, 2.866515718791939e-7],
    [8, 6.220960574271785e-16],
    [10, 7.619853024160527e-24],
  ];
  // Their own last digit is the fifteenth or sixteenth; the function promises twelve.
  for (const [z, tail] of published) expect(Math.abs(normalTail(z) / tail - 1)).toBeLessThan(1e-12);
});
