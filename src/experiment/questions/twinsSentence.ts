/** Twin customers in one sentence: what the customer makes of both sides, and where the difference comes from. */
import { find } from "../../outcome/find.ts";
import type { Scenario } from "../../scenario/types.ts";
import { createFigures, type Figures, listed } from "../figures.ts";
import { both, type Pair, type Twins } from "./twins.ts";
import type { Difference } from "./twinsDifference.ts";
import type { Journey } from "./twinsPassage.ts";
import type { Pick } from "./twinsPick.ts";

/** A difference that is written as nought. In points. */
const nought = 0.05;

/** @param locale BCP 47 tag for the numbers; the words are English */
export function twinsSentence(found: Twins, scenario: Scenario, locale = "en-GB"): string {
  const figures = createFigures(locale, scenario.currency);
  const isDay = scenario.regime.kind === "day";
  const when = `${isDay ? "day" : "run"} ${figures.exact(found.replication)}`;
  if (found.customer === null) return nobody(found.pick, `${isDay ? "on" : "in"} ${when}`, figures);
  const { customer, segment } = found.customer;
  const { name } = find(scenario.segments, segment, "segment");
  const who = `customer ${figures.exact(customer)} of ${when} (${name}${why(found.pick)})`;
  const sides = sidesText(found, scenario, figures);
  const { chosen, against } = found.journeys;
  if (chosen === null || against === null || found.difference === null) {
    const [told, untold] = chosen === null ? [sides.against, sides.chosen] : [sides.chosen, sides.against];
    return `${caveat} ${who} is told with ${told} only: the run with ${untold} ends before.`;
  }
  const level = `${pointsText(chosen.experience, figures)} of 100 with ${sides.chosen}${endText(chosen)}`;
  const other = `${pointsText(against.experience, figures)} with ${sides.against}${endText(against)}`;
  return `${caveat} ${who} experiences ${level} and ${other}: ${differenceText(found.difference, figures)}.`;
}

const caveat = "As an illustration, not evidence:";

function nobody(pick: Pick, when: string, figures: Figures): string {
  return typeof pick === "number"
    ? `There is no customer ${figures.exact(pick)} ${when}.`
    : `No target customer came ${when}, so there is nobody to follow.`;
}

function why(pick: Pick): string {
  if (typeof pick === "number") return "";
  return pick === "typical" ? ", the most typical one" : ", the one with the largest difference";
}

/** Each side by its design and dial; one design is named once. */
function sidesText({ sides }: Twins, { designs }: Scenario, figures: Figures): Pair<string> {
  const texts = both(sides, ({ design, dial }) => {
    return `${find(designs, design, "design").name} at ${figures.percent(dial)}`;
  });
  if (sides.chosen.design !== sides.against.design) return texts;
  return { ...texts, against: `the same at ${figures.percent(sides.against.dial)}` };
}

/** How a journey ended that did not end in service. */
function endText({ outcome, refused }: Journey): string {
  if (outcome === "served") return "";
  if (outcome === "abandoned") return " (gave up waiting)";
  if (outcome === null) return " (still inside at the end)";
  return refused ? " (refused at the door)" : " (referred elsewhere)";
}

function differenceText({ experience, waiting, effort, fit, ending }: Difference, figures: Figures): string {
  const parts = [
    { points: waiting, why: `${waiting > 0 ? "less" : "more"} waiting` },
    { points: effort, why: `${effort > 0 ? "less" : "more"} effort` },
    { points: fit, why: `${fit > 0 ? "a better" : "a worse"} fit` },
    { points: ending, why: "how the journey ended" },
  ].filter(({ points }) => Math.abs(points) >= nought);
  if (parts.length === 0) return "no difference";
  if (parts.length === 1) return `${moreText(experience, figures)}, all of it by ${parts[0].why}`;
  const sorted = [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const told = sorted.map(({ points, why }) => `${signed(points, figures)} by ${why}`);
  return `${moreText(experience, figures)}, ${listed(told)}`;
}

function moreText(points: number, figures: Figures): string {
  if (Math.abs(points) < nought) return "no difference in all";
  return `${pointsText(Math.abs(points), figures)} points ${points > 0 ? "more" : "less"}`;
}

/** Points to a tenth. */
const pointsText = (points: number, figures: Figures): string => figures.number(points, nought);

const signed = (points: number, figures: Figures): string => `${points > 0 ? "+" : ""}${pointsText(points, figures)}`;
