/** A word that opens a list below it. Escape, a choice and a click elsewhere close it; focus goes back to the word. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

export interface DisclosureProps {
  /** Of the word. */
  readonly id?: string;
  readonly word: string;
  /** Gets a function that closes the list. */
  readonly children: (close: () => void) => ComponentChildren;
}

export function Disclosure({ id, word, children }: DisclosureProps) {
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
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught on the word and wherever focus is in the list
    <div
      class="disclosure"
      ref={root}
      onKeyDown={(event) => {
        if (open && event.key === "Escape") close();
      }}
    >
      <button
        type="button"
        id={id}
        class="bar-word"
        ref={button}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {word}
      </button>
      <div class="disclosure-list" id={listId} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}
