/**
 * The answer for one curve under one rule, ready to be read: dial, zone, verdict, the estimates behind it and the
 * sentence. It draws no days; how the zone is found is told in procedure.ts and decision.ts.
 */
import { comparisonsOf } from "./comparisons.ts";
import { replicationsStillNeeded } from "./decision.ts";
import { cellReport, defaultConfidence } from "./estimates.ts";
import type { Terms } from "./evidence.ts";
import { neighboursOf } from "./neighbours.ts";
import { defaultMaxDays, follow, refine, type Standing } from "./procedure.ts";
import { onlyDays } from "./sample.ts";
import { firstLookOf } from "./seen.ts";
import { answerSpans } from "./sentence.ts";
import { type FoundAnswer, plainText } from "./telling.ts";
import { Told } from "./told.ts";
import type { Answer, CellReport, CurveSample, Finer, Rule, Zone } from "./types.ts";

export interface AnswerOptions {
  /** Level of all statements together, between 0 and 1; 0.95 by default. */
  readonly confidence?: number;
  /** The last look, at least 40 replications; `defaultMaxDays` by default. */
  readonly maxDays?: number;
  /** The sample of the design in use today for the same population, if it is another; to tell what it would change. */
  readonly today?: CurveSample | undefined;
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
 * The Goldilocks point of a sample whose dials ascend, at least one replication long: where the procedure stands after
 * the looks that the sample has the replications for. A RangeError for the promise rule where nothing is promised.
 */
export function answer(sample: CurveSample, terms: Terms, rule: Rule, options: AnswerOptions = {}): Answer {
  const { confidence = defaultConfidence, maxDays = defaultMaxDays, today, locale } = options;
  const standing = follow(sample, terms, rule, { confidence, maxDays });
  const { evidence, decision, certified, at } = standing;
  const { dials } = evidence;
  const refined = refine(sample, terms, rule, standing, confidence);
  const found: FoundAnswer = {
    population: sample.population,
    design: sample.design,
    rule,
    dial: dials[decision.dial],
    zone: zoneOf(standing),
    verdict: decision.verdict,
    missed: decision.missed,
    replications: at,
    confidence,
    firstLook: firstLookOf(terms, sample.population, maxDays),
    certified,
    maxDays,
    moreReplications:
      certified && decision.verdict === "not yet" ? replicationsStillNeeded(evidence, decision.zone, confidence) : null,
    open: decision.open.map((index) => dials[index]),
    finer: refined === null ? null : finerOf(refined, dials, confidence),
    cells: cellsOf(standing, dials, confidence),
    comparisons: comparisonsOf(standing, confidence),
    neighbours: neighboursOf(refined ?? standing, confidence),
  };
  return { ...found, sentence: plainText(answerSpans(found, { sample, terms, today }, locale)) };
}

function zoneOf({ evidence: { dials }, decision: { zone, dial } }: Standing): Zone {
  const values = zone.map((index) => dials[index]);
  return { low: values[0] ?? dials[dial], high: values[values.length - 1] ?? dials[dial], dials: values };
}

/** The cells of some dials, on the replications that the standing rests on. */
function cellsOf({ sample, evidence }: Standing, dials: readonly number[], confidence: number): readonly CellReport[] {
  const used = onlyDays(sample, evidence.days);
  const told = new Told(used, confidence);
  return used.dials.flatMap((dial, index) =>
    dials.includes(dial) ? [{ ...cellReport(used, index, confidence), certified: told.levels(index) }] : [],
  );
}

function finerOf(refined: Standing, grid: readonly number[], confidence: number): Finer {
  const { evidence, decision, at } = refined;
  const between = evidence.dials.filter((dial) => !grid.includes(dial));
  return {
    dial: evidence.dials[decision.dial],
    zone: zoneOf(refined),
    replications: at,
    cells: cellsOf(refined, between, confidence),
  };
}
