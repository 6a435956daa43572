/**
 * Begins to keep what is on the screen, once the page is there: joins keeper, database, tabs and the browser's own
 * events, and sets what the frame shows of it.
 */
import { effect } from "@preact/signals";
import type { Situation, Store } from "../store/store.ts";
import { beginAnew } from "./anew.ts";
import { keptHere, whenLost } from "./database.ts";
import { KeepNotice } from "./KeepNotice.tsx";
import { createKeeper, type Keeper } from "./keeper.ts";
import type { Before } from "./last.ts";
import { createLibrary } from "./library.ts";
import { databaseName } from "./place.ts";
import { pruneTabs } from "./prune.ts";
import { importReport } from "./report.ts";
import { running } from "./running.ts";
import { isKept, notice, ownName } from "./state.ts";
import { nameTab, newId, tabId } from "./tab.ts";
import { tabsHere } from "./tabs.ts";

export interface Started {
  readonly store: Store;
  /** What the store began with. */
  readonly began: Situation;
  readonly before: Before;
}

/** Milliseconds. */
const untilSaid = 1_000;

export function startKeeping({ store, began, before }: Started): void {
  const database = keptHere();
  const tabs = tabsHere();
  const now = () => Date.now();
  const library = createLibrary({ database, tabs, now });
  const tab = () => ownTab(before.unsure);
  const keeper = createKeeper({ store, database, library, tabs, began, before: before.record, tab, now });
  running.value = keeper;
  effect(() => {
    ownName.value = keeper.own.value?.name ?? null;
    isKept.value = keeper.isKept.value;
    const silent = keeper.trouble.value === null && keeper.remark.value === null && importReport.value === null;
    notice.value = silent ? null : KeepNotice;
  });
  saveWhenLeaving(keeper);
  let isForgotten = false;
  const forget = () => {
    isForgotten = true;
    keeper.stop();
    beginAnew();
  };
  whenLost((reason) => {
    if (reason === "newer") {
      keeper.stop();
      keeper.trouble.value = "newer";
    } else if (isForgotten) forget();
    // An older version of the page says only afterwards that it was forgotten.
    else setTimeout(() => void keeper.keepAgain(), untilSaid);
  });
  tabs.hear(({ kind }) => {
    if (kind === "forgetting") isForgotten = true;
    if (kind === "forgotten") forget();
  });
  if (before.record !== null) void pruneTabs(database).catch(() => {});
}

function saveWhenLeaving(keeper: Keeper): void {
  const leave = () => {
    keeper.saveNow();
    void keeper.save();
  };
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
}

/** A copy of a tab has its name too; the one that holds the lock goes on under it. */
async function ownTab(isTaken: boolean): Promise<string> {
  const id = tabId();
  if (id !== null && !isTaken && (await holds(id))) return id;
  const fresh = newId();
  nameTab(fresh);
  await holds(fresh);
  return fresh;
}

/** Holds the tab's name as long as the page is there. True as well where the browser cannot tell. */
function holds(id: string): Promise<boolean> {
  if (navigator.locks === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks
      .request(`${databaseName()} ${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => {});
      })
      .catch(() => resolve(true));
  });
}
