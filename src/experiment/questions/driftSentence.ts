/** Rising expectations in one sentence: how far the right dial moves, and when what is in use today expires. */
import { createFigures, type Figures } from "../figures.ts";
import type { Drift, Period } from "./drift.ts";

/** @param locale BCP 47 tag for the numbers; the words are English */
export function driftSentence({ drift, periods, expires }: Drift, currency: string, locale = "en-GB"): string {
  const figures = createFigures(locale, currency);
  const last = periods[periods.length - 1];
  const today = todayText(expires, last);
  if (drift === 0) return `Expectations do not rise in this scenario: ${standsText(periods[0], figures)}${today}.`;
  const rise = `With expectations rising by ${figures.percent(drift)} a period`;
  return `${rise} ${movesText(periods, figures)}${today}.`;
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

function movesText(periods: readonly Period[], figures: Figures): string {
  const [first] = periods;
  if (isLost(first)) return `${lostText(first)} already in the first period`;
  if (periods.length === 1) return `the right dial is ${dialText(first, figures)} in the first period`;
  const lost = periods.findIndex(isLost);
  const until = periods[lost < 0 ? periods.length - 1 : lost - 1];
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
