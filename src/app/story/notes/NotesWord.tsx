/** The word that opens the notes' window, and what is said where there is none. */
import { notesRefused, openNotes } from "./open.tsx";

export function NotesWord() {
  return (
    <>
      <button type="button" class="action" onClick={openNotes}>
        Notes in a second window
      </button>
      <span role="status">
        {notesRefused.value &&
          "The browser did not open a second window. Allow this page to open one; until then the notes stand here, at each step."}
      </span>
    </>
  );
}
