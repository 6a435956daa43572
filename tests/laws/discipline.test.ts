/** Order on the floor, whatever the scenario: nobody idles while somebody waits, nobody jumps the queue. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { traceReplication } from "../../src/outcome/trace.ts";
import { anyAbsent, anyCustomers } from "../support/anyCustomers.ts";
import { anyDial, anyScenario } from "../support/anyScenario.ts";
import { disciplineProblems } from "../support/discipline.ts";
import { handScenario, step, team } from "../support/hand.ts";
import { runByHand } from "../support/handCohort.ts";
import { runs } from "../support/runs.ts";
import { readTrace, type Trace } from "../support/traceLines.ts";

describe("no idle person who could serve a waiting customer, nobody out of turn, nobody serving two", () => {
  test("in any scenario", () => {
    fc.assert(
      fc.property(anyScenario, anyDial, fc.nat(1000), (scenario, dial, replication) => {
        const request = { scenario, population: "all", design: "only", dial, seed: "order", replication };
        expect(disciplineProblems(scenario, readTrace(traceReplication(request)))).toEqual([]);
      }),
      runs(150),
    );
  });

  test("where much happens at the same time", () => {
    const anyDay = anyScenario.filter(({ regime }) => regime.kind === "day");
    const anyHand = anyDay.chain((scenario) =>
      fc.record({ scenario: fc.constant(scenario), customers: anyCustomers(scenario), absent: anyAbsent(scenario) }),
    );
    fc.assert(
      fc.property(anyHand, anyDial, ({ scenario, customers, absent }, dial) => {
        expect(disciplineProblems(scenario, readTrace(runByHand(scenario, customers, { dial, absent }).lines))).toEqual(
          [],
        );
      }),
      runs(150),
    );
  });
});

describe("a trace in which that is not so is told apart", () => {
  const scenario = handScenario({ teams: [team("counter", 1)], steps: [step("advise", "counter", 5)] });
  const trace = readTrace(runByHand(scenario, [{ arrival: 0 }, { arrival: 1 }, { arrival: 2 }]).lines);
  const moved = (times: Readonly<Record<number, number>>): Trace => ({
    ...trace,
    customers: trace.customers.map((line) => ({
      ...line,
      visits: line.visits.map((visit) => {
        const began = times[line.customer] ?? visit.began;
        return { ...visit, began, ended: began + 5 };
      }),
    })),
  });

  test.each([
    ["is", {}, []],
    ["idles", { 1: 6, 2: 11 }, ["1 idle plain people of counter at 5.5 leave customer 1 waiting for counter"]],
    ["serves two", { 1: 4, 2: 9 }, ["2 are busy of 1 plain people of counter at 4.5"]],
    ["lets someone jump", { 1: 10, 2: 5 }, ["customer 2 is served at 5, customer 1 should have been"]],
  ])("someone who %s", (_, times, problems) => {
    expect(disciplineProblems(scenario, moved(times))).toEqual(problems);
  });
});
