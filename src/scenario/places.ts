/** Places of two scenarios that are held against each other: paths that name entries of lists by id. */
import { indexOf, type ListName } from "./edit/lists.ts";
import type { Path } from "./problem.ts";
import type { ScenarioFile } from "./schema.ts";
import type { Scenario } from "./types.ts";

/** The earlier and the later of two. */
export type Both<T> = readonly [T, T];

export interface Ends {
  readonly files: Both<ScenarioFile>;
  readonly scenarios: Both<Scenario>;
}

const lists: ReadonlySet<unknown> = new Set<ListName>(["segments", "populations", "teams", "steps", "designs"]);
export const isListName = (name: unknown): name is ListName => lists.has(name);

/** An entry that came or went; its parts are not told one by one. */
export const isEntry = (path: Path): boolean => path.length === 2 && isListName(path[0]);

/** The same place in a file: ids of lists become indices. Null where the file has no such entry. */
export function pathIn(file: ScenarioFile, path: Path): Path | null {
  const [top, id] = path;
  if (path.length < 2 || !isListName(top)) return path;
  const index = indexOf(file, top, String(id));
  return index < 0 ? null : [top, index, ...path.slice(2)];
}
