/** The sums behind every measure of some cells, by name, for laws about what a change of the file changes. */
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";

export interface Asked {
  readonly population: string;
  readonly design: string;
  readonly dial: number;
  readonly replications: number;
  readonly seed?: string;
}

/** Numerator and denominator of each measure, "scope owner name" -> [over, under], added up over replications 0, 1, … */
export type Sums = ReadonlyMap<string, readonly [number, number]>;

export function sumsOf(file: ScenarioFile, { population, design, dial, replications, seed = "sums" }: Asked): Sums {
  const scenario = resolveScenario(file);
  const { measures, slots } = measureLayout(scenario);
  const replicator = createReplicator(scenario, population, seed, [{ design, dial }]);
  const total = new Float64Array(slots);
  for (let replication = 0; replication < replications; replication++) {
    replicator.tallies(replication).forEach((value, slot) => {
      total[slot] += value;
    });
  }
  return new Map(
    measures.map(({ scope, owner, name, numerator, denominator }) => [
      [scope, owner ?? "", name].join(" "),
      [total[numerator], total[denominator]],
    ]),
  );
}
