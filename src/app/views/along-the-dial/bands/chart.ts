/** Draws parts of a whole as stacked bands along the dial, each with its name on it or beside its end. */
import { ticksOf } from "../../../charts/axis.ts";
import { placeIn } from "../../../charts/dialPanel.ts";
import { sizesOf, strokePath, type TextLines, writeLines } from "../../../charts/draw.ts";
import { type Draw, drawing, type Pen, sharp, type Target } from "../../../charts/drawing.ts";
import { along, type Box, type LabelWish, leaderPath, type Point, placeLabels } from "../../../charts/labels.ts";
import { drawZoneBand, drawZoneFoot, drawZoneLine, footHeight } from "../../../charts/zone.ts";
import type { BandsModel, Layer } from "./model.ts";
import { clearOf, type Edge, insideAt, spreadOut } from "./places.ts";

const leftRoom = 40;
/** Room for names beside the ends of bands that are too thin to bear them. */
const rightRoom = 108;
const line = 16;
/** How dark neighbouring bands are, over and over. */
const shades = [0.16, 0.3] as const;

interface Scene extends Pen {
  readonly model: BandsModel;
  readonly box: Box;
  readonly at: (dial: number, value: number) => Point;
}

const draw: Draw<BandsModel> = (pen, model) => {
  const box = { x: leftRoom, y: 10, width: pen.width - leftRoom - rightRoom, height: pen.height - 14 - footHeight };
  const at = placeIn(box, model.axis);
  const scene: Scene = { ...pen, model, box, at };
  drawZoneBand(pen.ctx, model.zone, box, pen.theme);
  drawScale(scene);
  for (const [i, layer] of model.layers.entries()) drawLayer(scene, layer, shades[i % shades.length]);
  drawZoneLine(pen.ctx, model.zone, box, pen.theme);
  drawNames(scene);
  drawZoneFoot(pen.ctx, model.zone, box, pen.theme);
  const top = model.layers.length - 1;
  const targets = model.layers.flatMap((layer, i) =>
    model.dials.map(
      (dial, k): Target => ({
        place: { row: top - i, at: k },
        at: at(dial, (layer.low[k] + layer.high[k]) / 2),
        lines: layer.readings[k],
      }),
    ),
  );
  return { reach: 50, targets };
};

export const createBands = drawing(draw);

const mostTicks = ({ height }: Box): number => Math.max(2, Math.floor(height / 56));
const valuesOf = ({ model, box }: Pick<Scene, "model" | "box">): readonly number[] =>
  ticksOf(model.axis, mostTicks(box)).values;

function drawScale({ ctx, model, theme, box, at }: Scene): void {
  const { step } = ticksOf(model.axis, mostTicks(box));
  const values = valuesOf({ model, box });
  values.forEach((value, i) => {
    const y = sharp(at(0, value).y);
    const hair = [
      { x: box.x, y },
      { x: box.x + box.width, y },
    ];
    strokePath(ctx, hair, { colour: value === 0 ? theme.edge : theme.rule, width: 1 });
    const text = model.words.tick(value, step, model.unit, i === values.length - 1);
    const lines: TextLines = [[{ text, colour: theme.ink3, font: `400 12.5px ${theme.sans}` }]];
    const [size] = sizesOf(ctx, lines);
    writeLines(ctx, lines, { x: box.x - 6 - size.width, y: y - 9, ...size }, theme);
  });
}

function drawLayer({ ctx, model, theme, at }: Scene, { low, high }: Layer, shade: number): void {
  const tops = model.dials.map((dial, i) => at(dial, high[i]));
  const bottoms = model.dials.map((dial, i) => at(dial, low[i]));
  ctx.save();
  ctx.beginPath();
  for (const { x, y } of tops) ctx.lineTo(x, y);
  for (const { x, y } of bottoms.reverse()) ctx.lineTo(x, y);
  ctx.fillStyle = model.zone.stale ? theme.rule : theme.ink;
  ctx.globalAlpha = model.zone.stale ? 1 : shade;
  ctx.fill();
  ctx.restore();
  const dash = model.zone.coarse && !model.zone.stale ? [5, 3] : [];
  strokePath(ctx, tops, { colour: model.zone.stale ? theme.edge : theme.ink2, width: 1.2, dash });
}

/** On the band where it is thick enough, else beside its end, joined by a thin line. */
function drawNames(scene: Scene): void {
  const { ctx, model, theme, box, at } = scene;
  const bare = { ...theme, ground: "transparent" };
  const text = (label: string): TextLines => [
    [{ text: label, colour: model.zone.stale ? theme.ink3 : theme.ink, font: `400 13px ${theme.sans}` }],
  ];
  const hairs = valuesOf(scene).map((value) => at(0, value).y);
  const beside: { readonly label: string; readonly y: number }[] = [];
  for (const { label, low, high } of model.layers) {
    const [size] = sizesOf(ctx, text(label));
    const edges = model.dials.map((dial, i) => ({
      x: at(dial, 0).x,
      low: at(dial, low[i]).y,
      high: at(dial, high[i]).y,
    }));
    const avoid = model.zone.outOfReach ? null : box.x + model.zone.dial * box.width;
    const place = insideAt(edges, { width: size.width + 4, height: line + 2 }, avoid);
    const last = edges[edges.length - 1];
    if (place) {
      const y = clearOf(place.y, hairs, 10, place.room);
      writeLines(ctx, text(label), { x: place.x - size.width / 2, y: y - 9, ...size }, bare);
    } else if (last.low - last.high > 0.3) beside.push({ label, y: (last.low + last.high) / 2 });
    else drawOver(scene, text(label), edges);
  }
  const end = box.x + box.width;
  const ys = spreadOut(
    beside.map(({ y }) => y),
    line,
    { min: box.y, max: box.y + box.height },
  );
  beside.forEach(({ label, y }, i) => {
    const leader = [
      { x: end + 2, y },
      { x: end + 9, y: ys[i] },
    ];
    strokePath(ctx, leader, { colour: theme.edge, width: 1 });
    writeLines(ctx, text(label), { x: end + 12, y: ys[i] - 9, width: 0, height: 18 }, theme);
  });
}

/** A band that bears no name and ends in nothing is named above the whole, where it is thickest. */
function drawOver({ ctx, theme, model, box, at }: Scene, lines: TextLines, edges: readonly Edge[]): void {
  const thickest = Math.max(...edges.map(({ low, high }) => low - high));
  const anchors = edges
    .filter(({ low, high }) => low - high >= 0.6 * thickest)
    .map((edge) => ({ x: edge.x, y: (edge.low + edge.high) / 2 }));
  const whole = model.layers.at(-1)?.high.map((value, i) => at(model.dials[i], value)) ?? [];
  const wish: LabelWish = {
    id: "over",
    anchors,
    sizes: sizesOf(ctx, lines),
    sides: ["right", "above right"],
    distances: [24, 40, 60, 80],
    optional: false,
    leader: true,
  };
  const [placed] = placeLabels([wish], along(whole, 6), box);
  if (!placed) return;
  strokePath(ctx, leaderPath(placed.anchor, placed), { colour: theme.ink2, width: 1 });
  writeLines(ctx, lines, placed.box, theme);
}
