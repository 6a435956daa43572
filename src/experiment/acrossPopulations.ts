/**
 * One dial for several populations: the one with the least regret. A dial's regret in a population is what it costs
 * there (under the value rule, what net value it forgoes) beyond that population's own best dial; over all populations
 * the largest of these counts. A dial must meet the rule's condition in every population where some dial can. The
 * business goal is no condition of a dial, and has no part in this.
 *
 * What is claimed, at the confidence 1 - a, over all dials and at every look: if any dial does for all, the one of them
 * that truly has the least regret is not ruled out. Each of P populations gets a / P, a third of it for each of three
 * things. First, its own zone holds its best dial (decision.ts). Second, conditions: the best dial d is never shown to
 * miss, and no dial is shown to meet that does not; as in decision.ts for a fixed d. Third, all differences of two dials
 * in what regret is made of. A dial is out if it is shown to miss where some dial is shown to meet (where none is, the
 * promise may be out of reach there, and then nobody need keep it), or if some e, shown to meet everywhere, has less
 * regret: either by bounds on both regrets, or because one population is shown to be the worst for e, and the dial is
 * shown to do worse there. Where all are out, it is shown that no one dial does for all.
 */
import { zoneOf } from "./decision.ts";
import type { Evidence, Spread, Terms } from "./evidence.ts";
import { lookAt, lower, upper } from "./look.ts";
import { type Demand, follow } from "./procedure.ts";
import { type Criterion, criterionOf, greatest } from "./rules.ts";
import { type Sequence, sequenceAt } from "./sequence.ts";
import { intervalOf } from "./told.ts";
import type { Answer, CurveSample, Estimate, Rule, Zone } from "./types.ts";

/** What one dial would cost a population beyond its own. */
export interface OwnRegret {
  readonly population: string;
  /** The dial that the estimate names for this population alone. */
  readonly ownDial: number;
  /** Money per customer; paired. */
  readonly regret: Estimate;
  /** What its own answer is shown to miss at every dial: then no dial is right for it. */
  readonly missed: Answer["missed"];
}

export interface LeastRegret {
  readonly rule: Rule;
  readonly confidence: number;
  /** False before the first look of one of the populations. */
  readonly certified: boolean;
  /**
   * Of the dials not ruled out the one of least regret by the estimate; where none of them is estimated to do for all,
   * the one that comes nearest: whose shortfall, where it is largest, is least.
   */
  readonly dial: number;
  /** Dials not ruled out; none where it is shown that no one dial does for all. */
  readonly zone: Zone;
  /** By the estimate, the dial meets the rule's condition in every population where some dial can. */
  readonly doesForAll: boolean;
  /** In the order of the samples; without the populations where the promise is out of reach, unless it is for all. */
  readonly populations: readonly OwnRegret[];
  /** Populations in which it is shown that no dial keeps the promise. */
  readonly outOfReach: readonly string[];
}

/** One population's part. Dials are indices. */
interface Part {
  readonly population: string;
  readonly evidence: Evidence;
  readonly criterion: Criterion;
  /** What regret is made of: cost, or net value with its sign turned. */
  readonly loss: Spread;
  readonly zone: readonly number[];
  readonly own: number;
  readonly missed: Answer["missed"];
  /** By how much a dial is estimated to miss the condition: at most 0 where it meets, in the unit of what is weighed. */
  readonly shortfall: (dial: number) => number;
  /** Some dial is shown to meet the condition, or must. */
  readonly reachable: boolean;
  readonly gaps: Sequence;
  readonly certified: boolean;
}

/**
 * @param samples one of each population, under one design and over the same grid; at least one
 * @throws RangeError for the promise rule where nothing is promised
 */
export function leastRegret(samples: readonly CurveSample[], terms: Terms, rule: Rule, demand: Demand): LeastRegret {
  const level = (1 - demand.confidence) / samples.length / 3;
  const all = samples.map((sample) => partOf(sample, terms, rule, demand, level));
  const reachable = all.filter(({ zone }) => zone.length > 0);
  const parts = reachable.length > 0 ? reachable : all;
  const { dials } = parts[0].evidence;
  const indices = dials.map((_, dial) => dial);
  const left = reachable.length > 0 ? indices.filter((candidate) => !isOut(parts, candidate, indices)) : [];
  const candidates = left.length > 0 ? left : indices;
  const shortfall = (candidate: number): number => Math.max(...parts.map((part) => part.shortfall(candidate)));
  const common = candidates.filter((candidate) => shortfall(candidate) <= 0);
  const dial =
    common.length > 0
      ? greatest(common, (candidate) => -estimatedRegret(parts, candidate))
      : greatest(candidates, (candidate) => -shortfall(candidate));
  const zone = left.map((index) => dials[index]);
  return {
    rule,
    confidence: demand.confidence,
    certified: parts.every(({ certified }) => certified),
    dial: dials[dial],
    zone: { low: zone[0] ?? dials[dial], high: zone[zone.length - 1] ?? dials[dial], dials: zone },
    doesForAll: common.length > 0,
    populations: parts.map(({ population, loss, own, missed, gaps }) => ({
      population,
      ownDial: dials[own],
      regret: intervalOf(gaps, loss.gap(dial, own)),
      missed,
    })),
    outOfReach: all.filter((part) => !reachable.includes(part)).map((part) => part.population),
  };
}

function partOf(sample: CurveSample, terms: Terms, rule: Rule, demand: Demand, level: number): Part {
  const { evidence, decision, certified } = follow(sample, terms, rule, demand);
  const look = lookAt(evidence, 1 - level);
  const criterion = criterionOf(look);
  const indices = evidence.dials.map((_, dial) => dial);
  return {
    population: sample.population,
    evidence,
    criterion,
    loss: rule === "value" ? negated(evidence.weighed) : evidence.cost,
    zone: certified ? ownZone(criterion, indices) : indices,
    own: decision.missed === "goal" ? criterion.choice(indices) : decision.dial,
    missed: decision.missed,
    shortfall: shortfallOf(evidence),
    reachable: rule !== "promise" || indices.some(criterion.meets),
    gaps: sequenceAt(level / (indices.length * Math.max(1, indices.length - 1))),
    certified,
  };
}

/** A population's own dials not ruled out; none where it is shown that no dial meets the condition. */
const ownZone = (criterion: Criterion, indices: readonly number[]): readonly number[] =>
  indices.every(criterion.misses) ? [] : zoneOf(indices, criterion);

function negated({ level, gap }: Spread): Spread {
  return {
    level: (dial) => ({ ...level(dial), mean: -level(dial).mean }),
    gap: (dial, other) => gap(other, dial),
  };
}

/** Without an estimate: infinitely far. */
function shortfallOf({ rule, dials, weighed, share, noticeable }: Evidence): (dial: number) => number {
  const level = (dial: number): number => weighed.level(dial).mean;
  const known = (short: number): number => (Number.isNaN(short) ? Number.POSITIVE_INFINITY : short);
  if (rule === "value") return () => 0;
  if (rule === "promise") return (dial) => known((share ?? Number.NaN) - level(dial));
  const best = level(greatest([...dials.keys()], level));
  return (dial) => known(best - level(dial) - noticeable);
}

const estimatedRegret = (parts: readonly Part[], dial: number): number =>
  Math.max(...parts.map(({ loss, own }) => loss.gap(dial, own).mean));

/** Bounds of a dial's regret in a population, over every dial that may be the best there. */
const least = ({ loss, zone, gaps }: Part, dial: number): number =>
  Math.min(...zone.map((best) => (best === dial ? 0 : lower(gaps, loss.gap(dial, best)))));
const most = ({ loss, zone, gaps }: Part, dial: number): number =>
  Math.max(...zone.map((best) => (best === dial ? 0 : upper(gaps, loss.gap(dial, best)))));

function isOut(parts: readonly Part[], dial: number, indices: readonly number[]): boolean {
  if (parts.some(({ criterion, reachable }) => reachable && criterion.misses(dial))) return true;
  const atLeast = Math.max(...parts.map((part) => least(part, dial)));
  return indices.some((other) => {
    if (other === dial || !parts.every(({ criterion }) => criterion.meets(other))) return false;
    if (atLeast > Math.max(...parts.map((part) => most(part, other)))) return true;
    const worst = shownWorst(parts, other);
    return worst !== null && lower(worst.gaps, worst.loss.gap(dial, other)) > 0;
  });
}

/** The population shown to have the largest regret of a dial; null where that is not shown of any. */
function shownWorst(parts: readonly Part[], dial: number): Part | null {
  const worst = parts.find((part) => {
    const floor = least(part, dial);
    return parts.every((other) => other === part || most(other, dial) <= floor);
  });
  return worst ?? null;
}
