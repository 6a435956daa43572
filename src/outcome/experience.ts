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

/** How well the needs were met, in [0.02, 1]; `needed` counts the steps that were needed and visited, or left out. */
export function fitOf(loss: number, needed: number): number {
  return Math.max(leastFit, 1 - loss / Math.max(1, needed));
}

/** Experience in [0, 100] of a segment's served customer, from waiting in minutes, effort, and fit in (0, 1]. */
export type Experience = (wait: number, effort: number, fit: number) => number;

/**
 * The curve of a segment: 100 * speed^w1 * ease^w2 * fit^w3, with speed = 1 / (1 + (wait / waitTolerance)^steepness),
 * ease likewise, and weights that sum to 1. Written with logarithms: one exponential in place of three powers.
 */
export function experienceFor(segment: Segment, { experience: { steepness } }: Scenario): Experience {
  const { waitTolerance, effortTolerance, weights } = segment;
  const sum = weights.speed + weights.ease + weights.fit;
  const speedWeight = weights.speed / sum;
  const easeWeight = weights.ease / sum;
  const fitWeight = weights.fit / sum;
  return (wait, effort, fit) =>
    100 *
    Math.exp(
      fitWeight * Math.log(fit) -
        annoyance(speedWeight, wait / waitTolerance, steepness) -
        annoyance(easeWeight, effort / effortTolerance, steepness),
    );
}

/** -ln of the hygiene curve, weighed: 0 at nothing, ln 2 at the tolerance. No weight stays none, however long the wait. */
function annoyance(weight: number, ratio: number, steepness: number): number {
  if (ratio === 0 || weight === 0) return 0;
  return weight * Math.log(1 + (steepness === 2 ? ratio * ratio : ratio ** steepness));
}

/** Probability that a customer with this experience comes back. */
export function retentionOf(experience: number, { retention: { midpoint, slope } }: Scenario): number {
  return 1 / (1 + Math.exp(-(experience - midpoint) / slope));
}
