/**
 * Beta variates by inversion, by mean and concentration: a = mean * concentration, b = (1 - mean) * concentration.
 */
import type { Variety } from "../../scenario/types.ts";
import { tableOf } from "./quantileTable.ts";
import { remembered } from "./remembered.ts";
import { betaLaw } from "./special/incompleteBeta.ts";

/** Below, the value is next to 0 or 1 for every u there is. */
const LEAST_SHAPE = 1e-200;
/** Above, every draw is within 2e-4 of the mean. */
const GREATEST_CONCENTRATION = 1e9;

const tableOfShapes = remembered((a: number, b: number) => tableOf(betaLaw(a, b)));

/**
 * The quantile function of a Beta distribution: u in [0, 1) -> value in [0, 1]. `mean` lies in (0, 1), `concentration`
 * above 0; one above 1e9 is taken as that. The error in the distribution function is below 1e-6 everywhere, but for the rounding of values next to 1.
 */
export function varietyQuantile(variety: Variety): (u: number) => number {
  const concentration = Math.min(variety.concentration, GREATEST_CONCENTRATION);
  const a = Math.max(variety.mean * concentration, LEAST_SHAPE);
  const b = Math.max((1 - variety.mean) * concentration, LEAST_SHAPE);
  const logit = tableOfShapes(a, b);
  const oddsAgainst = b / a;
  return (u) => 1 / (1 + oddsAgainst * Math.exp(-logit(u)));
}
