import alea from "seedrandom/lib/alea.js";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../src/population/distributions/special/normalQuantile.ts";
import type { Case } from "./experiment.ts";
import { binomialAtMost, binomialQuantile, distanceOf, isShown, judge, judged } from "./judgement.ts";
import { meanOf } from "./readings.ts";

const replications = 40;
const studies = 60;

/** Cases of normal replications whose mean is off by `bias` standard errors and whose half-widths are off by a factor. */
function cases(seed: string, bias: number, factor: number): Case[] {
  const uniforms = alea(seed).double;
  return Array.from({ length: studies }, () => {
    const found = meanOf(Array.from({ length: replications }, () => normalQuantile(uniforms())));
    const mean = found.mean + bias / Math.sqrt(replications);
    return {
      name: "",
      source: "",
      right: 0,
      rounding: 0,
      found: { ...found, mean, halfWidth: factor * found.halfWidth },
    };
  });
}

const verdict = (found: readonly Case[]) => {
  const all = found.map((one) => judged(one, found.length));
  return judge(all, all).map(({ holds }) => holds);
};

describe("The judgement", () => {
  test("finds no fault with honest intervals about the right value", () => {
    // Each rule is wrong once in a thousand: of three rules and 50 seeds by expectation 0.15 verdicts.
    const faults = Array.from({ length: 50 }, (_, i) => verdict(cases(`honest ${i}`, 0, 1))).flat();
    expect(faults.filter((holds) => !holds).length).toBeLessThanOrEqual(3);
  });

  test("finds intervals of half the width, by how many miss", () => {
    expect(verdict(cases("narrow", 0, 0.5))[0]).toBe(false);
  });

  test("finds intervals of three times the width, by how many are near", () => {
    expect(verdict(cases("wide", 0, 3))[1]).toBe(false);
  });

  test("finds a common bias of two standard errors, by how many miss", () => {
    expect(verdict(cases("biased", 2, 1))[0]).toBe(false);
  });

  test("finds a single case that is eight standard errors off, and only by the joint limit", () => {
    const [one, ...rest] = cases("single", 0, 1);
    const off = { ...one, found: { ...one.found, mean: 8 / Math.sqrt(replications) } };
    expect(verdict([off, ...rest])).toEqual([true, true, false]);
  });
});

test("a distance counts from the edge of what a printed value may have been rounded from", () => {
  const at = (mean: number): Case => ({
    name: "",
    source: "",
    right: 1,
    rounding: 0.25,
    found: { mean, halfWidth: 0.5, replications },
  });
  expect([1.25, 0.75, 1.75, 0.25].map((mean) => distanceOf(at(mean)))).toEqual([0, 0, 1, -1]);
});

test("a value that cannot vary and is right is at no distance", () => {
  const certain = { name: "", source: "", right: 0, rounding: 0, found: { mean: 0, halfWidth: 0, replications } };
  expect(distanceOf(certain)).toBe(0);
  expect(distanceOf({ ...certain, right: 1 })).toBe(Number.NEGATIVE_INFINITY);
});

test("binomial probabilities are those of counting", () => {
  // Of 32 rows of five coins, 1 + 5 + 10 show at most two heads.
  expect(binomialAtMost(2, 5, 0.5)).toBeCloseTo(16 / 32, 12);
  expect(binomialQuantile(0.5, 5, 0.5)).toBe(2);
  expect(binomialAtMost(0, 60, 0.05)).toBeCloseTo(0.95 ** 60, 12);
  expect(binomialQuantile(1, 5, 0.5)).toBe(5);
});

test("a statement is shown three standard errors and a bit above 0, and not below", () => {
  const claim = (mean: number) => ({
    name: "",
    source: "",
    difference: { mean, halfWidth: 2, replications: 1_000_001 },
  });
  // With so many replications t is the normal's: 1.960 for the half-width, 3.090 for the one-sided 99.9 %.
  expect(isShown(claim((2 * 3.1) / 1.96))).toBe(true);
  expect(isShown(claim((2 * 3.08) / 1.96))).toBe(false);
  expect(isShown(claim(-10))).toBe(false);
});
