/** The value beside a slider, as a text that can be typed over. Enter or leaving takes it, Escape does not. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Unit } from "../../scenario/fields.ts";
import { readNumber, writeNumber } from "./numbers.ts";

export interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly invalid: boolean;
  /** Id of the text that says what is wrong. */
  readonly describedBy?: string;
  onValue(value: number): void;
  /** What was typed is no number; null when it is one again. */
  onUnreadable(text: string | null): void;
}

export function NumberField({ name, value, unit, invalid, describedBy, onValue, onUnreadable }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const written = writeNumber(value, unit);
  const text = typed ?? written;

  // A value that changed elsewhere, by undo say, is not hidden behind what was typed before.
  useEffect(() => forget(), [value]);

  function forget() {
    setTyped(null);
    onUnreadable(null);
  }
  function take() {
    if (typed === null) return;
    const number = readNumber(typed, unit);
    if (number === null) return onUnreadable(typed);
    forget();
    if (number !== value) onValue(number);
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
      aria-invalid={invalid}
      aria-describedby={describedBy}
      style={{ width: `calc(${Math.max(2, text.length)}ch + 2px)` }}
      value={text}
      onFocus={() => field.current?.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={take}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
