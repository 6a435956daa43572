/**
 * Where the lines of a blueprint's grid are: along the process its layers with gutters between, across it the lanes with
 * channels for ways that pass others by. Boxes stand in layers and rows, ways run in gutters and channels only, so that
 * no way ever crosses a box. Pure; in pixels. `along` is to the right on a wide screen and down on a phone.
 */
import type { Graph, Place, Way } from "./graph.ts";

/** The places that take room across the process, in their order from the desk to the far end. */
export type Channel = "above" | "over the curtain" | "under the curtain" | "below";

export interface Sizes {
  /** Of a cell: the queue above the box, the box, and what is written below it. */
  readonly cellAlong: number;
  readonly cellAcross: number;
  /** Kept free before the first cell, along and across, for the titles of the lanes. */
  readonly headAlong: number;
  readonly headAcross: number;
  /** A share written at the beginning of a way. */
  readonly labelAlong: number;
  /** Kept free on either side of a gutter and of a channel. */
  readonly pad: number;
  /** Kept free behind the cells of a layer in which a team's run of steps ends, for what is written of the team. */
  readonly tailAlong: number;
  /** Kept free before the line of visibility, for its name. */
  readonly railHead: number;
}

export interface Grid {
  /** Where a layer begins. */
  along(layer: number): number;
  /** A track in the gutter before a layer. */
  track(layer: number, key: string): number;
  /** Where a way that leaves, or a label, ends behind a layer. */
  stub(layer: number): number;
  /** Where a row of a lane begins. */
  across(lane: Lane, row: number): number;
  channel(channel: Channel, index: number): number;
  readonly deskAcross: number;
  readonly bus: { readonly in: number; readonly out: number };
  /** The line of visibility, across the process. */
  readonly rail: number;
  readonly endAlong: number;
  readonly endAcross: number;
}

export type Lane = "onstage" | "backstage";

const trackGap = 8;
/** Taken by the folds of the curtain behind the line. */
const foldRoom = 20;
const rowGap = 8;
const entrance = 26;
/** Kept free behind the last lane, for the ring around a step that has the focus. */
const edge = 6;

/** What a grid has to make room for. */
export interface Needs {
  readonly layers: number;
  readonly rows: Readonly<Record<Lane, number>>;
  /** By layer: a team's run of steps ends there. */
  readonly tails: readonly boolean[];
  /** By gutter: keys of its tracks in their order. */
  readonly tracks: readonly (readonly string[])[];
  /** By gutter: shares are written at its beginning. */
  readonly labelled: readonly boolean[];
  readonly channels: Readonly<Record<Channel, number>>;
  readonly hasDesk: boolean;
}

/** @param extra room that is left over, given to the gutters */
export function gridOf(needs: Needs, sizes: Sizes, extra = 0): Grid {
  const gutters = guttersOf(needs, sizes).map((gutter) => gutter + extra / (needs.layers + 1));
  const starts: number[] = [];
  const cellEnd = (layer: number): number =>
    starts[layer] + sizes.cellAlong + (needs.tails[layer] ? sizes.tailAlong : 0);
  let at = sizes.headAlong;
  for (let layer = 0; layer < needs.layers; layer++) {
    at += gutters[layer];
    starts.push(at);
    at = cellEnd(layer);
  }
  const endAlong = at + gutters[needs.layers];
  const gutterStart = (layer: number): number => (layer === 0 ? sizes.headAlong : cellEnd(layer - 1));
  const label = (layer: number): number => (needs.labelled[layer] ? sizes.labelAlong : 0);
  const bands = bandsOf(needs, sizes);
  return {
    along: (layer) => starts[layer],
    track: (layer, key) =>
      gutterStart(layer) +
      sizes.pad +
      label(layer) +
      extra / (needs.layers + 1) / 2 +
      needs.tracks[layer].indexOf(key) * trackGap,
    stub: (layer) => gutterStart(layer + 1) + label(layer + 1) + sizes.pad - 4,
    across: (lane, row) => bands[lane] + row * (sizes.cellAcross + rowGap),
    channel: (channel, index) => bands[channel] + sizes.pad / 2 + index * trackGap,
    deskAcross: bands.desk,
    bus: { in: bands.bus + 4, out: bands.bus + 4 + trackGap },
    rail: bands.rail + sizes.railHead,
    endAlong,
    endAcross: bands.end,
  };
}

function guttersOf({ layers, tracks, labelled }: Needs, { labelAlong, pad }: Sizes): number[] {
  return Array.from({ length: layers + 1 }, (_, gutter) => {
    const room = 2 * pad + (labelled[gutter] ? labelAlong : 0) + Math.max(0, tracks[gutter].length - 1) * trackGap;
    return gutter === 0 ? Math.max(entrance, room) : room;
  });
}

type Band = "desk" | "bus" | Channel | Lane | "rail" | "end";

/** Where each band begins across the process, one after the other. */
function bandsOf(
  { rows, channels, hasDesk }: Needs,
  { cellAcross, headAcross, railHead, pad }: Sizes,
): Record<Band, number> {
  const channel = (name: Channel): number => (channels[name] === 0 ? 0 : pad + (channels[name] - 1) * trackGap);
  const lane = (name: Lane): number => (rows[name] === 0 ? 30 : rows[name] * (cellAcross + rowGap) - rowGap);
  const bands: readonly (readonly [Band | null, number])[] = [
    [null, headAcross],
    ["desk", hasDesk ? cellAcross : 0],
    ["bus", hasDesk ? 8 + 2 * trackGap : 0],
    ["above", channel("above")],
    ["onstage", lane("onstage")],
    ["over the curtain", channel("over the curtain")],
    ["rail", railHead + foldRoom],
    [null, headAcross],
    ["under the curtain", channel("under the curtain")],
    ["backstage", lane("backstage")],
    ["below", channel("below")],
    [null, edge],
    ["end", 0],
  ];
  const starts = {} as Record<Band, number>;
  let at = 0;
  for (const [band, size] of bands) {
    if (band !== null) starts[band] = at;
    at += size;
  }
  return starts;
}

/** Which channel a way needs that cannot go straight from a layer to the next; null where it can. */
export function channelOf({ kind, from, to }: Way, { layers, onstage }: Graph): Channel | null {
  if (kind === "loop") return onstage[from] && onstage[to] ? "above" : "below";
  if (kind !== "on" || layers[to] === layers[from] + 1) return null;
  return onstage[from] || onstage[to] ? "over the curtain" : "under the curtain";
}

/** Gives ways of a channel lines of their own where they run side by side; returns how many lines that takes. */
export function linesOf(spans: readonly (readonly [number, number])[]): readonly number[] {
  const ends: number[] = [];
  const lines: number[] = new Array(spans.length).fill(0);
  const order = spans.map((_, index) => index).sort((a, b) => spans[a][0] - spans[b][0]);
  for (const index of order) {
    const [from, to] = spans[index];
    const free = ends.findIndex((end) => end < from);
    const line = free < 0 ? ends.length : free;
    ends[line] = to;
    lines[index] = line;
  }
  return lines;
}

/** The row of each step among those of its layer and lane, in the order of the file. */
export function rowsOf({ steps, layers, onstage }: Graph): readonly number[] {
  const taken = new Map<string, number>();
  return Array.from({ length: steps }, (_, step: Place) => {
    const key = `${layers[step]} ${onstage[step]}`;
    const row = taken.get(key) ?? 0;
    taken.set(key, row + 1);
    return row;
  });
}
