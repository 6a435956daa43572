/** The same again under a new id, right behind: all that the file says of the one, it says of the copy. */
import { withPart } from "../change.ts";
import { valueAt } from "../lookup.ts";
import type { ScenarioFile } from "../schema.ts";
import type { Added } from "./add.ts";
import { freshId, freshName, indexOf, inserted, type ListName } from "./lists.ts";
import { copiedIn, recordsBy } from "./records.ts";

/** What the rest of the file says of the original, said of the copy too. */
const told: Readonly<Record<ListName, (file: ScenarioFile, id: string, copy: string) => ScenarioFile>> = {
  steps: (file, id, copy) => withOwnLoop(copiedIn(file, recordsBy(file, "steps"), id, copy), id, copy),
  teams: (file, id, copy) => {
    const chains = file.designs.map((_, i) => ["designs", i, "alsoServes"]);
    return copiedIn(file, [...recordsBy(file, "teams"), ...chains], id, copy);
  },
  segments: withHalves,
  populations: (file) => file,
  designs: (file) => file,
};

/**
 * A copy right behind its original. The copy of a segment takes half of its customers, so that who comes stays the same
 * until the two are told apart. Null where there is no such entry.
 */
export function duplicated(file: ScenarioFile, list: ListName, id: string): Added | null {
  const index = indexOf(file, list, id);
  const original = file[list][index];
  if (original === undefined) return null;
  const copy = freshId(file, list, `${id}-copy`);
  const name = freshName(file, list, `${original.name} copy`);
  const longer = inserted(file, list, { ...original, id: copy, name } as never, index + 1);
  return { file: told[list](longer, id, copy), id: copy };
}

/** A step that may be done again: of the copy, the copy is done again. */
function withOwnLoop(file: ScenarioFile, id: string, copy: string): ScenarioFile {
  const index = indexOf(file, "steps", copy);
  const ways = file.steps[index].next;
  if (ways === undefined) return file;
  return withPart(
    file,
    ["steps", index, "next"],
    ways.map((way) => (way.to === id ? { ...way, to: copy } : way)),
  );
}

function withHalves(file: ScenarioFile, id: string, copy: string): ScenarioFile {
  return file.populations.reduce((changed, _, i) => {
    const share = valueAt(changed, ["populations", i, "mix", id]);
    if (typeof share !== "number") return changed;
    const halved = withPart(changed, ["populations", i, "mix", id], share / 2);
    return withPart(halved, ["populations", i, "mix", copy], share / 2);
  }, file);
}
