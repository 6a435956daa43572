import { describe, expect, test } from "vitest";
import { erlangA } from "../../src/theory/erlangA.ts";
import { offeredWaitDensity, servedWaitQuantile, servedWithin } from "../../src/theory/erlangAWaits.ts";
import { integral } from "../../src/theory/quadrature.ts";

/** The quadrature of a smooth density over 64 stretches is good to the last few digits. */
const rounding = 1e-10;

const queues = [
  { arrivalRate: 0.5, meanService: 1, servers: 1, meanPatience: 2 },
  { arrivalRate: 12, meanService: 1, servers: 10, meanPatience: 2 },
  { arrivalRate: 0.2, meanService: 4, servers: 1, meanPatience: 30 },
  { arrivalRate: 900, meanService: 1, servers: 800, meanPatience: 5 },
];

describe.each(queues)("The wait in Erlang A, %j", (queue) => {
  const { waitProbability, abandonProbability, meanWaitServed } = erlangA(queue);
  const farOut = 60 * queue.meanPatience;

  test("serves in the end whom the chain of states serves", () => {
    const served = 1 - waitProbability + servedWithin(queue, farOut);
    expect(Math.abs(served - (1 - abandonProbability))).toBeLessThan(rounding);
  });

  test("of those served has the mean that the chain of states gives", () => {
    const density = offeredWaitDensity(queue);
    let sum = 0;
    for (let i = 0; i < 600; i++) {
      const [from, to] = [(i * farOut) / 600, ((i + 1) * farOut) / 600];
      sum += integral((x) => x * density(x) * Math.exp(-x / queue.meanPatience), from, to);
    }
    expect(Math.abs(sum / (1 - abandonProbability) / meanWaitServed - 1)).toBeLessThan(rounding);
  });

  test("has quantiles that undo the distribution", () => {
    const x = servedWaitQuantile(queue, 0.9);
    const within = (1 - waitProbability + servedWithin(queue, x)) / (1 - abandonProbability);
    expect(Math.abs(within - 0.9)).toBeLessThan(rounding);
  });
});

test("a share that does not wait at all has the quantile 0", () => {
  expect(servedWaitQuantile({ arrivalRate: 0.5, meanService: 1, servers: 1, meanPatience: 2 }, 0.5)).toBe(0);
});
