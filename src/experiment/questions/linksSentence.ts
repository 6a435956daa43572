/** Cross-training links in one sentence: how many do it, which is worth most, and what one brings only as the last. */
import type { Scenario } from "../../scenario/types.ts";
import { createFigures, type Figures } from "../figures.ts";
import type { Estimate } from "../types.ts";
import type { Link } from "./chains.ts";
import { gainText } from "./criticalFewSentence.ts";
import { allOf, daysText, inWords } from "./inWords.ts";
import type { Links, LinkValue } from "./links.ts";

/**
 * @param nameOf a team's name by its id
 * @param locale BCP 47 tag for the numbers; the words are English
 */
export function linksSentence(
  found: Links,
  terms: Pick<Scenario, "currency" | "regime">,
  nameOf: (team: string) => string,
  locale = "en-GB",
): string {
  const figures = createFigures(locale, terms.currency);
  const { links, replications, whole, measure, verdict, few, most } = found;
  const link = ({ from, to }: Link): string => `${nameOf(from)} for ${nameOf(to)}`;
  if (links.length === 0) {
    return "Nobody is cross-trained here, or there is no other team to help: no link between teams has anybody to use it.";
  }
  const days = daysText(replications, terms, figures);
  if (verdict === "nothing")
    return `After ${days} it is not shown that links between teams gain anything: there is nothing to share out.`;
  if (few.length === 0) return `After ${days} it is not yet shown that links between teams gain anything.`;
  const gain = gainText(measure, whole[measure] ?? { mean: null, halfWidth: null }, figures);
  if (links.length === 1) return `The only link between teams, ${link(links[0])}, brings a gain of ${gain}.`;
  if (verdict === "not yet")
    return `Links between teams bring a gain of ${gain}; after ${days} it is not yet shown which of them hold 90\u202f% of it.`;
  const names = few.map(link).join("; ");
  const opening =
    few.length === links.length
      ? `No fewer than ${allOf(links.length, "link")} between teams (${names}) are found to hold 90\u202f% of a gain of ${gain}`
      : `Of ${inWords(links.length)} links between teams ${inWords(few.length)} ${few.length === 1 ? "does" : "do"} it (${names}): at least 90\u202f% of a gain of ${gain}`;
  const first = most === null ? "; none is shown to be worth most" : `; worth most is ${link(most)}`;
  return `${opening}${first}${closing(found, link, figures)}.`;
}

/** The link that brings most as the last of the few and is shown to bring less alone. */
function closing({ links, measure }: Links, link: (one: Link) => string, figures: Figures): string {
  const sign = measure === "costPerCustomer" ? -1 : 1;
  const brings = ({ mean }: Estimate): number => sign * (mean ?? Number.NaN);
  const chained = links.flatMap((one) =>
    one.last !== null && isBeyond(one.last, one.alone, sign) ? [{ ...one, last: one.last }] : [],
  );
  if (chained.length === 0) return "";
  const { last, alone, ...one } = chained.reduce((best, other) =>
    brings(other.last) > brings(best.last) ? other : best,
  );
  const little =
    brings(alone) - (alone.halfWidth ?? 0) > 0 ? gainText(measure, alone, figures) : "nothing that is shown";
  return `; ${link(one)} brings ${gainText(measure, last, figures)} as the last of them and ${little} alone`;
}

/** More is shown of the one than of the other. */
function isBeyond(one: LinkValue["alone"], other: LinkValue["alone"], sign: number): boolean {
  if (one.mean === null || one.halfWidth === null || other.mean === null || other.halfWidth === null) return false;
  return sign * one.mean - one.halfWidth > sign * other.mean + other.halfWidth;
}
