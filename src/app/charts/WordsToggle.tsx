/** What a figure shows, written out for all who would rather read it; and the button that shows and hides it. */

export function WordsToggle({ inWords, onToggle }: { readonly inWords: boolean; onToggle(): void }) {
  return (
    <button type="button" class="action" aria-pressed={inWords} aria-keyshortcuts="W" title="Key: W" onClick={onToggle}>
      In words
    </button>
  );
}

export interface SummaryProps {
  readonly id: string;
  readonly text: string;
  readonly inWords: boolean;
}

/** The summary itself, a line a sentence; who does not see the picture has it in any case. */
export function Summary({ id, text, inWords }: SummaryProps) {
  return (
    <p class={inWords ? "figure-words" : "visually-hidden"} id={id}>
      {text.split(/(?<=\.) (?=\p{Lu})/u).map((sentence, i) => (
        <span key={i}>{sentence} </span>
      ))}
    </p>
  );
}
