/**
 * One entry more. A new entry is the plainest that checks out: nothing refers to it yet, so that taking it away again
 * leaves the file as it was, to the letter.
 */
import type { ScenarioFile } from "../schema.ts";
import { type EntryOf, freshId, freshName, inserted, type ListName, nouns } from "./lists.ts";

export interface Added {
  readonly file: ScenarioFile;
  /** Of the new entry. */
  readonly id: string;
}

/** Minutes of work at a new step, as the file's other times: a mean and some spread. */
const freshWork = { kind: "gamma", mean: 10, cv: 0.5 } as const;

type Named = { readonly id: string; readonly name: string };

/** A team that may serve a step: any but the desk's. Null where there is no other. */
function firstTeam(file: ScenarioFile): string | null {
  return file.teams.find(({ id }) => id !== file.desk?.team)?.id ?? null;
}

const fresh: { readonly [L in ListName]: (file: ScenarioFile, is: Named) => EntryOf<L> | null } = {
  steps: (file, is) => {
    const team = firstTeam(file);
    return team === null ? null : { ...is, stage: "onstage", team, work: freshWork };
  },
  teams: (_, is) => ({ ...is, headcount: 1 }),
  segments: (file, is) => {
    const { waitTolerance, effortTolerance, weights, margin } = file.segments[0];
    return { ...is, waitTolerance, effortTolerance, weights, margin };
  },
  populations: (file, is) => ({ ...is, perHour: file.populations[0].perHour, mix: file.populations[0].mix }),
  designs: (_, is) => ({ ...is }),
};

/**
 * A new entry at the end of its list, or at `index`. A new segment has nobody in it yet and otherwise what the first one
 * has; a new population is the first one's. Null where there can be none: a step needs a team that is not the desk's.
 */
export function added(file: ScenarioFile, list: ListName, index: number = file[list].length): Added | null {
  const noun = nouns[list];
  const is = { id: freshId(file, list, noun), name: freshName(file, list, `New ${noun}`) };
  const entry = fresh[list](file, is);
  return entry === null ? null : { file: inserted(file, list, entry, index), id: is.id };
}
