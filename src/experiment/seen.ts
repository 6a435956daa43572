/**
 * What must have come often enough before anything is stated. The level of an asymptotic sequence holds for days that
 * have shown what luck can do; of what comes too rarely the first days may have shown nothing, and would count as
 * certain. So nothing is stated before 1,000 customers are to be expected, 20 of every segment and 20 who need each step,
 * and of a promise not before 20 would have been broken, or kept, at the share it is held against. All of it is known
 * beforehand, from the scenario alone. The coverage study has a case for each.
 *
 * What hardly ever comes is not waited for: it may change little, and that is told (`seldomSeen`).
 */
import type { Scenario } from "../scenario/types.ts";
import { expectedCustomers, expectedNeeds } from "./expectedNeeds.ts";
import { nextLook } from "./looks.ts";
import { firstLook } from "./sequence.ts";

/** So many of each are to be expected before anything is stated. */
const often = 20;

/** And so many in all: what befalls one in a hundred, and is not told from the scenario, has then been seen ten times. */
const fewest = 1000;

/** What needs more replications than these to be seen so often is not waited for. */
const longestWait = 512;

/** What of a scenario tells who comes, and what they need. */
export type Comers = Pick<Scenario, "regime" | "populations" | "segments" | "steps">;

/** A segment or a step by its id, and how many customers of a replication are to be expected of it, or to need it. */
export interface Expected {
  readonly kind: "segment" | "step";
  readonly id: string;
  readonly customers: number;
}

/** Those of whom there are any. A step that nobody needs is one for all who come to it. */
function expectedOf(comers: Comers, population: string): readonly Expected[] {
  const all = expectedCustomers(comers, population);
  const mix = comers.populations.find(({ id }) => id === population)?.mix ?? new Map<string, number>();
  const segments = [...mix].map(([id, share]): Expected => ({ kind: "segment", id, customers: share * all }));
  const steps = expectedNeeds(comers, population).map(
    ({ coming, needing }, step): Expected => ({
      kind: "step",
      id: comers.steps[step].id,
      customers: needing > 0 ? needing : coming,
    }),
  );
  return [...segments, ...steps].filter(({ customers }) => customers > 0);
}

/**
 * The first look at a population: the first of them at which 1,000 customers, 20 of its rarest segment, and 20 who need
 * the step that is needed most rarely are to be expected, but no later than 512 replications or the budget.
 */
export function firstLookOf(comers: Comers, population: string, maxDays: number): number {
  const all = (often / fewest) * expectedCustomers(comers, population);
  const each = expectedOf(comers, population).map(({ customers }) => customers);
  return firstLookSeeing(all > 0 ? [all, ...each] : each, maxDays);
}

/** The same for any customers of whom so many are to be expected in a replication, each number above 0. */
export function firstLookSeeing(expected: readonly number[], maxDays: number): number {
  const needed = often / Math.min(...expected, Number.POSITIVE_INFINITY);
  let look = firstLook;
  while (look < Math.min(needed, longestWait, maxDays)) look = nextLook(look, Number.POSITIVE_INFINITY);
  return Math.min(look, Math.max(firstLook, maxDays));
}

/** What so many replications have hardly shown: fewer than 20 customers of it are to be expected in them. */
export function seldomSeen(comers: Comers, population: string, replications: number): readonly Expected[] {
  return expectedOf(comers, population).filter(({ customers }) => customers * replications < often);
}

/** From how many replications on something can be stated of a share of the right customers. */
export interface ShareSeen {
  /** That it is reached: 20 of those who would fall short of it are to be expected by then. */
  readonly reached: number;
  /** That it is missed: 20 of those who would make it up. */
  readonly missed: number;
}

/** Where a rule holds no share. */
export const alwaysSeen: ShareSeen = { reached: 0, missed: 0 };

/** Infinite where that can never be, as for a share of 1, which no number of customers shows to be reached. */
export function shareSeen(comers: Comers, population: string, share: number | null): ShareSeen {
  if (share === null) return alwaysSeen;
  const mix = comers.populations.find(({ id }) => id === population)?.mix;
  const target = comers.segments.reduce((sum, segment) => sum + (segment.target ? (mix?.get(segment.id) ?? 0) : 0), 0);
  const customers = target * expectedCustomers(comers, population);
  return { reached: often / (customers * (1 - share)), missed: often / (customers * share) };
}
