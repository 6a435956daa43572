/**
 * A word with a note behind a dotted underline: shown on hover, on focus and on tap, gone with Escape or when pointer
 * and focus leave both. The note is the word's description, so a screen reader has it too.
 */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useNote } from "./note.ts";
import "./words.css";

export interface ExplainedProps {
  readonly note: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Explained({ note, children }: ExplainedProps) {
  const noteId = useId();
  const { open, shown, show, hide } = useNote();
  return (
    <span class="term" onPointerEnter={show} onPointerLeave={hide}>
      <button
        type="button"
        class="term-word"
        aria-describedby={noteId}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          event.stopPropagation();
          hide();
        }}
      >
        {children}
      </button>
      <span class={open ? "term-note" : "visually-hidden"} role="tooltip" id={noteId} ref={shown}>
        {note}
      </span>
    </span>
  );
}
