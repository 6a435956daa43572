/**
 * Has the address of the page followed (see follow.ts), whose code comes when there is a link or when something was
 * changed: the first load is without it.
 */
import { effect } from "@preact/signals";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { leaveRoom } from "../rooms/open.ts";
import type { Store } from "../store/store.ts";
import type { AddressBar, Following } from "./follow.ts";
import { isLink } from "./fragment.ts";
import { opened } from "./opened.ts";

type Code = typeof import("./follow.ts");

/** What reads the link that the page is opened with, fetched before the page begins; null where there is no link. */
export async function fetchedForLink(): Promise<Code | null> {
  return isLink(location.hash) ? fetched() : null;
}

async function fetched(): Promise<Code | null> {
  try {
    return await import("./follow.ts");
  } catch {
    const problem = "This link cannot be read: the part of the page that reads links could not be fetched.";
    if (isLink(location.hash)) opened.value = { ok: false, problem };
    return null;
  }
}

/** To be called once, when the page has what it begins with; a link goes before that, as a step that can be undone. */
export function followAddress(store: Store, templates: readonly ScenarioFile[], code: Code | null): void {
  let following: Following | null = code?.createFollowing(store, templates, addressBar) ?? null;
  const wake = async (then: (following: Following) => void): Promise<void> => {
    following ??= (await fetched())?.createFollowing(store, templates, addressBar) ?? null;
    if (following !== null) then(following);
  };
  following?.open();
  const first = store.situation.value;
  effect(() => {
    if (store.situation.value !== first) void wake(({ changed }) => changed());
  });
  window.addEventListener("hashchange", () => {
    if (!isLink(location.hash)) return;
    leaveRoom();
    void wake(({ open }) => open());
  });
  window.addEventListener("pagehide", () => following?.flush());
}

/** Stands in the state of an entry of the browser's history whose address was written here. */
const mark = "goldilocks";

const addressBar: AddressBar = {
  fragment: () => location.hash,
  isOwn: () => history.state === mark,
  write(fragment) {
    // A place on the page stays where there is no link to put there.
    if (fragment === "" && !isLink(location.hash)) return;
    history.replaceState(mark, "", location.pathname + location.search + fragment);
  },
};
