/** A word that opens a list below it. Escape, a choice and a click elsewhere close it; focus goes back to the word. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

export interface DisclosureProps {
  readonly word: string;
  /** Gets a function that closes the list. */
  readonly children: (close: () => void) => ComponentChildren;
}

export function Disclosure({ word, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    };
  }, [open]);

  return (
    <div class="disclosure" ref={root}>
      <button
        type="button"
        class="bar-word"
        ref={button}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {word}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught wherever focus is inside the list */}
      <div
        class="disclosure-list"
        id={listId}
        hidden={!open}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      >
        {open && children(close)}
      </div>
    </div>
  );
}
