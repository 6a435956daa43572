/** A word of the bar that does something, and what it would do just now: on hover and focus, or below it in the menu. */
import { useId } from "preact/hooks";
import { useNote } from "../words/note.ts";

export interface BarWordProps {
  readonly id?: string;
  readonly word: string;
  readonly detail?: string | null;
  /** The detail always stands below the word. */
  readonly spelledOut?: boolean;
  /** Stays focusable, so that focus is not lost with the last step undone. */
  readonly disabled?: boolean;
  readonly keys?: string;
  onPress(): void;
}

export function BarWord({ id, word, detail = null, spelledOut, disabled = false, keys, onPress }: BarWordProps) {
  const noteId = useId();
  const { open, shown, show, hide } = useNote();
  const noteClass = open ? "term-note bar-note" : "visually-hidden";
  return (
    <span class="bar-told" onPointerEnter={show} onPointerLeave={hide}>
      <button
        type="button"
        id={id}
        class="bar-word"
        aria-disabled={disabled}
        aria-keyshortcuts={keys}
        aria-describedby={detail === null ? undefined : noteId}
        onFocus={(event) => {
          // A press has its own way to the note, and under a finger it would stay.
          if (event.currentTarget.matches(":focus-visible")) show();
        }}
        onBlur={hide}
        onClick={() => {
          if (!disabled) onPress();
        }}
      >
        {word}
      </button>
      {detail !== null && (
        <span class={spelledOut ? "menu-detail" : noteClass} role="tooltip" id={noteId} ref={shown}>
          {detail}
        </span>
      )}
    </span>
  );
}
