/** The link that was opened last, or why it was not: what the page says of it until the person goes on. */
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { Store } from "../store/store.ts";
import type { LinkReading } from "./link.ts";

export type Opened =
  | {
      readonly ok: true;
      readonly reading: Extract<LinkReading, { readonly ok: true }>;
      /** Of the work that it made, see the store: undone, there is nothing to say of it. */
      readonly opening: number;
      /** Somebody's own work on the same scenario was on the screen, and undo brings it back. */
      readonly hadWork: boolean;
    }
  | Extract<LinkReading, { readonly ok: false }>;

export const opened = signal<Opened | null>(null);

/** What says it; null until its code is there, which comes with the first link. */
export const openedView = signal<ComponentType<{ readonly store: Store }> | null>(null);
