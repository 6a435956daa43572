/**
 * A process that is longer than its room, folded: in bands below each other, as music is written in systems. It is cut
 * in gutters only, behind their tracks; a way that runs on beyond a cut leaves at the right edge and comes in again at
 * the left one, at the same height of its lane. Rows that a band has no use for are left out of it. Pure geometry.
 */
import type { Graph } from "./graph.ts";
import type { Grid, Lane, Sizes } from "./grid.ts";
import { type Box, deskLayer, type Point, type Route } from "./layout.ts";

/** A part of the process with lanes and a line of visibility of its own. */
export interface Band {
  /** Where it begins across the picture, and how much of that it takes. */
  readonly y: number;
  readonly height: number;
  /** The line of visibility, across the process. */
  readonly rail: number;
  readonly boxes: readonly Box[];
}

/** First layers of the bands. */
export type Cuts = readonly number[];

/** Kept free beside a cut, for the ways that cross it. */
const lead = 12;
const tail = 14;
/** Of gutters, so that a cut has its room between their tracks and the next layer. */
export const foldPad = 15;
const bandGap = 18;
/** What stays of a lane that has no step in a band. */
const emptyLane = 30;

/** Before a layer, with room there for a way that comes in from outside. */
const cutAt = (grid: Grid, layer: number): number => (layer === 0 ? 0 : grid.along(layer) - foldPad + 2);

/** How far a band reaches from a layer up to another. */
function extent(grid: Grid, layers: number, from: number, to: number): number {
  const end = to === layers ? grid.endAlong : cutAt(grid, to) + tail;
  return end - cutAt(grid, from) + (from === 0 ? 0 : lead);
}

/** As many layers to a band as have room, at least one; the desk and the ways into it stay together where they can. */
function cutsWithin(grid: Grid, { layers, hasDesk }: Graph, width: number): Cuts {
  const count = Math.max(...layers) + 1;
  const desk = hasDesk ? deskLayer({ layers }) : null;
  const cuts = [0];
  for (let layer = 1; layer < count; layer++) {
    const first = cuts[cuts.length - 1];
    if (extent(grid, count, first, layer + 1) <= width) continue;
    cuts.push(layer === desk && layer - 1 > first ? layer - 1 : layer);
  }
  return cuts;
}

/**
 * The widest boxes with which there are no more bands than with the narrowest, and bands of about the same width.
 * @param gridFor the unfolded grid for a width of boxes
 */
export function cutInBands(
  gridFor: (box: number) => Grid,
  graph: Graph,
  width: number,
  box: { readonly least: number; readonly most: number },
): { readonly box: number; readonly cuts: Cuts } {
  const bands = (size: number, limit: number) => cutsWithin(gridFor(size), graph, limit);
  const fewest = bands(box.least, width).length;
  let size = box.most;
  while (size > box.least && bands(size, width).length > fewest) size -= 2;
  let limit = width;
  while (limit > 2 * box.least && bands(size, limit - 8).length === fewest) limit -= 8;
  return { box: size, cuts: bands(size, limit) };
}

export interface Unfolded {
  readonly graph: Graph;
  readonly grid: Grid;
  readonly sizes: Sizes;
  /** Rows of each lane. */
  readonly rows: Readonly<Record<Lane, number>>;
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
  readonly cuts: Cuts;
}

export interface Folded {
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
  readonly bands: readonly Band[];
  readonly width: number;
  readonly height: number;
}

/** A point and the band it lies in, not yet in its place. */
interface Lying extends Point {
  readonly band: number;
}

/** Of rows that are left out. */
type Span = readonly [from: number, to: number];

export function folded(unfolded: Unfolded): Folded {
  const { graph, grid, cuts, boxes, routes } = unfolded;
  const count = Math.max(...graph.layers) + 1;
  const edges = [...cuts.map((layer) => cutAt(grid, layer)), grid.endAlong];
  const bandOf = (x: number): number => Math.max(0, edges.slice(1, -1).filter((edge) => edge < x).length);
  const lying = routes.map(({ stretches: [points] }) => cut(points, edges, bandOf));
  const left = cuts.map((_, band) => leftOut(unfolded, band, bandOf, lying.flat(2)));
  const heights = left.map((spans) => grid.endAcross - spans.reduce((sum, [from, to]) => sum + to - from, 0));
  const tops = heights.map((_, band) => heights.slice(0, band).reduce((sum, height) => sum + height + bandGap, 0));
  const widths = cuts.map((layer, band) => extent(grid, count, layer, cuts[band + 1] ?? count));
  const across = (band: number, y: number): number =>
    tops[band] + y - left[band].reduce((sum, [from, to]) => sum + Math.max(0, Math.min(y, to) - from), 0);
  const along = (band: number, x: number): number => {
    if (band > 0 && x <= edges[band]) return 0;
    if (band < cuts.length - 1 && x >= edges[band + 1]) return widths[band];
    return x - edges[band] + (band > 0 ? lead : 0);
  };
  const placed = ({ band, x, y }: Lying): Point => ({ x: along(band, x), y: across(band, y) });
  const moved = boxes.map((box) => ({ ...box, ...placed({ ...box, band: bandOf(box.x) }) }));
  return {
    boxes: moved,
    routes: routes.map(({ way, label }, i) => ({
      way,
      stretches: lying[i].map((stretch) => stretch.map(placed)),
      label: label && placed({ ...label, band: lying[i][0][0].band }),
    })),
    bands: cuts.map((_, band) => ({
      y: tops[band],
      height: heights[band],
      rail: across(band, grid.rail),
      boxes: moved.filter((_, i) => bandOf(boxes[i].x) === band),
    })),
    width: Math.max(...widths),
    height: tops[tops.length - 1] + heights[heights.length - 1],
  };
}

/** A way in stretches, each within a band; where it is cut, the one ends at the edge and the next begins there. */
function cut(points: readonly Point[], edges: readonly number[], bandOf: (x: number) => number): readonly Lying[][] {
  const [first] = points;
  const stretches: Lying[][] = [[{ ...first, band: bandOf(first.x) }]];
  for (const to of points.slice(1)) {
    let last = stretches[stretches.length - 1];
    for (let band = last[last.length - 1].band; band !== bandOf(to.x); ) {
      const next = band + Math.sign(bandOf(to.x) - band);
      const edge = { x: edges[Math.max(band, next)], y: to.y };
      last.push({ ...edge, band });
      last = [{ ...edge, band: next }];
      stretches.push(last);
      band = next;
    }
    last.push({ ...to, band: bandOf(to.x) });
  }
  return stretches;
}

/** Rows without a step in a band, unless a way runs there: the desk's, and the last ones of a lane. */
function leftOut(
  { graph, grid, sizes, rows, boxes }: Unfolded,
  band: number,
  bandOf: (x: number) => number,
  points: readonly Lying[],
): readonly Span[] {
  const own = boxes.filter(({ x }) => bandOf(x) === band);
  const isFree = ([from, to]: Span): boolean =>
    !own.some(({ y }) => y > from && y < to) && !points.some((one) => one.band === band && one.y > from && one.y < to);
  const desk: Span[] = graph.hasDesk ? [[grid.deskAcross, grid.deskAcross + sizes.cellAcross]] : [];
  const ofLane = (lane: Lane): Span[] => {
    const starts = Array.from({ length: rows[lane] }, (_, row) => grid.across(lane, row));
    return starts.map((start, row) => [
      row === 0 ? start + emptyLane : starts[row - 1] + sizes.cellAcross,
      start + sizes.cellAcross,
    ]);
  };
  return [...desk, ...ofLane("onstage"), ...ofLane("backstage")].filter(isFree);
}
