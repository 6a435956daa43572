/** The critical few in one sentence: how many steps do it, which, and what flexibility gains in all. */
import type { Scenario } from "../../scenario/types.ts";
import { createFigures, type Figures, listed } from "../figures.ts";
import type { CertifiedMeasure, Estimate } from "../types.ts";
import type { CriticalFew } from "./criticalFew.ts";
import { allOf, daysText, inWords } from "./inWords.ts";

/**
 * @param nameOf a step's name by its id
 * @param locale BCP 47 tag for the numbers; the words are English
 */
export function criticalFewSentence(
  { verdict, steps, replications, whole, measure, few }: CriticalFew,
  terms: Pick<Scenario, "currency" | "regime">,
  nameOf: (step: string) => string,
  locale = "en-GB",
): string {
  const figures = createFigures(locale, terms.currency);
  if (steps.length === 0)
    return "No step bends more at the answer than at the rigid end: there is nothing to share out.";
  const days = daysText(replications, terms, figures);
  if (verdict === "nothing") {
    return `After ${days} it is not shown that flexibility of the steps gains anything: there is nothing to share out.`;
  }
  if (few.length === 0) return `After ${days} it is not yet shown that flexibility of the steps gains anything.`;
  const gain = gainText(measure, whole[measure] ?? { mean: null, halfWidth: null }, figures);
  const names = listed(few.map(nameOf));
  if (steps.length === 1) return `Only ${names} bends more at the answer than at the rigid end, for a gain of ${gain}.`;
  if (verdict === "not yet")
    return `Flexibility of the steps brings a gain of ${gain}; after ${days} it is not yet shown which steps hold 90\u202f% of it.`;
  return few.length === steps.length
    ? `No fewer than ${allOf(steps.length, "step")} (${names}) are found to hold 90\u202f% of a gain of ${gain}.`
    : `Flexibility in ${inWords(few.length)} of ${inWords(steps.length)} steps does it (${names}): at least 90\u202f% of a gain of ${gain}.`;
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
      return `${figures.money(amount, halfWidth)} a customer in net value`;
    case "costPerCustomer":
      return `${figures.money(amount, halfWidth)} a customer in cost saved`;
  }
}
