/** Gives the page what lay beside its screen, with what was kept of it as one's own. */
import type { History } from "../store/history.ts";
import type { Situation, Store, Work } from "../store/types.ts";
import { type Binding, beginningOf } from "./binding.ts";
import type { Came } from "./reading.ts";
import { same } from "./same.ts";
import { newId } from "./tab.ts";

export interface BringingBack {
  readonly store: Store;
  readonly came: Came;
  /** By opening; those of the steps that come back are added. */
  readonly bindings: Map<number, Binding>;
}

export function bringBack({ store, came, bindings }: BringingBack): void {
  const { history, owns, pins, compared, unfinished } = came;
  for (const { opening, own } of owns) {
    const latest = nearest(history, opening);
    if (latest === null) continue;
    const { id, name, revision, unsaved } = own;
    bindings.set(opening, {
      id,
      name,
      base: { revision, situation: unsaved ? null : latest },
      latest,
      deletedAt: null,
    });
  }
  for (const opening of openingsOf(history)) {
    const latest = nearest(history, opening);
    if (latest === null || bindings.has(opening)) continue;
    if (same(beginningOf(history, opening), latest.file)) continue;
    // It was changed and is nobody's own: it was deleted, and is kept again once it changes.
    bindings.set(opening, { id: newId(), name: null, base: null, latest, deletedAt: latest.file });
  }
  // Void where the page has gone on before it came.
  if (unfinished !== null && store.history.peek().present.file === unfinished.base) store.unfinished.value = unfinished;
  store.pins.bringBack(pins, compared);
  store.bringBack(history);
}

const openingsOf = ({ done, present, undone }: History<Work>): ReadonlySet<number> =>
  new Set([present.opening, ...done.map(({ before }) => before.opening), ...undone.map(({ after }) => after.opening)]);

/** What was on the screen of an opening last: the state that is nearest to the present. Null where there is none. */
function nearest({ done, present, undone }: History<Work>, opening: number): Situation | null {
  const earlier = done.map(({ before }) => before).reverse();
  const later = undone.map(({ after }) => after).reverse();
  const found = [present, ...earlier, ...later].find((work) => work.opening === opening);
  if (found === undefined) return null;
  const { opening: _, entry, ...work } = found;
  return { ...work, view: entry?.after ?? "" };
}
