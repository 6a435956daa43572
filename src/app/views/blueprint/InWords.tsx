/**
 * The process in words: a line of text for each step in its order, and for the desk. It says what the drawing shows. Its
 * first sentence is the view's own until somebody is watched.
 */
import type { Words } from "../../words/format.ts";
import type { Present } from "./text.ts";
import { type Known, placesOf, processSentence, toldOf } from "./text.ts";

export interface InWordsProps {
  readonly known: Known;
  readonly words: Words;
  /** Who is there now; null while nobody is watched. */
  readonly now: readonly Present[] | null;
}

export function InWords({ known, words, now }: InWordsProps) {
  const told = toldOf(known, words, now);
  return (
    <section class="figure-words" aria-label={`${known.cell.name}, in words`}>
      {now !== null && <p>{processSentence(known, words)}</p>}
      <ol>
        {placesOf(known).map((place) => (
          <li key={place}>
            <strong>{known.facts[place].name}.</strong> {told[place].join(". ")}.
          </li>
        ))}
      </ol>
    </section>
  );
}
