/** From judged outcomes to rates and means with their 95 % intervals, and whether too much is wrong. */
import type { Verdict } from "../../src/experiment/types.ts";
import { studentTQuantile } from "../../src/theory/studentT.ts";
import { binomialAtMost } from "../validation/judgement.ts";
import type { Judgement } from "./judge.ts";
import type { Outcome } from "./rerun.ts";

/** So many of the certificates may be wrong. */
export const allowed = 0.05;
/** Chance that an honest study is found fault with, all its cases together. */
const risk = 0.05;

/** A count out of many, or a mean, with its interval. */
export interface Rate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One case under one rule. */
export interface Tally {
  readonly seeds: number;
  /** Settled zones without the best dial, or false verdicts. */
  readonly wrong: number;
  /** The same, and refined zones without the best hundredth. */
  readonly withFiner: number;
  /** Seeds on which somebody who looks at every moment ever saw something wrong: before it was settled, too. */
  readonly ever: number;
  readonly settled: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly look: Rate;
  readonly gridDays: Rate;
  readonly allDays: Rate;
}

export function tallyOf(outcomes: readonly Outcome[], judge: (outcome: Outcome) => Judgement): Tally {
  const judged = outcomes.map(judge);
  const count = (holds: (judgement: Judgement) => boolean): number => judged.filter(holds).length;
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of outcomes) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const wrong = ({ missed, falsely }: Judgement): boolean => missed || falsely;
  return {
    seeds: outcomes.length,
    wrong: count(wrong),
    withFiner: count((one) => wrong(one) || one.finerMissed),
    ever: count(({ eager, finerMissed }) => eager || finerMissed),
    settled: count(({ settled }) => settled),
    verdicts,
    look: meanOf(outcomes.map(({ look }) => look)),
    gridDays: meanOf(outcomes.map(({ gridDays }) => gridDays)),
    allDays: meanOf(outcomes.map(({ allDays }) => allDays)),
  };
}

/** Standard errors of a two-sided 95 % interval. */
const z = 1.959964;

/** Wilson's interval of a share (Journal of the American Statistical Association 22 (1927) 209-212). */
export function shareOf(count: number, of: number): Rate {
  const value = count / of;
  const middle = (value + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

function meanOf(values: readonly number[]): Rate {
  const n = values.length;
  const value = values.reduce((sum, one) => sum + one, 0) / n;
  if (n < 2) return { value, low: Number.NaN, high: Number.NaN };
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  const half = studentTQuantile(0.975, n - 1) * Math.sqrt(squares / (n * (n - 1)));
  return { value, low: value - half, high: value + half };
}

/** P(at least so many are wrong) of an honest procedure: one-sided. */
export function chanceOf(wrong: number, seeds: number): number {
  return wrong === 0 ? 1 : 1 - binomialAtMost(wrong - 1, seeds, allowed);
}

/** Ever wrong significantly more often than allowed, corrected for so many tallies (Bonferroni). */
export function tooMany({ ever, seeds }: Tally, tallies: number): boolean {
  return chanceOf(ever, seeds) < risk / tallies;
}
