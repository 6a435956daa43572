/**
 * The plain way to the same verdict, to compare with: as many days for every dial, fixed-sample t intervals with
 * Bonferroni's correction, no controls, and, unless it is lent them, no common random numbers. It is projected from a
 * long run: with that run's estimates and variances, the first number of days at which its intervals would settle.
 *
 * It may use the whole level for the statements that the zone and the verdict rest on, shared out as in
 * src/experiment/look.ts, and settles by the product's own criterion.
 */
import { decide } from "../../src/experiment/decision.ts";
import { defaultConfidence } from "../../src/experiment/estimates.ts";
import { type Evidence, type Spread, weighedMeasure } from "../../src/experiment/evidence.ts";
import { alwaysSeen } from "../../src/experiment/seen.ts";
import { Sequence } from "../../src/experiment/sequence.ts";
import type { CertifiedMeasure, Rule } from "../../src/experiment/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { studentTQuantile } from "../../src/theory/studentT.ts";
import type { Known } from "../coverage/judge.ts";

/** A long run of some dials. */
export interface Pilot {
  readonly known: Pick<Known, "dials" | "level" | "gap">;
  /** Days it rests on: its errors are of so many. */
  readonly days: number;
}

export type PlainTerms = Pick<Scenario, "promise" | "noticeable">;

/** Fixed-sample bounds at a one-sided level: Student's t, for one look at a number of days fixed beforehand. */
class Fixed extends Sequence {
  constructor(private readonly level: number) {
    super(level);
  }

  override reach({ error, degrees }: { readonly error: number; readonly degrees: number }): number {
    return error === 0 ? 0 : -studentTQuantile(this.level, degrees) * error;
  }
}

/** How the level is shared: what the zone rests on, what places a dial at its limit, what makes dials equal. */
const parts = { zone: 12 / 15, limits: 1 / 15, pairs: 2 / 15 } as const;

/** Beyond so many days it is as good as never. */
const never = 1e8;

/**
 * Days of every dial after which it would settle; null where it never would. `paired`: all dials see the same days.
 */
export function plainDays(pilot: Pilot, terms: PlainTerms, rule: Rule, paired: boolean): number | null {
  const look = lookOf(pilot, terms, rule, paired);
  let few = 1;
  let enough = 2;
  while (!look(enough)) {
    few = enough;
    enough *= 2;
    if (enough > never) return null;
  }
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (look(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}

/** Whether it would settle with so many days. */
function lookOf(pilot: Pilot, terms: PlainTerms, rule: Rule, paired: boolean): (days: number) => boolean {
  const { dials } = pilot.known;
  const all = dials.map((_, dial) => dial);
  const risk = 1 - defaultConfidence;
  const m = dials.length;
  const missed = rule === "promise" ? 1 / 3 : 0;
  const sequences = {
    miss: new Fixed((missed || 1) * parts.zone * risk),
    zone: new Fixed(((1 - missed) * parts.zone * risk) / statements(rule, m)),
    limit: new Fixed((parts.limits * risk) / (rule === "noticeable" ? m * (m - 1) : m)),
    pair: new Fixed((parts.pairs * risk) / (2 * m ** 2)),
  };
  return (days) => {
    const evidence = evidenceOf(pilot, terms, rule, paired, days);
    return decide({ evidence, ...sequences }, all).verdict !== "not yet";
  };
}

/** One-sided statements the zone rests on besides, as decision.ts counts them. */
function statements(rule: Rule, dials: number): number {
  if (rule === "promise") return dials;
  return rule === "noticeable" ? 3 * (dials - 1) : dials - 1;
}

function evidenceOf(pilot: Pilot, terms: PlainTerms, rule: Rule, paired: boolean, days: number): Evidence {
  const spread = (measure: CertifiedMeasure): Spread => spreadOf(pilot, measure, paired, days);
  return {
    rule,
    dials: pilot.known.dials,
    days: pilot.known.dials.map(() => days),
    replications: days,
    noticeable: terms.noticeable,
    cost: spread("costPerCustomer"),
    weighed: spread(weighedMeasure[rule]),
    share: rule === "promise" ? (terms.promise?.share ?? null) : null,
    seen: alwaysSeen,
    goal: null,
  };
}

/** Errors shrink with the root of the days; those of independent dials add up in squares, and so do their degrees. */
function spreadOf({ known, days: pilotDays }: Pilot, measure: CertifiedMeasure, paired: boolean, days: number): Spread {
  const { dials } = known;
  const shrunk = Math.sqrt(pilotDays / days);
  const level = (dial: number) => known.level(measure, dials[dial]);
  const gap = (dial: number, other: number) => known.gap(measure, dials[dial], dials[other]);
  const apart = (dial: number, other: number): number => Math.hypot(level(dial).error, level(other).error);
  return {
    level: (dial) => ({ mean: level(dial).mean, error: shrunk * level(dial).error, days, degrees: days - 1 }),
    gap: (dial, other) => ({
      mean: gap(dial, other).mean,
      error: shrunk * (paired ? gap(dial, other).error : apart(dial, other)),
      days,
      degrees: paired ? days - 1 : 2 * (days - 1),
    }),
  };
}
