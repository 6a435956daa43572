import { expect, test } from "vitest";
import { traceReplication } from "../../src/outcome/trace.ts";
import { experiments } from "./cases/index.ts";
import { littleDeviation } from "./littlesLaw.ts";
import { steepness } from "./service.ts";
import { meanCurve } from "./steepness.ts";

test("every experiment has a scenario of its own, and so random numbers of its own", () => {
  const ids = experiments.map(({ scenario }) => scenario.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(40);
});

test("the steep curve's mean is that of a step but for what its width blurs", () => {
  const within = meanCurve(0.2, (wait) => 0.8 * Math.exp(-wait), 1);
  // The logistic step of width 1 / steepness about 1 moves the mean by (pi^2 / 6) / steepness^2 times slopes below 1.
  expect(Math.abs(within - (1 - 0.8 * Math.exp(-1)))).toBeLessThan(Math.PI ** 2 / 6 / steepness ** 2);
});

test("Little's law sees a visit that is lost and one that is counted twice", () => {
  const [{ scenario }] = experiments;
  const regime = { kind: "continuous", warmUpMinutes: 0, minutes: 200 } as const;
  const path = { scenario: { ...scenario, regime }, population: "all", design: "only", dial: 0, seed: "little" };
  const lines = [...traceReplication({ ...path, replication: 0 })];
  expect(littleDeviation(lines, 0, 200)).toBeLessThan(1e-12);
  const first = lines.findIndex((line) => line.kind === "customer" && line.visits.length > 0);
  const changed = (change: <T>(visits: readonly T[]) => readonly T[]) =>
    lines.map((line, i) => (i === first && line.kind === "customer" ? { ...line, visits: change(line.visits) } : line));
  expect(
    littleDeviation(
      changed(() => []),
      0,
      200,
    ),
  ).toBeGreaterThan(1e-6);
  expect(
    littleDeviation(
      changed((visits) => [...visits, ...visits]),
      0,
      200,
    ),
  ).toBeGreaterThan(1e-6);
});
