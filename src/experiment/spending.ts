/**
 * What a study simulates next: a coarse picture at once, then the curve in focus to its answer, then the others, then
 * the hundredths around the answers. A pure function of the samples, so that neither the clock nor the order in which
 * workers were ready has a say; a curve's own replications depend on that curve alone.
 */
import type { Scenario } from "../scenario/types.ts";
import type { Terms } from "./evidence.ts";
import { type Demand, follow, hundredthsAround, nextLook, refine, type Standing } from "./procedure.ts";
import type { Round, Schedule } from "./schedule.ts";
import { firstLook } from "./sequence.ts";
import { type CurveSample, defaultDials, type Rule } from "./types.ts";

export interface Question extends Demand {
  readonly terms: Terms;
  readonly rule: Rule;
  /** Index of the curve whose answer comes first. */
  readonly focus: number;
  /** Rounds before the first look, for all curves alike. */
  readonly coarse: readonly CoarseRound[];
}

export interface CoarseRound {
  readonly days: number;
  readonly dials: readonly number[];
}

/** Visits that are simulated in some tens of milliseconds. */
const visitsAtOnce = 150_000;
/** Replications of a coarse picture, and the fewest of the very first. */
const coarseDays = 8;
const fewestDays = 2;
/** Every fourth dial and the flexible end. */
const fewDials = defaultDials.filter((_, index) => index % 4 === 0);

/**
 * What to show before anything can be stated: the whole grid at once where that is quick, else a few dials first.
 * @param visits to be expected in one replication of one cell
 */
export function coarseRounds(visits: number, curves: number): readonly CoarseRound[] {
  const whole = { days: coarseDays, dials: defaultDials };
  if (visits * curves * whole.days * whole.dials.length <= 2 * visitsAtOnce) return [whole];
  const days = Math.floor(visitsAtOnce / (visits * curves * fewDials.length));
  return [{ days: Math.min(coarseDays, Math.max(fewestDays, days)), dials: fewDials }, whole];
}

/** Visits to be expected in one replication of one cell, each customer visiting each step once. */
export function expectedVisits({ regime, steps, populations }: Scenario, population: string): number {
  const minutes = regime.kind === "day" ? regime.openMinutes : regime.warmUpMinutes + regime.minutes;
  const perHour = populations.find(({ id }) => id === population)?.perHour ?? 0;
  return (perHour / 60) * minutes * steps.length;
}

/** The schedule of a question put to some curves. */
export function spending(question: Question): Schedule {
  const { coarse, focus } = question;
  return (samples) => {
    const shown = coarse.find(({ days, dials }) => samples.some((sample) => !has(sample, days, dials)));
    if (shown !== undefined) return { days: shown.days, dials: samples.map(() => shown.dials) };
    const standings = samples.map((sample) => standingOf(sample, question));
    const wanted = standings.map((standing) => forVerdict(standing, question));
    return (
      together(wanted.map((round, curve) => (curve === focus ? round : null))) ??
      together(wanted) ??
      together(standings.map((standing, curve) => forHundredths(samples[curve], standing, question)))
    );
  };
}

interface Wanted {
  readonly days: number;
  readonly dials: readonly number[];
}

const has = (sample: CurveSample, days: number, dials: readonly number[]): boolean =>
  dials.every((dial) => (sample.days[sample.dials.indexOf(dial)] ?? 0) >= days);

/** The earliest of the looks that are wanted, of all curves that want it. */
function together(wanted: readonly (Wanted | null)[]): Round | null {
  const days = Math.min(...wanted.map((round) => round?.days ?? Number.POSITIVE_INFINITY));
  if (days === Number.POSITIVE_INFINITY) return null;
  return { days, dials: wanted.map((round) => (round?.days === days ? round.dials : [])) };
}

/** Null before the first look. */
function standingOf(sample: CurveSample, question: Question): Standing | null {
  return has(sample, firstLook, defaultDials) ? follow(sample, question.terms, question.rule, question) : null;
}

function forVerdict(standing: Standing | null, { maxDays }: Demand): Wanted | null {
  if (standing === null) return { days: firstLook, dials: defaultDials };
  const { decision, sample, at } = standing;
  if (decision.verdict !== "not yet" || at >= maxDays) return null;
  return { days: nextLook(at, maxDays), dials: decision.open.map((dial) => sample.dials[dial]) };
}

function forHundredths(sample: CurveSample, grid: Standing | null, question: Question): Wanted | null {
  if (grid === null) return null;
  const { terms, rule, confidence } = question;
  const hundredths = hundredthsAround(grid);
  if (hundredths.length === 0) return null;
  if (!has(sample, firstLook, hundredths)) return { days: firstLook, dials: hundredths };
  const refined = refine(sample, terms, rule, grid, confidence);
  if (refined === null || refined.decision.verdict !== "not yet" || refined.at >= grid.at) return null;
  return {
    days: nextLook(refined.at, grid.at),
    dials: refined.decision.open.map((dial) => refined.sample.dials[dial]),
  };
}
