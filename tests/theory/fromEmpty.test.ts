import { expect, test } from "vitest";
import { meanWait } from "../../src/theory/erlangC.ts";
import { meanWaitBetween } from "../../src/theory/fromEmpty.ts";

/** The number inside, by the chain's differential equations and Runge and Kutta's method in steps of `step`. */
function byEquations(arrivalRate: number, servers: number, until: number, step: number): number {
  const states = 80;
  const slope = (p: readonly number[]) =>
    p.map((share, n) => {
      const into = (n > 0 ? p[n - 1] * arrivalRate : 0) + (n + 1 < states ? p[n + 1] * Math.min(n + 1, servers) : 0);
      return into - share * (arrivalRate + Math.min(n, servers));
    });
  const plus = (p: readonly number[], d: readonly number[], h: number) => p.map((share, n) => share + h * d[n]);
  const wait = (p: readonly number[]) =>
    p.reduce((sum, share, n) => sum + (share * Math.max(0, n - servers + 1)) / servers, 0);
  let p: readonly number[] = Array.from({ length: states }, (_, n) => (n === 0 ? 1 : 0));
  let area = 0;
  for (let i = 0; i < Math.round(until / step); i++) {
    const k1 = slope(p);
    const half = plus(p, k1, step / 2);
    const k2 = slope(half);
    const k3 = slope(plus(p, k2, step / 2));
    const k4 = slope(plus(p, k3, step));
    const next = p.map((share, n) => share + (step / 6) * (k1[n] + 2 * k2[n] + 2 * k3[n] + k4[n]));
    // Simpson's rule; the middle by the second of the four slopes.
    area += (step / 6) * (wait(p) + 4 * wait(plus(p, k2, step / 2)) + wait(next));
    p = next;
  }
  return area / until;
}

test("the mean wait from an empty start solves the chain's differential equations, above full load too", () => {
  for (const [arrivalRate, servers] of [
    [0.9, 1],
    [1.6, 2],
    [3.3, 3],
  ]) {
    const found = meanWaitBetween({ arrivalRate, meanService: 1, servers }, 0, 8);
    // The middle point is of second order: its error falls with the third power of the step.
    expect(Math.abs(found / byEquations(arrivalRate, servers, 8, 0.005) - 1)).toBeLessThan(1e-6);
  }
});

test("stretches of time add up", () => {
  const queue = { arrivalRate: 0.8, meanService: 2, servers: 2 };
  const parts = 3 * meanWaitBetween(queue, 0, 3) + 7 * meanWaitBetween(queue, 3, 10);
  expect(Math.abs(parts / 10 / meanWaitBetween(queue, 0, 10) - 1)).toBeLessThan(1e-12);
});

test("long after an empty start the stationary state is reached", () => {
  const queue = { arrivalRate: 0.5, meanService: 1, servers: 1 };
  // What is left of the start falls like exp(-t (1 - sqrt(rho))^2): below 1e-14 after 400.
  expect(Math.abs(meanWaitBetween(queue, 400, 500) / meanWait(queue) - 1)).toBeLessThan(1e-10);
});

test("another unit of time changes nothing else", () => {
  const hours = meanWaitBetween({ arrivalRate: 54, meanService: 1 / 60, servers: 1 }, 1 / 60, 1);
  const minutes = meanWaitBetween({ arrivalRate: 0.9, meanService: 1, servers: 1 }, 1, 60);
  expect(Math.abs((60 * hours) / minutes - 1)).toBeLessThan(1e-12);
});

test("no stretch of time has no mean", () => {
  const queue = { arrivalRate: 0.5, meanService: 1, servers: 1 };
  expect(() => meanWaitBetween(queue, 5, 5)).toThrow(RangeError);
  expect(() => meanWaitBetween({ ...queue, servers: 0 }, 0, 5)).toThrow(RangeError);
});
