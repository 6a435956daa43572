/** Draws who pays for rigidity: a row a segment, on the scale that the answer is judged by, with caps at the intervals. */
import type { Estimate } from "../../../experiment/types.ts";
import { markOf } from "../../answer/meaning.ts";
import { ticksOf } from "../../charts/axis.ts";
import { drawMark, inTwo, sizesOf, strokePath, type TextLines, writeLines } from "../../charts/draw.ts";
import { type Draw, drawing, type Pen, sharp, type Target } from "../../charts/drawing.ts";
import { type Box, type LabelWish, type Obstacle, type Point, placeLabels, square } from "../../charts/labels.ts";
import { betweenSegments } from "./between.ts";
import { nonePromised, readingOf, type SegmentAt, type SegmentRow, type SegmentsModel, segmentNote } from "./model.ts";

const narrowBelow = 560;
const top = 24;
const foot = 24;
const rowHeights = { wide: 66, narrow: 94 } as const;
/** What of a row would lie on each other stands this far apart. */
const lane = 11;

export const heightOf = (rows: number, isNarrow: boolean): number =>
  top + Math.max(1, rows) * (isNarrow ? rowHeights.narrow : rowHeights.wide) + foot;

interface Scene extends Pen {
  readonly model: SegmentsModel;
  readonly area: Box;
  readonly rowHeight: number;
  readonly wide: boolean;
  readonly xOf: (figure: number) => number;
}

const draw: Draw<SegmentsModel> = (pen, model) => {
  const wide = pen.width >= narrowBelow;
  const area: Box = wide
    ? { x: 168, y: top, width: pen.width - 168 - 24, height: pen.height - top - foot }
    : { x: 10, y: top, width: pen.width - 20, height: pen.height - top - foot };
  const { min, max } = model.axis;
  const scene: Scene = {
    ...pen,
    model,
    area,
    wide,
    rowHeight: area.height / Math.max(1, model.rows.length),
    xOf: (figure) => area.x + ((Math.max(min, Math.min(max, figure)) - min) / (max - min)) * area.width,
  };
  drawAxis(scene);
  const rows = model.rows.map((row, i) => drawRow(scene, row, i));
  drawNames(scene, rows);
  return { reach: 60, targets: rows.flatMap(({ marks }) => marks.map(({ target }) => target)) };
};

export const createSegments = drawing(draw, betweenSegments);

function drawAxis({ ctx, model, theme, area, width, xOf }: Scene): void {
  const { values, step } = ticksOf(model.axis, Math.max(2, Math.floor(area.width / 90)));
  for (const value of values) {
    const x = sharp(xOf(value)) + 0.5;
    const line = [
      { x, y: area.y },
      { x, y: area.y + area.height },
    ];
    strokePath(ctx, line, { colour: theme.rule, width: 1 });
    const text: TextLines = [
      [
        {
          text: model.words.tick(value, step, unitOf(model), false),
          colour: theme.ink3,
          font: `400 13px ${theme.sans}`,
        },
      ],
    ];
    const [size] = sizesOf(ctx, text);
    // The first and the last keep within the picture.
    const left = Math.max(0, Math.min(width - size.width, x - size.width / 2));
    writeLines(ctx, text, { x: left, y: area.y + area.height + 4, ...size }, theme);
  }
}

const unitOf = ({ judged }: SegmentsModel) => (judged === "kept" ? "inHundred" : "points");

/** A dial of a row where it is drawn. */
interface Marked {
  readonly at: SegmentAt;
  readonly figure: Estimate;
  readonly point: Point;
  readonly target: Target;
}

interface DrawnRow {
  readonly marks: readonly Marked[];
  /** Its name and note: no other text stands there. */
  readonly said: Box;
}

function drawRow(scene: Scene, row: SegmentRow, i: number): DrawnRow {
  const { ctx, model, theme, area, rowHeight, wide } = scene;
  const start = area.y + i * rowHeight;
  const middle = start + rowHeight / 2 + (wide ? 0 : 14);
  const said = writeName(scene, row, start, middle);
  const judged = row.at.flatMap((at) => {
    const figure = at[model.judged];
    return figure === null || figure.mean === null ? [] : [{ at, figure }];
  });
  if (judged.length === 0) {
    const text: TextLines = [[{ text: nonePromised, colour: theme.ink3, font: `400 13px ${theme.sans}` }]];
    writeLines(ctx, text, { x: area.x, y: middle - 9, width: 0, height: 18 }, theme);
    return { marks: [], said };
  }
  const points = laid(
    scene,
    judged.map(({ figure }) => figure),
    middle,
  );
  const xs = points.map(({ x }) => x);
  const span = [
    { x: Math.min(...xs), y: middle },
    { x: Math.max(...xs), y: middle },
  ];
  strokePath(ctx, span, { colour: theme.rule, width: 1.5 });
  judged.forEach(({ at, figure }, k) => {
    drawInterval(scene, figure, points[k]);
    const colour = model.stale ? theme.edge : theme.colour[at.temperature];
    drawMark(ctx, at.name === "nearest" ? "cross" : shapeOf(at), points[k], at.name === "just right" ? 7 : 6, {
      colour,
      ground: theme.ground,
      hollow: model.coarse || (!model.firm && at.name === "just right"),
    });
  });
  const marks = judged.map(({ at, figure }, k): Marked => {
    const place = { row: i, at: row.at.indexOf(at) };
    const lines = readingOf(row, at, model.judged, model.words);
    return { at, figure, point: points[k], target: { place, at: points[k], lines } };
  });
  return { marks, said };
}

/** What the row is, beside its marks or above them. */
function writeName({ ctx, model, theme, area, wide }: Scene, row: SegmentRow, start: number, middle: number): Box {
  const name = { text: row.segment.name, colour: theme.ink, font: `640 13.5px ${theme.sans}` };
  const note = { text: segmentNote(row, model.words), colour: theme.ink3, font: `400 13px ${theme.sans}` };
  const lines: TextLines = wide ? [...inTwo(ctx, name, area.x - 12), [note]] : [[name, note]];
  const { width, height } = sizesOf(ctx, lines)[0];
  const box = { x: 0, y: wide ? middle - 9 * lines.length : start + 2, width, height };
  writeLines(ctx, lines, { ...box, width: 0, height: 18 * lines.length }, theme);
  return box;
}

const shapeOf = ({ name, temperature }: SegmentAt) =>
  temperature === "none" ? (name === "rigid" ? "square" : "triangle") : markOf[temperature];

/** Side by side where marks and intervals have room, else above one another in their order. */
function laid({ xOf }: Scene, figures: readonly Estimate[], middle: number): readonly Point[] {
  const reach = figures.map(({ mean, halfWidth }) => {
    const [low, high] = [-1, 1].map((side) => xOf((mean ?? 0) + side * (halfWidth ?? 0)));
    const x = xOf(mean ?? 0);
    return { x, low: Math.min(low, x - 8), high: Math.max(high, x + 8) };
  });
  const tight = reach.some((one, i) => reach.some((other, k) => k > i && one.low < other.high && other.low < one.high));
  return reach.map(({ x }, i) => ({ x, y: tight ? middle + (i - (figures.length - 1) / 2) * lane : middle }));
}

function drawInterval({ ctx, model, theme, xOf }: Scene, { mean, halfWidth }: Estimate, { y }: Point): void {
  if (model.stale || mean === null || halfWidth === null) return;
  const [low, high] = [xOf(mean - halfWidth), xOf(mean + halfWidth)];
  const style = { colour: theme.ink3, width: 1.4 };
  strokePath(
    ctx,
    [
      { x: low, y },
      { x: high, y },
    ],
    style,
  );
  for (const x of [low, high]) {
    strokePath(
      ctx,
      [
        { x, y: y - 4 },
        { x, y: y + 4 },
      ],
      style,
    );
  }
}

/** The marks are named once, on the row where they lie furthest apart, clear of what is written of the rows. */
function drawNames({ ctx, model, theme, area, width, height, xOf }: Scene, rows: readonly DrawnRow[]): void {
  const spread = ({ marks }: DrawnRow) =>
    marks.length === 0
      ? Number.NEGATIVE_INFINITY
      : Math.min(
          ...marks.flatMap(({ point: { x } }, i) => marks.slice(i + 1).map(({ point }) => Math.abs(x - point.x))),
        );
  const widest = Math.max(...rows.map(spread));
  const named = rows.find((row) => row.marks.length > 0 && spread(row) === widest);
  if (!named) return;
  const labels = named.marks.map(({ at, point }): { wish: LabelWish; lines: TextLines } => {
    const colour = model.stale ? theme.ink3 : theme.colour[at.temperature];
    const lines: TextLines = [[{ text: at.name, colour, font: `640 13px ${theme.sans}` }]];
    const sides: LabelWish["sides"] = ["above", "below", "above right", "above left", "below right", "below left"];
    const wish = { id: at.name, anchors: [point], sizes: sizesOf(ctx, lines), sides, distances: [9, 14, 20] };
    return { lines, wish: { ...wish, optional: false, leader: false } };
  });
  const obstacles: Obstacle[] = rows.flatMap(({ marks, said }) => [
    { ...said, weight: 50 },
    ...marks.map(({ point }) => ({ ...square(point, 8), weight: 6 })),
    ...marks.map(({ figure: { mean, halfWidth }, point: { y } }) => {
      const [low, high] = [-1, 1].map((side) => xOf((mean ?? 0) + side * (halfWidth ?? 0)));
      return { x: low, y: y - 2, width: high - low, height: 4, weight: 1 };
    }),
  ]);
  const bounds = { x: area.x - 10, y: 0, width: width - area.x + 10, height: height - foot };
  for (const placed of placeLabels(
    labels.map(({ wish }) => wish),
    obstacles,
    bounds,
  )) {
    const label = labels.find(({ wish }) => wish.id === placed.id);
    if (label) writeLines(ctx, label.lines, placed.box, theme);
  }
}
