/** A database in memory that fails on demand, and situations of a small scenario. */
import type { Database, Filed, ShelfName } from "../../../src/app/keep/database.ts";
import { KeepError, type Trouble } from "../../../src/app/keep/trouble.ts";
import { firstRequest } from "../../../src/app/store/request.ts";
import type { Situation } from "../../../src/app/store/store.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { file } from "../store/support.ts";

export interface MemoryDatabase extends Database {
  /** As the browser has it: only copies go in and out. */
  readonly shelves: Readonly<Record<ShelfName, Map<string, unknown>>>;
  /** While it is set, nothing can be written. */
  trouble: Trouble | null;
  writes: number;
}

export function memoryDatabase(): MemoryDatabase {
  const shelves = { scenarios: new Map(), situation: new Map(), stories: new Map(), guesses: new Map() };
  const put = (shelf: ShelfName, record: Filed) => shelves[shelf].set(record.id, structuredClone(record));
  const database: MemoryDatabase = {
    shelves,
    trouble: null,
    writes: 0,
    all: async (shelf) => [...shelves[shelf].values()].map((one) => structuredClone(one)),
    get: async (shelf, id) => structuredClone(shelves[shelf].get(id)),
    async put(shelf, record) {
      writing();
      put(shelf, record);
    },
    async remove(shelf, id) {
      writing();
      shelves[shelf].delete(id);
    },
    async change(shelf, id, change) {
      writing();
      for (const record of change(structuredClone(shelves[shelf].get(id)))) put(shelf, record);
    },
    async clear() {
      for (const shelf of Object.values(shelves)) shelf.clear();
    },
    close() {},
  };
  const writing = () => {
    if (database.trouble !== null) throw new KeepError(database.trouble);
    database.writes++;
  };
  return database;
}

/** As it is opened. */
export function situation(part: Partial<Situation> = {}, opened: ScenarioFile = file()): Situation {
  const check = checkScenario(opened);
  if (!check.ok) throw new Error("no scenario");
  return { ...firstRequest(check.scenario), opened, file: opened, view: "", ...part };
}
