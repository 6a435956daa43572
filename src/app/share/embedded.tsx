/** Starts the page in a frame: the link in the address, and one view of it. */
import { render } from "preact";
import { fetchTemplate } from "../files/template.ts";
import type { Store } from "../store/store.ts";
import type { View } from "../views/types.ts";
import { Embed } from "./Embed.tsx";
import { isLink } from "./fragment.ts";
import { readLink, templateIn } from "./link.ts";
import { opened } from "./opened.ts";

export function startEmbedded(root: HTMLElement, store: Store, views: readonly View[]): void {
  const open = async () => {
    const fragment = location.hash;
    if (!isLink(fragment)) return;
    const reading = await readWithTemplate(fragment);
    // A later link is being read already.
    if (fragment !== location.hash) return;
    opened.value = reading.ok ? null : reading;
    if (reading.ok) store.enter(reading.situation, "Open the link");
  };
  void open().then(() => {
    window.addEventListener("hashchange", () => void open());
    render(<Embed store={store} views={views} />, root);
  });
}

async function readWithTemplate(fragment: string): Promise<ReturnType<typeof readLink>> {
  try {
    const id = templateIn(fragment);
    const template = id === null ? null : await fetchTemplate(id);
    return readLink(fragment, template === null ? [] : [template]);
  } catch {
    return { ok: false, problem: "This link cannot be read: the scenario that it changes could not be fetched." };
  }
}
