/**
 * The steps of undo and redo as they are kept: each by what differs from the step beside it, nearer to the present, so
 * that many steps are not many files. The steps that are furthest away go first where there are too many. Pure.
 */
import { type Patch, patched, patchOf } from "../share/patch.ts";
import type { Change, History } from "../store/history.ts";
import type { Work } from "../store/types.ts";
import { same } from "./same.ts";

export interface KeptStep {
  readonly words: string;
  /** From the state on the near side of the step to that on its far side. */
  readonly patch: Patch;
}

/** Each from the present outwards. */
export interface KeptTrail {
  /** Of the present state; the situation beside it has the rest. */
  readonly entry: Work["entry"];
  readonly done: readonly KeptStep[];
  readonly undone: readonly KeptStep[];
}

/** Steps of undo that are kept, and as many of redo. */
export const mostSteps = 100;

/** Letters of all files that differ along them, each put together again: every one is checked when it is read. */
export const mostLetters = 750_000;

/** Letters of the words of a step. */
export const longestWords = 1_000;

/** A state with its opening counted from the present one, as no two pages count them alike. */
export const stated = (work: Work, present: number): Work => ({ ...work, opening: work.opening - present });

export function trailOf({ done, present, undone }: History<Work>): KeptTrail {
  const back = [...done].reverse().map((change): Aside => ({ change, far: change.before }));
  const on = [...undone].reverse().map((change): Aside => ({ change, far: change.after }));
  return { entry: present.entry, done: outwards(present, back), undone: outwards(present, on) };
}

interface Aside {
  readonly change: Change<Work>;
  readonly far: Work;
}

function outwards(present: Work, steps: readonly Aside[]): readonly KeptStep[] {
  const kept: KeptStep[] = [];
  let near = present;
  let letters = 0;
  for (const { change, far } of steps.slice(0, mostSteps)) {
    letters += lettersBetween(near, far);
    if (letters > mostLetters) break;
    kept.push(keptStep(change, { near, far, present: present.opening }));
    near = far;
  }
  return kept;
}

interface Between {
  readonly near: Work;
  readonly far: Work;
  /** The opening that the others are counted from. */
  readonly present: number;
}

/** Changes never change, so each is told once, however often the tab is written. */
const told = new WeakMap<Change<Work>, Between & { readonly step: KeptStep }>();

function keptStep(change: Change<Work>, between: Between): KeptStep {
  const { near, far, present } = between;
  const known = told.get(change);
  if (known?.near === near && known.far === far && known.present === present) return known.step;
  const patch = patchBetween(stated(near, present), stated(far, present));
  const step = { words: change.words.slice(0, longestWords), patch };
  told.set(change, { ...between, step });
  return step;
}

/** Of another scenario, or where the change by parts would not lead there, each part that differs as a whole. */
function patchBetween(near: Work, far: Work): Patch {
  if (near.opening === far.opening) {
    const patch = patchOf(near, far);
    if (same(patched(near, patch).value, far)) return patch;
  }
  return Object.entries(far).flatMap(([key, value]) => (near[key as keyof Work] === value ? [] : [[key, value]]));
}

const sizes = new WeakMap<object, number>();

function lettersOf(file: object): number {
  const size = sizes.get(file) ?? JSON.stringify(file).length;
  sizes.set(file, size);
  return size;
}

const lettersBetween = (near: Work, far: Work): number =>
  (near.file === far.file ? 0 : lettersOf(far.file)) +
  (near.opened === far.opened || far.opened === far.file ? 0 : lettersOf(far.opened));
