/**
 * The three rules of the Goldilocks point, each as what can be stated about a dial at one look: whether it meets the
 * rule's condition, whether another is better, whether two are equal. A statement is true here only when it is shown;
 * that it is not shown says nothing. `decision.ts` puts them together and proves what they hold to.
 *
 * Not known (NaN) compares false with everything, so nothing is shown from it.
 */
import type { Evidence } from "./evidence.ts";
import { beyond, type Look, lower, upper, within } from "./look.ts";
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
  /** The two are shown not to be equal in that sense. */
  readonly unequal: (dial: number, other: number, costTolerance: number) => boolean;
  /** Shown to lie so close to the condition's limit that nobody would notice on which side. */
  readonly atLimit: (dial: number) => boolean;
  /** The condition can be met, as the estimate has it and as far as anyone would notice, were `dial` the answer. */
  readonly withinReach: (dial: number) => boolean;
  /** Dials that the condition of this one still hangs on, itself included; none once it is shown to meet or miss. */
  readonly hangsOn: (dial: number) => readonly number[];
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

/** The first of the greatest: candidates ascend, so of equals the least flexible. Dials without an estimate come last. */
export function greatest(candidates: readonly number[], value: (dial: number) => number): number {
  const known = candidates.filter((dial) => !Number.isNaN(value(dial)));
  return known.reduce((best, dial) => (value(dial) > value(best) ? dial : best), known[0] ?? candidates[0]);
}

const cheapest = (candidates: readonly number[], { cost }: Evidence): number =>
  greatest(candidates, (dial) => -cost.level(dial).mean);

const indices = ({ dials }: Evidence): readonly number[] => dials.map((_, dial) => dial);

function promiseCriterion({ evidence, miss, zone, limit, pair }: Look): Criterion {
  const { cost, weighed: kept } = evidence;
  const all = indices(evidence);
  const share = evidence.share ?? Number.NaN;
  const { reached, missed } = evidence.seen;
  const margin = evidence.noticeable / 100;
  /** Where hardly any promise is to be broken, that none was says nothing yet. */
  const seen = (dial: number, from: number): boolean => kept.level(dial).days >= from;
  const meets = (dial: number): boolean => seen(dial, reached) && lower(zone, kept.level(dial)) >= share;
  const misses = (dial: number): boolean => seen(dial, missed) && upper(miss, kept.level(dial)) < share;
  return {
    choice: (candidates) => {
      const keeping = candidates.filter((dial) => kept.level(dial).mean >= share);
      return keeping.length > 0 ? cheapest(keeping, evidence) : greatest(candidates, (dial) => kept.level(dial).mean);
    },
    meets,
    misses,
    worse: (dial, other) => lower(zone, cost.gap(dial, other)) > 0,
    equal: (dial, other, money) =>
      within(pair, kept.gap(dial, other), margin) && within(pair, cost.gap(dial, other), money),
    unequal: (dial, other, money) =>
      beyond(pair, kept.gap(dial, other), margin) || beyond(pair, cost.gap(dial, other), money),
    atLimit: (dial) => seen(dial, Math.max(reached, missed)) && within(limit, kept.level(dial), margin, share),
    withinReach: (dial) =>
      kept.level(dial).mean >= share && (all.some(meets) || lower(zone, kept.level(dial)) >= share - margin),
    hangsOn: (dial) => (meets(dial) || misses(dial) ? [] : [dial]),
  };
}

function noticeableCriterion({ evidence, zone, limit, pair }: Look): Criterion {
  const { cost, weighed: experience, noticeable } = evidence;
  const all = indices(evidence);
  /** Dials that may yet be the best: none is shown to be better. The best itself is always among them. */
  const contenders = all.filter((dial) => !all.some((other) => upper(zone, experience.gap(dial, other)) < 0));
  /** Contenders not shown to be within so many points above this dial. */
  const above = (dial: number, points: number): readonly number[] =>
    contenders.filter((other) => other !== dial && !(upper(zone, experience.gap(other, dial)) <= points));
  const misses = (dial: number): boolean => all.some((other) => lower(zone, experience.gap(other, dial)) > noticeable);
  return {
    choice: (candidates) => {
      const best = experience.level(greatest(all, (dial) => experience.level(dial).mean)).mean;
      const near = candidates.filter((dial) => best - experience.level(dial).mean <= noticeable);
      return cheapest(near.length > 0 ? near : candidates, evidence);
    },
    meets: (dial) => above(dial, noticeable).length === 0,
    misses,
    worse: (dial, other) => lower(zone, cost.gap(dial, other)) > 0,
    equal: (dial, other, money) =>
      within(pair, experience.gap(dial, other), noticeable) && within(pair, cost.gap(dial, other), money),
    unequal: (dial, other, money) =>
      beyond(pair, experience.gap(dial, other), noticeable) || beyond(pair, cost.gap(dial, other), money),
    atLimit: (dial) =>
      above(dial, 1.5 * noticeable).length === 0 &&
      all.some((other) => lower(limit, experience.gap(other, dial)) >= 0.5 * noticeable),
    withinReach: () => true,
    hangsOn: (dial) => {
      const open = misses(dial) ? [] : above(dial, noticeable);
      return open.length === 0 ? [] : [dial, ...open];
    },
  };
}

function valueCriterion({ evidence, zone, pair }: Look): Criterion {
  const { weighed: net } = evidence;
  return {
    choice: (candidates) => greatest(candidates, (dial) => net.level(dial).mean),
    meets: () => true,
    misses: () => false,
    worse: (dial, other) => lower(zone, net.gap(other, dial)) > 0,
    equal: (dial, other, money) => within(pair, net.gap(dial, other), money),
    unequal: (dial, other, money) => beyond(pair, net.gap(dial, other), money),
    atLimit: () => false,
    withinReach: () => true,
    hangsOn: () => [],
  };
}
