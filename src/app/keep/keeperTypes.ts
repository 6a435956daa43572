/** What keeps the screen, as the page sees it, and what it needs. Types only. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Situation, Store } from "../store/store.ts";
import type { Database } from "./database.ts";
import type { Library } from "./library.ts";
import type { Came } from "./reading.ts";
import type { TabRecord } from "./records.ts";
import type { Tabs } from "./tabs.ts";
import type { Trouble } from "./trouble.ts";

/** What there is to say about the scenario on the screen and another tab. */
export type Remark =
  | { readonly kind: "copied"; readonly name: string }
  | { readonly kind: "behind"; readonly id: string; readonly name: string }
  /** All that was kept is gone, and nobody here forgot it; what this tab has is kept again. */
  | { readonly kind: "lost" };

export interface Keeper {
  readonly library: Library;
  /** Which of one's own is on the screen, and its name; null for none, or for one that is not kept yet. */
  readonly own: ReadonlySignal<{ readonly id: string; readonly name: string } | null>;
  /** All of what is on the screen is kept as one of one's own. */
  readonly isKept: ReadonlySignal<boolean>;
  /** Why the latest could not be kept; null when it could. */
  readonly trouble: Signal<Trouble | null>;
  readonly remark: Signal<Remark | null>;
  /** Opens one of one's own as a step of undo; false where it cannot be read. */
  open(id: string): Promise<boolean>;
  rename(id: string, name: string): Promise<void>;
  /** Deletes it; the result brings it back. What is on the screen stays there, and is kept again with its next change. */
  remove(id: string): Promise<() => Promise<void>>;
  /** Writes what is due. */
  save(): Promise<void>;
  /** Writes what is on the screen without waiting, for a page that is going away. */
  saveNow(): void;
  /** Nothing lies in the database any more: writes all that this tab has. */
  keepAgain(): Promise<void>;
  /** Writes nothing any more. */
  stop(): void;
}

export interface KeeperSettings {
  readonly store: Store;
  readonly database: Database;
  readonly library: Library;
  readonly tabs: Tabs;
  /** What the store began with, and the record that it came from, if any, with what lay beside the screen. */
  readonly began: Situation;
  readonly before: TabRecord | null;
  readonly came: Came | null;
  /** The name of this tab, and of no other. */
  tab(): Promise<string>;
  /** In milliseconds since 1970. */
  now(): number;
}
