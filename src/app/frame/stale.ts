/** When older curves turn grey: not while newer ones keep coming, as they do under a moving slider. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";

/** As long as the eye takes for a picture; a first look is quicker. In milliseconds. */
const patience = 250;

/** True once `older` has been true for a while without a new picture. */
export function staleAfterAWhile(older: ReadonlySignal<boolean>, picture: ReadonlySignal<unknown>) {
  const stale = signal(false);
  effect(() => {
    picture.value;
    stale.value = false;
    if (!older.value) return;
    const timer = setTimeout(() => {
      stale.value = true;
    }, patience);
    return () => clearTimeout(timer);
  });
  return stale;
}
