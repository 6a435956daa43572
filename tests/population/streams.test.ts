/**
 * Streams of different purposes, replications and seeds look independent. Each limit is what chance exceeds once in a
 * thousand such files of tests, all comparisons of a test taken together; the numbers are always the same ones.
 */
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import { purposes, Stream } from "../../src/population/streams.ts";
import { chiSquare, chiSquareLimit, correlation, correlationLimit } from "../support/statistics.ts";

const risk = 0.001;

const names = [
  ...["day", "arrival", "segment", "patience", "loudness", "judgement"],
  ...[purposes.need("advise"), purposes.need("sign"), purposes.variety("advise"), purposes.variety("sign")],
  ...[purposes.work("advise", 1), purposes.work("advise", 2), purposes.work("sign", 1), purposes.route("advise", 1)],
];

type Draw = (seed: string, replication: number, purpose: string, count: number) => Float64Array;

const ours: Draw = (seed, replication, purpose, count) => {
  const values = new Float64Array(count);
  new Stream(seed, replication, purpose).fill(values, 0, count, -1);
  return values;
};

const other =
  (generator: (seed: string) => { double(): number }): Draw =>
  (seed, replication, purpose, count) => {
    const random = generator(`${purpose}|${replication}|${seed}`);
    return Float64Array.from({ length: count }, () => random.double());
  };

/** Largest correlation of all pairs of series, over what chance explains: above 1 is no chance. */
function worst(series: readonly Float64Array[]): number {
  const pairs = series.flatMap((a, i) => series.slice(0, i).map((b) => Math.abs(correlation(a, b))));
  return Math.max(...pairs) / correlationLimit(series[0].length, pairs.length, risk);
}

/** Long streams of every purpose in some replications of some seeds. */
function along(draw: Draw): number {
  const keys = ["a", "b", "1"].flatMap((seed) => [0, 1, 10].map((replication) => [seed, replication] as const));
  return worst(keys.flatMap(([seed, replication]) => names.map((name) => draw(seed, replication, name, 2000))));
}

/** The n-th number of every purpose, from one replication to the next. */
function across(draw: Draw, n: number): number {
  return worst(names.map((name) => Float64Array.from({ length: 2000 }, (_, r) => draw("seed", r, name, n + 1)[n])));
}

describe("two streams of different keys are not correlated", () => {
  test("along the stream", () => {
    expect(along(ours)).toBeLessThan(1);
  });

  test("from replication to replication", () => {
    expect(across(ours, 0)).toBeLessThan(1);
    expect(across(ours, 1)).toBeLessThan(1);
  });

  test("from one replication to the next of the same purpose, or one customer to the next", () => {
    const firsts = names.map((name) => Float64Array.from({ length: 2000 }, (_, r) => ours("seed", r, name, 1)[0]));
    const streams = names.map((name) => ours("seed", 0, name, 2000));
    const lagged = [...firsts, ...streams].map((one) => Math.abs(correlation(one.slice(1), one.slice(0, -1))));
    expect(Math.max(...lagged)).toBeLessThan(correlationLimit(1999, lagged.length, risk));
  });
});

describe("the numbers are uniform", () => {
  const bins = 50;
  const counts = (values: Float64Array) => {
    const found = new Array<number>(bins).fill(0);
    for (const value of values) found[Math.floor(value * bins)]++;
    return found;
  };

  test("along a stream, and the first of all replications", () => {
    const streams = names.map((name) => ours("seed", 0, name, 5000));
    const firsts = names.map((name) => Float64Array.from({ length: 5000 }, (_, r) => ours("seed", r, name, 1)[0]));
    const all = [...streams, ...firsts];
    const expected = new Array<number>(bins).fill(5000 / bins);
    const found = all.map((values) => chiSquare(counts(values), expected));
    expect(Math.max(...found)).toBeLessThan(chiSquareLimit(bins - 1, all.length, risk));
  });
});

describe("the generator", () => {
  test("is seedrandom's alea, its double numbers, drawn in blocks or one by one", () => {
    // Long enough that the carry fills up a fraction some ten times, which happens once in four thousand steps.
    const count = 20_000;
    const block = ours("any seed", 7, "work/advise/1", count);
    expect(block).toEqual(other(seedrandom.alea)("any seed", 7, "work/advise/1", count));
    const stream = new Stream("any seed", 7, "work/advise/1");
    expect(Float64Array.from({ length: count }, () => stream.next())).toEqual(block);
  });

  test("is none of those whose streams are correlated under such keys", () => {
    expect(along(other(seedrandom.xorshift7))).toBeGreaterThan(5);
    for (const generator of [seedrandom.xorshift7, seedrandom.xor128, seedrandom.xorwow]) {
      expect(Math.max(across(other(generator), 0), across(other(generator), 1))).toBeGreaterThan(2);
    }
  });
});
