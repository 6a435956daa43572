/**
 * Rising expectations in one sentence: how far the right dial moves, what deciding anew changes by then, and when what is
 * in use today expires.
 */
import { weighedMeasure } from "../evidence.ts";
import { createFigures, type Figures } from "../figures.ts";
import { inHundred } from "../telling.ts";
import type { Estimate, Rule } from "../types.ts";
import type { Drift, Period } from "./drift.ts";

/** @param locale BCP 47 tag for the numbers; the words are English */
export function driftSentence(found: Drift, currency: string, locale = "en-GB"): string {
  const { drift, periods, expires } = found;
  const figures = createFigures(locale, currency);
  const last = periods[periods.length - 1];
  const today = todayText(expires, last);
  if (drift === 0) return `Expectations do not rise in this scenario: ${standsText(periods[0], figures)}${today}.`;
  const rise = `With expectations rising by ${figures.percent(drift)} a period`;
  return `${rise} ${movesText(periods, figures)}${anewText(found, figures)}${today}.`;
}

const isLost = ({ answer }: Period): boolean => answer.verdict === "out of reach";

/** What is asked for: no dial keeps the promise, or none reaches the business goal. */
const lostText = ({ answer }: Period): string =>
  answer.missed === "goal" ? "no dial reaches the business goal" : "no dial keeps the promise";

const dialText = ({ answer: { dial, verdict } }: Period, figures: Figures): string =>
  `${figures.percent(dial)}${verdict === "not yet" ? " or so" : ""}`;

/** In a single period, or in all of them. */
const standsText = (period: Period, figures: Figures): string =>
  isLost(period) ? lostText(period) : `the right dial stays at ${dialText(period, figures)}`;

/** The last period before what is asked for is out of reach; undefined where it is from the first on. */
function lastWithin(periods: readonly Period[]): Period | undefined {
  const lost = periods.findIndex(isLost);
  return periods[lost < 0 ? periods.length - 1 : lost - 1];
}

function movesText(periods: readonly Period[], figures: Figures): string {
  const [first] = periods;
  if (isLost(first)) return `${lostText(first)} already in the first period`;
  if (periods.length === 1) return `the right dial is ${dialText(first, figures)} in the first period`;
  const lost = periods.findIndex(isLost);
  const until = lastWithin(periods) ?? first;
  const [from, to] = [dialText(first, figures), dialText(until, figures)];
  const moves =
    from === to
      ? `the right dial stays at ${to} up to period ${until.period}`
      : `the right dial goes from ${from} to ${to} in period ${until.period}`;
  if (lost < 0) return moves;
  const end = `from period ${lost} on ${lostText(periods[lost])}`;
  return lost === 1 ? `the right dial is ${from} in the first period, and ${end}` : `${moves}, and ${end}`;
}

function todayText(expires: number | null, last: Period): string {
  if (last.today === null) return "";
  if (expires === 0) return "; today's design falls short already";
  if (expires !== null) return `; today's design expires in period ${expires}`;
  return `; today's design is not shown to expire by period ${last.period}`;
}

/** Against standing still, in the last period that is told; nothing where the dial is still the first one. */
function anewText({ periods, still, rule }: Drift, figures: Figures): string {
  const then = lastWithin(periods);
  if (then === undefined || then.answer.dial === still) return "";
  const gain = then.saved[weighedMeasure[rule]];
  const cost = then.saved.costPerCustomer;
  if (gain === undefined || !isKnown(gain)) return "";
  const gains = isTold(gain) ? gainText(gain, rule, figures) : `is not shown to ${unshown[rule]}`;
  // Net value has the cost in it.
  const costs = rule === "value" || cost === undefined || !isKnown(cost) ? "" : ` and ${costText(cost, figures)}`;
  const anew = `deciding anew for period ${then.period}, and not standing still at ${figures.percent(still)},`;
  return `; ${anew} ${gains}${costs}`;
}

const isKnown = ({ mean, halfWidth }: Estimate): boolean => mean !== null && halfWidth !== null;

const isTold = ({ mean, halfWidth }: Estimate): boolean => Math.abs(mean ?? 0) > (halfWidth ?? 0);

const unshown: Readonly<Record<Rule, string>> = {
  promise: "keep more promises or fewer",
  noticeable: "bring more experience or less",
  value: "bring more net value or less",
};

/** The difference without its sign, which stands in words. */
const size = ({ mean, halfWidth }: Estimate): Estimate => ({ mean: Math.abs(mean ?? 0), halfWidth });

function gainText(gain: Estimate, rule: Rule, figures: Figures): string {
  const isMore = (gain.mean ?? 0) > 0;
  const fewer = isMore ? "more" : "fewer";
  switch (rule) {
    case "promise":
      return `keeps ${figures.numberWithin(inHundred(size(gain)))} ${fewer} promises in 100`;
    case "noticeable":
      return `brings ${figures.numberWithin(size(gain))} ${fewer} points of experience`;
    case "value":
      return `brings ${figures.moneyWithin(size(gain))} of net value a customer ${isMore ? "more" : "less"}`;
  }
}

function costText(cost: Estimate, figures: Figures): string {
  if (!isTold(cost)) return "is not shown to cost more or less";
  const amount = figures.moneyWithin(size(cost));
  return (cost.mean ?? 0) > 0 ? `costs ${amount} a customer more` : `saves ${amount} a customer`;
}
