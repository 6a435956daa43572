/**
 * Rising expectations: the Goldilocks dial period by period, as people will wait less, put up with less effort and be
 * promised shorter times; when what is in use today expires; and what deciding anew would change against standing still.
 *
 * Expectations move no customer: every period is the same journeys, scored again. Each period's answer has a level of its
 * own, as if it were asked alone.
 */
import type { Scenario } from "../../scenario/types.ts";
import { answer } from "../answer.ts";
import { weighedMeasure } from "../evidence.ts";
import type { Demand } from "../procedure.ts";
import { type SampledCell, withCell } from "../sample.ts";
import type { Schedule } from "../schedule.ts";
import { curvesOfToday, spending } from "../spending.ts";
import { Told } from "../told.ts";
import type { Answer, CertifiedMeasure, CurveSample, Estimate, Rule } from "../types.ts";
import type { Inquiry } from "./inquiry.ts";

export interface DriftQuestion extends Demand {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  /** How many periods to look ahead, a whole number of at least 0. */
  readonly periods: number;
}

/** Differences in a period, deciding anew less standing still at the first period's dial; paired. */
export type Saved = Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;

export interface Period {
  readonly period: number;
  readonly answer: Answer;
  /** What the rule weighs, of what is in use today; null without one. */
  readonly today: Estimate | null;
  /** Today's design is shown to miss what the rule asks for. */
  readonly expired: boolean;
  readonly saved: Saved;
}

export interface Drift {
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  /** A period's share, in [0, 1). */
  readonly drift: number;
  /** The first period's dial: where standing still stands. */
  readonly still: number;
  readonly periods: readonly Period[];
  /** The first period in which today's design is shown to have expired; null: in none of them, or nothing is in use. */
  readonly expires: number | null;
}

/** The scenario as its customers will see it after so many periods. */
export function inPeriod(scenario: Scenario, period: number): Scenario {
  const factor = (1 - scenario.expectationDrift) ** period;
  return {
    ...scenario,
    segments: scenario.segments.map((segment) => ({
      ...segment,
      waitTolerance: segment.waitTolerance * factor,
      effortTolerance: segment.effortTolerance * factor,
    })),
    promise: scenario.promise && { ...scenario.promise, minutes: scenario.promise.minutes * factor },
  };
}

/** Asks period by period; shows what it has after each. */
export function* drift(question: DriftQuestion): Inquiry<Drift> {
  const { scenario, population, design, rule, periods } = question;
  const asked = { population, design };
  const curves = [asked, ...curvesOfToday([asked], scenario)];
  let found: Drift | null = null;
  for (let period = 0; period <= periods; period++) {
    const then = inPeriod(scenario, period);
    const still: number | null = found?.still ?? null;
    const samples: readonly CurveSample[] = yield {
      order: { scenario: then, curves, schedule: withStill(question, then, still), world: `period ${period}` },
      shown: found,
    };
    const next = periodOf(question, then, period, samples, still);
    const all: readonly Period[] = [...(found?.periods ?? []), next];
    const expires = all.find(({ expired }) => expired)?.period ?? null;
    found = {
      population,
      design,
      rule,
      drift: scenario.expectationDrift,
      still: all[0].answer.dial,
      periods: all,
      expires,
    };
  }
  if (found === null) throw new RangeError(`drift: ${periods} periods to look ahead; at least 0`);
  return found;
}

/** To its answer, and then the dial of standing still on as many replications. */
function withStill({ rule, confidence, maxDays }: DriftQuestion, then: Scenario, still: number | null): Schedule {
  const schedule = spending({ terms: then, rule, confidence, maxDays, focus: 0, coarse: [] }, 1);
  return (samples) => {
    const round = schedule(samples);
    if (round !== null || still === null) return round;
    const [{ dials, days }] = samples;
    const { replications } = answer(samples[0], then, rule, { confidence, maxDays });
    return (days[dials.indexOf(still)] ?? 0) >= replications
      ? null
      : { days: replications, dials: samples.map((_, curve) => (curve === 0 ? [still] : [])) };
  };
}

function periodOf(
  { scenario, rule, confidence, maxDays }: DriftQuestion,
  then: Scenario,
  period: number,
  samples: readonly CurveSample[],
  still: number | null,
): Period {
  const [sample, other] = samples;
  const found = answer(sample, then, rule, { confidence, maxDays, today: other });
  const inUse = cellOf(other ?? sample, scenario.today?.dial ?? null);
  // Today's design stands last, whatever its dial.
  const told = new Told(inUse === null ? sample : withCell(sample, inUse), confidence, sample.dials);
  const place = sample.dials.length;
  const named = sample.dials.indexOf(found.dial);
  const at = sample.dials.indexOf(still ?? found.dial);
  const measures = Object.keys(told.levels(named)) as CertifiedMeasure[];
  return {
    period,
    answer: found,
    today: inUse === null ? null : told.level(weighedMeasure[rule], place),
    expired: inUse !== null && isExpired(told, place, sample, then, rule, named),
    saved: Object.fromEntries(measures.map((measure) => [measure, told.gap(measure, named, at)])),
  };
}

function cellOf(sample: CurveSample, dial: number | null): SampledCell | null {
  const dialIndex = dial === null ? -1 : sample.dials.indexOf(dial);
  return dialIndex < 0 ? null : { sample, dialIndex };
}

/** Shown to keep too few promises, to fall noticeably short of the best dial, or to bring less than the answer. */
function isExpired(
  told: Told,
  today: number,
  sample: CurveSample,
  terms: Scenario,
  rule: Rule,
  named: number,
): boolean {
  const short = ({ mean, halfWidth }: Estimate, limit: number): boolean =>
    mean !== null && halfWidth !== null && mean + halfWidth < limit;
  switch (rule) {
    case "promise":
      return short(told.level("promiseKept", today), terms.promise?.share ?? 0);
    case "noticeable":
      return sample.dials.some((_, dial) => short(told.gap("experience", today, dial), -terms.noticeable));
    case "value":
      return short(told.gap("netValue", today, named), 0);
  }
}
