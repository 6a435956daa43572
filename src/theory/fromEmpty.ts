/**
 * M/M/c from an empty start: what customers wait before the stationary state is reached. Any load. Mean values only.
 *
 * By uniformisation: the number inside changes at the moments of a Poisson process of rate lambda + c / E[S], so what it
 * is after each jump, weighed with the time that the jumps take, gives its integral over time.
 *
 * Source: A. Jensen, Markoff chains as an aid in the study of Markoff processes, Skandinavisk Aktuarietidskrift 36 (1953)
 * 87-91; W. K. Grassmann, Transient solutions in Markovian queueing systems, Computers & Operations Research 4 (1977).
 */
import type { MmcQueue } from "./erlangC.ts";

/** A jump less likely than this to happen in time no longer counts. */
const negligible = 1e-15;

/**
 * Mean wait of those who arrive between two moments after an empty start. They see the number inside as it is over time
 * (Poisson arrivals), and who finds n customers waits for n - c + 1 ends of work, E[S] / c each.
 *
 * @throws RangeError if the moments are not 0 <= from < to, or a rate, the mean or the servers are not above 0.
 */
export function meanWaitBetween(queue: MmcQueue, from: number, to: number): number {
  const { arrivalRate, meanService, servers } = queue;
  if (!(from >= 0 && to > from && to < Infinity)) throw new RangeError(`from ${from} to ${to} is no stretch of time`);
  if (!(Math.min(arrivalRate, meanService) > 0 && servers >= 1)) {
    throw new RangeError(`${JSON.stringify(queue)} needs a rate and a mean above 0 and a server`);
  }
  const jumps = arrivalRate + servers / meanService;
  const waits = waitsAfterJumps(queue, jumps * to);
  return (integral(waits, jumps * to) - integral(waits, jumps * from)) / (jumps * (to - from));
}

/** Mean wait of an arrival after k jumps, for k as far as there are jumps when `expected` of them are to be expected. */
function waitsAfterJumps({ arrivalRate, meanService, servers }: MmcQueue, expected: number): readonly number[] {
  const up = arrivalRate / (arrivalRate + servers / meanService);
  const most = Math.ceil(expected + 9 * Math.sqrt(expected) + 30);
  const waits: number[] = [];
  let shares = Float64Array.of(1);
  for (let jump = 0; jump <= most; jump++) {
    let wait = 0;
    for (let n = servers; n < shares.length; n++) wait += (shares[n] * (n - servers + 1) * meanService) / servers;
    waits.push(wait);
    shares = afterJump(shares, up, servers);
  }
  return waits;
}

/** The distribution of the number inside after one more jump; a server who is idle lets the jump pass. */
function afterJump(shares: Float64Array<ArrayBuffer>, up: number, servers: number): Float64Array<ArrayBuffer> {
  const top = shares[shares.length - 1] > negligible / 1e5 ? shares.length + 1 : shares.length;
  const after = new Float64Array(top);
  for (let n = 0; n < shares.length; n++) {
    const down = ((1 - up) * Math.min(n, servers)) / servers;
    after[Math.min(n + 1, top - 1)] += shares[n] * up;
    if (n > 0) after[n - 1] += shares[n] * down;
    after[n] += shares[n] * (1 - up - down);
  }
  return after;
}

/** Sum over k of values[k] * P(more than k jumps), the number of jumps being Poisson: the integral in units of a jump. */
function integral(values: readonly number[], expected: number): number {
  let sum = 0;
  let more = 1;
  let lnProbability = -expected;
  for (let k = 0; k < values.length && more > negligible; k++) {
    more -= Math.exp(lnProbability);
    sum += values[k] * Math.max(0, more);
    lnProbability += Math.log(expected / (k + 1));
  }
  return sum;
}
