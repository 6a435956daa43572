/**
 * The layers around the curves: under them the curve as it was before, the zone's halo and the whiskers; over them the
 * answers, the labels, and the figures of the point being read. Functions of a scene; nothing is kept here.
 */
import type { Chart } from "chart.js";
import {
  drawAnswer,
  drawMark,
  drawWhiskers,
  sizesOf,
  strokePath,
  type TextLines,
  writeLines,
} from "../../charts/draw.ts";
import { along, type Box, type PlacedLabel, type Point, placeLabels } from "../../charts/labels.ts";
import type { Place } from "../../charts/Plot.tsx";
import type { Theme } from "../../charts/theme.ts";
import { answerOf, type CurveLabel, curveLabels } from "./labels.ts";
import type { CostExperienceModel, PlotCurve, PlotPoint } from "./model.ts";

export interface Scene {
  readonly chart: Chart<"scatter", { x: number; y: number }[]>;
  readonly model: CostExperienceModel;
  readonly theme: Theme;
  readonly narrow: boolean;
  readonly read: Place | null;
}

/** Labels and where they stand: found once an update, so that they do not dance while the curves move. */
export type Layout = readonly { readonly label: CurveLabel; readonly place: PlacedLabel }[];

const answerRadius = 9.5;
const otherRadius = 7;

export function layOut({ chart, model, theme, narrow }: Scene): Layout {
  const at = (point: PlotPoint): Point => ({
    x: chart.scales.x.getPixelForValue(point.x),
    y: chart.scales.y.getPixelForValue(point.y),
  });
  const { left, top, right, bottom } = chart.chartArea;
  const bounds: Box = { x: left, y: top - 6, width: right - left, height: bottom - top };
  const labels = curveLabels(chart.ctx, model, theme, at, narrow);
  const obstacles: Box[] = [];
  for (const curve of model.curves) {
    const answer = answerOf(curve);
    if (answer) obstacles.push(around(at(answer), curve.inFocus ? answerRadius + 2 : otherRadius + 1));
    const drawn =
      narrow && !curve.inFocus ? curve.points.filter((point) => point.temperature === "right") : curve.points;
    obstacles.push(...along(drawn.map(at), 7));
    if (curve.inFocus) for (const point of curve.points) obstacles.push(...whiskerBoxes(chart, point, at(point)));
  }
  for (const tick of chart.scales.y.ticks) {
    obstacles.push({ x: left, y: chart.scales.y.getPixelForValue(tick.value) - 18, width: 26, height: 18 });
  }
  const placed = placeLabels(
    labels.map((label) => label.wish),
    obstacles,
    bounds,
  );
  return placed.flatMap((place) => {
    const label = labels.find((each) => each.wish.id === place.id);
    return label ? [{ label, place }] : [];
  });
}

const around = ({ x, y }: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

function whiskerBoxes(chart: Scene["chart"], point: PlotPoint, { x, y }: Point): Box[] {
  const half = halfOf(chart, point);
  return [
    { x: x - half.x, y: y - 2, width: 2 * half.x, height: 4 },
    { x: x - 2, y: y - half.y, width: 4, height: 2 * half.y },
  ];
}

function halfOf(chart: Scene["chart"], point: PlotPoint): Point {
  const { x, y } = chart.scales;
  return {
    x: x.getPixelForValue(point.x + point.xHalf) - x.getPixelForValue(point.x),
    y: y.getPixelForValue(point.y) - y.getPixelForValue(point.y + point.yHalf),
  };
}

export function drawUnder({ chart, model, theme }: Scene): void {
  const { ctx } = chart;
  inArea(chart, () => {
    const before = model.before.map(({ x, y }) => ({
      x: chart.scales.x.getPixelForValue(x),
      y: chart.scales.y.getPixelForValue(y),
    }));
    strokePath(ctx, before, { colour: theme.edge, width: 1, dash: [2, 3] });
    if (model.stale) return;
    eachCurve(chart, model, (curve, pixels) => {
      if (!curve.inFocus) return;
      const zone = pixels.filter((_, i) => curve.points[i].temperature === "right");
      strokePath(ctx, zone, { colour: theme.tint.right, width: 26, round: true });
      curve.points.forEach((point, i) => {
        if (pixels[i]) drawWhiskers(ctx, pixels[i], halfOf(chart, point), theme.colour[point.temperature]);
      });
    });
  });
}

export function drawOver(scene: Scene, layout: Layout): void {
  const { chart, model, theme, narrow, read } = scene;
  const { ctx } = chart;
  eachCurve(chart, model, (curve, pixels) => {
    const at = pixels[curve.points.findIndex((point) => point.isAnswer)];
    if (!at) return;
    const radius = curve.inFocus ? answerRadius : otherRadius;
    if (curve.answer.verdict === "out of reach") {
      drawMark(ctx, "circle", at, radius, { colour: theme.ground, ground: theme.ground });
      drawMark(ctx, "cross", at, curve.inFocus ? 6 : 4.5, {
        colour: model.stale ? theme.edge : theme.ink,
        ground: theme.ground,
      });
      return;
    }
    const hollow = !curve.inFocus || !curve.firm || model.stale;
    drawAnswer(ctx, at, {
      colour: model.stale ? theme.edge : theme.colour.right,
      ground: theme.ground,
      hollow,
      radius,
    });
    const leader = curve.inFocus ? layout.find(({ label }) => label.leader) : undefined;
    if (leader) strokePath(ctx, leaderPath(at, radius, leader.place), { colour: leader.label.colour, width: 1.5 });
  });
  for (const { label, place } of layout) writeLines(ctx, label.lines, place.box, theme);
  if (read) drawReading(scene, read, narrow);
}

/** Down or up from the dot, then across to the label's first line. */
function leaderPath(dot: Point, radius: number, { box, side }: PlacedLabel): Point[] {
  const y = box.y + 9;
  const toLeft = side.endsWith("left");
  return [
    { x: dot.x, y: dot.y + (y > dot.y ? radius + 4 : -radius - 4) },
    { x: dot.x, y },
    { x: toLeft ? box.x + box.width + 5 : box.x - 5, y },
  ];
}

/** The point being read, ringed, and its figures in a frame beside it. */
function drawReading({ chart, model, theme }: Scene, read: Place, narrow: boolean): void {
  const { ctx } = chart;
  const curve = model.curves[read.row];
  const point = curve?.points[read.at];
  if (!curve || !point) return;
  const at = { x: chart.scales.x.getPixelForValue(point.x), y: chart.scales.y.getPixelForValue(point.y) };
  strokePath(ctx, ring(at, 9), { colour: theme.ink, width: 2 });
  const size = narrow ? 13 : 13.5;
  const lines: TextLines = [
    [{ text: `${curve.name}, ${point.reading[0]}`, colour: theme.ink, font: `600 ${size}px ${theme.sans}` }],
    ...point.reading.slice(1).map((text) => [{ text, colour: theme.ink2, font: `400 ${size}px ${theme.sans}` }]),
  ];
  const [{ width, height }] = sizesOf(ctx, lines);
  const padded = { width: width + 20, height: height + 14 };
  const { left, top, right, bottom } = chart.chartArea;
  const [placed] = placeLabels(
    [
      {
        id: "reading",
        anchor: at,
        sizes: [padded],
        sides: ["above right", "above left", "below right", "below left", "above", "below", "right", "left"],
        distances: [18, 30, 50, 80],
        optional: false,
      },
    ],
    model.curves[read.row].points.map((each) =>
      around({ x: chart.scales.x.getPixelForValue(each.x), y: chart.scales.y.getPixelForValue(each.y) }, 6),
    ),
    { x: left, y: top - 6, width: right - left, height: bottom - top + 6 },
  );
  if (!placed) return;
  const { box } = placed;
  ctx.save();
  ctx.fillStyle = theme.ground;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  ctx.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  ctx.restore();
  writeLines(ctx, lines, { x: box.x + 10, y: box.y + 7, width, height }, theme);
}

const ring = (at: Point, radius: number): Point[] =>
  Array.from({ length: 49 }, (_, i) => ({
    x: at.x + radius * Math.cos((i * Math.PI) / 24),
    y: at.y + radius * Math.sin((i * Math.PI) / 24),
  }));

/** Where each curve's points are drawn just now, on their way or there. */
function eachCurve(
  chart: Scene["chart"],
  model: CostExperienceModel,
  visit: (curve: PlotCurve, pixels: readonly Point[]) => void,
): void {
  model.curves.forEach((curve, i) => {
    visit(
      curve,
      chart.getDatasetMeta(i).data.map(({ x, y }) => ({ x, y })),
    );
  });
}

function inArea({ ctx, chartArea, width }: Scene["chart"], draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, chartArea.top - 12, width, chartArea.bottom - chartArea.top + 12);
  ctx.clip();
  draw();
  ctx.restore();
}
