/**
 * A continuous law seen through a variable t on the whole line (the logarithm, or the logit, of the value over its
 * mean), in which both tails are log-concave. This is all that the inversion and the tables need to know of a law.
 */

/** Both tails, each with its own full relative precision, and the density, at one t. */
export interface Tails {
  /** P(T <= t). */
  readonly lower: number;
  /** P(T > t). */
  readonly upper: number;
  /** The density of T, not of the value. */
  readonly density: number;
}

export interface Law {
  readonly tailsAt: (t: number) => Tails;
  /** A point from which Newton's method reaches the median on ln `medianBy` without overshooting, or next to it. */
  readonly medianGuess: number;
  readonly medianBy: "lower" | "upper";
}

/** The tails when the smaller one has been computed as such: the other is its complement. */
export function fromLower(lower: number, density: number): Tails {
  return { lower, upper: 1 - lower, density };
}

export function fromUpper(upper: number, density: number): Tails {
  return { lower: 1 - upper, upper, density };
}
