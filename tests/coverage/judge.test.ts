import { describe, expect, test } from "vitest";
import { type CertifiedMeasure, defaultDials, type Verdict } from "../../src/experiment/types.ts";
import { hundredthsAround, type Judged, judgeOf, type Known, possible } from "./judge.ts";
import type { Outcome } from "./rerun.ts";

/** A truth from formulas, known up to an error that is the same for all levels and all differences. */
function known(
  of: Readonly<Record<CertifiedMeasure, (dial: number) => number>>,
  error = 0,
  finer: number[] = [],
): Known {
  return {
    dials: [...new Set([...defaultDials, ...finer])].sort((a, b) => a - b),
    level: (measure, dial) => ({ mean: of[measure](dial), error }),
    gap: (measure, dial, other) => ({ mean: of[measure](dial) - of[measure](other), error }),
    perDay: (dial) => ({ mean: 100 * of.netValue(dial), error: 100 * error }),
  };
}

/** Cost 20 to 30, promise kept 0.5 to 1, experience up to 90 at the dial 0.9, net value best at 0.5. */
const plain = {
  costPerCustomer: (dial: number) => 20 + 10 * dial,
  promiseKept: (dial: number) => 0.5 + 0.5 * dial,
  experience: (dial: number) => 90 - 40 * Math.abs(dial - 0.9),
  netValue: (dial: number) => 5 - 20 * (dial - 0.5) ** 2,
};

const asked = (share: number, shareAt: number | null = null): Judged => ({
  rules: ["promise", "noticeable", "value"],
  shareAt,
  scenario: { noticeable: 1, promise: { minutes: 60, effort: 1, share }, goal: null },
});

const outcome = (verdict: Verdict, zone: readonly number[], finer: readonly number[] | null = null): Outcome => ({
  rule: "promise",
  verdict,
  missed: verdict === "out of reach" ? "promise" : null,
  zone,
  finer,
  look: 40,
  gridDays: 840,
  allDays: 840,
});

describe("the best dial", () => {
  test("is the cheapest that keeps the promise, the cheapest as good as the best, the most net value", () => {
    const truth = known(plain);
    expect(possible(truth, asked(0.755), "promise", defaultDials)).toEqual([0.55]);
    expect(possible(truth, asked(0.755), "noticeable", defaultDials)).toEqual([0.9]);
    expect(possible(truth, asked(0.755), "value", defaultDials)).toEqual([0.5]);
    expect(possible(truth, asked(1.01), "promise", defaultDials)).toEqual([]);
  });

  test("is any of those that the truth cannot tell apart, and a dial at the limit is on both of its sides", () => {
    expect(possible(known({ ...plain, netValue: () => 5 }), asked(0.755), "value", defaultDials)).toEqual(defaultDials);
    expect(possible(known(plain, 0.004), asked(0.751), "promise", defaultDials)).toEqual([0.5, 0.55]);
    expect(possible(known(plain, 0.1), asked(0.755), "value", defaultDials)).toEqual([0.4, 0.45, 0.5, 0.55, 0.6]);
  });

  test("is the dial that the share was made from, whatever the truth's error", () => {
    expect(possible(known(plain, 0.004), asked(0.75, 0.5), "promise", defaultDials)).toEqual([0.5]);
  });
});

test("the hundredths around some dials end before their neighbours and at the ends of the dial", () => {
  expect(hundredthsAround([0.5])).toEqual([0.46, 0.47, 0.48, 0.49, 0.5, 0.51, 0.52, 0.53, 0.54]);
  expect(hundredthsAround([0])).toEqual([0.01, 0.02, 0.03, 0.04]);
  expect(hundredthsAround([0.5, 0.55]).slice(-3)).toEqual([0.57, 0.58, 0.59]);
  expect(hundredthsAround([0.2, 0.8])).toHaveLength(18);
  expect(hundredthsAround(defaultDials)).toEqual([]);
});

describe("an answer is wrong", () => {
  const promise = judgeOf(known(plain), asked(0.755), "promise");
  const right = { settled: true, missed: false, falsely: false, eager: false, finerMissed: false };

  test("when its settled zone is without the best dial, and not when it holds it", () => {
    expect(promise.judge(outcome("just right", [0.55]))).toEqual(right);
    expect(promise.judge(outcome("just right", [0.6]))).toMatchObject({ missed: true, falsely: false, eager: true });
  });

  test("for eager eyes also before it is settled", () => {
    const without = promise.judge(outcome("not yet", [0.6, 0.65]));
    expect(without).toMatchObject({ settled: false, missed: false, falsely: false, eager: true });
    expect(promise.judge(outcome("not yet", [0.55, 0.65]))).toMatchObject({ settled: false, eager: false });
  });

  test("when it calls equal what differs, unless the first of two neighbours is at the limit", () => {
    expect(promise.judge(outcome("just right", [0.5, 0.55]))).toMatchObject({ falsely: false });
    expect(promise.judge(outcome("just right", [0.55, 0.6]))).toMatchObject({ missed: false, falsely: true });
    expect(promise.judge(outcome("just right", [0.5, 0.55, 0.6]))).toMatchObject({ falsely: true });
    const flat = judgeOf(
      known({ ...plain, costPerCustomer: () => 20, promiseKept: () => 0.8 }),
      asked(0.755),
      "promise",
    );
    expect(flat.judge(outcome("just right", [0.3, 0.55, 0.6]))).toEqual(right);
    const value = judgeOf(known(plain), asked(0.755), "value");
    expect(value.judge(outcome("just right", [0.5, 0.55]))).toEqual(right);
    expect(value.judge(outcome("a tie", [0.4, 0.5]))).toMatchObject({ missed: false, falsely: true });
  });

  test("of noticeable differences too: at the limit is half a point to one and a half below the best", () => {
    const noticeable = judgeOf(known(plain), asked(0.755), "noticeable");
    expect(noticeable.judge(outcome("just right", [0.9]))).toEqual(right);
    expect(noticeable.judge(outcome("just right", [0.85, 0.9]))).toMatchObject({ falsely: true });
    const steep = { ...plain, experience: (dial: number) => 90 - 25 * Math.abs(dial - 0.9) };
    expect(judgeOf(known(steep), asked(0.755), "noticeable").judge(outcome("just right", [0.85, 0.9]))).toEqual(right);
  });

  test("when it says out of reach what is within, or within what is out", () => {
    expect(promise.judge(outcome("out of reach", []))).toMatchObject({ settled: true, falsely: true, eager: true });
    const beyond = judgeOf(known(plain), asked(1.02), "promise");
    expect(beyond.judge(outcome("out of reach", []))).toEqual(right);
    expect(beyond.judge(outcome("flexible to the limit", [1]))).toMatchObject({ missed: false, falsely: true });
    const nearly = judgeOf(known(plain), asked(1.005), "promise");
    expect(nearly.judge(outcome("flexible to the limit", [1]))).toEqual(right);
    const atTheShare = judgeOf(known(plain, 0.01), asked(1, 1), "promise");
    expect(atTheShare.judge(outcome("out of reach", []))).toMatchObject({ falsely: true });
    const inDoubt = judgeOf(known(plain, 0.01), asked(1), "promise");
    expect(inDoubt.judge(outcome("out of reach", []))).toEqual(right);
  });

  test("when it says that no dial reaches the business goal, and one does", () => {
    // The best brings 500 a day.
    const { scenario, ...rest } = asked(0.755);
    const judged = (netPerDay: number | null, error = 0) =>
      judgeOf(
        known(plain, error),
        { ...rest, scenario: { ...scenario, goal: netPerDay === null ? null : { netPerDay } } },
        "value",
      ).judge({ ...outcome("out of reach", []), missed: "goal" });
    expect(judged(501)).toEqual(right);
    expect(judged(499)).toMatchObject({ settled: true, falsely: true, eager: true });
    expect(judged(499, 0.01)).toEqual(right);
    expect(judged(null)).toMatchObject({ falsely: true });
  });

  test("in hundredths when the grid's zone holds and the refined one does not", () => {
    const finer = judgeOf(known(plain, 0, [0.52, 0.53, 0.54]), asked(0.755), "promise");
    expect(finer.finest).toEqual([0.52]);
    expect(finer.judge(outcome("just right", [0.55], [0.52, 0.53]))).toEqual(right);
    expect(finer.judge(outcome("just right", [0.55], [0.53]))).toMatchObject({ missed: false, finerMissed: true });
    expect(finer.judge(outcome("just right", [0.6], [0.6]))).toMatchObject({ missed: true, finerMissed: false });
  });
});
