/**
 * Customers of one moment on a canvas over the blueprint, in the shape and the colour of their kind: filled; hollow where
 * the need does not fit; with a dot at its centre where the customer is loud too; ringed while served; crossed for a short
 * while where they gave up. One segment can be shown alone, the others are then set back.
 */
import type { Theme } from "../../../charts/theme.ts";
import { outside } from "../layout/graph.ts";
import type { Box, Layout, Point, Route } from "../layout/layout.ts";
import { placeOn } from "../paths.ts";
import { type Move, type Stay, wayKey } from "./day.ts";
import { cornersOf, type Kind } from "./kinds.ts";
import { type Moment, travelOf } from "./moment.ts";

export interface SceneOptions {
  /** Minutes that a move is drawn for. */
  readonly travel: number;
  /** Index of the segment that is shown, or null for all. */
  readonly segment: number | null;
}

export type Scene = (ctx: CanvasRenderingContext2D, moment: Moment, options: SceneOptions) => void;

const radius = 5;
const queueGap = 13;
const ring = 8.5;
const ringGap = 20;
const setBack = 0.18;
/** From the middle of a cross to its ends, along either side. */
const cross = 5.5;
const crossGap = 14;
/** More who gave up at one place are told by number. */
const mostCrossed = 3;
/** A filled dot under a cross of ink, as strong as lets the cross be seen. */
const crossedStrength = 0.4;

/** How a customer is drawn. */
type Look = Pick<Stay, "customer" | "hollow">;

/** A kind with what it is painted in. */
export interface Paint extends Pick<Kind, "shape" | "segments"> {
  readonly colour: string;
}

/** @param paints of all kinds; every segment is in one of them */
export function sceneOf(layout: Layout, theme: Theme, paints: readonly Paint[]): Scene {
  const brushes = brushesOf(paints);
  const routes = new Map(layout.routes.map((route) => [wayKey(route.way), route.stretches]));
  const boxes = new Map(layout.boxes.map((box) => [box.place, box]));
  return (ctx, moment, options) => {
    const onTheWay = new Set(moment.moves.map(({ customer }) => customer));
    const pen = penOf(ctx, theme, brushes, options);
    for (const [place, box] of boxes) {
      const gone = moment.gaveUp.filter(({ from }) => from === place);
      drawGone(pen, box, gone, layout.upright);
      const there = moment.stays.filter((stay) => stay.place === place && !onTheWay.has(stay.customer));
      drawQueue(
        pen,
        box,
        there.filter(({ served }) => !served),
        moment.waiting[place],
        takenBy(gone, box, layout.upright),
      );
      drawServed(
        pen,
        box,
        there.filter(({ served }) => served),
        moment.served[place],
      );
    }
    for (const move of moment.moves.filter(({ givesUp }) => !givesUp)) {
      const part = (moment.time - move.at) / travelOf(move, options.travel);
      const at = pointOf(move, part, routes, boxes);
      // Who passes over a step goes beneath it, so that nobody seems to be served there.
      if (at !== null && !layout.boxes.some((box) => isInside(at, box)))
        pen.dot(at, move, 1 - (move.ways.length === 0 ? part : 0));
    }
  };
}

interface Pen {
  dot(at: Point, look: Look, strength?: number): void;
  ring(at: Point, look: Look): void;
  cross(at: Point, look: Look): void;
  count(text: string, at: Point): void;
}

/** What a customer of a segment is drawn with; the shapes stand around the origin. */
interface Brush {
  readonly colour: string;
  readonly filled: Path2D;
  readonly hollow: Path2D;
}

/** By segment. */
function brushesOf(paints: readonly Paint[]): readonly Brush[] {
  const brushes: Brush[] = [];
  for (const { shape, colour, segments } of paints) {
    const brush = { colour, filled: pathOf(shape, radius), hollow: pathOf(shape, radius - 0.8) };
    for (const segment of segments) brushes[segment] = brush;
  }
  return brushes;
}

function pathOf(shape: Paint["shape"], size: number): Path2D {
  const path = new Path2D();
  if (shape === "circle") path.arc(0, 0, size, 0, 2 * Math.PI);
  for (const [x, y] of cornersOf(shape, size)) path.lineTo(x, y);
  path.closePath();
  return path;
}

function penOf(ctx: CanvasRenderingContext2D, theme: Theme, brushes: readonly Brush[], { segment }: SceneOptions): Pen {
  const strengthOf = ({ customer }: Look): number => (segment === null || customer.segment === segment ? 1 : setBack);
  const circle = ({ x, y }: Point, size: number): void => {
    ctx.beginPath();
    ctx.arc(x, y, size, 0, 2 * Math.PI);
  };
  ctx.font = `400 13px ${theme.sans}`;
  ctx.textBaseline = "middle";
  return {
    dot(at, look, strength = 1) {
      const { colour, filled, hollow } = brushes[look.customer.segment];
      ctx.globalAlpha = strengthOf(look) * strength;
      ctx.translate(at.x, at.y);
      ctx.fillStyle = look.hollow ? theme.ground : colour;
      ctx.fill(look.hollow ? hollow : filled);
      if (look.hollow) {
        ctx.strokeStyle = colour;
        ctx.lineWidth = 1.8;
        ctx.stroke(hollow);
      }
      ctx.translate(-at.x, -at.y);
      if (look.hollow && look.customer.loud) {
        ctx.fillStyle = colour;
        circle(at, 1.7);
        ctx.fill();
      }
      ctx.globalAlpha = 1;
    },
    ring(at, look) {
      ctx.globalAlpha = strengthOf(look);
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 1.3;
      circle(at, ring);
      ctx.stroke();
      ctx.globalAlpha = 1;
    },
    cross({ x, y }, look) {
      ctx.globalAlpha = strengthOf(look);
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 1.8;
      ctx.beginPath();
      for (const side of [1, -1]) {
        ctx.moveTo(x - cross, y - side * cross);
        ctx.lineTo(x + cross, y + side * cross);
      }
      ctx.stroke();
      ctx.globalAlpha = 1;
    },
    count(text, { x, y }) {
      ctx.fillStyle = theme.ink2;
      ctx.fillText(text, x, y);
    },
  };
}

/** Above its step, the first to join first; many are some dots and their number. */
function drawQueue(pen: Pen, box: Box, waiting: readonly Stay[], count: number, taken: number): void {
  if (count === 0) return;
  const y = box.y - 11;
  const room = Math.max(1, Math.floor((box.width - 30 - taken) / queueGap));
  const drawn = waiting.slice(0, room);
  drawn.forEach((stay, i) => {
    pen.dot({ x: box.x + radius + 1 + i * queueGap, y }, stay);
  });
  pen.count(String(count), { x: box.x + radius + 4 + drawn.length * queueGap, y: y + 1 });
}

/** Where the last to give up is marked, and how many have room there beside one who waits and how many do. */
function markRoom(box: Box, upright: boolean): { readonly end: number; readonly room: number } {
  // Clear of the way that comes down into an upright box.
  const end = upright ? 0.84 * box.width - 14 : box.width - cross - 1;
  return { end, room: Math.max(1, Math.min(mostCrossed, Math.floor((end - 46) / crossGap))) };
}

/** What those who gave up take of the room of the queue that they left. */
function takenBy(gone: readonly Move[], box: Box, upright: boolean): number {
  const { end, room } = markRoom(box, upright);
  return gone.length === 0 ? 0 : box.width - end + Math.min(gone.length, room) * crossGap;
}

/** At the far end of their queue, the last to give up outermost. */
function drawGone(pen: Pen, box: Box, gone: readonly Move[], upright: boolean): void {
  const { end, room } = markRoom(box, upright);
  const y = box.y - 11;
  const drawn = gone.slice(0, gone.length > room ? Math.max(1, room - 1) : room);
  drawn.forEach((move, i) => {
    const at = { x: box.x + end - i * crossGap, y };
    pen.dot(at, move, move.hollow ? 1 : crossedStrength);
    pen.cross(at, move);
  });
  if (gone.length > drawn.length)
    pen.count(`+${gone.length - drawn.length}`, { x: box.x + end - drawn.length * crossGap - 14, y: y + 1 });
}

/** In its step; more than have room are told by number. */
function drawServed(pen: Pen, box: Box, served: readonly Stay[], count: number): void {
  const y = box.y + box.height - 18;
  const room = Math.max(1, Math.floor((box.width - 50) / ringGap));
  const fits = count <= room;
  const drawn = served.slice(0, fits ? room : room - 1);
  drawn.forEach((stay, i) => {
    const at = { x: box.x + ring + 6 + i * ringGap, y };
    pen.ring(at, stay);
    pen.dot(at, stay);
  });
  if (!fits) pen.count(`+${count - drawn.length}`, { x: box.x + 6 + drawn.length * ringGap, y: y + 1 });
}

const isInside = ({ x, y }: Point, box: Box): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** Where somebody on the way is; null where nothing leads there on the picture. */
function pointOf(
  move: Move,
  part: number,
  routes: ReadonlyMap<string, Route["stretches"]>,
  boxes: ReadonlyMap<number, Box>,
): Point | null {
  const stretches = move.ways.flatMap((key) => {
    return routes.get(key) ?? [];
  });
  if (stretches.length > 0) return placeOn(stretches, part * part * (3 - 2 * part));
  const box = boxes.get(move.from === outside ? move.to : move.from);
  return box === undefined ? null : { x: box.x + radius + 1, y: box.y - 11 - 9 * part };
}
