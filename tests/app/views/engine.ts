/** A real curve for the views: the engine's own days of the small bank, over five dials. */

import type { CurveView, ViewProps } from "../../../src/app/views/types.ts";
import { answer } from "../../../src/experiment/answer.ts";
import { type RunReport, runReport } from "../../../src/experiment/report.ts";
import type { CurveSample, Estimate, MeasureReport } from "../../../src/experiment/types.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { sampleFile } from "../../support/sample.ts";
import { simulatedCurve } from "../../support/simulatedCurve.ts";

const dials = [0, 0.25, 0.5, 0.75, 1];

/** The small bank with a promise that it can keep. */
export const withinReach = (): ScenarioFile => ({
  ...sampleFile(),
  promise: { minutes: 45, effort: 1, share: 0.4 },
});

export function engineSample(file: ScenarioFile, days: number): CurveSample {
  const scenario = resolveScenario(file);
  const [population, design] = [file.populations[0].id, file.designs[0].id];
  return simulatedCurve(scenario, { population, design, dials, seed: "views", days });
}

export type EngineProps = Omit<ViewProps, "curves"> & { readonly curves: readonly [CurveView] };

/** What the views are given of it. */
export function engineProps(days: number, file = withinReach()): EngineProps {
  const scenario = resolveScenario(file);
  const sample = engineSample(file, days);
  const curve: CurveView = {
    population: sample.population,
    design: sample.design,
    sample,
    answer: answer(sample, scenario, scenario.promise ? "promise" : "noticeable"),
  };
  return {
    scenario,
    seed: "views",
    curves: [curve],
    focus: curve,
    comparing: "populations",
    stage: "settled",
    stale: false,
    onFocus: () => {},
  };
}

/** The engine's own report of a dial: plain ratios of sums. */
export const reportAt = ({ sample }: CurveView, dial: number): RunReport =>
  runReport(sample, sample.dials.indexOf(dial), "views");

/** A figure of a report; a group's by two names. */
export function figure(report: MeasureReport, name: string, part?: string): number {
  const found = report[name];
  const estimate = part === undefined ? found : (found as Readonly<Record<string, Estimate>>)[part];
  if (estimate === undefined || !("mean" in estimate) || typeof estimate.mean !== "number") throw new Error(name);
  return estimate.mean;
}
