/**
 * What a sample says about the dials of one curve as far as a rule weighs it: estimates, and by how much one
 * replication moves each of them and each difference of two. And how far a statement must stand from an estimate, in
 * these deviations, so that all statements together hold at the confidence asked for; decision.ts proves how many
 * there are. A procedure that may be looked at all the time would bring another `Look`; what is done with it stays.
 */
import type { Scenario } from "../scenario/types.ts";
import { studentTQuantile } from "../theory/studentT.ts";
import { deviation, linearise, measureIndex, pairedDeviation, type Ratio } from "./estimates.ts";
import type { CurveSample, Rule } from "./types.ts";

/** What of a scenario the answer depends on besides the sample, and what its sentence is written with. */
export type Terms = Pick<Scenario, "promise" | "goal" | "noticeable" | "currency" | "regime">;

/** One measure over the dials. NaN stands for what is not known: no customers, or a single replication. */
export interface Spread {
  /** Ratio of sums, by dial. */
  readonly means: readonly number[];
  /** Standard deviation of the linearised value of one replication, by dial. */
  readonly deviations: readonly number[];
  /** The same of the paired difference of dials i and j, at [i][j]; exactly 0 where two dials agree day for day. */
  readonly pairs: readonly Float64Array[];
}

export interface Evidence {
  readonly rule: Rule;
  readonly dials: readonly number[];
  readonly replications: number;
  /** Points of experience, and promises in 100, that no customer would notice. */
  readonly noticeable: number;
  readonly cost: Spread;
  /** What the rule weighs beside or instead of cost: promises kept, experience or net value. */
  readonly weighed: Spread;
  /** The promise's share where the rule is about it; else null. */
  readonly share: number | null;
  /** Net value of a day against the business goal; null without a goal. */
  readonly goal: { readonly perDay: number; readonly net: Pick<Spread, "means" | "deviations"> } | null;
}

export const weighedMeasure: Readonly<Record<Rule, string>> = {
  promise: "promiseKept",
  noticeable: "experience",
  value: "netValue",
};

/** A RangeError for the promise rule where nothing is promised. */
export function evidenceOf(sample: CurveSample, terms: Terms, rule: Rule): Evidence {
  if (rule === "promise" && terms.promise === null) {
    throw new RangeError("The promise rule needs a promise, and this scenario states none");
  }
  const measure = (name: string): Ratio => sample.layout.measures[measureIndex(sample.layout, name)];
  return {
    rule,
    dials: sample.dials,
    replications: sample.replications,
    noticeable: terms.noticeable,
    cost: spreadOf(sample, measure("costPerCustomer")),
    weighed: spreadOf(sample, measure(weighedMeasure[rule])),
    share: rule === "promise" && terms.promise !== null ? terms.promise.share : null,
    goal: terms.goal === null ? null : { perDay: terms.goal.netPerDay, net: levelsOf(sample, netPerDay(sample)) },
  };
}

/** Net value over replications instead of customers: a day's, since a goal goes with days only. */
export function netPerDay({ layout }: CurveSample): Ratio {
  const { numerator } = layout.measures[measureIndex(layout, "netValue")];
  const { denominator } = layout.measures[measureIndex(layout, "arrivals")];
  return { numerator, denominator };
}

const lineariseAll = (sample: CurveSample, ratio: Ratio) =>
  sample.dials.map((_, dialIndex) => linearise({ sample, dialIndex }, ratio));

function levelsOf(sample: CurveSample, ratio: Ratio): Pick<Spread, "means" | "deviations"> {
  const dials = lineariseAll(sample, ratio);
  return { means: dials.map((dial) => dial.ratio), deviations: dials.map((dial) => deviation(dial.influence)) };
}

function spreadOf(sample: CurveSample, ratio: Ratio): Spread {
  const dials = lineariseAll(sample, ratio);
  const pairs = dials.map(() => new Float64Array(dials.length));
  for (let i = 0; i < dials.length; i++) {
    for (let j = 0; j < i; j++) {
      pairs[i][j] = pairedDeviation(dials[i].influence, dials[j].influence);
      pairs[j][i] = pairs[i][j];
    }
  }
  return {
    means: dials.map((dial) => dial.ratio),
    deviations: dials.map((dial) => deviation(dial.influence)),
    pairs,
  };
}

/** Evidence with the reach of its statements, at the replications there are or, to look ahead, at more of the same. */
export interface Look {
  readonly evidence: Evidence;
  /** Half-width of a one-sided statement of the zone, in deviations of one replication. */
  readonly zoneReach: number;
  /** Half-width of a two-sided statement about any dial or any two dials, in the same unit; the wider of the two. */
  readonly pairReach: number;
}

/** Share of the error that the zone may use; the rest is for equality and for the differences that are told. */
const zoneShare = 0.8;

/** How many one-sided statements the zone rests on; see decision.ts. */
function zoneStatements({ rule, dials, goal }: Evidence): number {
  const others = Math.max(1, dials.length - 1);
  const byRule = rule === "promise" ? dials.length : rule === "noticeable" ? 2 * others : others;
  return byRule + (goal === null ? 0 : 1);
}

/**
 * Two-sided confidence of one of the statements that may be about any dial or any two, in cost and in what the rule
 * weighs: m levels and m (m - 1) / 2 differences of two measures, m squared in all.
 */
export function pairConfidence(dials: number, confidence: number): number {
  return 1 - ((1 - zoneShare) * (1 - confidence)) / dials ** 2;
}

/** @param replications those that there are, or more of them to look ahead */
export function lookAt(evidence: Evidence, replications: number, confidence: number): Look {
  if (replications < 2) return { evidence, zoneReach: Number.NaN, pairReach: Number.NaN };
  const reach = (p: number): number => studentTQuantile(p, replications - 1) / Math.sqrt(replications);
  return {
    evidence,
    zoneReach: reach(1 - (zoneShare * (1 - confidence)) / zoneStatements(evidence)),
    pairReach: reach((1 + pairConfidence(evidence.dials.length, confidence)) / 2),
  };
}
