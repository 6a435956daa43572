/**
 * Was everybody served in their turn? Read off the visits of a trace, moment by moment between its events, so that
 * what happens at the same time cannot matter. Each function says what is wrong, in words; nothing is an empty list.
 */
import type { Scenario } from "../../src/scenario/types.ts";
import { type DesignAt, designAt } from "./designAt.ts";
import type { CustomerLine, Trace, VisitLine } from "./traceLines.ts";

interface Stay {
  readonly line: CustomerLine;
  readonly visit: VisitLine;
  /** When the queue was left, to be served or not; Infinity: never seen to be left. */
  readonly until: number;
}

interface Kind {
  readonly home: string;
  readonly crossTrained: boolean;
}

interface Floor {
  readonly scenario: Scenario;
  readonly at: DesignAt;
  readonly stays: readonly Stay[];
  readonly kinds: readonly Kind[];
  /** Moments at which nothing happens, one between each two events. */
  readonly moments: readonly number[];
}

export function disciplineProblems(scenario: Scenario, trace: Trace): readonly string[] {
  const floor = floorOf(scenario, trace);
  return [
    ...floor.moments.flatMap((now) => problemsAt(floor, now)),
    ...floor.stays.flatMap((stay) => outOfTurn(floor, stay)),
  ];
}

function floorOf(scenario: Scenario, { run, customers }: Trace): Floor {
  const at = designAt(scenario, run.design, run.dial, run.absent);
  const stays = customers.flatMap((line) =>
    line.visits.map((visit) => ({ line, visit, until: visit.began ?? line.left ?? Number.POSITIVE_INFINITY })),
  );
  const limited = scenario.teams.filter(({ id }) => at.slots(id) !== null);
  const kinds = limited.flatMap(({ id: home }) => [false, true].map((crossTrained) => ({ home, crossTrained })));
  const seen = stays.flatMap(({ visit, until }) => [visit.joined, until, visit.ended ?? Number.POSITIVE_INFINITY]);
  const shifts = limited.flatMap(({ id }) => (at.slots(id) ?? []).map(({ from }) => from));
  const times = [...new Set([...seen, ...shifts])].filter(Number.isFinite).sort((a, b) => a - b);
  const moments = times.slice(1).map((time, index) => (times[index] + time) / 2);
  return { scenario, at, stays, kinds, moments: moments.filter((now) => !times.includes(now)) };
}

function rosterOf({ at, scenario: { regime } }: Floor, { home, crossTrained }: Kind, now: number) {
  const slots = at.slots(home) ?? [];
  const within = regime.kind === "day" ? Math.min(now, regime.openMinutes * (1 - 1e-12)) : now;
  const slot = slots.find(({ from, to }) => from <= within && within < to);
  return { people: (crossTrained ? slot?.crossTrained : slot?.plain) ?? 0, since: slot?.from ?? 0 };
}

function isServing({ home, crossTrained }: Kind, { visit }: Stay): boolean {
  return visit.servedBy === home && visit.crossTrained === crossTrained;
}

function problemsAt(floor: Floor, now: number): string[] {
  const waiting = floor.stays.filter(({ visit, until }) => visit.joined < now && now < until);
  const atWork = floor.stays.filter(
    ({ visit: { began, ended } }) => began !== null && began < now && (ended === null || now < ended),
  );
  return floor.kinds.flatMap((kind) => {
    const { people, since } = rosterOf(floor, kind, now);
    const busy = atWork.filter((stay) => isServing(kind, stay));
    const who = `${kind.crossTrained ? "cross-trained" : "plain"} people of ${kind.home} at ${now}`;
    if (busy.length > people && busy.some(({ visit }) => (visit.began ?? 0) >= since)) {
      return [`${busy.length} are busy of ${people} ${who}`];
    }
    const left = waiting.find(({ visit }) => floor.at.serves(kind.home, kind.crossTrained, visit.team));
    return busy.length < people && left !== undefined
      ? [`${people - busy.length} idle ${who} leave customer ${left.line.customer} waiting for ${left.visit.team}`]
      : [];
  });
}

/** Whether someone else waited, who should have been served in the place of this one by the same person. */
function outOfTurn(floor: Floor, served: Stay): string[] {
  const { visit } = served;
  const { began, servedBy, crossTrained } = visit;
  if (began === null || servedBy === null || floor.at.slots(servedBy) === null) return [];
  const before = floor.stays.find(
    (other) =>
      other.visit.joined < began &&
      began < other.until &&
      floor.at.serves(servedBy, crossTrained === true, other.visit.team) &&
      isBefore(floor, servedBy, other, served),
  );
  return before === undefined
    ? []
    : [`customer ${served.line.customer} is served at ${began}, customer ${before.line.customer} should have been`];
}

function isBefore({ at, scenario: { teams } }: Floor, home: string, a: Stay, b: Stay): boolean {
  const rank = ({ line, visit }: Stay) => [
    line.priority,
    at.design.dispatch === "local" ? visit.joined : line.arrival,
    visit.team === home ? 0 : 1,
    teams.findIndex(({ id }) => id === visit.team),
    visit.joined,
  ];
  const [left, right] = [rank(a), rank(b)];
  const first = left.findIndex((value, index) => value !== right[index]);
  return first >= 0 && left[first] < right[first];
}
