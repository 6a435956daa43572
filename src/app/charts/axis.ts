/**
 * The span of an axis and its ticks. An axis stays where it is for as long as it still serves, so that the eye compares
 * curves and not frames. Pure.
 */

export interface Span {
  readonly min: number;
  readonly max: number;
}

export interface AxisWish {
  /** The quantity's own limits, such as 0 to 100. */
  readonly limits?: Span;
  /** The ends lie on multiples of this part of a tick's step: 1, a half or a quarter. */
  readonly grain: 1 | 0.5 | 0.25;
}

/** Room left on either side of the data in a new axis, as a share of their span. */
const padding = 0.08;
/** Least room on either side of the data in an axis that is kept, as a share of the axis. */
const leastRoom = 0.03;
/** An axis is let go when the data fill less of it than this. */
const leastFilled = 0.45;
/** Values that differ by less than this part of themselves are the same: the rest is rounding. */
const sameness = 1e-6;
/** Intervals that an axis is cut into, about, where there is room for them. */
const intervals = 8;

/** The smallest of 1, 2, 5 times a power of ten that cuts `span` into at most `most` intervals. */
export function niceStep(span: number, most: number): number {
  const least = span / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return times * power;
}

/**
 * The axis for values from `data.min` to `data.max`: the previous one if they fit and still fill it, otherwise a new
 * one with round ends. Values that are all the same get room on both sides.
 */
export function axisFor(data: Span, previous: Span | null, wish: AxisWish): Span {
  if (previous !== null && stillServes(data, previous, wish.limits)) return previous;
  const width = data.max - data.min;
  const magnitude = Math.max(Math.abs(data.min), Math.abs(data.max));
  const room = width > sameness * Math.max(sameness, magnitude) ? width * padding : Math.max(1, magnitude * padding);
  const grain = niceStep(width + 2 * room, intervals) * wish.grain;
  const min = clean(Math.floor((data.min - room) / grain + 1e-9) * grain);
  const max = clean(Math.ceil((data.max + room) / grain - 1e-9) * grain);
  return {
    min: Math.max(min, wish.limits?.min ?? min),
    max: Math.min(max, wish.limits?.max ?? max),
  };
}

function stillServes(data: Span, previous: Span, limits: Span | undefined): boolean {
  const length = previous.max - previous.min;
  const room = (end: number | undefined, at: number) => (end === at ? 0 : leastRoom * length);
  const fits =
    data.min >= previous.min + room(limits?.min, previous.min) &&
    data.max <= previous.max - room(limits?.max, previous.max);
  return fits && data.max - data.min >= leastFilled * length;
}

/** Round values within the axis, at most `most` + 1 of them; `step` is what lies between two. */
export function ticksOf(axis: Span, most: number): { readonly values: readonly number[]; readonly step: number } {
  const step = niceStep(axis.max - axis.min, Math.max(1, most));
  const first = Math.ceil(axis.min / step - 1e-9);
  const last = Math.floor(axis.max / step + 1e-9);
  return { values: Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step)), step };
}

/** Smallest span that holds all finite values; null where there is none. */
export function spanOf(values: Iterable<number | null>): Span | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return min <= max ? { min, max } : null;
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12)) + 0;
