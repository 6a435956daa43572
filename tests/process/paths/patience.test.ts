/** Who leaves a queue, and when. */
import { describe, expect, test } from "vitest";
import { expectPath, handScenario, step, talliesByHand, team } from "../../support/hand.ts";
import { runByHand } from "../../support/handCohort.ts";

describe("a customer in an onstage queue", () => {
  const scenario = handScenario({ teams: [team("counter", 1)], steps: [step("advise", "counter", 10)] });
  const waiting = (patience?: number) => [{ arrival: 0 }, { arrival: 2, patience }, { arrival: 3 }];

  test("leaves when the wait reaches their patience", () => {
    const { customers } = runByHand(scenario, waiting(5));
    expectPath(customers[1], [["advise", 2, null, null]]);
    expect(customers[1].outcome).toBe("abandoned");
    expect(customers[1].left).toBe(2 + 5);
    expect(customers[1].waitOnstage).toBe(5);
    expect(customers[1].experience).toBe(0);
    expect(customers[1].effort).toBe(null);
    expectPath(customers[2], [["advise", 3, 10, 10 + 10]]);
  });

  test("stays without patience, and those behind wait longer", () => {
    const { customers } = runByHand(scenario, waiting());
    expectPath(customers[1], [["advise", 2, 10, 10 + 10]]);
    expectPath(customers[2], [["advise", 3, 10 + 10, 10 + 10 + 10]]);
  });

  test("is served by who becomes free at the very moment their patience ends", () => {
    expectPath(runByHand(scenario, waiting(8)).customers[1], [["advise", 2, 2 + 8, 2 + 8 + 10]]);
    expect(runByHand(scenario, waiting(7.75)).customers[1].left).toBe(2 + 7.75);
  });

  test("is served at once where somebody is idle, with no patience at all", () => {
    const { customers } = runByHand(scenario, [
      { arrival: 0, patience: 0 },
      { arrival: 2, patience: 0 },
    ]);
    expectPath(customers[0], [["advise", 0, 0, 10]]);
    expect(customers[1].outcome).toBe("abandoned");
    expect(customers[1].left).toBe(2);
  });

  test("is counted among the visits to the team and its minutes of waiting", () => {
    expect(talliesByHand(scenario, waiting(5))("wait", "counter")).toEqual([0 + 5 + 7, 3]);
    expect(talliesByHand(scenario, waiting(5))("abandoned")).toEqual([1, 3]);
    expect(talliesByHand(scenario, waiting(5))("waitOnstage")).toEqual([0 + 5 + 7, 3]);
  });
});

describe("patience", () => {
  const scenario = (stage: "onstage" | "backstage") =>
    handScenario({
      teams: [team("counter", 1), team("office", 1)],
      steps: [step("ask", "counter", 4), step("check", "office", 8, { stage })],
    });
  const two = (patience: number) => [{ arrival: 0 }, { arrival: 0, patience }];

  test("counts anew in each queue", () => {
    const { customers } = runByHand(scenario("onstage"), two(5));
    expectPath(customers[1], [
      ["ask", 0, 4, 4 + 4],
      ["check", 4 + 4, 4 + 8, 4 + 8 + 8],
    ]);
    expect(customers[1].waitOnstage).toBe(4 + 4);
  });

  test("ends in the second queue where that alone is too long", () => {
    const longer = [{ arrival: 0, work: { ask: [4], check: [10] } }, two(5)[1]];
    const { customers } = runByHand(scenario("onstage"), longer);
    expect(customers[1].outcome).toBe("abandoned");
    expect(customers[1].left).toBe(4 + 4 + 5);
  });

  test("never ends behind the curtain", () => {
    const longer = [{ arrival: 0, work: { ask: [4], check: [10] } }, two(5)[1]];
    const { customers } = runByHand(scenario("backstage"), longer);
    expectPath(customers[1], [
      ["ask", 0, 4, 4 + 4],
      ["check", 4 + 4, 4 + 10, 4 + 10 + 8],
    ]);
    expect([customers[1].waitOnstage, customers[1].waitBackstage]).toEqual([4, 6]);
  });
});
