/** A small picture over the dial: a box with a scale of its own, the zone behind, a curve with its intervals. */
import type { Span } from "./axis.ts";
import { drawAnswer, drawMark, strokePath } from "./draw.ts";
import { type Pen, sharp } from "./drawing.ts";
import type { Box, Point } from "./labels.ts";
import type { Theme } from "./theme.ts";
import { type DialZone, drawZoneBand, drawZoneLine, zoneColour } from "./zone.ts";

/** A value at a dial with the half-width of its interval; 0 where there is none. */
export interface DialValue {
  readonly dial: number;
  readonly value: number;
  readonly half: number;
}

/** Where a value at a dial stands in a box. */
export const placeIn =
  (box: Box, { min, max }: Span) =>
  (dial: number, value: number): Point => ({
    x: box.x + dial * box.width,
    y: box.y + box.height * (1 - (value - min) / (max - min)),
  });

/** The zone and the lines at both ends of the scale. */
export function drawPanelGround({ ctx, theme }: Pen, box: Box, zone: DialZone): void {
  drawZoneBand(ctx, zone, box, theme);
  for (const y of [box.y, box.y + box.height]) {
    const line = [
      { x: box.x, y: sharp(y) },
      { x: box.x + box.width, y: sharp(y) },
    ];
    strokePath(ctx, line, { colour: theme.rule, width: 1 });
  }
}

/** The curve, its intervals and the answer on it; answers where its points stand. */
export function drawPanelCurve(
  { ctx, theme }: Pen,
  box: Box,
  axis: Span,
  values: readonly DialValue[],
  zone: DialZone,
): readonly Point[] {
  const place = placeIn(box, axis);
  const points = values.map(({ dial, value }) => place(dial, value));
  drawZoneLine(ctx, zone, box, theme);
  if (!zone.stale)
    drawIntervals(
      ctx,
      values.map(({ dial, value, half }) => [place(dial, value + half), place(dial, value - half)]),
      box,
      theme,
    );
  const colour = zone.stale ? theme.edge : zone.coarse ? theme.ink3 : theme.ink;
  strokePath(ctx, points, { colour, width: 2, dash: zone.coarse && !zone.stale ? [5, 3] : [], round: true });
  const at = points[values.findIndex(({ dial }) => dial === zone.dial)];
  if (at && zone.outOfReach) drawMark(ctx, "cross", at, 5, { colour: zoneColour(zone, theme), ground: theme.ground });
  else if (at) {
    const hollow = !zone.firm || zone.stale;
    drawAnswer(ctx, at, { colour: zoneColour(zone, theme), ground: theme.ground, hollow, radius: 5 });
  }
  return points;
}

/** Intervals as a grey band along the curve: so many whiskers would hide it. */
function drawIntervals(
  ctx: CanvasRenderingContext2D,
  ends: readonly (readonly [Point, Point])[],
  box: Box,
  theme: Theme,
): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  ctx.beginPath();
  for (const [top] of ends) ctx.lineTo(top.x, top.y);
  for (const [, bottom] of [...ends].reverse()) ctx.lineTo(bottom.x, bottom.y);
  ctx.fillStyle = theme.edge;
  ctx.globalAlpha = 0.3;
  ctx.fill();
  ctx.restore();
}
