/**
 * A scenario as it was opened, laid beside the file as it is now: the same entries at the same places, so that one path
 * means the same thing in both. It is for comparing and resetting single numbers, not for running or saving.
 */
import type { ScenarioFile } from "../schema.ts";
import type { ListName } from "./lists.ts";

const lists: readonly ListName[] = ["segments", "populations", "teams", "steps", "designs"];

/**
 * `opened` in the order of `present`. What is new stands there as it is now; what was removed comes behind. A mix that
 * names a segment that is gone is the present one: it cannot be gone back to. `opened` itself where the ids are the same.
 */
export function alignedTo(opened: ScenarioFile, present: ScenarioFile): ScenarioFile {
  if (lists.every((list) => sameIds(entriesOf(opened, list), entriesOf(present, list)))) return opened;
  const aligned = { ...opened };
  for (const list of lists)
    Object.assign(aligned, { [list]: alignedList(entriesOf(opened, list), entriesOf(present, list)) });
  const kept = new Set(present.segments.map(({ id }) => id));
  const now = new Map(present.populations.map((population) => [population.id, population.mix]));
  return {
    ...aligned,
    populations: aligned.populations.map((population) => {
      const isWhole = Object.keys(population.mix).every((id) => kept.has(id));
      return isWhole ? population : { ...population, mix: now.get(population.id) ?? population.mix };
    }),
  };
}

type Named = { readonly id: string };

const entriesOf = (file: ScenarioFile, list: ListName): readonly Named[] => file[list];

const sameIds = (a: readonly Named[], b: readonly Named[]) =>
  a.length === b.length && a.every(({ id }, i) => id === b[i].id);

function alignedList(opened: readonly Named[], present: readonly Named[]): readonly Named[] {
  const before = new Map(opened.map((entry) => [entry.id, entry]));
  const now = new Set(present.map(({ id }) => id));
  return [...present.map((entry) => before.get(entry.id) ?? entry), ...opened.filter(({ id }) => !now.has(id))];
}
