/**
 * The Goldilocks point at one look: from the evidence to the dial, its zone and the verdict.
 *
 * What is claimed, at the confidence 1 - a asked for, over all m dials together and at every number of replications
 * from the first look on: (Z) the zone holds the true best dial, and nothing is called out of reach that is not; (F) its
 * refinement holds the best of the hundredths around it; (L) a dial that is called at the limit is; (E) dials that are called equal are; (T)
 * intervals that are shown and told hold the truth. Each statement is a time-uniform one (sequence.ts), so it does not matter when or how often
 * one looks, nor that dials stop being looked at: a pair rests on the days that both have. The level is asymptotic; a
 * sample without any variance counts as certain, so what comes rarely is waited for (seen.ts).
 *
 * (Z) gets 0.6 a, shared by one-sided statements (Bonferroni). Let b be the true best dial: fixed, if unknown. It leaves
 * the zone only when it is shown to miss the condition, or shown worse than a dial shown to meet it.
 *
 * Promise: b is shown to miss: one statement about its level, whichever dial b is; that any other dial is wrongly shown to
 * miss harms nobody. It gets a third. Or some j is shown to meet and to be cheaper than b. If j truly meets, b is no
 * dearer than j, so the comparison of b and j erred; if not, the level of j did. Either way a single one-sided statement
 * for each j. Where no dial keeps the promise there is no b, and what can err are the m levels ("shown to meet"). So m
 * statements share two thirds evenly.
 *
 * Noticeable: the condition is to be within `noticeable` of the dial k of the best experience: unknown, but fixed.
 * b is shown to miss when some j is shown to be better by more than `noticeable`; since b is within it of k, and k no
 * worse than j, the comparison of b and j erred: m - 1. Or some j is shown to meet (no contender is better by more) and
 * to be cheaper. If j truly meets, the comparison of costs of b and j erred: at most m - 1. If not, k is better than j
 * by more: then either k was no contender, shown to be worse than some i, or it was, and was shown not to be better than
 * j by more. Both are upper bounds on how far k lies above another dial: one for each, m - 1. That i may be a dial that
 * truly meets, whose comparison of costs can err besides: the last two do not share. Together 3 (m - 1), not all pairs.
 *
 * Value: b leaves only when some j is shown to have more net value: m - 1.
 *
 * Out of reach: for the promise a wrong claim has a true b shown to miss, counted above. For the goal it has the true
 * best dial's day shown to be below the goal: one more. Every level stands on one side only, because the truth does.
 *
 * (F) gets 0.15 a, shared the same way over the grid and the hundredths. Which of these are compared hangs on the grid's
 * zone. But if (Z) holds, that zone, of at most three neighbours, has the best dial of the grid; so they are among the
 * grid and the hundredths less than three steps from that dial, 45 in all. Of these the best, b, is fixed, and so is the
 * one of the best experience, k. The statement is: b is not ruled out if it is compared, under the noticeable rule
 * together with k. Where a curve is flat, a hundredth further away may be better still; it is told between which dials
 * was looked. That the last of them are equal only ends the refinement and is told to nobody: it has no part of the level.
 *
 * (L) gets 0.05 a. Promise: a dial that is not at the limit lies on one side of it, and only the statement about that side
 * can err: m. Noticeable: it is too far from the best, k, to be at the limit: upper bounds on how far k lies above it, which
 * (Z) counts. Or it is too near, and some j was shown to lie further above it than k, its equal or better, does: one
 * for each dial and each j, m (m - 1).
 *
 * (E) and (T) get 0.1 a each. Which dials are left, and so which are compared, is chosen by the data; comparisons with b
 * would show only that each is equal to the best, not that all are equal to each other. So all pairs, and all levels,
 * as they are also told under "why?" (look.ts). The tolerance of money is a share of an estimated cost and is taken as
 * known: its error is 0.5 % of that cost's own.
 */
import { ahead, type Evidence } from "./evidence.ts";
import { type Look, lookAt, lower, upper } from "./look.ts";
import { type Criterion, costTolerance, criterionOf, greatest } from "./rules.ts";
import type { Sequence } from "./sequence.ts";
import type { Verdict } from "./types.ts";

/** Dials are indices into `evidence.dials`. */
export interface Decision {
  readonly dial: number;
  /** Dials not ruled out, ascending; none when out of reach. */
  readonly zone: readonly number[];
  readonly verdict: Verdict;
  /** What is out of reach; null unless that is the verdict. */
  readonly missed: "promise" | "goal" | null;
  /** Dials of which more replications would help to decide what is still open; none when settled. */
  readonly open: readonly number[];
}

/**
 * Decides at one look.
 * @param candidates dials that were not ruled out at an earlier look: once out, always out
 */
export function decide(look: Look, candidates: readonly number[]): Decision {
  const { evidence } = look;
  const all = evidence.dials.map((_, dial) => dial);
  const criterion = criterionOf(look);
  if (all.every(criterion.misses)) {
    return { dial: criterion.choice(all), zone: [], verdict: "out of reach", missed: "promise", open: [] };
  }
  if (missesGoal(look)) {
    const perDay = (dial: number): number => evidence.goal?.net(dial).mean ?? Number.NaN;
    return { dial: greatest(all, perDay), zone: [], verdict: "out of reach", missed: "goal", open: [] };
  }
  const zone = zoneOf(candidates, criterion);
  const settled = settle(zone, criterion, evidence);
  const open = settled.verdict === "not yet" ? openDials(look, zone, settled.dial, criterion) : [];
  return { ...settled, zone, missed: null, open };
}

/** What the estimates say before anything can be stated. */
export function guess(look: Look): Decision {
  const all = look.evidence.dials.map((_, dial) => dial);
  return { dial: criterionOf(look).choice(all), zone: all, verdict: "not yet", missed: null, open: all };
}

/**
 * Every candidate not ruled out. Bounds of a pair may part from those of an earlier look, and statements that are true
 * together with 95 % may for once contradict each other: then nothing more is ruled out.
 */
export function zoneOf(candidates: readonly number[], { misses, meets, worse }: Criterion): readonly number[] {
  const meeting = candidates.filter(meets);
  const left = candidates.filter((dial) => !misses(dial) && !meeting.some((other) => worse(dial, other)));
  return left.length > 0 ? left : candidates;
}

export function missesGoal({ evidence: { goal, dials }, zone }: Look): boolean {
  return goal !== null && dials.every((_, dial) => upper(zone, goal.net(dial)) < goal.perDay);
}

function settle(zone: readonly number[], criterion: Criterion, evidence: Evidence): Pick<Decision, "dial" | "verdict"> {
  const choice = criterion.choice(zone);
  const money = moneyTolerance(evidence, choice);
  const unknown = Number.isNaN(money) || Number.isNaN(evidence.weighed.level(choice).mean);
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

const moneyTolerance = ({ cost }: Evidence, choice: number): number => costTolerance * cost.level(choice).mean;

/**
 * The dials that days are still worth spending on: those whose condition is open with all that it hangs on, those not
 * yet told apart from another of the zone, and, while no dial is shown to reach the goal, those that may yet. A dial is
 * at rest when it is known what it is: whether the others go out is then decided by their own days.
 */
function openDials({ evidence, zone: sequence }: Look, zone: readonly number[], choice: number, criterion: Criterion) {
  const { worse, unequal, hangsOn } = criterion;
  const money = moneyTolerance(evidence, choice);
  const apart = (dial: number, other: number): boolean =>
    (worse(dial, other) || worse(other, dial)) && unequal(dial, other, money);
  const open = new Set(zone.flatMap(hangsOn));
  for (const dial of zone) {
    if (zone.some((other) => other !== dial && !apart(dial, other))) open.add(dial);
  }
  for (const dial of mayReachGoal(evidence, sequence)) open.add(dial);
  return open.size > 0 ? [...open].sort((a, b) => a - b) : zone;
}

/** While no dial is shown to reach the business goal: those not shown to miss it. */
export function mayReachGoal({ goal, dials }: Evidence, sequence: Sequence): readonly number[] {
  if (goal === null) return [];
  const all = dials.map((_, dial) => dial);
  if (all.some((dial) => lower(sequence, goal.net(dial)) >= goal.perDay)) return [];
  return all.filter((dial) => !(upper(sequence, goal.net(dial)) < goal.perDay));
}

/** Projections stop at this many times the replications there are: beyond it "more of the same" is no answer. */
export const furthestLook = 1000;

/**
 * About how many more replications would give a verdict, if estimates and variances stayed as they are; rounded up to
 * two digits, which is more than such a guess deserves. Null where variances are unknown or none would do.
 */
export function replicationsStillNeeded(
  evidence: Evidence,
  candidates: readonly number[],
  confidence: number,
): number | null {
  const n = evidence.replications;
  const open = (replications: number): boolean =>
    decide(lookAt(ahead(evidence, replications), confidence), candidates).verdict === "not yet";
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
