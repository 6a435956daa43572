/** The critical few in one sentence: how many steps do it, which, and what flexibility gains in all. */
import { createFigures, type Figures, listed } from "../figures.ts";
import type { CertifiedMeasure, Estimate } from "../types.ts";
import type { CriticalFew } from "./criticalFew.ts";
import { inWords } from "./inWords.ts";

/**
 * @param nameOf a step's name by its id
 * @param locale BCP 47 tag for the numbers; the words are English
 */
export function criticalFewSentence(
  few: CriticalFew,
  currency: string,
  nameOf: (step: string) => string,
  locale = "en-GB",
): string {
  const figures = createFigures(locale, currency);
  const { verdict, steps, replications, whole, measure } = few;
  if (steps.length === 0)
    return "No step bends more at the answer than at the rigid end: there is nothing to share out.";
  const days = `${figures.number(replications, 0)} days`;
  if (verdict === "nothing") {
    return `After ${days} it is not shown that flexibility of the steps gains anything: there is nothing to share out.`;
  }
  const gain = gainText(measure, whole[measure] ?? { mean: null, halfWidth: null }, figures);
  if (verdict === "not yet")
    return `Flexibility of the steps gains ${gain}; ${days} do not yet show which steps hold 90\u202f% of it.`;
  const names = listed(few.few.map(nameOf));
  const all = inWords(steps.length);
  return few.few.length === steps.length
    ? `It takes all ${all} steps (${names}) to hold 90\u202f% of what flexibility gains: ${gain}.`
    : `Flexibility in ${inWords(few.few.length)} of ${all} steps does it (${names}): 90\u202f% of a gain of ${gain}.`;
}

/** What was gained, without its sign: "22 promises in 100". */
export function gainText(measure: CertifiedMeasure, { mean, halfWidth }: Estimate, figures: Figures): string {
  const amount = Math.abs(mean ?? 0);
  switch (measure) {
    case "promiseKept":
      return `${figures.number(100 * amount, halfWidth === null ? null : 100 * halfWidth)} promises in 100`;
    case "experience":
      return `${figures.number(amount, halfWidth)} points of experience`;
    case "netValue":
      return `${figures.money(amount, halfWidth)} of net value a customer`;
    case "costPerCustomer":
      return `${figures.money(amount, halfWidth)} of cost a customer`;
  }
}
