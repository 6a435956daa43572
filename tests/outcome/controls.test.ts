/** What is said to be known beforehand of a day's customers holds on average, and at every dial. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { controlsOf } from "../../src/outcome/controls.ts";
import { measureLayout, offsetOf, slotOf } from "../../src/outcome/layout.ts";
import { type Cell, createReplicator } from "../../src/outcome/replication.ts";
import { normalQuantile } from "../../src/population/distributions/special/normalQuantile.ts";
import { checkScenarioText } from "../../src/scenario/check.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { anyScenario } from "../support/anyScenario.ts";
import { handScenario, segment, step, team } from "../support/hand.ts";
import { runs } from "../support/runs.ts";
import { mean, variance } from "../support/statistics.ts";

/** By cell, replications 0, 1, ... of a slot. */
function drawn(scenario: Scenario, population: string, cells: readonly Cell[], days: number) {
  const { slots } = measureLayout(scenario);
  const replicator = createReplicator(scenario, population, "controls", cells);
  const rows = Array.from({ length: days }, (_, day) => replicator.tallies(day));
  return (slot: number, cell = 0) => rows.map((row) => row[cell * slots + slot]);
}

/** How many standard errors the mean over the replications is off. */
function off(scenario: Scenario, population: string, days: number): readonly number[] {
  const [design] = scenario.designs;
  const valuesOf = drawn(scenario, population, [{ design: design.id, dial: 1 }], days);
  return controlsOf(scenario, population).map(({ slot, expected }) => {
    const values = valuesOf(slot);
    return Math.abs(mean(values) - expected) / Math.sqrt(variance(values) / days);
  });
}

const shipped = ["bank-branch", "invoice-inquiry", "telephone-bank"];

test.each(shipped)("%s: the means over its days are the expected ones within 4 standard errors", (name) => {
  const text = readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), "utf8");
  const checked = checkScenarioText(text);
  if (!checked.ok) throw new Error(`${name} has problems.`);
  for (const { id } of checked.scenario.populations) {
    const errors = off(checked.scenario, id, 200);
    expect(errors.length).toBeGreaterThanOrEqual(2);
    for (const error of errors) expect(error).toBeLessThan(4);
  }
});

/** Work of any kind, few customers, days of any spread: one in a thousand runs would find one of all sums too far off. */
test("any scenario: the means over many days are the expected ones", () => {
  const all = fc.sample(anyScenario, { numRuns: 60, seed: 4 }).flatMap((scenario) => off(scenario, "all", 300));
  expect(all.length).toBeGreaterThan(100);
  const limit = normalQuantile(1 - 1e-3 / (2 * all.length));
  for (const error of all) expect(error).toBeLessThan(limit);
});

test("what customers bring is the same at every dial, and what the cohort says", () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(1000), (scenario, replication) => {
      const cells = [0, 0.5, 1].map((dial) => ({ design: "only", dial }));
      const { slots } = measureLayout(scenario);
      const rows = createReplicator(scenario, "all", "controls", cells).tallies(replication);
      for (const slot of [slotOf.work, slotOf.variety, slotOf.all + offsetOf.arrivals]) {
        expect(rows[slots + slot]).toBe(rows[slot]);
        expect(rows[2 * slots + slot]).toBe(rows[slot]);
      }
    }),
    runs(50),
  );
});

test("a sum that says no more than the number of customers is left out", () => {
  const parts = { teams: [team("counter", 1)], steps: [step("ask", "counter", 5, { exposure: 0.5 })] };
  const slotsOf = (scenario: Scenario) => controlsOf(scenario, "all").map(({ slot }) => slot);
  const arrivals = slotOf.all + offsetOf.arrivals;
  expect(slotsOf(handScenario(parts))).toEqual([arrivals]);
  expect(slotsOf(handScenario({ ...parts, segments: [segment("anyone", { needs: { ask: 0.5 } })] }))).toEqual([
    arrivals,
    slotOf.work,
  ]);
  const varied = segment("anyone", { variety: { mean: 0.3, concentration: 4 } });
  expect(slotsOf(handScenario({ ...parts, segments: [varied] }))).toEqual([arrivals, slotOf.variety]);
  const nobody = [{ id: "all", name: "All", perHour: 0, mix: { anyone: 1 } }];
  expect(slotsOf(handScenario({ ...parts, populations: nobody }))).toEqual([]);
});

test("the expectations of a day worked out by hand", () => {
  const scenario = handScenario({
    teams: [team("counter", 1)],
    steps: [
      step("ask", "counter", 5, { exposure: 0.5 }),
      step("sign", "counter", 0, { work: { kind: "exponential", mean: 4 }, exposure: 1 }),
    ],
    segments: [
      segment("plain", { needs: { sign: 0.25 } }),
      segment("odd", { workFactor: 2, variety: { mean: 0.4, concentration: 5 } }),
    ],
    populations: [{ id: "all", name: "All", perHour: 6, mix: { plain: 0.75, odd: 0.25 } }],
  });
  // 48 customers; 0.75 x (5 + 0.25 x 4) + 0.25 x 2 x (5 + 4) = 9 minutes and 0.25 x 0.4 x 1.5 = 0.15 each.
  const [arrivals, work, variety] = controlsOf(scenario, "all").map(({ expected }) => expected);
  expect(arrivals).toBeCloseTo(48, 10);
  expect(work).toBeCloseTo(432, 10);
  expect(variety).toBeCloseTo(7.2, 10);
});
