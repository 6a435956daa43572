/**
 * M/M/c+M: as M/M/c, and a waiting customer leaves when an exponential patience is over. Stationary values only; any
 * load, also above the number of servers. The unit of time is the caller's, the same throughout.
 *
 * Sources: C. Palm (1957); A. Mandelbaum and S. Zeltyn, Service Engineering in Action: the Palm/Erlang-A Queue (2007).
 */

export interface ErlangAQueue {
  /** Mean arrivals in a unit of time. */
  readonly arrivalRate: number;
  readonly meanService: number;
  readonly servers: number;
  readonly meanPatience: number;
}

export interface ErlangAValues {
  /** P(an arrival finds nobody idle). */
  readonly waitProbability: number;
  /** P(an arrival leaves unserved). */
  readonly abandonProbability: number;
  /** Mean wait of everybody, those who left included. */
  readonly meanWait: number;
  /** Mean wait of those who were served. */
  readonly meanWaitServed: number;
  /** Mean busy servers over servers. */
  readonly utilisation: number;
}

/** States this much less likely than the likeliest no longer count. */
const NEGLIGIBLE = 1e-20;

/** Probabilities of the numbers in the system from `first` up; all others are negligible. */
interface Stationary {
  readonly first: number;
  readonly shares: readonly number[];
}

/** The birth-death chain, summed outwards from its likeliest state: every ratio is at most 1 and nothing overflows. */
function stationary({ arrivalRate, meanService, servers, meanPatience }: ErlangAQueue): Stationary {
  const deaths = (n: number) => Math.min(n, servers) / meanService + Math.max(n - servers, 0) / meanPatience;
  const load = arrivalRate * meanService;
  const likeliest = Math.floor(load < servers ? load : servers + (arrivalRate - servers / meanService) * meanPatience);
  const below: number[] = [];
  for (let n = likeliest, weight = 1; n > 0 && weight > NEGLIGIBLE; n--) {
    weight *= deaths(n) / arrivalRate;
    below.push(weight);
  }
  const above: number[] = [];
  for (let n = likeliest, weight = 1; weight > NEGLIGIBLE; n++) {
    weight *= arrivalRate / deaths(n + 1);
    above.push(weight);
  }
  const weights = [...below.reverse(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first: likeliest - below.length, shares: weights.map((weight) => weight / total) };
}

/**
 * Of an arrival that finds k waiting and all servers busy: it is served with probability c mu / (c mu + (k+1) theta),
 * and waits until k + 1 have gone, the next to go being independent of when: 1 / (c mu + (j+1) theta) each, j = k..0.
 *
 * @throws RangeError if a rate or a mean is not above 0, or servers is below 1.
 */
export function erlangA(queue: ErlangAQueue): ErlangAValues {
  const { arrivalRate, meanService, servers, meanPatience } = queue;
  if (!(Math.min(arrivalRate, meanService, meanPatience) > 0 && servers >= 1)) {
    throw new RangeError(`erlangA: ${JSON.stringify(queue)} needs rates and means above 0 and a server`);
  }
  const { first, shares } = stationary(queue);
  const completions = servers / meanService;
  let busy = 0;
  let waits = 0;
  let queued = 0;
  let served = 0;
  let waitServed = 0;
  let untilServed = 0;
  for (let n = Math.min(first, servers); n < first + shares.length; n++) {
    const share = n < first ? 0 : shares[n - first];
    busy += share * Math.min(n, servers);
    if (n < servers) {
      served += share;
      continue;
    }
    const allGoing = completions + (n - servers + 1) / meanPatience;
    untilServed += 1 / allGoing;
    waits += share;
    queued += share * (n - servers);
    served += (share * completions) / allGoing;
    waitServed += ((share * completions) / allGoing) * untilServed;
  }
  return {
    waitProbability: waits,
    abandonProbability: queued / (arrivalRate * meanPatience),
    meanWait: queued / arrivalRate,
    meanWaitServed: waitServed / served,
    utilisation: busy / servers,
  };
}
