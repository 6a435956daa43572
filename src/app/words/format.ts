/**
 * Figures for charts, tables and the byline: those of the answer sentence, and beside them half-widths, readings and
 * ticks. One place decides digits and signs (experiment/figures.ts), so picture and sentence write alike.
 */
import { createFigures, isKnown, narrowSpace } from "../../experiment/figures.ts";
import type { Estimate } from "../../experiment/types.ts";

/** What a figure counts: money of the scenario, points of experience, or promises in 100 (from a share in [0, 1]). */
export type Unit = "money" | "points" | "inHundred";

export interface Words {
  /** A share in [0, 1] in %: "45 %", with a narrow space that does not break. */
  percent(share: number): string;
  /** Spans of shares in %: "40–55 %", "30–35 % and 65 %". */
  runs(runs: readonly (readonly [number, number])[]): string;
  /** A count: "1,000". */
  count(value: number): string;
  /** A figure as precise as its interval deserves: "€27.30", "84 in 100", "77"; "none" where there is none. */
  value(estimate: Estimate, unit: Unit): string;
  /** A figure one digit finer, for beside its half-width. */
  finer(estimate: Estimate, unit: Unit): string;
  /** The half-width: "± €0.15", "± 1.5"; null where there is none to give. */
  plusMinus(estimate: Estimate, unit: Unit): string | null;
  /** Figure and half-width: "€27.30 ± €0.15", "84.2 ± 1.5 in 100"; the figure alone where it is known. */
  estimate(estimate: Estimate, unit: Unit): string;
  /** Below what a figure is shown to stay, as fine as beside its half-width, and no more than `limit`: "87.4". */
  below(bound: number, limit: number, estimate: Estimate, unit: Unit): string;
  /** An axis tick, the currency with it where asked; `step` is the distance to the next tick. */
  tick(value: number, step: number, unit: Unit, withCurrency: boolean): string;
}

/**
 * Beside its half-width a figure and the half-width itself have the digits that a fifth of it deserves: one significant
 * digit of the half-width, two where the first is a 1 or 2.
 */
const fineness = 5;

/** A half-width stays on the line of its figure. */
const noBreak = "\u00a0";

/** "€27.30 ± €0.15". */
export const withHalf = (figure: string, half: string): string => `${figure}${noBreak}${half}`;

/** "€27.30 ± €0.15" in two; the second is empty where there is no half-width. */
export function inTwo(text: string): readonly [string, string] {
  const at = text.indexOf(`${noBreak}±`);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + noBreak.length)];
}

/** The reader's own locale. */
export const readerLocale = (): string => new Intl.NumberFormat().resolvedOptions().locale;

/**
 * @param locale a BCP 47 tag
 * @param currency an ISO 4217 code
 */
export function createWords(locale: string, currency: string): Words {
  const figures = createFigures(locale, currency);
  const usual = new Intl.NumberFormat(locale, { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  const scaleOf = (unit: Unit): number => (unit === "inHundred" ? 100 : 1);
  const bare = (value: number, deserves: number | null, unit: Unit): string =>
    unit === "money" ? figures.money(value, deserves) : figures.number(value * scaleOf(unit), deserves);
  const ended = (text: string, unit: Unit): string => (unit === "inHundred" ? `${text} in 100` : text);
  /** None of what is known, which may have the last digits of rounding. */
  const halfOf = (estimate: Estimate): number | null => (isKnown(estimate) ? 0 : estimate.halfWidth);
  const width = (estimate: Estimate, unit: Unit): number | null => {
    const half = halfOf(estimate);
    return half === null ? null : half * scaleOf(unit);
  };
  const fine = (estimate: Estimate, unit: Unit): number | null => {
    const half = width(estimate, unit);
    return half === null ? null : half / fineness;
  };
  const written = (estimate: Estimate, deserves: number | null, unit: Unit): string =>
    estimate.mean === null ? "none" : bare(estimate.mean, deserves, unit);
  const plusMinus = (estimate: Estimate, unit: Unit): string | null => {
    const half = halfOf(estimate);
    return half === null ? null : `±${narrowSpace}${bare(half, fine(estimate, unit), unit)}`;
  };

  return {
    percent: figures.percent,
    runs: figures.runs,
    count: (value) => figures.number(value, null),
    value: (estimate, unit) => ended(written(estimate, width(estimate, unit), unit), unit),
    finer: (estimate, unit) => written(estimate, fine(estimate, unit), unit),
    plusMinus,
    estimate: (estimate, unit) => {
      const half = isKnown(estimate) ? null : plusMinus(estimate, unit);
      const figure = written(estimate, fine(estimate, unit), unit);
      return estimate.mean === null ? figure : ended(half === null ? figure : withHalf(figure, half), unit);
    },
    below: (bound, limit, estimate, unit) =>
      unit === "money"
        ? figures.moneyBelow(bound, limit, fine(estimate, unit))
        : figures.numberBelow(bound * scaleOf(unit), limit * scaleOf(unit), fine(estimate, unit)),
    tick: (value, step, unit, withCurrency) => {
      // An interval of one step deserves the digits of one step.
      if (unit === "money" && withCurrency) return figures.money(value, step / 2);
      const whole = Number.isInteger(step * scaleOf(unit));
      const finest = unit === "money" && !whole ? Math.min(step, 10 ** -(usual ?? 2)) : step * scaleOf(unit);
      return figures.number(value * scaleOf(unit), whole ? null : finest / 2);
    },
  };
}
