/** A chart of rows under each other on one scale: marks with their intervals, and the spans they lie in. Pure. */
import type { Axis, Series, Tone, XyChart, XyPoint } from "./types.ts";

export interface RowsMark {
  readonly dial: number;
  readonly x: number;
  readonly half: number | null;
  readonly tone: Tone;
  readonly mark: Series["mark"];
  readonly size: number;
  readonly hollow: boolean;
  readonly label: string;
  readonly side: "above" | "below";
  /** What the mark is, for the name of its series. */
  readonly what: string;
}

export interface RowsRow {
  readonly name: string;
  readonly marks: readonly RowsMark[];
  readonly spans: readonly { readonly from: number; readonly to: number; readonly dashed: boolean }[];
}

/** How far above its marks a row's name stands, in rows. */
const nameAbove = 0.34;

/** The first row is the highest. */
export function rowsChart(title: string, across: Axis, rows: readonly RowsRow[]): XyChart {
  const heightOf = (row: number) => rows.length - row;
  return {
    title,
    across,
    up: { title: "", min: 0.4, max: rows.length + 0.7, step: 1, format: "", hidden: true },
    series: rows.flatMap((row, i) => [
      ...spansOf(row, heightOf(i)),
      ...marksOf(row, heightOf(i)),
      nameOf(row, heightOf(i), across),
    ]),
  };
}

const plain = { tone: "ink", mark: "none", size: 4, line: 0, dashed: false, hollow: false, whiskers: "none" } as const;

const point = (x: number, y: number, part: Partial<XyPoint> = {}): XyPoint => ({
  dial: x,
  x,
  y,
  xHalf: null,
  yHalf: null,
  label: "",
  side: "above",
  bare: true,
  ...part,
});

const spansOf = ({ name, spans, marks }: RowsRow, y: number): readonly Series[] =>
  spans.map(({ from, to, dashed }) => ({
    ...plain,
    name: `${name}: zone`,
    tone: marks[0]?.tone === "right" ? "right" : "grey",
    line: 6,
    dashed,
    points: [point(from, y), point(to, y)],
  }));

const marksOf = ({ name, marks }: RowsRow, y: number): readonly Series[] =>
  marks.map(({ what, dial, x, half, label, side, tone, mark, size, hollow }) => ({
    ...plain,
    name: `${name}: ${what}`,
    tone,
    mark,
    size,
    hollow,
    whiskers: half === null ? "none" : "both",
    points: [point(x, y, { dial, xHalf: half, label, side, bare: false })],
  }));

/** The row's name, written where the scale begins. */
const nameOf = ({ name }: RowsRow, y: number, { min }: Axis): Series => ({
  ...plain,
  name,
  points: [point(min, y + nameAbove, { label: name, side: "right" })],
});
