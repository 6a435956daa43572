import { expect, test } from "vitest";
import { linearise, pairedDifference } from "../../src/experiment/estimates.ts";
import { studentTQuantile } from "../../src/theory/studentT.ts";
import { layout, sampled, truthsOf } from "../experiment/synthetic.ts";
import { differenceOf, MomentSums, type Moments, perDayOf, ratioOf, together } from "./moments.ts";

const days = 50;
const truths = truthsOf({ cost: [20, 21], value: [30, 30], experience: [60, 61], kept: [0.7, 0.8] });
const sample = sampled([0, 1], truths, days, "moments");
const costOf = layout.measures.findIndex(({ name }) => name === "costPerCustomer");
const { numerator, denominator } = layout.measures[costOf];

/** Cost of one dial, of the other, and the customers whom both saw. */
function momentsOf(from: number, to: number): Moments {
  const sums = new MomentSums(3);
  for (let day = from; day < to; day++) {
    const at = day * layout.slots;
    const [one, other] = sample.tallies;
    sums.add([one[at + numerator], other[at + numerator], one[at + denominator]]);
  }
  return sums.moments();
}

const first = { numerator: 0, denominator: 2 };
const second = { numerator: 1, denominator: 2 };

test("ratios and paired differences with their errors are those of the days themselves", () => {
  const { ratio, influence } = linearise({ sample, dialIndex: 0 }, layout.measures[costOf]);
  const level = ratioOf(momentsOf(0, days), first);
  expect(level.mean).toBeCloseTo(ratio, 10);
  const squares = influence.reduce((sum, value) => sum + value * value, 0);
  expect(level.error).toBeCloseTo(Math.sqrt(squares / (days * (days - 1))), 8);
  const gap = differenceOf(momentsOf(0, days), first, second);
  const paired = pairedDifference({ sample, dialIndex: 0 }, { sample, dialIndex: 1 }, costOf);
  expect(gap.mean).toBeCloseTo(paired.mean ?? Number.NaN, 10);
  expect(gap.error * studentTQuantile(0.975, days - 1)).toBeCloseTo(paired.halfWidth ?? Number.NaN, 8);
});

test("a column a day is the days' mean with its error", () => {
  const costs = Array.from({ length: days }, (_, day) => sample.tallies[0][day * layout.slots + numerator]);
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / days;
  const squares = costs.reduce((sum, cost) => sum + (cost - mean) ** 2, 0);
  const found = perDayOf(momentsOf(0, days), 0);
  expect(found.mean).toBeCloseTo(mean, 8);
  expect(found.error).toBeCloseTo(Math.sqrt(squares / (days * (days - 1))), 8);
});

test("two processes' sums together are those of all days; dials that agree day for day differ by exactly nothing", () => {
  const whole = ratioOf(momentsOf(0, days), first);
  const parts = ratioOf(together(momentsOf(0, 20), momentsOf(20, days)), first);
  expect(parts.mean).toBeCloseTo(whole.mean, 12);
  expect(parts.error).toBeCloseTo(whole.error, 8);
  const same = new MomentSums(3);
  for (let day = 1; day < 30; day++) same.add([day / 3, day / 3, day + 1]);
  expect(differenceOf(same.moments(), first, second)).toEqual({ mean: 0, error: 0 });
});
