/** The regime without an end: a warm-up, a window, and a limit for who does not come out. */
import { describe, expect, test } from "vitest";
import { expectPath, handScenario, step, talliesByHand, team } from "../../support/hand.ts";
import { runByHand } from "../../support/handCohort.ts";

const scenario = (warmUpMinutes: number, returns?: { rate: number; max: number }) =>
  handScenario({
    regime: { kind: "continuous", warmUpMinutes, minutes: 20 },
    teams: [team("counter", 1, { wagePerHour: 60 })],
    steps: [step("advise", "counter", 5, { exposure: 1, cost: 2 })],
    standardRange: 0.5,
    promise: { minutes: 30, effort: 1, share: 0.9 },
    returns: returns && { ...returns, delay: { kind: "constant", value: 30 } },
  });

describe("customers", () => {
  const four = [{ arrival: 8 }, { arrival: 9 }, { arrival: 29 }, { arrival: 31 }];

  test("are measured if they arrive after the warm-up, and held up by those who came before", () => {
    const { customers, totals } = runByHand(scenario(10), [...four.slice(0, 2), { arrival: 11 }, ...four.slice(2)]);
    expect(customers.map(({ measured }) => measured)).toEqual([false, false, true, true, false]);
    expectPath(customers[2], [["advise", 11, 8 + 5 + 5, 8 + 5 + 5 + 5]]);
    expect([totals.arrivals, totals.targets]).toEqual([2, 2]);
    const measure = talliesByHand(scenario(10), [...four.slice(0, 2), { arrival: 11 }, ...four.slice(2)]);
    expect(measure("waitOnstage")).toEqual([18 - 11 + 0, 2]);
    expect(measure("wait", "counter")).toEqual([18 - 11 + 0, 2]);
  });

  test("are all measured without a warm-up, up to the end of the minutes", () => {
    const { customers } = runByHand(scenario(0), [{ arrival: 8 }, { arrival: 9 }, { arrival: 19.5 }, { arrival: 21 }]);
    expect(customers.map(({ measured }) => measured)).toEqual([true, true, true, false]);
  });

  test("who come after the minutes are still served while a measured one is inside", () => {
    const long = [{ arrival: 29, work: { advise: [20] } }, { arrival: 31 }, { arrival: 48 }];
    const { customers } = runByHand(scenario(10), long);
    expectPath(customers[0], [["advise", 29, 29, 29 + 20]]);
    expectPath(customers[1], [["advise", 31, 29 + 20, null]]);
    expect(customers[1].outcome).toBe(null);
    expect(customers.length).toBe(3);
  });
});

describe("money and utilisation", () => {
  test("are over the minutes after the warm-up, whatever is worked before and after", () => {
    const work = [
      { arrival: 8, work: { advise: [5] } },
      { arrival: 28, work: { advise: [6] } },
    ];
    const measure = talliesByHand(scenario(10), work);
    expect(measure("utilisation", "counter")).toEqual([13 - 10 + (30 - 28), 20]);
    expect(measure("costParts.wages")).toEqual([20, 1]);
    expect(measure("costParts.overtime")).toEqual([0, 1]);
    expect(measure("costParts.visits")).toEqual([2, 1]);
  });
});

describe("at twenty times the length of the run", () => {
  const people = (minutes: number) => [
    { arrival: 12, work: { advise: [minutes] } },
    { arrival: 13, patience: 1000 },
    { arrival: 14, patience: 50 },
  ];

  test("who is still inside is unfinished: late, nothing, and waiting up to then", () => {
    const { customers, totals } = runByHand(scenario(10), people(589));
    expectPath(customers[0], [["advise", 12, 12, null]]);
    expectPath(customers[1], [["advise", 13, null, null]]);
    expect(customers.map(({ outcome }) => outcome)).toEqual([null, null, "abandoned"]);
    expect(customers.map(({ left }) => left)).toEqual([null, null, 14 + 50]);
    expect(customers.map(({ experience }) => experience)).toEqual([0, 0, 0]);
    expect(customers.map(({ effort, fit }) => [effort, fit])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(customers[1].waitOnstage).toBe(20 * 30 - 13);
    expect(totals.kept).toBe(0);
    const measure = talliesByHand(scenario(10), people(589));
    expect(measure("unfinished")).toEqual([2, 3]);
    expect(measure("brokenBy.late")).toEqual([2, 3]);
    expect(measure("brokenBy.abandoned")).toEqual([1, 3]);
    expect(measure("waitOnstage")).toEqual([600 - 13 + 50, 3]);
    expect(measure("wait", "counter")).toEqual([600 - 13 + 50, 3]);
    expect(measure("utilisation", "counter")).toEqual([30 - 12, 20]);
  });

  test("who leaves just then is served", () => {
    const { customers } = runByHand(scenario(10), people(588));
    expect(customers.map(({ left }) => left)).toEqual([12 + 588, null, 14 + 50]);
    expect(talliesByHand(scenario(10), people(588))("unfinished")).toEqual([1, 3]);
  });

  test("who gives up just then has given up", () => {
    const [, waiting] = runByHand(scenario(10), [people(589)[0], { arrival: 13, patience: 600 - 13 }]).customers;
    expect([waiting.outcome, waiting.left]).toEqual(["abandoned", 600]);
  });
});

describe("who gives up as the last of the measured", () => {
  test("has abandoned in the trace as in the tallies", () => {
    const two = [
      { arrival: 9, work: { advise: [100] } },
      { arrival: 12, patience: 30 },
    ];
    const { customers, totals } = runByHand(scenario(10), two);
    expect([customers[1].outcome, customers[1].left]).toEqual(["abandoned", 12 + 30]);
    expect(totals.arrivals).toBe(1);
    expect(talliesByHand(scenario(10), two)("abandoned")).toEqual([1, 1]);
    expect(talliesByHand(scenario(10), two)("unfinished")).toEqual([0, 1]);
  });
});

describe("a return", () => {
  test("is simulated however late, and the run goes on for it", () => {
    const missed = { arrival: 12, variety: { advise: 0.9 }, returns: [{ delay: 100, work: 3 }] };
    const { customers } = runByHand(scenario(10, { rate: 1, max: 1 }), [missed, { arrival: 60 }]);
    expectPath(customers[0], [
      ["advise", 12, 12, 12 + 5],
      ["return to advise", 17 + 100, 17 + 100, 17 + 100 + 3],
    ]);
    expect(customers[1].left).toBe(60 + 5);
  });

  test("is not there for whom there is none, and the run ends before", () => {
    const { customers } = runByHand(scenario(10), [{ arrival: 12, variety: { advise: 0.9 } }, { arrival: 60 }]);
    expect(customers[0].left).toBe(12 + 5);
    expect(customers.length).toBe(1);
  });
});
