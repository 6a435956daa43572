/**
 * What pooling may cost: two M/M/c queues side by side against one queue of all, served by people who take longer
 * because they must know both. Mean waits only.
 *
 * Source: Erlang C on either side. For the question: D. R. Smith and W. Whitt, Resource sharing for efficiency in traffic
 * systems, Bell System Technical Journal 60 (1981) 39-55.
 */
import { type MmcQueue, meanWait } from "./erlangC.ts";

/** The bracket is halved this often: beyond the last bit. */
const halvings = 60;

/**
 * How much longer the work of all may take, as a share of it, before pooling two such queues no longer shortens the mean
 * wait. At least 0: at equal work pooling always helps. Throws a RangeError where one queue alone has no stationary state.
 */
export function breakEvenSlowdown({ arrivalRate, meanService, servers }: MmcQueue): number {
  const apart = meanWait({ arrivalRate, meanService, servers });
  const together = (slowdown: number) =>
    meanWait({ arrivalRate: 2 * arrivalRate, meanService: meanService * (1 + slowdown), servers: 2 * servers });
  let low = 0;
  // At this slowdown the load is 1 and the wait without bound.
  let high = servers / (arrivalRate * meanService) - 1;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (together(middle) < apart) low = middle;
    else high = middle;
  }
  return low;
}
