/**
 * A boundary that a standardised mean stays below at every number of observations from a first one on, however often
 * one looks: the delayed-start normal mixture of Robbins and Siegmund. It knows nothing of what is compared.
 *
 * For a Wiener process W and t >= m, with weight spread evenly over positive drifts, Ville's inequality is an equality
 * up to the start and gives
 *   P(W(t) / sqrt(t) >= sqrt(a^2 + ln(t / m)) for some t >= m) <= 1 - Phi(a) + phi(a) (a + phi(a) / Phi(a)).
 * (The mixture's own boundary solves y^2 / 2 + ln Phi(y) = a^2 / 2 + ln Phi(a) + ln(t / m) / 2, which is below.)
 * For means of observations the level holds asymptotically in the first number m: their sums follow a Wiener process
 * closely enough, and so do estimates that are means of influence values up to a remainder of smaller order.
 *
 * Sources: H. Robbins and D. Siegmund, Boundary crossing probabilities for the Wiener process and sample sums, Annals of
 * Mathematical Statistics 41 (1970) 1410-1429; I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy and A. Ramdas,
 * Time-uniform central limit theory and asymptotic confidence sequences, Annals of Statistics 52 (2024) 2613-2640;
 * A. Bibaut, N. Kallus and M. Lindon, Near-optimal non-parametric sequential tests and confidence sequences with
 * possibly dependent observations (2022), arXiv 2212.14411, for the level with a delayed start.
 */
import { integral } from "./quadrature.ts";

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** P(Z > z) of a standard normal Z, for z >= 0; relative error below 1e-12. */
export function normalTail(z: number): number {
  // The integrand of the scaled tail has fallen by e^-40 there.
  const end = 80 / (z + Math.sqrt(z * z + 80));
  const scaled = (from: number, to: number): number => integral((u) => Math.exp(-u * (z + u / 2)), from, to);
  return density(z) * (scaled(0, end / 2) + scaled(end / 2, end));
}

/** The chance of ever crossing a boundary that starts at a >= 0. */
function crossing(a: number): number {
  const tail = normalTail(a);
  return tail + density(a) * (a + density(a) / (1 - tail));
}

/**
 * Where the boundary starts, in standard errors, for a one-sided statement of this level.
 * @throws RangeError if level is not in (0, 0.5]
 */
export function startOf(level: number): number {
  if (!(level > 0 && level <= 0.5)) throw new RangeError(`startOf: a level of ${level} is not in (0, 0.5]`);
  let [low, high] = [0, 40];
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (crossing(middle) > level) low = middle;
    else high = middle;
  }
  return high;
}

/** Standard errors that the boundary lies away at n observations, n >= first. */
export const boundary = (start: number, n: number, first: number): number =>
  Math.sqrt(start * start + Math.log(n / first));
