/** Puts parts of a file back to what they were in another one, to the letter: what was absent is absent again. */
import type { Path } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";

/** `file` with everything at these paths as in `opened`. */
export function restored(file: ScenarioFile, opened: ScenarioFile, paths: readonly Path[]): ScenarioFile {
  return paths.reduce<ScenarioFile>((to, path) => putBack(to, opened, wholeMix(path)) as ScenarioFile, file);
}

/** The shares of a mix go back together: they sum to 1. */
function wholeMix(path: Path): Path {
  const mix = path.indexOf("mix");
  return mix < 0 ? path : path.slice(0, mix + 1);
}

type Holder = Readonly<Record<string | number, unknown>>;

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

function putBack(to: unknown, from: unknown, path: Path): unknown {
  if (path.length === 0 || !isHolder(to)) return from;
  const [key, ...rest] = path;
  const original = isHolder(from) && Object.hasOwn(from, key) ? from[key] : undefined;
  const value = rest.length === 0 ? original : putBack(to[key], original, rest);
  if (Array.isArray(to)) return to.map((entry, index) => (index === key ? value : entry));
  const { [key]: _, ...others } = to;
  const isGone = value === undefined || (original === undefined && isHolder(value) && Object.keys(value).length === 0);
  return isGone ? others : { ...to, [key]: value };
}
