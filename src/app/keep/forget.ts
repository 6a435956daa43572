/**
 * Forgets everything that the site has kept in this browser: the database, its own copies of its files and the worker
 * that keeps them, and the few names it gave to tabs. What other sites keep on the same origin stays.
 */
import { deleteDB } from "idb";
import { type Database, keptHere } from "./database.ts";
import type { Keeper } from "./keeper.ts";
import { databaseName, ownFolder } from "./place.ts";
import { tabsHere } from "./tabs.ts";

/** Throws where something of it could not be forgotten; what could be is gone all the same. */
export async function forgetEverything(keeper: Keeper): Promise<void> {
  // First, or the next change would be kept again.
  keeper.stop();
  // Or they would take the database for lost, and keep what they have once more.
  tabsHere().tell({ kind: "forgetting" });
  const database = keptHere();
  const results = await Promise.allSettled([forgetDatabase(database), forgetCaches(), forgetWorkers()]);
  forgetKeys();
  tabsHere().tell({ kind: "forgotten" });
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

async function forgetDatabase(database: Database): Promise<void> {
  // Emptied first: another tab may hold on to the database itself.
  await database.clear();
  database.close();
  await new Promise<void>((resolve, reject) => {
    deleteDB(databaseName(), { blocked: () => resolve() }).then(resolve, reject);
  });
}

async function forgetCaches(): Promise<void> {
  if (!("caches" in window)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => isOwnCache(name, ownFolder())).map((name) => caches.delete(name)));
}

/** The worker names its caches after the folder that it serves. */
export const isOwnCache = (name: string, folder: string): boolean => name.endsWith(folder);

async function forgetWorkers(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(all.filter(({ scope }) => scope === ownFolder()).map((one) => one.unregister()));
}

function forgetKeys(): void {
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    try {
      const storage = window[kind];
      for (const key of Object.keys(storage)) if (isOwnKey(key)) storage.removeItem(key);
    } catch {
      // What the browser denies holds nothing.
    }
  }
}

export const isOwnKey = (key: string, page?: string): boolean => key === databaseName(page);
