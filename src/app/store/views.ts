/** A curve with its answer. An answer is worked out once for a sample and a question, however often it is asked for. */
import { answer } from "../../experiment/answer.ts";
import type { CurveSample } from "../../experiment/types.ts";
import type { CurveView } from "../views/types.ts";
import type { Asked } from "./asked.ts";

/** The latest view of a sample, and what was asked. */
const known = new WeakMap<CurveSample, { readonly key: string; readonly view: CurveView }>();

export function viewOf(sample: CurveSample, { scenario, rule, maxDays, question }: Asked): CurveView {
  const key = `${maxDays} ${question}`;
  const there = known.get(sample);
  if (there?.key === key) return there.view;
  const { population, design } = sample;
  const view = { population, design, sample, answer: answer(sample, scenario, rule, { maxDays }) };
  known.set(sample, { key, view });
  return view;
}
