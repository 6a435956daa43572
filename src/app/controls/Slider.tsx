/**
 * The track of a slider: a ring on the scenario's own tick; once changed, a filled thumb and a heavy bar from the tick.
 * The browser's own range control lies over it, unseen, for pointer, keyboard and screen reader alike.
 */
import { keyTo, placeOn, type Scale, snap } from "./slider.ts";

export interface SliderProps {
  readonly name: string;
  readonly scale: Scale;
  readonly value: number;
  /** The value with its unit, for the screen reader. */
  readonly valueText: string;
  readonly describedBy?: string;
  onMove(value: number): void;
  /** Pointer or key was let go. */
  onLetGo(): void;
}

export function Slider({ name, scale, value, valueText, describedBy, onMove, onLetGo }: SliderProps) {
  const at = placeOn(scale, value);
  const own = placeOn(scale, scale.own);
  const move = (to: number | null) => {
    if (to !== null && to !== value) onMove(to);
  };
  return (
    <div
      class={value === scale.own ? "slider" : "slider slider-changed"}
      style={{
        "--at": `${at}`,
        "--own": `${own}`,
        "--from": `${Math.min(at, own)}`,
        "--span": `${Math.abs(at - own)}`,
      }}
    >
      <input
        type="range"
        aria-label={name}
        aria-valuetext={valueText}
        aria-describedby={describedBy}
        min={scale.min}
        max={scale.max}
        step="any"
        value={value}
        onInput={(event) => move(snap(scale, event.currentTarget.valueAsNumber))}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const to = keyTo(scale, value, event.key);
          if (to === null) return;
          event.preventDefault();
          move(to);
        }}
        onKeyUp={onLetGo}
        onChange={onLetGo}
        onBlur={onLetGo}
      />
      <span class="slider-bar" />
      <span class="slider-tick" />
      <span class="slider-thumb" />
    </div>
  );
}
