/** What is written at a team's bracket: its name, how busy it is and the mean wait there, as far as there is room. Pure. */
import type { Estimate } from "../../../experiment/types.ts";
import type { Words } from "../../words/format.ts";
import type { TeamFacts } from "./facts.ts";
import { busyText, waitText } from "./words.ts";

export interface BracketText {
  /** Cut where it is too long; null where hardly anything of it would be left. */
  readonly name: string | null;
  /** At most two lines. */
  readonly figures: readonly string[];
}

/** Interval and figure where both have room, else the figure, else nothing: the list has all of it. */
export function bracketText(team: TeamFacts, width: number, words: Words): BracketText {
  const { utilisation, wait } = team;
  const value = (estimate: Estimate | null, scale: number, unit: string): readonly string[] =>
    estimate === null || estimate.mean === null
      ? []
      : [
          `${words.value({ mean: scale * estimate.mean, halfWidth: scaled(estimate.halfWidth, scale) }, "points")} ${unit}`,
        ];
  const busy = fitting([busyText(utilisation, words), ...value(utilisation, 100, "%")], "busy", width);
  const waits = fitting([waitText(wait, words), ...value(wait, 1, "min")], "wait", width);
  const isCounted = (utilisation?.mean ?? wait?.mean ?? null) !== null;
  const lines = isCounted ? [...busy, ...waits] : ["not counted"];
  const joined = lines.join(", ");
  return { name: cut(team.name, width), figures: lines.length > 1 && widthOf(joined) <= width ? [joined] : lines };
}

const scaled = (halfWidth: number | null, scale: number): number | null => halfWidth && scale * halfWidth;

function fitting(texts: readonly string[], name: string, width: number): readonly string[] {
  const found = texts.map((text) => `${name} ${text}`).find((line) => widthOf(line) <= width);
  return found === undefined ? [] : [found];
}

/** Names are bold. */
const bold = 1.08;

function cut(name: string, width: number): string | null {
  if (bold * widthOf(name) <= width) return name;
  const letters = [...name];
  for (let length = letters.length - 1; length > 2; length--) {
    const text = `${letters.slice(0, length).join("").trimEnd()}…`;
    if (bold * widthOf(text) <= width) return text;
  }
  return null;
}

/** Pixels of a text in the drawing's type, with some to spare. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[ijltfr.,:;'|!()\s]/.test(letter)
      ? 3.9
      : /[mwMW%±@—…]|[^\0-\u024f]/.test(letter)
        ? 11.5
        : /[A-Z]/.test(letter)
          ? 8.6
          : 7;
  return width;
}
