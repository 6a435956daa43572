import { expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import type { Answer } from "../../src/experiment/types.ts";
import { controlsOf } from "../../src/outcome/controls.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { scenario } from "./source.ts";

const DAYS = 100;
/** None, just below and just at the half, at which the one person of a small team is trained, and all. */
const DIALS = [0, 0.45, 0.5, 1];

function promised(population: string): Answer {
  const design = "all-others";
  const layout = measureLayout(scenario);
  const cells = DIALS.map((dial) => ({ design, dial }));
  const replicator = createReplicator(scenario, population, "telephone-bank", cells);
  const tallies = DIALS.map(() => new Float64Array(DAYS * layout.slots));
  for (let day = 0; day < DAYS; day++) {
    const rows = replicator.tallies(day);
    tallies.forEach((table, dial) => {
      table.set(rows.subarray(dial * layout.slots, (dial + 1) * layout.slots), day * layout.slots);
    });
  }
  const controls = controlsOf(scenario, population);
  const days = DIALS.map(() => DAYS);
  const sample = { population, design, dials: DIALS, days, replications: DAYS, layout, controls, tallies };
  return answer(sample, scenario, "promise");
}

test("in January the promise is kept as soon as the small teams' people help the big one, and not before", () => {
  const { verdict, zone } = promised("january");
  expect({ verdict, dials: zone.dials }).toEqual({ verdict: "just right", dials: [0.5] });
});

test("on busy days no share of cross-trained people keeps the promise", () => {
  expect(promised("busy").verdict).toBe("out of reach");
});
