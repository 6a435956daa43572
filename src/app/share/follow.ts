/**
 * The address and the situation, each following the other.
 *
 * The address follows what is on the screen, so that it can be copied, kept as a bookmark and loaded anew as it stands.
 * It does so at most once a second: browsers refuse more than about three changes a second, and a slider makes fifty.
 * It never makes a new entry in the browser's history: to go back is to leave, undo is for steps. A scenario that does not
 * come with the page is not put into it, nor one that was changed beyond 2,000 letters, nor the name that one's own is
 * kept under: browsers keep the addresses of their history, and some carry them to other machines, so such a link is made
 * when somebody asks for one.
 */
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Situation, Store } from "../store/store.ts";
import { mostLetters } from "./fragment.ts";
import { linkOf, readLink, templateIn } from "./link.ts";
import { opened } from "./opened.ts";
import { patchOf } from "./patch.ts";

export { templateIn } from "./link.ts";

/** By id: the scenarios that are known so far to come with the site, or, with null, not to. */
export type Templates = ReadonlyMap<string, ScenarioFile | null>;

/** The address bar, as far as it is needed here. */
export interface AddressBar {
  /** The fragment with its #; empty where there is none. */
  fragment(): string;
  /** The fragment was written here, now or before the page was loaded anew, and was not opened by anybody. */
  isOwn(): boolean;
  /** Throws where the browser has had enough. @param fragment empty for none */
  write(fragment: string): void;
}

export interface Following {
  /**
   * Opens the link in the address, once its template is known: to be called again then.
   * @param isRestored the page began with what it had before it was loaded anew: that is later than its own address
   */
  open(isRestored: boolean): void;
  /** What is on the screen has changed, or what it is held against has become known; the address follows soon. */
  changed(): void;
  /** The page is going away: the address follows now. */
  flush(): void;
}

/** Milliseconds. */
const pause = 1_000;

export function createFollowing(
  store: Store,
  templates: Templates,
  bar: AddressBar,
  later: (work: () => void, milliseconds: number) => void = setTimeout,
): Following {
  /** What the address stands for; null before anything was put there or read from there. */
  let there: Situation | null = null;
  let waiting = false;

  function write(): void {
    waiting = false;
    const now = store.situation.value;
    if (now === there || store.problems.value.length > 0 || !templates.has(now.opened.id)) return;
    const fragment = addressOf(now, templates.get(now.opened.id) ?? null);
    try {
      if (fragment !== bar.fragment()) bar.write(fragment);
      there = now;
    } catch {
      changed();
    }
  }

  function changed(): void {
    if (waiting) return;
    waiting = true;
    later(() => {
      if (waiting) write();
    }, pause);
  }

  /** The link is to what is on the screen. */
  function isToPresent(fragment: string): boolean {
    if (store.problems.value.length > 0) return false;
    const now = store.situation.value;
    return fragment === linkOf(now, templates.get(now.opened.id) ?? null);
  }

  function isWorkOn({ id }: ScenarioFile): boolean {
    return store.situation.value.opened.id === id && store.changes.value.length > 0;
  }

  return {
    open(isRestored) {
      if (isRestored && bar.isOwn()) {
        changed();
        return;
      }
      const fragment = bar.fragment();
      const id = templateIn(fragment);
      if (id !== null && !templates.has(id)) return;
      const reading = readLink(
        fragment,
        [...templates.values()].filter((template) => template !== null),
      );
      if (!reading.ok) {
        opened.value = reading;
        return;
      }
      const isStep = !isToPresent(fragment);
      const hadWork = isStep && isWorkOn(reading.situation.opened);
      if (isStep) store.enter(reading.situation, bar.isOwn() ? "Another address" : "Open the link");
      there = store.situation.value;
      if (!bar.isOwn()) opened.value = { ok: true, reading, opening: store.history.value.present.opening, hadWork };
    },
    changed,
    flush() {
      if (waiting) write();
    },
  };
}

/** Empty where a situation has no place in the address. */
function addressOf(situation: Situation, template: ScenarioFile | null): string {
  const isOfSite = template !== null && patchOf(template, situation.opened).length === 0;
  const link = isOfSite ? linkOf(situation, template) : "";
  return link.length > mostLetters ? "" : link;
}
