/** What a sample says at a look, and what it would say if there were more days just like these. */
import { describe, expect, test } from "vitest";
import { decide, replicationsStillNeeded, roundedUp } from "../../src/experiment/decision.ts";
import { ahead, type Evidence, type Terms, witness } from "../../src/experiment/evidence.ts";
import { lookAt } from "../../src/experiment/look.ts";
import type { CurveSample, Rule } from "../../src/experiment/types.ts";
import { commonSwing, firstDays, ownSwing, patterned, type Swing, terms, truthsOf, unpromised } from "./synthetic.ts";

const columns = {
  cost: [20, 23, 27, 30, 33],
  kept: [0.5, 0.7, 0.84, 0.86, 0.87],
  experience: [50, 70, 76.5, 77, 77.2],
};
const all = [0, 1, 2, 3, 4];

const sampleOf = (days: number, common: Partial<Swing> = {}): CurveSample =>
  patterned(truthsOf(columns), { ...commonSwing, ...common }, ownSwing, days);

const evidence = (rule: Rule, sample: CurveSample, more: Partial<Terms> = {}): Evidence =>
  witness(sample, { ...terms, ...more }, rule)(sample.days);

describe("evidence", () => {
  test("has each dial's level and each difference by hand", () => {
    const { cost, weighed, replications } = evidence("promise", sampleOf(40));
    expect(replications).toBe(40);
    expect(cost.level(1)).toMatchObject({ mean: expect.closeTo(23, 10), days: 40, degrees: 39 });
    expect(cost.level(1).error).toBeCloseTo(Math.sqrt((0.5 ** 2 + 0.05 ** 2) / 39), 10);
    expect(cost.gap(2, 1).mean).toBeCloseTo(4, 10);
    expect(cost.gap(2, 1).error).toBeCloseTo(Math.sqrt((2 * 0.05 ** 2) / 39), 10);
    expect(weighed.level(2).mean).toBeCloseTo(0.84, 10);
    expect(weighed.level(2).error).toBeCloseTo(Math.sqrt((0.04 ** 2 + 0.005 ** 2) / 39), 10);
  });

  test("weighs promises kept, experience or net value, as the rule has it", () => {
    const at = (rule: Rule) => evidence(rule, sampleOf(40)).weighed.level(3).mean;
    expect([at("promise"), at("noticeable"), at("value")]).toEqual(
      [0.86, 77, 10].map((mean) => expect.closeTo(mean, 9)),
    );
  });

  test("knows the share only where the rule is about it, and the goal by the day", () => {
    expect(evidence("promise", sampleOf(40)).share).toBe(0.8);
    expect(evidence("value", sampleOf(40)).share).toBeNull();
    expect(evidence("value", sampleOf(40)).goal).toBeNull();
    const { goal } = evidence("value", sampleOf(40), { goal: { netPerDay: 900 } });
    expect(goal?.perDay).toBe(900);
    expect(goal?.net(3).mean).toBeCloseTo(100 * 10, 9);
    expect(() => witness(sampleOf(40), unpromised, "promise")).toThrow("states none");
  });

  test("at fewer days is that of a sample that has no more", () => {
    const days = [64, 40, 64, 40, 48];
    const long = witness(sampleOf(64), terms, "noticeable")(days);
    for (const [dial, there] of days.entries()) {
      const short = evidence("noticeable", firstDays(sampleOf(64), there));
      expect(long.weighed.level(dial)).toEqual(short.weighed.level(dial));
    }
    const both = evidence("noticeable", firstDays(sampleOf(64), 48));
    expect(long.cost.gap(0, 4)).toEqual(both.cost.gap(0, 4));
    expect(long.replications).toBe(64);
  });
});

describe("more days just like these", () => {
  test("are what the days repeated would say, but for one degree of freedom in n", () => {
    const there = evidence("promise", sampleOf(40));
    for (const days of [80, 320]) {
      const [guessed, real] = [ahead(there, days), evidence("promise", sampleOf(days))];
      expect(guessed.days).toEqual(real.days);
      for (const [one, other] of [
        [guessed.cost.gap(3, 1), real.cost.gap(3, 1)],
        [guessed.weighed.level(2), real.weighed.level(2)],
      ]) {
        expect(one).toMatchObject({ mean: expect.closeTo(other.mean, 9), days, degrees: days - 1 });
        expect(one.error / other.error).toBeCloseTo(Math.sqrt((40 / 39) * ((days - 1) / days)), 9);
      }
    }
  });

  test("come to dials that are still looked at: those that dropped out keep theirs", () => {
    const sample = sampleOf(80);
    const days = [40, 80, 80, 80, 80];
    const there = witness(sample, { ...terms, goal: { netPerDay: 1 } }, "promise")(days);
    const more = ahead(there, 320);
    expect(more.days).toEqual([40, 320, 320, 320, 320]);
    expect(more.weighed.level(0)).toEqual(there.weighed.level(0));
    expect(more.cost.gap(0, 1)).toEqual(there.cost.gap(0, 1));
    expect(more.cost.gap(2, 1).error).toBeCloseTo(there.cost.gap(2, 1).error / 2, 12);
    expect(more.goal?.net(0)).toEqual(there.goal?.net(0));
    expect(more.goal?.net(1).error).toBeCloseTo((there.goal?.net(1).error ?? 0) / 2, 12);
  });

  test.each([0.15, 0.2, 0.3])(
    "would settle it: with those that are needed, not with four fifths of them, days swinging by %d",
    (kept) => {
      const open = evidence("promise", sampleOf(40, { kept }));
      const verdict = (replications: number) => decide(lookAt(ahead(open, replications), 0.95), all).verdict;
      const more = replicationsStillNeeded(open, all, 0.95) ?? Number.NaN;
      expect(verdict(40)).toBe("not yet");
      expect(verdict(40 + more)).toBe("just right");
      expect(verdict(40 + Math.floor(0.8 * more))).toBe("not yet");
    },
  );

  test("cannot be told where variances are unknown, and where a thousand times as many would not do", () => {
    expect(replicationsStillNeeded(evidence("promise", firstDays(sampleOf(40), 1)), all, 0.95)).toBeNull();
    const equal = { cost: [20, 20, 20, 20, 20], kept: [0.5, 0.8, 0.8, 0.8, 0.8] };
    const never = patterned(truthsOf(equal), commonSwing, { ...ownSwing, cost: 50 });
    expect(replicationsStillNeeded(evidence("promise", never), all, 0.95)).toBeNull();
  });

  test("are counted to two digits, upwards", () => {
    expect([1, 7.2, 99, 347, 4201, 1000].map(roundedUp)).toEqual([1, 8, 99, 350, 4300, 1000]);
  });
});
