/**
 * The tail of a bell-shaped density by quadrature: for large shapes, where series and continued fractions get long and
 * lose digits to cancellation. It serves no density that is far from a normal one.
 */
import { integral } from "../../../theory/quadrature.ts";

/** How far the exponent has to fall before the rest of a tail is below one part in 10^17 of it. */
const NEGLIGIBLE = 40;

/**
 * The integral of exp(lnDensity) from `start` outwards, away from the mode at 0: `outwards` is 1 or -1. The density is
 * to be within a few per cent of a normal one of this standard deviation.
 */
export function bellTail(lnDensity: (t: number) => number, start: number, outwards: number, deviation: number): number {
  const z = start / deviation;
  // A third more than the normal density would need: room for the slower side of a skewed one.
  const length = deviation * (Math.sqrt(z * z + 2.7 * NEGLIGIBLE) - Math.abs(z));
  return outwards * integral((t) => Math.exp(lnDensity(t)), start, start + outwards * length);
}
