/**
 * Gauss-Legendre quadrature with 32 nodes (DLMF 3.5(v)): as good as exact for a smooth function over a few of its
 * widths. It does not adapt, and does not estimate its error.
 */

const NODES = 32;
const nodes = new Float64Array(NODES);
const weights = new Float64Array(NODES);

// Newton's method on the Legendre polynomial; nodes and weights for the interval [0, 1].
for (let i = 0; i < NODES; i++) {
  let x = Math.cos((Math.PI * (i + 0.75)) / (NODES + 0.5));
  let slope = 1;
  for (let round = 0; round < 6; round++) {
    let before = 0;
    let value = 1;
    for (let k = 1; k <= NODES; k++) {
      const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
      before = value;
      value = next;
    }
    slope = (NODES * (x * value - before)) / (x * x - 1);
    x -= value / slope;
  }
  nodes[i] = (1 + x) / 2;
  weights[i] = 1 / ((1 - x * x) * slope * slope);
}

/** The integral of f over [from, to]; negative where to < from. */
export function integral(f: (x: number) => number, from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i < NODES; i++) sum += weights[i] * f(from + (to - from) * nodes[i]);
  return sum * (to - from);
}
