/**
 * M/G/1: Poisson arrivals, one server, any service distribution, in order of arrival. Mean values only.
 *
 * Source: the Pollaczek-Khinchine formula; D. Gross and C. M. Harris, Fundamentals of Queueing Theory, 5.1.
 */

export interface Mg1Queue {
  /** Mean arrivals in a unit of time. */
  readonly arrivalRate: number;
  readonly meanService: number;
  /** Coefficient of variation of the service time: 0 constant, 1 exponential. */
  readonly cvService: number;
}

/** Mean wait in the queue: lambda E[S^2] / (2 (1 - rho)). Throws a RangeError where the load is not below 1. */
export function meanWait({ arrivalRate, meanService, cvService }: Mg1Queue): number {
  const load = arrivalRate * meanService;
  if (!(load >= 0 && load < 1)) throw new RangeError(`a load of ${load} on one server has no stationary state`);
  return (load * meanService * (1 + cvService * cvService)) / (2 * (1 - load));
}
