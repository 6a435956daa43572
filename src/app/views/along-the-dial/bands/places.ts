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

/**
 * The middle of a text within a band, where the band is thickest all along it; null where it has no room.
 * @param edges from left to right; at least one
 * @param avoid an upright line that the text should not stand on; null: none
 */
export function insideAt(
  edges: readonly Edge[],
  text: { readonly width: number; readonly height: number },
  avoid: number | null,
): Point | null {
  const half = text.width / 2;
  const [start, end] = [edges[0].x, edges[edges.length - 1].x];
  let best: Point | null = null;
  let most = text.height;
  for (let x = start + half; x <= end - half; x += 4) {
    if (avoid !== null && Math.abs(x - avoid) < half) continue;
    const under = [x - half, x, x + half].map((at) => edgeAt(edges, at));
    const within = edges.filter((edge) => edge.x > x - half && edge.x < x + half);
    const low = Math.min(...[...under, ...within].map((edge) => edge.low));
    const high = Math.max(...[...under, ...within].map((edge) => edge.high));
    if (low - high <= most) continue;
    most = low - high;
    best = { x, y: (low + high) / 2 };
  }
  return best;
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
