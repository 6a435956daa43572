/** What a comparison has worked out beside the answer, for as long as the page is there. */
import type { Settled } from "../../experiment/questions/settled.ts";
import type { Store } from "../store/store.ts";
import type { AloneResult } from "./alone/asked.ts";
import { type Beside, createBeside } from "./beside.ts";

export interface Works {
  readonly alone: Beside<AloneResult>;
  readonly settle: Beside<Settled>;
}

const known = new WeakMap<Store["run"], Works>();

/** To begin one of them stops the other: there is one set of workers. */
export function worksOf(run: Store["run"]): Works {
  const there = known.get(run) ?? { alone: createBeside<AloneResult>(run), settle: createBeside<Settled>(run) };
  known.set(run, there);
  return there;
}

/** What is worked out beside it waits for the answer itself. */
export type Ground = Pick<Store, "run" | "activity" | "older">;

export const isReady = ({ activity, older }: Ground): boolean => activity.value !== "running" && !older.value;
