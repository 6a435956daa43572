/**
 * Whether the distances found are what honest intervals give. Each rule wrongly finds fault with a right engine at most
 * once in a thousand choices of the seed; why these three stands in the page (see page.ts).
 */
import { studentTQuantile } from "../../src/theory/studentT.ts";
import type { Case, Claim } from "./experiment.ts";

/** What each rule risks. */
const risk = 0.001;

/** A case and how far off it is. */
export interface Judged extends Case {
  /** Simulated less right, in half-widths; 0 within the rounding of a printed value. */
  readonly distance: number;
  /** The same over the largest that the joint test allows. */
  readonly ofLimit: number;
}

export interface Rule {
  readonly text: string;
  readonly holds: boolean;
}

/** t values of a two-sided 95 % interval and of another tail, by replications. */
function t(tail: number, replications: number): number {
  return -studentTQuantile(tail / 2, replications - 1);
}

export function distanceOf({ right, rounding, found }: Case): number {
  const off = found.mean - right;
  const beyond = Math.sign(off) * Math.max(0, Math.abs(off) - rounding);
  return beyond === 0 ? 0 : beyond / found.halfWidth;
}

/** Bonferroni: all of `cases` lie within with probability 1 - risk at least, however they depend on each other. */
export function judged(one: Case, cases: number): Judged {
  const { replications } = one.found;
  const distance = distanceOf(one);
  return { ...one, distance, ofLimit: (Math.abs(distance) * t(0.05, replications)) / t(risk / cases, replications) };
}

/** P(at most k) of a binomial number. */
export function binomialAtMost(k: number, n: number, p: number): number {
  let probability = (1 - p) ** n;
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += probability;
    probability *= ((n - i) * p) / ((i + 1) * (1 - p));
  }
  return sum;
}

/** The least k with P(at most k) >= level. */
export function binomialQuantile(level: number, n: number, p: number): number {
  let k = 0;
  while (k < n && binomialAtMost(k, n, p) < level) k++;
  return k;
}

/** The rules on cases; `leading` are one case of each experiment, which are independent. */
export function judge(cases: readonly Judged[], leading: readonly Judged[]): readonly Rule[] {
  const n = leading.length;
  const outside = leading.filter(({ distance }) => Math.abs(distance) > 1).length;
  const mostOutside = binomialQuantile(1 - risk, n, 0.05);
  const near = leading.filter((one) => {
    const { replications } = one.found;
    return Math.abs(one.distance) * t(0.05, replications) <= t(0.5, replications);
  }).length;
  const fewestNear = binomialQuantile(risk / 2, n, 0.5);
  const mostNear = binomialQuantile(1 - risk / 2, n, 0.5);
  const largest = Math.max(...cases.map(({ ofLimit }) => ofLimit));
  return [
    {
      text: `of ${n} leading cases ${outside} lie outside their 95 % interval; at most ${mostOutside} may`,
      holds: outside <= mostOutside,
    },
    {
      text: `of ${n} leading cases ${near} lie inside their 50 % interval; ${fewestNear} to ${mostNear} may`,
      holds: near >= fewestNear && near <= mostNear,
    },
    {
      text: `of all ${cases.length} cases the farthest is at ${largest.toFixed(2)} of the joint limit; at most 1 may be`,
      holds: largest <= 1,
    },
  ];
}

/** A claim is shown where its one-sided interval at 99.9 % is above 0. */
export function isShown({ difference: { mean, halfWidth, replications } }: Claim): boolean {
  return mean > 0 && mean * t(0.05, replications) > halfWidth * t(2 * risk, replications);
}
