/** How long work takes: the standard work times the factors that apply, from left to right. */
import { describe, expect, test } from "vitest";
import { either, expectPath, handScenario, segment, servers, step, team } from "../../support/hand.ts";
import { runByHand } from "../../support/handCohort.ts";

describe("a need met in line", () => {
  // At dial 0.5 the range is 0.5 and the step handles 0.2 + 0.8 * 0.5 = 0.6 of the variety scale.
  const scenario = handScenario({
    segments: [segment("anyone"), segment("heavy", { workFactor: 1.5 })],
    populations: [{ id: "all", name: "All", perHour: 6, mix: { anyone: 0.5, heavy: 0.5 } }],
    teams: [team("counter", 1)],
    steps: [step("advise", "counter", 10, { exposure: 0.8, next: either("advise", "end") })],
    standardRange: 0.2,
    flexibility: { timeTax: 0.2, varietyTax: 2 },
  });
  const heavy = { arrival: 0, segment: "heavy", variety: { advise: 0.7 }, route: { advise: ["end"] } };
  const slow = 1.5 * (1 + 0.2 * 0.5);
  const left = (customer: object, dial = 0.5) =>
    runByHand(scenario, [{ ...heavy, ...customer }], { dial }).customers[0].left;

  test("takes the segment's factor, the time tax and the variety tax, multiplied", () => {
    expect(left({})).toBeCloseTo(10 * slow * (1 + 2 * (0.8 * 0.7 - 0.2)), 9);
  });

  test("takes its own segment's factor", () => {
    expect(left({ segment: "anyone" })).toBeCloseTo(10 * (1 + 0.2 * 0.5) * (1 + 2 * (0.8 * 0.7 - 0.2)), 9);
  });

  test("takes the time tax of the lever, not of what the step handles", () => {
    expect(left({ variety: { advise: 0.1 } })).toBeCloseTo(10 * slow, 9);
    expect(left({ variety: { advise: 0.1 } }, 0)).toBeCloseTo(10 * 1.5, 9);
  });

  test("takes no variety tax within the standard range", () => {
    expect(left({ variety: { advise: 0.25 } })).toBeCloseTo(10 * slow, 9);
  });

  test("takes no variety tax where the step is not needed", () => {
    expect(left({ needs: { advise: false }, skip: { advise: 0.9 } })).toBeCloseTo(10 * slow, 9);
  });

  test("takes no variety tax where the need does not fit", () => {
    const { customers } = runByHand(scenario, [{ ...heavy, variety: { advise: 0.8 } }], { dial: 0.5 });
    expect(customers[0].visits[0].fits).toBe(false);
    expect(customers[0].left).toBeCloseTo(10 * slow, 9);
  });

  test("takes the variety tax at the first visit only", () => {
    const twice = { ...heavy, route: { advise: ["advise", "end"] }, work: { advise: [10, 6] } };
    const { customers } = runByHand(scenario, [twice], { dial: 0.5 });
    const first = 10 * slow * (1 + 2 * (0.8 * 0.7 - 0.2));
    expectPath(customers[0], [
      ["advise", 0, 0, first],
      ["advise", first, first, first + 6 * slow],
    ]);
    expect(customers[0].visits.map(({ work, fits }) => [work, fits])).toEqual([
      [10, true],
      [6, null],
    ]);
  });
});

describe("a person away from home", () => {
  const scenario = handScenario({
    teams: [team("counter", 1), team("office", 1)],
    steps: [step("advise", "counter", 10), step("file", "office", 4)],
    flexibility: { awayTax: 0.25, timeTax: 0.1 },
    design: { rigid: { crossTraining: { office: 1 }, range: { advise: 1 } } },
  });

  test("is slower by the away tax, on top of the time tax", () => {
    const { customers } = runByHand(scenario, [{ arrival: 0 }, { arrival: 1 }]);
    expect(servers(customers[1])[0]).toBe("office*");
    expectPath(customers[0], [
      ["advise", 0, 0, 10 * 1.1],
      ["file", 11, 1 + 13.75, 1 + 13.75 + 4],
    ]);
    expect(customers[1].visits[0].ended).toBeCloseTo(1 + 10 * 1.1 * 1.25, 9);
  });

  test("is not slower at home, cross-trained or not", () => {
    const { customers } = runByHand(scenario, [{ arrival: 0 }]);
    expect(servers(customers[0])).toEqual(["counter", "office*"]);
    expect(customers[0].left).toBeCloseTo(10 * 1.1 + 4, 9);
  });
});

describe("the desk", () => {
  test("takes the segment's factor and no tax", () => {
    const scenario = handScenario({
      segments: [segment("heavy", { workFactor: 1.5 })],
      teams: [team("counter", 1), team("experts", 1)],
      steps: [step("advise", "counter", 10, { exposure: 1 })],
      desk: { team: "experts", work: { kind: "constant", value: 8 }, fit: 1 },
      flexibility: { timeTax: 0.2, varietyTax: 2, awayTax: 1 },
      design: { exceptions: "desk", rigid: { range: 0.5 } },
    });
    const { customers } = runByHand(scenario, [{ arrival: 0, variety: { advise: 0.9 } }]);
    const advised = 10 * 1.5 * (1 + 0.2 * 0.5);
    expectPath(customers[0], [
      ["advise", 0, 0, advised],
      ["desk for advise", advised, advised, advised + 8 * 1.5],
    ]);
  });
});

describe("a return visit", () => {
  test("takes its own work, the segment's factor and the time tax of its step", () => {
    const scenario = handScenario({
      segments: [segment("heavy", { workFactor: 1.5 })],
      teams: [team("counter", 1)],
      steps: [step("advise", "counter", 10, { exposure: 1 })],
      returns: { rate: 1, max: 1, delay: { kind: "constant", value: 30 } },
      flexibility: { timeTax: 0.2, varietyTax: 2 },
      design: { rigid: { range: 0.5 } },
    });
    const customer = { arrival: 0, variety: { advise: 0.9 }, returns: [{ delay: 30, work: 4 }] };
    const { customers } = runByHand(scenario, [customer]);
    const factor = 1.5 * (1 + 0.2 * 0.5);
    expectPath(customers[0], [
      ["advise", 0, 0, 10 * factor],
      ["return to advise", 10 * factor + 30, 10 * factor + 30, 10 * factor + 30 + 4 * factor],
    ]);
  });
});
