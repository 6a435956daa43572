/** Writes out what a figure shows, for all who would rather read it, and takes it away again. */
export function WordsToggle({ inWords, onToggle }: { readonly inWords: boolean; onToggle(): void }) {
  return (
    <button type="button" class="action" aria-pressed={inWords} aria-keyshortcuts="W" title="Key: W" onClick={onToggle}>
      In words
    </button>
  );
}

/** Of the summary itself: who does not see the picture has it in any case. */
export const wordsClass = (inWords: boolean): string => (inWords ? "figure-words" : "visually-hidden");
