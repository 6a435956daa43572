/**
 * What can be stated at one look: bounds around the estimates of the evidence, as far away as the level demands of each
 * statement. decision.ts proves how many statements there are; a statement holds at every look (sequence.ts).
 */
import type { Evidence } from "./evidence.ts";
import { type Sequence, sequenceAt } from "./sequence.ts";
import type { Contrast } from "./weighing.ts";

/** Evidence with the reach of its statements. Bounds are NaN where nothing can be stated, and so compare false. */
export interface Look {
  readonly evidence: Evidence;
  /** For the one statement that the best dial misses the promise: whichever dial that is, it is one. */
  readonly miss: Sequence;
  /** For the other one-sided statements of the zone. */
  readonly zone: Sequence;
  /** For the statements that a dial lies at its limit, one for each or, of noticeable differences, each other dial. */
  readonly limit: Sequence;
  /** For the two-sided statements that make dials equal, or tell how two differ: each of their sides. */
  readonly pair: Sequence;
}

/** How the chance of an error is shared out: the zone on the grid, that of its refinement, limits, equality, what is told. */
export const shares = { zone: 0.6, finer: 0.15, limits: 0.05, pairs: 0.1, told: 0.1 } as const;

/** Of the zone's part, what the one statement gets that the best dial misses the promise. */
const missShare = 1 / 3;

/** The zone that a look is about: the grid's, or its refinement. */
export type LevelPart = "zone" | "finer";

/**
 * Dials that a refinement may compare, whichever zone the grid has come to: the 21 of the grid, and the other hundredths
 * less than three of its steps from the best of them; see decision.ts.
 */
const finerDials = 45;

/** How many one-sided statements the zone rests on, besides that its best dial misses the promise; see decision.ts. */
function zoneStatements({ rule, dials: { length }, goal }: Evidence, part: LevelPart): number {
  const dials = part === "finer" ? Math.max(finerDials, length) : length;
  const others = Math.max(1, dials - 1);
  const byRule = rule === "promise" ? dials : rule === "noticeable" ? 3 * others : others;
  return byRule + (goal === null ? 0 : 1);
}

/**
 * How many statements place a dial at its limit. Of a promise, one for each dial: a dial that does not lie there lies on
 * one side of it. Of the best experience, one for each dial and each other that it is compared with.
 */
const limitStatements = ({ rule, dials: { length } }: Evidence): number =>
  rule === "noticeable" ? Math.max(1, length * (length - 1)) : length;

/**
 * Statements of how two dials differ may be about any two, in cost and in what the rule weighs, or about how far a dial
 * lies from a limit: m levels and m (m - 1) / 2 differences of two measures, m squared in all, with two sides each. Where
 * there is a business goal, a dial may be held against that instead: m more levels.
 */
function pairSequence({ dials: { length }, goal }: Evidence, confidence: number): Sequence {
  const levels = goal === null ? length : 2 * length;
  return sequenceAt((shares.pairs * (1 - confidence)) / (2 * (levels + length * (length - 1))));
}

/** Every dial there can be: refined, the grid goes in hundredths. */
const hundredths = 101;

/**
 * Told of a dial, at most: cost, experience, promises kept, net value of a customer and of a day; and how cost and what
 * the rule weighs differ from rigid, fully flexible and today.
 */
const toldOfEach = 5 + 2 * 3;

/** Half of what is told goes to these, half to differences from an anchor. */
const half = shares.told / 2;

/** The sequence of the intervals that are shown and told, two-sided: each of their sides. */
export function toldSequence(confidence: number): Sequence {
  return sequenceAt((half * (1 - confidence)) / (2 * hundredths * toldOfEach));
}

/**
 * The same for how a dial differs from another of which more is known, or that is the answer beside it, in cost,
 * experience, promises kept and net value: any two dials.
 */
export function anchorSequence(confidence: number): Sequence {
  return sequenceAt((half * (1 - confidence)) / ((2 * 4 * (hundredths * (hundredths - 1))) / 2));
}

/** A look, at a confidence between 0 and 1 for all statements together. */
export function lookAt(evidence: Evidence, confidence: number, part: LevelPart = "zone"): Look {
  const level = shares[part] * (1 - confidence);
  const missLevel = evidence.rule === "promise" ? missShare * level : 0;
  return {
    evidence,
    miss: sequenceAt(missLevel || level),
    zone: sequenceAt((level - missLevel) / zoneStatements(evidence, part)),
    limit: sequenceAt((shares.limits * (1 - confidence)) / limitStatements(evidence)),
    pair: pairSequence(evidence, confidence),
  };
}

export const lower = (sequence: Sequence, contrast: Contrast): number => contrast.mean - sequence.reach(contrast);
export const upper = (sequence: Sequence, contrast: Contrast): number => contrast.mean + sequence.reach(contrast);

/** A level or a difference is shown to lie within a tolerance of a limit: two one-sided tests. */
export const within = (sequence: Sequence, contrast: Contrast, tolerance: number, limit = 0): boolean =>
  upper(sequence, contrast) - limit <= tolerance && lower(sequence, contrast) - limit >= -tolerance;

/** A difference is shown to be larger than a tolerance. */
export const beyond = (sequence: Sequence, contrast: Contrast, tolerance: number): boolean =>
  lower(sequence, contrast) > tolerance || upper(sequence, contrast) < -tolerance;
