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
import { onlyDials, remembering } from "./sample.ts";
import { firstLook } from "./sequence.ts";
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

/** The look after so many replications: 40, 50, 64, 80, 100, 128, ...; the last of all is the budget. */
export function nextLook(replications: number, maxDays: number): number {
  for (let unit = 1; ; unit *= 2) {
    const next = [40, 50, 64].map((steps) => steps * unit).find((look) => look > replications);
    if (next !== undefined) return Math.min(next, maxDays);
  }
}

/** So many of every segment are to be expected before anything is stated: else luck has not shown yet what it can do. */
const ofEverySegment = 20;

/** A segment of which fewer come in so many replications is not waited for. */
const longestWait = 512;

/**
 * The first look at a population: the first of them at which 20 customers of its rarest segment are to be expected, but
 * no later than 512 replications or the budget. Known beforehand from the scenario alone.
 */
export function firstLookOf({ regime, populations }: Terms, population: string, maxDays: number): number {
  const found = populations.find(({ id }) => id === population);
  const minutes = regime.kind === "day" ? regime.openMinutes : regime.minutes;
  const expected = [...(found?.mix.values() ?? [])]
    .map((share) => share * ((found?.perHour ?? 0) / 60) * minutes)
    .filter((customers) => customers > 0);
  return firstLookSeeing(expected, maxDays);
}

/** The same for any customers of whom so many are to be expected in a replication, each number above 0. */
export function firstLookSeeing(expected: readonly number[], maxDays: number): number {
  const needed = ofEverySegment / Math.min(...expected, Number.POSITIVE_INFINITY);
  let look = firstLook;
  while (look < Math.min(needed, longestWait, maxDays)) look = nextLook(look, Number.POSITIVE_INFINITY);
  return Math.min(look, Math.max(firstLook, maxDays));
}

/** The default grid where the sample has all of it, so that finer dials may stand between; else every dial. */
export function gridOf({ dials }: CurveSample): readonly number[] {
  const whole = defaultDials.every((dial) => dials.includes(dial));
  return dials.flatMap((dial, index) => (!whole || defaultDials.includes(dial) ? [index] : []));
}

/** Follows the looks at the grid as far as the sample goes. A RangeError for the promise rule where nothing is promised. */
export function follow(sample: CurveSample, terms: Terms, rule: Rule, { confidence, maxDays }: Demand): Standing {
  return followed(sample, terms, rule, confidence, maxDays);
}

const followed = remembering((sample, terms: Terms, rule: Rule, confidence: number, maxDays: number): Standing => {
  const grid = onlyDials(sample, gridOf(sample));
  const all = grid.dials.map((_, dial) => dial);
  const none = grid.dials.map(() => 0);
  const from = firstLookOf(terms, sample.population, maxDays);
  const setup: Setup = { part: "zone", candidates: all, days: none, from };
  return replay(grid, witness(grid, terms, rule), setup, { confidence, maxDays });
});

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
export const refine = remembering(
  (sample, terms: Terms, rule: Rule, grid: Standing, confidence: number): Standing | null => {
    const hundredths = hundredthsAround(grid);
    if (hundredths.length === 0 || !hundredths.every((dial) => sample.dials.includes(dial))) return null;
    const compared = sample.dials.flatMap((dial, index) =>
      grid.sample.dials.includes(dial) || hundredths.includes(dial) ? [index] : [],
    );
    const part = onlyDials(sample, compared);
    const candidates = part.dials.flatMap((dial, index) => (hundredths.includes(dial) ? [index] : []));
    const days = part.dials.map((dial) => grid.evidence.days[grid.sample.dials.indexOf(dial)] ?? 0);
    const demand = { confidence, maxDays: grid.at };
    const from = firstLookOf(terms, sample.population, grid.at);
    const standing = replay(part, witness(part, terms, rule), { part: "finer", candidates, days, from }, demand);
    return standing.certified && standing.decision.zone.length > 0 ? standing : null;
  },
);

interface Setup {
  readonly part: LevelPart;
  /** The dials that may be the answer, and which are looked at first. */
  readonly candidates: readonly number[];
  /** Replications of each dial beforehand. */
  readonly days: readonly number[];
  /** Replications of the first look. */
  readonly from: number;
}

function replay(sample: CurveSample, evidenceAt: Witness, setup: Setup, { confidence, maxDays }: Demand): Standing {
  let { candidates, days } = setup;
  let open = candidates;
  let standing: Standing | null = null;
  for (let at = setup.from; open.every((dial) => sample.days[dial] >= at); at = nextLook(at, maxDays)) {
    days = days.map((there, dial) => (open.includes(dial) ? Math.max(there, at) : there));
    const evidence = evidenceAt(days);
    const decision = decide(lookAt(evidence, confidence, setup.part), candidates);
    standing = { sample, at, evidence, decision, certified: true };
    if (decision.verdict !== "not yet" || at >= maxDays) break;
    candidates = decision.zone;
    open = decision.open;
  }
  if (standing !== null) return standing;
  const evidence = evidenceAt(sample.days);
  const decision = guess(lookAt(evidence, confidence, setup.part));
  return { sample, at: sample.replications, evidence, decision, certified: false };
}
