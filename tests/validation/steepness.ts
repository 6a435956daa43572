/** What the steep curve of experience makes of a distribution of waits, to the last digit and not as if it were a step. */
import { integral } from "../../src/theory/quadrature.ts";
import { steepness } from "./service.ts";

/** Beyond this multiple of the tolerated wait the curve is below 1e-17. */
const farOut = 1.5;
const panels = 96;

/**
 * Mean of 1 / (1 + (wait / tolerated)^steepness) where a share waits not at all and the others have a density of waits.
 */
export function meanCurve(atOnce: number, density: (wait: number) => number, tolerated: number): number {
  const step = (farOut * tolerated) / panels;
  let sum = atOnce;
  for (let i = 0; i < panels; i++) {
    sum += integral((wait) => density(wait) / (1 + (wait / tolerated) ** steepness), i * step, (i + 1) * step);
  }
  return sum;
}
