/** How the chance of an error is shared out among the statements that an answer rests on. */
import { describe, expect, test } from "vitest";
import { type Terms, witness } from "../../src/experiment/evidence.ts";
import {
  anchorSequence,
  beyond,
  type LevelPart,
  lookAt,
  lower,
  toldSequence,
  upper,
  within,
} from "../../src/experiment/look.ts";
import { Sequence } from "../../src/experiment/sequence.ts";
import type { Rule } from "../../src/experiment/types.ts";
import { sampled, terms, truthsOf } from "./synthetic.ts";

const look = (rule: Rule, dials: number, more: Partial<Terms> = {}, confidence = 0.95, part?: LevelPart) => {
  const values = Array.from({ length: dials }, (_, i) => i / 100);
  const sample = sampled(values, truthsOf({ cost: values.map(() => 20) }), 2, "two days");
  return lookAt(witness(sample, { ...terms, ...more }, rule)(sample.days), confidence, part);
};

/** The level of a sequence's one-sided statements: where a new sequence reaches as far. */
function levelOf(sequence: Sequence): number {
  const contrast = { mean: 0, error: 1, days: 40, degrees: 39 };
  const reach = sequence.reach(contrast);
  let [low, high] = [Math.log(1e-9), Math.log(0.5)];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (new Sequence(Math.exp(middle)).reach(contrast) > reach) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}

/** By rule, what decision.ts counts for m dials, besides that the best dial misses the promise. */
const statements: Readonly<Record<Rule, (m: number) => number>> = {
  promise: (m) => m,
  noticeable: (m) => 3 * (m - 1),
  value: (m) => m - 1,
};

/** What is left of the zone's part for those: a third goes to that one statement, where there is a promise to miss. */
const left: Readonly<Record<Rule, number>> = { promise: 2 / 3, noticeable: 1, value: 1 };

/** By rule, the statements that place a dial at its limit. */
const limits: Readonly<Record<Rule, (m: number) => number>> = {
  promise: (m) => m,
  noticeable: (m) => m * (m - 1),
  value: (m) => m,
};

const rules = Object.keys(statements) as readonly Rule[];
const goal = { netPerDay: 1 };

describe("the level is shared", () => {
  test.each(rules)("by the statements that the zone rests on under the %s rule, and one more for a goal", (rule) => {
    for (const m of [5, 21]) {
      const count = statements[rule](m);
      expect(levelOf(look(rule, m).zone) / (0.6 * 0.05)).toBeCloseTo(left[rule] / count, 6);
      expect(levelOf(look(rule, m, { goal }).zone) / (0.6 * 0.05)).toBeCloseTo(left[rule] / (count + 1), 6);
    }
  });

  test("with a third of the zone's for the one statement that the best dial misses the promise", () => {
    for (const m of [5, 21]) expect(levelOf(look("promise", m).miss) / (0.6 * 0.05)).toBeCloseTo(1 / 3, 6);
  });

  test.each(rules)("by the statements that place a dial at its limit under the %s rule", (rule) => {
    for (const m of [5, 21]) expect(levelOf(look(rule, m).limit) / (0.05 * 0.05)).toBeCloseTo(1 / limits[rule](m), 6);
  });

  test("by both sides of all levels and all differences of two dials, in cost and in what is weighed", () => {
    for (const rule of rules) {
      expect(levelOf(look(rule, 5).pair) / (0.1 * 0.05)).toBeCloseTo(1 / (2 * 25), 6);
      expect(levelOf(look(rule, 5, { goal }).pair) / (0.1 * 0.05)).toBeCloseTo(1 / (2 * 30), 6);
    }
  });

  test("at another confidence another level", () => {
    expect(levelOf(look("promise", 5, {}, 0.8).zone) / (0.6 * 0.2)).toBeCloseTo(2 / 15, 6);
    expect(levelOf(look("promise", 5, {}, 0.8).pair) / (0.1 * 0.2)).toBeCloseTo(1 / 50, 6);
    expect(levelOf(toldSequence(0.8)) / levelOf(toldSequence(0.95))).toBeCloseTo(4, 4);
  });

  test("of a single dial there is one statement, under any rule", () => {
    for (const rule of rules) expect(levelOf(look(rule, 1).limit)).toBeCloseTo(0.0025, 6);
    expect(levelOf(look("promise", 1).zone)).toBeCloseTo(0.02, 6);
    expect(levelOf(look("value", 1).zone)).toBeCloseTo(0.03, 6);
  });
});

test.each(rules)(
  "all statements together may err with no more than what the confidence leaves, under the %s rule",
  (rule) => {
    const m = 21;
    // Between the neighbours of any three neighbours that the best dial of the grid is one of: less than three steps away.
    const around = Array.from({ length: 101 }, (_, i) => i).filter((i) => i % 5 === 0 || Math.abs(i - 50) < 15);
    const finer = around.length;
    for (const confidence of [0.95, 0.9]) {
      for (const more of [{}, { goal }]) {
        const count = (dials: number): number => statements[rule](dials) + ("goal" in more ? 1 : 0);
        const grid = look(rule, m, more, confidence);
        // However many of those are compared.
        const refined = look(rule, 29, more, confidence, "finer");
        // Of 101 dials five levels, and how two of them differ from rigid, fully flexible and today: see look.ts.
        const told =
          2 * 101 * 11 * levelOf(toldSequence(confidence)) + 2 * 4 * 5050 * levelOf(anchorSequence(confidence));
        const pairs = 2 * (m ** 2 + ("goal" in more ? m : 0)) * levelOf(grid.pair);
        const missed = rule === "promise" ? levelOf(grid.miss) + levelOf(refined.miss) : 0;
        const zones = missed + count(m) * levelOf(grid.zone) + count(finer) * levelOf(refined.zone);
        const all = zones + limits[rule](m) * levelOf(grid.limit) + pairs + told;
        expect(all / (1 - confidence)).toBeCloseTo(1, 4);
      }
    }
  },
);

describe("bounds", () => {
  const sequence = new Sequence(0.01);
  const contrast = (mean: number, days = 64) => ({ mean, error: 1, days, degrees: days - 1 });
  const reach = sequence.reach(contrast(0));

  test("lie a reach below and above the estimate", () => {
    expect([lower(sequence, contrast(2)), upper(sequence, contrast(2))]).toEqual([2 - reach, 2 + reach]);
  });

  test("show that a difference is within a tolerance on both sides, of zero or of a limit", () => {
    const hair = 1e-9;
    expect(within(sequence, contrast(1), reach + 1 + hair)).toBe(true);
    expect(within(sequence, contrast(1), reach + 1 - hair)).toBe(false);
    expect(within(sequence, contrast(-1), reach + 1 + hair)).toBe(true);
    expect(within(sequence, contrast(-1), reach + 1 - hair)).toBe(false);
    expect(within(sequence, contrast(8), reach + 1 + hair, 7)).toBe(true);
    expect(within(sequence, contrast(8), reach + 1 + hair, 9)).toBe(true);
    expect(within(sequence, contrast(8), reach + 1 - hair, 9)).toBe(false);
  });

  test("show that it is beyond a tolerance on either side", () => {
    const far = reach + 3;
    expect([far + 0.1, -far - 0.1, far - 0.1, -far + 0.1].map((mean) => beyond(sequence, contrast(mean), 3))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("show nothing on fewer than 40 days, or where there is no estimate", () => {
    for (const unknown of [contrast(1e9, 39), contrast(Number.NaN)]) {
      expect(within(sequence, unknown, Number.MAX_VALUE)).toBe(false);
      expect(beyond(sequence, unknown, 0)).toBe(false);
      expect(lower(sequence, unknown) > 0 || upper(sequence, unknown) > 0).toBe(false);
    }
  });
});
