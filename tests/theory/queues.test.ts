import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanWaits } from "../../src/theory/cobham.ts";
import { erlangA } from "../../src/theory/erlangA.ts";
import { meanWait, waitProbability, waitQuantile } from "../../src/theory/erlangC.ts";
import { meanNumber } from "../../src/theory/infiniteServers.ts";
import { jackson, trafficRates } from "../../src/theory/jackson.ts";
import * as mg1 from "../../src/theory/pollaczekKhinchine.ts";

/** Rounding only: every formula here is exact, and the longest sum below has some thousand terms. */
const rounding = 1e-11;

function expectSame(found: number, right: number): void {
  expect(Math.abs(found - right)).toBeLessThanOrEqual(rounding * Math.max(Math.abs(right), 1e-6));
}

/** The stationary distribution of a birth-death chain, summed from 0 up to `most`: no cleverness to share a mistake with. */
function bruteForce(births: number, deaths: (n: number) => number, most: number): readonly number[] {
  const weights = [1];
  for (let n = 1; n <= most; n++) weights.push((weights[n - 1] * births) / deaths(n));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Mean wait and P(wait) of everybody by Little's law and PASTA from that distribution. */
function fromStates(shares: readonly number[], arrivalRate: number, servers: number) {
  const queued = shares.reduce((sum, share, n) => sum + share * Math.max(n - servers, 0), 0);
  const waits = shares.slice(servers).reduce((sum, share) => sum + share, 0);
  return { waits, meanWait: queued / arrivalRate };
}

describe("Erlang C", () => {
  test("agrees with the printed table of C(c, a)", () => {
    const table = [
      [1, 0.9, 0.9],
      [2, 1.8, 0.8526],
      [3, 2, 0.4444],
      [10, 8, 0.4092],
      [100, 95, 0.5065],
    ];
    for (const [servers, arrivalRate, printed] of table) {
      const found = waitProbability({ arrivalRate, meanService: 1, servers });
      expect(Math.abs(found - printed)).toBeLessThanOrEqual(0.00005);
    }
  });

  test("is the birth-death chain's stationary state", () => {
    for (const [arrivalRate, meanService, servers] of [
      [0.5, 1.2, 1],
      [3, 0.9, 3],
      [0.4, 20, 10],
      [45, 1, 50],
    ]) {
      const queue = { arrivalRate, meanService, servers };
      const right = fromStates(
        bruteForce(arrivalRate, (n) => Math.min(n, servers) / meanService, 900),
        arrivalRate,
        servers,
      );
      expectSame(waitProbability(queue), right.waits);
      expectSame(meanWait(queue), right.meanWait);
    }
  });

  test("with one server is M/M/1: the mean wait is rho / (mu - lambda)", () => {
    expectSame(meanWait({ arrivalRate: 0.8, meanService: 1, servers: 1 }), 4);
  });

  test("has a wait that a share p does not exceed: its quantiles are the exponential's beyond those who do not wait", () => {
    const queue = { arrivalRate: 8, meanService: 1, servers: 10 };
    const waits = waitProbability(queue);
    expect(waitQuantile(queue, 0.5)).toBe(0);
    for (const p of [0.6, 0.8, 0.99]) expectSame(waits * Math.exp(-2 * waitQuantile(queue, p)), 1 - p);
  });

  test("has no stationary state at a load of one or more", () => {
    expect(() => waitProbability({ arrivalRate: 2, meanService: 1, servers: 2 })).toThrow(RangeError);
    expect(() => meanWait({ arrivalRate: Number.NaN, meanService: 1, servers: 2 })).toThrow(RangeError);
  });
});

describe("Erlang A", () => {
  test("is the birth-death chain's stationary state, below and above full load", () => {
    for (const [arrivalRate, meanService, servers, meanPatience] of [
      [9.5, 1, 10, 5],
      [15, 1, 10, 5],
      [0.2, 4, 1, 30],
      [30, 0.5, 10, 0.1],
    ]) {
      const deaths = (n: number) => Math.min(n, servers) / meanService + Math.max(n - servers, 0) / meanPatience;
      const shares = bruteForce(arrivalRate, deaths, 400);
      const right = fromStates(shares, arrivalRate, servers);
      const found = erlangA({ arrivalRate, meanService, servers, meanPatience });
      expectSame(found.waitProbability, right.waits);
      expectSame(found.meanWait, right.meanWait);
      expectSame(found.abandonProbability, right.meanWait / meanPatience);
      // Who is served keeps the servers busy: P(served) = busy servers / offered load.
      expectSame(found.utilisation * servers, (1 - found.abandonProbability) * arrivalRate * meanService);
    }
  });

  test("of 9.5 arrivals, 10 servers and a patience of 5 has its known values", () => {
    const found = erlangA({ arrivalRate: 9.5, meanService: 1, servers: 10, meanPatience: 5 });
    expectSame(found.waitProbability, 0.628506049456186);
    expectSame(found.abandonProbability, 0.0594710383499997);
    expectSame(found.meanWait, 0.297355191749998);
  });

  test("gives those served the wait of the chain of departures ahead of them", () => {
    // One server, patience as long as the service: n ahead are gone after the last of n exponentials of rate 1.
    const arrivalRate = 1.5;
    const shares = bruteForce(arrivalRate, (n) => n, 200);
    let served = 0;
    let waited = 0;
    let harmonic = 0;
    for (const [n, share] of shares.entries()) {
      if (n > 0) harmonic += 1 / (n + 1);
      served += share / (n + 1);
      waited += (share / (n + 1)) * harmonic;
    }
    const found = erlangA({ arrivalRate, meanService: 1, servers: 1, meanPatience: 1 });
    expectSame(found.meanWaitServed, waited / served);
    expectSame(1 - found.abandonProbability, served);
  });

  test("with endless patience is Erlang C", () => {
    // Patience 1e12 times the service changes what is left by the order of 1e-12 times the queue it forms.
    const queue = { arrivalRate: 8, meanService: 1, servers: 10 };
    const found = erlangA({ ...queue, meanPatience: 1e13 });
    expectSame(found.waitProbability, waitProbability(queue));
    expectSame(found.meanWait, meanWait(queue));
  });

  test("at any load loses at least the excess, and never waits longer than patience", () => {
    const positive = (max: number) => fc.double({ min: 0.01, max, noNaN: true });
    fc.assert(
      fc.property(
        positive(100),
        positive(10),
        fc.integer({ min: 1, max: 500 }),
        positive(50),
        (rate, mean, c, patience) => {
          const found = erlangA({ arrivalRate: rate, meanService: mean, servers: c, meanPatience: patience });
          expect(found.abandonProbability).toBeGreaterThanOrEqual(1 - c / (rate * mean) - rounding);
          expect(found.abandonProbability).toBeLessThanOrEqual(found.waitProbability);
          expect(found.utilisation).toBeLessThanOrEqual(1 + rounding);
          expectSame(found.meanWait, found.abandonProbability * patience);
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });

  test("refuses a mean of 0", () => {
    expect(() => erlangA({ arrivalRate: 1, meanService: 1, servers: 1, meanPatience: 0 })).toThrow(RangeError);
  });
});

describe("Pollaczek and Khinchine", () => {
  test("with exponential service is M/M/1, and with constant service waits half as long", () => {
    const queue = { arrivalRate: 0.7, meanService: 1.1 };
    const exponential = mg1.meanWait({ ...queue, cvService: 1 });
    expectSame(exponential, meanWait({ ...queue, servers: 1 }));
    expectSame(mg1.meanWait({ ...queue, cvService: 0 }), exponential / 2);
  });

  test("with Erlang service is the stationary state of its phases", () => {
    // M/E2/1 as a chain of phases left: an arrival brings 2, each done at rate 2 / mean; the wait is phases found * mean / 2.
    const [arrivalRate, meanService, most] = [0.6, 1, 600];
    const phase = 2 / meanService;
    const shares = [1, arrivalRate / phase];
    for (let n = 1; n < most; n++) {
      shares.push(((arrivalRate + phase) * shares[n] - (n >= 2 ? arrivalRate * shares[n - 2] : 0)) / phase);
    }
    const total = shares.reduce((sum, share) => sum + share, 0);
    const found = shares.reduce((sum, share, n) => sum + (share * n) / phase, 0) / total;
    expectSame(mg1.meanWait({ arrivalRate, meanService, cvService: Math.SQRT1_2 }), found);
  });

  test("has no stationary state at full load", () => {
    expect(() => mg1.meanWait({ arrivalRate: 1, meanService: 1, cvService: 1 })).toThrow(RangeError);
  });
});

describe("Cobham's priorities", () => {
  const queue = { meanService: 0.9, servers: 3 };

  test("with one class are Erlang C", () => {
    expectSame(meanWaits({ ...queue, arrivalRates: [2.5] })[0], meanWait({ ...queue, arrivalRate: 2.5 }));
  });

  test("conserve the mean wait of all, and let nobody before who comes after", () => {
    const arrivalRates = [0.8, 1, 0.7];
    const waits = meanWaits({ ...queue, arrivalRates });
    const mean = waits.reduce((sum, wait, k) => sum + wait * arrivalRates[k], 0) / 2.5;
    expectSame(mean, meanWait({ ...queue, arrivalRate: 2.5 }));
    expect(waits[0]).toBeLessThan(waits[1]);
    expect(waits[1]).toBeLessThan(waits[2]);
  });

  test("give the first class of two the stationary wait of the chain in which only its own queue counts", () => {
    // While all are busy the first class's queue is a birth-death chain of rates lambda1 and c mu, so an arrival of it
    // waits for a geometric number of departures: C / (c mu - lambda1).
    const [first, second] = [1.2, 1.3];
    const allBusy = waitProbability({ ...queue, arrivalRate: first + second });
    const completions = queue.servers / queue.meanService;
    expectSame(meanWaits({ ...queue, arrivalRates: [first, second] })[0], allBusy / (completions - first));
  });
});

describe("Jackson's network", () => {
  /** A tandem of five with a fifth of the customers going back to the second. */
  const load = [
    [3, 2.4],
    [4, 2.72],
    [3, 1.8],
    [5, 3.6],
    [2, 1.28],
  ];
  const tandem = load.map(([servers, meanService], i) => ({
    arrivalRate: i === 0 ? 1 : 0,
    meanService,
    servers,
    next: load.map((_, j) => (i < 4 ? Number(j === i + 1) : j === 1 ? 0.2 : 0)),
  }));

  test("of a tandem with rework visits the reworked steps 1.25 times", () => {
    const { rates } = jackson(tandem);
    for (const [i, right] of [1, 1.25, 1.25, 1.25, 1.25].entries()) expectSame(rates[i], right);
  });

  test("has nodes as M/M/c queues, and a sojourn that adds up over the visits", () => {
    const { waits, sojourn } = jackson(tandem);
    const visits = [1, 1.25, 1.25, 1.25, 1.25];
    const right = load.map(([servers, meanService], i) => meanWait({ arrivalRate: visits[i], meanService, servers }));
    for (const [i, wait] of waits.entries()) expectSame(wait, right[i]);
    expectSame(
      sojourn,
      visits.reduce((sum, visit, i) => sum + visit * (right[i] + load[i][1]), 0),
    );
  });

  test("balances what enters and leaves each node, whatever the routing", () => {
    const row = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 4 }), row, (routing, arrivals) => {
        const nodes = routing.map((weights, i) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0.3);
          return {
            arrivalRate: arrivals[i],
            meanService: 1,
            servers: 1,
            next: weights.map((weight) => weight / total),
          };
        });
        const rates = trafficRates(nodes);
        for (const [j, rate] of rates.entries()) {
          const into = nodes.reduce((sum, node, i) => sum + rates[i] * node.next[j], nodes[j].arrivalRate);
          expect(Math.abs(rate - into)).toBeLessThanOrEqual(rounding * (1 + into));
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  test("of a customer who never leaves has no stationary state", () => {
    const trapped = { arrivalRate: 1, meanService: 0.1, servers: 1, next: [1] };
    expect(() => jackson([trapped])).toThrow(RangeError);
  });
});

describe("infinitely many servers", () => {
  test("hold the offered load: the limit of M/M/c as nobody waits", () => {
    const shares = bruteForce(3, (n) => n / 2, 100);
    expectSame(
      meanNumber(3, 2),
      shares.reduce((sum, share, n) => sum + n * share, 0),
    );
  });
});
