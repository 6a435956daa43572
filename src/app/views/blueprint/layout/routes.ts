/** The course of one way through gutters and channels, from the edge of a box to the edge of another. Pure. */
import type { Graph, Place, Way } from "./graph.ts";
import type { Channel, Grid } from "./grid.ts";
import { type Box, deskLayer, type Point, type Route, splits, trackOf } from "./layout.ts";

export interface Surroundings {
  readonly graph: Graph;
  readonly boxes: readonly Box[];
  readonly grid: Grid;
  readonly upright: boolean;
  readonly lines: ReadonlyMap<Way, { readonly channel: Channel; readonly line: number }>;
  turned(along: number, across: number): Point;
}

/** Along and across. */
type Spot = readonly [number, number];

/** How far a way that comes from outside is seen before its box; the one that returns within the narrowest gutter. */
const approach = { enter: 22, return: 12 };

export function routeOf(way: Way, around: Surroundings): Route {
  const spots = courseOf(way, around);
  const { turned, graph } = around;
  const isLabelled = way.share !== null && splits(graph, way.from);
  const [along, across] = spots[0];
  return {
    way,
    stretches: [spots.map((spot) => turned(...spot)).filter((point, i, all) => i === 0 || !isSame(point, all[i - 1]))],
    label: isLabelled ? labelAt(turned(along, across), around.upright) : null,
  };
}

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

const labelAt = ({ x, y }: Point, upright: boolean): Point =>
  upright ? { x: x + 3, y: y + 13 } : { x: x + 5, y: y - 4 };

function courseOf(way: Way, around: Surroundings): readonly Spot[] {
  switch (way.kind) {
    case "enter":
    case "return":
      return comesIn(way, way.kind, around);
    case "leave":
      return leaves(way, around);
    case "to desk":
      return toDesk(way, around);
    case "from desk":
      return fromDesk(way, around);
    default:
      return goesOn(way, around);
  }
}

const isDesk = ({ graph }: Surroundings, place: Place): boolean => place === graph.steps;

const layerOf = ({ graph }: Surroundings, place: Place): number =>
  place === graph.steps ? deskLayer(graph) : graph.layers[place];

/** Where ways go into a box and out of it, across the process. */
function portOf({ boxes, upright }: Surroundings, place: Place): number {
  const box = boxes[place];
  return upright ? box.x + 0.84 * box.width : box.y + box.height / 2;
}

/** Where a cell begins and a box's words end, along the process. */
function edgesOf({ boxes, upright }: Surroundings, place: Place): readonly [number, number] {
  const box = boxes[place];
  return upright ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
}

/** The way with the greatest share goes straight out; the one to the desk on its side, others on the other side. */
function outOf(way: Way, around: Surroundings): Spot {
  const { graph, upright } = around;
  const own = graph.ways.filter(({ from, kind }) => from === way.from && kind !== "to desk");
  const main = own.reduce((best, one) => ((one.share ?? 0) > (best.share ?? 0) ? one : best), own[0]);
  const others = own.filter((one) => one !== main);
  const room = upright ? 12 : 32;
  const offset =
    way.kind === "to desk"
      ? -(upright ? 14 : 20)
      : way === main
        ? 0
        : (room * (others.indexOf(way) + 1)) / Math.max(2, others.length);
  return [edgesOf(around, way.from)[1], portOf(around, way.from) + offset];
}

const intoBox = (place: Place, around: Surroundings): Spot => [edgesOf(around, place)[0], portOf(around, place)];

function comesIn({ to }: Way, kind: "enter" | "return", around: Surroundings): readonly Spot[] {
  const [along, across] = intoBox(to, around);
  const aside = kind === "enter" ? 0 : around.upright ? -16 : 22;
  return [
    [along - approach[kind], across + aside],
    [along, across + aside],
  ];
}

function leaves(way: Way, around: Surroundings): readonly Spot[] {
  const [along, across] = outOf(way, around);
  const until = isDesk(around, way.from) ? along + 14 : stubEnd(way, around);
  return [
    [along, across],
    [until, across],
  ];
}

/** Words stand below the box of an upright blueprint: ways pass them before they turn. */
const stubEnd = (way: Way, around: Surroundings): number => around.grid.stub(layerOf(around, way.from));

function goesOn(way: Way, around: Surroundings): readonly Spot[] {
  const { grid, lines } = around;
  const out = outOf(way, around);
  const into = intoBox(way.to, around);
  const first = grid.track(layerOf(around, way.from) + 1, trackOf(way));
  const line = lines.get(way);
  if (line === undefined) return [out, [first, out[1]], [first, into[1]], into];
  const across = grid.channel(line.channel, line.line);
  const last = grid.track(layerOf(around, way.to), trackOf(way));
  return [out, [first, out[1]], [first, across], [last, across], [last, into[1]], into];
}

function toDesk(way: Way, around: Surroundings): readonly Spot[] {
  const { grid } = around;
  const out = outOf(way, around);
  const into = intoBox(way.to, around);
  const first = grid.track(layerOf(around, way.from) + 1, "to desk");
  const last = grid.track(layerOf(around, way.to), "to desk");
  return [out, [first, out[1]], [first, grid.bus.in], [last, grid.bus.in], [last, into[1]], into];
}

function fromDesk(way: Way, around: Surroundings): readonly Spot[] {
  const { grid } = around;
  const out: Spot = [edgesOf(around, way.from)[1], portOf(around, way.from)];
  const into = intoBox(way.to, around);
  const first = grid.track(layerOf(around, way.from) + 1, "from desk");
  const last = grid.track(layerOf(around, way.to), "from desk");
  return [out, [first, out[1]], [first, grid.bus.out], [last, grid.bus.out], [last, into[1]], into];
}
