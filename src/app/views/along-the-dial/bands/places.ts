/** Where the names of bands go. Pure geometry in pixels, y downwards. */
import type { Span } from "../../../charts/axis.ts";
import type { Point } from "../../../charts/labels.ts";

/** A band's edges at one place. */
export interface Edge {
  readonly x: number;
  /** Its lower edge, which has the larger y. */
  readonly low: number;
  readonly high: number;
}

/** A place for the middle of a text, and how far the band reaches above and below it. */
export interface Inside extends Point {
  readonly room: number;
}

/** What a pixel from the middle of the picture counts against a pixel of thickness. */
const offCentre = 0.05;

/**
 * The middle of a text within a band, where the band is thickest all along it, rather in the middle than at a side; null
 * where it has no room.
 * @param edges from left to right; at least one
 * @param avoid an upright line that the text should not stand on; null: none
 */
export function insideAt(
  edges: readonly Edge[],
  text: { readonly width: number; readonly height: number },
  avoid: number | null,
): Inside | null {
  const half = text.width / 2;
  const [start, end] = [edges[0].x, edges[edges.length - 1].x];
  let best: Inside | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let x = start + half; x <= end - half; x += 2) {
    if (avoid !== null && Math.abs(x - avoid) < half) continue;
    const under = [x - half, x, x + half].map((at) => edgeAt(edges, at));
    const within = edges.filter((edge) => edge.x > x - half && edge.x < x + half);
    const low = Math.min(...[...under, ...within].map((edge) => edge.low));
    const high = Math.max(...[...under, ...within].map((edge) => edge.high));
    const worth = low - high - offCentre * Math.abs(x - (start + end) / 2);
    if (low - high <= text.height || worth <= most) continue;
    most = worth;
    best = { x, y: (low + high) / 2, room: (low - high) / 2 };
  }
  return best;
}

/** A height near this one from which no line is nearer than `distance`; the same where there is none within the room. */
export function clearOf(y: number, lines: readonly number[], distance: number, room: number): number {
  const hit = lines.find((line) => Math.abs(line - y) < distance);
  if (hit === undefined) return y;
  const moved = hit + (hit <= y ? distance : -distance);
  return Math.abs(moved - y) + distance <= room ? moved : y;
}

function edgeAt(edges: readonly Edge[], x: number): Edge {
  const right = Math.max(
    1,
    edges.findIndex((edge) => edge.x >= x),
  );
  const [a, b] = [edges[right - 1], edges[right] ?? edges[right - 1]];
  const part = b.x > a.x ? (x - a.x) / (b.x - a.x) : 0;
  return { x, low: a.low + part * (b.low - a.low), high: a.high + part * (b.high - a.high) };
}

/**
 * Heights as near to those wished for as leaves a distance between any two, in their order from the top; the wishes come
 * from the bottom up. Where there is no room for all, the last ones leave the span downwards.
 */
export function spreadOut(wished: readonly number[], distance: number, { min, max }: Span): readonly number[] {
  const order = wished.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || b.i - a.i);
  const placed: number[] = [];
  order.forEach(({ y }, k) => {
    placed.push(Math.max(y, min, k === 0 ? min : placed[k - 1] + distance));
  });
  for (let k = placed.length - 1; k >= 0; k--) {
    const limit = k === placed.length - 1 ? max : placed[k + 1] - distance;
    placed[k] = Math.max(Math.min(placed[k], limit), min + k * distance);
  }
  const found = new Array<number>(wished.length);
  order.forEach(({ i }, k) => {
    found[i] = placed[k];
  });
  return found;
}
