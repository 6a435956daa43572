/** A database in memory that fails on demand, and situations of a small scenario. */
import type { Database, Filed, ShelfName } from "../../../src/app/keep/database.ts";
import { createKeeper } from "../../../src/app/keep/keeper.ts";
import { createLibrary } from "../../../src/app/keep/library.ts";
import { type Came, readDesk } from "../../../src/app/keep/reading.ts";
import { readTab, type TabRecord } from "../../../src/app/keep/records.ts";
import type { News, Tabs } from "../../../src/app/keep/tabs.ts";
import { KeepError, type Trouble } from "../../../src/app/keep/trouble.ts";
import { firstRequest } from "../../../src/app/store/request.ts";
import { createStore, type Situation, type Store } from "../../../src/app/store/store.ts";
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

/** What tabs say to each other, heard at once by all others. */
export function tabsTogether(): () => Tabs {
  const listeners = new Map<object, Set<(news: News) => void>>();
  return () => {
    const mine = {};
    listeners.set(mine, new Set());
    return {
      tell(news) {
        for (const [whose, theirs] of listeners) if (whose !== mine) for (const hear of theirs) hear(news);
      },
      hear(listener) {
        listeners.get(mine)?.add(listener);
        return () => listeners.get(mine)?.delete(listener);
      },
    };
  };
}

/** A browser: what it keeps, and its tabs. */
export function browser(database = memoryDatabase()) {
  const join = tabsTogether();
  let time = 1_000;
  const now = () => ++time;

  function begin(name: string) {
    const value = database.shelves.situation.get(name);
    const reading = value === undefined ? null : readTab(structuredClone(value));
    const before: TabRecord | null = reading?.ok ? reading.record : null;
    const store = createStore({ first: file(), last: before?.situation, run: () => new Promise(() => {}) });
    return { name, before, store, began: store.situation.value };
  }

  function keep({ name, before, store, began }: ReturnType<typeof begin>, came: Came | null) {
    const tabs = join();
    const library = createLibrary({ database, tabs, now });
    const keeper = createKeeper({ store, database, library, tabs, began, before, came, tab: async () => name, now });
    return { store, keeper, library };
  }

  /** A page opened in a tab of this name, as main.tsx does it, without what lay beside the screen. */
  const openTab = (name: string) => keep(begin(name), null);

  /** The page of this tab loaded anew, with all that it had. `meanwhile` happens before the rest has come. */
  async function openAgain(name: string, meanwhile: (store: Store) => void = () => {}) {
    const page = begin(name);
    const came = await readDesk(page.before?.desk, page.store.history.value.present);
    meanwhile(page.store);
    return keep(page, came);
  }

  return { database, openTab, openAgain, now };
}
