/** Whether the process is being edited, and the word that begins it. All else of the editor is fetched when it is opened. */
import { signal } from "@preact/signals";

export const editing = signal(false);

const wordId = "edit-process";

export function EditWord() {
  return (
    <button type="button" id={wordId} class="action" onClick={() => (editing.value = true)}>
      Edit the process
    </button>
  );
}

/** Ends editing; the keyboard goes back to the word that began it. */
export function closeEditor(): void {
  editing.value = false;
  requestAnimationFrame(() => document.getElementById(wordId)?.focus());
}
