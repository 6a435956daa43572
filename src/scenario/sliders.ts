/**
 * From a field's limits and the scenario's own value to the range and step of its slider.
 *
 * The range is soft: what may be typed is bounded by the hard limits only. It knows no field by name.
 */
import type { FieldMeta } from "./fields.ts";
import { maxMagnitude } from "./limits.ts";

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const roundMantissas = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** Without the last digits, which only rounding makes: 0.30000000000000004 is 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The least round number that is not below a positive value. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const mantissa = roundMantissas.find((round) => round * power >= value * (1 - 1e-12)) ?? 10;
  return tidy(mantissa * power);
}

const isMultiple = (value: number, step: number) => Math.abs(value / step - Math.round(value / step)) < 1e-6;

/** The first of some parts of a step that is as wanted; a long process has thousands of steps to choose. */
function firstPart(of: number, parts: readonly number[], isWanted: (step: number) => boolean): number | undefined {
  for (const part of parts) {
    const step = tidy(part * of);
    if (isWanted(step)) return step;
  }
  return undefined;
}

/** The coarsest of 1, 2 and 5 times a power of ten with at least 100 steps to the span, finer if the value needs it. */
function pleasantStep(span: number, value: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 100) + 1e-9);
  const base = firstPart(power, [5, 2, 1], (step) => step <= (span / 100) * (1 + 1e-9)) ?? power;
  return firstPart(base, [1, 0.5, 0.1, 0.05, 0.01], (step) => isMultiple(value, step)) ?? base;
}

/** About two and a half times the value, or the field's own soft range as long as the value lies in it. */
function softSpan(meta: FieldMeta, value: number): readonly [from: number, to: number] {
  const [from, to] = meta.slider ?? [0, 10];
  const size = Math.abs(value);
  if (size < 1e-9 || (meta.slider && value >= from && value <= to)) return [from, to];
  const reach = roundUp(2.5 * size);
  return [value < 0 ? -reach : Math.min(0, meta.slider ? from : 0), reach];
}

function wholeStep(span: number): number {
  return Math.max(1, pleasantStep(span, 0));
}

export function sliderRange(meta: FieldMeta, value: number): SliderRange {
  const [from, to] = softSpan(meta, value);
  const low = Math.max(from, meta.min ?? meta.above ?? from);
  const high = Math.min(to, meta.max ?? meta.below ?? to);
  const step = meta.whole ? wholeStep(high - low) : pleasantStep(high - low, value);
  return {
    min: low === meta.above ? tidy(low + Math.min(step, value - low || step)) : low,
    max: high === meta.below ? tidy(high - step) : high,
    step,
  };
}

/** As near to a limit as makes no difference, and as far from 0 as scaling down can take a number that has to be. */
const nothing = 1e-9;

/** The allowed value that is nearest to the one wanted; `step` is the distance kept from a limit not allowed itself. */
export function allowed(meta: FieldMeta, wanted: number, step: number): number {
  const value = meta.whole ? Math.round(wanted) : wanted;
  if (meta.above !== undefined && value - meta.above < nothing) return tidy(meta.above + step);
  if (meta.below !== undefined && meta.below - value < nothing) return tidy(meta.below - step);
  return Math.min(Math.max(value, meta.min ?? -maxMagnitude), meta.max ?? maxMagnitude);
}
