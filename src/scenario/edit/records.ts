/**
 * Records by id (needs, levers by step, headcounts by team): what they say of one id is copied or taken out. And what
 * may be left out of a file altogether, left out.
 */
import { withoutPart, withPart } from "../change.ts";
import { valueAt } from "../lookup.ts";
import type { Path } from "../problem.ts";
import type { ScenarioFile } from "../schema.ts";

/** Every record that may name this kind of entry, as a path; whether there is one, the file says. */
export function recordsBy(file: ScenarioFile, list: "steps" | "teams"): readonly Path[] {
  const lever = list === "steps" ? "range" : "crossTraining";
  const ofDesigns = file.designs.flatMap((_, i): Path[] => [
    ["designs", i, "rigid", lever],
    ["designs", i, "flexible", lever],
    ...(list === "teams" ? [["designs", i, "headcount"]] : []),
  ]);
  const ofSegments = list === "steps" ? file.segments.map((_, i): Path => ["segments", i, "needs"]) : [];
  return [...ofSegments, ...ofDesigns];
}

/** What each record says of `id`, said of `copy` too. */
export function copiedIn(file: ScenarioFile, records: readonly Path[], id: string, copy: string): ScenarioFile {
  return records.reduce((changed, path) => {
    const said = valueAt(changed, [...path, id]);
    return said === undefined ? changed : withPart(changed, [...path, copy], said);
  }, file);
}

export function forgottenIn(file: ScenarioFile, records: readonly Path[], id: string): ScenarioFile {
  return records.reduce((changed, path) => withoutPart(changed, [...path, id]), file);
}

/**
 * Without what stands at the path, and without the part it stood in where that says nothing more: what holds by default
 * then holds. Not for a lever: an end of the dial that says nothing is another thing than one that is absent.
 */
export function cleared(file: ScenarioFile, path: Path): ScenarioFile {
  const without = withoutPart(file, path);
  const outer = path.slice(0, -1);
  const left = valueAt(without, outer);
  const saysNothing =
    typeof left === "object" && left !== null && !Array.isArray(left) && Object.keys(left).length === 0;
  return saysNothing ? withoutPart(without, outer) : without;
}
