/** The engine against a second simulator that was written from the statement of the model alone. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { traceReplication } from "../../src/outcome/trace.ts";
import { anyAbsent, anyCustomers } from "../support/anyCustomers.ts";
import { anyDial, anyScenario } from "../support/anyScenario.ts";
import { runByHand } from "../support/handCohort.ts";
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
