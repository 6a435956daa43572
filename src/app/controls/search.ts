/**
 * Looking for assumptions by words: what a row or a choice says of itself, what it can be set to, the group it is in, its
 * own keys in the file, and the exact term for it. Pure; the box is in SearchBox.tsx.
 */
import type { Path } from "../../scenario/problem.ts";
import { exactTerm } from "../words/glossary.ts";
import { writeNumber } from "./numbers.ts";
import type { Group, Row, Section } from "./rows.ts";

/** In lower case and without accents, so that nobody has to type them. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** A choice as far as it can be looked for. */
export interface Sought {
  readonly key: string;
  readonly path: Path;
  readonly name: string;
  readonly help: string;
  readonly options: readonly { readonly name: string }[];
}

interface Searched extends Section {
  readonly choices: readonly Sought[];
}

function rowText(row: Row, group: Group): string {
  return plain([row.name, group, row.help, keysOf(row.path)].join(" "));
}

function choiceText({ key, name, help, options, path }: Sought, group: Group): string {
  return plain([name, group, help, ...options.map((option) => option.name), key, keysOf(path)].join(" "));
}

/** The words of the file and of the field for a place. */
const keysOf = (path: Path): string =>
  [...path.filter((key) => typeof key === "string"), exactTerm(path) ?? ""].join(" ");

/** The sections with what has every word only, in order; a section without any is left out. */
export function foundIn<T extends Searched>(sections: readonly T[], query: string): readonly T[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sections;
  const hasAll = (text: string) => words.every((word) => text.includes(word));
  const isFound = (group: Group) => (row: Row) => hasAll(rowText(row, group));
  return sections
    .map((section) => ({
      ...section,
      choices: section.choices.filter((choice) => hasAll(choiceText(choice, section.group))),
      rows: section.rows.filter(isFound(section.group)),
      folds: section.folds
        .map((fold) => ({ ...fold, rows: fold.rows.filter(isFound(section.group)) }))
        .filter(({ rows }) => rows.length > 0),
    }))
    .filter((section) => countOf([section]) > 0);
}

export function countOf(sections: readonly Searched[]): number {
  return sections.reduce(
    (sum, { choices, rows, folds }) =>
      folds.reduce((more, fold) => more + fold.rows.length, sum + choices.length + rows.length),
    0,
  );
}

/** What is said of a search: how many of how many. */
export function countWords(found: number, of: number): string {
  const all = writeNumber(of, "people");
  if (found === 0) return `None of ${all} assumptions has these words.`;
  return `${writeNumber(found, "people")} of ${all} assumptions`;
}
