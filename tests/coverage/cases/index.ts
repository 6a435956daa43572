/** All cases, in the order in which they are run: what ships, then what is made to be mean. */
import { rulesFor } from "../../../src/experiment/answer.ts";
import { shipped, shippedNames } from "../../bench/shipped.ts";
import type { CoverageCase, TruthDays } from "../case.ts";
import { madeCases } from "./made.ts";

/** Of all that ship, those whose certificates are studied on hundreds of seeds; the others on a tenth of them. */
const studied: readonly string[] = ["bank-branch/mixed", "invoice-inquiry/ordinary"];

interface Effort {
  readonly seeds: number;
  readonly truthDays: TruthDays;
}

const usual: Effort = { seeds: 400, truthDays: { all: 3_000, close: 25_000 } };
const spared: Effort = { seeds: 40, truthDays: { all: 1_000, close: 8_000 } };

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
        ...(studied.includes(name) ? usual : spared),
      };
    });
  });
}

export function allCases(): readonly CoverageCase[] {
  return [...shippedCases(), ...madeCases];
}
