/**
 * What lies beside a tab's screen and comes back with it: pinned results, the steps of undo and redo, and an edit that
 * does not check out yet. It belongs to the tab and never to a scenario of one's own, which is what it is for everybody
 * who opens it. This is the form it is kept in, and the writing of it; reading.ts checks it. Pure.
 */
import type { History } from "../store/history.ts";
import type { CurveDays, Pin } from "../store/pins.ts";
import type { Unfinished, Work } from "../store/types.ts";
import type { Belonging } from "./records.ts";
import { type KeptTrail, trailOf } from "./trail.ts";

/** What a pin is worked out from: with the same days, the same figures. */
export interface KeptPin extends Pick<Pin, "name" | "file" | "seed" | "rule" | "focus"> {
  readonly curves: readonly CurveDays[];
}

/** An edit that is not taken yet: all of the file as it is being edited, and what was done to it in words. */
export type KeptEdit = Pick<Unfinished, "file" | "words">;

/** Which scenario of one's own an earlier or later opening of the steps is; openings are counted from the present one. */
export interface KeptOwn {
  readonly opening: number;
  readonly own: Belonging;
}

export interface KeptDesk {
  readonly pins: readonly KeptPin[];
  /** Index of the pin that the present result is held against; null for none. */
  readonly compared: number | null;
  readonly trail: KeptTrail;
  readonly owns: readonly KeptOwn[];
  readonly unfinished: KeptEdit | null;
}

/** What the page has beside the screen. */
export interface Desk {
  readonly history: History<Work>;
  readonly pins: readonly Pin[];
  readonly compared: Pin | null;
  readonly unfinished: Unfinished | null;
}

/** Whether it is the very same, so that nothing of it has to be written again. */
export const isSameDesk = (a: Desk, b: Desk): boolean =>
  a.history === b.history && a.pins === b.pins && a.compared === b.compared && a.unfinished === b.unfinished;

/** @param ownOf which scenario of one's own an opening is, if any */
export function keptDesk(desk: Desk, ownOf: (opening: number) => Belonging | null): KeptDesk {
  const { history, pins, compared, unfinished } = desk;
  const { present, done, undone } = history;
  const openings = new Set([...done.map(({ before }) => before.opening), ...undone.map(({ after }) => after.opening)]);
  openings.delete(present.opening);
  const index = pins.findIndex((pin) => pin.id === compared?.id);
  return {
    pins: pins.map(keptPin),
    compared: index < 0 ? null : index,
    trail: trailOf(history),
    owns: [...openings].flatMap((opening) => {
      const own = ownOf(opening);
      return own === null ? [] : [{ opening: opening - present.opening, own }];
    }),
    // What it was an edit of may have been left by other means.
    unfinished: unfinished?.base === present.file ? { file: unfinished.file, words: unfinished.words } : null,
  };
}

export function keptPin({ name, file, seed, rule, focus, curves, awaited }: Pin): KeptPin {
  const told = curves.map(
    ({ population, design, sample: { dials, days }, answer: { maxDays } }): CurveDays => ({
      population,
      design,
      dials,
      days,
      maxDays,
    }),
  );
  return { name, file, seed, rule, focus, curves: awaited?.curves ?? told };
}
