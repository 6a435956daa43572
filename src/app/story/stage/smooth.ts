/** A smooth line through points, as a polyline: each stretch bends as the cubic of its neighbours would. Pure. */
import type { Point } from "../../charts/labels.ts";

const tension = 0.3;
const pieces = 8;

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** How far a handle at `at` reaches towards `next`, against the line from the point before it to the one after. */
function handle(before: Point, at: Point, next: Point, way: 1 | -1): Point {
  const [back, ahead] = [distance(before, at), distance(at, next)];
  const part = back + ahead === 0 ? 0 : (way * tension * (way === 1 ? ahead : back)) / (back + ahead);
  return { x: at.x + part * (next.x - before.x), y: at.y + part * (next.y - before.y) };
}

/** The stretch from point i to the next, its ends included. */
export function stretch(points: readonly Point[], i: number): readonly Point[] {
  const [a, b] = [points[i], points[i + 1]];
  const c = handle(points[i - 1] ?? a, a, b, 1);
  const d = handle(a, b, points[i + 2] ?? b, -1);
  return Array.from({ length: pieces + 1 }, (_, k) => {
    const t = k / pieces;
    const u = 1 - t;
    const at = (p: number, q: number, r: number, s: number): number =>
      u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s;
    return { x: at(a.x, c.x, d.x, b.x), y: at(a.y, c.y, d.y, b.y) };
  });
}
