/** Where the page says what a link has opened; empty, and without its code, until there was one. */
import type { Store } from "../store/store.ts";
import { onDemand } from "../views/onDemand.tsx";
import { opened } from "./opened.ts";

const OpenedLink = onDemand<{ readonly store: Store }>(async () => (await import("./OpenedLink.tsx")).OpenedLink);

export function LinkPlace({ store }: { readonly store: Store }) {
  return opened.value === null ? null : <OpenedLink store={store} />;
}
