/** Made curves with a known shape for the views: cost climbs, experience climbs and levels off. Nothing is a result. */

import type { CurveKey, CurveView, ViewProps } from "../../../src/app/views/types.ts";
import { answer } from "../../../src/experiment/answer.ts";
import { defaultDials, type Rule } from "../../../src/experiment/types.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { sampled, type Truth } from "../../experiment/synthetic.ts";
import { sampleFile } from "../../support/sample.ts";

/** Where a curve's cost and experience begin and end, and how soon experience levels off. */
export interface Shape {
  readonly cost: readonly [number, number];
  readonly experience: readonly [number, number];
  readonly bend: number;
}

export const shapes: Readonly<Record<"alike" | "mixed" | "varied", Shape>> = {
  alike: { cost: [22.1, 31.2], experience: [75, 84], bend: 9 },
  mixed: { cost: [23.2, 33.1], experience: [52, 80], bend: 5 },
  varied: { cost: [25.7, 36.2], experience: [37, 75], bend: 2.2 },
};

export function fixtureScenario(): Scenario {
  const file = sampleFile();
  return resolveScenario({
    ...file,
    populations: Object.keys(shapes).map((id) => ({ ...file.populations[0], id, name: `Customers ${id}` })),
    promise: { minutes: 120, effort: 1.5, share: 0.74 },
  });
}

function truthsOf({ cost, experience, bend }: Shape, dials = defaultDials): Truth[] {
  return dials.map((dial) => {
    const climbed = (1 - Math.exp(-bend * dial)) / (1 - Math.exp(-bend));
    const level = experience[0] + (experience[1] - experience[0]) * climbed;
    const spent = cost[0] + (cost[1] - cost[0]) * dial ** 1.15;
    return { cost: spent, value: 12 + 0.5 * level, experience: level, kept: Math.min(1, level / 93) };
  });
}

export function fixtureCurve(
  scenario: Scenario,
  population: keyof typeof shapes,
  replications: number,
  rule: Rule = "promise",
): CurveView {
  const design = scenario.designs[0].id;
  const sample = {
    ...sampled(defaultDials, truthsOf(shapes[population]), replications, `fixture ${population}`, {
      common: 0.12,
      own: 0.03,
    }),
    population,
    design,
  };
  return { population, design, sample, answer: answer(sample, scenario, rule) };
}

/** The hundredths too, on days that differ so little from each other that the zone is narrow and can be refined. */
export function refinedCurve(scenario: Scenario): CurveView {
  const design = scenario.designs[0].id;
  const dials = Array.from({ length: 101 }, (_, i) => i / 100);
  const sample = {
    ...sampled(dials, truthsOf(shapes.mixed, dials), 64, "fixture refined", { common: 0.01, own: 0.0005 }),
    population: "mixed",
    design,
  };
  return { population: "mixed", design, sample, answer: answer(sample, scenario, "promise") };
}

export function fixtureProps(replications: number, over: Partial<ViewProps> = {}): ViewProps {
  const scenario = over.scenario ?? fixtureScenario();
  const focus: CurveKey = { population: "mixed", design: scenario.designs[0].id };
  return {
    scenario,
    seed: "fixture",
    curves: (["alike", "mixed", "varied"] as const).map((id) => fixtureCurve(scenario, id, replications)),
    focus,
    comparing: "populations",
    stage: "settled",
    stale: false,
    onFocus: () => {},
    ...over,
  };
}
