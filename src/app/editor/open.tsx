/** Whether the process is being edited, and the word that begins it. All else of the editor is fetched when it is opened. */
import { signal } from "@preact/signals";

export const editing = signal(false);

/** What keeps the edits from being taken, each in words; empty while all are. The answer is then that of other numbers. */
export const notTaken = signal<readonly string[]>([]);

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
