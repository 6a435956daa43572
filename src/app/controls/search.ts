/**
 * Looking for assumptions by words: what a row says of itself, the group it is in, and the exact term for it.
 * Pure; the box is in SearchBox.tsx.
 */
import { exactTerm } from "../words/glossary.ts";
import type { Group, Row, Section } from "./rows.ts";

/** In lower case and without accents, so that nobody has to type them. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

function textOf(row: Row, group: Group): string {
  return plain([row.name, group, row.help, exactTerm(row.path) ?? ""].join(" "));
}

/** The sections with the rows only in which every word is found, in order; a section without any is left out. */
export function foundIn<T extends Section>(sections: readonly T[], query: string): readonly T[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sections;
  const isFound = (group: Group) => (row: Row) => words.every((word) => textOf(row, group).includes(word));
  return sections
    .map((section) => ({
      ...section,
      rows: section.rows.filter(isFound(section.group)),
      folds: section.folds
        .map((fold) => ({ ...fold, rows: fold.rows.filter(isFound(section.group)) }))
        .filter(({ rows }) => rows.length > 0),
    }))
    .filter(({ rows, folds }) => rows.length + folds.length > 0);
}

export function countOf(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { rows, folds }) => folds.reduce((more, fold) => more + fold.rows.length, sum + rows.length),
    0,
  );
}

/** What is said of a search: how many of how many. */
export function countWords(found: number, of: number): string {
  if (found === 0) return `None of ${of} assumptions has these words.`;
  return `${found} of ${of} assumptions`;
}
