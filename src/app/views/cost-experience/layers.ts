/**
 * The layers around the curves: under them the curve as it was before, the zone's halo and the whiskers; over them the
 * answers, the labels, and the figures of the point being read. Functions of a scene; nothing is kept here.
 */
import type { Chart } from "chart.js";
import { drawAnswer, drawMark, drawWhiskers, strokePath, writeLines } from "../../charts/draw.ts";
import {
  along,
  type Box,
  type LabelWish,
  leaderPath,
  type Obstacle,
  type PlacedLabel,
  type Point,
  placeLabels,
  square,
} from "../../charts/labels.ts";
import type { Place } from "../../charts/Plot.tsx";
import { drawReading } from "../../charts/reading.ts";
import type { Theme } from "../../charts/theme.ts";
import { farLine } from "./farLine.ts";
import { answerOf, type CurveLabel, curveLabels } from "./labels.ts";
import { type CostExperienceModel, type PlotCurve, type PlotPoint, readable } from "./model.ts";

export interface Scene {
  readonly chart: Chart<"line", { x: number; y: number }[]>;
  readonly model: CostExperienceModel;
  readonly theme: Theme;
  readonly narrow: boolean;
  readonly read: Place | null;
}

/** Labels and where they stand: found once an update, so that they do not dance while the curves move. */
export type Layout = readonly { readonly label: CurveLabel; readonly place: PlacedLabel }[];

const answerRadius = 9.5;
const otherRadius = 7;
const todayRadius = 5.5;
/** Room above the chart's area, for the label of its top line. In pixels. */
export const headroom = 20;

export function layOut({ chart, model, theme, narrow }: Scene): Layout {
  const at = (point: Point): Point => ({
    x: chart.scales.x.getPixelForValue(point.x),
    y: chart.scales.y.getPixelForValue(point.y),
  });
  const labels = curveLabels(chart.ctx, model, theme, at, narrow);
  const wishes = labels.map((label) => label.wish);
  const obstacles = obstaclesIn(chart, model, at, narrow);
  const bounds = boundsOf(chart);
  const placed = answerSaid(wishes, (inOrder) => placeLabels(inOrder, obstacles, bounds));
  return placed.flatMap((place) => {
    const label = labels.find((each) => each.wish.id === place.id);
    return label ? [{ label, place }] : [];
  });
}

/** The label of the answer in focus has a leader. Where the other names leave it no way through, it goes before them. */
export function answerSaid(wishes: readonly LabelWish[], place: (wishes: readonly LabelWish[]) => PlacedLabel[]) {
  const placed = place(wishes);
  if (placed.some(({ leader }) => leader)) return placed;
  return place([...wishes].sort((a, b) => Number(b.leader) - Number(a.leader)));
}

/** The chart's area with the room above its top line, clear of the flat axis. */
function boundsOf({ chartArea: { left, top, right, bottom } }: Scene["chart"]): Box {
  return { x: left, y: top - headroom, width: right - left, height: bottom - top + headroom - 5 };
}

/** How much what lies under a label would be missed. */
const weight = { whisker: 0.4, tick: 6, otherCurve: 2, focusCurve: 4, answer: 20 };

function obstaclesIn(
  chart: Scene["chart"],
  model: CostExperienceModel,
  at: (point: Point) => Point,
  narrow: boolean,
): Obstacle[] {
  const ofCurve = (curve: PlotCurve): Obstacle[] => {
    if (curve === model.today)
      return curve.points.map((point) => ({ ...square(at(point), todayRadius + 1), weight: weight.answer }));
    const answer = answerOf(curve);
    const shrunk = narrow && !curve.inFocus;
    const drawn = shrunk ? curve.points.filter((point) => point.temperature === "right") : curve.points;
    return [
      ...(answer
        ? [{ ...square(at(answer), curve.inFocus ? answerRadius + 2 : otherRadius + 1), weight: weight.answer }]
        : []),
      ...along(drawn.map(at), 7, curve.inFocus ? weight.focusCurve : weight.otherCurve),
      ...(curve.inFocus
        ? curve.points.filter(hasWhiskers).flatMap((point) => whiskerBoxes(chart, point, at(point)))
        : []),
    ];
  };
  const ticks = chart.scales.y.ticks.map(({ value }) => ({
    x: chart.chartArea.left,
    y: chart.scales.y.getPixelForValue(value) - 18,
    width: 26,
    height: 18,
    weight: weight.tick,
  }));
  return [...readable(model).flatMap(ofCurve), ...along(model.before.map(at), 5, weight.whisker), ...ticks];
}

/** Of the hundredths only the answer: so close together whiskers would hide each other. Readings and table have all. */
const hasWhiskers = ({ finer, isAnswer }: PlotPoint): boolean => !finer || isAnswer;

function whiskerBoxes(chart: Scene["chart"], point: PlotPoint, { x, y }: Point): Obstacle[] {
  const half = halfOf(chart, point);
  return [
    { x: x - half.x, y: y - 2, width: 2 * half.x, height: 4, weight: weight.whisker },
    { x: x - 2, y: y - half.y, width: 4, height: 2 * half.y, weight: weight.whisker },
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
    drawGhost({ chart, model, theme });
    if (model.stale) return;
    eachCurve(chart, model, (curve, pixels) => {
      if (!curve.inFocus) return;
      for (const stretch of zoneStretches(curve, pixels)) {
        strokePath(ctx, stretch, { colour: theme.tint.right, width: 26, round: true });
      }
      curve.points.forEach((point, i) => {
        if (pixels[i] && hasWhiskers(point))
          drawWhiskers(ctx, pixels[i], halfOf(chart, point), theme.colour[point.temperature]);
      });
    });
  });
}

/** The pinned result: grey, its zone heavier, its answer hollow. */
function drawGhost({
  chart: { ctx, scales },
  model: { ghost },
  theme,
}: Pick<Scene, "chart" | "model" | "theme">): void {
  if (ghost === null) return;
  const pixels = ghost.points.map(({ x, y }) => ({ x: scales.x.getPixelForValue(x), y: scales.y.getPixelForValue(y) }));
  strokePath(ctx, pixels, { colour: theme.edge, width: 1.5 });
  for (const stretch of zoneStretches(ghost, pixels)) strokePath(ctx, stretch, { colour: theme.edge, width: 4 });
  const at = pixels[ghost.points.findIndex((point) => point.isAnswer)];
  if (at) drawAnswer(ctx, at, { colour: theme.edge, ground: theme.ground, hollow: true, radius: otherRadius });
}

export function drawOver(scene: Scene, layout: Layout): void {
  const { chart, model, theme, read } = scene;
  const { ctx } = chart;
  eachCurve(chart, model, (curve, pixels) => {
    const at = pixels[curve.points.findIndex((point) => point.isAnswer)];
    if (!at) return;
    const radius = curve.inFocus ? answerRadius : otherRadius;
    drawDot(scene, curve, at, radius);
    const led = curve.inFocus ? layout.find(({ label }) => label.wish.leader) : undefined;
    if (led) strokePath(ctx, leaderFrom(at, radius, led.place), { colour: led.label.lines[0][0].colour, width: 1.5 });
  });
  drawToday(scene);
  for (const { place } of layout) strokePath(ctx, farLine(place, otherRadius), { colour: theme.edge, width: 1 });
  for (const { label, place } of layout) writeLines(ctx, label.lines, place.box, theme);
  if (read) readPoint(scene, read);
}

/** What is in use today: hollow and in ink, since it is nobody's answer. */
function drawToday({ chart: { ctx, scales }, model, theme }: Scene): void {
  const point = model.today?.points[0];
  if (!point) return;
  const at = { x: scales.x.getPixelForValue(point.x), y: scales.y.getPixelForValue(point.y) };
  const colour = model.stale ? theme.edge : theme.ink;
  drawMark(ctx, "circle", at, todayRadius, { colour, ground: theme.ground, hollow: true });
}

function drawDot({ chart: { ctx }, model, theme }: Scene, curve: PlotCurve, at: Point, radius: number): void {
  const { ground } = theme;
  if (curve.answer.verdict === "out of reach") {
    drawMark(ctx, "circle", at, radius, { colour: ground, ground });
    drawMark(ctx, "cross", at, curve.inFocus ? 6 : 4.5, { colour: model.stale ? theme.edge : theme.ink, ground });
    return;
  }
  const hollow = !curve.inFocus || !curve.firm || model.stale;
  drawAnswer(ctx, at, { colour: model.stale ? theme.edge : theme.colour.right, ground, hollow, radius });
}

/** The zone's points, neighbours together. */
function zoneStretches({ points }: PlotCurve, pixels: readonly Point[]): Point[][] {
  const stretches: Point[][] = [];
  pixels.forEach((pixel, i) => {
    if (points[i]?.temperature !== "right") return;
    if (points[i - 1]?.temperature === "right") stretches.at(-1)?.push(pixel);
    else stretches.push([pixel]);
  });
  return stretches;
}

/** From the rim of the dot to its label. */
export function leaderFrom(dot: Point, radius: number, place: PlacedLabel): readonly Point[] {
  const [, corner, end] = leaderPath(dot, place);
  return [{ x: dot.x, y: dot.y + (corner.y > dot.y ? radius + 4 : -radius - 4) }, corner, end];
}

function readPoint({ chart, model, theme }: Scene, { row, at }: Place): void {
  const curve = readable(model)[row];
  const point = curve?.points[at];
  if (!curve || !point) return;
  const pixel = ({ x, y }: PlotPoint): Point => ({
    x: chart.scales.x.getPixelForValue(x),
    y: chart.scales.y.getPixelForValue(y),
  });
  const [first, ...figures] = point.reading;
  drawReading(
    chart.ctx,
    { at: pixel(point), lines: [`${curve.name}, ${first}`, ...figures] },
    theme,
    model.curves.flatMap((each) => each.points.map((every) => ({ ...square(pixel(every), 6), weight: 1 }))),
    boundsOf(chart),
  );
}

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
  ctx.rect(0, chartArea.top - headroom, width, chartArea.bottom - chartArea.top + headroom);
  ctx.clip();
  draw();
  ctx.restore();
}
