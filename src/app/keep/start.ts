/**
 * Begins to keep what is on the screen, once the page is there: joins keeper, database, tabs and the browser's own
 * events, and sets what the frame shows of it.
 */
import { computed, effect } from "@preact/signals";
import { connectPage, pageWorkers } from "../../runner/page.ts";
import { createPool, type Pool } from "../../runner/pool.ts";
import { runStudy } from "../../runner/study.ts";
import { editing } from "../editor/open.tsx";
import { revive } from "../store/reviving.ts";
import type { Situation, Store } from "../store/store.ts";
import { beginAnew } from "./anew.ts";
import { keptHere, whenLost } from "./database.ts";
import { KeepNotice } from "./KeepNotice.tsx";
import { createKeeper, type Keeper } from "./keeper.ts";
import type { Before } from "./last.ts";
import { createLibrary } from "./library.ts";
import { databaseName } from "./place.ts";
import { pruneTabs } from "./prune.ts";
import { readDesk } from "./reading.ts";
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

export async function startKeeping({ store, began, before }: Started): Promise<void> {
  const { record } = before;
  const { done, present } = store.history.peek();
  const came = record === null ? null : await readDesk(record.desk, done[0]?.before ?? present);
  const database = keptHere();
  const tabs = tabsHere();
  const now = () => Date.now();
  const library = createLibrary({ database, tabs, now });
  const tab = () => ownTab(before.unsure);
  const keeper = createKeeper({ store, database, library, tabs, began, before: record, came, tab, now });
  if (came !== null && came.unfinished !== null && store.unfinished.value === came.unfinished) editing.value = true;
  if (came !== null && came.pins.length > 0) workPinsOut(store);
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
  if (record !== null) void pruneTabs(database).catch(() => {});
}

/** By workers of its own, begun when the first is due. Half of the cores are left to whatever is asked meanwhile. */
function workPinsOut({ pins, shown, activity }: Store): void {
  let pool: Pool | null = null;
  revive({
    pins,
    idle: computed(() => shown.value !== null && activity.value !== "running"),
    run(request, options) {
      pool ??= createPool(connectPage, Math.ceil(pageWorkers() / 2));
      return runStudy(pool, request, options);
    },
    onDone: () => pool?.close(),
  });
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
