/** What is on the screen: the latest curves with their answers, and how sure they are. All of it follows from the result. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { type LeastRegret, leastRegret } from "../../experiment/acrossPopulations.ts";
import { defaultConfidence } from "../../experiment/estimates.ts";
import { defaultMaxDays } from "../../experiment/procedure.ts";
import type { Answer, CurveSample, Rule } from "../../experiment/types.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import {
  type Comparing,
  type CurveKey,
  type CurveView,
  type LuckBefore,
  type Precision,
  type Stage,
  sameCurve,
} from "../views/types.ts";
import { type Asked, samePicture } from "./asked.ts";
import type { Result } from "./studies.ts";
import { viewOf } from "./views.ts";

export interface Shown {
  /** The scenario the curves belong to, and its file. */
  readonly scenario: Scenario;
  readonly file: ScenarioFile;
  readonly seed: string;
  readonly rule: Rule;
  readonly comparing: Comparing;
  readonly focus: CurveKey;
  readonly curves: readonly CurveView[];
  readonly stage: Stage;
  readonly precision: Precision;
  /** Null where luck was not drawn for this scenario and rule, or nothing was certified before it was. */
  readonly luckBefore: LuckBefore | null;
}

export interface ShownInputs {
  readonly result: ReadonlySignal<Result | null>;
  readonly asked: ReadonlySignal<Asked>;
  readonly luckBefore: (asked: Asked) => LuckBefore | null;
}

export interface Screen {
  /** Null until the first look. */
  readonly shown: ReadonlySignal<Shown | null>;
  /** Null until all populations of a comparison are certified; worked out when it is asked for. */
  readonly leastRegret: ReadonlySignal<LeastRegret | null>;
}

/** A budget grows by so much, and to so much at most: more would not fit into memory. */
const growth = 4;
const mostDays = 64 * defaultMaxDays;

export const largerBudget = (maxDays: number): number => Math.min(mostDays, growth * maxDays);

export function createScreen({ result, asked, luckBefore }: ShownInputs): Screen {
  // Signals of their own, so that nothing is worked out again unless what it follows from has changed.
  const answered = computed(() => {
    const there = result.value;
    // Its story and its title may be others by now.
    return there !== null && samePicture(there.asked, asked.value) ? asked.value : (there?.asked ?? null);
  });
  const wanted = computed(() => JSON.stringify(asked.value.focus));
  const samples = computed(() => result.value?.samples ?? []);
  const today = computed(() => result.value?.today ?? []);
  const basis = computed(() => result.value?.asked ?? null);
  const todayOf = ({ population }: CurveSample) => today.value.find((one) => one.population === population);
  let latest: readonly CurveView[] = [];
  const curves = computed(() => {
    const of = basis.value;
    const views = of === null ? [] : samples.value.map((sample) => viewOf(sample, of, todayOf(sample)));
    const isSame = views.length === latest.length && views.every((view, index) => view === latest[index]);
    if (!isSame) latest = views;
    return latest;
  });
  const shown = computed((): Shown | null => {
    const of = answered.value;
    const there = result.value;
    if (of === null || there === null || curves.value.length === 0) return null;
    const { scenario, file, seed, rule, comparing } = of;
    const focus: CurveKey = JSON.parse(wanted.value);
    const find = (key: CurveKey) => curves.value.find((curve) => sameCurve(curve, key));
    const inFocus = find(focus) ?? find(of.focus) ?? curves.value[0];
    return {
      scenario,
      file,
      seed,
      rule,
      comparing,
      focus: { population: inFocus.population, design: inFocus.design },
      curves: curves.value,
      stage: there.over ? "settled" : inFocus.answer.certified ? "refining" : "coarse",
      precision: precisionOf(inFocus.answer),
      luckBefore: luckBefore(of),
    };
  });
  const regrets = new WeakMap<readonly CurveView[], LeastRegret>();
  const regret = computed(() => {
    const of = basis.value;
    const views = curves.value;
    const isComparison = of?.comparing === "populations" && views.length > 1;
    if (!isComparison || !views.every(({ answer }) => answer.certified)) return null;
    const known = regrets.get(views) ?? regretOf(views, of);
    regrets.set(views, known);
    return known;
  });
  return { shown, leastRegret: regret };
}

function regretOf(views: readonly CurveView[], { scenario, rule, maxDays }: Asked): LeastRegret {
  const samples = views.map(({ sample }) => sample);
  return leastRegret(samples, scenario, rule, { confidence: defaultConfidence, maxDays });
}

function precisionOf({ verdict, certified, replications, moreReplications, open, maxDays }: Answer): Precision {
  const isOpen = verdict === "not yet";
  return {
    days: replications,
    expected: isOpen ? moreReplications && replications + moreReplications : replications,
    open,
    budget: maxDays,
    spent: isOpen && certified && replications >= maxDays && maxDays < mostDays,
  };
}
