/** What the study found, as data and in words. */
import { table } from "../../src/cli/output.ts";
import type { Rule } from "../../src/experiment/types.ts";
import { allowed, type Rate, shareOf, type Tally, tooMany } from "./tally.ts";

/** One case under one rule. */
export interface Line {
  readonly name: string;
  readonly rule: Rule;
  /** Dials that may be the best for all that the truth knows, on the grid and in hundredths. */
  readonly best: readonly number[];
  readonly finest: readonly number[];
  readonly truthDays: number;
  readonly tally: Tally;
}

export const columns: readonly string[] = [
  "case",
  "rule",
  "seeds",
  "wrong %",
  "with hundredths %",
  "ever wrong %",
  "settled %",
  "days",
  "cell-days",
  "with hundredths",
  "verdicts",
  "best",
];

export function row({ name, rule, best, finest, tally }: Line): readonly string[] {
  const { seeds, wrong, withFiner, ever, settled, look, gridDays, allDays, verdicts } = tally;
  return [
    name,
    rule,
    String(seeds),
    ...[wrong, withFiner, ever, settled].map((count) => inHundred(shareOf(count, seeds))),
    ...[look, gridDays, allDays].map(whole),
    Object.entries(verdicts)
      .map(([verdict, count]) => `${count} ${verdict}`)
      .join(", "),
    best.length === 0 ? "none" : `${best.join(" ")} (${span(finest)})`,
  ];
}

/** The lines as a table for a terminal. */
export const inWords = (lines: readonly Line[]): string => table([columns, ...lines.map(row)]);

/** What is significantly too much, and what the truth could not tell, in sentences. */
export function judgement(lines: readonly Line[]): readonly string[] {
  const bad = lines.filter(({ tally }) => tooMany(tally, lines.length));
  const undecided = lines.filter(({ best }) => best.length > 1);
  const all = lines.reduce((sum, { tally }) => sum + tally.seeds, 0);
  const wrong = lines.reduce((sum, { tally }) => sum + tally.ever, 0);
  return [
    `Of ${all} certificates asked for, ${inHundred(shareOf(wrong, all))} % were ever wrong; ${100 * allowed} % may be.`,
    bad.length === 0
      ? `In none of ${lines.length} lines significantly more (one-sided, 5 % over all lines together).`
      : `Significantly more: ${bad.map(({ name, rule }) => `${name}, ${rule}`).join("; ")}.`,
    ...undecided.map(
      ({ name, rule, best, truthDays }) =>
        `${name}, ${rule}: after ${truthDays} days the truth does not tell ${best.join(", ")} apart; all count as right.`,
    ),
  ];
}

export const holds = (lines: readonly Line[]): boolean => lines.every(({ tally }) => !tooMany(tally, lines.length));

function span(dials: readonly number[]): string {
  if (dials.length === 0) return "none";
  const last = dials[dials.length - 1];
  return dials.length === 1 ? String(last) : `${dials[0]} to ${last}`;
}

const percent = (share: number): string => (100 * share).toFixed(1);
const inHundred = ({ value, low, high }: Rate): string => `${percent(value)} (${percent(low)} to ${percent(high)})`;
const whole = ({ value, high }: Rate): string =>
  Number.isNaN(high) ? value.toFixed(0) : `${value.toFixed(0)} ± ${(high - value).toFixed(0)}`;
