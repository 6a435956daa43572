/** The code of the questions, as it comes. What was fetched stays, so that a page that is offline has it. */
import { signal } from "@preact/signals";
import type { Listed, Question } from "./types.ts";

export interface Library {
  /** Null where it is not there. */
  of(id: string): Question | null;
  /** Why it did not come; null where it did, or may yet. */
  failureOf(id: string): string | null;
  fetch(id: string): Promise<void>;
  /** All that are not there yet; what does not come is fetched again when it is asked for. */
  fetchRest(): void;
}

export function createLibrary(questions: readonly Listed[]): Library {
  const there = signal<ReadonlyMap<string, Question>>(new Map());
  const failures = signal<ReadonlyMap<string, string>>(new Map());

  async function take({ id, load }: Listed): Promise<void> {
    const question = await load();
    there.value = new Map([...there.peek(), [id, question]]);
  }

  return {
    of: (id) => there.value.get(id) ?? null,
    failureOf: (id) => failures.value.get(id) ?? null,
    async fetch(id) {
      const listed = questions.find((one) => one.id === id);
      if (listed === undefined || there.peek().has(id)) return;
      failures.value = without(failures.peek(), id);
      try {
        await take(listed);
      } catch (reason) {
        const words = `Its part of the page did not come: ${wordsOf(reason)}`;
        failures.value = new Map([...failures.peek(), [id, words]]);
      }
    },
    fetchRest() {
      for (const listed of questions) {
        if (!there.peek().has(listed.id)) take(listed).catch(() => {});
      }
    },
  };
}

const without = (map: ReadonlyMap<string, string>, id: string): ReadonlyMap<string, string> =>
  new Map([...map].filter(([other]) => other !== id));

export const wordsOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));
