import { expect, test } from "vitest";
import type { CertifiedMeasure } from "../../src/experiment/types.ts";
import { studentTQuantile } from "../../src/theory/studentT.ts";
import { type Pilot, plainDays } from "./plain.ts";

const dials = [0, 0.5, 1];
const terms = { noticeable: 1, promise: { minutes: 60, effort: 1, share: 0.8 } };
/** Errors of levels, and of paired differences, after as many days. */
const days = 100;
const errors = { level: 0.1, gap: 0.05 };

function pilot(changes: Partial<Record<CertifiedMeasure, readonly number[]>>, { level, gap } = errors): Pilot {
  const values = {
    costPerCustomer: [20, 20, 20],
    netValue: [0, 1, 0],
    experience: [60, 70, 60],
    promiseKept: [0, 0, 0],
  };
  const of = (measure: CertifiedMeasure, dial: number): number =>
    (changes[measure] ?? values[measure])[dials.indexOf(dial)];
  const known: Pilot["known"] = {
    dials,
    level: (measure, dial) => ({ mean: of(measure, dial), error: level }),
    gap: (measure, dial, other) => ({ mean: of(measure, dial) - of(measure, other), error: gap }),
  };
  return { known, days };
}

/** Of the level the zone, here two statements, has 12 parts in 15, and equality, here nine with two sides, has 2. */
const zoneLevel = (0.05 * 12) / 15 / 2;
const pairLevel = (0.05 * 2) / 15 / 18;

test("it takes the first number of days at which both other dials are shown to be worse, no fewer", () => {
  const enough = plainDays(pilot({}), terms, "value", true) ?? 0;
  const reach = (n: number): number => -studentTQuantile(zoneLevel, n - 1) * errors.gap * Math.sqrt(days / n);
  expect(reach(enough)).toBeLessThan(1);
  expect(reach(enough - 1)).toBeGreaterThanOrEqual(1);
});

test("independent dials have the errors of both levels, and degrees of both", () => {
  const enough = plainDays(pilot({}), terms, "value", false) ?? 0;
  const error = Math.SQRT2 * errors.level;
  const reach = (n: number): number => -studentTQuantile(zoneLevel, 2 * (n - 1)) * error * Math.sqrt(days / n);
  expect(reach(enough)).toBeLessThan(1);
  expect(reach(enough - 1)).toBeGreaterThanOrEqual(1);
});

test("dials that are the same settle when they are shown to be within half a per cent of the cost", () => {
  const enough = plainDays(pilot({ netValue: [1, 1, 1] }), terms, "value", true) ?? 0;
  const reach = (n: number): number => -studentTQuantile(pairLevel, n - 1) * errors.gap * Math.sqrt(days / n);
  expect(reach(enough)).toBeLessThanOrEqual(0.005 * 20);
  expect(reach(enough - 1)).toBeGreaterThan(0.005 * 20);
});

test("a promise is judged by the levels: common days do not help", () => {
  const kept = pilot({ promiseKept: [0.2, 0.7, 0.9], costPerCustomer: [10, 20, 30] });
  const common = plainDays(kept, terms, "promise", true) ?? 0;
  const apart = plainDays(kept, terms, "promise", false) ?? 0;
  expect(common).toBe(apart);
  expect(common).toBeGreaterThan(days);
});

test("what lies exactly at the limit never settles", () => {
  const atShare = pilot({ promiseKept: [0.2, 0.8, 0.95], costPerCustomer: [10, 20, 30] });
  expect(plainDays(atShare, { ...terms, noticeable: 0 }, "promise", true)).toBeNull();
});
