/** What happens when a need does not fit, and who is let in at the door. */
import { describe, expect, test } from "vitest";
import { either, expectPath, handScenario, segment, step, talliesByHand, team } from "../../support/hand.ts";
import { type HandCustomer, runByHand } from "../../support/handCohort.ts";

type Exceptions = "force" | "escalate" | "desk" | "refer";

const scenario = (exceptions: Exceptions, exposure = 1) =>
  handScenario({
    teams: [team("counter", 1), team("experts", 1)],
    steps: [
      step("advise", "counter", 5, { exposure, next: either("advise", "sign", "end") }),
      step("sign", "counter", 2),
    ],
    desk: { team: "experts", work: { kind: "constant", value: 7 }, fit: 0.9 },
    standardRange: 0.5,
    referral: { cost: 3, experience: 40 },
    design: { exceptions },
  });
const unusual: HandCustomer = { arrival: 1, variety: { advise: 0.8 }, route: { advise: ["sign"] } };
const served = (exceptions: Exceptions, customer: HandCustomer = unusual) =>
  runByHand(scenario(exceptions), [customer]).customers[0];

describe("a need that does not fit", () => {
  const standardAnswer = [
    ["advise", 1, 1, 1 + 5],
    ["sign", 1 + 5, 1 + 5, 1 + 5 + 2],
  ] as const;
  const atDesk = [
    ["advise", 1, 1, 1 + 5],
    ["desk for advise", 1 + 5, 1 + 5, 1 + 5 + 7],
    ["sign", 1 + 5 + 7, 1 + 5 + 7, 1 + 5 + 7 + 2],
  ] as const;

  test("gets the standard answer under force, and goes on unmet", () => {
    const line = served("force");
    expectPath(line, standardAnswer);
    expect(line.visits[0].fits).toBe(false);
    expect(line.fit).toBe(1 - 1 / 2);
    expect(talliesByHand(scenario("force"), [unusual])("unmet")).toEqual([1, 1]);
  });

  test("is one of several: each that does not fit is left unmet", () => {
    const twice = handScenario({
      teams: [team("counter", 1)],
      steps: [step("advise", "counter", 5, { exposure: 1 }), step("sign", "counter", 2, { exposure: 1 })],
      standardRange: 0.5,
    });
    const needy: HandCustomer = { arrival: 1, variety: { advise: 0.8, sign: 0.7 } };
    expect(talliesByHand(twice, [needy, { arrival: 9, variety: { sign: 0.6 } }])("unmet")).toEqual([3, 2]);
  });

  test("gets the desk under desk, then goes on where it was to go; the desk's answer is nearly as good", () => {
    const line = served("desk");
    expectPath(line, atDesk);
    expect(line.visits.map(({ next }) => next)).toEqual(["sign", null, "end"]);
    expect(line.visits.map(({ fits }) => fits)).toEqual([false, null, true]);
    expect(line.fit).toBeCloseTo(1 - (1 - 0.9) / 2, 12);
    expect(line.effort).toBe(1);
    expect(talliesByHand(scenario("desk"), [unusual])("unmet")).toEqual([0, 1]);
    expect(talliesByHand(scenario("desk"), [unusual])("deskVisits")).toEqual([1, 1]);
  });

  test("goes from the desk to the step drawn, be it the end", () => {
    const line = served("desk", { ...unusual, route: { advise: ["end"] } });
    expectPath(line, atDesk.slice(0, 2));
    expect(line.left).toBe(1 + 5 + 7);
  });

  test("gets the desk under escalate where the customer is loud", () => {
    expectPath(served("escalate", { ...unusual, loud: true }), atDesk);
  });

  test("gets the standard answer under escalate where the customer is not loud", () => {
    const line = served("escalate");
    expectPath(line, standardAnswer);
    expect(line.fit).toBe(1 - 1 / 2);
  });

  test("helps nobody to be loud where the policy is force", () => {
    expectPath(served("force", { ...unusual, loud: true }), standardAnswer);
  });

  test("is referred under refer: the customer leaves there and then", () => {
    const line = served("refer");
    expectPath(line, standardAnswer.slice(0, 1));
    expect([line.outcome, line.left, line.visits[0].next]).toEqual(["referred", 1 + 5, "sign"]);
    expect([line.experience, line.value, line.effort, line.fit]).toEqual([40, 0, null, null]);
    expect(talliesByHand(scenario("refer"), [unusual])("costParts.referrals")).toEqual([3, 1]);
    expect(talliesByHand(scenario("refer"), [unusual])("unmet")).toEqual([0, 1]);
  });
});

describe("a need that fits", () => {
  test("is one within the range, its limit included", () => {
    const line = served("desk", { ...unusual, variety: { advise: 0.5 } });
    expect(line.visits[0].fits).toBe(true);
    expect(line.left).toBe(1 + 5 + 2);
  });

  test("is what a wider range makes of the same need", () => {
    const wider = runByHand(scenario("desk"), [unusual], { dial: 0.6 }).customers[0];
    expect(wider.visits[0].fits).toBe(true);
    const narrower = runByHand(scenario("desk"), [unusual], { dial: 0.59 }).customers[0];
    expect(narrower.visits[0].fits).toBe(false);
  });

  test("is one of which little shows at the step", () => {
    const line = runByHand(scenario("desk", 0.6), [unusual]).customers[0];
    expect(line.visits[0].fits).toBe(true);
  });

  test("is one that is not there", () => {
    const line = served("desk", { ...unusual, needs: { advise: false } });
    expect(line.visits[0].fits).toBe(true);
    expect(line.left).toBe(1 + 5 + 2);
  });
});

describe("a later visit of a loop", () => {
  const loop = { ...unusual, route: { advise: ["advise", "sign"] } };

  test("settles no need, met at the desk or left unmet: it only takes time", () => {
    expectPath(served("desk", loop), [
      ["advise", 1, 1, 1 + 5],
      ["desk for advise", 1 + 5, 1 + 5, 1 + 5 + 7],
      ["advise", 1 + 5 + 7, 1 + 5 + 7, 1 + 5 + 7 + 5],
      ["sign", 1 + 5 + 7 + 5, 1 + 5 + 7 + 5, 1 + 5 + 7 + 5 + 2],
    ]);
    const forced = served("force", loop);
    expect(forced.visits.map(({ fits }) => fits)).toEqual([false, null, true]);
    expect(forced.fit).toBe(1 - 1 / 2);
  });
});

describe("the desk's queue", () => {
  const two = (patience?: number) => [
    { arrival: 0, variety: { advise: 0.8 }, route: { advise: ["end"] } },
    { arrival: 0, variety: { advise: 0.8 }, route: { advise: ["end"] }, work: { advise: [1] }, patience },
  ];

  test("is onstage: patience may end there", () => {
    const { customers } = runByHand(scenario("desk"), two(5.5));
    expectPath(customers[1], [
      ["advise", 0, 5, 5 + 1],
      ["desk for advise", 5 + 1, null, null],
    ]);
    expect([customers[1].outcome, customers[1].left]).toEqual(["abandoned", 5 + 1 + 5.5]);
    expect(talliesByHand(scenario("desk"), two(5.5))("deskVisits")).toEqual([1, 2]);
  });

  test("is left for the desk by who has the patience", () => {
    const { customers } = runByHand(scenario("desk"), two(6));
    expect(customers[1].visits[1].began).toBe(5 + 7);
    expect(talliesByHand(scenario("desk"), two(6))("deskVisits")).toEqual([2, 2]);
  });
});

describe("admission", () => {
  const door = (admission: "all" | "target") =>
    handScenario({
      segments: [segment("right"), segment("stray", { target: false, margin: 10 })],
      populations: [{ id: "all", name: "All", perHour: 6, mix: { right: 0.5, stray: 0.5 } }],
      teams: [team("counter", 1)],
      steps: [step("advise", "counter", 5)],
      referral: { cost: 3 },
      triage: { accuracy: 0.5 },
      promise: { minutes: 30, effort: 1, share: 0.9 },
      design: { admission },
    });
  const four = [
    { arrival: 0, segment: "stray" },
    { arrival: 1, segment: "right", judgedTarget: false },
    { arrival: 20, segment: "stray", judgedTarget: true },
    { arrival: 30, segment: "right" },
  ];

  test("refers at once whoever is judged not to be a target customer, rightly or wrongly", () => {
    const { customers, totals } = runByHand(door("target"), four);
    expect(customers.map(({ outcome }) => outcome)).toEqual(["referred", "referred", "served", "served"]);
    expect(customers.map(({ left }) => left)).toEqual([0, 1, 20 + 5, 30 + 5]);
    expect(customers[0].visits).toEqual([]);
    expect(customers.map(({ experience }) => experience)).toEqual([50, 50, 100, 100]);
    expect([totals.kept, totals.targets]).toEqual([1, 2]);
    const measure = talliesByHand(door("target"), four);
    expect(measure("brokenBy.referred")).toEqual([1, 2]);
    expect(measure("costParts.referrals")).toEqual([2 * 3, 4]);
    expect(measure("experience")).toEqual([50 + 100, 2]);
    expect(measure("experienceAll")).toEqual([50 + 50 + 100 + 100, 4]);
  });

  test("lets everybody in where it is all, however judged", () => {
    const { customers } = runByHand(door("all"), four);
    expect(customers.map(({ outcome }) => outcome)).toEqual(["served", "served", "served", "served"]);
    expect(customers.map(({ left }) => left)).toEqual([5, 5 + 5, 20 + 5, 30 + 5]);
  });
});
