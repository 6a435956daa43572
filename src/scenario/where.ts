/**
 * A place of a file in plain words, from the schema's own texts and the file's own names: "Step 3, Advise: work, mean".
 * The file may be anything: names are shortened, and where the schema knows no field, the words end. They are made when
 * they are shown, so that what only checks files is without them.
 */
import { fieldAt, namedIn, valueAt } from "./lookup.ts";
import { type Path, type Problem, plainName } from "./problem.ts";

/** Lists of one number for each slot of the day; the first may be by team. */
const isSlot = (path: Path): boolean =>
  path.at(-2) === "headcount" || path.at(-3) === "headcount" || path.at(-2) === "profile";

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

function nameAt(value: unknown, path: Path): string {
  const name = valueAt(value, path);
  return typeof name === "string" ? plainName(name) : "";
}

/** The name of the entry of this id; the id where there is none. */
function nameOf(value: unknown, list: string, id: string): string {
  const entries = valueAt(value, [list]);
  const index = Array.isArray(entries) ? entries.findIndex((entry) => valueAt(entry, ["id"]) === id) : -1;
  return nameAt(value, [list, index, "name"]) || plainName(id);
}

/** The words for the last key of a path behind those for the keys before it; null where the schema knows no field. */
function withKey(value: unknown, path: Path, before: readonly string[]): readonly string[] | null {
  const field = fieldAt(value, path);
  if (field === undefined) return null;
  const [outer, key] = path.slice(-2);
  const label = lower(field.label);
  if (typeof key === "number") {
    if (isSlot(path)) return [...before, `slot ${key + 1}`];
    // One of a list stands for the list, but for a list that belongs to somebody.
    const rest = Object.hasOwn(namedIn, path.at(-3) ?? "") ? before : before.slice(0, -1);
    return [...rest, `${label} ${key + 1}`];
  }
  if (Object.hasOwn(namedIn, outer)) return [...before, nameOf(value, namedIn[outer], key)];
  // A distribution calls its mean what it is the mean of.
  return [...before, label === before.at(-1) ? key : label];
}

/** Null for the file as a whole, and where the schema knows no field. */
export function whereOf(value: unknown, path: Path): string | null {
  if (path.length === 0) return null;
  const [list, index] = path;
  const isEntry = typeof index === "number";
  const own = isEntry ? [list, index] : [list];
  const label = fieldAt(value, own)?.label;
  if (label === undefined) return null;
  const name = isEntry ? nameAt(value, [list, index, "name"]) : "";
  let parts: readonly string[] = [];
  for (let i = own.length; i < path.length; i++) {
    const more = withKey(value, path.slice(0, i + 1), parts);
    if (more === null) break;
    parts = more;
  }
  const head = isEntry ? `${label} ${index + 1}` : label;
  return [name === "" ? head : `${head}, ${name}`, parts.join(", ")].filter(Boolean).join(": ");
}

/** Where a problem is; null where its place is in words already, and where the schema knows no field. */
export const whereIs = ({ about }: Problem): string | null =>
  about === undefined ? null : whereOf(about.value, about.path);
