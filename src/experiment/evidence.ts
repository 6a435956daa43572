/**
 * What a sample says about the dials of one curve as far as a rule weighs it: an estimate of each dial and of each
 * difference of two, with their standard errors, on the replications that are looked at. Nothing is decided here; how
 * far a statement must stand from an estimate is in look.ts.
 */
import type { Scenario } from "../scenario/types.ts";
import { gapAlong } from "./alongTheDial.ts";
import { measureIndex, type Ratio } from "./estimates.ts";
import { type Comers, type ShareSeen, shareSeen } from "./seen.ts";
import type { CertifiedMeasure, CurveSample, Rule } from "./types.ts";
import { type Contrast, Weighing } from "./weighing.ts";

/** What of a scenario the answer depends on besides the sample, and what its sentence is written with. */
export type Terms = Pick<Scenario, "promise" | "goal" | "noticeable" | "currency" | "today"> & Comers;

/** One measure at one look: dials are indices, a pair rests on the replications that both have. */
export interface Spread {
  readonly level: (dial: number) => Contrast;
  /** `dial` less `other`; its error is exactly 0 where the two agree day for day. */
  readonly gap: (dial: number, other: number) => Contrast;
}

export interface Evidence {
  readonly rule: Rule;
  readonly dials: readonly number[];
  /** Replications by dial, and the most of any. */
  readonly days: readonly number[];
  readonly replications: number;
  /** Points of experience, and promises in 100, that no customer would notice. */
  readonly noticeable: number;
  readonly cost: Spread;
  /** What the rule weighs beside or instead of cost: promises kept, experience or net value. */
  readonly weighed: Spread;
  /** The promise's share where the rule is about it; else null. */
  readonly share: number | null;
  /** From how many replications on a dial can be held against that share. */
  readonly seen: ShareSeen;
  /** Net value of a day against the business goal; null without a goal. */
  readonly goal: { readonly perDay: number; readonly net: Spread["level"] } | null;
}

export const weighedMeasure = {
  promise: "promiseKept",
  noticeable: "experience",
  value: "netValue",
} as const satisfies Readonly<Record<Rule, CertifiedMeasure>>;

/** Evidence of one sample at any of its looks; estimates are worked out once, when they are first asked for. */
export type Witness = (days: readonly number[]) => Evidence;

/** A RangeError for the promise rule where nothing is promised. */
export function witness(sample: CurveSample, terms: Terms, rule: Rule): Witness {
  if (rule === "promise" && terms.promise === null) {
    throw new RangeError("The promise rule needs a promise, and this scenario states none");
  }
  const cost = weighing(sample, "costPerCustomer");
  const weighed = weighing(sample, weighedMeasure[rule]);
  const net = new Weighing(sample, netPerDay(sample));
  const share = rule === "promise" ? (terms.promise?.share ?? null) : null;
  const seen = shareSeen(terms, sample.population, share);
  return (days) => ({
    rule,
    dials: sample.dials,
    days,
    replications: Math.max(0, ...days),
    noticeable: terms.noticeable,
    cost: spreadAlong(cost, sample.dials, days),
    weighed: spreadAlong(weighed, sample.dials, days),
    share,
    seen,
    goal: terms.goal === null ? null : { perDay: terms.goal.netPerDay, net: spreadOf(net, days).level },
  });
}

/** A measure of the whole cell by name. */
export function weighing(sample: CurveSample, measure: string): Weighing {
  return new Weighing(sample, sample.layout.measures[measureIndex(sample.layout, measure)]);
}

/** One measure of cells that have so many replications, whatever they are. */
export function spreadOf(weighing: Weighing, days: readonly number[]): Spread {
  return {
    level: (dial) => weighing.level(dial, days[dial]),
    gap: (dial, other) => weighing.gap(dial, other, Math.min(days[dial], days[other])),
  };
}

/** The same of the dials of one curve, whose differences are looked at along the dial. */
export function spreadAlong(weighing: Weighing, dials: readonly number[], days: readonly number[]): Spread {
  const known = new Map<number, Contrast>();
  return {
    level: (dial) => weighing.level(dial, days[dial]),
    gap: (dial, other) => {
      const key = dial * days.length + other;
      const gap = known.get(key) ?? gapAlong(weighing, dials, days, dial, other);
      known.set(key, gap);
      return gap;
    },
  };
}

/** Net value over replications instead of customers: a day's, since a goal goes with days only. */
export function netPerDay({ layout }: CurveSample): Ratio {
  const { numerator } = layout.measures[measureIndex(layout, "netValue")];
  const { denominator } = layout.measures[measureIndex(layout, "arrivals")];
  return { numerator, denominator };
}

/** The same evidence if there were more replications just like these; dials that have fewer than the most keep theirs. */
export function ahead(evidence: Evidence, replications: number): Evidence {
  const more = (contrast: Contrast): Contrast =>
    contrast.days < evidence.replications
      ? contrast
      : {
          mean: contrast.mean,
          error: contrast.error * Math.sqrt(evidence.replications / replications),
          days: replications,
          degrees: replications - (contrast.days - contrast.degrees),
        };
  const { goal } = evidence;
  const spread = ({ level, gap }: Spread): Spread => ({
    level: (dial) => more(level(dial)),
    gap: (dial, other) => more(gap(dial, other)),
  });
  return {
    ...evidence,
    days: evidence.days.map((days) => (days < evidence.replications ? days : replications)),
    replications,
    cost: spread(evidence.cost),
    weighed: spread(evidence.weighed),
    goal: goal && { perDay: goal.perDay, net: (dial) => more(goal.net(dial)) },
  };
}
