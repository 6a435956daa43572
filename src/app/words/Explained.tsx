/**
 * A word with a note behind a dotted underline: shown on hover, on focus and on tap, gone with Escape or when pointer
 * and focus leave both. The note is the word's description, so a screen reader has it too.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import "./words.css";

export interface ExplainedProps {
  readonly note: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Explained({ note, children }: ExplainedProps) {
  const noteId = useId();
  const [open, setOpen] = useState(false);
  const shown = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    if (open && shown.current) keepInSight(shown.current);
  }, [open]);

  // Escape closes it under the pointer too, wherever the keyboard is.
  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") setOpen(false);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [open]);

  return (
    <span class="term" onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        class="term-word"
        aria-describedby={noteId}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          event.stopPropagation();
          setOpen(false);
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

/** Shifts the note left where it would leave the window. */
function keepInSight(note: HTMLElement): void {
  note.style.marginLeft = "0";
  const beyond = note.getBoundingClientRect().right - (document.documentElement.clientWidth - 8);
  if (beyond > 0) note.style.marginLeft = `${-beyond}px`;
}
