/**
 * The whole procedure on one curve: looks at fixed numbers of replications, dials that are out drop out and stay out,
 * and it stops when the verdict is settled or the budget is spent. It replays the looks from a sample, so that what it
 * says is a function of the replications alone; of those it would not have asked for it uses none.
 *
 * After the grid is settled, the hundredths around the answer are compared in the same way, on at most as many
 * replications as the grid took: that narrows the zone and takes no verdict back.
 */
import { type Decision, decide, guess } from "./decision.ts";
import { type Evidence, type Terms, type Witness, witness } from "./evidence.ts";
import { type LevelPart, lookAt } from "./look.ts";
import { nextLook } from "./looks.ts";
import { Remembered } from "./remembered.ts";
import { onlyDials } from "./sample.ts";
import { firstLookOf } from "./seen.ts";
import { type CurveSample, defaultDials, type Rule } from "./types.ts";

/** How sure, and on how many replications at most. */
export interface Demand {
  /** Of all statements together, between 0 and 1. */
  readonly confidence: number;
  /** The last look, a whole number of at least `firstLook`. */
  readonly maxDays: number;
}

/** The budget where nobody names one. */
export const defaultMaxDays = 1024;

/** Where a replay has come to. Dials are indices into `sample.dials`. */
export interface Standing {
  readonly sample: CurveSample;
  /** Replications of the last look; of a sample too short for the first one, those it has. */
  readonly at: number;
  readonly evidence: Evidence;
  readonly decision: Decision;
  /** False before the first look: estimates, and nothing that is shown. */
  readonly certified: boolean;
}

/** The default grid where the sample has all of it, so that finer dials may stand between; else every dial. */
export function gridOf({ dials }: CurveSample): readonly number[] {
  const whole = defaultDials.every((dial) => dials.includes(dial));
  return dials.flatMap((dial, index) => (!whole || defaultDials.includes(dial) ? [index] : []));
}

/** Follows the looks at the grid as far as the sample goes. A RangeError for the promise rule where nothing is promised. */
export function follow(sample: CurveSample, terms: Terms, rule: Rule, { confidence, maxDays }: Demand): Standing {
  const grid = onlyDials(sample, gridOf(sample));
  const from = firstLookOf(terms, sample.population, maxDays);
  const all = grid.dials.map((_, dial) => dial);
  const none = grid.dials.map(() => 0);
  const setup: Setup = { part: "zone", terms, rule, confidence, maxDays, from, candidates: all, days: none };
  return replay(grid, setup, [terms, rule, confidence, maxDays]);
}

/** More dials of a zone than this cannot be told apart on the grid; hundredths would be no better. */
const mostToRefine = 3;

/**
 * The hundredths that could be the answer when the grid is settled: those between the neighbours of its zone. None where
 * there is nothing to refine: the verdict is not `just right`, or the zone is wide.
 */
export function hundredthsAround({ sample: { dials }, decision: { verdict, zone } }: Standing): readonly number[] {
  if (verdict !== "just right" || zone.length > mostToRefine || dials.length !== defaultDials.length) return [];
  const from = Math.round(100 * dials[zone[0] - 1]);
  const to = Math.round(100 * dials[zone[zone.length - 1] + 1]);
  return Array.from({ length: to - from - 1 }, (_, i) => (from + 1 + i) / 100);
}

/** Follows the looks at the hundredths; null where there is nothing to refine or not enough of it in the sample. */
export function refine(
  sample: CurveSample,
  terms: Terms,
  rule: Rule,
  grid: Standing,
  confidence: number,
): Standing | null {
  const hundredths = hundredthsAround(grid);
  if (hundredths.length === 0 || !hundredths.every((dial) => sample.dials.includes(dial))) return null;
  const compared = sample.dials.flatMap((dial, index) =>
    grid.sample.dials.includes(dial) || hundredths.includes(dial) ? [index] : [],
  );
  const part = onlyDials(sample, compared);
  const candidates = part.dials.flatMap((dial, index) => (hundredths.includes(dial) ? [index] : []));
  const days = part.dials.map((dial) => grid.evidence.days[grid.sample.dials.indexOf(dial)] ?? 0);
  const maxDays = grid.at;
  const from = firstLookOf(terms, sample.population, maxDays);
  const setup: Setup = { part: "finer", terms, rule, confidence, maxDays, from, candidates, days };
  const standing = replay(part, setup, [terms, rule, confidence, grid]);
  return standing.certified && standing.decision.zone.length > 0 ? standing : null;
}

interface Setup extends Demand {
  readonly part: LevelPart;
  readonly terms: Terms;
  readonly rule: Rule;
  /** Replications of the first look. */
  readonly from: number;
  /** The dials that may be the answer, and which are looked at first. */
  readonly candidates: readonly number[];
  /** Replications of each dial beforehand. */
  readonly days: readonly number[];
}

/** Between two looks. */
interface Course {
  /** The look to come; null when there is none. */
  readonly next: number | null;
  /** The dials not ruled out, those of them that are looked at next, and the replications of each. */
  readonly candidates: readonly number[];
  readonly open: readonly number[];
  readonly days: readonly number[];
  /** At the last look; null before the first. */
  readonly standing: Standing | null;
}

const courses: Readonly<Record<LevelPart, Remembered<Course>>> = { zone: new Remembered(), finer: new Remembered() };

/** @param question all that the setup follows from besides the sample */
function replay(sample: CurveSample, setup: Setup, question: readonly unknown[]): Standing {
  const evidenceAt = witness(sample, setup.terms, setup.rule);
  const { candidates, days, from: next } = setup;
  const course = courses[setup.part].of(sample, question) ?? {
    next,
    candidates,
    open: candidates,
    days,
    standing: null,
  };
  const reached = lookOn(course, sample, evidenceAt, setup);
  courses[setup.part].keep(sample, question, reached);
  if (reached.standing !== null) return reached.standing;
  const evidence = evidenceAt(sample.days);
  const decision = guess(lookAt(evidence, setup.confidence, setup.part));
  return { sample, at: sample.replications, evidence, decision, certified: false };
}

/** All looks from a course on that the sample has the replications for. */
function lookOn(from: Course, sample: CurveSample, evidenceAt: Witness, setup: Setup): Course {
  const { part, confidence, maxDays } = setup;
  let course = from;
  while (course.next !== null) {
    const at = course.next;
    if (!course.open.every((dial) => sample.days[dial] >= at)) break;
    const days = course.days.map((there, dial) => (course.open.includes(dial) ? Math.max(there, at) : there));
    const evidence = evidenceAt(days);
    const decision = decide(lookAt(evidence, confidence, part), course.candidates);
    const over = decision.verdict !== "not yet" || at >= maxDays;
    course = {
      next: over ? null : nextLook(at, maxDays),
      candidates: decision.zone,
      open: decision.open,
      days,
      standing: { sample, at, evidence, decision, certified: true },
    };
  }
  return course;
}
