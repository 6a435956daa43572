/** The link that was opened last, or why it was not: what the page says of it until the person goes on. */
import { signal } from "@preact/signals";
import type { LinkReading } from "./link.ts";

export type Opened =
  | {
      readonly ok: true;
      readonly reading: Extract<LinkReading, { readonly ok: true }>;
      /** Of the work that it made, see the store: undone, there is nothing to say of it. */
      readonly opening: number;
    }
  | Extract<LinkReading, { readonly ok: false }>;

export const opened = signal<Opened | null>(null);
