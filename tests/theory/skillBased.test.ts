import { describe, expect, test } from "vitest";
import { meanWait as erlangC } from "../../src/theory/erlangC.ts";
import { meanWait, ringOfSkills } from "../../src/theory/skillBased.ts";

/** Sums of some thousand positive terms. */
const rounding = 1e-11;

const ring = (servers: number, skills: number, load: number) => ({
  arrivalRates: Array.from({ length: servers }, () => load),
  servedBy: ringOfSkills(servers, skills),
  meanService: 1,
  servers,
});

/**
 * The mean number waiting where class 0 has server 0 alone and class 1 has both, from the chain itself: who is busy, who
 * became idle first, and the classes of those who wait one by one in the order of coming, `most` of them at the most.
 */
function waitingOneByOne(rates: readonly [number, number], most: number): number {
  const places = new Map<string, number>();
  const place = (state: string): number => {
    if (!places.has(state)) places.set(state, places.size);
    return places.get(state) ?? 0;
  };
  place("01|");
  const flows: { from: number; to: number; rate: number }[] = [];
  // A Map goes on with what is put into it on the way.
  for (const [state, from] of places) {
    for (const [to, rate] of waysFrom(state, rates, most)) flows.push({ from, to: place(to), rate });
  }
  const step = 1 / (rates[0] + rates[1] + 2);
  let shares = new Float64Array(places.size);
  shares[0] = 1;
  for (let round = 0; round < 600; round++) {
    const after = shares.slice();
    for (const { from, to, rate } of flows) {
      after[to] += shares[from] * rate * step;
      after[from] -= shares[from] * rate * step;
    }
    shares = after;
  }
  return [...places.keys()].reduce((sum, state, i) => sum + shares[i] * state.split("|")[1].length, 0);
}

/** A state: the idle servers, the longest idle first, a bar, and the classes that wait, the longest waiting first. */
function waysFrom(state: string, rates: readonly [number, number], most: number): [string, number][] {
  const [idle, waiting] = state.split("|");
  const canServe = (server: string, customer: string) => server === "0" || customer === "1";
  const ways: [string, number][] = [];
  for (const customer of ["0", "1"]) {
    const taker = [...idle].find((server) => canServe(server, customer));
    if (taker !== undefined) ways.push([`${idle.replace(taker, "")}|${waiting}`, rates[Number(customer)]]);
    else if (waiting.length < most) ways.push([`${idle}|${waiting}${customer}`, rates[Number(customer)]]);
  }
  for (const server of ["0", "1"].filter((one) => !idle.includes(one))) {
    const next = [...waiting].findIndex((customer) => canServe(server, customer));
    if (next < 0) ways.push([`${idle}${server}|${waiting}`, 1]);
    else ways.push([`${idle}|${waiting.slice(0, next)}${waiting.slice(next + 1)}`, 1]);
  }
  return ways;
}

describe("Servers with skills", () => {
  test.each([
    [1, 9],
    [2, 1.878],
    [3, 1.132],
    [10, 0.669],
  ])("ten in a ring with %i skills each at a load of 0.9 make their customers wait %f", (skills, printed) => {
    expect(Math.abs(meanWait(ring(10, skills, 0.9)) - printed)).toBeLessThanOrEqual(0.0005);
  });

  test("with one skill each are queues of their own, with all skills one queue", () => {
    const apart = meanWait(ring(5, 1, 0.7)) / erlangC({ arrivalRate: 0.7, meanService: 1, servers: 1 });
    const together = meanWait(ring(5, 5, 0.7)) / erlangC({ arrivalRate: 3.5, meanService: 1, servers: 5 });
    expect(Math.abs(apart - 1)).toBeLessThan(rounding);
    expect(Math.abs(together - 1)).toBeLessThan(rounding);
  });

  test("in pairs are islands of two", () => {
    const islands = { ...ring(6, 1, 0.8), servedBy: [0, 1, 2, 3, 4, 5].map((i) => [i - (i % 2), i - (i % 2) + 1]) };
    const right = erlangC({ arrivalRate: 1.6, meanService: 1, servers: 2 });
    expect(Math.abs(meanWait(islands) / right - 1)).toBeLessThan(rounding);
  });

  test("who are unlike agree with their chain, followed customer by customer", () => {
    const rates = [0.15, 0.2] as const;
    const found = meanWait({ arrivalRates: rates, servedBy: [[0], [0, 1]], meanService: 1, servers: 2 });
    // More than 11 waiting is less likely than 0.35^11 = 1e-5 of the states in which anybody waits, itself below 0.1.
    expect(Math.abs(found * 0.35 - waitingOneByOne(rates, 11))).toBeLessThan(1e-5 * 0.1 * 11);
  });

  test("who cannot do what only they can serve have no stationary state", () => {
    const unbalanced = { arrivalRates: [1.1, 0.1], servedBy: [[0], [0, 1]], meanService: 1, servers: 2 };
    expect(() => meanWait(unbalanced)).toThrow("servers 0: what only they can serve");
  });
});
