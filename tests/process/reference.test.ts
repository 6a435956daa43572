/** The engine against a second simulator that was written from the statement of the model alone. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { traceReplication } from "../../src/outcome/trace.ts";
import { anyAbsent, anyCustomers } from "../support/anyCustomers.ts";
import { anyDial, anyScenario } from "../support/anyScenario.ts";
import { handScenario, segment, step, team } from "../support/hand.ts";
import { runByHand } from "../support/handCohort.ts";
import { anyOmitting } from "../support/omitting.ts";
import { expectSamePaths } from "../support/paths.ts";
import { simulateAgain } from "../support/reference.ts";
import { runs } from "../support/runs.ts";
import { readTrace } from "../support/traceLines.ts";

test("the same customers go the same way in a simulator written a second time", () => {
  fc.assert(
    fc.property(anyScenario, anyDial, fc.nat(1000), (scenario, dial, replication) => {
      const request = { scenario, population: "all", design: "only", dial, seed: "reference", replication };
      const trace = readTrace(traceReplication(request));
      expectSamePaths(scenario, trace, simulateAgain(scenario, trace));
    }),
    runs(400),
  );
});

test("and so they do when much happens at the same time", () => {
  const anyDay = anyScenario.filter(({ regime }) => regime.kind === "day");
  const anyHand = anyDay.chain((scenario) =>
    fc.record({ scenario: fc.constant(scenario), customers: anyCustomers(scenario), absent: anyAbsent(scenario) }),
  );
  fc.assert(
    fc.property(anyHand, anyDial, ({ scenario, customers, absent }, dial) => {
      const trace = readTrace(runByHand(scenario, customers, { dial, absent }).lines);
      expect(trace.customers.length).toBe(customers.length);
      expectSamePaths(scenario, trace, simulateAgain(scenario, trace));
    }),
    runs(600),
  );
});

test("and so they do where steps are left out", () => {
  fc.assert(
    fc.property(anyOmitting, anyDial, fc.nat(1000), (scenario, dial, replication) => {
      const request = { scenario, population: "all", design: "only", dial, seed: "left out", replication };
      const trace = readTrace(traceReplication(request));
      expectSamePaths(scenario, trace, simulateAgain(scenario, trace));
    }),
    runs(200),
  );
});

test("and so they do in a long crowd of which many give up, some return and some are passed over", () => {
  const scenario = handScenario({
    regime: { kind: "continuous", warmUpMinutes: 10, minutes: 200 },
    segments: [
      segment("usual", { patience: { kind: "exponential", mean: 8 } }),
      segment("last", { priority: 2, patience: { kind: "exponential", mean: 25 } }),
      segment("first", {
        priority: -1,
        patience: { kind: "exponential", mean: 5 },
        workFactor: 0.2,
        variety: { mean: 0.5, concentration: 3 },
      }),
    ],
    populations: [{ id: "all", name: "All", perHour: 1300, mix: { usual: 0.6, last: 0.3, first: 0.1 } }],
    teams: [team("front", 9), team("back", 5)],
    steps: [
      step("ask", "front", 0, {
        work: { kind: "exponential", mean: 1 },
        exposure: 1,
        next: [
          { to: "ask", share: 0.1 },
          { to: "check", share: 0.9 },
        ],
      }),
      step("check", "back", 0, { work: { kind: "lognormal", mean: 0.5, cv: 5 }, stage: "backstage" }),
    ],
    standardRange: 0.3,
    returns: { rate: 0.5, max: 2, delay: { kind: "exponential", mean: 10 } },
    design: { dispatch: "end-to-end", rigid: { crossTraining: 0.5 } },
  });
  const request = { scenario, population: "all", design: "design", dial: 0, seed: "crowd", replication: 0 };
  const trace = readTrace(traceReplication(request));
  expect(trace.customers.length).toBeGreaterThan(4096);
  expectSamePaths(scenario, trace, simulateAgain(scenario, trace));
});
