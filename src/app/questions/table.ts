/** How the columns of a question's table stand, from their texts. Pure. */
import { inTwo } from "../words/format.ts";
import { notKnown } from "./cells.ts";
import type { PlainTable } from "./types.ts";

/** Text of a cell, and the half-width below it where it has one. */
export interface Cell {
  readonly text: string;
  readonly plusMinus: string;
}

/** "€27.30 ± €0.15" in two. */
export function cellOf(text: string): Cell {
  const [figure, plusMinus] = inTwo(text);
  return { text: figure, plusMinus };
}

/** Figures stand under each other by their last digit, words by their first letter; texts are words that may break. */
export type ColumnKind = "figures" | "words" | "text";

/** Longer words than these may break, in characters. */
const longestWords = 18;

/** By column of cells: what most of them are. What is not known, and a dash, is neither. */
export const columnKinds = ({ head, rows }: PlainTable): readonly ColumnKind[] =>
  head.slice(1).map((_, column) => kindOf(rows.map(({ cells }) => cells[column])));

function kindOf(cells: readonly string[]): ColumnKind {
  const told = cells.filter((cell) => cell !== notKnown && /[\p{L}\d]/u.test(cell));
  const words = told.filter((cell) => !isFigure(cell));
  if (2 * words.length <= told.length) return "figures";
  return words.some(({ length }) => length > longestWords) ? "text" : "words";
}

/** It begins with a digit, but for a sign and a currency: "+CHF 2.10". */
const isFigure = (cell: string): boolean => /^[^\p{L}\d]*(\p{L}{1,3}[^\p{L}\d]{0,2})?\d/u.test(cell);
