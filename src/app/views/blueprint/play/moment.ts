/**
 * What one moment of a day looks like: who waits and who is served where, who is on the way, how many people are at
 * work. It follows from the day and the time alone, so going back and forth shows the same again. Pure.
 */
import type { Place } from "../layout/graph.ts";
import type { Day, Move, Stay } from "./day.ts";

export interface Moment {
  readonly time: number;
  /** Everybody who waits or is served, in the order of joining. */
  readonly stays: readonly Stay[];
  /** Drawn on their way; counted where they have arrived. */
  readonly moves: readonly Move[];
  /** Who gave up a short while ago, the last first; they are here no longer. */
  readonly gaveUp: readonly Move[];
  /** By place, the desk last. */
  readonly waiting: readonly number[];
  readonly served: readonly number[];
  readonly waitingOnstage: number;
  readonly waitingBackstage: number;
  /** Places behind the curtain where customers see what goes on, and how many they are. */
  readonly open: ReadonlySet<Place>;
  readonly seeing: number;
  /** By home team: people at work. */
  readonly busy: readonly number[];
}

export interface Watch {
  /**
   * @param travel minutes that a move is drawn for
   * @param lasting minutes for which it is marked that somebody gave up; at 0 only at the very moment
   */
  at(time: number, travel: number, lasting?: number): Moment;
  /** The first time after this one at which something happens; null where nothing more does. */
  after(time: number): number | null;
  /** The last time before this one; null where nothing has happened yet. */
  before(time: number): number | null;
  /** The first moment at which most customers wait. */
  readonly fullest: number;
}

/** The day in so many equal pieces, each with the stays that reach into it. */
const pieces = 512;

/** @param places steps and desk */
export function watchOf(day: Day, places: number): Watch {
  const size = Math.max(day.until, Number.MIN_VALUE) / pieces;
  const pieceOf = (time: number): number => Math.max(0, Math.min(pieces - 1, Math.floor(time / size)));
  const reaching: Stay[][] = Array.from({ length: pieces }, () => []);
  for (const stay of day.stays) {
    for (let piece = pieceOf(stay.from); piece <= pieceOf(Math.min(stay.to, day.until)); piece++)
      reaching[piece].push(stay);
  }
  const inside = (time: number): readonly Stay[] =>
    reaching[pieceOf(time)].filter(({ from, to }) => from <= time && time < to);
  const teams = day.onDuty.length;
  const givingUp = day.moves.filter(({ givesUp }) => givesUp);
  return {
    at: (time, travel, lasting = 0) => ({
      ...momentOf(time, inside(time), movesAt(day.moves, time, travel), places, teams),
      gaveUp: since(givingUp, time, lasting),
    }),
    after: (time) => day.times[upTo(day.times.length, (i) => day.times[i] <= time)] ?? null,
    before: (time) => day.times[upTo(day.times.length, (i) => day.times[i] < time) - 1] ?? null,
    fullest: fullestOf(day),
  };
}

function momentOf(
  time: number,
  stays: readonly Stay[],
  moves: readonly Move[],
  places: number,
  teams: number,
): Omit<Moment, "gaveUp"> {
  const waiting: number[] = new Array(places).fill(0);
  const served: number[] = new Array(places).fill(0);
  const busy: number[] = new Array(teams).fill(0);
  const open = new Set<Place>();
  let waitingOnstage = 0;
  let seeing = 0;
  for (const stay of stays) {
    (stay.served ? served : waiting)[stay.place]++;
    if (stay.served) busy[stay.team]++;
    else if (stay.onstage) waitingOnstage++;
    if (!stay.sees) continue;
    open.add(stay.place);
    seeing++;
  }
  const all = waiting.reduce((sum, count) => sum + count, 0);
  return {
    time,
    stays,
    moves,
    waiting,
    served,
    waitingOnstage,
    waitingBackstage: all - waitingOnstage,
    open,
    seeing,
    busy,
  };
}

function movesAt(moves: readonly Move[], time: number, travel: number): readonly Move[] {
  if (travel <= 0) return [];
  const end = upTo(moves.length, (i) => moves[i].at <= time);
  let first = end;
  while (first > 0 && moves[first - 1].at > time - travel) first--;
  return moves.slice(first, end).filter((move) => time < move.at + travelOf(move, travel));
}

/** Those of the last so many minutes, this moment's among them; the last first. */
function since(moves: readonly Move[], time: number, minutes: number): readonly Move[] {
  const end = upTo(moves.length, (i) => moves[i].at <= time);
  const first = upTo(end, (i) => moves[i].at < time - minutes);
  return moves.slice(first, end).reverse();
}

/**
 * Minutes that a move is drawn for. However fast the day goes, most of the time until the next move the customer is
 * seen where they wait or are served, and not on the way there.
 */
export const travelOf = ({ at, until }: Move, travel: number): number => Math.min(travel, mostOnTheWay * (until - at));

const mostOnTheWay = 0.3;

/** How many of the first hold, where those that hold stand first. */
function upTo(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Profile {
  /** Ascending; from each time on so many wait, until the next. */
  readonly times: readonly number[];
  readonly onstage: readonly number[];
  readonly backstage: readonly number[];
}

/** How many wait in the course of the day. */
export function profileOf({ stays }: Pick<Day, "stays">): Profile {
  const changes = stays
    .filter(({ served }) => !served)
    .flatMap(({ from, to, onstage }) => [
      { at: from, onstage, by: 1 },
      { at: to, onstage, by: -1 },
    ])
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  const times = [0];
  const counts = { onstage: [0], backstage: [0] };
  for (const { at, onstage, by } of changes) {
    const last = times.length - 1;
    const next = {
      onstage: counts.onstage[last] + (onstage ? by : 0),
      backstage: counts.backstage[last] + (onstage ? 0 : by),
    };
    const place = at === times[last] ? last : times.length;
    times[place] = at;
    counts.onstage[place] = next.onstage;
    counts.backstage[place] = next.backstage;
  }
  return { times, ...counts };
}

function fullestOf(day: Day): number {
  const { times, onstage, backstage } = profileOf(day);
  let best = 0;
  times.forEach((_, i) => {
    if (onstage[i] + backstage[i] > onstage[best] + backstage[best]) best = i;
  });
  // A day on which nobody waits begins with its first customer.
  return onstage[best] + backstage[best] > 0 ? times[best] : (day.times[0] ?? 0);
}

/** People of a team on duty at a time; null where there are always enough. */
export function onDutyAt({ onDuty, open }: Pick<Day, "onDuty" | "open">, team: number, time: number): number | null {
  const slots = onDuty[team];
  if (slots === null) return null;
  const slot = open === 0 ? 0 : Math.floor((time * slots.length) / open);
  return slots[Math.max(0, Math.min(slots.length - 1, slot))];
}
