/** The price of loudness in one sentence: what the quiet pay in minutes and money, and where the desk can go. */
import { createFigures, type Figures } from "../figures.ts";
import type { Estimate } from "../types.ts";
import type { Loudness } from "./loudness.ts";

/** @param locale BCP 47 tag for the numbers; the words are English */
export function loudnessSentence(found: Loudness, currency: string, locale = "en-GB"): string {
  const figures = createFigures(locale, currency);
  if (found.verdict === "no desk") {
    return "There is no exceptions desk in this scenario: nobody can be treated specially, so loudness has no price.";
  }
  return `${priceText(found, figures)}; ${deskText(found, figures)}.`;
}

const none: Estimate = { mean: null, halfWidth: null };

const isShown = ({ mean, halfWidth }: Estimate): boolean =>
  mean !== null && halfWidth !== null && Math.abs(mean) > halfWidth;

function priceText({ loud, dial, policies }: Loudness, figures: Figures): string {
  if (loud === 0) return "Nobody insists on special treatment, so loudness has no price";
  const price = policies.find(({ policy }) => policy === "escalate")?.more;
  const wait = price?.quiet.wait ?? none;
  const cost = price?.all.costPerCustomer ?? none;
  if (cost.mean === null) return "No customer came by whom this could be judged";
  const who = loud === 1 ? "everybody is loud, and every customer" : "every quiet customer";
  const opening = `At ${figures.percent(dial)} flexible, ${who} `;
  const minutes = `${figures.number(Math.abs(wait.mean ?? 0), wait.halfWidth)} minutes`;
  const money = figures.money(Math.abs(cost.mean), cost.halfWidth);
  if (isShown(wait) && isShown(cost) && (wait.mean ?? 0) > 0 && cost.mean > 0)
    return `${opening}${paid(`${minutes} and ${money}`)}`;
  return `${opening}${moneyText(cost, money)}${waitText(wait, minutes, loud)}`;
}

const treatment = "the special treatment of the loud";

/** All customers bear the same part of the cost: the quiet pay as much as the loud. */
const paid = (what: string): string => `pays ${what}, an equal share of the cost, for ${treatment}`;

function moneyText(cost: Estimate, money: string): string {
  if (!isShown(cost)) return `is not shown to pay more or less for ${treatment}`;
  return (cost.mean ?? 0) > 0 ? paid(money) : `pays ${money} less because of ${treatment}`;
}

function waitText(wait: Estimate, minutes: string, loud: number): string {
  if (loud === 1 || wait.mean === null) return "";
  if (isShown(wait)) return wait.mean > 0 ? `, and waits ${minutes} longer` : `, and waits ${minutes} less`;
  return wait.mean === 0 && wait.halfWidth === 0
    ? ", and waits as long as without it"
    : ", and is not shown to wait longer or less";
}

function deskText({ from, neededAt, dials }: Loudness, figures: Figures): string {
  if (dials.length === 0) return "where the desk is no longer needed is not known yet";
  const still = neededAt === null ? "" : `, at ${figures.percent(neededAt)} it still is`;
  if (from === 0) return "a desk is needed at no dial";
  if (from !== null) return `from ${figures.percent(from)} on the desk is no longer needed${still}`;
  const last = dials[dials.length - 1].dial;
  if (neededAt === last) return "at no dial can the desk be done without";
  return `no dial is shown to do without the desk${still}`;
}
