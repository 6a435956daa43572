/** What the further views of an answer rest on: its own days, and what is told of them as a question of its own. Pure. */
import { isKnown } from "../../experiment/figures.ts";
import { Further } from "../../experiment/further.ts";
import { onlyDays, onlyDials } from "../../experiment/sample.ts";
import type { CurveSample, Estimate } from "../../experiment/types.ts";
import type { Measure } from "../../outcome/layout.ts";
import { cellsOf } from "../answer/meaning.ts";
import type { Words } from "../words/format.ts";
import type { CurveView } from "./types.ts";

/** Of an answer, what decides how its further figures are told. */
type Answered = Pick<CurveView["answer"], "certified" | "confidence">;

/** The dials that the answer rests on, each on so many replications as the answer. */
export function answeredSample({ sample, answer }: CurveView): CurveSample {
  const days = new Map(cellsOf(answer).map((cell) => [cell.dial, cell.replications]));
  const used = onlyDials(
    sample,
    sample.dials.flatMap((dial, index) => (days.has(dial) ? [index] : [])),
  );
  return onlyDays(
    used,
    used.dials.map((dial) => days.get(dial) ?? 0),
  );
}

/** A measure by its dial, ascending. */
export interface Line {
  readonly measure: Measure;
  readonly estimates: readonly Estimate[];
}

/** Measures of a curve along its dial, all told together; without intervals before the first look. */
export function linesOf(
  curve: CurveView,
  wanted: (measure: Measure) => boolean,
): { sample: CurveSample; lines: readonly Line[] } {
  const sample = answeredSample(curve);
  const measures = sample.layout.measures.filter(wanted);
  if (measures.length === 0) return { sample, lines: [] };
  const further = new Further(sample, measures, curve.answer.confidence);
  const levels = sample.dials.map((_, dial) => further.levels(dial));
  return {
    sample,
    lines: measures.map((measure, i) => ({ measure, estimates: levels.map((level) => shown(level[i], curve)) })),
  };
}

/** How busy each team is and how long work waits for it: told together, wherever they are told. */
export const ofTeams = ({ scope, name }: Measure): boolean =>
  scope === "team" && (name === "utilisation" || name === "wait");

/** Measures at one dial alone, of a sample that has it, told as along the whole dial. */
export function measuresAt(
  sample: CurveSample,
  dial: number,
  wanted: (measure: Measure) => boolean,
  answer: Answered,
): readonly { readonly measure: Measure; readonly estimate: Estimate }[] {
  const measures = sample.layout.measures.filter(wanted);
  if (measures.length === 0) return [];
  const levels = new Further(sample, measures, answer.confidence).levels(sample.dials.indexOf(dial));
  return measures.map((measure, i) => ({ measure, estimate: shown(levels[i], { answer }) }));
}

/** No interval is shown before the answer is certified. */
export function shown(
  { mean, halfWidth }: Estimate,
  { answer }: { readonly answer: Pick<Answered, "certified"> },
): Estimate {
  if (!answer.certified) return { mean, halfWidth: null };
  return { mean, halfWidth: isKnown({ mean, halfWidth }) ? 0 : halfWidth };
}

/** Of a picture whose figures the answer does not tell. */
export function ownQuestionNote({ answer }: { readonly answer: Answered }, what: string, words: Words): string {
  if (!answer.certified) return "Coarse: no intervals yet.";
  return `Intervals: ${words.percent(answer.confidence)}, ${what} together, at every look.`;
}
