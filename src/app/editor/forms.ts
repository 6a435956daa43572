/** What the forms have in common: which entry, where it stands, and how it is called. */
import { indexOf, type ListName, nameOf } from "../../scenario/edit/lists.ts";
import type { Path } from "../../scenario/problem.ts";
import type { Draft } from "./draft.ts";

export interface FormProps {
  readonly draft: Draft;
  readonly id: string;
}

export interface Entry {
  readonly index: number;
  readonly owner: string;
  /** The path of one of its fields. */
  at(...rest: readonly (string | number)[]): Path;
}

export function entryOf(draft: Draft, list: ListName, id: string): Entry {
  const file = draft.file.value;
  const index = indexOf(file, list, id);
  return { index, owner: nameOf(file, list, id), at: (...rest) => [list, index, ...rest] };
}

/** A row of bars that is drawn for the first time has one an hour. */
export const freshSlots = (openMinutes: number): number => Math.min(24, Math.max(2, Math.round(openMinutes / 60)));
