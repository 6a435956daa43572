/**
 * Gamma variates of mean 1 by inversion. One table serves all means: the gamma family is a scale family.
 */
import { tableOf } from "./quantileTable.ts";
import { remembered } from "./remembered.ts";
import { gammaLaw } from "./special/incompleteGamma.ts";

/** Beyond these shapes a double cannot tell the law from a constant, or from one that is 0 but never. */
const LEAST_SHAPE = 1e-200;
const GREATEST_SHAPE = 1e15;

const tableOfShape = remembered((shape: number) => tableOf(gammaLaw(shape)));

/**
 * The quantile function of the gamma distribution with mean 1 and this coefficient of variation: u in [0, 1) -> value,
 * finite and at least 0; cv 0 gives always 1. The error in the distribution function is below 1e-6 everywhere. A cv
 * below 3e-8 or above 1e100 is taken as that.
 */
export function gammaFactorQuantile(cv: number): (u: number) => number {
  if (cv === 0) return () => 1;
  const shape = Math.min(Math.max(1 / cv / cv, LEAST_SHAPE), GREATEST_SHAPE);
  const lnFactor = tableOfShape(shape);
  return (u) => Math.exp(lnFactor(u));
}
