/** Strokes that every chart is made of: marks, whiskers, halos, leaders, texts with a halo of the ground. */
import type { Mark } from "../answer/meaning.ts";
import type { Box, Point } from "./labels.ts";
import type { Theme } from "./theme.ts";

export interface TextSpan {
  readonly text: string;
  readonly colour: string;
  readonly font: string;
}

/** A label's lines, the least needed last. */
export type TextLines = readonly (readonly TextSpan[])[];

const lineHeight = 18;
const spanGap = 6;

/** Sizes of the label with all its lines, then with one fewer, and so on down to its first line. */
export function sizesOf(ctx: CanvasRenderingContext2D, lines: TextLines): { width: number; height: number }[] {
  const widths = lines.map((line) => {
    const spans = line.map(({ text, font }) => {
      ctx.font = font;
      return ctx.measureText(text).width;
    });
    return spans.reduce((sum, width) => sum + width, 0) + spanGap * (spans.length - 1);
  });
  return lines.map((_, dropped) => {
    const kept = widths.slice(0, lines.length - dropped);
    return { width: Math.max(...kept), height: kept.length * lineHeight };
  });
}

/** Writes as many of the lines as the box was measured for, over a halo of the ground. */
export function writeLines(ctx: CanvasRenderingContext2D, lines: TextLines, box: Box, theme: Theme): void {
  ctx.save();
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.lineJoin = "round";
  ctx.lineWidth = 8;
  ctx.strokeStyle = theme.ground;
  const kept = lines.slice(0, Math.round(box.height / lineHeight));
  for (const pen of ["halo", "ink"] as const) {
    kept.forEach((line, i) => {
      let x = box.x;
      const y = box.y + (i + 0.5) * lineHeight;
      for (const { text, colour, font } of line) {
        ctx.font = font;
        ctx.fillStyle = colour;
        if (pen === "halo") ctx.strokeText(text, x, y);
        else ctx.fillText(text, x, y);
        x += ctx.measureText(text).width + spanGap;
      }
    });
  }
  ctx.restore();
}

/** A text in one line, or, where that is too long for its room, in two, broken between words. */
export function inTwo(ctx: CanvasRenderingContext2D, span: TextSpan, room: number): TextLines {
  const words = span.text.split(" ");
  if (words.length < 2 || sizesOf(ctx, [[span]])[0].width <= room) return [[span]];
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half), words.slice(half)].map((some) => [{ ...span, text: some.join(" ") }]);
}

/** A line through the points. */
export function strokePath(
  ctx: CanvasRenderingContext2D,
  points: readonly Point[],
  style: { colour: string; width: number; dash?: readonly number[]; round?: boolean },
): void {
  const [first, ...others] = points;
  if (!first) return;
  ctx.save();
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = style.width;
  ctx.setLineDash([...(style.dash ?? [])]);
  ctx.lineJoin = "round";
  ctx.lineCap = style.round ? "round" : "butt";
  ctx.beginPath();
  ctx.moveTo(first.x, first.y);
  if (others.length === 0) ctx.lineTo(first.x + 0.01, first.y);
  for (const { x, y } of others) ctx.lineTo(x, y);
  ctx.stroke();
  ctx.restore();
}

/** Intervals both ways, in pixels to either side of the point; no caps. */
export function drawWhiskers(
  ctx: CanvasRenderingContext2D,
  at: Point,
  half: { readonly x: number; readonly y: number },
  colour: string,
): void {
  const style = { colour, width: 1.1 };
  if (half.x > 0) {
    strokePath(
      ctx,
      [
        { x: at.x - half.x, y: at.y },
        { x: at.x + half.x, y: at.y },
      ],
      style,
    );
  }
  if (half.y > 0) {
    strokePath(
      ctx,
      [
        { x: at.x, y: at.y - half.y },
        { x: at.x, y: at.y + half.y },
      ],
      style,
    );
  }
}

/** A mark of about the same weight whatever its shape; `hollow` leaves the ground inside. */
export function drawMark(
  ctx: CanvasRenderingContext2D,
  mark: Mark,
  at: Point,
  radius: number,
  style: { readonly colour: string; readonly ground: string; readonly hollow?: boolean },
): void {
  ctx.save();
  ctx.beginPath();
  if (mark === "square") ctx.rect(at.x - radius * 0.89, at.y - radius * 0.89, radius * 1.78, radius * 1.78);
  if (mark === "circle") ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  if (mark === "triangle") {
    ctx.moveTo(at.x, at.y - radius * 1.15);
    ctx.lineTo(at.x + radius * 1.2, at.y + radius * 0.9);
    ctx.lineTo(at.x - radius * 1.2, at.y + radius * 0.9);
    ctx.closePath();
  }
  if (mark === "cross") {
    for (const way of [1, -1]) {
      ctx.moveTo(at.x - radius, at.y - way * radius);
      ctx.lineTo(at.x + radius, at.y + way * radius);
    }
  }
  ctx.fillStyle = style.hollow ? style.ground : style.colour;
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = 2.5;
  if (mark !== "cross") ctx.fill();
  if (style.hollow || mark === "cross") ctx.stroke();
  ctx.restore();
}

/** The answer: a filled circle ringed by the ground, or a hollow one where it is not settled or not in focus. */
export function drawAnswer(
  ctx: CanvasRenderingContext2D,
  at: Point,
  style: { readonly colour: string; readonly ground: string; readonly hollow: boolean; readonly radius: number },
): void {
  if (style.hollow) {
    drawMark(ctx, "circle", at, style.radius - 1.25, style);
    return;
  }
  drawMark(ctx, "circle", at, style.radius + 2.5, { colour: style.ground, ground: style.ground });
  drawMark(ctx, "circle", at, style.radius, style);
}
