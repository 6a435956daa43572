/**
 * The one database of the site on this machine (IndexedDB), and the only way into it. It keeps records on four shelves
 * and knows nothing of what is in them: who reads a record checks it, for it may come from an older or a newer version
 * of the page. It opens at the first use, again after the browser has closed it, and steps aside for a newer version.
 */
import { type IDBPDatabase, openDB } from "idb";
import { databaseName, type ShelfName } from "./place.ts";
import { KeepError, troubleOf } from "./trouble.ts";
import { databaseVersion, type Schema, upgradeDatabase } from "./upgrade.ts";

export type { ShelfName } from "./place.ts";

/** What every record has. */
export interface Filed {
  /** Of its own on its shelf. */
  readonly id: string;
  /** Of the form of the record, counted by its owner from 1. */
  readonly version: number;
}

/** Every call throws a KeepError, and nothing else, where it cannot do its work; then nothing was changed. */
export interface Database {
  /** In no particular order. */
  all(shelf: ShelfName): Promise<readonly unknown[]>;
  /** Undefined where there is none. */
  get(shelf: ShelfName, id: string): Promise<unknown>;
  /** Adds the record, or puts it in the place of the one of the same id. */
  put(shelf: ShelfName, record: Filed): Promise<void>;
  remove(shelf: ShelfName, id: string): Promise<void>;
  /**
   * Reads and writes with nobody between. `change` gets the record of this id, or undefined, and returns the records
   * to put, of whatever ids; it must not wait.
   */
  change(shelf: ShelfName, id: string, change: (before: unknown) => readonly Filed[]): Promise<void>;
  /** Empties every shelf. */
  clear(): Promise<void>;
  /** Lets go of the database, so that it can be deleted. It opens again at the next use. */
  close(): void;
}

export interface DatabaseSettings {
  readonly name: string;
  /** A newer version of the page, or somebody who deletes all, wants this page to let go; it has let go already. */
  onLost?(reason: "newer" | "forgotten"): void;
}

type Opened = IDBPDatabase<Schema>;

const shelves: readonly ShelfName[] = ["scenarios", "situation", "stories", "guesses"];

export function createDatabase({ name, onLost }: DatabaseSettings): Database {
  let opening: Promise<Opened> | null = null;
  let opened: Opened | null = null;

  function close(): void {
    opened?.close();
    opened = null;
    opening = null;
  }

  function open(): Promise<Opened> {
    // Some browsers have none in a private window.
    if (!globalThis.indexedDB) return Promise.reject(new KeepError("denied"));
    opening ??= new Promise<Opened>((resolve, reject) => {
      openDB<Schema>(name, databaseVersion, {
        upgrade: (database, from, _, upgrade) => upgradeDatabase(database, from, upgrade),
        blocked: () => reject(new KeepError("blocked")),
        blocking: (_, wanted) => {
          close();
          onLost?.(wanted === null ? "forgotten" : "newer");
        },
        terminated: close,
      }).then((database) => {
        opened = database;
        resolve(database);
      }, reject);
    });
    return opening;
  }

  async function attempt<T>(work: (database: Opened) => Promise<T>): Promise<T> {
    try {
      return await work(opened ?? (await open()));
    } catch (error) {
      if (opened === null) opening = null;
      throw new KeepError(troubleOf(error), error);
    }
  }

  return {
    all: (shelf) => attempt((database) => database.getAll(shelf)),
    get: (shelf, id) => attempt((database) => database.get(shelf, id)),
    put: (shelf, record) =>
      attempt(async (database) => {
        const transaction = database.transaction(shelf, "readwrite");
        const written = transaction.store.put(record);
        // Said at once, so that it holds where the page is going away and cannot say it later.
        transaction.commit();
        await Promise.all([written, transaction.done]);
      }),
    remove: (shelf, id) => attempt((database) => database.delete(shelf, id)),
    change: (shelf, id, change) =>
      attempt(async (database) => {
        const transaction = database.transaction(shelf, "readwrite");
        const writes = transaction.store.get(id).then((before) => {
          const records = change(before);
          return Promise.all(records.map((record) => transaction.store.put(record)));
        });
        await Promise.all([writes, transaction.done]);
      }),
    clear: () =>
      attempt(async (database) => {
        const transaction = database.transaction(shelves, "readwrite");
        await Promise.all([...shelves.map((shelf) => transaction.objectStore(shelf).clear()), transaction.done]);
      }),
    close,
  };
}

let shared: Database | null = null;
const losses = new Set<(reason: "newer" | "forgotten") => void>();

/** The database of this page. */
export function keptHere(): Database {
  shared ??= createDatabase({
    name: databaseName(),
    onLost: (reason) => {
      for (const tell of losses) tell(reason);
    },
  });
  return shared;
}

/** Tells when another page takes the database; the result ends that. */
export function whenLost(tell: (reason: "newer" | "forgotten") => void): () => void {
  losses.add(tell);
  return () => losses.delete(tell);
}
