/**
 * What the frame shows of keeping, in as little as the first load can do with; keeper.ts sets it once it is there.
 */
import { type Signal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { Store } from "../store/store.ts";

/** Of the scenario of one's own that is on the screen; null where it is none. */
export const ownName: Signal<string | null> = signal(null);

/** All of what is on the screen is kept on this computer. */
export const isKept: Signal<boolean> = signal(false);

/** What there is to say above the answer; null while there is nothing. */
export const notice: Signal<ComponentType<{ readonly store: Store }> | null> = signal(null);

/** What is on the screen, titled by the name it is kept under. */
export const titled = <What extends { readonly title: string }>(what: What): What =>
  ownName.value === null ? what : { ...what, title: ownName.value };
