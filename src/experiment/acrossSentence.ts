/**
 * The one dial for several populations in words: which it is, how sure, and what it costs those who need another. It is
 * looked for on the grid, and says so: a population's own answer may have been refined to the hundredth.
 */
import type { LeastRegret, OwnRegret } from "./acrossPopulations.ts";
import { createFigures, type Figures, listed } from "./figures.ts";
import { defaultDials } from "./types.ts";

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
  const steps = `in steps of ${figures.percent(defaultDials[1])}`;
  const early = "at first sight (nothing is shown yet)";
  const opening = doesForAll
    ? `One dial for all, ${steps}, is ${named}${certified ? ` (${rangeText(zone, figures)})` : `, ${early}`}`
    : `${noneText(regret, early)}; ${steps}, ${named} comes nearest${certified ? leftText(zone, figures) : ""}`;
  const within = populations.filter(({ population, missed }) => missed === null && !outOfReach.includes(population));
  const others = within.filter(({ ownDial }) => ownDial !== dial);
  const regrets = others.map((own) => regretText(own, nameOf(own.population), regret, figures));
  const clauses = regrets.length === 0 ? rightText(within, regret, nameOf) : `${regrets.join("; ")}.`;
  return [`${opening}.`, clauses, missingText(regret, nameOf)].filter((text) => text !== "").join(" ");
}

type NameOf = (population: string) => string;

/** Where it is the own step of all who have one. */
function rightText(within: readonly OwnRegret[], { populations, outOfReach }: LeastRegret, nameOf: NameOf): string {
  if (within.length === 0) return "";
  const all = within.length === populations.length && outOfReach.length === 0;
  const whom = all ? "each of them" : listed(within.map(({ population }) => nameOf(population)));
  return `Of these steps it is right for ${whom} alone.`;
}

/** For whom no step is right: the promise, or the goal, is missed at every one. */
function missingText({ populations, outOfReach }: LeastRegret, nameOf: NameOf): string {
  const missing = populations.filter(({ population, missed }) => missed !== null && !outOfReach.includes(population));
  const names = [...outOfReach, ...missing.map(({ population }) => population)].map(nameOf);
  return names.length === 0 ? "" : `Out of reach whatever the dial: ${names.join(", ")}.`;
}

/** That no dial does for all, as far as it is shown. */
function noneText({ certified, zone }: LeastRegret, early: string): string {
  if (!certified) return `No one dial does for all, ${early}`;
  return zone.dials.length === 0 ? "No one dial does for all" : "By the estimate no one dial does for all";
}

const leftText = (zone: LeastRegret["zone"], figures: Figures): string =>
  zone.dials.length === 0 ? "" : ` (not ruled out: ${rangeText(zone, figures)})`;

function rangeText({ low, high }: LeastRegret["zone"], figures: Figures): string {
  return low === high ? `${figures.percent(low)} only` : figures.runs([[low, high]]);
}

function regretText({ ownDial, regret }: OwnRegret, name: string, { rule }: LeastRegret, figures: Figures): string {
  const own = `${figures.percent(ownDial)}, the step that is right for them alone`;
  const { mean, halfWidth } = regret;
  if (mean === null || (halfWidth !== null && Math.abs(mean) <= halfWidth))
    return `${name}: not shown to lose against ${own}`;
  const amount = figures.money(Math.abs(mean), halfWidth);
  const change = rule === "value" ? (mean > 0 ? "less brought" : "more brought") : mean > 0 ? "dearer" : "cheaper";
  return `${name}: ${amount} a customer ${change} than at ${own}`;
}
