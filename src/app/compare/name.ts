/** What a pin is called until somebody names it: after what differs from the scenario as it was opened. Pure. */
import { defaultSeed } from "../../experiment/types.ts";
import { type Difference, differences, type Side } from "../../scenario/differences.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { unitWord, writeNumber } from "../controls/numbers.ts";

/** A side of a difference as it is read, without its unit; "none" where there is nothing. */
export function sideText(side: Side, { unit }: Pick<Difference, "unit">, locale?: string): string {
  if (side === null) return "none";
  if (typeof side === "string") return side;
  return writeNumber(side, unit ?? "ratio", locale);
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
  const after = sideText(first.after, first, locale);
  const unit = first.unit === null ? "" : unitWord(first.unit, file.currency, locale);
  const value = after.length > longest ? "" : ` ${unit === "" ? after : `${after} ${unit}`}`;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `${differenceName(first)}:${value === "" ? " changed" : value}${more}${luck}`;
}
