/**
 * M/M/c+M: how the wait is distributed, by the time that a customer of endless patience would wait (the offered wait).
 *
 * Source: A. Mandelbaum and S. Zeltyn, Service Engineering in Action: the Palm/Erlang-A Queue (2007); F. Baccelli and
 * G. Hebuterne, On queues with impatient customers, Performance '81, 159-179.
 */
import { type ErlangAQueue, erlangA } from "./erlangA.ts";
import { integral } from "./quadrature.ts";

/** Stretches over which the density is smooth enough for the quadrature. */
const panels = 64;

/** The bracket of a quantile is halved this often. */
const halvings = 60;

/**
 * Density at x > 0 of the offered wait: proportional to exp(lambda H(x) - c mu x), H(x) the integral of P(patience > u)
 * up to x. At 0 it is that of the next end of work among c of an arrival that finds nobody waiting, and all of it sums
 * to the probability of waiting.
 */
export function offeredWaitDensity(queue: ErlangAQueue): (x: number) => number {
  const exponent = exponentOf(queue);
  const highest = exponent(likeliest(queue));
  const shape = (x: number) => Math.exp(exponent(x) - highest);
  const total = paneled(shape, 0, longest(queue));
  const { waitProbability } = erlangA(queue);
  return (x) => (waitProbability * shape(x)) / total;
}

/** P(served, and after a wait above 0 and at most x): the offered wait is at most x and the patience outlasts it. */
export function servedWithin(queue: ErlangAQueue, x: number): number {
  const density = offeredWaitDensity(queue);
  return paneled((u) => density(u) * Math.exp(-u / queue.meanPatience), 0, Math.min(x, longest(queue)));
}

/** The wait that a share p in [0, 1) of those who are served does not exceed. */
export function servedWaitQuantile(queue: ErlangAQueue, p: number): number {
  const { waitProbability, abandonProbability } = erlangA(queue);
  const wanted = p * (1 - abandonProbability) - (1 - waitProbability);
  if (wanted <= 0) return 0;
  let low = 0;
  let high = longest(queue);
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (servedWithin(queue, middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** lambda H(x) - c mu x, concave; patience is exponential. */
function exponentOf({ arrivalRate, meanService, servers, meanPatience }: ErlangAQueue): (x: number) => number {
  return (x) => -arrivalRate * meanPatience * Math.expm1(-x / meanPatience) - (servers / meanService) * x;
}

/** Where the density is highest: where as many arrivals are left as there are ends of work. */
function likeliest({ arrivalRate, meanService, servers, meanPatience }: ErlangAQueue): number {
  return Math.max(0, meanPatience * Math.log((arrivalRate * meanService) / servers));
}

/** A wait that nobody reaches: there the density has fallen by e^-40 from its highest. */
function longest(queue: ErlangAQueue): number {
  const exponent = exponentOf(queue);
  const from = likeliest(queue);
  let stretch = queue.meanService / queue.servers;
  while (exponent(from + stretch) > exponent(from) - 40) stretch *= 2;
  return from + stretch;
}

function paneled(f: (x: number) => number, from: number, to: number): number {
  let sum = 0;
  const step = (to - from) / panels;
  for (let i = 0; i < panels; i++) sum += integral(f, from + i * step, from + (i + 1) * step);
  return sum;
}
