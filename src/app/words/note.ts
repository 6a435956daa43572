/** A note beside a word: open while the pointer is on either or the keyboard on the word, closed by Escape wherever that is. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

export interface Note {
  readonly open: boolean;
  /** Of the note while it is shown, so that it stays within the window. */
  readonly shown: RefObject<HTMLSpanElement | null>;
  show(): void;
  hide(): void;
}

export function useNote(): Note {
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

  return { open, shown, show: () => setOpen(true), hide: () => setOpen(false) };
}

/** Shifts the note left where it would leave the window. */
function keepInSight(note: HTMLElement): void {
  note.style.marginLeft = "0";
  const beyond = note.getBoundingClientRect().right - (document.documentElement.clientWidth - 8);
  if (beyond > 0) note.style.marginLeft = `${-beyond}px`;
}
