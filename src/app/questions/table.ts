/** How the columns of a question's table stand, from their texts. Pure. */
import { notKnown } from "./cells.ts";
import type { PlainTable } from "./types.ts";

/** Text of a cell, and the half-width below it where it has one. */
export interface Cell {
  readonly text: string;
  readonly plusMinus: string;
}

/** "€27.30 ± €0.15" in two. */
export function cellOf(text: string): Cell {
  const at = text.indexOf(" ±");
  return at < 0 ? { text, plusMinus: "" } : { text: text.slice(0, at), plusMinus: text.slice(at + 1) };
}

/** By column of cells: whether it holds words and not figures. What is not known, and a dash, is neither. */
export const wordColumns = ({ head, rows }: PlainTable): readonly boolean[] =>
  head.slice(1).map((_, column) => rows.some(({ cells }) => isWord(cells[column])));

const isWord = (cell: string): boolean => cell !== notKnown && /\p{L}/u.test(cell) && !/\d/.test(cell);
