/** Counts in words. */
import type { Scenario } from "../../scenario/types.ts";
import type { Figures } from "../figures.ts";

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "three"; above ten in figures. */
export const inWords = (count: number): string => numbers[count] ?? String(count);

/** "the only step", "both steps", "all three steps". */
export const allOf = (count: number, thing: string): string =>
  count === 1 ? `the only ${thing}` : count === 2 ? `both ${thing}s` : `all ${inWords(count)} ${thing}s`;

/** "64 days", or runs where there are no days. */
export function daysText(count: number, { regime }: Pick<Scenario, "regime">, figures: Figures): string {
  const unit = regime.kind === "day" ? "day" : "run";
  return `${figures.number(count, 0)} ${unit}${count === 1 ? "" : "s"}`;
}
