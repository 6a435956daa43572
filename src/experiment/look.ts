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
  /** For the one-sided statements of the zone. */
  readonly zone: Sequence;
  /** For the two-sided statements that make dials equal, or place one at its limit: each of their sides. */
  readonly pair: Sequence;
}

/** How the chance of an error is shared out: the zone on the grid, that of its refinement, equality, what is told. */
const shares = { zone: 0.6, finer: 0.2, pairs: 0.1, told: 0.1 } as const;

/** The zone that a look is about: the grid's, or its refinement. */
export type LevelPart = "zone" | "finer";

/** How many one-sided statements the zone rests on; see decision.ts. */
function zoneStatements({ rule, dials, goal }: Evidence): number {
  const others = Math.max(1, dials.length - 1);
  const byRule = rule === "promise" ? dials.length : rule === "noticeable" ? 3 * others : others;
  return byRule + (goal === null ? 0 : 1);
}

/**
 * Statements of equality may be about any two dials, in cost and in what the rule weighs, or about how far a dial lies
 * from the limit: m levels and m (m - 1) / 2 differences of two measures, m squared in all, with two sides each.
 */
function pairSequence(dials: number, confidence: number): Sequence {
  return sequenceAt((shares.pairs * (1 - confidence)) / (2 * dials ** 2));
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
 * The same for how a dial differs from another of which more is known, in cost, experience, promises kept and net value:
 * any two dials.
 */
export function anchorSequence(confidence: number): Sequence {
  return sequenceAt((half * (1 - confidence)) / ((2 * 4 * (hundredths * (hundredths - 1))) / 2));
}

/** A look, at a confidence between 0 and 1 for all statements together. */
export function lookAt(evidence: Evidence, confidence: number, part: LevelPart = "zone"): Look {
  return {
    evidence,
    zone: sequenceAt((shares[part] * (1 - confidence)) / zoneStatements(evidence)),
    pair: pairSequence(evidence.dials.length, confidence),
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
