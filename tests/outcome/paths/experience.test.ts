/** What customers make of a path, by the formulas on the page. */
import { describe, expect, test } from "vitest";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { either, handScenario, segment, step, talliesByHand, team } from "../../support/hand.ts";
import { type HandCustomer, runByHand } from "../../support/handCohort.ts";

type Exceptions = "force" | "escalate" | "desk" | "refer";

const retention = { midpoint: 50, slope: 10 };
const comesBack = (experience: number) => 1 / (1 + Math.exp(-(experience - retention.midpoint) / retention.slope));

interface Variant {
  readonly exceptions?: Exceptions;
  readonly experience?: ScenarioFile["experience"];
  readonly promise?: ScenarioFile["promise"];
}

const bank = ({ exceptions, ...worth }: Variant = {}) =>
  handScenario({
    segments: [
      segment("anyone", { waitTolerance: 16, effortTolerance: 2, weights: { speed: 1, ease: 1, fit: 2 }, margin: 80 }),
    ],
    teams: [team("counter", 1), team("office", 1), team("experts", 1)],
    steps: [
      step("advise", "counter", 5, { exposure: 1 }),
      step("check", "office", 15, { stage: "backstage", next: either("sign", "end") }),
      step("sign", "counter", 2, { effort: 0.5, exposure: 1 }),
    ],
    desk: { team: "experts", work: { kind: "constant", value: 7 }, fit: 0.9 },
    standardRange: 0.5,
    design: { exceptions },
    retention,
    ...worth,
  });

/** The second of two who come together waits 5 at the counter, then 10 behind the curtain. */
const two = (customer: Partial<HandCustomer> = {}): readonly HandCustomer[] => [
  { arrival: 0, route: { check: ["end"] } },
  { arrival: 0, route: { check: ["sign"] }, ...customer },
];
const second = (variant: Variant = {}, customer: Partial<HandCustomer> = {}) =>
  runByHand(bank(variant), two(customer)).customers[1];

describe("experience", () => {
  test("is a hygiene curve of waiting, effort and fit; waiting behind the curtain counts in part", () => {
    const line = second();
    expect([line.waitOnstage, line.waitBackstage, line.effort, line.fit]).toEqual([5, 10, 0.5, 1]);
    const speed = 1 / (1 + ((5 + 0.3 * 10) / 16) ** 2);
    const ease = 1 / (1 + (0.5 / 2) ** 2);
    expect(speed).toBe(0.8);
    expect(line.experience).toBeCloseTo(100 * speed ** 0.25 * ease ** 0.25, 9);
    expect(line.value).toBeCloseTo(80 * comesBack(line.experience), 9);
  });

  test("is what the scenario's visibility and steepness make of it", () => {
    const line = second({ experience: { backstageVisibility: 0, steepness: 3 } });
    const [speed, ease] = [1 / (1 + (5 / 16) ** 3), 1 / (1 + (0.5 / 2) ** 3)];
    expect(line.experience).toBeCloseTo(100 * speed ** 0.25 * ease ** 0.25, 9);
  });

  test("sees all of the waiting where a need was left unmet", () => {
    const line = second({}, { variety: { advise: 0.8 } });
    const speed = 1 / (1 + ((5 + 10) / 16) ** 2);
    const ease = 1 / (1 + (0.5 / 2) ** 2);
    expect(line.fit).toBeCloseTo(1 - 1 / 3, 12);
    expect(line.experience).toBeCloseTo(100 * speed ** 0.25 * ease ** 0.25 * (2 / 3) ** 0.5, 9);
  });

  test("sees all of the waiting where the customer met the desk", () => {
    const line = second({ exceptions: "desk" }, { variety: { sign: 0.8 } });
    const speed = 1 / (1 + ((5 + 10) / 16) ** 2);
    const ease = 1 / (1 + ((0.5 + 1) / 2) ** 2);
    expect([line.effort, line.fit]).toEqual([0.5 + 1, 1 - (1 - 0.9) / 3]);
    expect(line.experience).toBeCloseTo(100 * speed ** 0.25 * ease ** 0.25 * (1 - 0.1 / 3) ** 0.5, 9);
  });

  test("is 100 for who waits for nothing, works for nothing and gets what was needed", () => {
    expect(runByHand(bank(), two()).customers[0].experience).toBe(100);
  });

  test("has its weights of any sum, and none of nothing", () => {
    const weights = { speed: 0, ease: 0, fit: 5 };
    const scenario = handScenario({
      segments: [segment("anyone", { waitTolerance: 0.001, weights })],
      teams: [team("counter", 1)],
      steps: [step("advise", "counter", 200)],
      experience: { steepness: 100 },
    });
    const { customers } = runByHand(scenario, [{ arrival: 0 }, { arrival: 0 }]);
    expect(customers[1].waitOnstage).toBe(200);
    expect(customers.map(({ experience }) => experience)).toEqual([100, 100]);
  });
});

describe("fit", () => {
  test("never falls below 0.02", () => {
    const onlyOne = { needs: { check: false, sign: false }, variety: { advise: 0.8 } };
    expect(second({}, onlyOne).fit).toBe(0.02);
  });

  test("counts the needed steps that were visited: not one that was never reached", () => {
    const line = second({}, { route: { check: ["end"] }, variety: { advise: 0.8 } });
    expect(line.fit).toBe(1 - 1 / 2);
  });

  test("counts no step that was not needed", () => {
    const line = second({}, { needs: { check: false }, variety: { advise: 0.8 } });
    expect(line.fit).toBe(1 - 1 / 2);
  });

  test("is whole where nothing was needed", () => {
    expect(second({}, { needs: { advise: false, check: false, sign: false } }).fit).toBe(1);
  });

  test("loses each need left unmet and what the desk's answer lacks", () => {
    const both = { variety: { advise: 0.8, sign: 0.8 } };
    expect(second({}, both).fit).toBeCloseTo(1 - 2 / 3, 12);
    expect(second({ exceptions: "desk" }, both).fit).toBeCloseTo(1 - 0.2 / 3, 12);
    expect(second({ exceptions: "escalate" }, { ...both, loud: true }).fit).toBeCloseTo(1 - 0.2 / 3, 12);
  });
});

describe("the promise", () => {
  /** The second customer leaves at 5 + 5 + 10 + 15 + 2 with an effort of 0.5. */
  const leaves = 5 + 5 + 10 + 15 + 2;
  const promise = (minutes: number, effort: number) => ({ promise: { minutes, effort, share: 0.9 } });
  const brokenBy = (variant: Variant, customer: Partial<HandCustomer> = {}) => {
    const measure = talliesByHand(bank(variant), two(customer));
    const broken = ["abandoned", "referred", "unmet", "late", "effort"].filter(
      (by) => measure(`brokenBy.${by}`)[0] > 0,
    );
    expect(measure("promiseKept")).toEqual([2 - broken.length, 2]);
    return broken;
  };

  test("is kept within its minutes and its effort, the limits included", () => {
    expect(second(promise(leaves, 0.5)).left).toBe(leaves);
    expect(second(promise(leaves, 0.5)).kept).toBe(true);
    expect(brokenBy(promise(leaves, 0.5))).toEqual([]);
  });

  test("is broken by coming late, before effort is looked at", () => {
    expect(brokenBy(promise(leaves - 0.5, 0.5))).toEqual(["late"]);
    expect(brokenBy(promise(leaves - 0.5, 0.25))).toEqual(["late"]);
    expect(second(promise(leaves - 0.5, 0.5)).kept).toBe(false);
  });

  test("is broken by effort", () => {
    expect(brokenBy(promise(leaves, 0.25))).toEqual(["effort"]);
  });

  test("is broken by an unmet need, before being late is looked at", () => {
    expect(brokenBy(promise(60, 5), { variety: { sign: 0.8 } })).toEqual(["unmet"]);
    expect(brokenBy(promise(20, 5), { variety: { sign: 0.8 } })).toEqual(["unmet"]);
  });

  test("is kept where the desk met the need", () => {
    expect(brokenBy({ ...promise(60, 5), exceptions: "desk" }, { variety: { sign: 0.8 } })).toEqual([]);
  });

  test("is broken by leaving unserved and by being referred, with a need unmet or not", () => {
    expect(brokenBy(promise(60, 5), { patience: 1 })).toEqual(["abandoned"]);
    expect(brokenBy({ ...promise(60, 5), exceptions: "refer" }, { variety: { sign: 0.8 } })).toEqual(["referred"]);
  });

  test("is not there where nothing is promised", () => {
    expect(second().kept).toBe(null);
    expect(() => talliesByHand(bank(), two())("promiseKept")).toThrow(RangeError);
  });
});

describe("value", () => {
  test("is the margin times the probability of coming back, 0 of a referred customer, little of a lost one", () => {
    const lost = second({}, { patience: 1 });
    expect(lost.value).toBeCloseTo(80 * comesBack(0), 12);
    const referred = second({ exceptions: "refer" }, { variety: { advise: 0.8 } });
    expect([referred.experience, referred.value]).toEqual([50, 0]);
    const [value, arrivals] = talliesByHand(bank(), two({ patience: 1 }))("value");
    expect(value).toBeCloseTo(80 * comesBack(100) + 80 * comesBack(0), 9);
    expect(arrivals).toBe(2);
  });
});
