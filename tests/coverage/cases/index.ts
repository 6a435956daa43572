/** All cases, in the order in which they are run: what ships, then what is made to be mean. */
import { rulesFor } from "../../../src/experiment/answer.ts";
import { shipped, shippedNames } from "../../bench/shipped.ts";
import type { CoverageCase, TruthDays } from "../case.ts";
import { madeCases } from "./made.ts";

/** Of all that ship, those whose certificates are studied on hundreds of seeds; the others on a tenth of them, */
const studied: readonly string[] = ["bank-branch/mixed", "invoice-inquiry/ordinary"];

/** and those of which one seed takes several seconds on half of that: the whole is to take at most 90 minutes of two cores. */
const dear: readonly string[] = ["freelancer", "rising-expectations", "silos-and-conductor", "telephone-bank"];

interface Effort {
  readonly seeds: number;
  readonly truthDays: TruthDays;
}

const usual: Effort = { seeds: 400, truthDays: { all: 3_000, close: 25_000 } };
const spared: Effort = { seeds: 40, truthDays: { all: 1_000, close: 8_000 } };

function effortFor(scenario: string, name: string): Effort {
  if (studied.includes(name)) return usual;
  return dear.includes(scenario) ? { ...spared, seeds: spared.seeds / 2 } : spared;
}

/** Every population under the first design of a scenario that comes with the project. */
function shippedCases(): readonly CoverageCase[] {
  return shippedNames().flatMap((id) => {
    const scenario = shipped(id);
    return scenario.populations.map(({ id: population }) => {
      const name = `${id}/${population}`;
      return {
        name,
        scenario,
        population,
        design: scenario.designs[0].id,
        rules: rulesFor(scenario),
        shareAt: null,
        ...effortFor(id, name),
      };
    });
  });
}

export function allCases(): readonly CoverageCase[] {
  return [...shippedCases(), ...madeCases];
}
