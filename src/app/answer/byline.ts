/** The byline's words: how sure the answer is, how many days stand behind it, and what happened to the run. Pure. */
import type { Answer } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Stage } from "../views/types.ts";
import type { Unit, Words } from "../words/format.ts";
import { verdictWord } from "./meaning.ts";
import { type MeasureName, measureIn } from "./measures.ts";
import type { RunState } from "./types.ts";

export interface BylineText {
  /** The verdict in words, or what stands for it. */
  readonly verdict: string;
  /** "640 of 1,000 days". */
  readonly count: string;
  /** "± 1.5 promises, ± €0.18"; empty where nothing can be said yet. */
  readonly precision: string;
  /** Quiet clauses: work redone, offline. */
  readonly notes: readonly string[];
}

export function bylineText(
  answer: Answer,
  stage: Stage,
  run: RunState,
  scenario: Pick<Scenario, "regime">,
  words: Words,
): BylineText {
  const unit = scenario.regime.kind === "day" ? "day" : "run";
  const units = `${unit}s`;
  return {
    verdict: verdictText(answer, stage, run),
    count: countText(run, units, words),
    precision: precisionText(answer, words),
    notes: [
      ...(run.redone > 0
        ? [
            `${words.count(run.redone)} ${run.redone === 1 ? `${unit} was` : `${units} were`} lost and done again: same numbers`,
          ]
        : []),
      ...(run.offline ? ["offline; everything still works here"] : []),
    ],
  };
}

function verdictText({ verdict }: Answer, stage: Stage, { status }: RunState): string {
  if (status === "held") return "For the old numbers";
  if (status === "stopped") return `${verdictWord[verdict]} so far`;
  if (stage === "coarse") return "First look";
  return status === "running" ? `${verdictWord[verdict]}, still refining` : verdictWord[verdict];
}

function countText({ status, done, of, changed }: RunState, units: string, words: Words): string {
  if (status === "held") return `you changed ${words.count(changed)}`;
  if (status === "stopped") return `stopped at ${words.count(done)} ${units}; these still count`;
  return `${words.count(done)} of ${words.count(of)} ${units}`;
}

/** Half-widths at the answer: of what the rule weighs, and of cost. */
function precisionText(answer: Answer, words: Words): string {
  const cell = answer.cells.find((each) => each.dial === answer.dial);
  if (cell === undefined) return "";
  const half = (name: MeasureName, unit: Unit, noun: string): string[] => {
    const estimate = measureIn(cell, name);
    const text = estimate && words.plusMinus(estimate, unit);
    return text === null ? [] : [`${text}${noun}`];
  };
  const weighed: Readonly<Record<Answer["rule"], string[]>> = {
    promise: half("promiseKept", "inHundred", " promises"),
    noticeable: half("experience", "points", " points"),
    value: half("netValue", "money", " net"),
  };
  return [...weighed[answer.rule], ...half("costPerCustomer", "money", answer.rule === "value" ? " cost" : "")].join(
    ", ",
  );
}
