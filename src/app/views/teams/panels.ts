/** Where the pictures of teams stand: a row a team with its name, and two panels beside each other, each with a scale. */
import type { Pen } from "../../charts/drawing.ts";
import type { Box } from "../../charts/labels.ts";

export type Size = "wide" | "narrow";

/** What a picture leaves free, in pixels. */
export interface Frame {
  /** For the heads over the first row. */
  readonly head: number;
  /** For what stands below the last one. */
  readonly foot: number;
  readonly rowHeights: Readonly<Record<Size, number>>;
  /** In a row over its panels. */
  readonly over: Readonly<Record<Size, number>>;
  /** Left of a panel, for its scale. */
  readonly scaleWidth: number;
}

const narrowBelow = 560;
const left = { wide: 150, narrow: 0 } as const;
const gap = { wide: 28, narrow: 12 } as const;

export const heightOf = ({ head, foot, rowHeights }: Frame, rows: number, isNarrow: boolean): number =>
  head + Math.max(1, rows) * rowHeights[isNarrow ? "narrow" : "wide"] + foot;

export const sizeOf = ({ width }: Pick<Pen, "width">): Size => (width >= narrowBelow ? "wide" : "narrow");

/** By row its two panels. On a stage there may be less height than the picture likes. */
export function panelsOf(
  pen: Pick<Pen, "width" | "height">,
  { head, foot, rowHeights, over, scaleWidth }: Frame,
  rows: number,
): readonly (readonly [Box, Box])[] {
  const size = sizeOf(pen);
  const width = (pen.width - left[size] - gap[size]) / 2 - scaleWidth - 4;
  const rowHeight = Math.min(rowHeights[size], (pen.height - head - foot) / Math.max(1, rows));
  const height = rowHeight - over[size] - 8;
  const x = left[size] + scaleWidth;
  return Array.from({ length: rows }, (_, row) => {
    const y = head + row * rowHeight + over[size];
    return [
      { x, y, width, height },
      { x: x + width + gap[size] + scaleWidth, y, width, height },
    ];
  });
}
