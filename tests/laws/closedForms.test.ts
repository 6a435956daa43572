/**
 * Queues whose stationary means are known, simulated in the regime without an end.
 *
 * Each mean is compared with the Student-t interval over 30 independent replications, ten of each of three seeds, at a
 * level at which all comparisons of this file together are true in 99 of 100 such files. The runs are long enough for
 * the start to be forgotten: the warm-up is many times the relaxation time of each queue.
 */
import { describe, expect, test } from "vitest";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { meanWaits } from "../../src/theory/cobham.ts";
import { erlangA } from "../../src/theory/erlangA.ts";
import { meanWait } from "../../src/theory/erlangC.ts";
import { jackson } from "../../src/theory/jackson.ts";
import { meanWait as meanWaitMg1 } from "../../src/theory/pollaczekKhinchine.ts";
import { studentTQuantile } from "../../src/theory/studentT.ts";
import { handScenario, segment, step, team } from "../support/hand.ts";
import { mean, variance } from "../support/statistics.ts";

const comparisons = 29;
const level = 1 - 0.01 / comparisons;
const seeds = ["one", "two", "three"];
const each = 10;

type Parts = Omit<Parameters<typeof handScenario>[0], "regime">;
type Estimate = (name: string, owner?: string | null) => readonly [low: number, high: number];

function exponential(mean: number): ScenarioFile["steps"][number]["work"] {
  return { kind: "exponential", mean };
}

/** Customers of one kind, so many a minute. */
function coming(perMinute: number): Pick<ScenarioFile, "populations"> {
  return { populations: [{ id: "all", name: "All", perHour: 60 * perMinute, mix: { anyone: 1 } }] };
}

/** Intervals for the measures of a queue, from replications of so many minutes. */
function simulate(parts: Parts, minutes = 15_000): Estimate {
  const scenario = handScenario({ ...parts, regime: { kind: "continuous", warmUpMinutes: 2_000, minutes } });
  const rows = seeds.flatMap((seed) => {
    const replicator = createReplicator(scenario, "all", seed, [{ design: "design", dial: 0 }]);
    return Array.from({ length: each }, (_, replication) => replicator.tallies(replication));
  });
  const { measures } = measureLayout(scenario);
  const t = studentTQuantile(1 - (1 - level) / 2, rows.length - 1);
  return (name, owner = null) => {
    const measure = measures.find((one) => one.name === name && one.owner === owner);
    if (measure === undefined) throw new Error(`There is no ${name} of ${owner}.`);
    const ratios = rows.map((row) => row[measure.numerator] / row[measure.denominator]);
    const half = t * Math.sqrt(variance(ratios) / ratios.length);
    return [mean(ratios) - half, mean(ratios) + half];
  };
}

let compared = 0;

/** The value lies in the interval, and the interval says something: its half-width is a tenth of it at most. */
function expectWithin([low, high]: readonly [number, number], value: number): void {
  compared++;
  expect(low).toBeLessThanOrEqual(value);
  expect(high).toBeGreaterThanOrEqual(value);
  expect(high - low).toBeLessThanOrEqual(0.2 * value);
}

describe("M/M/c", () => {
  test.each([
    [1, 0.7, 30_000],
    [3, 0.8, 15_000],
    [10, 0.9, 20_000],
  ])("with %i people at a load of %f each", (servers, load, minutes) => {
    const queue = { arrivalRate: (servers * load) / 4, meanService: 4, servers };
    const parts = {
      ...coming(queue.arrivalRate),
      teams: [team("counter", servers)],
      steps: [step("advise", "counter", 0, { work: exponential(queue.meanService) })],
    };
    const estimate = simulate(parts, minutes);
    expectWithin(estimate("wait", "counter"), meanWait(queue));
    expectWithin(estimate("utilisation", "counter"), load);
    expectWithin(estimate("sojourn"), meanWait(queue) + queue.meanService);
  });

  test("of two teams, when all their people serve both", () => {
    const queue = { arrivalRate: 0.8, meanService: 4, servers: 4 };
    const estimate = simulate({
      ...coming(queue.arrivalRate),
      teams: [team("left", 2), team("right", 2), { id: "kiosk", name: "Kiosk", unlimited: true }],
      steps: [
        step("sort", "kiosk", 0, {
          next: [
            { to: "at-left", share: 0.7 },
            { to: "at-right", share: 0.3 },
          ],
        }),
        step("at-left", "left", 0, { work: exponential(4), next: [{ to: "end", share: 1 }] }),
        step("at-right", "right", 0, { work: exponential(4) }),
      ],
      design: { rigid: { crossTraining: 1 } },
    });
    expectWithin(estimate("wait", "left"), meanWait(queue));
    expectWithin(estimate("wait", "right"), meanWait(queue));
  });
});

describe("M/G/1 (Pollaczek-Khinchine)", () => {
  test.each([
    ["constant", { kind: "constant", value: 4 }, 0],
    ["lognormal", { kind: "lognormal", mean: 4, cv: 1.5 }, 1.5],
    ["gamma", { kind: "gamma", mean: 4, cv: 0.5 }, 0.5],
    ["uniform", { kind: "uniform", min: 0, max: 8 }, 1 / Math.sqrt(3)],
  ] as const)("with %s work", (_, work, cvService) => {
    const queue = { arrivalRate: 0.7 / 4, meanService: 4, cvService };
    const parts = {
      ...coming(queue.arrivalRate),
      teams: [team("counter", 1)],
      steps: [step("advise", "counter", 0, { work })],
    };
    const estimate = simulate(parts, cvService > 1 ? 90_000 : undefined);
    expectWithin(estimate("wait", "counter"), meanWaitMg1(queue));
  });
});

describe("M/M/c+M (Erlang A)", () => {
  test.each([
    ["under", 0.9],
    ["over", 1.3],
  ])("%sloaded", (_, load) => {
    const queue = { arrivalRate: (2 * load) / 4, meanService: 4, servers: 2, meanPatience: 6 };
    const estimate = simulate({
      ...coming(queue.arrivalRate),
      segments: [segment("anyone", { patience: exponential(queue.meanPatience) })],
      teams: [team("counter", queue.servers)],
      steps: [step("advise", "counter", 0, { work: exponential(queue.meanService) })],
    });
    const theory = erlangA(queue);
    expectWithin(estimate("wait", "counter"), theory.meanWait);
    expectWithin(estimate("abandoned"), theory.abandonProbability);
    expectWithin(estimate("utilisation", "counter"), theory.utilisation);
  });
});

describe("two classes with priorities (Cobham)", () => {
  test.each([1, 3])("with %i people", (servers) => {
    const [first, second] = [0.3, 0.5].map((load) => (load * servers) / 4);
    const estimate = simulate(
      {
        segments: [segment("important", { priority: 1 }), segment("anyone", { priority: 2 })],
        populations: [
          {
            id: "all",
            name: "All",
            perHour: 60 * (first + second),
            mix: { important: first / (first + second), anyone: second / (first + second) },
          },
        ],
        teams: [team("counter", servers)],
        steps: [step("advise", "counter", 0, { work: exponential(4) })],
      },
      servers === 1 ? 40_000 : 20_000,
    );
    const waits = meanWaits({ arrivalRates: [first, second], meanService: 4, servers });
    expectWithin(estimate("waitOnstage", "important"), waits[0]);
    expectWithin(estimate("waitOnstage", "anyone"), waits[1]);
  });
});

describe("a network of queues (Jackson)", () => {
  test.each(["local", "end-to-end"] as const)("with rework and %s dispatch, which no mean depends on", (dispatch) => {
    const theory = jackson([
      { arrivalRate: 0.3, meanService: 4, servers: 2, next: [0, 1] },
      { arrivalRate: 0, meanService: 1.5, servers: 1, next: [0.25, 0] },
    ]);
    const parts = {
      ...coming(0.3),
      teams: [team("makers", 2), team("checker", 1)],
      steps: [
        step("make", "makers", 0, { work: exponential(4) }),
        step("check", "checker", 0, {
          work: exponential(1.5),
          next: [
            { to: "make", share: 0.25 },
            { to: "end", share: 0.75 },
          ],
        }),
      ],
      design: { dispatch },
    };
    const estimate = simulate(parts, 30_000);
    expectWithin(estimate("wait", "makers"), theory.waits[0]);
    expectWithin(estimate("sojourn"), theory.sojourn);
  });
});

test("as many comparisons were made as the level was shared among", () => {
  expect(compared).toBe(comparisons);
});
