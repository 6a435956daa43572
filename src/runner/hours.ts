/**
 * Days by the hour from a worker of their own, so that counting them again never holds up a study, nor the page. What a
 * worker of its own is for, and how it ends, stands in errand.ts.
 *
 * How many days are counted is fixed before any is: by how much work a day is, and by nothing that was seen of them.
 */
import { type Endpoint, proxy, wrap } from "comlink";
import { firstLook } from "../experiment/sequence.ts";
import { expectedVisits } from "../experiment/spending.ts";
import { find } from "../outcome/find.ts";
import { hourLayout } from "../outcome/hourLayout.ts";
import type { HourCounter, HoursPart, HoursRequest } from "../outcome/hours.ts";
import type { Scenario } from "../scenario/types.ts";
import { type Ending, runErrand, type Start } from "./errand.ts";

export interface HourCounterConnection extends Ending {
  readonly counter: HourCounter;
}

export type ConnectHourCounter = Start<HourCounterConnection>;

/** Told how many days are counted. */
export type OnDays = (days: number) => void;

/**
 * The rows of all days, in order (see outcome/hourLayout.ts). Null if `signal` was aborted before they were there.
 * Rejects with a sentence if population or design do not exist, if there is no day, if the simulation fails, and if the
 * worker dies or is silent for too long.
 */
export type CountHours = (request: HoursRequest, onDays: OnDays, signal?: AbortSignal) => Promise<Float64Array | null>;

export function createCountHours(start: ConnectHourCounter): CountHours {
  return async (request, onDays, signal) => {
    const parts: HoursPart[] = [];
    let days = 0;
    const isWhole = await runErrand<HourCounterConnection, HoursPart>(
      {
        start,
        work: ({ counter }, take) => counter.hours(request, take),
        taken: (part) => {
          parts.push(part);
          days += part.days;
          onDays(days);
        },
        failing: "The hours could not be counted",
      },
      signal,
    );
    return isWhole ? joined(parts) : null;
  };
}

function joined(parts: readonly HoursPart[]): Float64Array {
  const rows = new Float64Array(parts.reduce((length, part) => length + part.rows.length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part.rows, at);
    at += part.rows.length;
  }
  return rows;
}

/** Visits that are simulated in some seconds, and those of a day of which not even `fewestDays` are waited for. */
const visitsInAll = 2_000_000;
const visitsADay = 150_000;
/** Numbers that are kept in all: some thirty megabytes. */
const numbersInAll = 4_000_000;
const fewestDays = 64;
const mostDays = 1_024;

/** How many days of a cell are to be counted by the hour; 0 where a day is too large for it, or there is none. */
export function daysByTheHour(scenario: Scenario, population: string, design: string): number {
  const layout = hourLayout(scenario, find(scenario.designs, design, "design"));
  const visits = Math.max(1, expectedVisits(scenario, population));
  if (layout === null || visits > visitsADay) return 0;
  const wanted = Math.max(fewestDays, Math.min(mostDays, Math.floor(visitsInAll / visits)));
  const days = Math.min(wanted, Math.floor(numbersInAll / layout.slots));
  // Before the first look there is no interval, and a mean without one is not worth the wait.
  return days < firstLook ? 0 : days;
}

/** The counter that `serveTraces` (in workers/) exposes at the other end, beside the tracer. */
export function hourCounterAt(endpoint: Endpoint): HourCounter {
  const remote = wrap<HourCounter>(endpoint);
  return { hours: (request, take) => remote.hours(request, proxy(take)) };
}
