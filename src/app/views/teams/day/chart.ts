/**
 * Draws a day: a row a team, its people and the wait in its queue beside each other, a column an hour. People on duty are
 * steps, those of them who are at work fill them; in each panel the column that is told of is dark and has its figure.
 */
import type { Span } from "../../../charts/axis.ts";
import { inTwo, sizesOf, strokePath, type TextLines, writeLines } from "../../../charts/draw.ts";
import { type Draw, drawing, type Pen, sharp, type Target } from "../../../charts/drawing.ts";
import { type Box, type LabelWish, type Obstacle, overlap, placeLabels } from "../../../charts/labels.ts";
import { type Frame, heightOf as frameHeight, panelsOf, type Size, sizeOf } from "../panels.ts";
import type { DayModel, DayPanel, DayRow } from "./model.ts";

/** Room over a panel is for the figure of the highest column, and where it is narrow for the name too. */
const frame: Frame = {
  head: 24,
  foot: 30,
  rowHeights: { wide: 92, narrow: 112 },
  over: { wide: 22, narrow: 40 },
  scaleWidth: 36,
};
/** A column this wide has a gap beside it that can be seen. */
const roomyColumn = 9;
/** A panel this wide has room for a figure with its interval. */
const roomyPanel = 200;
/** Between closing and what comes after it. */
const closingGap = 5;

export const heightOf = (rows: number, isNarrow: boolean): number => frameHeight(frame, rows, isNarrow);

/** Where the columns stand in a box. */
interface Grid {
  readonly box: Box;
  /** Left edge and width by column. */
  readonly columns: readonly (readonly [number, number])[];
  /** A time's place. */
  across(time: number): number;
}

const draw: Draw<DayModel> = (pen, model) => {
  const size = sizeOf(pen);
  const grids = panelsOf(pen, frame, model.rows.length).map(([people, wait]): readonly [Grid, Grid] => [
    gridOf(model, people, false),
    gridOf(model, wait, model.afterClosing),
  ]);
  drawHeads(pen, grids[0]);
  const targets = model.rows.flatMap((row, i) => {
    drawName(pen, row, grids[i][0].box, size);
    return [
      ...drawPanel(pen, model, row.people, grids[i][0], 2 * i, row.onDuty),
      ...drawPanel(pen, model, row.wait, grids[i][1], 2 * i + 1, null),
    ];
  });
  const last = grids.at(-1);
  if (last) for (const grid of last) drawFoot(pen, model, grid);
  return { reach: 60, targets };
};

export const createDay = drawing(draw);

/** @param afterClosing whether there is a column for it */
function gridOf({ edges }: DayModel, box: Box, afterClosing: boolean): Grid {
  const hours = edges.length - 1;
  const each = (box.width - (afterClosing ? closingGap : 0)) / (hours + (afterClosing ? 1 : 0));
  const columns = Array.from({ length: hours + (afterClosing ? 1 : 0) }, (_, i): readonly [number, number] => [
    box.x + i * each + (i === hours ? closingGap : 0),
    each,
  ]);
  return { box, columns, across: (time) => box.x + (time / edges[hours]) * hours * each };
}

function drawHeads({ ctx, theme }: Pen, grids: readonly [Grid, Grid] | undefined): void {
  if (!grids) return;
  ["People at work, of those on duty", "Waiting, minutes"].forEach((text, k) => {
    const { box } = grids[k];
    const short = box.width + frame.scaleWidth < 230 && k === 0 ? "At work, of people" : text;
    const lines: TextLines = [[{ text: short, colour: theme.ink, font: `640 13px ${theme.sans}` }]];
    writeLines(ctx, lines, { x: box.x - frame.scaleWidth, y: 0, width: 0, height: 18 }, theme);
  });
}

function drawName({ ctx, theme }: Pen, { name }: DayRow, box: Box, size: Size): void {
  const strong = { text: name, colour: theme.ink, font: `640 13.5px ${theme.sans}` };
  if (size === "narrow") {
    writeLines(ctx, [[strong]], { x: 0, y: box.y - frame.over.narrow + 2, width: 0, height: 18 }, theme);
    return;
  }
  const lines = inTwo(ctx, strong, box.x - frame.scaleWidth - 8);
  const y = box.y + box.height / 2 - 9 * lines.length;
  writeLines(ctx, lines, { x: 0, y, width: 0, height: 18 * lines.length }, theme);
}

function drawPanel(
  pen: Pen,
  model: DayModel,
  panel: DayPanel,
  grid: Grid,
  row: number,
  onDuty: readonly number[] | null,
): readonly Target[] {
  const { box, columns } = grid;
  const y = (value: number) => box.y + box.height * (1 - Math.min(1, value / panel.axis.max));
  drawGround(pen, grid);
  drawScale(pen, model, panel.axis, box, onDuty === null);
  drawColumns(pen, model, panel, grid, y);
  if (onDuty !== null) drawSteps(pen, model, onDuty, grid, y);
  drawFigure(pen, model, panel, grid, y, onDuty);
  // At half the height of all: whoever points at a column means it, however high it is.
  return panel.columns.map(({ reading }, at) => ({
    place: { row, at },
    at: { x: columns[at][0] + columns[at][1] / 2, y: box.y + box.height / 2 },
    lines: reading,
  }));
}

function drawGround({ ctx, theme }: Pen, { box }: Grid): void {
  const line = [box.x, box.x + box.width].map((x) => ({ x, y: sharp(box.y + box.height) }));
  strokePath(ctx, line, { colour: theme.rule, width: 1 });
}

function drawScale({ ctx, theme }: Pen, { words }: DayModel, { max }: Span, box: Box, isWait: boolean): void {
  for (const value of [0, max]) {
    const text = isWait ? words.tick(value, max, "points", false) : words.count(value);
    const lines: TextLines = [[{ text, colour: theme.ink3, font: `400 12.5px ${theme.sans}` }]];
    const [size] = sizesOf(ctx, lines);
    const y = box.y + (value === 0 ? box.height : 0) - 9;
    writeLines(ctx, lines, { x: box.x - 6 - size.width, y, ...size }, theme);
  }
}

function drawColumns(
  { ctx, theme }: Pen,
  { stale }: DayModel,
  panel: DayPanel,
  { box, columns }: Grid,
  y: (value: number) => number,
): void {
  panel.columns.forEach(({ value, half, isNamed }, i) => {
    if (value === null) return;
    const [x, width] = columns[i];
    const gap = width >= roomyColumn ? 2 : 1;
    ctx.save();
    ctx.fillStyle = stale ? theme.rule : isNamed ? theme.ink2 : theme.edge;
    ctx.fillRect(x, y(value), width - gap, box.y + box.height - y(value));
    ctx.restore();
    if (half === 0 || stale) return;
    const middle = x + (width - gap) / 2;
    const whisker = [value + half, Math.max(0, value - half)].map((end) => ({ x: middle, y: y(end) }));
    strokePath(ctx, whisker, { colour: theme.ground, width: 3.5 });
    strokePath(ctx, whisker, { colour: theme.ink, width: 1.2 });
  });
}

/** People on duty, from opening to closing. */
function drawSteps(
  { ctx, theme }: Pen,
  { stale, edges }: DayModel,
  onDuty: readonly number[],
  { across }: Grid,
  y: (value: number) => number,
): void {
  const corners = onDuty.flatMap((people, i) => [
    { x: across(edges[i]), y: sharp(y(people)) },
    { x: across(edges[i + 1]), y: sharp(y(people)) },
  ]);
  strokePath(ctx, corners, { colour: stale ? theme.edge : theme.ink, width: 1.6 });
}

/** The figure of the panel's dark column, over it and clear of the steps. */
function drawFigure(
  { ctx, theme, width }: Pen,
  { stale, edges }: DayModel,
  { figure, columns: values }: DayPanel,
  { box, columns, across }: Grid,
  y: (value: number) => number,
  onDuty: readonly number[] | null,
): void {
  if (figure === null) return;
  const text = box.width < roomyPanel ? figure.short : figure.text;
  const lines: TextLines = [[{ text, colour: stale ? theme.ink3 : theme.ink, font: `640 13px ${theme.sans}` }]];
  const [x, wide] = columns[figure.at];
  const { value, half } = values[figure.at];
  const top = Math.min(y((value ?? 0) + half), onDuty === null ? box.y + box.height : y(onDuty[figure.at] ?? 0));
  const wish: LabelWish = {
    id: "figure",
    anchors: [{ x: x + wide / 2, y: top }],
    sizes: sizesOf(ctx, lines),
    sides: ["above", "above right", "above left"],
    distances: [2, 8],
    optional: false,
    leader: false,
  };
  const inTheWay = (onDuty ?? []).map((people, i): Obstacle => {
    const from = across(edges[i]);
    return { x: from, y: y(people) - 1, width: across(edges[i + 1]) - from, height: 2, weight: 1 };
  });
  const bounds = {
    x: box.x - 12,
    y: box.y - 20,
    width: Math.min(box.width + 20, width - box.x + 12),
    height: box.height + 20,
  };
  const [placed] = placeLabels([wish], inTheWay, bounds);
  if (placed) writeLines(ctx, lines, placed.box, theme);
}

/** Hours below, closing flush with its edge, and what stands behind it. Ticks that find no room are left out. */
function drawFoot({ ctx, theme }: Pen, { ticks, edges }: DayModel, { box, columns, across }: Grid): void {
  const hours = edges.length - 1;
  const y = box.y + box.height + 9;
  const taken: Box[] = [];
  const write = (text: string, at: number, flush: boolean) => {
    const lines: TextLines = [[{ text, colour: theme.ink3, font: `400 12.5px ${theme.sans}` }]];
    const [size] = sizesOf(ctx, lines);
    const place = { x: flush ? at - size.width : at - size.width / 2, y, ...size };
    if (taken.some((other) => overlap(place, other, 6))) return;
    taken.push(place);
    writeLines(ctx, lines, place, theme);
  };
  const [closing, ...others] = [...ticks].reverse();
  const after = columns[hours];
  write(closing.text, across(closing.at), after !== undefined);
  if (after !== undefined) write("after", after[0] + after[1] / 2, false);
  for (const { at, text } of others.reverse()) write(text, across(at), false);
}
