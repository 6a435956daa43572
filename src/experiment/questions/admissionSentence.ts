/** Who is served, in one sentence: whom to let in, at which dial, and from what judgement at the door triage pays. */
import type { Scenario } from "../../scenario/types.ts";
import { weighedMeasure } from "../evidence.ts";
import { createFigures, type Figures } from "../figures.ts";
import { inHundred } from "../telling.ts";
import type { Estimate } from "../types.ts";
import type { Admission, AdmissionRow } from "./admission.ts";

type Terms = Pick<Scenario, "currency" | "goal" | "promise" | "regime">;

/** @param locale BCP 47 tag for the numbers; the words are English */
export function admissionSentence(found: Admission, terms: Terms, locale = "en-GB"): string {
  const figures = createFigures(locale, terms.currency);
  const { verdict, best, zone, cells } = found;
  if (verdict === "nobody") return "Everybody who comes is a right customer: there is nobody to help elsewhere.";
  const told = cells.find((cell) => cell.accuracy === best?.accuracy && cell.dial === best?.dial);
  if (best === null || told === undefined || told.measures.netValue?.mean == null) {
    return "No customer came by whom this could be judged.";
  }
  if (told.measures[weighedMeasure[found.rule]]?.mean == null) {
    return "No right customer came by whom this could be judged.";
  }
  if (verdict === "out of reach") {
    const missed =
      found.missed === "goal" ? goalText(found, terms, figures) : promiseText(told.measures, terms, figures);
    return `${missed}: that is a question of strategy, not of process.`;
  }
  const at = zone.filter(({ accuracy }) => accuracy === best.accuracy).map(({ dial }) => dial);
  const where = `${whomText(best.accuracy, figures)}, at ${figures.percent(best.dial)} flexible`;
  if (verdict === "not yet") {
    const unit = terms.regime.kind === "day" ? "days" : "runs";
    const left =
      zone.length === 1 ? "the condition of one cell is" : `${figures.number(zone.length, 0)} cells of the map are`;
    return `Perhaps ${where}: after ${figures.number(found.replications, 0)} ${unit} ${left} still in question.`;
  }
  const range = at.length > 1 ? ` (${figures.runs([[at[0], at[at.length - 1]]])})` : "";
  const others = zone.length - at.length;
  const equal =
    others > 0
      ? ` (as good for all that anyone would notice: ${others} ${others === 1 ? "cell" : "cells"} with another door)`
      : "";
  const brings = bringsText(found, told.measures.netValue, figures);
  return `Best is to ${where}${range}${equal}: ${brings}${conditionText(found, terms, figures)}; ${triageText(found, figures)}.`;
}

/** Against letting everybody in where that is shown to be less, else by itself. */
function bringsText({ best, gain }: Admission, { mean, halfWidth }: Estimate, figures: Figures): string {
  const more = gain.netValue ?? { mean: null, halfWidth: null };
  if (best?.accuracy !== null && isMore(more)) {
    return `${figures.moneyWithin(more)} of net value a customer more than letting everybody in`;
  }
  return `${figures.money(mean ?? 0, halfWidth)} of net value a customer`;
}

function whomText(accuracy: number | null, figures: Figures): string {
  if (accuracy === null) return "let everybody in";
  if (accuracy === 1) return "help all wrong customers elsewhere, and no right one by mistake";
  const right = `${figures.exact(100 * accuracy)} of 100 judged rightly at the door`;
  return `help wrong customers elsewhere with ${right}`;
}

function conditionText({ rule }: Admission, { promise }: Terms, figures: Figures): string {
  if (rule === "promise") return `, with ${figures.exact(100 * (promise?.share ?? 0))} promises in 100 kept`;
  return rule === "noticeable" ? ", with no noticeably worse experience" : "";
}

const isMore = ({ mean, halfWidth }: Estimate): boolean => mean !== null && halfWidth !== null && mean > halfWidth;

/** The least firm judgement from which on triage is shown to bring more than letting everybody in; null: none is. */
export function paysFrom({ rows }: Admission): AdmissionRow | null {
  const judging = rows.filter(({ accuracy }) => accuracy !== null);
  const none = judging.findLastIndex(({ gain, misses }) => misses || !isMore(gain));
  return judging[none + 1] ?? null;
}

function triageText(found: Admission, figures: Figures): string {
  const from = paysFrom(found);
  const here = `with ${figures.exact(100 * found.accuracy)} in 100, as here, ${hereText(found, figures)}`;
  if (from === null) return `helping wrong customers elsewhere is not shown to pay; ${here}`;
  const pays =
    from.accuracy === 1
      ? "triage is shown to pay only if every judgement at the door is right"
      : `triage is shown to pay from ${figures.exact(100 * (from.accuracy ?? 0))} right judgements in 100`;
  return found.accuracy >= (from.accuracy ?? 0) ? pays : `${pays}; ${here}`;
}

/** What triage does at the accuracy that the scenario has. */
function hereText({ rows, accuracy, rule }: Admission, figures: Figures): string {
  const row = rows.find((one) => one.accuracy === accuracy);
  if (row?.misses) return rule === "promise" ? "too few promises are kept" : "experience is noticeably worse";
  const { mean, halfWidth } = row?.gain ?? { mean: null, halfWidth: null };
  if (mean === null || halfWidth === null || Math.abs(mean) <= halfWidth)
    return "it is not shown to bring more or less";
  return `it brings ${figures.money(Math.abs(mean), halfWidth)} a customer ${mean > 0 ? "more" : "less"}`;
}

/*
 * That none reaches a standard is shown by bounds on one side. The interval on both sides that the table has of the best
 * is wider, and beside that statement it would seem to take it back.
 */

function goalText({ perDay }: Admission, { goal }: Terms, figures: Figures): string {
  const best = figures.money(perDay?.mean ?? 0, perDay?.halfWidth ?? null);
  return `Neither a dial nor helping wrong customers elsewhere brings ${figures.money(goal?.netPerDay ?? 0, 0)} a day (by the estimate the best brings ${best})`;
}

function promiseText({ promiseKept }: Admission["gain"], { promise }: Terms, figures: Figures): string {
  const { mean, halfWidth } = inHundred(promiseKept ?? { mean: null, halfWidth: null });
  const share = figures.exact(100 * (promise?.share ?? 0));
  return `Neither a dial nor helping wrong customers elsewhere keeps ${share} promises in 100 (by the estimate the best keeps ${figures.number(mean ?? 0, halfWidth)})`;
}
