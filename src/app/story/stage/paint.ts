/**
 * Draws one moment of the stage's picture of cost and experience: axes, curves by temperature, zones, answers with their
 * whiskers, labels. A function of a frame and a pen in units of the picture, which is magnified as a whole.
 */
import { markOf, type Temperature } from "../../answer/meaning.ts";
import { type Span, ticksOf } from "../../charts/axis.ts";
import { drawAnswer, drawMark, drawWhiskers, strokePath, writeLines } from "../../charts/draw.ts";
import type { Box, Obstacle, Point } from "../../charts/labels.ts";
import type { Theme } from "../../charts/theme.ts";
import { leaderFrom } from "../../views/cost-experience/layers.ts";
import type { Frame, FrameCurve } from "./frame.ts";
import type { StageLabel } from "./labels.ts";
import { stretch } from "./smooth.ts";

export interface StagePen {
  readonly ctx: CanvasRenderingContext2D;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
}

const answerRadius = 9.5;
const room = { top: 22, bottom: 30 };
const tickFont = (theme: Theme): string => `400 13.5px ${theme.sans}`;

/** Within which the curves are drawn. */
export const areaOf = ({ width, height }: StagePen): Box => ({
  x: 0,
  y: room.top,
  width,
  height: Math.max(1, height - room.top - room.bottom),
});

export function placing({ x, y }: Frame, area: Box): (point: Point) => Point {
  const part = (value: number, span: Span): number => (value - span.min) / (span.max - span.min);
  return (point) => ({
    x: area.x + area.width * part(point.x, x),
    y: area.y + area.height * (1 - part(point.y, y)),
  });
}

export function paint(pen: StagePen, frame: Frame, labels: readonly StageLabel[], labelsAlpha: number): void {
  const area = areaOf(pen);
  const at = placing(frame, area);
  paintAxes(pen, frame, area, at);
  const drawn = frame.curves.map((curve) => ({ curve, pixels: curve.points.map(at) }));
  for (const { curve, pixels } of drawn) within(pen, curve.alpha, () => paintZone(pen, curve, pixels));
  for (const { curve, pixels } of drawn) within(pen, curve.alpha, () => paintCurve(pen, curve, pixels));
  for (const { curve, pixels } of drawn) within(pen, curve.alpha, () => paintAnswer(pen, curve, pixels, at));
  within(pen, labelsAlpha, () => {
    for (const { lines, place } of labels) {
      const path = place.leader ? leaderFrom(place.anchor, answerRadius, place) : [];
      strokePath(pen.ctx, path, { colour: pen.theme.ink, width: 1.5 });
      writeLines(pen.ctx, lines, place.box, pen.theme);
    }
  });
}

function within({ ctx }: StagePen, alpha: number, draw: () => void): void {
  if (alpha <= 0) return;
  ctx.save();
  ctx.globalAlpha = alpha;
  draw();
  ctx.restore();
}

/** Ticks of the upright axis stand on their lines, and must stay readable. */
export function tickObstacles(pen: StagePen, frame: Frame): readonly Obstacle[] {
  const area = areaOf(pen);
  const at = placing(frame, area);
  return ticksOf(frame.y, uprightTicks(area)).values.map((value) => ({
    x: area.x,
    y: at({ x: frame.x.min, y: value }).y - 20,
    width: 30,
    height: 20,
    weight: 6,
  }));
}

const uprightTicks = ({ height }: Box): number => Math.max(2, Math.floor(height / 62));

function paintAxes({ ctx, theme }: StagePen, { x, y, words }: Frame, area: Box, at: (point: Point) => Point): void {
  const upright = ticksOf(y, uprightTicks(area));
  const flat = ticksOf(x, Math.max(3, Math.floor(area.width / 110)));
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  ctx.save();
  ctx.font = tickFont(theme);
  ctx.fillStyle = theme.ink3;
  ctx.textBaseline = "alphabetic";
  for (const value of upright.values) {
    const level = at({ x: x.min, y: value }).y;
    if (bottom - level > 1) strokePath(ctx, line(area.x, level, right, level), { colour: theme.rule, width: 1 });
    ctx.textAlign = "left";
    ctx.fillText(words.tick(value, upright.step, "points", false), area.x, level - 5);
  }
  strokePath(ctx, line(area.x, bottom, right, bottom), { colour: theme.edge, width: 1.5 });
  ctx.textAlign = "center";
  const edge = area.width * 0.02;
  const kept = flat.values.filter((value) => {
    const place = at({ x: value, y: y.min }).x;
    return place >= area.x + edge && place <= right - edge;
  });
  kept.forEach((value, i) => {
    const place = at({ x: value, y: y.min }).x;
    strokePath(ctx, line(place, bottom, place, bottom + 5), { colour: theme.edge, width: 1 });
    ctx.fillText(words.tick(value, flat.step, "money", i === 0), place, bottom + 20);
  });
  ctx.restore();
}

const line = (x: number, y: number, toX: number, toY: number): readonly Point[] => [
  { x, y },
  { x: toX, y: toY },
];

/** The temperature between a point and the next: the ruled-out one where they differ. */
function temperatureAfter({ points }: FrameCurve, i: number): Temperature {
  const [a, b] = [points[i].temperature, points[i + 1].temperature];
  if (a === b) return a;
  return [a, b].find((each) => each === "cold" || each === "hot") ?? "between";
}

function paintZone({ ctx, theme }: StagePen, curve: FrameCurve, pixels: readonly Point[]): void {
  if (!curve.answer.certified) return;
  let halo: Point[] = [];
  const end = (): void => {
    if (halo.length > 0) strokePath(ctx, halo, { colour: theme.tint.right, width: 26, round: true });
    halo = [];
  };
  pixels.forEach((pixel, i) => {
    if (curve.points[i].temperature !== "right") end();
    else halo.push(...(halo.length === 0 ? [pixel] : stretch(pixels, i - 1).slice(1)));
  });
  end();
}

function paintCurve({ ctx, theme }: StagePen, curve: FrameCurve, pixels: readonly Point[]): void {
  for (let i = 0; i + 1 < pixels.length; i++) {
    const temperature = temperatureAfter(curve, i);
    const isZone = temperature === "right";
    const dash = !curve.firm && (isZone || temperature === "open") ? [5, 3] : [];
    strokePath(ctx, stretch(pixels, i), { colour: theme.colour[temperature], width: isZone ? 5 : 2.2, dash });
  }
  for (const i of new Set([0, pixels.length - 1])) {
    const point = curve.points[i];
    if (point === undefined || point.isAnswer || point.temperature === "right") continue;
    const colour = theme.colour[point.temperature];
    drawMark(ctx, markOf[point.temperature], pixels[i], 6, { colour, ground: theme.ground });
  }
}

function paintAnswer(
  { ctx, theme }: StagePen,
  curve: FrameCurve,
  pixels: readonly Point[],
  at: (point: Point) => Point,
): void {
  const i = curve.points.findIndex(({ isAnswer }) => isAnswer);
  const point = curve.points[i];
  if (point === undefined) return;
  const pixel = pixels[i];
  const reach = at({ x: point.x + point.xHalf, y: point.y + point.yHalf });
  drawWhiskers(ctx, pixel, { x: reach.x - pixel.x, y: pixel.y - reach.y }, theme.ink);
  if (curve.answer.verdict === "out of reach") {
    drawMark(ctx, "circle", pixel, answerRadius, { colour: theme.ground, ground: theme.ground });
    drawMark(ctx, "cross", pixel, 6, { colour: theme.ink, ground: theme.ground });
    return;
  }
  drawAnswer(ctx, pixel, {
    colour: theme.colour.right,
    ground: theme.ground,
    hollow: !curve.firm,
    radius: answerRadius,
  });
}
