/** A row of bars that is drawn by pointer and keys: what a place and a key mean. Pure; it draws nothing. */
import { tidy } from "../controls/numbers.ts";

export interface Bars {
  readonly values: readonly number[];
  /** Of the axis; a bar may be typed or stepped beyond it. */
  readonly most: number;
  readonly step: number;
  /** The least that the last bar may be; all others may be 0. */
  readonly leastLast: number;
  /** The most that any may be. */
  readonly limit: number;
}

/** The bars with one of them set, on the grid of steps and within the limits. */
export function withBar(bars: Bars, index: number, wanted: number): readonly number[] {
  const least = index === bars.values.length - 1 ? bars.leastLast : 0;
  const onGrid = tidy(Math.round(wanted / bars.step) * bars.step);
  const value = Math.min(bars.limit, Math.max(least, onGrid));
  return bars.values.map((one, i) => (i === index ? value : one));
}

/** Which bar a point means, and what value; `across` and `up` are shares of the area, and may lie outside of it. */
export function barAt(bars: Bars, across: number, up: number): { readonly index: number; readonly value: number } {
  const last = bars.values.length - 1;
  const index = Math.min(last, Math.max(0, Math.floor(across * bars.values.length)));
  return { index, value: Math.max(0, up) * bars.most };
}

/** All bars between two, drawn over by one quick stroke, get the value at its end. */
export function drawn(bars: Bars, from: number, to: number, value: number): readonly number[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  let values = bars.values;
  for (let i = first; i <= last; i++) values = withBar({ ...bars, values }, i, value);
  return values;
}

/** Up and down change a bar, the Page keys by ten steps; left, right, Home and End go to another. Null: other keys. */
export function barKey(bars: Bars, index: number, key: string): { index: number; values: readonly number[] } | null {
  const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[key];
  if (by !== undefined) return { index, values: withBar(bars, index, bars.values[index] + by * bars.step) };
  const last = bars.values.length - 1;
  const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last }[key];
  return to === undefined ? null : { index: Math.min(last, Math.max(0, to)), values: bars.values };
}

/** The top of the axis: round, and with room above the highest bar to draw into. */
export function roomFor(values: readonly number[], least: number): number {
  const wanted = Math.max(least, ...values) * 1.25;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return tidy((Math.ceil((wanted / power) * 2) / 2) * power);
}

/** From when to when a slot lasts, in minutes from opening. */
export function slotTimes(index: number, slots: number, openMinutes: number): readonly [from: number, to: number] {
  const length = openMinutes / slots;
  return [index * length, (index + 1) * length];
}
