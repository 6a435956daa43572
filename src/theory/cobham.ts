/**
 * M/M/c with non-preemptive priorities: classes with their own Poisson arrivals and one common exponential service.
 * Within a class in order of arrival. Mean waits only.
 *
 * Source: A. Cobham, Priority assignment in waiting line problems, Operations Research 2 (1954) 70-76.
 */
import { waitProbability } from "./erlangC.ts";

export interface PriorityQueue {
  /** Mean arrivals in a unit of time by class, the one that goes first at the front. */
  readonly arrivalRates: readonly number[];
  readonly meanService: number;
  readonly servers: number;
}

/**
 * Mean wait in the queue by class: W0 / ((1 - s[k-1]) (1 - s[k])), where W0 = C(c, a) E[S] / c is the mean time until a
 * server is free and s[k] the load of the classes up to k over the servers. Throws a RangeError where the load of all
 * is not below the servers.
 */
export function meanWaits({ arrivalRates, meanService, servers }: PriorityQueue): readonly number[] {
  const arrivalRate = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  const untilFree = (waitProbability({ arrivalRate, meanService, servers }) * meanService) / servers;
  let before = 0;
  return arrivalRates.map((rate) => {
    const through = before + (rate * meanService) / servers;
    const wait = untilFree / ((1 - before) * (1 - through));
    before = through;
    return wait;
  });
}
