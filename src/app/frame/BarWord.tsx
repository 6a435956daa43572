/** A word of the bar that does something, and what it would do just now, on hover and focus. */
import { useId } from "preact/hooks";
import { useNote } from "../words/note.ts";

export interface BarWordProps {
  readonly id?: string;
  readonly word: string;
  readonly detail?: string | null;
  /** Stays focusable, so that focus is not lost with the last step undone. */
  readonly disabled?: boolean;
  readonly keys?: string;
  onPress(): void;
}

export function BarWord({ id, word, detail = null, disabled = false, keys, onPress }: BarWordProps) {
  const noteId = useId();
  const { open, shown, show, hide } = useNote();
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
        <span class={open ? "term-note bar-note" : "visually-hidden"} role="tooltip" id={noteId} ref={shown}>
          {detail}
        </span>
      )}
    </span>
  );
}
