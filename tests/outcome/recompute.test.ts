/** The trace tells all: every measure of a replication follows from what is printed of it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { traceReplication } from "../../src/outcome/trace.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { anyDial, anyScenario } from "../support/anyScenario.ts";
import { designAt } from "../support/designAt.ts";
import { measureKey, measuresOf } from "../support/measures.ts";
import { anyOmitting } from "../support/omitting.ts";
import { runs } from "../support/runs.ts";
import { sampleFile } from "../support/sample.ts";
import { score } from "../support/score.ts";
import { readTrace, type Trace } from "../support/traceLines.ts";

const seed = "recompute";

function traceOf(scenario: Scenario, dial: number, replication: number): Trace {
  return readTrace(traceReplication({ scenario, population: "all", design: "only", dial, seed, replication }));
}

/** Sums of a few hundred terms in another order. */
const precision = 1e-9;

function expectClose(found: number, expected: number, what: string): void {
  expect(Number.isNaN(found), what).toBe(false);
  expect(Math.abs(found - expected), `${what}: ${found}, not ${expected}`).toBeLessThanOrEqual(
    precision * Math.max(1, Math.abs(expected)),
  );
}

test("every measure is what its trace says, where steps are left out too", () => {
  fc.assert(
    fc.property(fc.oneof(anyScenario, anyOmitting), anyDial, fc.nat(1000), (scenario, dial, replication) => {
      const recomputed = measuresOf(scenario, traceOf(scenario, dial, replication));
      const { measures } = measureLayout(scenario);
      const row = createReplicator(scenario, "all", seed, [{ design: "only", dial }]).tallies(replication);
      const keys = measures.map(({ scope, owner, name }) => measureKey(scope, owner, name));
      expect([...keys].sort()).toEqual([...recomputed.keys()].sort());
      for (const { scope, owner, name, numerator, denominator } of measures) {
        const key = measureKey(scope, owner, name);
        const expected = recomputed.get(key) ?? { numerator: Number.NaN, denominator: Number.NaN };
        expectClose(row[numerator], expected.numerator, `numerator of ${key}`);
        expectClose(row[denominator], expected.denominator, `denominator of ${key}`);
      }
    }),
    runs(400),
  );
});

test("the first line says where the levers stand, and every line is plain JSON", () => {
  fc.assert(
    fc.property(anyScenario, anyDial, fc.nat(1000), (scenario, dial, replication) => {
      const request = { scenario, population: "all", design: "only", dial, seed, replication };
      const lines = [...traceReplication(request)];
      expect(lines.map((line) => JSON.parse(JSON.stringify(line)))).toStrictEqual(lines);
      const { run } = readTrace(lines);
      const at = designAt(scenario, "only", dial, {});
      const byId = (ids: readonly { readonly id: string }[], of: (id: string) => number) =>
        Object.fromEntries(ids.map(({ id }) => [id, of(id)]));
      expect(run).toMatchObject({ scenario: "any", population: "all", design: "only", dial, seed, replication });
      expect(run.levers).toEqual({
        range: byId(scenario.steps, at.range),
        adaptivity: at.adaptivity,
        crossTraining: byId(scenario.teams, at.crossTraining),
      });
      expect(Object.keys(run.absent)).toEqual(scenario.teams.map(({ id }) => id));
    }),
    runs(100),
  );
});

test("ids such as constructor are ids like any other", () => {
  const names = ["constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];
  const text = JSON.stringify(sampleFile());
  const odd = ["routine", "counter", "advise", "approve", "sign"].reduce(
    (file, id, index) => file.replaceAll(`"${id}"`, `"${names[index]}"`),
    text,
  );
  for (const design of ["forced", "helped"]) {
    const run = (json: string) => {
      const scenario = resolveScenario(JSON.parse(json));
      const request = { scenario, population: "mixed", design, dial: 0.5, seed, replication: 0 };
      return { scenario, ...readTrace(traceReplication(request)) };
    };
    const [usual, renamed] = [run(text), run(odd)];
    expect(renamed.customers.map(({ arrival }) => arrival)).toEqual(usual.customers.map(({ arrival }) => arrival));
    expect(Object.keys(renamed.customers[0].needs)).toEqual(["valueOf", "hasOwnProperty", "isPrototypeOf"]);
    expect(renamed.customers.some(({ visits }) => visits.length > 2)).toBe(true);
    const row = createReplicator(renamed.scenario, "mixed", seed, [{ design, dial: 0.5 }]).tallies(0);
    expect(row.every(Number.isFinite)).toBe(true);
  }
});

test("what a line of the trace says of a customer follows from the visits it lists", () => {
  fc.assert(
    fc.property(fc.oneof(anyScenario, anyOmitting), anyDial, fc.nat(1000), (scenario, dial, replication) => {
      const { run, customers, totals } = traceOf(scenario, dial, replication);
      const at = designAt(scenario, run.design, run.dial, run.absent);
      const measured = customers.filter((line) => line.measured);
      for (const line of measured) {
        const own = score(scenario, at, line);
        expectClose(line.waitOnstage, own.waitOnstage, "waitOnstage");
        expectClose(line.waitBackstage, own.waitBackstage, "waitBackstage");
        expectClose(line.experience, own.experience, "experience");
        expectClose(line.value, own.value, "value");
        expect(line.effort === null).toBe(line.outcome !== "served");
        expect(line.fit === null).toBe(line.outcome !== "served");
        expectClose(line.effort ?? own.effort, own.effort, "effort");
        expectClose(line.fit ?? own.fit, own.fit, "fit");
        expect(line.kept).toBe(scenario.promise === null ? null : own.brokenBy === null);
      }
      const recomputed = measuresOf(scenario, { run, customers, totals });
      expect(totals.arrivals).toBe(measured.length);
      expectClose(totals.cost, recomputed.get("cell//costPerCustomer")?.numerator ?? Number.NaN, "cost");
      expectClose(totals.value, recomputed.get("cell//value")?.numerator ?? Number.NaN, "value");
      expect(totals.targets).toBe(recomputed.get("cell//experience")?.denominator);
      expect(totals.kept).toBe(recomputed.get("cell//promiseKept")?.numerator ?? null);
    }),
    runs(300),
  );
});
