/** Steps that a design leaves out: who passes them over, what becomes of the need, and that nobody else notices. */
import { describe, expect, test } from "vitest";
import { Memory } from "../../../src/outcome/memory.ts";
import { createReplicator, keepingIn } from "../../../src/outcome/replication.ts";
import { traceReplication } from "../../../src/outcome/trace.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { either, expectPath, handScenario, step, talliesByHand, team } from "../../support/hand.ts";
import { type HandCustomer, runByHand } from "../../support/handCohort.ts";
import { omitting } from "../../support/omitting.ts";
import { sampleFile } from "../../support/sample.ts";
import { readTrace } from "../../support/traceLines.ts";

const line = handScenario({
  teams: [team("counter", 1), team("office", 1)],
  steps: [
    step("ask", "counter", 5, { exposure: 1 }),
    step("check", "office", 4, { mandatory: true, cost: 3, effort: 2 }),
    step("sign", "counter", 2),
  ],
  standardRange: 0.5,
  returns: { rate: 1, max: 1, delay: { kind: "constant", value: 30 } },
  promise: { minutes: 60, effort: 5, share: 0.9 },
});

const usual: HandCustomer = { arrival: 1 };
const back: HandCustomer = { ...usual, returns: [{ delay: 30, work: 3 }] };

describe("a step that is left out", () => {
  test("is passed over by everybody, at no time, cost or effort, though it is mandatory", () => {
    const [customer] = runByHand(omitting(line, ["check"]), [usual]).customers;
    expectPath(customer, [
      ["ask", 1, 1, 6],
      ["sign", 6, 6, 8],
    ]);
    expect(customer.skipped).toEqual([{ step: "check", next: "sign" }]);
    expect([customer.outcome, customer.left, customer.effort]).toEqual(["served", 8, 0]);
    expect(talliesByHand(omitting(line, ["check"]), [usual])("costParts.visits")).toEqual([0, 1]);
  });

  test("leaves the need of who needs it unmet: a loss of 1 among the needs, and the promise broken", () => {
    const [customer] = runByHand(omitting(line, ["check"]), [usual]).customers;
    expect([customer.fit, customer.kept]).toEqual([1 - 1 / 3, false]);
    const measure = talliesByHand(omitting(line, ["check"]), [usual]);
    expect([measure("unmet"), measure("brokenBy.unmet")]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("costs who does not need it nothing", () => {
    const [customer] = runByHand(omitting(line, ["check"]), [{ ...usual, needs: { check: false } }]).customers;
    expect([customer.fit, customer.kept]).toEqual([1, true]);
  });

  test("brings nobody back: there is no step to come back to", () => {
    const [customer] = runByHand(omitting(line, ["check"]), [back]).customers;
    expect([customer.visits.length, customer.left]).toEqual([2, 8]);
    expect(talliesByHand(omitting(line, ["check"]), [back])("returns")).toEqual([0, 1]);
  });

  test("does not stand in the way of a return to another step", () => {
    const misfit = { ...back, variety: { sign: 0.8 } };
    const exposed = { ...line, steps: line.steps.map((one) => ({ ...one, exposure: 1 })) };
    const [customer] = runByHand(omitting(exposed, ["ask"]), [misfit]).customers;
    expectPath(customer, [
      ["check", 1, 1, 5],
      ["sign", 5, 5, 7],
      ["return to sign", 37, 37, 40],
    ]);
    expect(customer.fit).toBe(1 - 2 / 3);
  });

  test("may be the first, the last or all of them: who passes them all is served at the door", () => {
    const [first] = runByHand(omitting(line, ["ask"]), [usual]).customers;
    expectPath(first, [
      ["check", 1, 1, 5],
      ["sign", 5, 5, 7],
    ]);
    const [last] = runByHand(omitting(line, ["sign"]), [usual]).customers;
    expect(last.left).toBe(10);
    const [none] = runByHand(omitting(line, ["ask", "check", "sign"]), [usual]).customers;
    expect([none.outcome, none.left, none.fit, none.visits]).toEqual(["served", 1, 0.02, []]);
  });
});

describe("a step that is left out of a loop", () => {
  const loop = handScenario({
    teams: [team("all", 1)],
    steps: [step("do", "all", 5), step("check", "all", 1, { next: either("do", "end") })],
  });

  test("still sends back whom it would have sent back, and its need is settled once", () => {
    const again: HandCustomer = { arrival: 0, route: { check: ["do", "end"] } };
    const [customer] = runByHand(omitting(loop, ["check"]), [again]).customers;
    expectPath(customer, [
      ["do", 0, 0, 5],
      ["do", 5, 5, 10],
    ]);
    expect(customer.skipped.map(({ next }) => next)).toEqual(["do", "end"]);
    expect(customer.fit).toBe(1 - 1 / 2);
  });

  test("counts as entered: at the fiftieth time the journey ends", () => {
    const forever: HandCustomer = { arrival: 0, route: { check: ["do"] } };
    const both = omitting(loop, ["do", "check"]);
    const [customer] = runByHand(both, [forever]).customers;
    expect([customer.outcome, customer.left, customer.skipped.length]).toEqual(["served", 0, 100]);
    expect(talliesByHand(both, [forever])("capped")).toEqual([1, 1]);
  });
});

test("who comes, and what everybody brings, is the same whatever is left out", () => {
  const file = resolveScenario(sampleFile());
  const brought = (scenario: typeof file) => {
    const request = { scenario, population: "mixed", design: "forced", dial: 0.5, seed: "left out", replication: 3 };
    return readTrace(traceReplication(request)).customers.map(
      ({ arrival, segment, patience, loud, needs, variety, skip, returns, visits }) => ({
        ...{ arrival, segment, patience, loud, needs, variety, skip, returns },
        // Work of the visits that both have: of the same step, the same number of it.
        signed: visits.find(({ step: id, at, began }) => id === "sign" && at === "step" && began !== null)?.work,
      }),
    );
  };
  const [usualDay, without] = [brought(file), brought(omitting(file, ["approve"]))];
  expect(without.map(({ signed: _, ...rest }) => rest)).toEqual(usualDay.map(({ signed: _, ...rest }) => rest));
  const signed = usualDay.flatMap(({ signed: minutes }, n) =>
    minutes !== undefined && without[n].signed !== undefined ? [[minutes, without[n].signed]] : [],
  );
  expect(signed.length).toBeGreaterThan(50);
  for (const [one, other] of signed) expect(one).toBe(other);
});

test("journeys that are kept are not mistaken for those of the same design without a step", () => {
  const file = resolveScenario(sampleFile());
  const cells = [{ design: "forced", dial: 0.5 }];
  const both = [file, omitting(file, ["approve"])];
  const keeping = keepingIn(new Memory(2 ** 26));
  const rows = both.map((one) => keeping(one, "mixed", "left out", cells).tallies(0));
  const afresh = both.map((one) => createReplicator(one, "mixed", "left out", cells).tallies(0));
  expect(rows).toEqual(afresh);
  expect(rows[0]).not.toEqual(rows[1]);
});
