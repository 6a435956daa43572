/**
 * Gauss-Legendre quadrature on one panel (DLMF 3.5(v)), and with it the tail of a bell-shaped density. One fixed
 * number of nodes, enough for what is integrated here; it does not adapt.
 */

const NODES = 32;

/** Nodes and weights on [0, 1], by Newton's method on the Legendre polynomial. */
function legendreRule(size: number): { readonly nodes: Float64Array; readonly weights: Float64Array } {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (size + 0.5));
    let slope = 1;
    for (let round = 0; round < 6; round++) {
      let before = 0;
      let value = 1;
      for (let k = 1; k <= size; k++) {
        const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
        before = value;
        value = next;
      }
      slope = (size * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    nodes[i] = (1 + x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

const RULE = legendreRule(NODES);

/** How far the exponent has to fall before the rest of a tail is below one part in 10^17 of it. */
const NEGLIGIBLE = 40;

/**
 * The integral of exp(lnDensity) from `start` outwards, away from the mode at 0, on the side of `outwards` (1 or -1).
 * The density is to be within a few per cent of a normal one of standard deviation `deviation`.
 */
export function bellTail(lnDensity: (t: number) => number, start: number, outwards: number, deviation: number): number {
  const z = start / deviation;
  // A third more than the normal density would need: room for the slower side of a skewed one.
  const length = deviation * (Math.sqrt(z * z + 2.7 * NEGLIGIBLE) - Math.abs(z));
  let sum = 0;
  for (let i = 0; i < NODES; i++) {
    sum += RULE.weights[i] * Math.exp(lnDensity(start + outwards * length * RULE.nodes[i]));
  }
  return sum * length;
}
