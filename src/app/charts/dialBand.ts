/** The dial as a band in a picture: too rigid, the zone, too flexible, in colour and pattern as on the dial strip. */
import { bandOf, dotAt } from "../answer/strip.ts";
import { drawMark, strokePath } from "./draw.ts";
import type { Box, Point } from "./labels.ts";
import type { Theme } from "./theme.ts";
import type { DialZone } from "./zone.ts";

type Ctx = CanvasRenderingContext2D;

/** Draws the band into its box; answers where the answer's dot stands. */
export function drawDialBand(ctx: Ctx, zone: DialZone, box: Box, theme: Theme): Point {
  const bare = zone.outOfReach || zone.coarse || zone.stale || zone.runs.length === 0;
  const [low, high] = [zone.runs[0]?.[0] ?? 0, zone.runs.at(-1)?.[1] ?? 1];
  const [start, end] = bare ? [0, box.width] : bandOf(low, high, box.width);
  const y = box.y + box.height / 2;
  const at = { x: box.x + dotAt(zone.dial, [start, end], box.width), y };
  if (bare) {
    ctx.save();
    ctx.strokeStyle = theme.edge;
    ctx.strokeRect(box.x + 0.5, Math.round(y - 5) + 0.5, box.width - 1, 10);
    ctx.restore();
    drawOpenDot(ctx, zone, at, theme);
    return at;
  }
  drawSide(ctx, "cold", { ...box, width: start - 2 }, theme);
  drawSide(ctx, "hot", { ...box, x: box.x + end + 2, width: box.width - end - 2 }, theme);
  ctx.save();
  ctx.fillStyle = theme.tint.right;
  ctx.fillRect(box.x + start, box.y, end - start, box.height);
  ctx.fillStyle = theme.colour.right;
  if (zone.firm) {
    for (const [from, to] of zone.runs) {
      const [left, right] = bandOf(from, to, box.width);
      ctx.fillRect(box.x + left, box.y, right - left, box.height);
    }
  } else {
    for (let x = start; x < end; x += 11) ctx.fillRect(box.x + x, box.y, Math.min(7, end - x), box.height);
  }
  ctx.restore();
  drawMark(ctx, "circle", at, zone.firm ? 6 : 5, {
    colour: zone.firm ? theme.ground : theme.colour.right,
    ground: theme.ground,
    hollow: !zone.firm,
  });
  return at;
}

function drawOpenDot(ctx: Ctx, { outOfReach, stale }: DialZone, at: Point, theme: Theme): void {
  const colour = stale ? theme.edge : outOfReach ? theme.ink : theme.ink2;
  drawMark(ctx, outOfReach ? "cross" : "circle", at, 5, { colour, ground: theme.ground, hollow: true });
}

/** A side of the zone: upright lines where it is too rigid, slanting ones where it is too flexible. */
function drawSide(ctx: Ctx, side: "cold" | "hot", box: Box, theme: Theme): void {
  const { x, width } = box;
  if (width <= 0) return;
  const [y, height] = [box.y + 3, box.height - 6];
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  ctx.fillStyle = theme.tint[side];
  ctx.fillRect(x, y, width, height);
  const step = side === "cold" ? 5 : 10;
  const slant = side === "cold" ? 0 : height;
  for (let at = x + 2.5; at < x + width + slant; at += step) {
    const line = [
      { x: at - slant, y },
      { x: at, y: y + height },
    ];
    strokePath(ctx, line, { colour: theme.colour[side], width: side === "cold" ? 1.6 : 1.8 });
  }
  ctx.restore();
}
