/**
 * A plain word with its exact term behind a dotted underline: shown on hover, on focus and on tap, gone with Escape or
 * when pointer and focus leave both. The text is the description of the word, so a screen reader has it too.
 */
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { glossary, type TermId } from "./glossary.ts";
import "./words.css";

export interface TermProps {
  readonly id: TermId;
  readonly children: ComponentChildren;
}

export function Term({ id, children }: TermProps) {
  const noteId = useId();
  const [open, setOpen] = useState(false);
  const note = useRef<HTMLSpanElement>(null);
  const entry = glossary[id];

  useLayoutEffect(() => {
    if (open && note.current) keepInSight(note.current);
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
      <span class={open ? "term-note" : "visually-hidden"} role="tooltip" id={noteId} ref={note}>
        <strong>{entry.exact}.</strong> {entry.meaning}
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
