/**
 * Has the address of the page followed (see follow.ts), whose code comes when there is a link or when something was
 * changed: the first load is without it. The templates that links are held against come with a link, or when another one
 * than the first is in use.
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
const templates: ScenarioFile[] = [firstScenario];

async function fetchTemplates(): Promise<void> {
  const { shippedScenarios } = await import("../files/shipped.ts");
  const isNew = ({ id }: ScenarioFile): boolean => templates.every((known) => known.id !== id);
  templates.push(...shippedScenarios.filter(isNew));
}

/** @param id of the scenario that is held against its template; null for any */
async function fetched(id: string | null): Promise<Code> {
  const [{ createFollowing }] = await Promise.all([
    import("./follow.ts"),
    templates.some((known) => known.id === id) ? null : fetchTemplates(),
  ]);
  return (store) => createFollowing(store, templates, addressBar);
}

/** What reads the link that the page is opened with, fetched before the page begins; null where there is no link. */
export async function fetchedForLink(): Promise<Code | null> {
  return isLink(location.hash) ? fetchedToOpen() : null;
}

async function fetchedToOpen(): Promise<Code | null> {
  try {
    const [code, { OpenedLink }] = await Promise.all([fetched(null), import("./OpenedLink.tsx")]);
    openedView.value = OpenedLink;
    return code;
  } catch {
    const problem = "This link cannot be read: the part of the page that reads links could not be fetched.";
    opened.value = { ok: false, problem };
    return null;
  }
}

/** Where it cannot be fetched, the address stays behind until the next change. */
const fetchedToFollow = (id: string): Promise<Code | null> => fetched(id).catch(() => null);

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
