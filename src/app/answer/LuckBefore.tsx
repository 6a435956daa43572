/** What the luck before had found, a quiet line beside what this one finds: both zones are to hold the right dial. */
import { useMemo } from "preact/hooks";
import type { Answer } from "../../experiment/types.ts";
import { Bound } from "../words/Bound.tsx";
import { createWords, readerLocale } from "../words/format.ts";
import { Term } from "../words/Term.tsx";
import { foundText, togetherText } from "./luck.ts";
import "./answer.css";

export interface LuckBeforeProps {
  /** The answer on the screen. */
  readonly answer: Answer;
  /** That of the same question with the luck before, and its seed. */
  readonly before: Answer;
  readonly seed: string;
  readonly currency: string;
}

export function LuckBefore({ answer, before, seed, currency }: LuckBeforeProps) {
  const words = useMemo(() => createWords(readerLocale(), currency), [currency]);
  const together = togetherText(answer, before);
  return (
    <p class="luck">
      With the <Term id="freshLuck">luck before</Term> (seed {seed}): <Bound text={foundText(before, words)} />.
      {together === "" ? "" : ` ${together}`}
    </p>
  );
}
