/** The document's title: it follows the verdict, so that a tab in the background tells how it stands. */
import type { Answer } from "../../experiment/types.ts";

const withoutDial: ReadonlySet<Answer["verdict"]> = new Set(["not yet", "out of reach"]);

export function pageTitle(answer: Pick<Answer, "verdict" | "dial"> | null, scenario: string): string {
  if (answer === null) return `${scenario} – Goldilocks`;
  const verdict = answer.verdict.charAt(0).toUpperCase() + answer.verdict.slice(1);
  const dial = withoutDial.has(answer.verdict) ? "" : `, ${Math.round(answer.dial * 100)}\u202f%`;
  return `${verdict}${dial} – ${scenario} – Goldilocks`;
}
