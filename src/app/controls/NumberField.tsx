/** The value beside a slider, as a text that can be typed over. Enter or leaving takes it, Escape does not. */
import { useEffect, useRef, useState } from "preact/hooks";

export interface NumberFieldProps {
  readonly name: string;
  readonly written: string;
  /** Id of the text that says what is wrong; absent when nothing is. */
  readonly describedBy?: string;
  /** A text to take; false if it cannot be: then it stays in the field. */
  onTyped(text: string): boolean;
  /** What was typed is given up. */
  onForget(): void;
}

export function NumberField({ name, written, describedBy, onTyped, onForget }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const text = typed ?? written;

  // A value that changed elsewhere, by undo say, is not hidden behind what was typed before.
  useEffect(() => forget(), [written]);

  function forget() {
    setTyped(null);
    onForget();
  }
  function take() {
    if (typed === null) return;
    if (typed === written) forget();
    else if (onTyped(typed)) setTyped(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") take();
    if (event.key === "Escape") forget();
    // While something is typed, undo is the field's own.
    if (typed !== null && (event.ctrlKey || event.metaKey)) event.stopPropagation();
  }
  return (
    <input
      ref={field}
      class="number-field"
      type="text"
      inputMode="decimal"
      autocomplete="off"
      aria-label={`${name}, value`}
      aria-invalid={describedBy !== undefined}
      aria-describedby={describedBy}
      style={{ width: `calc(${Math.max(2, text.length)}ch + 2px)` }}
      value={text}
      onFocus={() => field.current?.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
