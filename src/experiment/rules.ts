/**
 * The three rules of the Goldilocks point, each as what can be stated about a dial at one look: whether it meets the
 * rule's condition, whether another is better, whether two are equal. A statement is true here only when it is shown;
 * that it is not shown says nothing. `decision.ts` puts them together and proves what they hold to.
 *
 * Not known (NaN) compares false with everything, so nothing is shown from it.
 */
import type { Evidence, Look, Spread } from "./evidence.ts";
import type { Rule } from "./types.ts";

/** Dials are indices into `evidence.dials`, which ascend. */
export interface Criterion {
  /** The estimate's dial among the candidates; of equals the least flexible. */
  readonly choice: (candidates: readonly number[]) => number;
  /** Shown to meet the rule's condition. */
  readonly meets: (dial: number) => boolean;
  /** Shown to miss it. */
  readonly misses: (dial: number) => boolean;
  /** `dial` is shown to be worse than `other` in what is to be least or most among those that meet the condition. */
  readonly worse: (dial: number, other: number) => boolean;
  /** The two are shown to be equal in all that the rule weighs; `costTolerance` is in money per customer. */
  readonly equal: (dial: number, other: number, costTolerance: number) => boolean;
  /** Shown to lie so close to the condition's limit that nobody would notice on which side. */
  readonly atLimit: (dial: number) => boolean;
  /** The condition can be met, as the estimate has it and as far as anyone would notice, were `dial` the answer. */
  readonly withinReach: (dial: number) => boolean;
}

/** Two dials whose money differs by less than this share of the named dial's estimated cost are equal in money. */
export const costTolerance = 0.005;

export function criterionOf(look: Look): Criterion {
  return byRule[look.evidence.rule](look);
}

const byRule: Readonly<Record<Rule, (look: Look) => Criterion>> = {
  promise: promiseCriterion,
  noticeable: noticeableCriterion,
  value: valueCriterion,
};

const gap = (of: Spread, i: number, j: number): number => of.means[i] - of.means[j];
const atLeast = (of: Spread, i: number, j: number, reach: number): number => gap(of, i, j) - reach * of.pairs[i][j];
const atMost = (of: Spread, i: number, j: number, reach: number): number => gap(of, i, j) + reach * of.pairs[i][j];

/** The difference is shown to be within the tolerance: two one-sided tests. */
export const within = (of: Spread, i: number, j: number, reach: number, tolerance: number): boolean =>
  atMost(of, i, j, reach) <= tolerance && atLeast(of, i, j, reach) >= -tolerance;

/** The first of the greatest: candidates ascend, so of equals the least flexible. */
export function greatest(candidates: readonly number[], value: (dial: number) => number): number {
  return candidates.reduce((best, dial) => (value(dial) > value(best) ? dial : best), candidates[0]);
}

const cheapest = (candidates: readonly number[], { cost }: Evidence): number =>
  greatest(candidates, (dial) => -cost.means[dial]);

function promiseCriterion({ evidence, zoneReach, pairReach }: Look): Criterion {
  const { cost, weighed: kept } = evidence;
  const all = evidence.dials.map((_, dial) => dial);
  const share = evidence.share ?? Number.NaN;
  const margin = evidence.noticeable / 100;
  const lower = (dial: number): number => kept.means[dial] - zoneReach * kept.deviations[dial];
  const upper = (dial: number): number => kept.means[dial] + zoneReach * kept.deviations[dial];
  const meets = (dial: number): boolean => lower(dial) >= share;
  return {
    choice: (candidates) => {
      const keeping = candidates.filter((dial) => kept.means[dial] >= share);
      return keeping.length > 0 ? cheapest(keeping, evidence) : greatest(candidates, (dial) => kept.means[dial]);
    },
    meets,
    misses: (dial) => upper(dial) < share,
    worse: (dial, other) => atLeast(cost, dial, other, zoneReach) > 0,
    equal: (dial, other, money) =>
      within(kept, dial, other, pairReach, margin) && within(cost, dial, other, pairReach, money),
    atLimit: (dial) => Math.abs(kept.means[dial] - share) + pairReach * kept.deviations[dial] <= margin,
    withinReach: (dial) => kept.means[dial] >= share && (all.some(meets) || lower(dial) >= share - margin),
  };
}

function noticeableCriterion({ evidence, zoneReach, pairReach }: Look): Criterion {
  const { cost, weighed: experience, noticeable } = evidence;
  const all = evidence.dials.map((_, dial) => dial);
  /** No dial's experience is above this one's by more than `points`. */
  const noneAboveBy = (dial: number, points: number): boolean =>
    all.every((other) => atMost(experience, other, dial, zoneReach) <= points);
  return {
    choice: (candidates) => {
      const best = Math.max(...experience.means);
      const near = candidates.filter((dial) => best - experience.means[dial] <= noticeable);
      return cheapest(near.length > 0 ? near : candidates, evidence);
    },
    meets: (dial) => noneAboveBy(dial, noticeable),
    misses: (dial) => all.some((other) => atLeast(experience, other, dial, zoneReach) > noticeable),
    worse: (dial, other) => atLeast(cost, dial, other, zoneReach) > 0,
    equal: (dial, other, money) =>
      within(experience, dial, other, pairReach, noticeable) && within(cost, dial, other, pairReach, money),
    atLimit: (dial) =>
      noneAboveBy(dial, 1.5 * noticeable) &&
      all.some((other) => atLeast(experience, other, dial, pairReach) >= 0.5 * noticeable),
    withinReach: () => true,
  };
}

function valueCriterion({ evidence, zoneReach, pairReach }: Look): Criterion {
  const { weighed: net } = evidence;
  return {
    choice: (candidates) => greatest(candidates, (dial) => net.means[dial]),
    meets: () => true,
    misses: () => false,
    worse: (dial, other) => atLeast(net, other, dial, zoneReach) > 0,
    equal: (dial, other, money) => within(net, dial, other, pairReach, money),
    atLimit: () => false,
    withinReach: () => true,
  };
}
