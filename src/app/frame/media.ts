/** Facts about the window as signals: how wide it is in terms of the grid, and whether there is a network. */
import { type ReadonlySignal, signal } from "@preact/signals";

function matches(query: string): ReadonlySignal<boolean> {
  const list = window.matchMedia(query);
  const now = signal(list.matches);
  list.addEventListener("change", () => {
    now.value = list.matches;
  });
  return now;
}

/** One column, the assumptions a sheet from below. */
export const oneColumn = matches("(max-width: 1023px)");

/** A laptop's width: groups of assumptions start folded. */
export const narrowColumns = matches("(max-width: 1359px)");

/** A phone: tabs become one chooser, the bar keeps what is needed most. */
export const phone = matches("(max-width: 599px)");

const isOffline = signal(!navigator.onLine);
for (const event of ["online", "offline"]) {
  window.addEventListener(event, () => {
    isOffline.value = !navigator.onLine;
  });
}
export const offline: ReadonlySignal<boolean> = isOffline;
