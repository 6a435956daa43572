/**
 * What comes out of the shipped scenarios may not change silently. Each golden file holds the measures of a few cells to
 * 12 digits; where a change is meant, GOLDEN=write writes them anew, and the difference is looked at before it is kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { checkScenarioText } from "../../src/scenario/check.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const scenarios = fileURLToPath(new URL("../../scenarios/", import.meta.url));
const goldens = fileURLToPath(new URL("./", import.meta.url));
const files = readdirSync(scenarios).filter((name) => name.endsWith(".json") && name !== "schema.json");
const write = process.env.GOLDEN === "write";

const dial = 0.35;
const replications = 2;

/** By cell and then by measure; null where nothing was counted. */
type Golden = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

function measuresOf(scenario: Scenario, population: string, design: string): Golden[string] {
  const replicator = createReplicator(scenario, population, "golden", [{ design, dial }]);
  const rows = Array.from({ length: replications }, (_, replication) => replicator.tallies(replication));
  const sum = (slot: number) => rows.reduce((total, row) => total + row[slot], 0);
  return Object.fromEntries(
    measureLayout(scenario).measures.map(({ owner, name, numerator, denominator }) => [
      owner === null ? name : `${owner}/${name}`,
      sum(denominator) === 0 ? null : Number((sum(numerator) / sum(denominator)).toPrecision(12)),
    ]),
  );
}

/** The first population in every design, and every other population in the first design. */
function goldenOf(scenario: Scenario): Golden {
  const { populations, designs } = scenario;
  const cells = [
    ...designs.map((design) => [populations[0].id, design.id] as const),
    ...populations.slice(1).map(({ id }) => [id, designs[0].id] as const),
  ];
  return Object.fromEntries(
    cells.map(([population, design]) => [`${population} in ${design}`, measuresOf(scenario, population, design)]),
  );
}

test("there are scenarios to look at", () => {
  expect(files.length).toBeGreaterThan(0);
});

test.each(files)("%s comes out as before", (name) => {
  const checked = checkScenarioText(readFileSync(scenarios + name, "utf8"));
  if (!checked.ok) throw new Error(`${name} has problems.`);
  const found = goldenOf(checked.scenario);
  if (write) writeFileSync(goldens + name, `${JSON.stringify(found, null, 2)}\n`);
  expect(existsSync(goldens + name), `${name} has a golden file; GOLDEN=write makes it`).toBe(true);
  const golden = JSON.parse(readFileSync(goldens + name, "utf8")) as Golden;
  expect(Object.keys(found)).toEqual(Object.keys(golden));
  for (const [cell, measures] of Object.entries(found)) {
    expect(Object.keys(measures)).toEqual(Object.keys(golden[cell]));
    for (const [measure, value] of Object.entries(measures)) {
      const before = golden[cell][measure];
      const what = `${cell}, ${measure}: ${value}, was ${before}`;
      if (value === null || before === null) expect(value, what).toBe(before);
      // The twelfth digit may be rounded the other way.
      else expect(Math.abs(value - before), what).toBeLessThanOrEqual(1e-11 * Math.abs(before));
    }
  }
});
