/** The one dial for several populations in words: which it is, how sure, and what it costs those who need another. */
import type { LeastRegret, OwnRegret } from "./acrossPopulations.ts";
import { createFigures, type Figures } from "./figures.ts";
import { firstLook } from "./sequence.ts";

/**
 * @param nameOf a population's name by its id
 * @param locale BCP 47 tag for the numbers; the words are English
 */
export function acrossSentence(
  regret: LeastRegret,
  currency: string,
  nameOf: (population: string) => string,
  locale = "en-GB",
): string {
  const figures = createFigures(locale, currency);
  const { dial, zone, certified, doesForAll, populations, outOfReach } = regret;
  const named = `${figures.percent(dial)} flexible`;
  const sure = certified
    ? ` (${rangeText(zone, figures)})`
    : `, at first sight (nothing is shown before ${firstLook} days)`;
  const opening = doesForAll
    ? `One dial for all is ${named}${sure}`
    : `No one dial does for all; ${named}${sure} comes nearest`;
  const others = populations.filter(({ ownDial }) => ownDial !== dial);
  const regrets = others.map((own) => regretText(own, nameOf(own.population), regret, figures));
  const clauses = regrets.length === 0 ? ["it is every population's own"] : regrets;
  const missing =
    outOfReach.length === 0 ? "" : ` Out of reach whatever the dial: ${outOfReach.map(nameOf).join(", ")}.`;
  return `${opening}: ${clauses.join("; ")}.${missing}`;
}

function rangeText({ low, high }: LeastRegret["zone"], figures: Figures): string {
  return low === high ? `${figures.percent(low)} only` : figures.runs([[low, high]]);
}

function regretText({ ownDial, regret }: OwnRegret, name: string, { rule }: LeastRegret, figures: Figures): string {
  const own = `its own ${figures.percent(ownDial)}`;
  const { mean, halfWidth } = regret;
  if (mean === null || (halfWidth !== null && Math.abs(mean) <= halfWidth)) {
    return `${name}, whose own is ${figures.percent(ownDial)}, is not shown to lose by it`;
  }
  const amount = figures.money(Math.abs(mean), halfWidth);
  if (rule === "value") return `${name} brings ${amount} a customer ${mean > 0 ? "less" : "more"} than with ${own}`;
  return `${name} costs ${amount} a customer ${mean > 0 ? "more" : "less"} than with ${own}`;
}
