/**
 * A value for each slot of the day as bars: drawn with a stroke of the pointer, or bar by bar with the arrow keys. Each
 * bar is a slider for the screen reader; the row is one stop of the keyboard.
 */
import { useRef, useState } from "preact/hooks";
import { writeNumber } from "../controls/numbers.ts";
import { type Bars, barAt, barKey, drawn, roomFor, slotTimes } from "./bars.ts";

export interface BarRowProps {
  readonly name: string;
  readonly values: readonly number[];
  readonly openMinutes: number;
  readonly step: number;
  readonly leastLast: number;
  readonly limit: number;
  /** The axis reaches at least so far. */
  readonly leastMost: number;
  onDraw(values: readonly number[]): void;
  onLetGo(): void;
}

export function BarRow(props: BarRowProps) {
  const { name, values, openMinutes, step, leastLast, limit, leastMost, onDraw, onLetGo } = props;
  const [current, setCurrent] = useState(0);
  /** While a stroke goes on the axis stays. */
  const [held, setHeld] = useState<number | null>(null);
  const area = useRef<HTMLFieldSetElement>(null);
  const stroke = useRef<number | null>(null);
  const most = held ?? roomFor(values, leastMost);
  const bars: Bars = { values, most, step, leastLast, limit };
  const focus = Math.min(current, values.length - 1);
  const written = (value: number) => writeNumber(value, "ratio");

  function draw(event: PointerEvent) {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined) return;
    const at = barAt(bars, (event.clientX - box.left) / box.width, (box.bottom - event.clientY) / box.height);
    const next = drawn(bars, stroke.current ?? at.index, at.index, at.value);
    stroke.current = at.index;
    setCurrent(at.index);
    if (next.some((value, i) => value !== values[i])) onDraw(next);
  }
  /** The bar that was drawn last is the one that keys go on with. */
  function end() {
    const bar = area.current?.children[stroke.current ?? focus];
    if (bar instanceof HTMLElement) bar.focus({ preventScroll: true });
    stroke.current = null;
    setHeld(null);
    onLetGo();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = barKey(bars, focus, event.key);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next.index);
    const bar = area.current?.children[next.index];
    if (bar instanceof HTMLElement) bar.focus();
    if (next.values !== values) onDraw(next.values);
  }
  return (
    <div class="bars">
      <span class="bars-most">{written(most)}</span>
      <fieldset
        ref={area}
        class={values.length > 40 ? "bars-area bars-many" : "bars-area"}
        aria-label={name}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          setHeld(most);
          draw(event);
        }}
        onPointerMove={(event) => {
          if (stroke.current !== null) draw(event);
        }}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={onKeyDown}
        onKeyUp={onLetGo}
        onBlurCapture={onLetGo}
      >
        {values.map((value, i) => (
          <span
            // A slot has no name but its place.
            key={`slot ${i}`}
            class="slot"
            role="slider"
            tabIndex={i === focus ? 0 : -1}
            aria-label={`${name}, ${timesOf(i, values.length, openMinutes)}`}
            aria-orientation="vertical"
            aria-valuemin={i === values.length - 1 ? leastLast : 0}
            aria-valuemax={limit}
            aria-valuenow={value}
            onFocus={() => setCurrent(i)}
          >
            {values.length <= 16 && <span class="slot-value">{written(value)}</span>}
            <span class="slot-fill" style={{ height: `${Math.min(1, value / most) * 100}%` }} />
          </span>
        ))}
      </fieldset>
      <p class="bars-times">
        <span>opening</span>
        <span aria-hidden="true">
          {timesOf(focus, values.length, openMinutes)}: {written(values[focus])}
        </span>
        <span>closing</span>
      </p>
    </div>
  );
}

/** "60–120 min after opening" */
function timesOf(index: number, slots: number, openMinutes: number): string {
  const [from, to] = slotTimes(index, slots, openMinutes).map((time) => writeNumber(Math.round(time), "minutes"));
  return `${from}–${to} min after opening`;
}
