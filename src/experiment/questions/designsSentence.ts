/** The designs beside each other in one sentence: which of them no other is shown to beat, and the cheapest at its best. */
import { createFigures, listed } from "../figures.ts";
import type { Verdict } from "../types.ts";
import type { DesignAtItsBest, Designs } from "./designs.ts";

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
  if (designs.length === 1) return "There is only one design in this scenario: nothing to hold it against.";
  const onFrontier = [...new Set(frontier.map(({ design }) => design))].map(nameOf);
  const opening =
    onFrontier.length === designs.length
      ? "No design is shown to be beaten by the others on cost and experience both"
      : `On cost and experience both, only ${listed(onFrontier)} ${onFrontier.length === 1 ? "is" : "are"} not shown to be beaten`;
  const at = ({ design, answer: { dial, verdict } }: DesignAtItsBest): string =>
    `${nameOf(design)} (${figures.percent(dial)}${notes[verdict] ?? ""})`;
  const told = designs
    .filter(({ design }) => design !== base)
    .map((one) => {
      const { mean, halfWidth } = one.differences.costPerCustomer ?? { mean: null, halfWidth: null };
      if (mean === null || halfWidth === null || Math.abs(mean) <= halfWidth)
        return `${at(one)} is not shown to cost more or less`;
      return `${at(one)} costs ${figures.money(Math.abs(mean), halfWidth)} a customer ${mean > 0 ? "more" : "less"}`;
    });
  const against = designs.filter(({ design }) => design === base).map(at);
  return `${opening}. Each at its best, against ${listed(against)}: ${told.join("; ")}.`;
}

/** Where a design's best is none that will do, or is not known yet. */
const notes: Readonly<Partial<Record<Verdict, string>>> = { "out of reach": ", out of reach", "not yet": " or so" };
