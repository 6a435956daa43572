/**
 * What a scenario takes from the record, estimated from its counts for the days of one parity.
 *
 * The scenario is estimated on even dates; the same functions give the odd ones for comparison. None of them uses how
 * long callers waited or how many hung up, but for patience, which is made of just that. Times in minutes.
 */
import { CALL_TYPES, type CallType, OPENING_HOURS } from "./calls.ts";
import { byType, type Counts, type HourRow, isEven, sum, type WaitRow } from "./counts.ts";
import { TEAM_OF, TEAMS, type Team } from "./people.ts";

export interface ServiceEstimate {
  readonly services: number;
  readonly mean: number;
  /** Coefficient of variation. */
  readonly cv: number;
}

export interface Estimates {
  readonly days: number;
  /** Calls by day and opening hour. */
  readonly arrivals: readonly number[];
  readonly callsPerDay: number;
  /** Spread of the day's volume that Poisson arrivals do not explain; 0 if they explain it all. */
  readonly dayCv: number;
  readonly mix: Readonly<Record<CallType, number>>;
  readonly services: Readonly<Record<CallType, ServiceEstimate>>;
  readonly waits: Readonly<Record<CallType, readonly WaitRow[]>>;
  /** Mean number of people at work by opening hour. */
  readonly people: readonly number[];
  /** Share of the agents' time on the line that each team's calls take. */
  readonly workShare: Readonly<Record<Team, number>>;
  readonly crossTraining: CrossTraining;
}

export interface CrossTraining {
  /** Other teams' calls that a person takes, out of those they could take: mean over people's time at work. */
  readonly share: number;
  /** Share of the time at work of people who took every team's calls on that day. */
  readonly takesAll: number;
  /** Among the people who took this team's calls (by time at work): the share who took that team's too. */
  readonly alsoTakes: (team: Team, other: Team) => number;
}

export function estimate(counts: Counts, even: boolean): Estimates {
  const half = even ? counts.even : counts.odd;
  const presence = counts.presence.filter(([date]) => isEven(date) === even).map(([, ...minutes]) => minutes);
  const hours = byType((type) => counts.hours[type].filter(([date]) => isEven(date) === even));
  const dates = [...new Set(CALL_TYPES.flatMap((type) => hours[type].map(([date]) => date)))];
  const all = CALL_TYPES.flatMap((type) => hours[type]);
  const calls = sum(all.map(callsIn));
  return {
    days: dates.length,
    arrivals: OPENING_HOURS.map((hour) => sum(all.filter((row) => row[1] === hour).map(callsIn)) / dates.length),
    callsPerDay: calls / dates.length,
    dayCv: dayCv(dates.map((date) => sum(all.filter((row) => row[0] === date).map(callsIn)))),
    mix: byType((type) => sum(hours[type].map(callsIn)) / calls),
    services: byType((type) => serviceOf(hours[type])),
    waits: half.waits,
    people: OPENING_HOURS.map((_, slot) => sum(presence.map((minutes) => minutes[slot])) / (60 * dates.length)),
    workShare: workShare(hours),
    crossTraining: crossTraining(half.minutesByTaken),
  };
}

function callsIn(row: HourRow): number {
  return row[2];
}

/**
 * A day's volume is Poisson with mean m·G, G of mean 1 and the cv sought: variance = m + (m·cv)². Moments of the days,
 * the variance with n - 1.
 */
export function dayCv(volumes: readonly number[]): number {
  const mean = sum(volumes) / volumes.length;
  const variance = sum(volumes.map((volume) => (volume - mean) ** 2)) / (volumes.length - 1);
  return Math.sqrt(Math.max(0, variance - mean)) / mean;
}

function serviceOf(rows: readonly HourRow[]): ServiceEstimate {
  const services = sum(rows.map((row) => row[5]));
  const mean = sum(rows.map((row) => row[6])) / services;
  const variance = (sum(rows.map((row) => row[7])) - services * mean ** 2) / (services - 1);
  return { services, mean: mean / 60, cv: Math.sqrt(variance) / mean };
}

function workShare(hours: Readonly<Record<CallType, readonly HourRow[]>>): Readonly<Record<Team, number>> {
  const timeOf = (types: readonly CallType[]) => sum(types.flatMap((type) => hours[type].map((row) => row[6])));
  const shares = TEAMS.map((team) => {
    const types = CALL_TYPES.filter((type) => TEAM_OF[type] === team);
    return [team, timeOf(types) / timeOf(CALL_TYPES)] as const;
  });
  return Object.fromEntries(shares) as Record<Team, number>;
}

function crossTraining(minutesByTaken: Readonly<Record<string, number>>): CrossTraining {
  const groups = Object.entries(minutesByTaken).map(([names, time]) => ({ teams: names.split("+"), time }));
  const timeOf = (...teams: readonly Team[]) =>
    sum(groups.filter((group) => teams.every((team) => group.teams.includes(team))).map((group) => group.time));
  const others = TEAMS.length - 1;
  return {
    share: sum(groups.map((group) => (group.time * (group.teams.length - 1)) / others)) / timeOf(),
    takesAll: timeOf(...TEAMS) / timeOf(),
    alsoTakes: (team, other) => timeOf(team, other) / timeOf(team),
  };
}

/**
 * People at work split into teams that take one kind of call only. One person each first, as far as people go, in the
 * order of `TEAMS` (most calls first): a team that answers must have somebody there. The rest by the teams' share of
 * the work, whole people by largest remainder.
 */
export function splitIntoTeams(
  people: number,
  workShare: Readonly<Record<Team, number>>,
): Readonly<Record<Team, number>> {
  const first = TEAMS.map((_, index) => (index < people ? 1 : 0));
  const due = TEAMS.map((team) => workShare[team] * people);
  const split = first.slice();
  while (sum(split) < people) {
    const missing = TEAMS.map((_, index) => due[index] - split[index]);
    split[missing.indexOf(Math.max(...missing))] += 1;
  }
  return Object.fromEntries(TEAMS.map((team, index) => [team, split[index]])) as Record<Team, number>;
}
