/**
 * What each of several changes does alone, what they do together, and how far that is more or less than the sum of what
 * they do alone. Every scenario sees the same customers at the same dial, the earlier result's just-right one, so that
 * differences are the changes' own; what it brings to move to the later result's dial is told beside them.
 *
 * The statement: at a confidence 1 - a, all differences of all measures hold together at every look. Each change, all of
 * them, what goes beyond their sum and the move of the dial get equal parts of a; a dial that is held in place may be any
 * hundredth, since the same days may have chosen it. It has a level of its own, beside those of the answers.
 *
 * It rests on the days of a first look (seen.ts) and doubles them, until every difference is told or the budget is spent.
 */
import type { Scenario } from "../../scenario/types.ts";
import { gapAlong } from "../alongTheDial.ts";
import { weighing } from "../evidence.ts";
import { isTold, type PairedDifference, standingOf, toleranceOf } from "../paired.ts";
import { fixedRound } from "../schedule.ts";
import { firstLookOf } from "../seen.ts";
import { sequenceAt } from "../sequence.ts";
import { comparable, placeOf, sideBySide } from "../sideBySide.ts";
import { intervalOf } from "../told.ts";
import type { CurveSample, Estimate } from "../types.ts";
import type { Contrast, Weighing } from "../weighing.ts";
import { everyDial } from "./everyDial.ts";
import type { Inquiry } from "./inquiry.ts";

/** A scenario and which of its designs is looked at. */
export interface Variant {
  readonly scenario: Scenario;
  readonly design: string;
}

export interface AloneQuestion {
  readonly population: string;
  readonly before: Variant;
  /** The earlier scenario with one change each; at least one, and few: each is simulated. */
  readonly changes: readonly Variant[];
  readonly after: Variant;
  /** The just-right dials of the two, in hundredths. */
  readonly dialBefore: number;
  readonly dialAfter: number;
  /** Points of experience, and promises in 100, that nobody would notice. */
  readonly noticeable: number;
  /** Of all that is told together, in (0, 1). */
  readonly confidence: number;
  /** Replications at most. */
  readonly maxDays: number;
}

/** Those that are told of each change. */
export const aloneMeasures = ["costPerCustomer", "promiseKept", "experience"] as const;
export type AloneMeasure = (typeof aloneMeasures)[number];

/** Absent where one of the scenarios has no such measure. */
export type Differences = Readonly<Partial<Record<AloneMeasure, PairedDifference>>>;

export interface ChangedAlone {
  /** Replications that all of it rests on. */
  readonly days: number;
  /** In the order of the changes. */
  readonly alone: readonly Differences[];
  /** All changes, at the dial of the earlier result. */
  readonly together: Differences;
  /** All changes together less the sum of what each does alone. */
  readonly beyond: Differences;
  /** The later scenario at its own dial less the same at the earlier one's; null where they are the same. */
  readonly moved: Differences | null;
  /** Every difference is told; else more replications may tell more. */
  readonly told: boolean;
}

/** Dials so far on either side show what a change may do that no day has shown yet. */
const beside = 0.1;

/** A dial with those beside it. */
export const withBeside = (dial: number): readonly number[] =>
  [dial - beside, dial, dial + beside].map((one) => Math.round(100 * one) / 100).filter((one) => one >= 0 && one <= 1);

export function* changedAlone(question: AloneQuestion): Inquiry<ChangedAlone> {
  const { population, before, changes, after, dialBefore, dialAfter, maxDays } = question;
  const variants = [before, ...changes, after];
  const held = withBeside(dialBefore);
  const both = [...new Set([...held, ...withBeside(dialAfter)])].sort((a, b) => a - b);
  let found: ChangedAlone | null = null;
  const first = Math.max(...variants.map(({ scenario }) => firstLookOf(scenario, population, maxDays)));
  for (let days = Math.min(first, maxDays); ; days = Math.min(2 * days, maxDays)) {
    const samples: CurveSample[] = [];
    for (const [i, { scenario, design }] of variants.entries()) {
      const isLast = i === variants.length - 1;
      const order = {
        scenario,
        curves: [{ population, design }],
        schedule: fixedRound(days, isLast ? both : held),
        world: `variant ${i}`,
      };
      const [sample]: readonly CurveSample[] = yield { order, shown: i === 0 ? found : null };
      samples.push(comparable(sample));
    }
    found = differencesOf(samples, question);
    if (found.told || days >= maxDays) return found;
  }
}

/** From samples of the earlier scenario, of it with each change, and of the later one, all of as many replications. */
export function differencesOf(samples: readonly CurveSample[], question: AloneQuestion): ChangedAlone {
  const { dialBefore, dialAfter, noticeable, confidence } = question;
  const last = samples.length - 1;
  const level = (1 - confidence) / (samples.length + (dialBefore === dialAfter ? 0 : 1));
  const told = aloneMeasures.filter((name) => samples.every((sample) => placeOf(sample, name) >= 0));
  const worlds = told.map((measure) => new Worlds(samples, measure));
  const eachOf = (dials: number, contrast: (one: Worlds) => Contrast): Differences => {
    const sequence = sequenceAt(level / (2 * told.length * dials));
    return Object.fromEntries(worlds.map((one) => [one.measure, { ...intervalOf(sequence, contrast(one)), days }]));
  };
  const days = Math.min(...samples.map(({ replications }) => replications));
  const against = (place: number): Differences =>
    eachOf(everyDial, (one) => one.sum(new Map([[place, 1] as const, [0, -1] as const]), dialBefore));
  const changes = samples.slice(1, last).map((_, i) => i + 1);
  // The last, the first as often as there are changes less one, less each with a change.
  const weights = new Map([[0, changes.length - 1], ...changes.map((place) => [place, -1] as const), [last, 1]]);
  const alone = changes.map(against);
  const together = against(last);
  const beyond = eachOf(everyDial, (one) => one.sum(weights, dialBefore));
  const moved =
    dialBefore === dialAfter
      ? null
      : eachOf((everyDial * (everyDial - 1)) / 2, (one) => one.move(last, dialBefore, dialAfter));
  const isKnown = (differences: Differences): boolean =>
    told.every((measure) => isTold(standingOf(differences[measure] ?? none, toleranceOf(measure, noticeable))));
  return {
    days,
    alone,
    together,
    beyond,
    moved,
    told: [...alone, together, beyond, ...(moved === null ? [] : [moved])].every(isKnown),
  };
}

const none: Estimate = { mean: null, halfWidth: null };

/** Sums that went other ways round differ in their last digits: that is no difference. */
const lastDigits = 1e-9;

/**
 * One measure in all scenarios, weighed on the same controls, those of the first and of the last: so sums of differences
 * are the differences' sums, figure by figure. Scenarios are meant by their places.
 */
class Worlds {
  private readonly all: CurveSample;
  private readonly weighed: Weighing;
  private readonly starts: readonly number[];

  constructor(
    private readonly samples: readonly CurveSample[],
    readonly measure: AloneMeasure,
  ) {
    this.all = sideBySide(samples, [measure], [samples[0], samples[samples.length - 1]]);
    this.weighed = weighing(this.all, measure);
    this.starts = samples.map((_, i) => samples.slice(0, i).reduce((sum, { dials }) => sum + dials.length, 0));
  }

  /**
   * A weighted sum over scenarios at one dial. Where it touches few customers most days say nothing until one does: the
   * variance is taken to be at least the mean of that at the dials beside it.
   */
  sum(weights: ReadonlyMap<number, number>, dial: number): Contrast {
    const at = (one: number): Contrast =>
      this.combination(new Map([...weights].map(([place, weight]) => [this.cell(place, one), weight])));
    const own = at(dial);
    const near = withBeside(dial).map((one) => at(one).error ** 2);
    const mean = near.reduce((sum, one) => sum + one, 0) / near.length;
    return { ...own, error: Math.max(own.error, Math.sqrt(mean)) };
  }

  /** A scenario at one dial less the same at another. */
  move(place: number, from: number, to: number): Contrast {
    const { dials } = this.samples[place];
    const start = this.starts[place];
    const shifted = {
      gap: (one: number, two: number, days: number) => this.weighed.gap(start + one, start + two, days),
    };
    const days = this.all.days.slice(start, start + dials.length);
    return gapAlong(shifted, dials, days, dials.indexOf(to), dials.indexOf(from));
  }

  private cell(place: number, dial: number): number {
    return this.starts[place] + this.samples[place].dials.indexOf(dial);
  }

  private combination(weights: ReadonlyMap<number, number>): Contrast {
    const found = this.weighed.combination(weights, Math.min(...this.all.days));
    const size = lastDigits * Math.abs(this.weighed.level(0, found.days).mean);
    return Math.abs(found.mean) <= size && found.error <= size ? { ...found, mean: 0, error: 0 } : found;
  }
}
