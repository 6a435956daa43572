/** What every replication keeps to, whatever the scenario: nobody is lost, nothing is paid twice. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costPartNames, measureLayout, slotOf } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { traceReplication } from "../../src/outcome/trace.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { anyDial, anyScenario } from "../support/anyScenario.ts";
import { runs } from "../support/runs.ts";
import { queueMinutes } from "../support/score.ts";
import { readTrace } from "../support/traceLines.ts";

const seed = "laws";

type Read = (name: string, owner?: string | null) => { readonly numerator: number; readonly denominator: number };

function tallies(scenario: Scenario, dial: number, replication: number): { read: Read; row: Float64Array } {
  const { measures } = measureLayout(scenario);
  const row = createReplicator(scenario, "all", seed, [{ design: "only", dial }]).tallies(replication);
  const read: Read = (name, owner = null) => {
    const measure = measures.find((one) => one.name === name && one.owner === owner);
    if (measure === undefined) throw new Error(`There is no ${name} of ${owner}.`);
    return { numerator: row[measure.numerator], denominator: row[measure.denominator] };
  };
  return { read, row };
}

const anyReplication = fc.tuple(anyScenario, anyDial, fc.nat(1000));

function always(law: (scenario: Scenario, dial: number, replication: number) => void, usual = 250): void {
  fc.assert(
    fc.property(anyReplication, ([scenario, dial, replication]) => law(scenario, dial, replication)),
    runs(usual),
  );
}

describe("customers", () => {
  test("who arrived were served, left, were referred, or are inside; of a day nobody is inside", () => {
    always((scenario, dial, replication) => {
      const { read } = tallies(scenario, dial, replication);
      for (const owner of [null, ...scenario.segments.map(({ id }) => id)]) {
        const count = (name: string) => read(name, owner).numerator;
        const served = read("sojourn", owner).denominator;
        const gone = served + count("abandoned") + count("referred");
        expect(gone + count("unfinished")).toBe(count("arrivals"));
        if (scenario.regime.kind === "day") expect(count("unfinished")).toBe(0);
      }
    });
  });

  test("are those of the segments together", () => {
    always((scenario, dial, replication) => {
      const { read } = tallies(scenario, dial, replication);
      const ids = scenario.segments.map(({ id }) => id);
      for (const name of ["arrivals", "abandoned", "deskVisits", "unmet", "returns"]) {
        const sum = ids.reduce((total, id) => total + read(name, id).numerator, 0);
        expect(sum).toBe(read(name).numerator);
      }
    });
  });

  test("have their promise kept or broken, one for each target customer, and kept only if served", () => {
    always((scenario, dial, replication) => {
      if (scenario.promise === null) return;
      const { read } = tallies(scenario, dial, replication);
      const broken = ["abandoned", "referred", "unmet", "late", "effort"].map((by) => read(`brokenBy.${by}`).numerator);
      const kept = read("promiseKept");
      expect(kept.numerator + broken.reduce((sum, one) => sum + one, 0)).toBe(kept.denominator);
      const request = { scenario, population: "all", design: "only", dial, seed, replication };
      for (const line of readTrace(traceReplication(request)).customers) {
        if (line.kept === true) expect(line.outcome).toBe("served");
      }
    });
  });

  test("have an experience from 0 to 100 and bring back at most their margin", () => {
    always((scenario, dial, replication) => {
      const { read } = tallies(scenario, dial, replication);
      const { numerator, denominator } = read("experienceAll");
      expect(numerator).toBeGreaterThanOrEqual(0);
      expect(numerator).toBeLessThanOrEqual(100 * denominator * (1 + 1e-12));
      const margins = scenario.segments.map(({ id, margin }) => margin * read("arrivals", id).numerator);
      expect(read("value").numerator).toBeLessThanOrEqual(margins.reduce((sum, one) => sum + one, 0) * (1 + 1e-12));
    });
  });
});

describe("Little's law on a path", () => {
  test("the number in a queue, integrated over time, is the sum of the waits", () => {
    let waited = 0;
    always((scenario, dial, replication) => {
      const request = { scenario, population: "all", design: "only", dial, seed, replication };
      const { customers } = readTrace(traceReplication(request));
      const { read } = tallies(scenario, dial, replication);
      for (const { id } of scenario.teams) {
        const changes = customers
          .filter(({ measured }) => measured)
          .flatMap((line) => line.visits.filter(({ team }) => team === id).map((visit) => ({ line, visit })))
          .flatMap(({ line, visit }) => [
            { time: visit.joined, by: 1 },
            { time: visit.joined + queueMinutes(scenario, line, visit), by: -1 },
          ])
          .sort((a, b) => a.time - b.time);
        let inQueue = 0;
        const area = changes.reduce((sum, { time, by }, index) => {
          inQueue += by;
          return sum + inQueue * ((changes[index + 1]?.time ?? time) - time);
        }, 0);
        const { numerator } = read("wait", id);
        expect(Math.abs(area - numerator)).toBeLessThanOrEqual(1e-9 * Math.max(1, numerator));
        waited += numerator;
      }
    });
    expect(waited).toBeGreaterThan(1000);
  });
});

describe("people", () => {
  test("work no more than they are there", () => {
    always((scenario, dial, replication) => {
      const { read } = tallies(scenario, dial, replication);
      for (const { id } of scenario.teams) {
        const { numerator, denominator } = read("utilisation", id);
        expect(numerator).toBeLessThanOrEqual(denominator * (1 + 1e-12));
        expect(numerator).toBeGreaterThanOrEqual(0);
      }
    });
  });
});

describe("money", () => {
  test("is spent in parts that add up, none of them negative, and netted", () => {
    always((scenario, dial, replication) => {
      const { read, row } = tallies(scenario, dial, replication);
      const parts = costPartNames.map((name) => read(`costParts.${name}`).numerator);
      const cost = read("costPerCustomer").numerator;
      expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - cost)).toBeLessThanOrEqual(1e-9 * Math.max(1, cost));
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1e-9);
      const net = read("value").numerator - cost;
      expect(Math.abs(read("netValue").numerator - net)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(net)));
      expect(row[slotOf.replications]).toBe(1);
      expect(row.every(Number.isFinite)).toBe(true);
    });
  });
});
