/**
 * The record boiled down to counts: what is kept beside the tests, for where the record itself is not at hand.
 *
 * Every number that the scenario takes from the record can be recomputed from these counts. They hold sums by day,
 * hour and type of call, and nothing about any one customer or agent.
 */
import { CALL_TYPES, type Call, type CallRecord, type CallType, grouped, isServed } from "./calls.ts";
import { minutesByTaken, presence } from "./people.ts";

/** Calls of one type that asked for an agent in one hour of one day. Times are in seconds. */
export type HourRow = readonly [
  date: number,
  hour: number,
  calls: number,
  hungUp: number,
  waited: number,
  services: number,
  serviceTime: number,
  serviceTimeSquared: number,
];

/** Queued calls that left the queue in one second of waiting. */
export type WaitRow = readonly [second: number, hungUp: number, answered: number];

export interface Half {
  /** Waits of queued calls by type, in ascending order of the second. */
  readonly waits: Readonly<Record<CallType, readonly WaitRow[]>>;
  /** Minutes at work by the teams whose calls a person took on that day: "regular+stock". */
  readonly minutesByTaken: Readonly<Record<string, number>>;
}

export interface Counts {
  readonly about: string;
  readonly hours: Readonly<Record<CallType, readonly HourRow[]>>;
  /** Date, then the minutes at work in each opening hour, summed over people. */
  readonly presence: readonly (readonly number[])[];
  /** Even dates, on which the scenario is estimated, and odd ones, with which it is compared. */
  readonly even: Half;
  readonly odd: Half;
}

const ABOUT =
  "Counts of telephone calls at a bank in Israel, January 1999, Sundays to Thursdays, 7:00 to midnight. " +
  "Hours: date, hour, calls, hung up, seconds waited, services, seconds of service, their squares. " +
  "Presence: date, minutes at work by hour. Waits: second of waiting, hung up, answered. " +
  "Source: Ilan Guedj and Avishai Mandelbaum, Technion, Haifa.";

export function countsOf(record: CallRecord): Counts {
  return {
    about: ABOUT,
    hours: byType((type) => hourRows(record.calls.filter((call) => call.type === type))),
    presence: [...presence(record)]
      .toSorted(([a], [b]) => a - b)
      .map(([date, minutes]) => [date, ...minutes.map(Math.round)]),
    even: halfOf(record, true),
    odd: halfOf(record, false),
  };
}

/** As it is kept: one row a line. */
export function countsText(counts: Counts): string {
  const onOneLine = (row: string) => row.replace(/\s+/g, " ").replace("[ ", "[").replace(" ]", "]");
  return `${JSON.stringify(counts, null, 2).replace(/\[[^[\]]*\]/g, onOneLine)}\n`;
}

export function isEven(date: number): boolean {
  return date % 2 === 0;
}

export function byType<T>(make: (type: CallType) => T): Readonly<Record<CallType, T>> {
  return Object.fromEntries(CALL_TYPES.map((type) => [type, make(type)])) as Record<CallType, T>;
}

function hourRows(calls: readonly Call[]): readonly HourRow[] {
  const groups = grouped(calls, (call) => call.date * 100 + Math.floor(call.asked / 3600));
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([key, group]) => hourRow(Math.floor(key / 100), key % 100, group));
}

function hourRow(date: number, hour: number, calls: readonly Call[]): HourRow {
  const services = calls.filter(isServed).map((call) => call.service);
  return [
    date,
    hour,
    calls.length,
    calls.filter((call) => call.hungUp).length,
    sum(calls.map((call) => call.waited)),
    services.length,
    sum(services),
    sum(services.map((time) => time * time)),
  ];
}

function halfOf(record: CallRecord, even: boolean): Half {
  const queued = record.calls.filter((call) => call.queued && isEven(call.date) === even);
  const minutes = [...minutesByTaken(record, even)].map(([teams, time]) => [teams, Math.round(time)] as const);
  return {
    waits: byType((type) => waitRows(queued.filter((call) => call.type === type))),
    minutesByTaken: Object.fromEntries(minutes.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function waitRows(calls: readonly Call[]): readonly WaitRow[] {
  const groups = [...grouped(calls, (call) => call.waited)].toSorted(([a], [b]) => a - b);
  return groups.map(([second, group]) => {
    const hungUp = group.filter((call) => call.hungUp).length;
    return [second, hungUp, group.length - hungUp];
  });
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
