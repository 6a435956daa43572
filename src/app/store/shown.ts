/**
 * What is on the screen: the latest curves with their answers, which follow from the samples, the scenario and the rule.
 * A change that needs no new days (the rule, the goal, the focus) is answered from the samples there are.
 */
import { computed, type ReadonlySignal } from "@preact/signals";
import { answer, defaultRule } from "../../experiment/answer.ts";
import type { CurveSample, Rule } from "../../experiment/types.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { type Comparing, type CurveKey, type CurveView, type Stage, sameCurve } from "../views/types.ts";

/** Samples with what they were computed from. */
export interface Result {
  /** See simulated.ts. */
  readonly key: string;
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly comparing: Comparing;
  readonly focus: CurveKey;
  readonly samples: readonly CurveSample[];
}

export interface Shown {
  /** The scenario the curves belong to; its goal and margins are those of now where nothing else has changed. */
  readonly scenario: Scenario;
  readonly comparing: Comparing;
  readonly focus: CurveKey;
  readonly curves: readonly CurveView[];
  readonly stage: Stage;
}

export interface ShownInputs {
  readonly result: ReadonlySignal<Result | null>;
  /** The key of the present numbers. */
  readonly wanted: ReadonlySignal<string>;
  readonly scenario: ReadonlySignal<Scenario>;
  readonly focus: ReadonlySignal<CurveKey>;
  /** Null: the scenario's default. */
  readonly rule: ReadonlySignal<Rule | null>;
  readonly stages: readonly number[];
}

/** Null until the first look. */
export function createShown(inputs: ShownInputs): ReadonlySignal<Shown | null> {
  const { result, wanted, stages } = inputs;
  // Signals of their own, so that answers are computed again only when something they follow from has changed.
  const samples = computed(() => result.value?.samples ?? []);
  const scenario = computed(() => {
    if (result.value === null) return null;
    return result.value.key === wanted.value ? inputs.scenario.value : result.value.scenario;
  });
  const curves = computed(() => {
    const of = scenario.value;
    if (of === null) return [];
    const asked = inputs.rule.value;
    const rule = asked === null || (asked === "promise" && of.promise === null) ? defaultRule(of) : asked;
    return samples.value.map((sample) => ({
      population: sample.population,
      design: sample.design,
      sample,
      answer: answer(sample, of, rule),
    }));
  });
  return computed(() => {
    if (result.value === null || scenario.value === null || curves.value.length === 0) return null;
    const asked = inputs.focus.value;
    return {
      scenario: scenario.value,
      comparing: result.value.comparing,
      focus: curves.value.some((curve) => sameCurve(curve, asked)) ? asked : result.value.focus,
      curves: curves.value,
      stage: stageOf(curves.value[0].sample.replications, stages),
    };
  });
}

/** `coarse` up to the first stage, `settled` at the last. */
export function stageOf(replications: number, stages: readonly number[]): Stage {
  if (replications >= stages[stages.length - 1]) return "settled";
  return replications > stages[0] ? "refining" : "coarse";
}
