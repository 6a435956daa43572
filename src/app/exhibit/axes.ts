/** Axes of exported charts: round ends, round steps, and the format of their ticks. Pure. */
import { axisFor, niceStep, spanOf } from "../charts/axis.ts";
import type { Axis } from "./types.ts";

/** Where a text stands for a number of a share. */
const wholePercent = "0 %";

/** @param values what must lie on it; where there is none, 0 to 1 */
export function axisOf(title: string, values: Iterable<number | null>, limits?: { min: number; max: number }): Axis {
  const span = spanOf(values) ?? { min: 0, max: 1 };
  const within = limits ? { min: Math.max(span.min, limits.min), max: Math.min(span.max, limits.max) } : span;
  const { min, max } = axisFor(within, null, limits ? { grain: 1, limits } : { grain: 1 });
  const step = niceStep(max - min, 7);
  return { title, min, max, step, format: formatOf(step) };
}

const formatOf = (step: number): string => {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
};

export const shareAxis = (axis: Axis): Axis => ({
  ...axis,
  format: axis.step < 0.01 ? "0.0 %" : wholePercent,
});

export const dialAxis: Axis = { title: "Flexibility", min: 0, max: 1, step: 0.25, format: wholePercent };
