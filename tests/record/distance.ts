/**
 * How far simulated days are from the recorded ones: waiting and abandonment by the hour in which a call asked for an
 * agent, and by type. It compares; it adjusts nothing.
 */
import { type CustomerLine, traceReplication } from "../../src/outcome/trace.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { CALL_TYPES, OPENING_HOURS } from "./calls.ts";
import { type Counts, isEven, sum } from "./counts.ts";
import { SEGMENT_OF } from "./segments.ts";

/** What callers of one hour, of one type, or all of them met. */
export interface Fate {
  readonly name: string;
  readonly callsPerDay: number;
  /** Mean seconds in the queue, of everybody who asked for an agent: those answered at once and those who hung up too. */
  readonly wait: number;
  /** Share who hung up in the queue. */
  readonly hungUp: number;
}

export interface Fates {
  readonly hours: readonly Fate[];
  readonly types: readonly Fate[];
  readonly all: Fate;
}

interface Tally {
  readonly hour: number;
  readonly segment: string;
  readonly calls: number;
  readonly hungUp: number;
  readonly waited: number;
}

/** Calls and waits of the record on dates of one parity. */
export function recordedFates(counts: Counts, even: boolean): Fates {
  const tallies = CALL_TYPES.flatMap((type) =>
    counts.hours[type]
      .filter(([date]) => isEven(date) === even)
      .map(([, hour, calls, hungUp, waited]) => ({ hour, segment: SEGMENT_OF[type], calls, hungUp, waited })),
  );
  return fatesOf(tallies, counts.presence.filter(([date]) => isEven(date) === even).length);
}

/** Today's cell of the scenario's first population, over replications 0 to days - 1 of the seed. */
export function simulatedFates(scenario: Scenario, seed: string, days: number): Fates {
  if (scenario.today === null) {
    throw new RangeError(`${scenario.id} does not say what is in use today.`);
  }
  const cell = { scenario, population: scenario.populations[0].id, ...scenario.today, seed };
  const tallies = Array.from({ length: days }, (_, replication) =>
    [...traceReplication({ ...cell, replication })].filter((line) => line.kind === "customer").map(tallyOf),
  );
  return fatesOf(tallies.flat(), days);
}

function tallyOf(customer: CustomerLine): Tally {
  return {
    hour: OPENING_HOURS[0] + Math.floor(customer.arrival / 60),
    segment: customer.segment,
    calls: 1,
    hungUp: customer.outcome === "abandoned" ? 1 : 0,
    waited: customer.waitOnstage * 60,
  };
}

function fatesOf(tallies: readonly Tally[], days: number): Fates {
  const fate = (name: string, own: readonly Tally[]): Fate => {
    const calls = sum(own.map((tally) => tally.calls));
    return {
      name,
      callsPerDay: calls / days,
      wait: sum(own.map((tally) => tally.waited)) / calls,
      hungUp: sum(own.map((tally) => tally.hungUp)) / calls,
    };
  };
  return {
    hours: OPENING_HOURS.map((hour) =>
      fate(
        `${hour}:00`,
        tallies.filter((tally) => tally.hour === hour),
      ),
    ),
    types: CALL_TYPES.map((type) =>
      fate(
        type,
        tallies.filter((tally) => tally.segment === SEGMENT_OF[type]),
      ),
    ),
    all: fate("all day", tallies),
  };
}

export interface Distance {
  /** Mean over the hours, weighted by recorded calls, of the absolute difference in the mean wait; seconds. */
  readonly wait: number;
  /** The same of the share who hung up. */
  readonly hungUp: number;
}

export function distance(fates: Fates, recorded: Fates): Distance {
  const weights = recorded.hours.map((hour) => hour.callsPerDay / recorded.all.callsPerDay);
  const mean = (measure: "wait" | "hungUp") =>
    sum(weights.map((weight, i) => weight * Math.abs(fates.hours[i][measure] - recorded.hours[i][measure])));
  return { wait: mean("wait"), hungUp: mean("hungUp") };
}
