/**
 * Holds what a link opened against something else, with paired results: the page goes there, waits for its answer, pins
 * it and comes back. Whatever the person does meanwhile ends it where they are.
 */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { isFirm } from "../answer/meaning.ts";
import { isOf } from "../store/pins.ts";
import type { Store } from "../store/store.ts";
import { sameCurve } from "../views/types.ts";

const wayBack = signal<(() => void) | null>(null);

/** Comes back at once, with as much of an answer as there is; null while the page is not away. */
export const comeBack: ReadonlySignal<(() => void) | null> = wayBack;

/** @param go shows what is to be compared with @param back is one step from there */
export function compareWith(store: Store, go: () => void, back: () => void): void {
  go();
  const there = store.history.value.present;
  const isThere = () => store.history.value.present === there;
  let over = false;
  const finish = () => {
    if (over) return;
    over = true;
    leave();
    wayBack.value = null;
    if (!isThere()) return;
    pinOrFind(store);
    back();
  };
  const leave = effect(() => {
    const isAnswered =
      store.pins.pinning.value !== "waiting" && (isSettled(store) || store.activity.value !== "running");
    // What ends this changes what it looks at.
    if (isAnswered || !isThere()) queueMicrotask(finish);
  });
  wayBack.value = finish;
}

/** The answer that is looked at has its verdict; others in the picture may still be counted. */
function isSettled({ shown }: Store): boolean {
  const now = shown.value;
  const curve = now?.curves.find((one) => sameCurve(one, now.focus));
  return curve !== undefined && isFirm(curve.answer);
}

/** The present result as a pin to compare with, where it is not one already. */
function pinOrFind({ pins, shown }: Store): void {
  pins.pin();
  const now = shown.value;
  const pin = now === null ? undefined : pins.list.value.find((one) => isOf(one, now));
  if (pin !== undefined) pins.compare(pin.id);
}
