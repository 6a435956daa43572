/**
 * What a served customer makes of a journey: a hygiene curve of waiting, effort and fit.
 *
 * Each of the three falls from 1 along a curve that is flat while things are good enough (Herzberg's hygiene factors,
 * Kano's must-be quality), and their product lets no one make up for another. Cobb-Douglas form with log-logistic
 * parts.
 */
import type { Scenario, Segment } from "../scenario/types.ts";

/** The least a need can be met, so that one unmet need does not take everything. */
const leastFit = 0.02;

/** Experience of customers who are not served to the end. */
export const experienceOfAbandoned = 0;

/** How well the needs were met, in [0.02, 1]; `needed` counts the steps that were needed and visited. */
export function fitOf(loss: number, needed: number): number {
  return Math.max(leastFit, 1 - loss / Math.max(1, needed));
}

/** 1 at nothing, a half at the tolerance, falling towards 0. */
export function hygiene(amount: number, tolerance: number, steepness: number): number {
  const ratio = amount / tolerance;
  return 1 / (1 + (steepness === 2 ? ratio * ratio : ratio ** steepness));
}

/** Experience in [0, 100] of a segment's served customer, from waiting in minutes, effort, and fit in [0, 1]. */
export type Experience = (wait: number, effort: number, fit: number) => number;

export function experienceFor(segment: Segment, { experience: { steepness } }: Scenario): Experience {
  const { waitTolerance, effortTolerance, weights } = segment;
  const sum = weights.speed + weights.ease + weights.fit;
  const speedWeight = weights.speed / sum;
  const easeWeight = weights.ease / sum;
  const fitWeight = weights.fit / sum;
  return (wait, effort, fit) =>
    100 *
    power(hygiene(wait, waitTolerance, steepness), speedWeight) *
    power(hygiene(effort, effortTolerance, steepness), easeWeight) *
    power(fit, fitWeight);
}

/** Most customers have nothing to complain of in at least one respect, and 1 needs no power. */
function power(base: number, exponent: number): number {
  return base === 1 ? 1 : base ** exponent;
}

/** Probability that a customer with this experience comes back. */
export function retentionOf(experience: number, { retention: { midpoint, slope } }: Scenario): number {
  return 1 / (1 + Math.exp(-(experience - midpoint) / slope));
}
