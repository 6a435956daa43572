/** Paths through the steps: what is skipped, where it goes on, and where it must stop. */
import { describe, expect, test } from "vitest";
import { either, expectPath, handScenario, step, talliesByHand, team } from "../../support/hand.ts";
import { runByHand } from "../../support/handCohort.ts";

const counter = team("counter", 1);

describe("an unneeded step", () => {
  const scenario = (mandatory = false) =>
    handScenario({
      teams: [counter],
      steps: [
        step("welcome", "counter", 2),
        step("form", "counter", 3, { mandatory }),
        step("archive", "counter", 5, { stage: "backstage" }),
      ],
    });
  const noForm = { arrival: 1, needs: { form: false }, skip: { form: 0.3 } };

  test("is skipped where the customer's own uniform is below adaptivity", () => {
    const { customers } = runByHand(scenario(), [noForm], { dial: 0.5 });
    expectPath(customers[0], [
      ["welcome", 1, 1, 1 + 2],
      ["archive", 1 + 2, 1 + 2, 1 + 2 + 5],
    ]);
    expect(customers[0].skipped).toEqual([{ step: "form", next: "archive" }]);
    expect(customers[0].effort).toBe(0);
  });

  test("is gone through where the uniform is not below adaptivity, and that is effort", () => {
    const { customers } = runByHand(scenario(), [noForm], { dial: 0.3 });
    expectPath(customers[0], [
      ["welcome", 1, 1, 1 + 2],
      ["form", 1 + 2, 1 + 2, 1 + 2 + 3],
      ["archive", 1 + 2 + 3, 1 + 2 + 3, 1 + 2 + 3 + 5],
    ]);
    expect(customers[0].skipped).toEqual([]);
    expect(customers[0].effort).toBe(1);
  });

  test("is never skipped where it is mandatory, and is effort all the same", () => {
    const { customers } = runByHand(scenario(true), [noForm], { dial: 1 });
    expect(customers[0].left).toBe(1 + 2 + 3 + 5);
    expect(customers[0].effort).toBe(1);
  });

  test("is what a needed one is not: that is never skipped, and is no effort", () => {
    const { customers } = runByHand(scenario(), [{ ...noForm, needs: {} }], { dial: 1 });
    expect(customers[0].left).toBe(1 + 2 + 3 + 5);
    expect(customers[0].effort).toBe(0);
  });

  test("is no effort behind the curtain", () => {
    const { customers } = runByHand(scenario(), [{ arrival: 1, needs: { archive: false } }], { dial: 0 });
    expect(customers[0].left).toBe(1 + 2 + 3 + 5);
    expect(customers[0].effort).toBe(0);
  });
});

describe("the way on", () => {
  test("is drawn at a skipped step as at a visit", () => {
    const scenario = handScenario({
      teams: [counter],
      steps: [
        step("sort", "counter", 1, { next: either("quick", "slow") }),
        step("quick", "counter", 2, { next: either("end") }),
        step("slow", "counter", 7),
      ],
    });
    const sorted = { arrival: 0, needs: { sort: false }, skip: { sort: 0 } };
    const { customers } = runByHand(
      scenario,
      [
        { ...sorted, route: { sort: ["slow"] } },
        { ...sorted, arrival: 20, route: { sort: ["quick"] } },
      ],
      { dial: 1 },
    );
    expectPath(customers[0], [["slow", 0, 0, 7]]);
    expectPath(customers[1], [["quick", 20, 20, 20 + 2]]);
  });

  const rework = handScenario({
    teams: [counter],
    steps: [step("draft", "counter", 4), step("check", "counter", 1, { effort: 0.25, next: either("draft", "end") })],
  });

  test("is drawn anew at each visit, with new work and effort, and may lead back", () => {
    const again = { arrival: 0, route: { check: ["draft", "end"] }, work: { draft: [4, 2.5] } };
    const { customers } = runByHand(rework, [again]);
    expectPath(customers[0], [
      ["draft", 0, 0, 4],
      ["check", 4, 4, 4 + 1],
      ["draft", 4 + 1, 4 + 1, 4 + 1 + 2.5],
      ["check", 4 + 1 + 2.5, 4 + 1 + 2.5, 4 + 1 + 2.5 + 1],
    ]);
    expect(customers[0].visits.map(({ next }) => next)).toEqual(["check", "draft", "check", "end"]);
    expect(customers[0].effort).toBe(0.25 + 0.25);
  });

  test("leads to the end where that is drawn", () => {
    const { customers } = runByHand(rework, [{ arrival: 0, route: { check: ["end"] } }]);
    expect(customers[0].left).toBe(4 + 1);
    expect(customers[0].effort).toBe(0.25);
  });

  test("counts an unneeded step once as effort, however often it leads there", () => {
    const again = { arrival: 0, needs: { check: false }, route: { check: ["draft", "draft", "end"] } };
    const { customers } = runByHand(rework, [again]);
    expect(customers[0].effort).toBe(1 + 3 * 0.25);
  });
});

describe("the fifty-first entry of a step", () => {
  const scenario = handScenario({
    teams: [counter],
    steps: [step("try", "counter", 1, { next: either("try", "log") }), step("log", "counter", 2)],
  });
  const tries = (times: number) => ({
    arrival: 3,
    route: { try: [...Array.from({ length: times - 1 }, () => "try"), "log"] },
  });

  test("is not made: the journey ends there, served and counted", () => {
    const { customers } = runByHand(scenario, [tries(51)]);
    expect(customers[0].visits.length).toBe(50);
    expect(customers[0].outcome).toBe("served");
    expect(customers[0].left).toBe(3 + 50 * 1);
    expect(talliesByHand(scenario, [tries(51)])("capped")).toEqual([1, 1]);
  });

  test("is not missed by who needs fifty", () => {
    const { customers } = runByHand(scenario, [tries(50)]);
    expect(customers[0].visits.length).toBe(50 + 1);
    expect(customers[0].left).toBe(3 + 50 * 1 + 2);
    expect(talliesByHand(scenario, [tries(50)])("capped")).toEqual([0, 1]);
  });

  test("counts entries that were skipped", () => {
    const skips = { ...tries(51), needs: { try: false }, skip: { try: 0 } };
    const { customers } = runByHand(scenario, [skips], { dial: 1 });
    expect(customers[0].visits).toEqual([]);
    expect(customers[0].skipped.length).toBe(50);
    expect(customers[0].left).toBe(3);
    const capped = talliesByHand(scenario, [skips], { dial: 1 })("capped");
    expect(capped).toEqual([1, 1]);
    const fifty = { ...skips, route: tries(50).route };
    expectPath(runByHand(scenario, [fifty], { dial: 1 }).customers[0], [["log", 3, 3, 3 + 2]]);
  });

  test("counts each step by itself", () => {
    const rounds = handScenario({
      teams: [counter],
      steps: [step("try", "counter", 1), step("log", "counter", 2, { next: either("try", "end") })],
    });
    const often = { arrival: 0, route: { log: [...Array.from({ length: 49 }, () => "try"), "end"] } };
    expect(runByHand(rounds, [often]).customers[0].left).toBe(50 * (1 + 2));
    expect(talliesByHand(rounds, [often])("capped")).toEqual([0, 1]);
  });
});
