/**
 * What can be read of a picture, mark by mark: in rows, for arrow keys, with the marks themselves, so that who draws one
 * can say which it is. Pure.
 */
import type { FieldPicture, Picture, Reading, RowsPicture } from "./types.ts";

export interface Readable {
  /** The part of the picture that it is of: a mark, a dot, a place or a span. */
  readonly of: object;
  readonly reading: Reading;
}

/** Rows without a mark are left out: a key would be stuck there. */
export function readablesOf(picture: Picture): readonly (readonly Readable[])[] {
  return rowsOf(picture)
    .map((row) => row.filter(({ reading }) => reading.length > 0))
    .filter((row) => row.length > 0);
}

function rowsOf(picture: Picture): readonly (readonly Readable[])[] {
  switch (picture.kind) {
    case "rows":
      return picture.names.map((_, row) => marksOf(picture, row));
    case "field":
      return dotsOf(picture);
    case "map":
      return picture.doors.map(({ cells }) => cells.map((cell) => ({ of: cell, reading: cell.reading })));
    case "timelines":
      return picture.ways.map(({ spans }) => spans.map((span) => ({ of: span, reading: span.reading })));
  }
}

const marksOf = ({ names, panels }: RowsPicture, row: number): readonly Readable[] =>
  panels.flatMap(({ title, rows }) =>
    rows[row].marks.map((mark) => ({
      of: mark,
      reading: [names[row].name, `${title}: ${mark.reading ?? rows[row].figure}`],
    })),
  );

function dotsOf({ dots }: FieldPicture): readonly (readonly Readable[])[] {
  const rows = [...new Set(dots.map(({ row }) => row))].sort((a, b) => a - b);
  return rows.map((row) => dots.filter((dot) => dot.row === row).map((dot) => ({ of: dot, reading: dot.reading })));
}

/** As one sentence. */
export const aloud = (reading: Reading): string => `${reading.join(", ")}.`;
