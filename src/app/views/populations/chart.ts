/** Draws where right lies: a dial a row, one under the other, and the one dial for all through them. */

import { drawDialBand } from "../../charts/dialBand.ts";
import { drawMark, inTwo, sizesOf, strokePath, type TextLines, writeLines } from "../../charts/draw.ts";
import { type Draw, drawing, type Pen, type Target } from "../../charts/drawing.ts";
import type { Box, Point } from "../../charts/labels.ts";
import { zoneColour } from "../../charts/zone.ts";
import { betweenRows } from "./between.ts";
import type { DialRow, ForAll, PopulationsModel } from "./model.ts";

const narrowBelow = 560;
const head = 26;
const rowHeights = { wide: 62, narrow: 84 } as const;
const foot = 26;
const bandHeight = 18;

export const heightOf = (rows: number, forAll: boolean, width: number): number =>
  head + rows * (width < narrowBelow ? rowHeights.narrow : rowHeights.wide) + (forAll ? 56 : 0) + foot;

/** The dial's place in the row. */
const dialBox = (width: number): { x: number; width: number } =>
  width < narrowBelow ? { x: 0, width } : { x: 168, width: width - 168 - 172 };

const draw: Draw<PopulationsModel> = (pen, model) => {
  const wide = pen.width >= narrowBelow;
  const dial = dialBox(pen.width);
  const rowHeight = wide ? rowHeights.wide : rowHeights.narrow;
  const boxes = model.rows.map(
    (_, i): Box => ({ ...dial, y: head + i * rowHeight + (wide ? 26 : 40), height: bandHeight }),
  );
  drawEnds(pen, dial);
  if (model.forAll) drawForAll(pen, model.forAll, dial, head + model.rows.length * rowHeight);
  drawFoot(pen, model, dial);
  const points = model.rows.map((row, i) => {
    drawRowTexts(pen, row, boxes[i], wide);
    const at = drawDialBand(pen.ctx, row.zone, boxes[i], pen.theme);
    if (row.today !== null) drawToday(pen, row.today, boxes[i]);
    return at;
  });
  return { reach: Math.max(60, pen.width / 3), targets: targetsOf(model, points, dial, rowHeight) };
};

export const createPopulations = drawing(draw, betweenRows);

function targetsOf(
  model: PopulationsModel,
  points: readonly Point[],
  dial: { x: number; width: number },
  rowHeight: number,
): readonly Target[] {
  const rows = model.rows.map(({ reading }, row) => ({ place: { row, at: 0 }, at: points[row], lines: reading }));
  if (!model.forAll) return rows;
  const at = { x: dial.x + model.forAll.dial * dial.width, y: head + model.rows.length * rowHeight + 36 };
  return [...rows, { place: { row: model.rows.length, at: 0 }, at, lines: model.forAll.reading }];
}

/** What the two sides mean, with their shapes. */
function drawEnds({ ctx, theme }: Pen, { x, width }: { x: number; width: number }): void {
  const font = `640 13px ${theme.sans}`;
  const cold: TextLines = [[{ text: "Too rigid", colour: theme.colour.cold, font }]];
  const hot: TextLines = [[{ text: "Too flexible", colour: theme.colour.hot, font }]];
  const [size] = sizesOf(ctx, hot);
  drawMark(ctx, "square", { x: x + 5, y: 9 }, 5, { colour: theme.colour.cold, ground: theme.ground });
  writeLines(ctx, cold, { x: x + 15, y: 0, ...sizesOf(ctx, cold)[0] }, theme);
  writeLines(ctx, hot, { x: x + width - size.width, y: 0, ...size }, theme);
  drawMark(ctx, "triangle", { x: x + width - size.width - 10, y: 9 }, 5, {
    colour: theme.colour.hot,
    ground: theme.ground,
  });
}

/** Under the last row: how flexible the ends are. */
function drawFoot({ ctx, theme, height }: Pen, { ends }: PopulationsModel, { x, width }: { x: number; width: number }) {
  const [first, last] = ends.map((text): TextLines => [[{ text, colour: theme.ink3, font: `400 13px ${theme.sans}` }]]);
  const [size] = sizesOf(ctx, last);
  writeLines(ctx, first, { x, y: height - 20, ...sizesOf(ctx, first)[0] }, theme);
  writeLines(ctx, last, { x: x + width - size.width, y: height - 20, ...size }, theme);
}

function drawRowTexts({ ctx, width, theme }: Pen, row: DialRow, box: Box, wide: boolean): void {
  const name: TextLines = [
    [{ text: row.name, colour: theme.ink, font: `${row.inFocus ? 640 : 400} 13.5px ${theme.sans}` }],
  ];
  const figure = (text: string) => [{ text, colour: theme.ink2, font: `400 13px ${theme.sans}` }];
  const colour = row.zone.coarse || row.zone.outOfReach ? theme.ink : zoneColour(row.zone, theme);
  const answer: TextLines = [[{ text: row.zone.text, colour, font: `640 13.5px ${theme.sans}` }]];
  const [size] = sizesOf(ctx, answer);
  const centre = box.x + row.zone.dial * box.width;
  const x = Math.max(box.x, Math.min(box.x + box.width - size.width, centre - size.width / 2));
  writeLines(ctx, answer, { x, y: box.y - 20, ...size }, theme);
  if (wide) {
    const own = inTwo(ctx, name[0][0], box.x - 16);
    const middle = box.y + box.height / 2;
    writeLines(ctx, own, { x: 0, y: middle - 9 * own.length, width: 0, height: 18 * own.length }, theme);
    const lines = row.figures.map((text, i) => figure(i === 0 ? text.replace(" a customer", "") : text));
    writeLines(ctx, lines, { x: box.x + box.width + 16, y: box.y - 9, width: 0, height: 18 * lines.length }, theme);
    return;
  }
  writeLines(ctx, name, { x: 0, y: box.y - 40, width: 0, height: 18 }, theme);
  const line: TextLines = [figure(row.figures.join(" · "))];
  const [lineSize] = sizesOf(ctx, line);
  const short: TextLines = lineSize.width > width ? [figure(row.figures[0] ?? "")] : line;
  writeLines(ctx, short, { x: 0, y: box.y + box.height + 2, width: 0, height: 18 }, theme);
}

function drawToday({ ctx, theme }: Pen, dial: number, box: Box): void {
  const x = Math.max(box.x + 1, Math.min(box.x + box.width - 1, box.x + dial * box.width));
  const ends = [
    { x, y: box.y - 3 },
    { x, y: box.y + box.height + 3 },
  ];
  strokePath(ctx, ends, { colour: theme.ground, width: 6 });
  strokePath(ctx, ends, { colour: theme.ink, width: 2 });
}

/** In ink: a compromise is nobody's own right dial. */
function drawForAll({ ctx, theme }: Pen, forAll: ForAll, dial: { x: number; width: number }, top: number): void {
  const at = (value: number) => dial.x + value * dial.width;
  const y = top + 36;
  const upright = [
    { x: at(forAll.dial), y: head },
    { x: at(forAll.dial), y },
  ];
  strokePath(ctx, upright, { colour: theme.ink, width: 1.2, dash: [3, 3] });
  const range = [
    { x: at(forAll.low), y },
    { x: at(forAll.high), y },
  ];
  const whole = [
    { x: at(0), y },
    { x: at(1), y },
  ];
  strokePath(ctx, whole, { colour: theme.rule, width: 1 });
  strokePath(ctx, range, { colour: theme.ink, width: 4 });
  drawMark(ctx, "circle", { x: at(forAll.dial), y }, 6, { colour: theme.ink, ground: theme.ground });
  const text: TextLines = [[{ text: forAll.text, colour: theme.ink, font: `640 13.5px ${theme.sans}` }]];
  const [size] = sizesOf(ctx, text);
  const x = Math.max(at(0), Math.min(at(1) - size.width, at(forAll.dial) + 12));
  writeLines(ctx, text, { x, y: y - 26, ...size }, theme);
  const name: TextLines = [[{ text: "One dial for all", colour: theme.ink, font: `640 13.5px ${theme.sans}` }]];
  const beside = dial.x > 0;
  writeLines(ctx, name, { x: 0, y: beside ? y - 9 : y - 30, width: 0, height: 18 }, theme);
}
