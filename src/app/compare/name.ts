/** What a pin is called until somebody names it: after what differs from the scenario as it was opened. Pure. */
import { defaultSeed } from "../../experiment/types.ts";
import { type Difference, differences, type Side } from "../../scenario/differences.ts";
import type { Write } from "../../scenario/said.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { unitScale, unitWord, writeNumber } from "../controls/numbers.ts";

/** Both sides of a difference as they are read, and the unit behind both; empty where there is none. */
export interface SideTexts {
  readonly before: string;
  readonly after: string;
  readonly unit: string;
}

/** Numbers within words as beside the sliders, with their unit. */
export const writing =
  (currency: string, locale?: string): Write =>
  (value, unit) =>
    `${writeNumber(value, unit, locale)} ${unitWord(unit, currency, locale)}`.trim();

/** Where there is nothing, "none"; of an entry that is gone, "removed". A unit stands behind the number that it is of. */
export function sideTexts(
  { path, before, after, unit: of }: Pick<Difference, "path" | "before" | "after" | "unit">,
  currency: string,
  locale?: string,
): SideTexts {
  const word = of === null ? "" : unitWord(of, currency, locale);
  if (typeof before === "number" && typeof after === "number") {
    const [one, other] = [before, after].map((side) => writeNumber(side, of ?? "ratio", locale));
    // Two numbers that are told apart by more digits than one reads are told with them.
    const isClear = one !== other;
    const all = (side: number) =>
      (side * unitScale(of ?? "ratio")).toLocaleString(locale, { maximumFractionDigits: 15 });
    return { before: isClear ? one : all(before), after: isClear ? other : all(after), unit: word };
  }
  const isGone = after === null && path.length === 2 && typeof path[1] === "number";
  const text = (side: Side): string => {
    if (side === null) return "none";
    return typeof side === "string" ? side : `${writeNumber(side, of ?? "ratio", locale)} ${word}`.trim();
  };
  return { before: text(before), after: isGone ? "removed" : text(after), unit: "" };
}

/** The assumption and whose it is. */
export const differenceName = ({ label, owner }: Pick<Difference, "label" | "owner">): string =>
  owner === null ? label : `${label}, ${owner}`;

/** Names are read in a line, so a long list of values says no more than that it differs. */
const longest = 24;

export function pinName(opened: ScenarioFile, file: ScenarioFile, seed: string, locale?: string): string {
  const [first, ...others] = differences(opened, file);
  const luck = seed === defaultSeed ? "" : `, luck ${seed.slice(defaultSeed.length).trim() || seed}`;
  if (first === undefined) return `As opened${luck}`;
  const { after, unit } = sideTexts(first, file.currency, locale);
  const value = after.length > longest ? "" : ` ${unit === "" ? after : `${after} ${unit}`}`;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `${differenceName(first)}:${value === "" ? " changed" : value}${more}${luck}`;
}
