import { expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import { defaultDials } from "../../src/experiment/types.ts";
import { allCases } from "./cases/index.ts";
import { madeCases } from "./cases/made.ts";
import { closeDials } from "./judge.ts";
import { asShipped, follow, rerun, SimulatedDays } from "./rerun.ts";
import { simulateMoments, Truth } from "./truth.ts";

const caseOf = (name: string) => {
  const found = madeCases.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`There is no case ${name}`);
  return found;
};
const quick = caseOf("optimum-flexible");

test("every case is another, and each of the scenario's rules is asked of what ships", () => {
  const names = allCases().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.startsWith("bank-branch/"))).toHaveLength(3);
});

test("a seed's outcome is the same whichever rule was asked before it", () => {
  const together = rerun(quick, "one");
  const alone = quick.rules.map((rule) => follow(quick, new SimulatedDays(quick, "one"), rule, asShipped));
  expect(alone).toEqual(together);
  expect(together.map(({ rule }) => rule)).toEqual(quick.rules);
});

test("days that a rule did not ask for do not reach its answer, and those it asked for are counted", () => {
  const days = new SimulatedDays(quick, "one");
  const asked = new Map(defaultDials.map((dial) => [dial, 40]));
  days.require(new Map([...asked, [0.5, 60], [0.33, 20]]));
  const sample = days.sample(asked);
  expect(sample.dials).toEqual(defaultDials);
  expect(sample.tallies.map(({ length }) => length)).toEqual(defaultDials.map(() => 40 * sample.layout.slots));
  const outcome = follow(quick, days, "value", { ...asShipped, maxDays: 40, hundredths: false });
  expect(outcome).toMatchObject({ look: 40, gridDays: 21 * 40 });
  expect(outcome.zone).toEqual(answer(sample, quick.scenario, "value", { maxDays: 40 }).zone.dials);
});

test("a dial that the zone was without at one look is in no later one, so that the last tells of all", () => {
  const one = caseOf("small");
  const days = new SimulatedDays(one, "eager");
  const asked = new Map<number, number>(defaultDials.map((dial) => [dial, 100]));
  days.require(asked);
  const whole = days.sample(asked);
  const zones = [40, 50, 64, 80, 100].map((maxDays) => answer(whole, one.scenario, "value", { maxDays }).zone.dials);
  zones.slice(1).forEach((zone, at) => {
    expect(zones[at]).toEqual(expect.arrayContaining([...zone]));
  });
});

test("the truth counts the same days as the product, dial by dial", () => {
  const days = new SimulatedDays(quick, `truth of ${quick.name}`);
  days.require(new Map([0.2, 0.8].map((dial) => [dial, 12])));
  const [low, high] = days.sample(new Map([0.2, 0.8].map((dial) => [dial, 12]))).tallies;
  const moments = simulateMoments(quick, [0.2, 0.8], 0, 12);
  const truth = new Truth([{ dials: [0.2, 0.8], moments }]);
  const { slots, measures } = days.sample(new Map()).layout;
  for (const name of ["costPerCustomer", "netValue", "experience", "promiseKept"] as const) {
    const measure = measures.find((one) => one.name === name && one.scope === "cell");
    const sum = (rows: Float64Array, slot: number) =>
      Array.from({ length: 12 }, (_, day) => rows[day * slots + slot]).reduce((a, b) => a + b, 0);
    const ratio = (rows: Float64Array) => sum(rows, measure?.numerator ?? 0) / sum(rows, measure?.denominator ?? 0);
    expect(truth.level(name, 0.2).mean).toBeCloseTo(ratio(low), 9);
    expect(truth.gap(name, 0.8, 0.2).mean).toBeCloseTo(ratio(high) - ratio(low), 9);
  }
});

test("many days go to what may be the best dial and its neighbours, and to the dial that the share comes from", () => {
  const one = caseOf("share-at-a-dial");
  const truth = new Truth([{ dials: defaultDials, moments: simulateMoments(one, defaultDials, 0, 40) }]);
  const close = closeDials(truth, one);
  expect(close).toContain(0.5);
  expect(close.length).toBeGreaterThan(2);
  expect(close.length).toBeLessThan(defaultDials.length);
});
