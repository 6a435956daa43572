/** The point being read: ringed, and its figures in a frame beside it. */
import { sizesOf, strokePath, type TextLines, writeLines } from "./draw.ts";
import { type Box, type Obstacle, type Point, placeLabels, type Side } from "./labels.ts";
import type { Theme } from "./theme.ts";

const sides: readonly Side[] = [
  "above right",
  "above left",
  "below right",
  "below left",
  "above",
  "below",
  "right",
  "left",
];
const padding = { x: 10, y: 7 };

export interface Reading {
  readonly at: Point;
  /** Its name first. */
  readonly lines: readonly string[];
}

/** @param obstacles what the frame should not hide, if it can help it */
export function drawReading(
  ctx: CanvasRenderingContext2D,
  { at, lines }: Reading,
  theme: Theme,
  obstacles: readonly Obstacle[],
  bounds: Box,
): void {
  strokePath(ctx, ring(at, 9), { colour: theme.ink, width: 2 });
  const text: TextLines = lines.map((line, i) => [
    { text: line, colour: i === 0 ? theme.ink : theme.ink2, font: `${i === 0 ? 600 : 400} 13.5px ${theme.sans}` },
  ]);
  const [{ width, height }] = sizesOf(ctx, text);
  const framed = { width: width + 2 * padding.x, height: height + 2 * padding.y };
  const wish = {
    id: "reading",
    anchors: [at],
    sizes: [framed],
    sides,
    distances: [16, 26, 40],
    optional: false,
    leader: false,
  };
  const [placed] = placeLabels([wish], obstacles, bounds);
  if (!placed) return;
  const { box } = placed;
  ctx.save();
  ctx.fillStyle = theme.ground;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  ctx.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  ctx.restore();
  writeLines(ctx, text, { x: box.x + padding.x, y: box.y + padding.y, width, height }, theme);
}

const ring = (at: Point, radius: number): Point[] =>
  Array.from({ length: 49 }, (_, i) => ({
    x: at.x + radius * Math.cos((i * Math.PI) / 24),
    y: at.y + radius * Math.sin((i * Math.PI) / 24),
  }));
