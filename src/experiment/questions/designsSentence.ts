/** The designs beside each other in one sentence: which of them no other is shown to beat, and the cheapest at its best. */
import { createFigures, listed } from "../figures.ts";
import type { Designs } from "./designs.ts";

/**
 * @param nameOf a design's name by its id
 * @param locale BCP 47 tag for the numbers; the words are English
 */
export function designsSentence(
  { designs, frontier, base }: Designs,
  currency: string,
  nameOf: (design: string) => string,
  locale = "en-GB",
): string {
  const figures = createFigures(locale, currency);
  const onFrontier = [...new Set(frontier.map(({ design }) => design))].map(nameOf);
  const opening =
    onFrontier.length === designs.length
      ? "No design is shown to be beaten by the others on cost and experience both"
      : `On cost and experience both, only ${listed(onFrontier)} ${onFrontier.length === 1 ? "is" : "are"} not shown to be beaten`;
  const others = designs.filter(({ design }) => design !== base);
  const told = others.map(({ design, answer, differences }) => {
    const at = `${nameOf(design)} (${figures.percent(answer.dial)})`;
    const { mean, halfWidth } = differences.costPerCustomer ?? { mean: null, halfWidth: null };
    if (mean === null || halfWidth === null || Math.abs(mean) <= halfWidth)
      return `${at} is not shown to cost more or less`;
    return `${at} costs ${figures.money(Math.abs(mean), halfWidth)} a customer ${mean > 0 ? "more" : "less"}`;
  });
  if (told.length === 0) return `${opening}.`;
  return `${opening}. Each at its best, against ${nameOf(base)}: ${told.join("; ")}.`;
}
