/** One dial for several populations: least regret on samples whose truth is known. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LeastRegret, leastRegret } from "../../src/experiment/acrossPopulations.ts";
import { acrossSentence } from "../../src/experiment/acrossSentence.ts";
import { answer } from "../../src/experiment/answer.ts";
import type { Terms } from "../../src/experiment/evidence.ts";
import type { CurveSample, Rule } from "../../src/experiment/types.ts";
import { five, sampled, type Truth, terms, truthsOf } from "./synthetic.ts";

const demand = { confidence: 0.95, maxDays: 1024 };
const quiet = { common: 0.02, own: 0.002 };

const population = (id: string, truths: readonly Truth[], days = 64, seed = id): CurveSample => ({
  ...sampled(five, truths, days, seed, quiet),
  population: id,
});

/** Costs alike in both; `easy` keeps the promise from 0.25 on, `hard` from 0.75 on. */
const cost = [20, 21, 22, 23, 24];
const easy = truthsOf({ cost, kept: [0.7, 0.85, 0.9, 0.92, 0.93] });
const hard = truthsOf({ cost, kept: [0.4, 0.6, 0.7, 0.85, 0.9] });

/** With the samples' populations, each as large as the other. */
const termsOf = (samples: readonly CurveSample[]): Terms => ({
  ...terms,
  populations: samples.map(({ population: id }) => ({ ...terms.populations[0], id })),
});

const found = (samples: readonly CurveSample[], rule: Rule = "promise"): LeastRegret =>
  leastRegret(samples, termsOf(samples), rule, demand);

describe("under the promise rule", () => {
  test("the dial keeps the promise for all, as cheaply as that goes, and what it costs each is told", () => {
    const { dial, zone, doesForAll, populations, certified } = found([
      population("easy", easy),
      population("hard", hard),
    ]);
    expect([dial, zone.dials, doesForAll, certified]).toEqual([0.75, [0.75], true, true]);
    expect(populations.map(({ ownDial }) => ownDial)).toEqual([0.25, 0.75]);
    // 23 against 21, within the interval that goes with it.
    const { mean, halfWidth } = populations[0].regret;
    expect(Math.abs((mean ?? 0) - 2)).toBeLessThan(halfWidth ?? 0);
    expect(populations[1].regret).toEqual({ mean: 0, halfWidth: 0 });
  });

  test("a population whom no dial can serve is named and does not count", () => {
    const never = truthsOf({ cost, kept: [0.1, 0.2, 0.3, 0.4, 0.5] });
    const { dial, outOfReach } = found([population("easy", easy), population("never", never)]);
    expect([dial, outOfReach]).toEqual([0.25, ["never"]]);
  });

  test("where it is shown that none keeps it for all, none is left, and the one that falls short least comes nearest", () => {
    // Short by 0.4, 0.2, 0.3, 0.3 and 0.3 where it is worst.
    const early = truthsOf({ cost, kept: [0.9, 0.9, 0.5, 0.5, 0.5] });
    const { dial, doesForAll, zone, certified } = found([population("early", early), population("hard", hard)]);
    expect({ dial, doesForAll, zone, certified }).toEqual({
      dial: 0.25,
      doesForAll: false,
      zone: { low: 0.25, high: 0.25, dials: [] },
      certified: true,
    });
  });

  test("where it is out of reach for all, all are named and no dial is left", () => {
    const never = truthsOf({ cost, kept: [0.1, 0.2, 0.3, 0.4, 0.5] });
    const { dial, doesForAll, zone, outOfReach } = found([population("one", never), population("two", never)]);
    expect([dial, doesForAll, zone.dials, outOfReach]).toEqual([1, false, [], ["one", "two"]]);
  });

  test("the named dial is never one that is ruled out while others are not", () => {
    const dials = [0, 1, 2, 3, 4];
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 70, max: 90 }), { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.constantFrom<Rule>("promise", "noticeable", "value"),
        fc.nat(1000),
        (kepts, rule, seed) => {
          const samples = kepts.map((kept, at) => {
            const truths = truthsOf({
              cost,
              kept: kept.map((one) => one / 100),
              experience: kept,
              value: dials.map((dial) => 30 + kept[dial] / 10),
            });
            return population(`p${at}`, truths, 64, `${seed} ${at}`);
          });
          const { dial, zone } = found(samples, rule);
          expect(zone.dials.length === 0 || zone.dials.includes(dial)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a promise that is out of reach for some, and not yet shown to be, rules no dial out for the others", () => {
    // 0.25 is right for the easy ones; the others keep at most a hair less than the share, and need not keep it.
    const hairBelow = truthsOf({ cost, kept: [0.4, 0.6, 0.7, 0.75, 0.7995] });
    for (let run = 0; run < 20; run++) {
      const samples = [population("easy", easy, 64, `e${run}`), population("hair", hairBelow, 64, `h${run}`)];
      expect(found(samples).zone.dials).toContain(0.25);
    }
  });

  test("a business goal that no dial reaches is no condition of a dial", () => {
    const samples = [population("easy", easy), population("hard", hard)];
    const withGoal = { ...termsOf(samples), goal: { netPerDay: 1e9 } };
    const { dial, zone, outOfReach, populations } = leastRegret(samples, withGoal, "promise", demand);
    expect([dial, zone.dials, outOfReach]).toEqual([0.75, [0.75], []]);
    expect(populations.map(({ ownDial }) => ownDial)).toEqual([0.25, 0.75]);
  });

  test("of one population it is that population's own", () => {
    expect(found([population("hard", hard)])).toMatchObject({ dial: 0.75, zone: { dials: [0.75] } });
  });
});

test("under the value rule the largest loss of net value is made least", () => {
  // Net values 10, 12, 11, 8, 4 and 2, 6, 9, 10, 9: losses 2, 0, 1, 4, 8 and 8, 4, 1, 0, 1, so 0.5 loses at most 1.
  const flat = [20, 20, 20, 20, 20];
  const left = truthsOf({ cost: flat, value: [30, 32, 31, 28, 24] });
  const right = truthsOf({ cost: flat, value: [22, 26, 29, 30, 29] });
  const { dial, zone } = found([population("left", left, 200), population("right", right, 200)], "value");
  expect([dial, zone.dials]).toEqual([0.5, [0.5]]);
});

test("before the first look nothing is ruled out and nothing has an interval", () => {
  const regret = found([population("easy", easy, 39), population("hard", hard, 64)]);
  expect(regret.certified).toBe(false);
  expect(regret.populations[0].regret.halfWidth).toBeNull();
});

test("the dial that truly has the least regret is not ruled out, in all but 5 of 100 samples", () => {
  // Both cost the same at 0.5 and 0.75, but for a hair; the promise is at its share at 0.5 for the hard ones.
  const near = truthsOf({ cost: [20, 21, 22, 22.01, 24], kept: [0.4, 0.6, 0.8, 0.85, 0.9] });
  const runs = 200;
  let missed = 0;
  for (let run = 0; run < runs; run++) {
    const samples = [population("easy", easy, 64, `e${run}`), population("near", near, 64, `n${run}`)];
    if (!found(samples).zone.dials.includes(0.5)) missed++;
  }
  expect(missed).toBeLessThanOrEqual(runs * 0.05 + 4 * Math.sqrt(runs * 0.05 * 0.95));
});

describe("in words", () => {
  const nameOf = (id: string): string => `The ${id}`;

  test("the dial, its zone, and what those lose by it whose own is another", () => {
    const regret = found([population("easy", easy), population("hard", hard)]);
    expect(acrossSentence(regret, "EUR", nameOf)).toMatch(
      /^One dial for all, in steps of 5\u202f%, is 75\u202f% flexible \(75\u202f% only\)\. The easy: €2(\.\d+)? a customer dearer than at 25\u202f%, the step that is right for them alone\.$/,
    );
  });

  test("who is out of reach is named", () => {
    const never = truthsOf({ cost, kept: [0.1, 0.2, 0.3, 0.4, 0.5] });
    const regret = found([population("easy", easy), population("never", never)]);
    expect(acrossSentence(regret, "EUR", nameOf)).toContain("Out of reach whatever the dial: The never.");
  });

  test("nobody's step is called right where none reaches the goal, for one of them or for all", () => {
    // What the hard ones cost leaves something over; what the dear ones cost never does.
    const dear = truthsOf({ cost: cost.map((one) => one + 1000), kept: [0.7, 0.85, 0.9, 0.92, 0.93] });
    const [one, other] = [population("hard", hard), population("dear", dear)];
    const withGoal = { ...termsOf([one, other]), goal: { netPerDay: 0 } };
    const across = (samples: readonly CurveSample[], netPerDay: number): string =>
      acrossSentence(leastRegret(samples, { ...withGoal, goal: { netPerDay } }, "promise", demand), "EUR", nameOf);
    expect(answer(one, withGoal, "promise", demand).verdict).not.toBe("out of reach");
    expect(answer(other, withGoal, "promise", demand).missed).toBe("goal");
    const text = across([one, other], 0);
    expect(text).toMatch(/Of these steps it is right for The hard alone\. Out of reach whatever the dial: The dear\.$/);
    expect(text).not.toContain("The dear:");
    const none = across([one, other], 1e9);
    expect(none).toMatch(/Out of reach whatever the dial: The hard, The dear\.$/);
    expect(none).not.toContain("right");
  });

  test("nobody's step is called right where the promise is out of reach for all", () => {
    const never = truthsOf({ cost, kept: [0.5, 0.4, 0.3, 0.2, 0.1] });
    const far = truthsOf({ cost, kept: [0.1, 0.2, 0.3, 0.4, 0.5] });
    const text = acrossSentence(found([population("one", never), population("two", far)]), "EUR", nameOf);
    expect(text).not.toContain("right");
    expect(text).toContain("Out of reach whatever the dial: The one, The two.");
  });

  test("that none does is shown, or so by the estimate", () => {
    const early = truthsOf({ cost, kept: [0.9, 0.9, 0.5, 0.5, 0.5] });
    const regret = found([population("early", early), population("hard", hard)]);
    expect(acrossSentence(regret, "EUR", nameOf)).toMatch(
      /^No one dial does for all; in steps of 5\u202f%, 25\u202f% flexible comes nearest\. The early: €1\.00 a customer dearer than at 0\u202f%, /,
    );
    const near = { ...regret, zone: { low: 0.25, high: 0.5, dials: [0.25, 0.5] } };
    expect(acrossSentence(near, "EUR", nameOf)).toMatch(
      /^By the estimate no one dial does for all; in steps of 5\u202f%, 25\u202f% flexible comes nearest \(not ruled out: 25–50\u202f%\)\./,
    );
  });

  test("before the first look it says so", () => {
    const regret = found([population("easy", easy, 8), population("hard", hard, 8)]);
    expect(acrossSentence(regret, "EUR", nameOf)).toContain("at first sight (nothing is shown yet)");
  });
});
