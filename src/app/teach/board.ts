/**
 * Who comes first among the teams' scenarios, by the room's rule. Pure.
 *
 * Promise: first those who are shown to keep it, of them the cheaper; then those of whom it is not yet known, then those
 * who are shown to miss it, of both those who keep more. Noticeable: a team is better whose experience is shown to be
 * better by more than anyone would notice, or no worse than that at a lower cost. Value: whose net value is greater.
 *
 * A rank is one more than the number of teams that are shown to be better, so that teams that are not yet known apart
 * share it, as in a race that was too close to call. Differences are paired, day by day on the same draws (paired.ts),
 * and hold for all pairs of teams together at 95 %, at every look.
 */
import { Paired } from "../../experiment/paired.ts";
import type { CertifiedMeasure, CurveSample, Rule } from "../../experiment/types.ts";
import type { Keeping, TeamResult } from "./teams.ts";

export interface RankedTeam {
  readonly result: TeamResult;
  /** From 1. */
  readonly rank: number;
  /** Teams of the same rank that it is not yet known apart from. */
  readonly notApart: number;
}

const confidence = 0.95;

const order: readonly Keeping[] = ["kept", "open", "missed"];
const groupOf = ({ keeping }: TeamResult): number => Math.max(0, order.indexOf(keeping));

export interface Asked {
  readonly rule: Rule;
  /** Points of experience that a customer would notice. */
  readonly noticeable: number;
  /** All that there are, those too whose days are not counted yet: what is shown of some holds beside the rest. */
  readonly teams: number;
}

export interface Board {
  /** All by their places. A pair of teams a step: with forty there are hundreds, and a page has other things to do. */
  ranking(results: readonly TeamResult[]): Generator<void, readonly RankedTeam[]>;
}

/** Compares each pair of teams once, by their days, whoever comes to the board later. */
export function createBoard({ rule, noticeable, teams }: Asked): Board {
  const pairs = (teams * (teams - 1)) / 2;
  const terms: Terms = { noticeable, level: 1 - (1 - confidence) / Math.max(1, pairs) };
  const known = new WeakMap<CurveSample, WeakMap<CurveSample, number>>();

  function* compared(one: TeamResult, other: TeamResult): Generator<void, number> {
    const before = known.get(one.sample) ?? new WeakMap<CurveSample, number>();
    known.set(one.sample, before);
    const there = before.get(other.sample);
    if (there !== undefined) return there;
    const who = comparedBy[rule](one, other, terms);
    before.set(other.sample, who);
    yield;
    return who;
  }

  return {
    *ranking(results) {
      const better = results.map(() => 0);
      for (let i = 0; i < results.length; i++) {
        for (let k = i + 1; k < results.length; k++) {
          const who = yield* compared(results[i], results[k]);
          if (who < 0) better[k]++;
          if (who > 0) better[i]++;
        }
      }
      return placed(
        results,
        better.map((count) => count + 1),
        rule,
      );
    },
  };
}

const placed = (results: readonly TeamResult[], ranks: readonly number[], rule: Rule): readonly RankedTeam[] =>
  results
    .map((result, i) => ({ result, rank: ranks[i], notApart: ranks.filter((rank) => rank === ranks[i]).length - 1 }))
    .sort(
      (a, b) => a.rank - b.rank || estimated(a.result, rule) - estimated(b.result, rule) || byName(a.result, b.result),
    );

interface Terms {
  readonly level: number;
  readonly noticeable: number;
}

/** Below 0 where the one is shown to be better, above 0 where the other is, 0 where neither. */
type Compared = (one: TeamResult, other: TeamResult, terms: Terms) => number;

const comparedBy: Readonly<Record<Rule, Compared>> = {
  promise: (one, other, terms) => {
    const groups = groupOf(one) - groupOf(other);
    if (groups !== 0) return groups;
    return one.keeping === "kept"
      ? signOf(one, other, "costPerCustomer", terms)
      : -signOf(one, other, "promiseKept", terms);
  },
  noticeable: (one, other, terms) => {
    const gap = gapOf(one, other, "experience", terms);
    if (gap === null) return 0;
    if (gap.low > terms.noticeable) return -1;
    if (gap.high < -terms.noticeable) return 1;
    const cheaper = signOf(one, other, "costPerCustomer", terms);
    if (cheaper < 0 && gap.low >= -terms.noticeable) return -1;
    return cheaper > 0 && gap.high <= terms.noticeable ? 1 : 0;
  },
  value: (one, other, terms) => -signOf(one, other, "netValue", terms),
};

/** The one less the other, each at its own dial; null where nothing is known. */
function gapOf(one: TeamResult, other: TeamResult, measure: CertifiedMeasure, { level }: Terms) {
  const { mean, halfWidth } = new Paired(one.sample, other.sample, level).difference(measure, one.dial, other.dial);
  return mean === null || halfWidth === null ? null : { low: mean - halfWidth, high: mean + halfWidth };
}

function signOf(one: TeamResult, other: TeamResult, measure: CertifiedMeasure, terms: Terms): number {
  const gap = gapOf(one, other, measure, terms);
  if (gap === null || (gap.low <= 0 && gap.high >= 0)) return 0;
  return gap.low > 0 ? 1 : -1;
}

/** Of those who share a rank the better estimate stands first. */
function estimated({ cost, promiseKept, netValue, keeping }: TeamResult, rule: Rule): number {
  if (rule === "value") return -(netValue?.mean ?? Number.NEGATIVE_INFINITY);
  if (rule === "promise" && keeping !== "kept") return -(promiseKept?.mean ?? Number.NEGATIVE_INFINITY);
  return cost.mean ?? Number.POSITIVE_INFINITY;
}

const byName = (a: TeamResult, b: TeamResult): number => (a.entry.team < b.entry.team ? -1 : 1);
