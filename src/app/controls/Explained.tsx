/**
 * A label with its explanation: shown on hover, on focus and on tap, gone with Escape or when pointer and focus leave.
 */
import { useId, useState } from "preact/hooks";

export function Explained({ label, help }: { readonly label: string; readonly help: string }) {
  const noteId = useId();
  const [open, setOpen] = useState(false);
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
        {label}
      </button>
      <span class={open ? "term-note" : "visually-hidden"} role="tooltip" id={noteId}>
        {help}
      </span>
    </span>
  );
}
