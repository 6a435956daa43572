/** Which changes on the screen belong to which scenario of one's own, and which of them are still to be written. Pure. */
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { History } from "../store/history.ts";
import type { Situation, Work } from "../store/store.ts";
import type { Belonging } from "./records.ts";
import { same } from "./same.ts";
import { type Base, sameWork, workingName } from "./writing.ts";

/** One of one's own on the screen. */
export interface Binding {
  readonly id: string;
  /** Null until it is kept for the first time. */
  readonly name: string | null;
  readonly base: Base | null;
  /** As it was on the screen last. */
  readonly latest: Situation;
  /** What was on the screen when it was deleted: it is kept again once that changes. Null while it is there. */
  readonly deletedAt: ScenarioFile | null;
}

export function isDue({ base, latest, deletedAt }: Binding): boolean {
  if (deletedAt !== null) return !same(deletedAt, latest.file);
  return base === null || base.situation === null || !sameWork(base.situation, latest);
}

/** The name it has, or gets: one that somebody has titled is called so, and any other by what it is made of. */
export function calledBy({ name, latest: { opened, file } }: Binding): string {
  return name ?? (file.title === opened.title ? workingName(opened.title) : file.title);
}

/** What a tab keeps of it. */
export function belongingOf(binding: Binding | null): Belonging | null {
  if (binding === null || binding.deletedAt !== null) return null;
  const { id, base } = binding;
  return { id, name: calledBy(binding), revision: base?.revision ?? 0, unsaved: isDue(binding) };
}

/** How an opening began: with a template as it is, or with what a link or a story had made of it. */
export function beginningOf({ done, present, undone }: History<Work>, opening = present.opening): ScenarioFile {
  const earlier = done.map(({ before }) => before);
  const later = undone.map(({ after }) => after).reverse();
  return ([...earlier, present, ...later].find((work) => work.opening === opening) ?? present).file;
}
