/**
 * What a study simulates next: a coarse picture at once, then the curve in focus to its answer, then the others, then
 * the hundredths around the answers. A pure function of the samples, so that neither the clock nor the order in which
 * workers were ready has a say; a curve's own replications depend on that curve alone.
 */
import type { Scenario } from "../scenario/types.ts";
import type { Terms } from "./evidence.ts";
import { nextLook } from "./looks.ts";
import { type Demand, follow, hundredthsAround, refine, type Standing } from "./procedure.ts";
import type { Round, Schedule } from "./schedule.ts";
import { firstLookOf } from "./seen.ts";
import { type CurveSample, defaultDials, type Rule } from "./types.ts";

export interface Question extends Demand {
  readonly terms: Terms;
  readonly rule: Rule;
  /** Index of the curve whose answer comes first. */
  readonly focus: number;
  /** Rounds before the first look, for all curves alike. */
  readonly coarse: readonly CoarseRound[];
}

/** One design for one population, by id. */
interface Curve {
  readonly population: string;
  readonly design: string;
}

/** The curves of the design in use today that are not asked about: to be put behind those that are. */
export function curvesOfToday(asked: readonly Curve[], { today }: Terms): readonly Curve[] {
  if (today === null) return [];
  const populations = [...new Set(asked.map(({ population }) => population))];
  return populations
    .filter((population) => !asked.some((curve) => curve.population === population && curve.design === today.design))
    .map((population) => ({ population, design: today.design }));
}

export interface CoarseRound {
  readonly days: number;
  readonly dials: readonly number[];
}

/** Visits that are simulated in some tens of milliseconds. */
const visitsAtOnce = 80_000;
/** Replications of a coarse picture, and the fewest of the very first. */
const coarseDays = 8;
const fewestDays = 2;
/** Every fourth dial and the flexible end. */
const fewDials = defaultDials.filter((_, index) => index % 4 === 0);

/**
 * What to show before anything can be stated: the whole grid at once where that is quick, else a few dials first.
 * @param visits to be expected in one replication of one dial of all curves together
 */
export function coarseRounds(visits: number): readonly CoarseRound[] {
  const whole = { days: coarseDays, dials: defaultDials };
  if (visits * whole.days * whole.dials.length <= visitsAtOnce) return [whole];
  const days = Math.floor(visitsAtOnce / (visits * fewDials.length));
  return [{ days: Math.min(coarseDays, Math.max(fewestDays, days)), dials: fewDials }, whole];
}

/** Visits to be expected in one replication of one cell, each customer visiting each step once. */
export function expectedVisits({ regime, steps, populations }: Scenario, population: string): number {
  const minutes = regime.kind === "day" ? regime.openMinutes : regime.warmUpMinutes + regime.minutes;
  const perHour = populations.find(({ id }) => id === population)?.perHour ?? 0;
  return (perHour / 60) * minutes * steps.length;
}

/**
 * The schedule of a question put to some curves.
 * @param curves how many of the study's curves are asked about, from the first; those behind have no answer of their own,
 *   and are there for the one dial of theirs that is in use today. All by default
 */
export function spending(question: Question, curves?: number): Schedule {
  const { coarse, focus } = question;
  return (samples) => {
    const asked = samples.slice(0, curves);
    const shown = coarse.find(({ days, dials }) => asked.some((sample) => !has(sample, days, dials)));
    if (shown !== undefined)
      return together(
        asked.map(() => shown),
        samples.length,
      );
    const standings = asked.map((sample) => standingOf(sample, question));
    const wanted = standings.map((standing, curve) => forVerdict(asked[curve], standing, question));
    return (
      together(
        wanted.map((round, curve) => (curve === focus ? round : null)),
        samples.length,
      ) ??
      together(wanted, samples.length) ??
      together(
        standings.map((standing, curve) => forHundredths(asked[curve], standing, question)),
        samples.length,
      ) ??
      together(forToday(samples, standings, question.terms), samples.length)
    );
  };
}

interface Wanted {
  readonly days: number;
  readonly dials: readonly number[];
}

const has = (sample: CurveSample, days: number, dials: readonly number[]): boolean =>
  dials.every((dial) => (sample.days[sample.dials.indexOf(dial)] ?? 0) >= days);

/** The earliest of the looks that are wanted, of all curves that want it; those behind want nothing. */
function together(wanted: readonly (Wanted | null)[], curves: number): Round | null {
  const days = Math.min(...wanted.map((round) => round?.days ?? Number.POSITIVE_INFINITY));
  if (days === Number.POSITIVE_INFINITY) return null;
  const dials = Array.from({ length: curves }, (_, curve) => {
    const round = wanted[curve] ?? null;
    return round?.days === days ? round.dials : [];
  });
  return { days, dials };
}

/** Null before the first look. */
function standingOf(sample: CurveSample, question: Question): Standing | null {
  return has(sample, firstOf(sample, question), defaultDials)
    ? follow(sample, question.terms, question.rule, question)
    : null;
}

const firstOf = ({ population }: CurveSample, { terms, maxDays }: Question): number =>
  firstLookOf(terms, population, maxDays);

function forVerdict(sample: CurveSample, standing: Standing | null, question: Question): Wanted | null {
  const { maxDays } = question;
  if (standing === null) return { days: firstOf(sample, question), dials: defaultDials };
  const { decision, sample: grid, at } = standing;
  if (decision.verdict !== "not yet" || at >= maxDays) return null;
  return { days: nextLook(at, maxDays), dials: decision.open.map((dial) => grid.dials[dial]) };
}

function forHundredths(sample: CurveSample, grid: Standing | null, question: Question): Wanted | null {
  if (grid === null) return null;
  const { terms, rule, confidence } = question;
  const hundredths = hundredthsAround(grid);
  if (hundredths.length === 0) return null;
  const first = firstLookOf(terms, sample.population, grid.at);
  if (!has(sample, first, hundredths)) return { days: first, dials: hundredths };
  const refined = refine(sample, terms, rule, grid, confidence);
  if (refined === null || refined.decision.verdict !== "not yet" || refined.at >= grid.at) return null;
  return {
    days: nextLook(refined.at, grid.at),
    dials: refined.decision.open.map((dial) => refined.sample.dials[dial]),
  };
}

/** What is in use today, on as many replications as the answers of its population rest on. */
function forToday(
  samples: readonly CurveSample[],
  standings: readonly (Standing | null)[],
  { today }: Terms,
): readonly (Wanted | null)[] {
  return samples.map((sample) => {
    if (today === null || sample.design !== today.design) return null;
    const days = Math.max(
      0,
      ...standings.map((standing) => (standing?.sample.population === sample.population ? standing.at : 0)),
    );
    return has(sample, days, [today.dial]) ? null : { days, dials: [today.dial] };
  });
}
