/**
 * Has the address of the page followed (see follow.ts), whose code comes when there is a link or when something was
 * changed: the first load is without it. Of the templates that links are held against only those come that are in use.
 */
import { effect } from "@preact/signals";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { firstScenario } from "../files/first.ts";
import { leaveRoom } from "../rooms/open.ts";
import type { Store } from "../store/store.ts";
import type { AddressBar, Following } from "./follow.ts";
import { isLink } from "./fragment.ts";
import { opened, openedView } from "./opened.ts";

type Code = (store: Store) => Following;

/** The first is there already. */
const templates = new Map<string, ScenarioFile | null>([[firstScenario.id, firstScenario]]);

async function know(id: string): Promise<void> {
  if (templates.has(id)) return;
  const { fetchTemplate } = await import("../files/template.ts");
  templates.set(id, await fetchTemplate(id));
}

/** What reads the link that the page is opened with, fetched before the page begins; null where there is no link. */
export async function fetchedForLink(): Promise<Code | null> {
  return isLink(location.hash) ? fetchedToOpen() : null;
}

async function fetchedToOpen(): Promise<Code | null> {
  try {
    const [{ createFollowing, templateIn }, { OpenedLink }] = await Promise.all([
      import("./follow.ts"),
      import("./OpenedLink.tsx"),
    ]);
    const id = templateIn(location.hash);
    if (id !== null) await know(id);
    openedView.value = OpenedLink;
    return (store) => createFollowing(store, templates, addressBar);
  } catch {
    const problem = "This link cannot be read: the part of the page that reads links could not be fetched.";
    opened.value = { ok: false, problem };
    return null;
  }
}

/** Where it cannot be fetched, the address stays behind until the next change. @param id of the scenario on the screen */
async function fetchedToFollow(id: string): Promise<Code | null> {
  try {
    const [{ createFollowing }] = await Promise.all([import("./follow.ts"), know(id)]);
    return (store) => createFollowing(store, templates, addressBar);
  } catch {
    return null;
  }
}

export interface FollowSettings {
  readonly store: Store;
  /** What was fetched for the link that the page is opened with. */
  readonly code: Code | null;
  /** The page began with what it had before it was loaded anew. */
  readonly isRestored: boolean;
}

/** To be called once, when the page has what it begins with; a link goes before that, as a step that can be undone. */
export function followAddress({ store, code, isRestored }: FollowSettings): void {
  let following: Following | null = null;
  const followingBy = (fetchedCode: Code | null): Following | null => {
    following ??= fetchedCode?.(store) ?? null;
    return following;
  };
  followingBy(code)?.open(isRestored);
  const first = store.situation.value;
  effect(() => {
    const now = store.situation.value;
    if (now !== first) void fetchedToFollow(now.opened.id).then((its) => followingBy(its)?.changed());
  });
  window.addEventListener("hashchange", () => {
    if (!isLink(location.hash)) return;
    leaveRoom();
    void fetchedToOpen().then((its) => followingBy(its)?.open(false));
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
