/** Starts the page in a frame: the link in the address, and one view of it. */
import { render } from "preact";
import { shippedScenarios } from "../files/shipped.ts";
import type { Store } from "../store/store.ts";
import type { View } from "../views/types.ts";
import { Embed } from "./Embed.tsx";
import { isLink } from "./fragment.ts";
import { readLink } from "./link.ts";
import { opened } from "./opened.ts";

export function startEmbedded(root: HTMLElement, store: Store, views: readonly View[]): void {
  const open = () => {
    if (!isLink(location.hash)) return;
    const reading = readLink(location.hash, shippedScenarios);
    opened.value = reading.ok ? null : reading;
    if (reading.ok) store.enter(reading.situation, "Open the link");
  };
  open();
  window.addEventListener("hashchange", open);
  render(<Embed store={store} views={views} />, root);
}
