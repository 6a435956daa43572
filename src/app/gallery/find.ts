/** Looking for a scenario by its subject and by words. Pure. */

import type { ScenarioFile } from "../../scenario/schema.ts";
import { plain } from "../controls/search.ts";

export interface Wanted {
  /** Empty for any. */
  readonly tag: string;
  readonly query: string;
}

export interface Subject {
  readonly tag: string;
  /** Scenarios that have it. */
  readonly count: number;
}

/** What a scenario is found by: what it says of itself, and whom and what it names. */
function textOf({ title, question, story, teaching, segments, populations, teams, designs }: ScenarioFile): string {
  const named = [segments, populations, teams, designs].flatMap((list) => list.map(({ name }) => name));
  return plain([title, question, story, ...(teaching?.tags ?? []), ...named].join(" "));
}

/** Those with the tag in which every word is found, in order. */
export function foundScenarios(files: readonly ScenarioFile[], { tag, query }: Wanted): readonly ScenarioFile[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return files
    .filter(({ teaching }) => tag === "" || (teaching?.tags ?? []).includes(tag))
    .filter((file) => {
      const text = textOf(file);
      return words.every((word) => text.includes(word));
    });
}

/** Every tag once, by the alphabet. */
export function subjectsOf(files: readonly ScenarioFile[]): readonly Subject[] {
  const counts = new Map<string, number>();
  for (const { teaching } of files) {
    for (const tag of new Set(teaching?.tags ?? [])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => a.tag.localeCompare(b.tag, "en-GB"));
}

/** What is said of a search; empty while nothing is looked for. */
export function foundWords(found: number, of: number, { tag, query }: Wanted): string {
  if (tag === "" && query.trim() === "") return "";
  return found === 0 ? `None of ${of} scenarios has these words.` : `${found} of ${of} scenarios`;
}
