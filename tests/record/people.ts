/**
 * Who was at work, from the times on the line.
 *
 * A person counts as at work from the first call to the last, but for gaps of more than a quarter of an hour. In the
 * quietest hours a person who is there gets a call every five to ten minutes, so a longer gap is a break or other
 * work. Nothing here looks at how long callers waited.
 */
import { type CallRecord, type CallType, grouped, isServed, OPENING_HOURS, type Service } from "./calls.ts";

/** The longest gap between two calls, in seconds, in which a person still counts as at work. */
const LONGEST_GAP = 15 * 60;

/** One team takes regular banking, its English and the few internet calls; prospects and stock trading have their own. */
export const TEAM_OF: Readonly<Record<CallType, Team>> = {
  PS: "regular",
  PE: "regular",
  IN: "regular",
  NW: "prospects",
  NE: "stock",
};
export const TEAMS = ["regular", "prospects", "stock"] as const;
export type Team = (typeof TEAMS)[number];

type Span = readonly [start: number, end: number];

/** Minutes of presence by date, one number for each opening hour. */
export function presence(record: CallRecord): ReadonlyMap<number, readonly number[]> {
  const byDate = grouped([...personDays(record).values()], (day) => day.date);
  return new Map([...byDate].map(([date, days]) => [date, OPENING_HOURS.map((hour) => minutesIn(hour, days))]));
}

/** Minutes of presence by the teams whose calls a person took on that day ("regular+stock"), for days of one parity. */
export function minutesByTaken(record: CallRecord, even: boolean): ReadonlyMap<string, number> {
  const served = record.calls.filter((call) => isServed(call) && call.agent !== null);
  const taken = grouped(served, (call) => personDay(call.date, call.agent ?? ""));
  const minutes = new Map<string, number>();
  for (const [key, day] of personDays(record)) {
    const calls = taken.get(key) ?? [];
    if (calls.length > 0 && (day.date % 2 === 0) === even) {
      const name = TEAMS.filter((team) => calls.some((call) => TEAM_OF[call.type] === team)).join("+");
      const present = OPENING_HOURS.reduce((sum, hour) => sum + minutesIn(hour, [day]), 0);
      minutes.set(name, (minutes.get(name) ?? 0) + present);
    }
  }
  return minutes;
}

interface PersonDay {
  readonly date: number;
  readonly spans: readonly Span[];
}

function personDays(record: CallRecord): ReadonlyMap<string, PersonDay> {
  const services = grouped(record.services, (service) => personDay(service.date, service.agent));
  return new Map([...services].map(([key, own]) => [key, { date: own[0].date, spans: joined(own) }]));
}

function personDay(date: number, agent: string): string {
  return `${date}/${agent}`;
}

/** Services with short gaps between them become one span of presence. */
function joined(services: readonly Service[]): readonly Span[] {
  const spans: [number, number][] = [];
  for (const { start, end } of services.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && start - last[1] <= LONGEST_GAP) {
      last[1] = Math.max(last[1], end);
    } else {
      spans.push([start, end]);
    }
  }
  return spans;
}

function minutesIn(hour: number, days: readonly PersonDay[]): number {
  const overlap = ([start, end]: Span) => Math.max(0, Math.min(end, (hour + 1) * 3600) - Math.max(start, hour * 3600));
  return days.flatMap((day) => day.spans).reduce((sum, span) => sum + overlap(span), 0) / 60;
}
