/**
 * The file as it is being edited. What checks out goes to the store at once, as a step of undo; what does not stands
 * beside it as unfinished, with its problems, until it does or is given up. So the present file is never one that does
 * not check out, and the last valid picture stays. It draws nothing.
 */
import { computed, type ReadonlySignal } from "@preact/signals";
import { checkScenario, type Problem } from "../../scenario/check.ts";
import { fieldAt, valueAt } from "../../scenario/lookup.ts";
import { type Path, placeOf } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { whereIs } from "../../scenario/where.ts";
import type { Store } from "../store/store.ts";
import { beyondWords } from "./input.ts";
import { pathOf } from "./places.ts";

export interface Draft {
  readonly file: ReadonlySignal<ScenarioFile>;
  /** As it was opened; what is reset goes back to it. */
  readonly opened: ReadonlySignal<ScenarioFile>;
  /** What keeps the present edits from being taken; empty while the store has them. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  /** A change in words. Changes with the same gesture, until it ends, are one step of undo. */
  change(file: ScenarioFile, words: string, gesture?: string): void;
  endGesture(): void;
  /** Back to what the store has. */
  giveUp(): void;
}

export function createDraft(store: Pick<Store, "history" | "unfinished" | "edit" | "endGesture">): Draft {
  const kept = store.unfinished;
  const present = computed(() => store.history.value.present.file);
  const pending = computed(() => (kept.value?.base === present.value ? kept.value : null));
  return {
    file: computed(() => pending.value?.file ?? present.value),
    opened: computed(() => store.history.value.present.opened),
    problems: computed(() => pending.value?.problems ?? []),
    change(file, words, gesture) {
      if (file === (pending.value?.file ?? present.value)) return;
      const before = pending.value?.words ?? [];
      // What is typed letter by letter is one change, told by its last words.
      const earlier = gesture === undefined ? before : before.filter((one) => headOf(one) !== headOf(words));
      const all = [...earlier, words];
      const check = checkScenario(file);
      if (check.ok) {
        kept.value = null;
        store.edit(file, all.length > 2 ? `${all.length} edits of the process` : all.join("; "), gesture);
      } else {
        kept.value = { base: present.value, file, problems: check.problems, words: all };
      }
    },
    endGesture: store.endGesture,
    giveUp() {
      kept.value = null;
    },
  };
}

/** The currency to write amounts in: that of the scenario as it was opened while the one being typed is none. */
export const currencyOf = ({ file, opened }: Draft): string =>
  /^[A-Z]{3}$/.test(file.value.currency) ? file.value.currency : opened.value.currency;

/** What the words are about: "Work, Advise" of "Work, Advise: 22 → 20 min". */
const headOf = (words: string): string => words.split(": ")[0];

/** What is wrong, in the unit of the field on the page. */
export function wrongWords({ file }: Draft, { place, found, wrong }: Problem): string {
  const path = pathOf(place);
  const [meta, value] = [fieldAt(file.value, path), valueAt(file.value, path)];
  const beyond = meta !== undefined && typeof value === "number" ? beyondWords(meta, value) : null;
  return beyond ?? `${found} ${wrong}`;
}

/** All that is wrong, each with where it is. */
export const wrongs = (draft: Draft): readonly string[] =>
  draft.problems.value.map((problem) => `${whereIs(problem) ?? problem.place}: ${wrongWords(draft, problem)}`);

/** What is wrong at a place; `within`, at anything inside it too. */
export function problemAt(draft: Draft, path: Path, within = false): string | null {
  const place = placeOf(path);
  const isHere = (one: string) =>
    one === place || (within && (one.startsWith(`${place}.`) || one.startsWith(`${place}[`)));
  const problem = draft.problems.value.find((one) => isHere(one.place));
  return problem === undefined ? null : wrongWords(draft, problem);
}
