/** Where a slider's thumb stands and where keys and pointer take it. Pure; it draws nothing. */
import { tidy } from "./numbers.ts";

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The scenario's own value: the tick, to which the thumb sticks. */
  readonly own: number;
}

/** Place along the track, 0 to 1; a value beyond the scale stands at its end. */
export function placeOn(scale: Scale, value: number): number {
  const place = (value - scale.min) / (scale.max - scale.min);
  return Math.min(1, Math.max(0, place));
}

/** The value a pointer means: on the grid of steps, or the scenario's own where that is nearest, within the scale. */
export function snap(scale: Scale, value: number): number {
  const onGrid = tidy(Math.round(value / scale.step) * scale.step);
  const nearest = Math.abs(value - scale.own) <= Math.abs(value - onGrid) ? scale.own : onGrid;
  return within(scale, nearest);
}

/** Where a key takes the thumb: an arrow one step, Page keys ten, Home and End to the limits; null for other keys. */
export function keyTo(scale: Scale, value: number, key: string): number | null {
  if (key === "Home") return scale.min;
  if (key === "End") return scale.max;
  const steps = stepsOf[key];
  return steps === undefined ? null : within(scale, tidy(value + steps * scale.step));
}

const stepsOf: Readonly<Record<string, number | undefined>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

function within({ min, max }: Scale, value: number): number {
  return Math.min(max, Math.max(min, value));
}
