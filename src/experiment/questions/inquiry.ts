/**
 * A deeper question as a sequence of studies: it asks for one, gets its samples, may have something to show, and asks
 * for the next, until it has its result. A pure coroutine: what is asked next depends on the samples alone. Who runs the
 * studies, and where, is not known here.
 *
 * Variants of a process that a dial does not reach are put as further designs of the scenario: customers are the same in
 * every design, so all of them are compared on common random numbers.
 */
import type { Design, Levers, Scenario } from "../../scenario/types.ts";
import type { Schedule } from "../schedule.ts";
import type { CurveSample } from "../types.ts";

/** One study to run. */
export interface Order {
  readonly scenario: Scenario;
  /** Each (population, design) once, by id; at least one. */
  readonly curves: readonly { readonly population: string; readonly design: string }[];
  readonly schedule: Schedule;
  /**
   * Names the scenario but for its designs: orders of one world may share what was simulated, so that a (population,
   * design, dial) must mean the same in all of them. Null: no other order is of this world, and nothing of it is kept.
   */
  readonly world: string | null;
}

export interface Step<Result> {
  readonly order: Order;
  /** What is known before the order is run; null: nothing yet. */
  readonly shown: Result | null;
}

/** Gets the samples of each order, curve by curve as they stand in it. */
export type Inquiry<Result> = Generator<Step<Result>, Result, readonly CurveSample[]>;

/** A design with its levers held in place: it is the same at every dial. `id` is one that the scenario does not have. */
export function heldAt(design: Design, id: string, levers: Levers): Design {
  return { ...design, id, rigid: levers, flexible: levers };
}

/** An id for a variant that no design of a file can have. */
export const variantId = (...words: readonly (string | number)[]): string => `variant/${words.join("/")}`;

/** The same inquiry with another picture of what it finds. */
export function* pictured<Found, Result>(inquiry: Inquiry<Found>, picture: (found: Found) => Result): Inquiry<Result> {
  let next = inquiry.next([]);
  while (!next.done) {
    const { order, shown } = next.value;
    next = inquiry.next(yield { order, shown: shown === null ? null : picture(shown) });
  }
  return picture(next.value);
}
