/**
 * A Latin hypercube: points in the unit cube of which every coordinate falls once into each of as many equal strata as
 * there are points (M. D. McKay, R. J. Beckman and W. J. Conover, A comparison of three methods for selecting values of
 * input variables in the analysis of output from a computer code, Technometrics 21 (1979) 239-245). An average over
 * such points varies hardly more than over as many independent ones, by a factor n / (n - 1) at most (A. B. Owen, Monte
 * Carlo variance of scrambled net quadrature, SIAM Journal on Numerical Analysis 34 (1997) 1884-1910), and mostly less.
 *
 * Points come in random order: the first of them are a random part of the whole.
 */

/**
 * @param points how many, a whole number of at least 1
 * @param next the next of a row of uniform numbers in [0, 1)
 */
export function latinHypercube(points: number, dimensions: number, next: () => number): readonly (readonly number[])[] {
  const columns = Array.from({ length: dimensions }, () =>
    shuffled(points, next).map((stratum) => (stratum + next()) / points),
  );
  return Array.from({ length: points }, (_, point) => columns.map((column) => column[point]));
}

/** The numbers from 0 to count - 1 in random order, each order equally likely (Fisher and Yates). */
function shuffled(count: number, next: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
