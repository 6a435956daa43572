/** What a path costs, part by part, by the formulas on the page. */
import { describe, expect, test } from "vitest";
import { handScenario, segment, step, talliesByHand, team } from "../../support/hand.ts";
import type { HandCustomer } from "../../support/handCohort.ts";

type Exceptions = "force" | "escalate" | "desk" | "refer";

const flexibility = { skillPremium: 0.4, skillExponent: 2, adaptivityPremium: 0.1, crossPremium: 0.2 };
const levers = { range: { advise: 0.5, sign: 0.8, check: 0.3 }, adaptivity: 0.6, crossTraining: { counter: 0.3 } };
const noLevers = { range: 0, adaptivity: 0, crossTraining: 0 };

const bank = (exceptions: Exceptions, more: { readonly flexibility?: object; readonly levers?: object } = {}) =>
  handScenario({
    regime: { kind: "day", openMinutes: 60 },
    segments: [segment("anyone", { margin: 10 })],
    teams: [
      team("counter", [2, 1], { wagePerHour: 30 }),
      team("office", 1, { wagePerHour: 24 }),
      team("experts", 1, { wagePerHour: 60 }),
      { id: "kiosk", name: "Kiosk", unlimited: true },
      team("spare", 1, { wagePerHour: 12 }),
    ],
    steps: [
      step("print", "kiosk", 1, { cost: 0.25 }),
      step("advise", "counter", 5, { exposure: 1, cost: 0.5 }),
      step("sign", "counter", 2),
      step("check", "office", 4),
    ],
    desk: { team: "experts", work: { kind: "constant", value: 7 }, fit: 0.9 },
    standardRange: 0.5,
    referral: { cost: 3 },
    costs: { overtimeRate: 2, fixedCostPerDay: 100 },
    flexibility: more.flexibility ?? flexibility,
    design: {
      exceptions,
      alsoServes: { counter: ["office", "spare"], office: ["counter"] },
      rigid: more.levers ?? levers,
    },
  });

/** From 1 + 1 to 52: 50 at the counter, then 2, then 4 in the office up to 58. */
const quiet: HandCustomer = { arrival: 0, work: { print: [1], advise: [50], sign: [2], check: [4] } };
const counterDay = 30 * (2 * 30 + 1 * 30);
const officeDay = 24 * 60;
const spareDay = 12 * 60;

describe("a day's pay", () => {
  test("is for the roster, worked or not", () => {
    const measure = talliesByHand(bank("force"), [quiet]);
    expect(measure("costParts.wages")[0]).toBeCloseTo((counterDay + officeDay + spareDay) / 60, 9);
    expect(measure("costParts.overtime")[0]).toBe(0);
  });

  test("is raised by the hardest step, by adaptivity, and by each other team a team serves", () => {
    const counter = 0.4 * 0.8 ** 2 + 0.1 * 0.6 + 0.2 * 0.3 * 2;
    const office = 0.4 * 0.3 ** 2 + 0.1 * 0.6;
    const spare = 0.1 * 0.6;
    const measure = talliesByHand(bank("force"), [quiet]);
    const premiums = (counter * counterDay + office * officeDay + spare * spareDay) / 60;
    expect(measure("costParts.premiums")[0]).toBeCloseTo(premiums, 9);
  });

  test("is not raised without levers or without premiums", () => {
    expect(talliesByHand(bank("force", { levers: noLevers }), [quiet])("costParts.premiums")[0]).toBe(0);
    expect(talliesByHand(bank("force", { flexibility: {} }), [quiet])("costParts.premiums")[0]).toBe(0);
  });

  test("prices no skill where there is none, whatever the exponent, and any skill alike at exponent 0", () => {
    const flat = { skillPremium: 0.4, skillExponent: 0 };
    expect(
      talliesByHand(bank("force", { flexibility: flat, levers: noLevers }), [quiet])("costParts.premiums")[0],
    ).toBe(0);
    const some = talliesByHand(bank("force", { flexibility: flat, levers: { range: { check: 0.01 } } }), [quiet]);
    expect(some("costParts.premiums")[0]).toBeCloseTo((0.4 * officeDay) / 60, 9);
  });

  test("is by the lever of cross-training, not by the people it is rounded to", () => {
    const cross = { crossPremium: 0.2 };
    const little = talliesByHand(bank("force", { flexibility: cross, levers: { crossTraining: { office: 0.3 } } }), [
      quiet,
    ]);
    expect(little("costParts.premiums")[0]).toBeCloseTo((0.2 * 0.3 * officeDay) / 60, 9);
  });
});

describe("work beyond the slot and after closing", () => {
  /**
   * The first is served from 1 to 41 by the plain person, who stays; the second from 2 to 65 by the cross-trained one,
   * who from 30 on is one too many: round(0.3 * 2) = 1 of two is cross-trained, and nobody of one, as round(0.3) = 0.
   */
  const late: readonly HandCustomer[] = [
    { arrival: 0, work: { print: [1], advise: [40], sign: [0], check: [0] } },
    { arrival: 1, work: { print: [1], advise: [63], sign: [0], check: [0] } },
  ];

  test("is paid as worked before closing, at the overtime rate after it, both with the premiums", () => {
    const multiplier = 1 + 0.4 * 0.8 ** 2 + 0.1 * 0.6 + 0.2 * 0.3 * 2;
    const measure = talliesByHand(bank("force"), late);
    const beyond = 60 - 30;
    expect(measure("costParts.wages")[0]).toBeCloseTo((counterDay + 30 * beyond + officeDay + spareDay) / 60, 9);
    expect(measure("costParts.overtime")[0]).toBeCloseTo((30 * multiplier * 2 * (65 - 60)) / 60, 9);
  });
});

describe("the desk", () => {
  const unusual: HandCustomer = {
    arrival: 55,
    variety: { advise: 0.9 },
    work: { print: [1], advise: [2], sign: [1], check: [1] },
  };

  test("is paid in designs that use it, with no premium, its overtime among all overtime", () => {
    for (const exceptions of ["desk", "escalate"] as const) {
      const measure = talliesByHand(bank(exceptions, { levers: noLevers }), [{ ...unusual, loud: true }]);
      // At the desk from 55 + 1 + 2 to 65, then 1 at the counter and 1 in the office.
      expect(measure("costParts.desk")[0]).toBe(60);
      expect(measure("costParts.overtime")[0]).toBeCloseTo((2 * (60 * (65 - 60) + 30 * 1 + 24 * 1)) / 60, 9);
    }
    const dear = talliesByHand(bank("desk", { levers: { ...levers, range: 0 } }), [quiet]);
    expect(dear("costParts.desk")[0]).toBe(60);
    const lateAtDesk = { ...unusual, arrival: 59, work: { print: [1], advise: [0], sign: [0], check: [0] } };
    const late = talliesByHand(bank("desk", { levers: { adaptivity: 1 } }), [lateAtDesk]);
    expect(late("costParts.overtime")[0]).toBeCloseTo((60 * 2 * 7) / 60, 9);
  });

  test("is not paid in designs that do not", () => {
    for (const exceptions of ["force", "refer"] as const) {
      const measure = talliesByHand(bank(exceptions), [unusual]);
      expect(measure("costParts.desk")[0]).toBe(0);
    }
  });
});

describe("the cost of a day", () => {
  test("has referrals, visits whose work began, and what is fixed", () => {
    const two = [quiet, { ...quiet, arrival: 1, variety: { advise: 0.9 }, work: { ...quiet.work, advise: [3] } }];
    const measure = talliesByHand(bank("refer", { levers: noLevers }), two);
    expect(measure("costParts.referrals")).toEqual([3, 2]);
    expect(measure("costParts.visits")).toEqual([2 * (0.25 + 0.5), 2]);
    expect(measure("costParts.fixed")).toEqual([100, 2]);
  });

  test("has nothing for a visit whose work never began", () => {
    const three = [
      quiet,
      { ...quiet, work: { print: [1], advise: [50], sign: [2], check: [4] } },
      { arrival: 5, patience: 1 },
    ];
    const measure = talliesByHand(bank("force", { levers: noLevers }), three);
    expect(measure("abandoned")[0]).toBe(1);
    expect(measure("costParts.visits")).toEqual([3 * 0.25 + 2 * 0.5, 3]);
  });

  test("is the sum of its parts, and net value is value less cost", () => {
    const measure = talliesByHand(bank("escalate"), [quiet, { arrival: 50, variety: { advise: 0.9 }, loud: true }]);
    const parts = ["wages", "premiums", "overtime", "desk", "referrals", "visits", "fixed"];
    const sum = parts.reduce((total, part) => total + measure(`costParts.${part}`)[0], 0);
    expect(measure("costPerCustomer")[0]).toBeCloseTo(sum, 9);
    expect(measure("netValue")[0]).toBeCloseTo(measure("value")[0] - sum, 9);
  });

  test("is there on a day when nobody comes: pay and what is fixed", () => {
    const [cost, customers] = talliesByHand(bank("force", { levers: noLevers }), [])("costPerCustomer");
    expect(customers).toBe(0);
    expect(cost).toBeCloseTo((counterDay + officeDay + spareDay) / 60 + 100, 9);
  });
});
