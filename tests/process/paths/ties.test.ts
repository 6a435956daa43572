/** What comes first of what happens at the same time: shift change, arrival, end of work, return, giving up. */
import { describe, expect, test } from "vitest";
import { handScenario, segment, step, team } from "../../support/hand.ts";
import { runByHand } from "../../support/handCohort.ts";

const important = {
  segments: [segment("anyone"), segment("important", { priority: -1 })],
  populations: [{ id: "all", name: "All", perHour: 6, mix: { anyone: 0.5, important: 0.5 } }],
};

describe("a shift change", () => {
  const scenario = handScenario({
    regime: { kind: "day", openMinutes: 20 },
    teams: [team("counter", [2, 1])],
    steps: [step("advise", "counter", 15)],
  });

  test("comes before an arrival: who was idle has gone", () => {
    const at = (arrival: number) => runByHand(scenario, [{ arrival: 0 }, { arrival }]).customers[1].visits[0].began;
    expect(at(10)).toBe(15);
    expect(at(9.5)).toBe(9.5);
  });

  test("comes before an end of work: who ends then is one too many", () => {
    const ends = (minutes: number) => {
      const three = [
        { arrival: 0, work: { advise: [minutes] } },
        { arrival: 0, work: { advise: [15] } },
        { arrival: 5, work: { advise: [1] } },
      ];
      return runByHand(scenario, three).customers[2].visits[0].began;
    };
    expect(ends(10)).toBe(15);
    expect(ends(9.5)).toBe(9.5);
  });

  test("comes before giving up: the new person takes who would have left", () => {
    const growing = handScenario({
      regime: { kind: "day", openMinutes: 20 },
      teams: [team("counter", [1, 2])],
      steps: [step("advise", "counter", 15)],
    });
    const second = (patience: number) =>
      runByHand(growing, [{ arrival: 0 }, { arrival: 4, patience }]).customers[1].outcome;
    expect(second(6)).toBe("served");
    expect(second(5.5)).toBe("abandoned");
  });
});

describe("an arrival", () => {
  const scenario = handScenario({ ...important, teams: [team("counter", 1)], steps: [step("advise", "counter", 5)] });

  test("comes before an end of work: who arrives then stands in the queue when the person chooses", () => {
    const began = (arrival: number) =>
      runByHand(scenario, [{ arrival: 0 }, { arrival: 1 }, { arrival, segment: "important" }]).customers.map(
        ({ visits }) => visits[0].began,
      );
    expect(began(5)).toEqual([0, 5 + 5, 5]);
    expect(began(5.5)).toEqual([0, 5, 5 + 5]);
  });

  test("comes before another of the same time by the number of the customer", () => {
    const { customers } = runByHand(scenario, [{ arrival: 1 }, { arrival: 1 }]);
    expect(customers.map(({ visits }) => visits[0].began)).toEqual([1, 1 + 5]);
  });
});

describe("an end of work", () => {
  test("comes before a return: the person has chosen when the return joins", () => {
    const scenario = handScenario({
      ...important,
      teams: [team("counter", 1)],
      steps: [step("advise", "counter", 5, { exposure: 1 })],
      returns: { rate: 1, max: 1, delay: { kind: "constant", value: 15 } },
    });
    const returning = (delay: number) => {
      const missed = { arrival: 0, segment: "important", variety: { advise: 1 }, returns: [{ delay, work: 5 }] };
      const { customers } = runByHand(scenario, [missed, { arrival: 15 }, { arrival: 16 }]);
      return [customers[2].visits[0].began, customers[0].visits[1].began];
    };
    expect(returning(15)).toEqual([15 + 5, 15 + 5 + 5]);
    expect(returning(14.5)).toEqual([15 + 5 + 5, 15 + 5]);
  });

  test("comes before giving up: who would have left is served", () => {
    const scenario = handScenario({ teams: [team("counter", 1)], steps: [step("advise", "counter", 5)] });
    const second = (patience: number) =>
      runByHand(scenario, [{ arrival: 0 }, { arrival: 2, patience }]).customers[1].outcome;
    expect(second(3)).toBe("served");
    expect(second(2.5)).toBe("abandoned");
  });

  test("comes before another of the same time if that work was begun later", () => {
    const scenario = handScenario({
      teams: [team("door", 2), team("intake", 2), team("expert", 1)],
      steps: [step("enter", "door", 1), step("ask", "intake", 5), step("solve", "expert", 3)],
    });
    const began = (long: number) => {
      const two = [
        { arrival: 0, work: { enter: [6], ask: [4], solve: [3] } },
        { arrival: 0, work: { enter: [1], ask: [long], solve: [3] } },
      ];
      return runByHand(scenario, two).customers.map(({ visits }) => visits[2].began);
    };
    expect(began(9)).toEqual([10 + 3, 10]);
    expect(began(9.5)).toEqual([10, 10 + 3]);
  });

  test("comes before the return of another, though the return was due long before the work began", () => {
    const scenario = handScenario({
      teams: [team("counter", 2)],
      steps: [step("advise", "counter", 5, { exposure: 1 })],
      returns: { rate: 1, max: 1, delay: { kind: "constant", value: 15 } },
    });
    const missed = { arrival: 0, variety: { advise: 1 }, returns: [{ delay: 15, work: 5 }] };
    const { customers } = runByHand(scenario, [
      missed,
      { arrival: 14, work: { advise: [6] } },
      { arrival: 14, work: { advise: [20] } },
      { arrival: 19 },
    ]);
    // Both are busy; at 20 one ends and takes the customer who waits, then the return joins.
    expect(customers[3].visits[0].began).toBe(20);
    expect(customers[0].visits[1].began).toBe(20 + 5);
  });
});

describe("returns of the same time", () => {
  const scenario = handScenario({
    teams: [team("counter", 2)],
    steps: [step("advise", "counter", 5, { exposure: 1 })],
    returns: { rate: 1, max: 1, delay: { kind: "constant", value: 15 } },
  });

  test("come in the order in which they were scheduled", () => {
    const blocked = [
      { arrival: 10, work: { advise: [30] } },
      { arrival: 10, work: { advise: [40] } },
    ];
    const missed = (minutes: number) => ({
      arrival: 0,
      variety: { advise: 1 },
      work: { advise: [minutes] },
      returns: [{ delay: 20 - minutes, work: 15 }],
    });
    const began = (first: number, second: number) =>
      runByHand(scenario, [missed(first), missed(second), ...blocked])
        .customers.slice(0, 2)
        .map(({ visits }) => visits[1].began);
    expect(began(5, 4)).toEqual([50, 40]);
    expect(began(4, 5)).toEqual([40, 50]);
  });
});
