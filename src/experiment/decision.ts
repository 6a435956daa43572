/**
 * The Goldilocks point: from one look at the evidence to the dial, its zone and the verdict.
 *
 * What is claimed, at the confidence 1 - a asked for, over all m dials together and at a number of replications fixed
 * beforehand: (Z) the zone holds the true best dial, and nothing is called out of reach that is not; (P) every
 * equality and every sign of a difference of two dials that is used or told is true. Looking again at more days and
 * stopping when one likes what one sees is not covered. Each interval is Student's t on linearised values, so the level
 * is that of large samples; a sample without any variance counts as certain.
 *
 * (Z) gets 0.8 a, shared evenly by one-sided statements (Bonferroni). Let b be the true best dial: fixed, if unknown.
 * It leaves the zone only when it is shown to miss the condition, or shown worse than a dial shown to meet it.
 *
 * Promise: b is shown to miss: one statement about its level. Or some j is shown to meet and to be cheaper than b. If
 * j truly meets, b is no dearer than j, so the comparison of b and j erred; if not, the level of j did. Either way a
 * single one-sided statement for each j. With b's own: m. Where no dial keeps the promise there is no b, and what
 * can err are the m levels ("shown to meet").
 *
 * Noticeable: the condition is to be within `noticeable` of the dial k of the best experience: unknown, but fixed.
 * b is shown to miss when some j is shown to be better by more than `noticeable`; since b is within it of k, and k no
 * worse than j, the comparison of b and j erred: m - 1. Or some j is shown to meet (no dial is better by more) and to
 * be cheaper. If j truly meets, the comparison of costs of b and j erred; if not, k is better than j by more, so the
 * comparison of k and j did: one for each j, m - 1. Together 2 (m - 1). All pairs are not needed.
 *
 * Value: b leaves only when some j is shown to have more net value: m - 1.
 *
 * Out of reach: for the promise a wrong claim has a true b shown to miss, counted above. For the goal it has the true
 * best dial's day shown to be below the goal: one more. Every level stands on one side only, because the truth does.
 *
 * (P) gets the other 0.2 a. Which dials are left, and so which are compared, is chosen by the data; comparisons with b
 * would show only that each is equal to the best, not that all are equal to each other. So all pairs, in cost and in
 * what the rule weighs, two-sided, and the m levels that say how near a promise is: m squared. The tolerance of money
 * is a share of an estimated cost and is taken as known: its error is 0.5 % of that cost's own.
 *
 * The answer at one number of replications decides nothing about the next; MODEL.md says what `settled` means.
 */
import { type Evidence, type Look, lookAt } from "./evidence.ts";
import { type Criterion, costTolerance, criterionOf, greatest } from "./rules.ts";
import type { Verdict } from "./types.ts";

/** Dials are indices into `evidence.dials`. */
export interface Decision {
  readonly dial: number;
  /** Dials not ruled out, ascending; none when out of reach. */
  readonly zone: readonly number[];
  readonly verdict: Verdict;
  /** What is out of reach; null unless that is the verdict. */
  readonly missed: "promise" | "goal" | null;
}

export function decide(look: Look): Decision {
  const { evidence } = look;
  const all = evidence.dials.map((_, dial) => dial);
  const criterion = criterionOf(look);
  if (all.every(criterion.misses)) {
    return { dial: criterion.choice(all), zone: [], verdict: "out of reach", missed: "promise" };
  }
  if (missesGoal(look)) {
    const perDay = evidence.goal?.net.means ?? [];
    return { dial: greatest(all, (dial) => perDay[dial]), zone: [], verdict: "out of reach", missed: "goal" };
  }
  const zone = zoneOf(all, criterion);
  return { ...settle(zone, criterion, evidence), zone, missed: null };
}

/** Every dial not ruled out. Some dial always stays: the cheapest (or most valuable) of those not shown to miss does. */
function zoneOf(all: readonly number[], { misses, meets, worse }: Criterion): readonly number[] {
  const meeting = all.filter(meets);
  return all.filter((dial) => !misses(dial) && !meeting.some((other) => worse(dial, other)));
}

function missesGoal({ evidence: { goal }, zoneReach }: Look): boolean {
  return goal?.net.means.every((mean, dial) => mean + zoneReach * goal.net.deviations[dial] < goal.perDay) ?? false;
}

function settle(zone: readonly number[], criterion: Criterion, evidence: Evidence): Pick<Decision, "dial" | "verdict"> {
  const choice = criterion.choice(zone);
  const money = costTolerance * evidence.cost.means[choice];
  const unknown = Number.isNaN(money) || Number.isNaN(evidence.weighed.means[choice]);
  if (unknown || !criterion.withinReach(choice)) return { dial: choice, verdict: "not yet" };
  const [first, last] = [zone[0], zone[zone.length - 1]];
  const allEqual = zone.every((dial, at) => zone.slice(0, at).every((other) => criterion.equal(other, dial, money)));
  const settled = zone.length === 1 || allEqual || (last - first === 1 && criterion.atLimit(first));
  if (!settled) return { dial: choice, verdict: "not yet" };
  // Where all are shown to be equal, rigid is named when it is enough: nobody would notice that the estimate is another.
  if (evidence.dials[first] === 0) return { dial: allEqual ? first : choice, verdict: "rigid is enough" };
  // A gap in the zone: the two neighbours have none, so these are equals.
  if (last - first >= zone.length) return { dial: first, verdict: "a tie" };
  return { dial: choice, verdict: evidence.dials[last] === 1 ? "flexible to the limit" : "just right" };
}

/** Projections stop at this many times the replications there are: beyond it "more of the same" is no answer. */
export const furthestLook = 1000;

/**
 * About how many more replications would give a verdict, if estimates and variances stayed as they are; rounded up to
 * two digits, which is more than such a guess deserves. Null where variances are unknown or none would do.
 */
export function replicationsStillNeeded(evidence: Evidence, confidence: number): number | null {
  const n = evidence.replications;
  const open = (replications: number): boolean =>
    decide(lookAt(evidence, replications, confidence)).verdict === "not yet";
  let few = n;
  let enough = n;
  while (open(enough)) {
    if (n < 2 || enough >= furthestLook * n) return null;
    few = enough;
    enough = Math.ceil(enough * 1.5);
  }
  while (enough - few > 0.02 * enough && enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (open(middle)) few = middle;
    else enough = middle;
  }
  return roundedUp(enough - n);
}

/** Up to two significant digits: 347 -> 350. */
export function roundedUp(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.ceil(count / unit) * unit;
}
