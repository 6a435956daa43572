/** The zone and the six verdicts on samples that can be worked out by hand; coverage is in coverage.test.ts. */
import { describe, expect, test } from "vitest";
import { answer, defaultRule, rulesFor } from "../../src/experiment/answer.ts";
import { roundedUp } from "../../src/experiment/decision.ts";
import type { Terms } from "../../src/experiment/evidence.ts";
import { answerJson } from "../../src/experiment/report.ts";
import type { Answer, CurveSample, Rule } from "../../src/experiment/types.ts";
import {
  commonSwing,
  five,
  ownSwing,
  patterned,
  type Row,
  type Swing,
  sampled,
  sampleOf,
  terms,
  truthsOf,
  unpromised,
} from "./synthetic.ts";

type Columns = Parameters<typeof truthsOf>[0];

const made = (columns: Columns, common: Partial<Swing> = {}, own: Partial<Swing> = {}): CurveSample =>
  patterned(truthsOf(columns), { ...commonSwing, ...common }, { ...ownSwing, ...own });

const ask = (rule: Rule, columns: Columns, common: Partial<Swing> = {}, own: Partial<Swing> = {}): Answer =>
  answer(made(columns, common, own), terms, rule);

const found = ({ dial, verdict, zone }: Answer) => ({ dial, verdict, zone: zone.dials });

const rising = [20, 23, 27, 30, 33];

// With five dials and 64 days, t with 63 degrees: the promise's zone stands t(1 - 0.04 / 5) / 8 = 0.31 deviations from
// an estimate, statements about any two dials t(1 - 0.01 / 50) / 8 = 0.47. A level of the promise swings by
// 0.04 from day to day, so it is known to 0.013 and 0.020.

describe("the promise rule", () => {
  test("names the cheapest dial that is shown to keep the promise when all else is ruled out", () => {
    const result = ask("promise", { cost: rising, kept: [0.5, 0.7, 0.84, 0.86, 0.87] });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
    expect(result.zone).toEqual({ low: 0.5, high: 0.5, dials: [0.5] });
  });

  test("does not take the cost curve to rise: a more flexible dial may be the cheapest", () => {
    const result = ask("promise", { cost: [33, 30, 27, 23, 25], kept: [0.5, 0.7, 0.84, 0.86, 0.87] });
    expect(found(result)).toEqual({ dial: 0.75, verdict: "just right", zone: [0.75] });
  });

  test("says that rigid is enough when the zone holds 0, and flexible to the limit when it holds 1", () => {
    const enough = ask("promise", { cost: rising, kept: [0.84, 0.85, 0.85, 0.86, 0.87] });
    expect(found(enough)).toEqual({ dial: 0, verdict: "rigid is enough", zone: [0] });
    const limit = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.84] });
    expect(found(limit)).toEqual({ dial: 1, verdict: "flexible to the limit", zone: [1] });
  });

  test("does neither where the dials end before 0 and 1", () => {
    const narrowed = (columns: Columns): CurveSample => ({ ...made(columns), dials: [0.1, 0.2, 0.3, 0.4, 0.5] });
    const least = answer(narrowed({ cost: rising, kept: [0.84, 0.85, 0.85, 0.86, 0.87] }), terms, "promise");
    expect(found(least)).toEqual({ dial: 0.1, verdict: "just right", zone: [0.1] });
    const most = answer(narrowed({ cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.84] }), terms, "promise");
    expect(found(most)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
  });

  test("calls the promise out of reach when every dial is shown to break it, and names the nearest", () => {
    const result = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.72, 0.71, 0.6] });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "out of reach", zone: [] });
    expect(result).toMatchObject({ missed: "promise", zone: { low: 0.5, high: 0.5 }, moreReplications: null });
  });

  test("says not yet, and names the nearest, when no dial is estimated to keep it and none of that is shown", () => {
    const result = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.795] });
    expect(found(result)).toEqual({ dial: 1, verdict: "not yet", zone: [1] });
    expect(result.moreReplications).toBeGreaterThan(0);
  });

  test("does not call the last dial left right while it may miss the promise by more than anyone would notice", () => {
    const result = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.801] });
    expect(found(result)).toEqual({ dial: 1, verdict: "not yet", zone: [1] });
    // 0.804 - 0.013 is above 0.79.
    const near = ask("promise", { cost: rising, kept: [0.3, 0.5, 0.6, 0.7, 0.804] });
    expect(found(near)).toEqual({ dial: 1, verdict: "flexible to the limit", zone: [1] });
  });

  test("is settled on two neighbours when the less flexible is shown to lie within a noticeable step of the share", () => {
    // 0.798 is known to 0.0045 and 0.0068: not shown to miss 0.8, but shown to be between 0.79 and 0.81.
    const kept = [0.5, 0.798, 0.84, 0.86, 0.87];
    const result = ask("promise", { cost: rising, kept }, { kept: 0.01 });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.25, 0.5] });
    // With 0.04 from day to day it might as well be 0.78.
    expect(found(ask("promise", { cost: rising, kept }))).toEqual({ dial: 0.5, verdict: "not yet", zone: [0.25, 0.5] });
  });

  test("is not settled on two dials at the limit that are no neighbours", () => {
    const kept = [0.5, 0.798, 0.6, 0.84, 0.87];
    const result = ask("promise", { cost: rising, kept }, { kept: 0.01 });
    expect(found(result)).toEqual({ dial: 0.75, verdict: "not yet", zone: [0.25, 0.75] });
  });
});

describe("equality", () => {
  const kept = [0.5, 0.84, 0.84, 0.86, 0.87];

  test("is shown by its own test: costs within 0.5 % and promises within 1 in 100, for certain", () => {
    // Costs 0.02 apart, each known against the other to 0.47 * 0.071 = 0.033: less than 0.5 % of 23 is 0.115, and 0 is
    // within. Kept promises are equal and known to 0.47 * 0.0143 = 0.0067 against each other.
    const result = ask("promise", { cost: [20, 23.02, 23, 30, 33], kept });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.25, 0.5] });
  });

  test("is not taken from a difference that is not shown", () => {
    // The same estimates, but the difference of costs is now known to 0.33 only.
    const cost = ask("promise", { cost: [20, 23.02, 23, 30, 33], kept }, {}, { cost: 0.5 });
    expect(found(cost)).toEqual({ dial: 0.5, verdict: "not yet", zone: [0.25, 0.5] });
    // And here promises kept are known to 0.02 against each other.
    const promises = ask("promise", { cost: [20, 23.02, 23, 30, 33], kept }, {}, { kept: 0.03 });
    expect(found(promises)).toEqual({ dial: 0.5, verdict: "not yet", zone: [0.25, 0.5] });
  });

  test("of dials that are no neighbours is a tie, and the least flexible is named", () => {
    const result = ask("promise", { cost: [20, 23.02, 25, 23, 33], kept: [0.5, 0.84, 0.84, 0.84, 0.87] });
    expect(found(result)).toEqual({ dial: 0.25, verdict: "a tie", zone: [0.25, 0.75] });
  });

  test("of all dials makes rigid enough, and names rigid", () => {
    const result = ask("promise", { cost: [23, 23.01, 22.99, 23, 23], kept: [0.84, 0.84, 0.84, 0.84, 0.84] });
    expect(found(result)).toEqual({ dial: 0, verdict: "rigid is enough", zone: [0, 0.25, 0.5, 0.75, 1] });
  });

  test("holds day for day: dials with the same numbers are equal however much the days scatter", () => {
    const one = sampled([0.5], [{ cost: 20, value: 30, experience: 70, kept: 0.9 }], 8, "same");
    const rows = Array.from({ length: 8 }, (_, r) => one.tallies.subarray(r * 9, (r + 1) * 9));
    const twice = {
      ...one,
      dials: [0.2, 0.6],
      tallies: new Float64Array(rows.flatMap((row) => [...row, ...row])),
    };
    for (const rule of ["noticeable", "value"] as const) {
      expect(found(answer(twice, terms, rule))).toEqual({ dial: 0.2, verdict: "just right", zone: [0.2, 0.6] });
    }
  });
});

describe("the noticeable rule", () => {
  // Differences of experience are known to 0.044 (the zone) and 0.067.
  const noticeable = (experience: readonly number[]): Answer => ask("noticeable", { cost: rising, experience });

  test("names the cheapest dial whose experience nobody could tell from the best", () => {
    const result = noticeable([50, 70, 76.5, 77, 77.2]);
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
  });

  test("measures from the best dial, wherever it is", () => {
    const result = noticeable([50, 78, 77.4, 70, 60]);
    expect(found(result)).toEqual({ dial: 0.25, verdict: "just right", zone: [0.25] });
    const dear = ask("noticeable", { cost: [30, 40, 27, 30, 33], experience: [50, 78, 77.4, 70, 60] });
    expect(found(dear)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
  });

  test("is settled on two neighbours when the less flexible is shown to lie within half a step of the limit", () => {
    expect(found(noticeable([50, 76.22, 76.9, 77, 77.2]))).toMatchObject({ dial: 0.25, zone: [0.25, 0.5] });
    expect(noticeable([50, 76.18, 76.9, 77, 77.2])).toMatchObject({ dial: 0.5, verdict: "just right" });
    // Scattered ten times as much, it is anywhere between 0.3 and 1.7 below the best.
    const wide = ask("noticeable", { cost: rising, experience: [50, 76.22, 76.9, 77, 77.2] }, {}, { experience: 1 });
    expect(wide.verdict).toBe("not yet");
  });

  test("is not settled on two neighbours while the less flexible may lie further below the limit", () => {
    // A difference swings by 1.05: the zone stands 0.35 from an estimate, statements about any two dials 0.5.
    const near = (experience: number): Answer =>
      ask("noticeable", { cost: rising, experience: [60, experience, 77, 77, 77] }, {}, { experience: 0.735 });
    expect(found(near(77 - 1.1))).toEqual({ dial: 0.5, verdict: "just right", zone: [0.25, 0.5] });
    expect(found(near(77 - 1.3))).toEqual({ dial: 0.5, verdict: "not yet", zone: [0.25, 0.5] });
  });

  test("says that rigid is enough where flexibility moves nothing anyone would notice", () => {
    expect(found(noticeable([76.8, 77, 77, 77.1, 77.2]))).toEqual({ dial: 0, verdict: "rigid is enough", zone: [0] });
  });
});

describe("the value rule", () => {
  test("names the dial of the highest net value", () => {
    const result = ask("value", { cost: rising, value: [30, 34, 39.5, 42, 44] });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.5] });
  });

  test("leaves dials in the zone whose net value is not shown to be less, here for being equal", () => {
    // Net values 10, 11.99, 12, 12, 11 with differences known to about 0.02.
    const result = ask("value", { cost: rising, value: [30, 34.99, 39, 42, 44] });
    expect(found(result)).toEqual({ dial: 0.5, verdict: "just right", zone: [0.25, 0.5, 0.75] });
  });

  test("of dials equal in the estimate the least flexible is named", () => {
    const exact = sampleOf(
      [0, 0.5, 1],
      [1, 2].map((day): Row[] =>
        [10, 12, 12].map((net) => ({
          arrivals: day,
          targets: day,
          cost: day,
          value: day * (net + 1),
          experience: 0,
          kept: 0,
        })),
      ),
    );
    expect(found(answer(exact, terms, "value"))).toEqual({
      dial: 0.5,
      verdict: "flexible to the limit",
      zone: [0.5, 1],
    });
  });
});

describe("the business goal", () => {
  // 100 customers a day at a net value of 10 to 12.5: at most 1,250 a day, known to 20 or so.
  const columns = { cost: rising, value: [30, 34, 39.5, 42, 44] };
  const withGoal = (netPerDay: number): Terms => ({ ...terms, goal: { netPerDay } });

  test("is out of reach when every dial is shown to bring less, under every rule", () => {
    for (const rule of rulesFor(terms)) {
      const result = answer(made(columns), withGoal(1300), rule);
      expect(found(result)).toEqual({ dial: 0.5, verdict: "out of reach", zone: [] });
      expect(result.missed).toBe("goal");
    }
  });

  test("changes no answer while one dial may reach it", () => {
    // Below it by 5 in the estimate, which is not shown.
    expect(found(answer(made(columns), withGoal(1255), "value"))).toEqual(found(ask("value", columns)));
    expect(found(answer(made(columns), withGoal(1240), "value"))).toEqual(found(ask("value", columns)));
  });
});

describe("few days", () => {
  const columns = { cost: rising, kept: [0.5, 0.7, 0.84, 0.86, 0.87], experience: [50, 70, 76.5, 77, 77.2] };
  const first = (days: number): CurveSample => {
    const sample = made(columns);
    return { ...sample, replications: days, tallies: sample.tallies.slice(0, days * 5 * sample.layout.slots) };
  };

  test("rule nothing out: one day has no variance, and two tell next to nothing of it", () => {
    for (const rule of rulesFor(terms)) {
      const one = answer(first(1), terms, rule);
      expect(one).toMatchObject({ verdict: "not yet", moreReplications: null, zone: { low: 0, high: 1 } });
      const two = answer(sampled(five, truthsOf(columns), 2, "two days"), terms, rule);
      expect(two.verdict).toBe("not yet");
      expect(two.zone.dials).toEqual(five);
    }
  });

  test("say how many more are needed: with that many of the same it is settled, with half it is not", () => {
    const common = { kept: 0.3 };
    const open = ask("promise", columns, common);
    expect(open.verdict).toBe("not yet");
    const more = open.moreReplications ?? Number.NaN;
    const times = (factor: number): Answer => {
      const sample = made(columns, common);
      const tallies = new Float64Array(sample.tallies.length * factor);
      for (let i = 0; i < factor; i++) tallies.set(sample.tallies, i * sample.tallies.length);
      return answer({ ...sample, replications: 64 * factor, tallies }, terms, "promise");
    };
    expect(times(Math.ceil((64 + more) / 64)).verdict).toBe("just right");
    expect(times(Math.max(1, Math.floor((64 + more / 2) / 64))).verdict).toBe("not yet");
  });

  test("are counted to two digits, upwards", () => {
    expect([1, 7.2, 99, 347, 4201, 1000].map(roundedUp)).toEqual([1, 8, 99, 350, 4300, 1000]);
  });
});

describe("an answer", () => {
  const columns = { cost: rising, kept: [0.5, 0.798, 0.84, 0.86, 0.87], value: [30, 34.9, 39.5, 42, 44] };

  test("follows the promise where one is stated, and what customers notice where none is", () => {
    expect(defaultRule(terms)).toBe("promise");
    expect(defaultRule(unpromised)).toBe("noticeable");
    expect(rulesFor(unpromised)).not.toContain("promise");
    expect(() => answer(made(columns), unpromised, "promise")).toThrow("states none");
  });

  test("does not depend on the unit of money", () => {
    const cents = sampleIn(100, made(columns));
    for (const rule of rulesFor(terms)) {
      expect(found(answer(cents, terms, rule))).toEqual(found(answer(made(columns), terms, rule)));
    }
  });

  test("does not depend on what every dial costs alike, under the promise rule", () => {
    const dearer = { ...columns, cost: rising.map((cost) => cost + 10) };
    expect(found(ask("promise", dearer))).toEqual(found(ask("promise", columns)));
  });

  test("works on a single dial", () => {
    const single = sampled([0.3], [{ cost: 20, value: 30, experience: 70, kept: 0.95 }], 20, "single");
    for (const rule of rulesFor(terms)) {
      expect(found(answer(single, terms, rule))).toEqual({ dial: 0.3, verdict: "just right", zone: [0.3] });
    }
  });

  test("without any customer is not yet, and says so", () => {
    const nobody: Row = { arrivals: 0, targets: 0, cost: 100, value: 0, experience: 0, kept: 0 };
    const empty = sampleOf(
      [0, 1],
      [
        [nobody, nobody],
        [nobody, nobody],
      ],
    );
    for (const rule of rulesFor(terms)) {
      const result = answer(empty, terms, rule);
      expect(result).toMatchObject({ verdict: "not yet", moreReplications: null, zone: { dials: [0, 1] } });
      expect(result.sentence).toBe("No customer came by whom this could be judged.");
    }
  });

  test("is printed with the keys of its form, and the estimates of every dial", () => {
    const printed = answerJson(ask("promise", columns));
    expect(Object.keys(printed)).toEqual([
      "dial",
      "zone",
      "verdict",
      "rule",
      "replications",
      "confidence",
      "sentence",
      "cells",
    ]);
    expect(printed.cells.map((cell) => cell.dial)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(printed).toMatchObject({ confidence: 0.95, replications: 64, rule: "promise" });
  });
});

/** The same sample with money in another unit. */
function sampleIn(unit: number, sample: CurveSample): CurveSample {
  const money = new Set(
    sample.layout.measures.flatMap(({ name, numerator }) =>
      ["costPerCustomer", "value", "netValue"].includes(name) ? [numerator] : [],
    ),
  );
  const tallies = sample.tallies.map((sum, at) => (money.has(at % sample.layout.slots) ? sum * unit : sum));
  return { ...sample, tallies };
}
