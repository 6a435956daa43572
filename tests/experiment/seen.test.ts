/** What must have come often enough before anything is stated, worked out on paper. */
import { describe, expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import { firstLookOf, seldomSeen, shareSeen } from "../../src/experiment/seen.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { handScenario, segment, step, team } from "../support/hand.ts";
import { made, terms } from "./synthetic.ts";

/** 48 customers a day, of whom such a share is rare, and such a share of all needs the second step. */
function comers({ rare = 0.5, need = 1, target = true }): Scenario {
  const needs = { seldom: need };
  return handScenario({
    teams: [team("all", 1)],
    steps: [step("always", "all", 1), step("seldom", "all", 1)],
    segments: [segment("many", { needs, target }), segment("rare", { needs }), segment("none", { needs })],
    populations: [{ id: "all", name: "All", perHour: 6, mix: { many: 1 - rare, rare, none: 0 } }],
  });
}

describe("the first look", () => {
  const rarest = (rare: number, maxDays = 1024): number => firstLookOf(comers({ rare }), "all", maxDays);

  test("is at 40 days where 20 of every segment come by then, and waits for them where they do not", () => {
    // 20 in 40 days are a share of 1 / 96.
    expect([rarest(1 / 90), rarest(1 / 100), rarest(0.002)]).toEqual([40, 50, 256]);
  });

  test("waits for 1,000 customers", () => {
    const few = (perHour: number): number =>
      firstLookOf({ ...comers({}), populations: [{ ...comers({}).populations[0], perHour }] }, "all", 1024);
    // 8 hours of 3.125 an hour are 25 a day, 1,000 in 40 days.
    expect([few(3.125), few(3), few(5 / 8), few(0)]).toEqual([40, 50, 200, 40]);
  });

  test("waits for 20 who need the step that is needed most rarely", () => {
    const needed = (need: number): number => firstLookOf(comers({ need }), "all", 1024);
    expect([needed(1 / 90), needed(1 / 100), needed(0.002)]).toEqual([40, 50, 256]);
    expect(needed(0)).toBe(40);
  });

  test("does not wait for those of whom next to none come, nor beyond the budget", () => {
    expect([rarest(1e-6), rarest(0.002, 100), rarest(0.002, 10)]).toEqual([512, 100, 40]);
  });
});

test("what is seldom seen is named: segments and steps of which fewer than 20 are to be expected", () => {
  const named = (scenario: Scenario, days: number): readonly string[] =>
    seldomSeen(scenario, "all", days).map(({ kind, id }) => `${kind} ${id}`);
  // 0.096 a day: 20 after 209 days.
  expect(named(comers({ rare: 0.002 }), 208)).toEqual(["segment rare"]);
  expect(named(comers({ need: 0.002 }), 208)).toEqual(["step seldom"]);
  expect(named(comers({ rare: 0.002, need: 0.002 }), 209)).toEqual([]);
});

describe("a share of promises", () => {
  test("can be shown to be reached once 20 broken promises would be expected, and missed once 20 kept ones would", () => {
    expect(shareSeen(comers({}), "all", 0.75)).toEqual({ reached: 20 / 12, missed: 20 / 36 });
    expect(shareSeen(comers({}), "all", null)).toEqual({ reached: 0, missed: 0 });
  });

  test("is one of the right customers", () => {
    expect(shareSeen(comers({ rare: 0.25, target: false }), "all", 0.75).reached).toBe(20 / 3);
  });

  test("of all is never shown to be reached", () => {
    expect(shareSeen(comers({}), "all", 1).reached).toBe(Number.POSITIVE_INFINITY);
  });

  test("that leaves few to be broken is not shown to be reached though none was; that it is missed is shown at once", () => {
    const populations = [{ ...terms.populations[0], perHour: 3.125 }];
    const promise = { minutes: 60, effort: 1, share: 0.998 };
    const cost = [20, 21, 22, 23, 24];
    const asked = (kept: readonly number[]) =>
      answer(made({ cost, kept }, { kept: 0 }, { kept: 0 }), { ...terms, populations, promise }, "promise");
    // 25 a day and 2 in 1,000: 20 in 400 days.
    expect(asked([1, 1, 1, 1, 1])).toMatchObject({ certified: true, verdict: "not yet", zone: { low: 0, high: 1 } });
    expect(asked([0.5, 0.5, 0.5, 0.5, 0.5])).toMatchObject({ verdict: "out of reach", missed: "promise" });
  });
});
