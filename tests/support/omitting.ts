/** Scenarios whose designs leave steps out, which no file can say. */
import * as fc from "fast-check";
import type { Scenario } from "../../src/scenario/types.ts";
import { anyScenario } from "./anyScenario.ts";

/** The scenario with steps left out in all of its designs. */
export function omitting(scenario: Scenario, omits: readonly string[]): Scenario {
  return { ...scenario, designs: scenario.designs.map((design) => ({ ...design, omits })) };
}

/** Any scenario without some of its steps, be it all of them. */
export const anyOmitting: fc.Arbitrary<Scenario> = anyScenario.chain((scenario) =>
  fc
    .subarray(
      scenario.steps.map(({ id }) => id),
      { minLength: 1 },
    )
    .map((omits) => omitting(scenario, omits)),
);
