/**
 * The versions of the database, oldest first: each step makes the next version of what the one before left. A step is
 * never changed once it has been in use. The records' own versions are another matter, see records.ts.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";

/** Whatever is read may be of any age, so nothing is said of it before it was checked. */
export interface Schema extends DBSchema {
  scenarios: { key: string; value: unknown };
  situation: { key: string; value: unknown; indexes: { changed: number } };
  stories: { key: string; value: unknown };
  guesses: { key: string; value: unknown };
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">;

type Step = (database: IDBPDatabase<Schema>, upgrade: Upgrade) => void;

const steps: readonly Step[] = [
  /** 1: scenarios of one's own, what was on the screen, stories and guesses. */
  (database) => {
    database.createObjectStore("scenarios", { keyPath: "id" });
    database.createObjectStore("situation", { keyPath: "id" });
    database.createObjectStore("stories", { keyPath: "id" });
    database.createObjectStore("guesses", { keyPath: "id" });
  },
  /** 2: what was on the screen can be told by its time, so that a new tab finds the latest. */
  (_, upgrade) => {
    upgrade.objectStore("situation").createIndex("changed", "changed");
  },
];

export const databaseVersion = steps.length;

/** `from` is the version that is there, 0 where there is none. */
export function upgradeDatabase(database: IDBPDatabase<Schema>, from: number, upgrade: Upgrade): void {
  for (const step of steps.slice(from)) step(database, upgrade);
}
