/** Records by id (needs, levers by step, headcounts by team): what they say of one id is copied or taken out. */
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
