/** What the answer's sentences are told from and written in; the words are in sentence.ts and changes.ts. */
import { estimate, measureIndex } from "./estimates.ts";
import type { Terms } from "./evidence.ts";
import type { Figures } from "./figures.ts";
import type { Answer, CurveSample, Estimate } from "./types.ts";

/** How a piece is set: too rigid, just right and too flexible in their colours, or with weight. */
export type Tone = "plain" | "cold" | "right" | "hot" | "strong";

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

export const span = (text: string, tone: Tone = "plain"): Span => ({ text, tone });

export const plainText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");

/** An answer before it is put into words. */
export type FoundAnswer = Omit<Answer, "sentence">;

export interface Telling {
  readonly answer: FoundAnswer;
  readonly sample: CurveSample;
  readonly terms: Terms;
  readonly figures: Figures;
  /** Place of the answer's dial in the sample. */
  readonly dialIndex: number;
}

/** A measure of the whole cell at the named dial, with the answer's own confidence. */
export const estimateAt = ({ sample, dialIndex, answer }: Telling, measure: string): Estimate =>
  estimate(sample, dialIndex, measureIndex(sample.layout, measure), answer.confidence);

/** Shares as counts in 100. */
export const inHundred = ({ mean, halfWidth }: Estimate): Estimate => ({
  mean: mean === null ? null : 100 * mean,
  halfWidth: halfWidth === null ? null : 100 * halfWidth,
});

/** "64 days", or runs where there are no days; `more` goes between: "350 more days". */
export function replicationsText({ terms, figures }: Telling, count: number, more = ""): string {
  const unit = terms.regime.kind === "day" ? "day" : "run";
  return `${figures.number(count, null)} ${more}${unit}${count === 1 ? "" : "s"}`;
}
