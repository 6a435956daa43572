import { describe, expect, test } from "vitest";
import type { WaitRow } from "./counts.ts";
import { fitKinds, type Kind, kaplanMeier, normalAbove, seenTo } from "./times.ts";

/** Five callers: hang-ups after 60 and 180 seconds, answers after 60, 120 and 240. */
const FIVE: readonly WaitRow[] = [
  [60, 1, 1],
  [120, 0, 1],
  [180, 1, 0],
  [240, 0, 1],
];

const MANY: readonly WaitRow[] = [
  [0, 2, 0],
  [7, 9, 30],
  [15, 14, 80],
  [40, 20, 60],
  [95, 25, 31],
  [200, 11, 12],
  [450, 4, 3],
];

function fitOf<K extends Kind["kind"]>(kind: K, waits: readonly WaitRow[]) {
  const fit = fitKinds(waits).find((candidate) => candidate.distribution.kind === kind);
  if (fit === undefined) {
    throw new Error(`no ${kind} among the fits`);
  }
  return { ...fit, distribution: fit.distribution as Extract<Kind, { kind: K }> };
}

test("the product-limit estimate drops at hang-ups only, by the share of those still waiting", () => {
  const steps = kaplanMeier(FIVE);
  expect(steps.map((step) => step.atRisk)).toEqual([5, 3, 2, 1]);
  expect(steps.map((step) => step.survival)).toEqual([4 / 5, 4 / 5, (4 / 5) * (1 / 2), (4 / 5) * (1 / 2)]);
});

test("the record is seen as far as enough callers still wait", () => {
  expect(seenTo(kaplanMeier(FIVE), 2)?.minutes).toBe(3);
  expect(seenTo(kaplanMeier(FIVE), 6)).toBeNull();
});

describe("the likeliest of each kind", () => {
  test("exponential: all time waited over the number of hang-ups", () => {
    expect(fitOf("exponential", FIVE).distribution.mean).toBeCloseTo((1 + 1 + 2 + 3 + 4) / 2, 9);
  });

  test("lognormal: mean and standard deviation of the logarithms, if nothing is cut short", () => {
    // Logarithms of 1, e and e² minutes: mean 1, variance 2/3.
    const uncut = [1, Math.E, Math.E ** 2].map((minutes): WaitRow => [60 * minutes, 1, 0]);
    const { mean, cv } = fitOf("lognormal", uncut).distribution;
    expect(mean).toBeCloseTo(Math.exp(1 + 2 / 3 / 2), 4);
    expect(cv).toBeCloseTo(Math.sqrt(Math.exp(2 / 3) - 1), 4);
  });

  test("Weibull: the score of the shape is zero", () => {
    // d log L / d shape = n/k + sum log t - n · sum(t^k log t) / sum(t^k) over hang-ups n; sums of t^k over everybody.
    const { shape } = fitOf("weibull", MANY).distribution;
    let [n, logs, powers, weighted] = [0, 0, 0, 0];
    for (const [second, hungUp, answered] of MANY) {
      const t = Math.max(second, 0.5) / 60;
      n += hungUp;
      logs += hungUp * Math.log(t);
      powers += (hungUp + answered) * t ** shape;
      weighted += (hungUp + answered) * t ** shape * Math.log(t);
    }
    // The shape is found to 1e-6 in its logarithm; the score changes by about 2 n / k² per unit of shape there.
    expect(Math.abs(n / shape + logs - (n * weighted) / powers)).toBeLessThan((1e-5 * 2 * n) / shape);
  });

  test("all: callers twice as patient have twice the mean and the same form", () => {
    const twice = MANY.map(([second, ...rest]): WaitRow => [2 * Math.max(second, 0.5), ...rest]);
    const [weibull, weibull2] = [MANY, twice].map((waits) => fitOf("weibull", waits).distribution);
    expect(weibull2.mean / weibull.mean).toBeCloseTo(2, 4);
    expect(weibull2.shape).toBeCloseTo(weibull.shape, 4);
    const [lognormal, lognormal2] = [MANY, twice].map((waits) => fitOf("lognormal", waits).distribution);
    expect(lognormal2.mean / lognormal.mean).toBeCloseTo(2, 3);
    expect(lognormal2.cv / lognormal.cv).toBeCloseTo(1, 3);
  });

  test("all: the fitted survival has the mean that is named", () => {
    for (const kind of ["exponential", "weibull"] as const) {
      const { distribution, survival } = fitOf(kind, MANY);
      // The mean is the area under the survival: trapezia of 0.01 minute, off by less than
      // 0.01²/12 times the slope at 0 (0.3 here), to where 1e-20 of the callers are left.
      const heights = Array.from({ length: 20_000 }, (_, i) => survival(i * 0.01));
      const area = heights.reduce((sum, height, i) => sum + height * (i === 0 ? 0.005 : 0.01), 0);
      expect(area / distribution.mean).toBeCloseTo(1, 5);
    }
  });
});

test("the normal tail has its tabled values", () => {
  expect(normalAbove(0)).toBeCloseTo(0.5, 6);
  expect(normalAbove(1.959963985) / 0.025).toBeCloseTo(1, 6);
  expect(normalAbove(-1) + normalAbove(1)).toBeCloseTo(1, 12);
  expect(normalAbove(4) / 3.167124183e-5).toBeCloseTo(1, 6);
});
