/** What every view says of the days and the intervals behind it. */
import { daysText } from "../words/days.ts";
import type { Words } from "../words/format.ts";
import { type CurveView, sameCurve, type ViewProps } from "./types.ts";

type Seen = Pick<ViewProps, "curves" | "focus" | "scenario">;

export const focusOf = ({ curves, focus }: Pick<ViewProps, "curves" | "focus">): CurveView =>
  curves.find((curve) => sameCurve(curve, focus)) ?? curves[0];

/** What the intervals are, or that there are none yet. */
export function intervalsNote(seen: Seen, words: Words): string {
  const { answer } = focusOf(seen);
  if (!answer.certified) return `Coarse: ${daysText(answer.replications, seen.scenario, words)}, no intervals yet.`;
  return `Intervals: ${words.percent(answer.confidence)}, all together, at every look.`;
}

/** The same with the seed, for what leaves the page. */
export const seededSource = (seen: Seen & Pick<ViewProps, "seed">, words: Words): string =>
  `${sourceLine(seen, words)} Seed ${seen.seed}.`;

/** What a saved picture says of where it comes from. */
export function sourceLine(seen: Seen, words: Words): string {
  const days = daysText(focusOf(seen).answer.replications, seen.scenario, words).replace(" ", " simulated ");
  return `${seen.scenario.title}. ${days}. ${intervalsNote(seen, words)}`;
}
