/**
 * The versions of the database, oldest first: each step makes the next version of what the one before left. A step is
 * never changed once it has been in use. The records' own versions are another matter, see records.ts.
 */
import type { DBSchema, IDBPDatabase } from "idb";

/** Whatever is read may be of any age, so nothing is said of it before it was checked. */
export interface Schema extends DBSchema {
  scenarios: { key: string; value: unknown };
  situation: { key: string; value: unknown };
  stories: { key: string; value: unknown };
  guesses: { key: string; value: unknown };
}

type Step = (database: IDBPDatabase<Schema>) => void;

const steps: readonly Step[] = [
  /** 1: scenarios of one's own, what was on the screen, stories and guesses. */
  (database) => {
    database.createObjectStore("scenarios", { keyPath: "id" });
    database.createObjectStore("situation", { keyPath: "id" });
    database.createObjectStore("stories", { keyPath: "id" });
    database.createObjectStore("guesses", { keyPath: "id" });
  },
];

export const databaseVersion = steps.length;

/** `from` is the version that is there, 0 where there is none. */
export function upgradeDatabase(database: IDBPDatabase<Schema>, from: number): void {
  for (const step of steps.slice(from)) step(database);
}
