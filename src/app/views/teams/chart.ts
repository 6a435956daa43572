/** Draws the teams: a row a team, how busy it is and how long work waits for it beside each other, on shared scales. */
import type { Span } from "../../charts/axis.ts";
import { drawPanelCurve, drawPanelGround, placeIn } from "../../charts/dialPanel.ts";
import { inTwo, sizesOf, type TextLines, writeLines } from "../../charts/draw.ts";
import { type Draw, drawing, type Pen, type Target } from "../../charts/drawing.ts";
import { along, type Box, type LabelWish, type Point, placeLabels, square } from "../../charts/labels.ts";
import { drawZoneFoot, footHeight, zoneColour } from "../../charts/zone.ts";
import { betweenTeams } from "./between.ts";
import type { Panel, TeamRow, TeamsModel } from "./model.ts";
import { type Frame, heightOf as frameHeight, panelsOf, type Size, sizeOf } from "./panels.ts";

const frame: Frame = {
  head: 24,
  foot: footHeight + 4,
  rowHeights: { wide: 86, narrow: 104 },
  over: { wide: 12, narrow: 30 },
  scaleWidth: 44,
};
/** A panel this wide has room for a figure with all its words. */
const roomy = 200;

export const heightOf = (rows: number, isNarrow: boolean): number => frameHeight(frame, rows, isNarrow);

const draw: Draw<TeamsModel> = (pen, model) => {
  const size = sizeOf(pen);
  const boxes = panelsOf(pen, frame, model.rows.length);
  drawHeads(pen, boxes[0]);
  const targets = model.rows.flatMap((row, i) => {
    drawName(pen, row, boxes[i][0], size);
    return row.panels.flatMap((panel, k) => drawPanel(pen, model, panel, boxes[i][k], 2 * i + k));
  });
  const last = boxes.at(-1);
  if (last) for (const box of last) drawZoneFoot(pen.ctx, model.zone, box, pen.theme);
  return { reach: 60, targets };
};

export const createTeams = drawing(draw, betweenTeams);

function drawHeads({ ctx, theme }: Pen, boxes: readonly [Box, Box] | undefined): void {
  if (!boxes) return;
  ["At work", "Waiting, minutes"].forEach((text, k) => {
    const lines: TextLines = [[{ text, colour: theme.ink, font: `640 13px ${theme.sans}` }]];
    writeLines(ctx, lines, { x: boxes[k].x - frame.scaleWidth, y: 0, width: 0, height: 18 }, theme);
  });
}

function drawName({ ctx, theme }: Pen, { name, people }: TeamRow, box: Box, size: Size): void {
  const strong = { text: name, colour: theme.ink, font: `640 13.5px ${theme.sans}` };
  const plain = { text: people, colour: theme.ink3, font: `400 13px ${theme.sans}` };
  if (size === "narrow") {
    writeLines(ctx, [[strong, plain]], { x: 0, y: box.y - 24, width: 0, height: 18 }, theme);
    return;
  }
  const middle = box.y + box.height / 2;
  const room = box.x - frame.scaleWidth - 8;
  const lines = [...inTwo(ctx, strong, room), ...inTwo(ctx, plain, room)];
  writeLines(ctx, lines, { x: 0, y: middle - 9 * lines.length, width: 0, height: 18 * lines.length }, theme);
}

function drawPanel(pen: Pen, model: TeamsModel, panel: Panel, box: Box, row: number): readonly Target[] {
  const axis = model.axes[panel.name];
  drawPanelGround(pen, box, model.zone);
  drawScale(pen, model, panel.name, box, axis);
  const points = drawPanelCurve(pen, box, axis, panel.values, model.zone);
  drawFigure(pen, model, panel, box, axis, points);
  return panel.values.map(({ reading }, at) => ({ place: { row, at }, at: points[at], lines: reading }));
}

function drawScale(
  { ctx, theme }: Pen,
  { words }: TeamsModel,
  name: Panel["name"],
  box: Box,
  { min, max }: Span,
): void {
  for (const value of [min, max]) {
    const text = name === "busy" ? words.percent(value) : words.tick(value, max - min, "points", false);
    const lines: TextLines = [[{ text, colour: theme.ink3, font: `400 12.5px ${theme.sans}` }]];
    const [size] = sizesOf(ctx, lines);
    const y = box.y + (value === min ? box.height : 0) - 9;
    writeLines(ctx, lines, { x: box.x - 6 - size.width, y, ...size }, theme);
  }
}

/** The figure at the answer, clear of the curve. */
function drawFigure(
  { ctx, theme, width }: Pen,
  { zone }: TeamsModel,
  { values, atAnswer }: Panel,
  box: Box,
  axis: Span,
  points: readonly Point[],
): void {
  const answer = values.find(({ dial }) => dial === zone.dial);
  if (!answer) return;
  const bare = atAnswer.replace(/ minutes$/, "");
  const short = box.width < roomy ? bare.replace(/ in 100$/, "") : bare;
  const lines: TextLines = [[{ text: short, colour: zoneColour(zone, theme), font: `640 13px ${theme.sans}` }]];
  const at = placeIn(box, axis)(answer.dial, answer.value);
  const wish: LabelWish = {
    id: "figure",
    anchors: [at],
    sizes: sizesOf(ctx, lines),
    sides: ["above right", "below right", "above left", "below left", "above", "below"],
    distances: [10, 16, 24],
    optional: false,
    leader: false,
  };
  const bounds = { x: box.x, y: box.y - 8, width: Math.min(box.width + 8, width - box.x), height: box.height + 12 };
  const [placed] = placeLabels([wish], [...along(points, 6), { ...square(at, 7), weight: 4 }], bounds);
  if (placed) writeLines(ctx, lines, placed.box, theme);
}
