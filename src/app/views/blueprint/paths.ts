/** Ways as lines to draw and to walk: rounded corners, and the place after part of the way. Pure geometry. */
import type { Point } from "./layout/layout.ts";

const corner = 8;

/** An SVG path with rounded corners. */
export function pathOf(points: readonly Point[]): string {
  const [first] = points;
  const middle = points.slice(1, -1).map((point, i) => {
    const before = towards(point, points[i]);
    const after = towards(point, points[i + 2]);
    return `L${text(before)}Q${text(point)} ${text(after)}`;
  });
  return `M${text(first)}${middle.join("")}L${text(points[points.length - 1])}`;
}

const text = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** From a corner a little way towards the next point, at most half of it. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(corner, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/**
 * Ways that share stretches as one path in which every stretch is drawn once: dashes that lie on dashes would close up.
 * Corners are square, since a corner of one way is the middle of another.
 */
export function meshOf(ways: readonly (readonly Point[])[]): string {
  const lines = new Map<string, [number, number][]>();
  for (const points of ways) {
    for (const [i, to] of points.slice(1).entries()) {
      const from = points[i];
      const flat = from.y === to.y;
      const key = flat ? `H ${from.y}` : `V ${from.x}`;
      const span = flat ? [from.x, to.x] : [from.y, to.y];
      lines.set(key, [...(lines.get(key) ?? []), [Math.min(...span), Math.max(...span)]]);
    }
  }
  return [...lines]
    .flatMap(([key, spans]) => {
      const [direction, at] = key.split(" ");
      return merged(spans).map(([from, to]) => (direction === "H" ? `M${from} ${at}H${to}` : `M${at} ${from}V${to}`));
    })
    .join("");
}

/** Spans that touch or overlap as one. */
function merged(spans: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const whole: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = whole[whole.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

/** The place after a part in [0, 1] of some stretches that are walked one after the other. Who leaves one is in the next. */
export function placeOn(stretches: readonly (readonly Point[])[], part: number): Point {
  const lines = stretches.flatMap((points) => points.slice(1).map((to, i) => ({ from: points[i], to })));
  const lengths = lines.map(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y));
  let left = part * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const { from, to } = lines[i];
    if (left <= length && length > 0) {
      const share = left / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    left -= length;
  }
  const [last] = stretches.slice(-1);
  return last[last.length - 1];
}

/** An arrow's head at the end of a way. */
export function headOf(points: readonly Point[]): string {
  const end = points[points.length - 1];
  const before = points[points.length - 2];
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const wing = (side: number): Point => ({
    x: end.x - dx * 5 + side * dy * 4,
    y: end.y - dy * 5 + side * dx * 4,
  });
  return `M${text(wing(1))}L${text(end)}L${text(wing(-1))}`;
}

/** A name in lines of a width in characters, at most so many; what is too long ends in an ellipsis. */
export function linesOf(name: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} ${lines[most]}`;
  return kept.map((line) => (line.length > width ? `${line.slice(0, Math.max(1, width - 1))}…` : line));
}
