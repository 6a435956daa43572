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
 * What both zones say together; empty where they say nothing together. Hundredths are compared with hundredths; where
 * only one of the two was refined, both speak of the grid.
 */
export function togetherText(a: Answer, b: Answer): string {
  if (!a.certified || !b.certified) return "";
  const mixed = (a.finer === null) !== (b.finer === null);
  const [one, other] = [a, b].map((answer) => (mixed ? answer.zone : told(answer).zone).dials);
  if (one.length === 0 || other.length === 0) return "";
  const zones = mixed ? "In steps of 5 the two zones" : "The two zones";
  if (one.some((dial) => other.includes(dial))) return `${zones} overlap.`;
  return `${zones} have no dial in common: the right one can be in one of them at most.`;
}
