/** Where things stand on the dial strip, in pixels of its width. Pure geometry. */

export interface StripLabel {
  /** Left edge. */
  readonly x: number;
  readonly width: number;
}

/** Half of the least width of the zone's band: the answer's dot fits into it. */
const leastHalf = 9;
const gap = 12;

/** From where to where a band of dials reaches, never narrower than the dot and never beyond the strip. */
export function bandOf(low: number, high: number, width: number): readonly [number, number] {
  const middle = ((low + high) / 2) * width;
  const half = Math.max(leastHalf, ((high - low) / 2) * width);
  const start = Math.max(0, Math.min(width - 2 * half, middle - half));
  return [start, start + 2 * half];
}

/** A dot at a dial, whole within its band. */
export const dotAt = (dial: number, [start, end]: readonly [number, number], width: number): number =>
  Math.max(start + leastHalf, Math.min(end - leastHalf, dial * width));

/** A label centred on a place, within the strip. */
export function centred(place: number, labelWidth: number, width: number): StripLabel {
  return { x: Math.max(0, Math.min(width - labelWidth, place - labelWidth / 2)), width: labelWidth };
}

export interface Between extends StripLabel {
  /** Whether the labels at the ends are shown. */
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * A label over a place, between labels at the ends, whose widths are null where there is none. It moves aside for them
 * as long as it still stands over its place; who then has no room is left out, rather the one that is nearer to it.
 */
export function between(
  place: number,
  labelWidth: number,
  ends: { readonly left: number | null; readonly right: number | null },
  width: number,
): Between {
  const nearLeft = place < width / 2;
  const wishes = [
    { left: true, right: true },
    { left: !nearLeft, right: nearLeft },
    { left: nearLeft, right: !nearLeft },
  ];
  const { x } = centred(place, labelWidth, width);
  for (const wish of wishes) {
    const left = wish.left && ends.left !== null;
    const right = wish.right && ends.right !== null;
    const least = left ? (ends.left ?? 0) + gap : 0;
    const most = width - labelWidth - (right ? (ends.right ?? 0) + gap : 0);
    const at = Math.max(least, Math.min(most, x));
    if (least <= most && at <= place && place <= at + labelWidth) return { x: at, width: labelWidth, left, right };
  }
  return { x, width: labelWidth, left: false, right: false };
}

/** Whether a label at the left end and one at the right end leave the middle one its room. */
export function roomBeside(
  middle: StripLabel,
  leftWidth: number,
  rightWidth: number,
  width: number,
): { readonly left: boolean; readonly right: boolean } {
  return {
    left: leftWidth + gap <= middle.x,
    right: middle.x + middle.width + gap <= width - rightWidth,
  };
}
