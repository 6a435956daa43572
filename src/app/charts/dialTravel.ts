/** What lies on the way between two pictures over the dial: a curve's values, dial by dial, its zone and its answer. Pure. */
import type { DialValue } from "./dialPanel.ts";
import { mix } from "./travel.ts";
import type { DialZone } from "./zone.ts";

/** Stretches of as many pieces go over into each other; of others there are the new ones. */
export const mixZone = (from: DialZone, to: DialZone, t: number): DialZone => ({
  ...to,
  dial: mix(from.dial, to.dial, t),
  runs:
    from.runs.length === to.runs.length
      ? to.runs.map(([low, high], i) => [mix(from.runs[i][0], low, t), mix(from.runs[i][1], high, t)] as const)
      : to.runs,
});

/** The curve at a dial: between its neighbours where it has none there, and at its end beyond that. Ascending; not empty. */
function placeAt<V extends DialValue>(values: readonly V[], dial: number): V {
  const after = values.findIndex((one) => one.dial >= dial);
  if (after < 0) return values[values.length - 1];
  const [a, b] = [values[Math.max(0, after - 1)], values[after]];
  if (b.dial === dial || a === b) return b;
  const part = (dial - a.dial) / (b.dial - a.dial);
  return { ...b, dial, value: mix(a.value, b.value, part), half: mix(a.half, b.half, part) };
}

/** Each dial from where it was, or would have been. */
export function mixValues<V extends DialValue>(from: readonly V[], to: readonly V[], t: number): readonly V[] {
  if (from.length === 0) return to;
  return to.map((one) => {
    const before = placeAt(from, one.dial);
    return { ...one, value: mix(before.value, one.value, t), half: mix(before.half, one.half, t) };
  });
}

/** The same curve with a value at the dial that the answer is passing: it goes along the curve. */
export function withDial<V extends DialValue>(values: readonly V[], dial: number): readonly V[] {
  if (values.length === 0 || values.some((one) => one.dial === dial)) return values;
  const passing = { ...placeAt(values, dial), dial };
  return [...values.filter((one) => one.dial < dial), passing, ...values.filter((one) => one.dial > dial)];
}
