/** Which mark is meant by a point, and where the frame of a reading stands beside its mark. In pixels. Pure. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The place in the list of the box nearest to the point; -1 where none is within reach. Of equals the smaller one. */
export function nearestMark(
  boxes: readonly Box[],
  point: { readonly x: number; readonly y: number },
  reach: number,
): number {
  let least = { distance: reach, size: Number.POSITIVE_INFINITY };
  let nearest = -1;
  boxes.forEach(({ x, y, width, height }, i) => {
    const outside = (from: number, length: number, at: number) => Math.max(from - at, at - from - length, 0);
    const distance = Math.hypot(outside(x, width, point.x), outside(y, height, point.y));
    const size = width * height;
    if (distance > least.distance || (distance === least.distance && size >= least.size)) return;
    least = { distance, size };
    nearest = i;
  });
  return nearest;
}

const gap = 10;

/** Above the mark, below it where there is no room above; never beyond the sides of a picture of this width. */
export function beside(
  mark: Box,
  frame: { readonly width: number; readonly height: number },
  within: number,
): { readonly x: number; readonly y: number } {
  const middle = mark.x + mark.width / 2 - frame.width / 2;
  const above = mark.y - gap - frame.height;
  return {
    x: Math.round(Math.max(0, Math.min(within - frame.width, middle))),
    y: Math.round(above < 0 ? mark.y + mark.height + gap : above),
  };
}
