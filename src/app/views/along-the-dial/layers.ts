/** The layers of the picture along the dial, as functions of a scene. */
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
import { along, type Box, type LabelWish, type Point, placeLabels, square } from "../../charts/labels.ts";
import type { Place } from "../../charts/Plot.tsx";
import { drawReading } from "../../charts/reading.ts";
import type { Theme } from "../../charts/theme.ts";
import { drawZoneBand, drawZoneFoot, drawZoneLine, footHeight, zoneColour } from "../../charts/zone.ts";
import { type AlongTheDialModel, type Row, readable } from "./model.ts";

export type RowsChart = Chart<"line", { x: number; y: number }[]>;

export interface RowsScene {
  readonly chart: RowsChart;
  readonly model: AlongTheDialModel;
  readonly theme: Theme;
  readonly read: Place | null;
}

/** Part of a row's height that its axis takes; the rest is room for figures. */
const filled = 0.8;
const foot = 0.1;
const narrowBelow = 560;

/** Room around the rows: their names on the left, figures at the flexible end on the right, dials below. */
export const layoutFor = (width: number) =>
  width < narrowBelow
    ? { left: 6, right: 6, top: 2, bottom: footHeight }
    : { left: 116, right: 112, top: 2, bottom: footHeight };

/** Where a value of a row stands on the scale of all rows, the first row on top. */
export function rowHeight({ rows }: AlongTheDialModel, row: number, value: number): number {
  const { min, max } = rows[row].axis;
  return rows.length - 1 - row + foot + (filled * (value - min)) / (max - min);
}

/** The rows' own place: as wide as the dial. */
const areaOf = ({ chartArea: { left, right, top, bottom } }: RowsChart): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

export function drawUnder({ chart, model, theme }: RowsScene): void {
  const { ctx, chartArea, scales } = chart;
  drawZoneBand(ctx, model.zone, areaOf(chart), theme);
  model.rows.forEach((row, i) => {
    const bottom = scales.y.getPixelForValue(model.rows.length - 1 - i);
    hairline(ctx, chartArea.left, chartArea.right, bottom, theme.rule);
    if (row.promised) {
      const y = scales.y.getPixelForValue(rowHeight(model, i, row.promised.value));
      strokePath(
        ctx,
        [
          { x: chartArea.left, y },
          { x: chartArea.right, y },
        ],
        { colour: theme.ink2, width: 1, dash: [3, 3] },
      );
    }
    drawGhost({ chart, model, theme }, row, i);
    if (model.zone.stale) return;
    for (const point of row.points) {
      // The hundredths stand so close that their whiskers would hide each other; readings and table have them.
      if (point.finer && !point.isAnswer) continue;
      const at = pixelOf(chart, model, i, point);
      const top = scales.y.getPixelForValue(rowHeight(model, i, point.value + point.half));
      drawWhiskers(ctx, at, { x: 0, y: at.y - top }, theme.ink3);
    }
  });
  drawZoneLine(ctx, model.zone, areaOf(chart), theme);
}

/** The pinned result: grey, its answer hollow. */
function drawGhost({ chart, model, theme }: Pick<RowsScene, "chart" | "model" | "theme">, row: Row, i: number): void {
  const pixels = row.ghost.map((point) => pixelOf(chart, model, i, point));
  strokePath(chart.ctx, pixels, { colour: theme.edge, width: 1.5 });
  const at = pixels[row.ghost.findIndex(({ isAnswer }) => isAnswer)];
  if (at) drawAnswer(chart.ctx, at, { colour: theme.edge, ground: theme.ground, hollow: true, radius: 5.5 });
}

export function drawOver(scene: RowsScene): void {
  const { chart, model, theme, read } = scene;
  const wide = chart.width >= narrowBelow;
  model.rows.forEach((row, i) => {
    drawRowName(scene, row, i, wide);
    drawRowAnswer(scene, row, i, wide);
  });
  drawZoneFoot(chart.ctx, model.zone, areaOf(chart), theme);
  if (!read) return;
  const line = readable(model)[read.row];
  const point = line?.points[read.at];
  if (!point) return;
  const bounds: Box = { x: 0, y: 0, width: chart.width, height: chart.height };
  const at = pixelOf(chart, model, line.row, point);
  drawReading(chart.ctx, { at, lines: point.reading.map(cut) }, theme, [{ ...square(at, 9), weight: 1 }], bounds);
}

/** A pin's name may be long; the comparison, the table and what is read out have it in full. */
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);
const longest = 40;

/** Left of the row, or above its curve where there is no room on the left. */
function drawRowName({ chart, model, theme }: RowsScene, row: Row, i: number, wide: boolean): void {
  const { ctx, chartArea, scales } = chart;
  const top = scales.y.getPixelForValue(model.rows.length - i);
  const bottom = scales.y.getPixelForValue(model.rows.length - 1 - i);
  const name = { text: row.name, colour: theme.ink, font: `640 13px ${theme.sans}` };
  const unit = { text: row.unit, colour: theme.ink3, font: `400 13px ${theme.sans}` };
  if (!wide) {
    writeLines(ctx, [[name, unit]], { x: chartArea.left, y: top + 3, width: 0, height: 18 }, theme);
    return;
  }
  const middle = (top + bottom) / 2;
  writeLines(ctx, [[name], [unit]], { x: 0, y: middle - 18, width: 0, height: 36 }, theme);
  const last = row.points.at(-1);
  if (!last) return;
  const end = [[{ text: row.atEnd, colour: theme.ink2, font: `400 13px ${theme.sans}` }]];
  const at = pixelOf(chart, model, i, last);
  writeLines(ctx, end, { x: chartArea.right + 8, y: at.y - 9, width: 0, height: 18 }, theme);
}

/** The dot at the answer with its figure, and the name of the promise, clear of the row's curve. */
function drawRowAnswer({ chart, model, theme }: RowsScene, row: Row, i: number, wide: boolean): void {
  const { ctx, chartArea, scales } = chart;
  const point = row.points.find((each) => each.isAnswer);
  if (!point) return;
  const at = pixelOf(chart, model, i, point);
  const { firm, stale, outOfReach } = model.zone;
  const colour = zoneColour(model.zone, theme);
  if (outOfReach) drawMark(ctx, "cross", at, 5, { colour, ground: theme.ground });
  else drawAnswer(ctx, at, { colour, ground: theme.ground, hollow: !firm || stale, radius: 5.5 });

  const top = scales.y.getPixelForValue(model.rows.length - i);
  const bottom = scales.y.getPixelForValue(model.rows.length - 1 - i);
  const obstacles = along(
    row.points.map((each) => pixelOf(chart, model, i, each)),
    6,
  );
  obstacles.push({ ...square(at, 7), weight: 4 });
  if (!wide) obstacles.push({ x: chartArea.left, y: top, width: 150, height: 22, weight: 4 });
  const figure: TextLines = [[{ text: row.atAnswer, colour, font: `640 13.5px ${theme.sans}` }]];
  const labels = [{ lines: figure, wish: wishFor(ctx, "figure", figure, at) }];
  if (row.promised) {
    const y = scales.y.getPixelForValue(rowHeight(model, i, row.promised.value));
    const promise: TextLines = [[{ text: row.promised.text, colour: theme.ink2, font: `400 13px ${theme.sans}` }]];
    const width = sizesOf(ctx, promise)[0].width;
    const anchors = [chartArea.left + width / 2, chartArea.right - width / 2].map((x) => ({ x, y }));
    const wish: LabelWish = {
      ...wishFor(ctx, "promise", promise, at),
      anchors,
      sides: ["above", "below"],
      distances: [1],
    };
    labels.push({ lines: promise, wish });
  }
  const ghost = row.ghost.map((each) => pixelOf(chart, model, i, each));
  obstacles.push(...along(ghost, 6, 0.4));
  const then = ghost[row.ghost.findIndex(({ isAnswer }) => isAnswer)];
  // Named in the first row only: the others have it in the same place.
  if (i === 0 && then && model.ghostName !== null) {
    const name: TextLines = [[{ text: cut(model.ghostName), colour: theme.ink3, font: `400 13px ${theme.sans}` }]];
    labels.push({ lines: name, wish: { ...wishFor(ctx, "ghost", name, then), rivals: [at] } });
  }
  const bounds = { x: chartArea.left, y: top, width: chartArea.right - chartArea.left, height: bottom - top };
  for (const placed of placeLabels(
    labels.map((label) => label.wish),
    obstacles,
    bounds,
  )) {
    const label = labels.find((each) => each.wish.id === placed.id);
    if (label) writeLines(ctx, label.lines, placed.box, theme);
  }
}

const wishFor = (ctx: CanvasRenderingContext2D, id: string, lines: TextLines, anchor: Point): LabelWish => ({
  id,
  anchors: [anchor],
  sizes: sizesOf(ctx, lines),
  sides: ["below right", "above right", "above left", "below left"],
  distances: [12, 18, 26],
  optional: false,
  leader: false,
});

function pixelOf(
  chart: RowsChart,
  model: AlongTheDialModel,
  row: number,
  point: { dial: number; value: number },
): Point {
  return {
    x: chart.scales.x.getPixelForValue(point.dial),
    y: chart.scales.y.getPixelForValue(rowHeight(model, row, point.value)),
  };
}

function hairline(ctx: CanvasRenderingContext2D, from: number, to: number, y: number, colour: string): void {
  const sharp = Math.round(y) - 0.5;
  strokePath(
    ctx,
    [
      { x: from, y: sharp },
      { x: to, y: sharp },
    ],
    { colour, width: 1 },
  );
}
