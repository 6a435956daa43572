/** The engine's own days of one curve, in the form in which a study hands them on. */
import type { CurveSample } from "../../src/experiment/types.ts";
import { controlsOf } from "../../src/outcome/controls.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import type { Scenario } from "../../src/scenario/types.ts";

export interface CurveOf {
  readonly population: string;
  readonly design: string;
  readonly dials: readonly number[];
  readonly seed: string;
  readonly days: number;
}

export function simulatedCurve(scenario: Scenario, { population, design, dials, seed, days }: CurveOf): CurveSample {
  const layout = measureLayout(scenario);
  const cells = dials.map((dial) => ({ design, dial }));
  const replicator = createReplicator(scenario, population, seed, cells);
  const tallies = dials.map(() => new Float64Array(days * layout.slots));
  for (let day = 0; day < days; day++) {
    const row = replicator.tallies(day);
    tallies.forEach((rows, dial) => {
      rows.set(row.subarray(dial * layout.slots, (dial + 1) * layout.slots), day * layout.slots);
    });
  }
  return {
    population,
    design,
    dials,
    days: dials.map(() => days),
    replications: days,
    layout,
    controls: controlsOf(scenario, population),
    tallies,
  };
}
