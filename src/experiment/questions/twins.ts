/**
 * Twin customers: one customer of one replication through two designs, or two dials of one, step by step, and where the
 * difference between the two experiences comes from.
 *
 * A customer's number is the same customer in both, since nothing they bring depends on the design; so the two are
 * matched by it. Nothing is simulated here and nothing is estimated: it reads two traces. One customer is an
 * illustration and no evidence, so there are no intervals, and what the whole day looked like is told beside it.
 */
import { find } from "../../outcome/find.ts";
import type { CustomerLine, RunLine, TraceLine } from "../../outcome/trace.ts";
import type { Scenario } from "../../scenario/types.ts";
import { type Difference, differenceOf } from "./twinsDifference.ts";
import { type Journey, type Moment, type Passage, passageOf } from "./twinsPassage.ts";
import { type Pick, picked } from "./twinsPick.ts";

/** The same of the side that is followed and of the side that it is held against. */
export interface Pair<T> {
  readonly chosen: T;
  readonly against: T;
}

export interface Side {
  readonly design: string;
  readonly dial: number;
}

export interface Twins {
  readonly scenario: string;
  readonly population: string;
  readonly seed: string;
  readonly replication: number;
  readonly sides: Pair<Side>;
  readonly pick: Pick;
  /** Who it is, the same on both sides; null where nobody could be picked. */
  readonly customer: Person | null;
  /** Null on a side that does not tell this customer: a run without end is told up to its last measured customer. */
  readonly journeys: Pair<Journey | null>;
  /** What happened, in order; what is the same event on both sides is one row. */
  readonly rows: readonly Row[];
  /** Experience of `chosen` less that of `against`, in points; null where a side does not tell the customer. */
  readonly difference: Difference | null;
  readonly day: Day;
}

/** What the customer brings. */
export interface Person {
  readonly customer: number;
  readonly segment: string;
  readonly target: boolean;
  /** Minutes from opening. */
  readonly arrival: number;
  /** The longest wait in one onstage queue, in minutes; null: never leaves. */
  readonly patience: number | null;
  readonly loud: boolean;
}

/** An entry of a step, a visit to the desk sent by it, or a return to it; null on the side where it did not happen. */
export interface Row {
  readonly step: string;
  readonly at: "step" | "desk" | "return";
  /** Which entry, visit or return of its kind this is, from 1. */
  readonly time: number;
  /** Whether the customer needs the step. */
  readonly needed: boolean;
  readonly moments: Pair<Moment | null>;
}

/** All of the replication's measured target customers whom both sides tell, of `chosen` against `against`. */
export interface Day {
  readonly customers: number;
  /** How many experience at least `noticeable` points more, and less. */
  readonly better: number;
  readonly worse: number;
  /** The mean difference in points; null where there are none. */
  readonly meanDifference: number | null;
}

/**
 * The customer picked from two traces of the same replication. Throws a RangeError if they are not of the same
 * scenario, population, seed and replication.
 */
export function twins(scenario: Scenario, traces: Pair<readonly TraceLine[]>, pick: Pick): Twins {
  const runs = both(traces, runOf);
  for (const fact of ["scenario", "population", "seed", "replication"] as const) {
    if (runs.chosen[fact] !== runs.against[fact]) throw new RangeError(`twins need the same ${fact} on both sides`);
  }
  const told = both(traces, (lines) => lines.filter((line) => line.kind === "customer"));
  const couples = couplesOf(scenario, told);
  const number = picked(couples, pick);
  const lines = both(told, (customers) => customers.find(({ customer }) => customer === number) ?? null);
  const passages = both({ chosen: "chosen", against: "against" } as const, (side) => {
    const line = lines[side];
    return line === null ? null : passageOf(scenario, find(scenario.designs, runs[side].design, "design"), line);
  });
  const line = lines.chosen ?? lines.against;
  const { population, seed, replication } = runs.chosen;
  return {
    scenario: scenario.id,
    population,
    seed,
    replication,
    sides: both(runs, ({ design, dial }) => ({ design, dial })),
    pick,
    customer: line === null ? null : personOf(scenario, line),
    journeys: both(passages, (passage) => passage?.journey ?? null),
    rows: line === null ? [] : rowsOf(line, passages),
    difference: differenceOf(
      scenario,
      line?.segment ?? null,
      both(passages, (passage) => passage?.journey ?? null),
    ),
    day: dayOf(scenario, couples),
  };
}

export function both<A, B>({ chosen, against }: Pair<A>, of: (side: A) => B): Pair<B> {
  return { chosen: of(chosen), against: of(against) };
}

function runOf([first]: readonly TraceLine[]): RunLine {
  if (first?.kind !== "run") throw new RangeError("a trace begins with its run");
  return first;
}

/** The measured target customers whom both sides tell. */
function couplesOf({ segments }: Scenario, told: Pair<readonly CustomerLine[]>): readonly Pair<CustomerLine>[] {
  const targets = new Set(segments.filter(({ target }) => target).map(({ id }) => id));
  const others = new Map(told.against.map((line) => [line.customer, line]));
  return told.chosen.flatMap((chosen) => {
    const against = others.get(chosen.customer);
    return chosen.measured && targets.has(chosen.segment) && against !== undefined ? [{ chosen, against }] : [];
  });
}

function personOf({ segments }: Scenario, line: CustomerLine): Person {
  const { customer, segment, arrival, patience, loud } = line;
  return { customer, segment, target: find(segments, segment, "segment").target, arrival, patience, loud };
}

function dayOf({ noticeable }: Scenario, couples: readonly Pair<CustomerLine>[]): Day {
  const differences = couples.map(({ chosen, against }) => chosen.experience - against.experience);
  const customers = differences.length;
  return {
    customers,
    better: differences.filter((difference) => difference >= noticeable).length,
    worse: differences.filter((difference) => difference <= -noticeable).length,
    meanDifference: customers === 0 ? null : differences.reduce((sum, one) => sum + one, 0) / customers,
  };
}

/** Both passages in one order: each keeps its own, and as many events as can be are put side by side. */
function rowsOf({ needs }: CustomerLine, { chosen, against }: Pair<Passage | null>): readonly Row[] {
  const [left, right] = [chosen?.moments ?? [], against?.moments ?? []].map((moments) =>
    moments.map(({ event, moment }) => ({ event, moment, key: JSON.stringify(event) })),
  );
  // most[i][j]: how many of the events from i on left and from j on right can be put side by side.
  const most = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      most[i][j] = left[i].key === right[j].key ? 1 + most[i + 1][j + 1] : Math.max(most[i + 1][j], most[i][j + 1]);
    }
  }
  const rows: Row[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const together = i < left.length && j < right.length && left[i].key === right[j].key;
    const fromLeft = together || j === right.length || (i < left.length && most[i + 1][j] >= most[i][j + 1]);
    const { event } = fromLeft ? left[i] : right[j];
    const moments = {
      chosen: fromLeft ? left[i++].moment : null,
      against: together || !fromLeft ? right[j++].moment : null,
    };
    rows.push({ ...event, needed: needs[event.step], moments });
  }
  return rows;
}
