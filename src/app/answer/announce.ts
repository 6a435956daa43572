/** What is said aloud of an answer that keeps refining: the first one, the settled one, and a changed verdict. Pure. */
import type { Answer } from "../../experiment/types.ts";
import type { Stage } from "../views/types.ts";

export interface Said {
  readonly sentence: string;
  readonly verdict: Answer["verdict"];
}

/**
 * What to say now, given what was said last; null for nothing. Of coarse pictures only the very first is said: under a
 * moving slider each change begins with one.
 */
export function toSay(
  last: Said | null,
  answer: Pick<Answer, "certified" | "sentence" | "verdict">,
  stage: Stage,
): Said | null {
  if (last !== null && !answer.certified) return null;
  const now = { sentence: answer.sentence, verdict: answer.verdict };
  if (last === null || last.verdict !== now.verdict) return now;
  return stage === "settled" && last.sentence !== now.sentence ? now : null;
}
