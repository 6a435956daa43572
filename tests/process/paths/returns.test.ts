/** Failure demand: who comes back with an unmet need, when, where to, and how it ends. */
import { describe, expect, test } from "vitest";
import { either, expectPath, handScenario, step, talliesByHand, team } from "../../support/hand.ts";
import { type HandCustomer, runByHand } from "../../support/handCohort.ts";

const scenario = (max: number, dispatch: "local" | "end-to-end" = "local", exceptions: "force" | "desk" = "force") =>
  handScenario({
    regime: { kind: "day", openMinutes: 120 },
    teams: [team("counter", 1), team("office", 1), team("experts", 1)],
    steps: [
      step("advise", "counter", 5, { exposure: 1 }),
      step("check", "office", 4, { exposure: 1, stage: "backstage", effort: 0.5, cost: 2 }),
    ],
    desk: { team: "experts", work: { kind: "constant", value: 7 }, fit: 0.9 },
    standardRange: 0.5,
    returns: { rate: 0.5, max, delay: { kind: "constant", value: 30 } },
    promise: { minutes: 60, effort: 5, share: 0.9 },
    design: { dispatch, exceptions },
  });

const missedAtCheck: HandCustomer = {
  arrival: 1,
  variety: { check: 0.8 },
  returns: [{ delay: 30, work: 3 }],
};
const first = [
  ["advise", 1, 1, 1 + 5],
  ["check", 1 + 5, 1 + 5, 1 + 5 + 4],
] as const;
const back = 1 + 5 + 4 + 30;

describe("a customer with an unmet need", () => {
  test("comes back to the step after the delay, and leaves for the last time after that", () => {
    const [line] = runByHand(scenario(1), [missedAtCheck]).customers;
    expectPath(line, [...first, ["return to check", back, back, back + 3]]);
    expect([line.outcome, line.left]).toEqual(["served", back + 3]);
    expect(line.visits[2].next).toBe(null);
    expect(line.visits[2].fits).toBe(null);
  });

  test("makes it an effort, with what the step asks and costs again", () => {
    const [line] = runByHand(scenario(1), [missedAtCheck]).customers;
    expect(line.effort).toBe(1 + 0.5 + 0.5);
    const measure = talliesByHand(scenario(1), [missedAtCheck]);
    expect(measure("returns")).toEqual([1, 1]);
    expect(measure("costParts.visits")).toEqual([2 + 2, 1]);
    expect(measure("sojourn")).toEqual([back + 3 - 1, 1]);
  });

  test("has it unmet still, whatever was done on the return", () => {
    const [line] = runByHand(scenario(1), [missedAtCheck]).customers;
    expect(line.fit).toBe(1 - 1 / 2);
    expect(line.kept).toBe(false);
    expect(talliesByHand(scenario(1), [missedAtCheck])("unmet")).toEqual([1, 1]);
  });

  test("does not come back where they do not, or may not", () => {
    const { returns: _, ...never } = missedAtCheck;
    for (const [max, customer] of [[1, never] as const, [0, missedAtCheck] as const]) {
      const [line] = runByHand(scenario(max), [customer]).customers;
      expectPath(line, first);
      expect([line.left, line.effort]).toEqual([1 + 5 + 4, 0.5]);
    }
  });

  test("does not come back where the need was met, in line or at the desk", () => {
    const [fits] = runByHand(scenario(1), [{ ...missedAtCheck, variety: {} }]).customers;
    expectPath(fits, first);
    const [met] = runByHand(scenario(1, "local", "desk"), [missedAtCheck]).customers;
    expectPath(met, [...first, ["desk for check", 10, 10, 10 + 7]]);
  });

  test("comes back again, each time the delay after the end of the visit before, at most max times", () => {
    const often = {
      ...missedAtCheck,
      returns: [
        { delay: 30, work: 3 },
        { delay: 20, work: 2 },
        { delay: 1, work: 1 },
      ],
    };
    const [line] = runByHand(scenario(2), [often]).customers;
    expectPath(line, [
      ...first,
      ["return to check", back, back, back + 3],
      ["return to check", back + 3 + 20, back + 3 + 20, back + 3 + 20 + 2],
    ]);
    expect(line.effort).toBe(2 + 3 * 0.5);
    expect(runByHand(scenario(3), [often]).customers[0].visits.length).toBe(5);
  });
});

describe("the step of a return", () => {
  test("is where a need went unmet first in time, not first in the list", () => {
    const list = handScenario({
      teams: [team("counter", 1), team("office", 1)],
      steps: [
        step("sort", "counter", 1, { next: either("check", "advise") }),
        step("advise", "counter", 5, { exposure: 1, next: [{ to: "end", share: 1 }] }),
        step("check", "office", 4, { exposure: 1, next: either("advise", "end") }),
      ],
      returns: { rate: 1, max: 1, delay: { kind: "constant", value: 30 } },
    });
    const both = { arrival: 0, variety: { advise: 0.9, check: 0.9 }, returns: [{ delay: 30, work: 1 }] };
    const checkFirst = { ...both, route: { sort: ["check"], check: ["advise"] } };
    const [line] = runByHand(list, [checkFirst]).customers;
    expectPath(line, [
      ["sort", 0, 0, 1],
      ["check", 1, 1, 1 + 4],
      ["advise", 1 + 4, 1 + 4, 1 + 4 + 5],
      ["return to check", 10 + 30, 10 + 30, 10 + 30 + 1],
    ]);
    const fitsThere = { ...checkFirst, variety: { advise: 0.9 } };
    expect(runByHand(list, [fitsThere]).customers[0].visits.at(-1)?.step).toBe("advise");
  });

  test("may be the one that was entered fifty times", () => {
    const loop = handScenario({
      teams: [team("counter", 1)],
      steps: [step("try", "counter", 1, { exposure: 1, next: either("try", "end") })],
      returns: { rate: 1, max: 1, delay: { kind: "constant", value: 30 } },
    });
    const stuck = { arrival: 0, variety: { try: 0.9 }, route: { try: ["try"] }, returns: [{ delay: 30, work: 2 }] };
    const [line] = runByHand(loop, [stuck]).customers;
    expect(line.visits.length).toBe(50 + 1);
    expect(line.left).toBe(50 * 1 + 30 + 2);
  });
});

describe("the queue of a return visit", () => {
  /** Someone keeps the office busy from 35 to 55. */
  const other = { arrival: 30, work: { advise: [5], check: [20] } };

  test("is onstage, whatever the step's stage", () => {
    const [line] = runByHand(scenario(1), [missedAtCheck, other]).customers;
    expectPath(line, [...first, ["return to check", back, 30 + 5 + 20, 30 + 5 + 20 + 3]]);
    expect([line.waitOnstage, line.waitBackstage]).toEqual([55 - back, 0]);
  });

  test("may be left: they stay served, have left then, and do not come back again", () => {
    const returns = [
      { delay: 30, work: 3 },
      { delay: 5, work: 3 },
    ];
    const [line] = runByHand(scenario(2), [{ ...missedAtCheck, patience: 10, returns }, other]).customers;
    expectPath(line, [...first, ["return to check", back, null, null]]);
    expect([line.outcome, line.left]).toEqual(["served", back + 10]);
    expect(line.waitOnstage).toBe(10);
    expect(line.effort).toBe(1 + 0.5);
    const measure = talliesByHand(scenario(2), [{ ...missedAtCheck, patience: 10, returns }, other]);
    expect(measure("abandoned")).toEqual([0, 2]);
    expect(measure("returns")).toEqual([1, 2]);
    expect(measure("costParts.visits")).toEqual([2 + 2, 2]);
  });

  test("is not left by who has the patience, and they may come back again", () => {
    const returns = [
      { delay: 30, work: 3 },
      { delay: 5, work: 3 },
    ];
    const [line] = runByHand(scenario(2), [{ ...missedAtCheck, patience: 15, returns }, other]).customers;
    expectPath(line, [
      ...first,
      ["return to check", back, 55, 55 + 3],
      ["return to check", 55 + 3 + 5, 55 + 3 + 5, 55 + 3 + 5 + 3],
    ]);
  });

  test("keeps the original arrival for dispatch from end to end", () => {
    const third = { arrival: 32, work: { advise: [1], check: [4] } };
    const people = [missedAtCheck, other, third];
    // The third customer has joined the office's queue at 36, the return at 40; the office is busy until 55.
    const local = runByHand(scenario(1), people).customers;
    expect([local[2].visits[1].began, local[0].visits[2].began]).toEqual([55, 55 + 4]);
    const endToEnd = runByHand(scenario(1, "end-to-end"), people).customers;
    expect([endToEnd[0].visits[2].began, endToEnd[2].visits[1].began]).toEqual([55, 55 + 3]);
  });
});

describe("a return due", () => {
  const due = (at: number, more = 0) => ({
    ...missedAtCheck,
    returns: [
      { delay: at - 10, work: 3 },
      { delay: more, work: 3 },
    ],
  });

  test("exactly at closing is simulated", () => {
    const [line] = runByHand(scenario(1), [due(120)]).customers;
    expectPath(line, [...first, ["return to check", 120, 120, 120 + 3]]);
  });

  test("after closing is not, but it counts, and it is the last", () => {
    const [line] = runByHand(scenario(2), [due(120.5)]).customers;
    expectPath(line, first);
    expect([line.outcome, line.left, line.effort]).toEqual(["served", 10, 1 + 0.5]);
    const measure = talliesByHand(scenario(2), [due(120.5)]);
    expect(measure("returns")).toEqual([1, 1]);
    expect(measure("costParts.visits")).toEqual([2, 1]);
  });

  test("after one that was simulated counts with it", () => {
    const line = runByHand(scenario(2), [due(120, 1)]).customers[0];
    expect(line.visits.length).toBe(3);
    expect([line.left, line.effort]).toEqual([120 + 3, 2 + 2 * 0.5]);
    expect(talliesByHand(scenario(2), [due(120, 1)])("returns")).toEqual([2, 1]);
  });
});
