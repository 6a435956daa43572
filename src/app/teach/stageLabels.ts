/** Labels of a picture of points: what they say, and where there is room for them. Pure but for the pen that measures. */
import { type Box, type Obstacle, type Point, placeLabels, type Side } from "../charts/labels.ts";

/** A label to be placed: its first line is heavier than the others. */
export interface LabelText {
  readonly id: string;
  readonly at: Point;
  readonly lines: readonly string[];
  readonly sides: readonly Side[];
  readonly optional: boolean;
  /** From its point, in pixels. */
  readonly distance: number;
}

export interface Written {
  readonly id: string;
  readonly lines: readonly string[];
  /** Left end and base line of the first line. */
  readonly x: number;
  readonly y: number;
}

export type Measure = (text: string, weight: number) => number;

export const lineHeight = 18;

export function written(
  texts: readonly LabelText[],
  obstacles: readonly Obstacle[],
  bounds: Box,
  measure: Measure,
): readonly Written[] {
  const wishes = texts.map(({ id, at, lines, sides, optional, distance }) => ({
    id,
    anchors: [at],
    sizes: lines.map((_, dropped) => {
      const kept = lines.slice(0, lines.length - dropped);
      const width = Math.max(...kept.map((line, i) => measure(line, i === 0 ? 640 : 400)));
      return { width, height: kept.length * lineHeight };
    }),
    sides,
    distances: [distance, 1.8 * distance],
    optional,
    leader: false,
  }));
  const placed = placeLabels(wishes, obstacles, bounds);
  return placed.map(({ id, box, size }) => {
    const lines = texts.find((one) => one.id === id)?.lines ?? [];
    return { id, lines: lines.slice(0, lines.length - size), x: box.x, y: box.y + 13 };
  });
}

/**
 * Names beside their points where there is room for all, else the numbers of their rows in the table, which need less;
 * the first has its name there too.
 */
export function namesOrNumbers(
  points: readonly { readonly id: string; readonly at: Point; readonly name: string; readonly number: number }[],
  obstacles: readonly Obstacle[],
  bounds: Box,
  measure: Measure,
): { readonly labels: readonly Written[]; readonly isNumbered: boolean } {
  const sides: readonly Side[] = [
    "right",
    "left",
    "above",
    "below",
    "above right",
    "below right",
    "above left",
    "below left",
  ];
  const label = (text: (point: (typeof points)[number]) => string, needed: number | null): readonly Written[] =>
    written(
      points.map((point) => ({
        id: point.id,
        at: point.at,
        lines: [text(point)],
        sides,
        optional: point.number !== needed,
        distance: 9,
      })),
      obstacles,
      bounds,
      measure,
    );
  const names = label(({ name }) => name, null);
  if (names.length === points.length) return { labels: names, isNumbered: false };
  const numbered = label(({ name, number }) => (number === first ? `${number} ${name}` : String(number)), first);
  return { labels: numbered, isNumbered: true };
}

/** Whoever comes first is named however crowded it is. */
const first = 1;
