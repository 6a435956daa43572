/**
 * The forms of what is kept: a scenario of one's own, and what a tab had on the screen. Reading a record checks all of
 * it, for what lies in a browser may be old, newer than this code, or broken. Nothing is read or written here.
 */
import type { Situation } from "../store/store.ts";
import type { Filed } from "./database.ts";

/** Of both records. */
export const recordVersion = 1;

/** A scenario of one's own. */
export interface OwnRecord extends Filed, Omit<Situation, "view"> {
  readonly name: string;
  /** Counts the writings, by any tab. */
  readonly revision: number;
  /** Of the latest writing, in milliseconds since 1970. */
  readonly changed: number;
}

/** What a tab had on the screen; its id is the tab's. */
export interface TabRecord extends Filed, Omit<Situation, "view"> {
  readonly changed: number;
  /** Of the scenario of one's own it belongs to. */
  readonly own: string | null;
}
