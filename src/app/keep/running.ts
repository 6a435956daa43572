/** The keeper of this page, for what shows it; null until it is there, or where nothing is kept. */
import { type Signal, signal } from "@preact/signals";
import type { Keeper } from "./keeper.ts";

export const running: Signal<Keeper | null> = signal(null);
