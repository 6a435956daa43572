/** Draws the price band: the ladder of right dials, what is not ruled out around it, the answer's rung in green. */
import { sizesOf, strokePath, type TextLines, writeLines } from "../../charts/draw.ts";
import { type Draw, drawing, type Pen, sharp, type Target } from "../../charts/drawing.ts";
import { along, type Box, type LabelWish, type Point, placeLabels } from "../../charts/labels.ts";
import { type PriceBandModel, priceTicks, type Rung } from "./model.ts";

interface Scene extends Pen {
  readonly model: PriceBandModel;
  readonly area: Box;
  readonly at: (price: number, dial: number) => Point;
}

/** A rung seen on the axis: its ends in pixels. */
interface Seen {
  readonly rung: Rung;
  readonly place: number;
  readonly from: Point;
  readonly to: Point;
}

const draw: Draw<PriceBandModel> = (pen, model) => {
  const area = { x: 48, y: 14, width: pen.width - 56, height: pen.height - 14 - 26 };
  const length = Math.log(model.axis.max / model.axis.min);
  const at = (price: number, dial: number): Point => ({
    x: area.x + Math.max(0, Math.min(1, Math.log(price / model.axis.min) / length)) * area.width,
    y: area.y + (1 - dial) * area.height,
  });
  const scene: Scene = { ...pen, model, area, at };
  const { axis } = model;
  const seen = model.rungs.flatMap((rung, place): Seen[] => {
    const to = rung.to ?? Number.POSITIVE_INFINITY;
    if (to <= axis.min || rung.from >= axis.max) return [];
    const [low, high] = [Math.max(axis.min, rung.from), Math.min(axis.max, to)];
    return [{ rung, place, from: at(low, rung.dial), to: at(high, rung.dial) }];
  });
  drawBand(scene);
  drawAxes(scene);
  drawLadder(scene, seen);
  drawLabels(scene, seen);
  return {
    reach: 60,
    targets: seen.map(
      ({ rung, place, from, to }): Target => ({
        place: { row: 0, at: place },
        at: { x: (from.x + to.x) / 2, y: from.y },
        lines: rung.reading,
      }),
    ),
  };
};

export const createPriceBand = drawing(draw);

function drawBand({ ctx, model, theme, at }: Scene): void {
  if (model.stale) return;
  ctx.save();
  ctx.fillStyle = theme.rule;
  for (const { from, to, low, high } of model.band) {
    const [start, end] = [at(from, high), at(to, low)];
    const [left, right] = [Math.round(start.x), Math.round(end.x)];
    // A single dial still has a height.
    ctx.fillRect(left, start.y - 3, right - left, end.y - start.y + 6);
  }
  ctx.restore();
}

function drawAxes({ ctx, model, theme, area, at }: Scene): void {
  const font = `400 13px ${theme.sans}`;
  const { words } = model;
  for (const dial of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    const y = sharp(at(1, dial).y);
    const ends = [
      { x: area.x, y },
      { x: area.x + area.width, y },
    ];
    strokePath(ctx, ends, { colour: dial === 0 ? theme.edge : theme.rule, width: dial === 0 ? 1.5 : 1 });
    const text: TextLines = [[{ text: words.percent(dial), colour: theme.ink3, font }]];
    const [size] = sizesOf(ctx, text);
    writeLines(ctx, text, { x: area.x - 8 - size.width, y: y - 9, ...size }, theme);
  }
  const ticks = priceTicks(model.axis);
  const crowded = area.width / ticks.length < 56;
  ticks.forEach((price, i) => {
    if (crowded && i % 2 === 1) return;
    const { x, y } = at(price, 0);
    const text: TextLines = [[{ text: words.tick(price, price, "money", i === 0), colour: theme.ink3, font }]];
    const [size] = sizesOf(ctx, text);
    const tick = [
      { x: sharp(x), y },
      { x: sharp(x), y: y + 5 },
    ];
    strokePath(ctx, tick, { colour: theme.edge, width: 1 });
    const left = Math.max(0, Math.min(area.x + area.width - size.width, x - size.width / 2));
    writeLines(ctx, text, { x: left, y: y + 7, ...size }, theme);
  });
}

function drawLadder({ ctx, model, theme, at }: Scene, seen: readonly Seen[]): void {
  const colour = model.stale ? theme.edge : model.coarse ? theme.ink3 : theme.ink;
  const dash = model.coarse && !model.stale ? [5, 3] : [];
  strokePath(
    ctx,
    seen.flatMap(({ from, to }) => [from, to]),
    { colour, width: 2, dash },
  );
  if (model.stale) return;
  if (model.answer) {
    const { dial, from, to } = model.answer;
    const ends = [at(Math.max(from, model.axis.min), dial), at(to ?? model.axis.max, dial)];
    strokePath(ctx, ends, { colour: theme.colour.right, width: 1.5 });
  }
  const right = seen.find(({ rung }) => rung.isAnswer);
  if (!right) return;
  const green = { colour: theme.colour.right, width: 6, dash };
  strokePath(ctx, [right.from, right.to], green);
  for (const price of [right.rung.from, right.rung.to]) {
    if (price === null || price <= model.axis.min || price >= model.axis.max) continue;
    const ends = [at(price, right.rung.dial), at(price, 0)];
    strokePath(ctx, ends, { colour: theme.colour.right, width: 1.2, dash: [2, 3] });
  }
}

function drawLabels({ ctx, model, theme, area, at }: Scene, seen: readonly Seen[]): void {
  const plain = (text: string): TextLines => [[{ text, colour: theme.ink2, font: `400 13px ${theme.sans}` }]];
  const colour = model.stale ? theme.ink3 : theme.colour.right;
  const end = model.answerText.length - 1;
  const strong = model.answerText.map((text, i) => [
    { text, colour: i < end ? theme.ink : colour, font: `${i < end ? 400 : 640} 13.5px ${theme.sans}` },
  ]);
  const right = seen.find(({ rung }) => rung.isAnswer);
  const [first, last] = [seen[0], seen.at(-1)];
  const labels: { lines: TextLines; wish: LabelWish }[] = [];
  const wish = (id: string, lines: TextLines, anchors: readonly Point[], sides: LabelWish["sides"]): void => {
    if (lines.length === 0) return;
    // Without more lines the label would name a step and not say what it stands for.
    const sizes = sizesOf(ctx, lines).slice(0, 2);
    labels.push({
      lines,
      wish: { id, anchors, sizes, sides, distances: [10, 18, 30, 44], optional: id !== "right", leader: false },
    });
  };
  const own = model.answer && at(Math.max(model.answer.from, model.axis.min), model.answer.dial);
  const anchors = right ? [right.to, right.from] : own ? [own] : [];
  if (anchors.length > 0) wish("right", strong, anchors, ["below right", "above left", "right", "above", "below"]);
  if (first && model.firstText)
    wish("first", plain(model.firstText), [first.from, first.to], ["above right", "above left"]);
  if (last && model.lastText) wish("last", plain(model.lastText), [last.to, last.from], ["above left", "below left"]);
  const path = along(
    seen.flatMap(({ from, to }) => [from, to]),
    6,
    4,
  );
  const grey = model.stale
    ? []
    : model.band.map(({ from, to, low, high }) => {
        const [start, end] = [at(from, high), at(to, low)];
        return { x: start.x, y: start.y - 3, width: end.x - start.x, height: end.y - start.y + 6, weight: 1 };
      });
  const wishes = labels.map((label) => label.wish);
  for (const placed of placeLabels(wishes, [...path, ...grey], { ...area, y: 0, height: area.y + area.height })) {
    const label = labels.find((one) => one.wish.id === placed.id);
    if (label) writeLines(ctx, label.lines, placed.box, theme);
  }
}
