/** Rising expectations in one sentence: how far the right dial moves, and when what is in use today expires. */
import { createFigures, type Figures } from "../figures.ts";
import type { Drift, Period } from "./drift.ts";

/** @param locale BCP 47 tag for the numbers; the words are English */
export function driftSentence({ drift, periods, expires }: Drift, currency: string, locale = "en-GB"): string {
  const figures = createFigures(locale, currency);
  const last = periods[periods.length - 1];
  if (drift === 0) return `Expectations do not rise in this scenario: it stays at ${dialText(periods[0], figures)}.`;
  const lost = periods.find(({ answer }) => answer.verdict === "out of reach");
  const until = lost ?? last;
  const rise = `With expectations rising by ${figures.percent(drift)} a period`;
  const moves =
    periods.length === 1
      ? `the right dial is ${dialText(last, figures)} in the first period`
      : `the right dial goes from ${dialText(periods[0], figures)} to ${dialText(until, figures)} in period ${until.period}`;
  return `${rise} ${moves}${todayText(expires, last, figures)}.`;
}

function dialText({ answer: { dial, verdict } }: Period, figures: Figures): string {
  if (verdict === "out of reach") return "out of reach";
  return `${figures.percent(dial)}${verdict === "not yet" ? " or so" : ""}`;
}

function todayText(expires: number | null, last: Period, figures: Figures): string {
  if (last.today === null) return "";
  if (expires === 0) return "; today's design falls short already";
  if (expires !== null) return `; today's design expires in period ${figures.number(expires, 0)}`;
  return `; today's design is not shown to expire by period ${last.period}`;
}
