/**
 * M/M/c: Poisson arrivals, exponential service, c servers, one queue without limit in order of arrival, nobody leaves.
 * Stationary values only; the unit of time is the caller's, the same throughout.
 *
 * Sources: A. K. Erlang (1917); D. Gross and C. M. Harris, Fundamentals of Queueing Theory, 2.3.
 */

export interface MmcQueue {
  /** Mean arrivals in a unit of time. */
  readonly arrivalRate: number;
  readonly meanService: number;
  readonly servers: number;
}

/** Offered load in Erlangs (mean busy servers), checked to be below the number of servers. */
export function stableLoad({ arrivalRate, meanService, servers }: MmcQueue): number {
  const load = arrivalRate * meanService;
  if (!(load >= 0 && load < servers))
    throw new RangeError(`a load of ${load} on ${servers} servers has no stationary state`);
  return load;
}

/** Erlang B, the blocking probability, by its recursion B(c) = a B(c-1) / (c + a B(c-1)), B(0) = 1. */
function erlangB(load: number, servers: number): number {
  let blocking = 1;
  for (let c = 1; c <= servers; c++) blocking = (load * blocking) / (c + load * blocking);
  return blocking;
}

/** Erlang C: the probability that an arrival has to wait. */
export function waitProbability(queue: MmcQueue): number {
  const load = stableLoad(queue);
  const blocking = erlangB(load, queue.servers);
  return (queue.servers * blocking) / (queue.servers - load * (1 - blocking));
}

/** Mean wait in the queue, of everybody. */
export function meanWait(queue: MmcQueue): number {
  return (waitProbability(queue) * queue.meanService) / (queue.servers - stableLoad(queue));
}

/** The wait that a share p in [0, 1) of all arrivals does not exceed; those who wait do so exponentially. */
export function waitQuantile(queue: MmcQueue, p: number): number {
  const waits = waitProbability(queue);
  if (1 - p >= waits) return 0;
  return (Math.log(waits / (1 - p)) * queue.meanService) / (queue.servers - stableLoad(queue));
}
