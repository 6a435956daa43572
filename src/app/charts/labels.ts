/**
 * Where labels go: next to what they name, within the picture, clear of each other and of the curves. Pure geometry in
 * pixels; measuring and drawing text is not its business.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What should stay visible, and how much it would be missed. */
export interface Obstacle extends Box {
  readonly weight: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LabelWish {
  readonly id: string;
  /** What the label names; where it names a line, any of these points will do. */
  readonly anchors: readonly Point[];
  /** Marks like the anchor that it could be taken to name: it stands nearer to its anchor than to any of them. */
  readonly rivals?: readonly Point[];
  /** Its sizes from the full one to the one with the most lines dropped; at least one. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** Where to try first, in this order. */
  readonly sides: readonly Side[];
  /** Distances from the anchor to try, in this order. */
  readonly distances: readonly number[];
  /** Left out rather than laid over a curve. */
  readonly optional: boolean;
  /** Joined to its anchor by a leader, which should cross no curve either. */
  readonly leader: boolean;
}

export type Side = "right" | "left" | "above" | "below" | "above right" | "above left" | "below right" | "below left";

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
  /** Which of the wish's sizes was taken. */
  readonly size: number;
  readonly side: Side;
  /** Which of the wish's anchors it stands at. */
  readonly anchor: Point;
  readonly leader: boolean;
}

/** Room kept around a label: the halo of the ground. */
const halo = 4;
/** Height of a label's first line. */
const firstLine = 18;
/** How far around its anchor a led label minds no obstacle. */
const ownReach = 16;

export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

/**
 * Places labels in the order given, the first having the first choice. No two placed labels overlap, all lie within the
 * bounds, and each stands nearer to its anchor than to any rival; one that finds no such place is left out. A
 * required label may cross a curve where nothing else is left, at the place where it covers the least of it.
 * @param obstacles what should stay visible: stretches of curves, marks, whiskers
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Obstacle[], bounds: Box): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const label = place(wish, placed, obstacles, bounds);
    if (label) placed.push(label);
  }
  return placed;
}

function place(
  wish: LabelWish,
  placed: readonly PlacedLabel[],
  obstacles: readonly Obstacle[],
  bounds: Box,
): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let bestCovered = Number.POSITIVE_INFINITY;
  for (const candidate of candidates(wish)) {
    if (!nearestItsOwn(candidate, wish.rivals)) continue;
    const hides = coverOf(candidate);
    if (!within(candidate.box, bounds) || placed.some((other) => collide(hides, coverOf(other)))) continue;
    const own = wish.leader ? candidate.anchor : null;
    const covered = obstacles
      .filter((obstacle) => hides.some((box) => overlap(box, obstacle)) && !near(obstacle, own))
      .reduce((sum, { weight }) => sum + weight, 0);
    if (covered === 0) return candidate;
    if (covered < bestCovered) {
      best = candidate;
      bestCovered = covered;
    }
  }
  return wish.optional ? null : best;
}

/** All places to try: farther away before fewer lines. */
function* candidates(wish: LabelWish): Generator<PlacedLabel> {
  for (const [size, { width, height }] of wish.sizes.entries()) {
    for (const distance of wish.distances) {
      for (const anchor of wish.anchors) {
        for (const side of wish.sides) {
          const { x, y } = cornerOf(side, anchor, width, height, distance);
          yield { id: wish.id, leader: wish.leader, size, side, anchor, box: { x, y, width, height } };
        }
      }
    }
  }
}

function cornerOf(side: Side, at: Point, width: number, height: number, distance: number): Point {
  const diagonal = distance * Math.SQRT1_2;
  switch (side) {
    case "right":
      return { x: at.x + distance, y: at.y - height / 2 };
    case "left":
      return { x: at.x - distance - width, y: at.y - height / 2 };
    case "above":
      return { x: at.x - width / 2, y: at.y - distance - height };
    case "below":
      return { x: at.x - width / 2, y: at.y + distance };
    case "above right":
      return { x: at.x + diagonal, y: at.y - diagonal - height };
    case "above left":
      return { x: at.x - diagonal - width, y: at.y - diagonal - height };
    case "below right":
      return { x: at.x + diagonal, y: at.y + diagonal };
    case "below left":
      return { x: at.x - diagonal - width, y: at.y + diagonal };
  }
}

/** A leader's corners: straight up or down from the anchor, then across to the middle of the label's first line. */
export function leaderPath(from: Point, { box, side }: Pick<PlacedLabel, "box" | "side">): readonly Point[] {
  const y = box.y + firstLine / 2;
  return [from, { x: from.x, y }, { x: side.endsWith("left") ? box.x + box.width + halo : box.x - halo, y }];
}

/** All that a label covers: its box, and its leader where it has one. */
const coverOf = (label: PlacedLabel): readonly Box[] =>
  label.leader ? [label.box, ...along(leaderPath(label.anchor, label), 4)] : [label.box];

const collide = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.some((one) => b.some((other) => overlap(one, other, halo)));

function nearestItsOwn({ box, anchor }: PlacedLabel, rivals: readonly Point[] = []): boolean {
  const own = distanceTo(box, anchor);
  return rivals.every((rival) => own < distanceTo(box, rival));
}

/** From a point to the nearest edge of a box, 0 within it. */
export function distanceTo({ x, y, width, height }: Box, point: Point): number {
  const across = Math.max(x - point.x, 0, point.x - x - width);
  const down = Math.max(y - point.y, 0, point.y - y - height);
  return Math.hypot(across, down);
}

/** The anchor's own mark and the stretch of curve it stands on are in nobody's way. */
function near(box: Box, anchor: Point | null): boolean {
  return anchor !== null && overlap(box, { x: anchor.x, y: anchor.y, width: 0, height: 0 }, ownReach);
}

const within = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

/** The square around a point. */
export const square = ({ x, y }: Point, half: number): Box => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
});

/** A row of small boxes along a line through the points, so that a label can tell where a curve runs. */
export function along(points: readonly Point[], width: number, weight = 1): Obstacle[] {
  const boxes: Obstacle[] = [];
  const add = ({ x, y }: Point) => boxes.push({ ...square({ x, y }, width / 2), weight });
  points.forEach((point, i) => {
    const next = points[i + 1];
    add(point);
    if (!next) return;
    const pieces = Math.floor(Math.hypot(next.x - point.x, next.y - point.y) / width);
    for (let k = 1; k < pieces; k++) {
      add({ x: point.x + ((next.x - point.x) * k) / pieces, y: point.y + ((next.y - point.y) * k) / pieces });
    }
  });
  return boxes;
}
