/**
 * The record of telephone calls (AnonymousBank, January 1999) read into calls that asked for an agent.
 *
 * It settles what the clock times of a row mean and which rows count. It estimates nothing, and it does not take up
 * the customers' numbers at all; agents' codes live only in memory, to tell one person's day from another's.
 */

export const CALL_TYPES = ["PS", "NW", "NE", "IN", "PE"] as const;
export type CallType = (typeof CALL_TYPES)[number];

/** The clock hours in which agents take calls, Sundays to Thursdays: 7 stands for 7:00 to 8:00. */
export const OPENING_HOURS = Array.from({ length: 17 }, (_, slot) => 7 + slot);

/** A time in which one agent was on the line; seconds from the day's midnight, `end` may lie beyond 24 hours. */
export interface Service {
  readonly date: number;
  readonly agent: string;
  readonly start: number;
  readonly end: number;
}

/** A call that asked for an agent while there were agents. */
export interface Call {
  /** Day of January 1999. */
  readonly date: number;
  readonly type: CallType;
  /** When it asked for an agent; seconds from midnight, within the opening hours. */
  readonly asked: number;
  /** Whether it stood in the queue at all. */
  readonly queued: boolean;
  /** Seconds in the queue; 0 if it did not queue. */
  readonly waited: number;
  readonly hungUp: boolean;
  /** Seconds with the agent; null if it hung up or if the row holds no service. */
  readonly service: number | null;
  /** Code of the agent; null if the row names none. */
  readonly agent: string | null;
}

export interface CallRecord {
  readonly calls: readonly Call[];
  /** All time on the line on the same days, of every type of call: it shows who was at work. */
  readonly services: readonly Service[];
}

interface Row {
  readonly type: string;
  readonly date: number;
  readonly vruExit: number;
  readonly queueStart: number;
  readonly queueSeconds: number;
  readonly outcome: string;
  readonly serviceStart: number;
  readonly serviceSeconds: number;
  readonly server: string;
}

/** Seconds: what is shorter was mostly an agent who hung up (Brown et al. 2005), and is no service. */
const SHORTEST_SERVICE = 10;

export function isServed(call: Call): call is Call & { readonly service: number } {
  return call.service !== null && call.service >= SHORTEST_SERVICE;
}

/** In the order in which the keys first appear. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) {
      groups.set(keyOf(item), [item]);
    } else {
      group.push(item);
    }
  }
  return groups;
}

const COLUMNS = 17;
const NO_TIME = 0;
const DAY = 86_400;

/** `text` is the file as published: tab-separated, CRLF, one header line. Throws a RangeError at a row of other shape. */
export function readRecord(text: string): CallRecord {
  const rows = text
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map(readRow)
    .filter((row) => isSundayToThursday(row.date) && row.outcome !== "PHANTOM");
  return { calls: rows.flatMap(callOf), services: rows.flatMap(serviceOf) };
}

function readRow(line: string, index: number): Row {
  const cells = line.split("\t").map((cell) => cell.trim());
  if (cells.length !== COLUMNS) {
    throw new RangeError(`row ${index + 2}: ${cells.length} columns, not ${COLUMNS}`);
  }
  return {
    type: cells[4],
    date: Number(cells[5].slice(4)),
    vruExit: seconds(cells[7]),
    queueStart: seconds(cells[9]),
    queueSeconds: Number(cells[11]),
    outcome: cells[12],
    serviceStart: seconds(cells[13]),
    serviceSeconds: Number(cells[15]),
    server: cells[16],
  };
}

function seconds(clock: string): number {
  const [hours, minutes, rest] = clock.split(":").map(Number);
  return hours * 3600 + minutes * 60 + rest;
}

/** 1 January 1999 was a Friday; the week begins on Sunday. */
function isSundayToThursday(date: number): boolean {
  return (date + 4) % 7 < 5;
}

/**
 * A call asks for an agent when it leaves the voice menu (`vru_exit`, the second in which the queue begins for those
 * who queue): only then does it need a person. So who hangs up inside the menu never comes to this process, and the
 * faulty negative menu times do no harm. Calls that the bank returns (TT) are the bank's own doing.
 */
function callOf(row: Row): readonly Call[] {
  const type = CALL_TYPES.find((known) => known === row.type);
  const queued = row.queueStart !== NO_TIME;
  const hungUp = row.outcome === "HANG";
  const inHours = row.vruExit >= OPENING_HOURS[0] * 3600;
  if (type === undefined || !inHours || (hungUp && !queued)) {
    return [];
  }
  return [
    {
      date: row.date,
      type,
      asked: row.vruExit,
      queued,
      waited: queued ? row.queueSeconds : 0,
      hungUp,
      service: hungUp || row.serviceStart === NO_TIME ? null : row.serviceSeconds,
      agent: row.server === "NO_SERVER" ? null : row.server,
    },
  ];
}

function serviceOf(row: Row): readonly Service[] {
  if (row.outcome !== "AGENT" || row.server === "NO_SERVER" || row.serviceStart === NO_TIME) {
    return [];
  }
  // A service that begins after midnight belongs to the evening in which the call came.
  const start = row.serviceStart + (row.serviceStart < row.vruExit - DAY / 2 ? DAY : 0);
  return [{ date: row.date, agent: row.server, start, end: start + row.serviceSeconds }];
}
