/** A curve with its answer. An answer is worked out once for a sample and a question, however often it is asked for. */
import { answer } from "../../experiment/answer.ts";
import type { CurveSample } from "../../experiment/types.ts";
import type { CurveView } from "../views/types.ts";
import type { Asked } from "./asked.ts";

/** Of a sample: views by what was asked, the latest last. */
const known = new WeakMap<CurveSample, Map<string, CurveView>>();

/** So many questions are remembered: to and fro between two rules, with undo. */
const most = 4;

/** @param today the sample of today's design for the same population, where it is another and there is one */
export function viewOf(sample: CurveSample, asked: Asked, today?: CurveSample): CurveView {
  const key = `${asked.maxDays} ${today?.replications ?? 0} ${asked.question}`;
  const views = known.get(sample) ?? new Map<string, CurveView>();
  known.set(sample, views);
  const view = views.get(key) ?? answered(sample, asked, today);
  views.delete(key);
  views.set(key, view);
  if (views.size > most) views.delete([...views.keys()][0]);
  return view;
}

function answered(sample: CurveSample, { scenario, rule, maxDays }: Asked, today?: CurveSample): CurveView {
  const { population, design } = sample;
  return { population, design, sample, today, answer: answer(sample, scenario, rule, { maxDays, today }) };
}
