/**
 * Results as the command line prints them: plain objects in the order of their keys. They hold every digit; rounding is
 * for sentences and screens.
 */
import { defaultConfidence, measureReport } from "./estimates.ts";
import type { Answer, CurveSample, MeasureReport } from "./types.ts";

/** One cell: its measures, and those of each team and segment by id. */
export interface RunReport {
  readonly population: string;
  readonly design: string;
  readonly dial: number;
  readonly replications: number;
  readonly seed: string;
  readonly measures: MeasureReport;
  readonly teams: Readonly<Record<string, MeasureReport>>;
  readonly segments: Readonly<Record<string, MeasureReport>>;
}

/** The report of one dial of a sample; `seed` is the text that its customers were drawn from. */
export function runReport(
  sample: CurveSample,
  dialIndex: number,
  seed: string,
  confidence = defaultConfidence,
): RunReport {
  const { measures } = sample.layout;
  const cell = { sample, dialIndex };
  const byOwner = (scope: "team" | "segment"): Record<string, MeasureReport> => {
    const owned = measures.filter((measure) => measure.scope === scope);
    const owners = [...new Set(owned.map((measure) => measure.owner ?? ""))];
    return Object.fromEntries(
      owners.map((owner) => [
        owner,
        measureReport(
          cell,
          owned.filter((measure) => measure.owner === owner),
          confidence,
        ),
      ]),
    );
  };
  const own = measures.filter((measure) => measure.scope === "cell");
  return {
    population: sample.population,
    design: sample.design,
    dial: sample.dials[dialIndex],
    replications: sample.replications,
    seed,
    measures: measureReport(cell, own, confidence),
    teams: byOwner("team"),
    segments: byOwner("segment"),
  };
}

/** By which procedure, in one sentence for the report and for "why?". */
export const procedureText =
  "Time-uniform confidence sequences (Robbins and Siegmund's mixture with a delayed start, Student's tails) on " +
  "differences paired by replication, with control variates; the error is shared out by Bonferroni; dials that are " +
  "out drop out at looks fixed beforehand.";

/** What `answer --json` prints: population and design are in the question. */
export type AnswerJson = Omit<Answer, "population" | "design"> & { readonly procedure: string };

export function answerJson(answer: Answer): AnswerJson {
  const { population, design, ...told } = answer;
  return { ...told, procedure: procedureText };
}
