/**
 * Where everything of a blueprint stands: boxes, ways, lanes and the line of visibility, for a width. Layered, onwards
 * along the process and loops around it; in bands below each other where it is longer than wide. Pure geometry in
 * pixels; it draws nothing.
 */

import type { Design, Scenario } from "../../../../scenario/types.ts";
import { type Bracket, bracketOf, bracketRoom, type Run, runsOf } from "./brackets.ts";
import { type Band, type Cuts, cutInBands, type Folded, folded, foldPad } from "./fold.ts";
import { type Graph, graphOf, type Place, type Way } from "./graph.ts";
import {
  type Channel,
  channelOf,
  type Grid,
  gridOf,
  type Lane,
  linesOf,
  type Needs,
  rowsOf,
  type Sizes,
} from "./grid.ts";
import { routeOf } from "./routes.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Rect {
  readonly place: Place;
  readonly lane: Lane;
}

export interface Route {
  readonly way: Way;
  /** One after the other: a way is cut where the process goes on in the next band. */
  readonly stretches: readonly (readonly Point[])[];
  /** Where its share is written; null where there is nothing to write. */
  readonly label: Point | null;
}

export interface Layout extends Pick<Rect, "width" | "height"> {
  readonly upright: boolean;
  readonly graph: Graph;
  /** Steps in their order, then the desk where there is one. */
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
  /** One for each run of neighbouring steps of a team. */
  readonly brackets: readonly Bracket[];
  /** On a wide screen as many as it takes, one on a phone. */
  readonly bands: readonly Band[];
}

export interface Room {
  /** In pixels. Only a blueprint on a phone is ever wider than this, where many steps stand side by side. */
  readonly width: number;
  /** On a phone: the process runs down, the line of visibility is upright. */
  readonly upright: boolean;
}

/** Above a box its queue, below it two lines of words. */
export const queueRoom = 22;
export const boxHeight = 76;
export const captionRoom = 38;
const cellHeight = queueRoom + boxHeight + captionRoom;

const boxWidth = { wide: { least: 104, most: 164 }, upright: { least: 75, most: 150 } };
/** Kept free beside an upright box for its team's bracket. */
const lead = 8;
const pads = { usual: 16, narrow: 11 };

export function layoutOf(scenario: Scenario, design: Design, room: Room): Layout {
  const graph = graphOf(scenario, design);
  const rows = rowsOf(graph);
  const lines = channelLines(graph);
  const runs = runsOf(scenario, graph, rows);
  const needs = needsOf(graph, rows, lines, runs);
  const { grid, sizes, cuts } = fitted(needs, graph, room);
  const flat = boxesOf(graph, rows, grid, sizes, room.upright);
  const turned = (along: number, across: number): Point =>
    room.upright ? { x: across, y: along } : { x: along, y: across };
  const ways = graph.ways.map((way) =>
    routeOf(way, { graph, boxes: flat, grid, upright: room.upright, lines, turned }),
  );
  const { boxes, ...picture } = room.upright
    ? uprightPicture(grid, flat, ways)
    : folded({ graph, grid, sizes, rows: needs.rows, boxes: flat, routes: ways, cuts });
  return {
    ...picture,
    graph,
    boxes,
    upright: room.upright,
    brackets: runs.flatMap((run) => inBands(run, graph, cuts)).map((run) => bracketOf(run, boxes, room.upright)),
    // Gutters share what is left over, and their sum is out by a hair.
    width: Math.max(Math.round(picture.width), room.width),
  };
}

/** The whole process is its one band. */
function uprightPicture(
  { rail, endAlong: height, endAcross: width }: Grid,
  boxes: readonly Box[],
  routes: readonly Route[],
): Folded {
  return { boxes, routes, bands: [{ y: 0, height, rail, boxes }], width, height };
}

/** A team's steps in the parts that the bands make of them. */
function inBands({ team, places }: Run, graph: Graph, cuts: Cuts): readonly Run[] {
  const bandOf = (place: Place): number => cuts.filter((layer) => layer <= layerOf(graph, place)).length;
  const parts = cuts.map((_, band) => places.filter((place) => bandOf(place) === band + 1));
  return parts.filter((part) => part.length > 0).map((part) => ({ team, places: part }));
}

/** The layer above or below which the desk stands: in the middle. */
export const deskLayer = ({ layers }: Pick<Graph, "layers">): number => Math.floor(Math.max(...layers) / 2);

const layerOf = (graph: Graph, place: Place): number =>
  place === graph.steps ? deskLayer(graph) : graph.layers[place];

/** By way: its line in its channel. */
function channelLines(graph: Graph): ReadonlyMap<Way, { channel: Channel; line: number }> {
  const found = new Map<Way, { channel: Channel; line: number }>();
  const channels: readonly Channel[] = ["above", "over the curtain", "under the curtain", "below"];
  for (const channel of channels) {
    const ways = graph.ways.filter((way) => channelOf(way, graph) === channel);
    const spans = ways.map(({ from, to }): readonly [number, number] => {
      const gutters = [graph.layers[from] + 1, graph.layers[to]];
      return [Math.min(...gutters), Math.max(...gutters)];
    });
    const lines = linesOf(spans);
    ways.forEach((way, i) => {
      found.set(way, { channel, line: lines[i] });
    });
  }
  return found;
}

function needsOf(
  graph: Graph,
  rows: readonly number[],
  lines: ReadonlyMap<Way, { channel: Channel; line: number }>,
  runs: readonly Run[],
): Needs {
  const { layers, onstage, ways, hasDesk, steps } = graph;
  const count = Math.max(...layers) + 1;
  const tracks = Array.from({ length: count + 1 }, () => new Set<string>());
  const desk = deskLayer(graph);
  if (hasDesk) {
    tracks[desk].add("to desk");
    tracks[desk + 1].add("from desk");
  }
  for (const { from, kind } of ways) if (kind === "to desk") tracks[layers[from] + 1].add("to desk");
  for (const way of ways) {
    if (way.kind !== "on" && way.kind !== "loop") continue;
    tracks[layers[way.from] + 1].add(trackOf(way));
    if (lines.has(way)) tracks[layers[way.to]].add(trackOf(way));
  }
  for (const { to, kind } of ways) if (kind === "from desk") tracks[layers[to]].add("from desk");
  const inLane = (lane: boolean): number =>
    Math.max(0, ...rows.filter((_, step) => onstage[step] === lane).map((row) => row + 1));
  const most = (channel: Channel): number =>
    Math.max(0, ...[...lines.values()].filter((one) => one.channel === channel).map(({ line }) => line + 1));
  return {
    layers: count,
    tails: range(count).map((layer) => runs.some(({ places }) => layerOf(graph, places[places.length - 1]) === layer)),
    rows: { onstage: inLane(true), backstage: inLane(false) },
    tracks: tracks.map((keys) => [...keys]),
    labelled: tracks.map((_, gutter) =>
      range(steps).some((step) => layers[step] === gutter - 1 && splits(graph, step)),
    ),
    channels: {
      above: most("above"),
      "over the curtain": most("over the curtain"),
      "under the curtain": most("under the curtain"),
      below: most("below"),
    },
    hasDesk,
  };
}

export const trackOf = ({ from, to }: Way): string => `${from} ${to}`;

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** Whether several ways lead on from a step, so that each says its share. */
export const splits = ({ ways }: Pick<Graph, "ways">, step: Place): boolean =>
  ways.filter(({ from, share }) => from === step && share !== null).length > 1;

/**
 * The widest boxes with which everything has its room, in gutters that are narrow only where it would not fit otherwise;
 * where boxes are at their widest, gutters take what is left. What does not fit at all is cut in bands.
 */
function fitted(needs: Needs, graph: Graph, { width, upright }: Room): { grid: Grid; sizes: Sizes; cuts: Cuts } {
  const sizes = (box: number, pad: number): Sizes => ({
    cellAlong: upright ? cellHeight : box,
    cellAcross: upright ? lead + box : cellHeight + bracketRoom,
    tailAlong: upright ? bracketRoom : 0,
    headAlong: upright ? 44 : 0,
    headAcross: upright ? 4 : 26,
    labelAlong: upright ? 12 : 34,
    railHead: upright ? 8 : 28,
    pad,
  });
  const extent = (box: number, pad: number): number => {
    const grid = gridOf(needs, sizes(box, pad));
    return upright ? grid.endAcross : grid.endAlong;
  };
  const { least, most } = upright ? boxWidth.upright : boxWidth.wide;
  if (!upright && extent(least, pads.narrow) > width) {
    const { box, cuts } = cutInBands((size) => gridOf(needs, sizes(size, foldPad)), graph, width, boxWidth.wide);
    return { grid: gridOf(needs, sizes(box, foldPad)), sizes: sizes(box, foldPad), cuts };
  }
  const pad = extent(least, pads.usual) <= width ? pads.usual : pads.narrow;
  const boxes = Math.max(1, extent(least + 1, pad) - extent(least, pad));
  const wish = Math.floor(least + (width - extent(least, pad)) / boxes);
  const box = Math.max(least, Math.min(most, wish));
  const extra = upright ? 0 : Math.max(0, width - extent(box, pad));
  return { grid: gridOf(needs, sizes(box, pad), extra), sizes: sizes(box, pad), cuts: [0] };
}

function boxesOf(graph: Graph, rows: readonly number[], grid: Grid, sizes: Sizes, upright: boolean): readonly Box[] {
  const boxAt = (place: Place, lane: Lane, along: number, across: number): Box => ({
    place,
    lane,
    x: upright ? across + lead : along,
    y: (upright ? along : across) + queueRoom,
    width: upright ? sizes.cellAcross - lead : sizes.cellAlong,
    height: boxHeight,
  });
  const steps = range(graph.steps).map((step) => {
    const lane: Lane = graph.onstage[step] ? "onstage" : "backstage";
    return boxAt(step, lane, grid.along(graph.layers[step]), grid.across(lane, rows[step]));
  });
  return graph.hasDesk
    ? [...steps, boxAt(graph.steps, "onstage", grid.along(deskLayer(graph)), grid.deskAcross)]
    : steps;
}
