/** A trace is written as the customers leave: what it holds does not grow with the length of the run. */
import { expect, test } from "vitest";
import { type CustomerLine, traceReplication } from "../../src/outcome/trace.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { sampleFile } from "../support/sample.ts";

test("the first customers of a run of two million are told before the rest have come", () => {
  const { arrivals: _, ...file } = sampleFile();
  const teams = file.teams.map(({ absence: _absence, ...team }) => ({ ...team, headcount: 3 }));
  const minutes = 60 * (2_000_000 / file.populations[0].perHour);
  const scenario = resolveScenario({ ...file, teams, regime: { kind: "continuous", warmUpMinutes: 0, minutes } });
  const design = scenario.designs[0].id;
  const request = { scenario, population: scenario.populations[0].id, design, dial: 0, seed: "long", replication: 0 };
  // The run is simulated once beforehand, to find when its last customer leaves; then it is told line by line.
  const lines = traceReplication(request)[Symbol.iterator]();
  expect(lines.next().value).toMatchObject({ kind: "run" });
  const first = lines.next().value as CustomerLine;
  expect(first).toMatchObject({ kind: "customer", customer: 0 });
  lines.return?.();
});
