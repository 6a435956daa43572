/**
 * The five lists of a file whose entries have an id and a name: what they are called, where an entry stands, and an id
 * and a name that nobody has yet. Adding and removing are in add.ts, duplicate.ts and remove.ts.
 */
import { withPart } from "../change.ts";
import { longestId } from "../ids.ts";
import { longestName } from "../limits.ts";
import type { ScenarioFile } from "../schema.ts";

export type ListName = "steps" | "teams" | "segments" | "populations" | "designs";
export type EntryOf<L extends ListName> = ScenarioFile[L][number];

export const nouns: Readonly<Record<ListName, string>> = {
  steps: "step",
  teams: "team",
  segments: "segment",
  populations: "population",
  designs: "design",
};

/** A list of which only ids and names matter. */
export function named(file: ScenarioFile, list: ListName): readonly { readonly id: string; readonly name: string }[] {
  return file[list];
}

/** Where the entry stands in its list; -1 where there is none of that id. */
export function indexOf(file: ScenarioFile, list: ListName, id: string): number {
  return named(file, list).findIndex((entry) => entry.id === id);
}

/** The entry's name; its id where the name is blank, or where there is no such entry. */
export function nameOf(file: ScenarioFile, list: ListName, id: string): string {
  return named(file, list)[indexOf(file, list, id)]?.name.trim() || id;
}

/** `base`, or with the least number behind it that makes it new: step, step-2, step-3. */
export function freshId(file: ScenarioFile, list: ListName, base: string): string {
  const taken = new Set(["end", "desk", ...named(file, list).map(({ id }) => id)]);
  return firstFree(base, "-", longestId, taken);
}

export function freshName(file: ScenarioFile, list: ListName, base: string): string {
  return firstFree(base, " ", longestName, new Set(named(file, list).map(({ name }) => name)));
}

/** @param longest letters of it: the base gives way to the number */
function firstFree(base: string, joint: string, longest: number, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const end = count === 1 ? "" : `${joint}${count}`;
    const candidate = base.slice(0, longest - end.length) + end;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The list with one entry more, at this place. */
export function inserted<L extends ListName>(
  file: ScenarioFile,
  list: L,
  entry: EntryOf<L>,
  index: number,
): ScenarioFile {
  const entries: readonly unknown[] = file[list];
  return withPart(file, [list], [...entries.slice(0, index), entry, ...entries.slice(index)]);
}

/** The entry one place earlier (-1) or later (1); the file itself at either end. */
export function moved(file: ScenarioFile, list: ListName, id: string, by: -1 | 1): ScenarioFile {
  const from = indexOf(file, list, id);
  const to = from + by;
  const entries: readonly unknown[] = file[list];
  if (from < 0 || to < 0 || to >= entries.length) return file;
  const rest = entries.filter((_, i) => i !== from);
  return withPart(file, [list], [...rest.slice(0, to), entries[from], ...rest.slice(to)]);
}

/** Another name; the id stays, and with it all that refers to the entry. */
export function renamed(file: ScenarioFile, list: ListName, id: string, name: string): ScenarioFile {
  const index = indexOf(file, list, id);
  return index < 0 ? file : withPart(file, [list, index, "name"], name);
}
