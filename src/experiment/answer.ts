/**
 * The answer for one curve under one rule, ready to be read: dial, zone, verdict, the estimates behind it and the
 * sentence. It draws no days; how the zone is found is told in decision.ts.
 */
import { decide, replicationsStillNeeded } from "./decision.ts";
import { cellReport, defaultConfidence } from "./estimates.ts";
import { evidenceOf, lookAt, type Terms } from "./evidence.ts";
import { answerSpans } from "./sentence.ts";
import { type FoundAnswer, plainText } from "./telling.ts";
import type { Answer, CurveSample, Rule, Zone } from "./types.ts";

export interface AnswerOptions {
  /** Level at which dials are ruled out and intervals are given, between 0 and 1; 0.95 by default. */
  readonly confidence?: number;
  /** BCP 47 tag for the numbers of the sentence, "en-GB" by default. */
  readonly locale?: string;
}

/** The rules that a scenario can be asked, the one it is asked by default first. */
export function rulesFor({ promise }: Pick<Terms, "promise">): readonly Rule[] {
  return promise === null ? ["noticeable", "value"] : ["promise", "noticeable", "value"];
}

/** Promise where one is stated, noticeable where none is. */
export const defaultRule = (terms: Pick<Terms, "promise">): Rule => rulesFor(terms)[0];

/**
 * The Goldilocks point of a sample whose dials ascend, at least one replication long. A RangeError for the promise
 * rule where nothing is promised.
 */
export function answer(sample: CurveSample, terms: Terms, rule: Rule, options: AnswerOptions = {}): Answer {
  const { confidence = defaultConfidence, locale } = options;
  const { population, design, dials, replications } = sample;
  const evidence = evidenceOf(sample, terms, rule);
  const { dial, zone, verdict, missed } = decide(lookAt(evidence, replications, confidence));
  const found: FoundAnswer = {
    population,
    design,
    rule,
    dial: dials[dial],
    zone: spanOf(
      zone.map((index) => dials[index]),
      dials[dial],
    ),
    verdict,
    missed,
    replications,
    confidence,
    moreReplications: verdict === "not yet" ? replicationsStillNeeded(evidence, confidence) : null,
    cells: dials.map((_, index) => cellReport(sample, index, confidence)),
  };
  return { ...found, sentence: plainText(answerSpans(found, sample, terms, locale)) };
}

const spanOf = (dials: readonly number[], named: number): Zone => ({
  low: dials[0] ?? named,
  high: dials[dials.length - 1] ?? named,
  dials,
});
