/** Draws who pays for rigidity: a row a segment, on one scale of experience, with caps where intervals are compared. */
import { markOf } from "../../answer/meaning.ts";
import { ticksOf } from "../../charts/axis.ts";
import { drawMark, inTwo, sizesOf, strokePath, type TextLines, writeLines } from "../../charts/draw.ts";
import { type Draw, drawing, type Pen, sharp, type Target } from "../../charts/drawing.ts";
import { type Box, type LabelWish, type Point, placeLabels, square } from "../../charts/labels.ts";
import { readingOf, type SegmentAt, type SegmentRow, type SegmentsModel, segmentNote } from "./model.ts";

const narrowBelow = 560;
const top = 24;
const foot = 24;
const rowHeights = { wide: 66, narrow: 82 } as const;
/** What of a row would lie on each other stands this far apart. */
const lane = 11;

export const heightOf = (rows: number, isNarrow: boolean): number =>
  top + Math.max(1, rows) * (isNarrow ? rowHeights.narrow : rowHeights.wide) + foot;

interface Scene extends Pen {
  readonly model: SegmentsModel;
  readonly area: Box;
  readonly rowHeight: number;
  readonly xOf: (experience: number) => number;
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
    rowHeight: area.height / Math.max(1, model.rows.length),
    xOf: (experience) => area.x + ((Math.max(min, Math.min(max, experience)) - min) / (max - min)) * area.width,
  };
  drawAxis(scene);
  const targets = model.rows.flatMap((row, i) => drawRow(scene, row, i, wide));
  drawNames(scene, targets);
  return { reach: 60, targets };
};

export const createSegments = drawing(draw);

function drawAxis({ ctx, model, theme, area, xOf }: Scene): void {
  const { values, step } = ticksOf(model.axis, Math.max(2, Math.floor(area.width / 90)));
  for (const value of values) {
    const x = sharp(xOf(value)) + 0.5;
    const line = [
      { x, y: area.y },
      { x, y: area.y + area.height },
    ];
    strokePath(ctx, line, { colour: theme.rule, width: 1 });
    const text: TextLines = [
      [{ text: model.words.tick(value, step, "points", false), colour: theme.ink3, font: `400 13px ${theme.sans}` }],
    ];
    const [size] = sizesOf(ctx, text);
    writeLines(ctx, text, { x: x - size.width / 2, y: area.y + area.height + 4, ...size }, theme);
  }
}

function drawRow(scene: Scene, row: SegmentRow, i: number, wide: boolean): Target[] {
  const { ctx, model, theme, area, rowHeight } = scene;
  const name = { text: row.segment.name, colour: theme.ink, font: `640 13.5px ${theme.sans}` };
  const note = { text: segmentNote(row, model.words), colour: theme.ink3, font: `400 13px ${theme.sans}` };
  const start = area.y + i * rowHeight;
  const middle = start + rowHeight / 2 + (wide ? 0 : 10);
  if (wide) {
    const lines = [...inTwo(ctx, name, area.x - 12), [note]];
    writeLines(ctx, lines, { x: 0, y: middle - 9 * lines.length, width: 0, height: 18 * lines.length }, theme);
  } else writeLines(ctx, [[name, note]], { x: 0, y: start + 2, width: 0, height: 18 }, theme);
  const points = laid(scene, row, middle);
  const xs = points.map(({ x }) => x);
  const span = [
    { x: Math.min(...xs), y: middle },
    { x: Math.max(...xs), y: middle },
  ];
  strokePath(ctx, span, { colour: theme.rule, width: 1.5 });
  row.at.forEach((at, k) => {
    drawInterval(scene, at, points[k]);
    const colour = model.stale ? theme.edge : theme.colour[at.temperature];
    drawMark(ctx, at.name === "nearest" ? "cross" : shapeOf(at), points[k], at.name === "just right" ? 7 : 6, {
      colour,
      ground: theme.ground,
      hollow: model.coarse || (!model.firm && at.name === "just right"),
    });
  });
  return row.at.map((at, k) => ({ place: { row: i, at: k }, at: points[k], lines: readingOf(row, at, model.words) }));
}

const shapeOf = ({ name, temperature }: SegmentAt) =>
  temperature === "none" ? (name === "rigid" ? "square" : "triangle") : markOf[temperature];

/** Side by side where marks and intervals have room, else above one another in their order. */
function laid({ xOf }: Scene, { at }: SegmentRow, middle: number): readonly Point[] {
  const reach = at.map(({ experience: { mean, halfWidth } }) => {
    const [low, high] = [-1, 1].map((side) => xOf((mean ?? 0) + side * (halfWidth ?? 0)));
    const x = xOf(mean ?? 0);
    return { x, low: Math.min(low, x - 8), high: Math.max(high, x + 8) };
  });
  const tight = reach.some((one, i) => reach.some((other, k) => k > i && one.low < other.high && other.low < one.high));
  return reach.map(({ x }, i) => ({ x, y: tight ? middle + (i - (at.length - 1) / 2) * lane : middle }));
}

function drawInterval({ ctx, model, theme, xOf }: Scene, { experience }: SegmentAt, { y }: Point): void {
  const { mean, halfWidth } = experience;
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

/** The marks are named once, on the row where they lie furthest apart. */
function drawNames({ ctx, model, theme, area, width, height, xOf }: Scene, targets: readonly Target[]): void {
  const spread = ({ at }: SegmentRow) => {
    const xs = at.map(({ experience }) => xOf(experience.mean ?? 0));
    return Math.min(...xs.flatMap((x, i) => xs.slice(i + 1).map((other) => Math.abs(x - other))));
  };
  const widest = Math.max(...model.rows.map(spread));
  const named = model.rows.findIndex((row) => spread(row) === widest);
  const row = model.rows[named];
  if (!row) return;
  const points = targets.filter(({ place }) => place.row === named).map(({ at }) => at);
  const labels = row.at.map((at, i): { wish: LabelWish; lines: TextLines } => {
    const colour = model.stale ? theme.ink3 : theme.colour[at.temperature];
    const lines: TextLines = [[{ text: at.name, colour, font: `640 13px ${theme.sans}` }]];
    const sides: LabelWish["sides"] = ["above", "below", "above right", "above left", "below right", "below left"];
    const wish = { id: at.name, anchors: [points[i]], sizes: sizesOf(ctx, lines), sides, distances: [9, 14, 20] };
    return { lines, wish: { ...wish, optional: false, leader: false } };
  });
  const marks = targets.map(({ at }) => ({ ...square(at, 8), weight: 6 }));
  const bounds = { x: Math.min(area.x, 0), y: 0, width, height: height - foot };
  for (const placed of placeLabels(
    labels.map(({ wish }) => wish),
    marks,
    bounds,
  )) {
    const label = labels.find(({ wish }) => wish.id === placed.id);
    if (label) writeLines(ctx, label.lines, placed.box, theme);
  }
}
