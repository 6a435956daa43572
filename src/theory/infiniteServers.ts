/**
 * M/G/infinity: Poisson arrivals, nobody waits (self-service). The number inside is Poisson, whatever the distribution
 * of the service; only its mean is here.
 *
 * Source: D. Gross and C. M. Harris, Fundamentals of Queueing Theory, 5.2.2.
 */

/** Mean number inside in the stationary state; the unit of time of the rate and the mean is the same. */
export function meanNumber(arrivalRate: number, meanService: number): number {
  return arrivalRate * meanService;
}
