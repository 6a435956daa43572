/** What another luck had found, beside what this one finds. Pure. */
import type { Answer } from "../../experiment/types.ts";
import type { Words } from "../words/format.ts";
import { told, verdictWord, zoneRuns } from "./meaning.ts";

/** "just right 28 % (26–30 %)". */
export function foundText(answer: Answer, words: Words): string {
  const { dial, zone } = told(answer);
  const verdict = verdictWord[answer.verdict].toLowerCase();
  const range = words.runs(zoneRuns(answer));
  if (answer.verdict === "out of reach") return verdict;
  if (answer.verdict === "not yet" || answer.verdict === "a tie") return `${verdict}, ${range}`;
  if (answer.verdict !== "just right") return `${verdict} (${range})`;
  return zone.dials.length === 1 ? `${verdict} ${range} only` : `${verdict} ${words.percent(dial)} (${range})`;
}

/**
 * What both zones say together; empty where they say nothing together. Compared on the grid, of which both speak.
 */
export function togetherText(a: Answer, b: Answer): string {
  if (!a.certified || !b.certified || a.zone.dials.length === 0 || b.zone.dials.length === 0) return "";
  if (a.zone.dials.some((dial) => b.zone.dials.includes(dial))) return "The two zones overlap.";
  return "The two zones have no dial in common: the right one can be in one of them at most.";
}
