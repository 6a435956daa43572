/**
 * One replication's trace as stays and moves: who stands where from when until when, and by which ways they came. All
 * that is played is read from this; nothing is simulated, guessed or rounded here. Pure; times in minutes from opening.
 */
import type { CustomerLine, RunLine, TraceLine } from "../../../../outcome/trace.ts";
import { reach } from "../../../../process/levers.ts";
import type { Visit } from "../../../../process/visitLog.ts";
import type { Scenario } from "../../../../scenario/types.ts";
import { deskOf, outside, type Place, type Way } from "../layout/graph.ts";

/** A time in one queue, or of being served. It holds from its beginning on, and no longer at its end. */
export interface Stay {
  readonly customer: Walker;
  readonly place: Place;
  readonly served: boolean;
  readonly from: number;
  /** Infinity where the trace ends first. */
  readonly to: number;
  /** As waiting is counted: the desk and a return are onstage, whatever the step is. */
  readonly onstage: boolean;
  /** The need at hand does not fit, or one before has gone unmet. */
  readonly hollow: boolean;
  /** The customer is behind the line of visibility and sees what goes on there: has met the desk, or an unmet need. */
  readonly sees: boolean;
  /** Index of the team of the queue; of one being served the home team of who serves. */
  readonly team: number;
}

export interface Walker {
  /** As in the trace. */
  readonly number: number;
  /** Index in the scenario. */
  readonly segment: number;
  readonly loud: boolean;
}

/** From a place to the next, in no time: it is only drawn as if it took some. */
export interface Move {
  readonly customer: Walker;
  readonly at: number;
  readonly hollow: boolean;
  /** Keys of the ways, one after the other; none for who gives up where they stand. */
  readonly ways: readonly string[];
  readonly from: Place;
  readonly to: Place;
  /** When the customer moves again; Infinity for who leaves. */
  readonly until: number;
  /** Leaves a queue without having been served at its end. */
  readonly givesUp: boolean;
}

export interface Day {
  /** Ascending by `from`. */
  readonly stays: readonly Stay[];
  /** Ascending. */
  readonly moves: readonly Move[];
  /** Every time at which something happens, ascending, each once. */
  readonly times: readonly number[];
  /** The last of them, or closing where that is later. */
  readonly until: number;
  /** By team: people on duty by slot, without those who are absent; null where there are always enough. */
  readonly onDuty: readonly (readonly number[] | null)[];
  /** Minutes that the slots share; 0 where there are none. */
  readonly open: number;
}

export const wayKey = ({ from, to, kind }: Pick<Way, "from" | "to" | "kind">): string =>
  `${from} ${to}${kind === "return" ? " back" : ""}`;

const keyOf = (from: Place, to: Place): string => wayKey({ from, to, kind: "on" });

/** @param headcounts by team, in the design that was traced */
export function dayOf(
  lines: readonly TraceLine[],
  scenario: Scenario,
  headcounts: readonly (readonly number[] | null)[],
): Day {
  const run = lines.find((line): line is RunLine => line.kind === "run");
  if (run === undefined) throw new Error("a trace begins with its run");
  const reader = readerOf(scenario, run);
  const stays: Stay[] = [];
  const moves: Move[] = [];
  for (const line of lines) if (line.kind === "customer") reader(line, stays, moves);
  stays.sort((a, b) => a.from - b.from);
  moves.sort((a, b) => a.at - b.at);
  const ends = stays.map(({ to }) => to).filter(Number.isFinite);
  const times = [...new Set([...moves.map(({ at }) => at), ...stays.map(({ from }) => from), ...ends])];
  times.sort((a, b) => a - b);
  const { regime, teams } = scenario;
  const open = regime.kind === "day" ? regime.openMinutes : 0;
  return {
    stays,
    moves,
    times,
    until: Math.max(open, times[times.length - 1] ?? 0),
    onDuty: headcounts.map(
      (slots, team) => slots?.map((people) => present(people, run.absent[teams[team].id])) ?? null,
    ),
    open,
  };
}

const present = (people: number, absent: readonly number[] = []): number =>
  people - absent.filter((person) => person < people).length;

type Read = (line: CustomerLine, stays: Stay[], moves: Move[]) => void;

function readerOf(scenario: Scenario, run: RunLine): Read {
  const { steps, teams, segments } = scenario;
  const stepIndex = new Map(steps.map(({ id }, index) => [id, index]));
  const teamIndex = new Map(teams.map(({ id }, index) => [id, index]));
  const segmentIndex = new Map(segments.map(({ id }, index) => [id, index]));
  const desk = deskOf(scenario);
  const stepOf = (id: string): Place => stepIndex.get(id) ?? outside;
  const teamOf = (id: string): number => teamIndex.get(id) ?? 0;
  const misfits = ({ needs, variety }: CustomerLine, step: Place): boolean => {
    const { id, exposure } = steps[step];
    return needs[id] && exposure * variety[id] > reach(scenario.standardRange, run.levers.range[id]);
  };

  return (line, stays, moves) => {
    const customer: Walker = {
      number: line.customer,
      segment: segmentIndex.get(line.segment) ?? 0,
      loud: line.loud,
    };
    const walk = walkOf(line, stepOf, desk);
    const seen = new Set<Place>();
    let unmet = false;
    let metDesk = false;
    let before: Place = outside;
    for (const [index, visit] of line.visits.entries()) {
      const step = stepOf(visit.step);
      const isFirst = visit.at === "step" && !seen.has(step);
      if (isFirst) seen.add(step);
      const place = visit.at === "desk" ? desk : step;
      const hollow = visit.at !== "step" || unmet || (isFirst && misfits(line, step));
      const isHidden = place !== desk && steps[step].stage === "backstage";
      const stay = {
        customer,
        place,
        onstage: visit.at !== "step" || !isHidden,
        hollow,
        sees: isHidden && (visit.at === "return" || unmet || metDesk),
      };
      const began = visit.began ?? line.left ?? Number.POSITIVE_INFINITY;
      moves.push({
        customer,
        at: visit.joined,
        hollow,
        ways: walk(index),
        from: before,
        to: place,
        until: visit.ended ?? (visit.began === null ? began : Number.POSITIVE_INFINITY),
        givesUp: false,
      });
      before = place;
      const team = teamOf(visit.team);
      if (began > visit.joined) stays.push({ ...stay, served: false, from: visit.joined, to: began, team });
      if (visit.began !== null) {
        const servedBy = visit.servedBy === null ? team : teamOf(visit.servedBy);
        const to = visit.ended ?? Number.POSITIVE_INFINITY;
        if (to > visit.began) stays.push({ ...stay, served: true, from: visit.began, to, team: servedBy });
      }
      if (visit.at === "desk") metDesk = true;
      if (visit.fits === false && line.visits[index + 1]?.at !== "desk") unmet = true;
      const last = line.visits[index + 1] === undefined || line.visits[index + 1].at === "return";
      const left = visit.ended ?? (visit.began === null ? line.left : null);
      if (!last || left === null) continue;
      const isReferred = visit.ended !== null && line.outcome === "referred";
      const ways = isReferred ? [keyOf(step, outside)] : walk(index + 1, true);
      moves.push({
        customer,
        at: left,
        hollow: unmet || isReferred,
        ways,
        from: place,
        to: outside,
        until: Number.POSITIVE_INFINITY,
        givesUp: visit.began === null,
      });
      before = outside;
    }
    const isThrough = line.visits.length === 0 && line.outcome === "served";
    if (isThrough)
      moves.push({
        customer,
        at: line.arrival,
        hollow: false,
        ways: walk(0, true),
        from: outside,
        to: outside,
        until: Number.POSITIVE_INFINITY,
        givesUp: false,
      });
  };
}

/**
 * By which ways a customer comes to each visit, passing over steps on the way; `leaving`: by which ways they leave after
 * the visit before. Visits and skipped steps stand in the trace in the order in which they were come to.
 */
function walkOf({ visits, skipped }: CustomerLine, stepOf: (id: string) => Place, desk: Place) {
  let passed = 0;
  const onwards = (from: Place, first: Place): string[] => {
    const keys = [keyOf(from, first)];
    for (let at = first; passed < skipped.length && stepOf(skipped[passed].step) === at; passed++) {
      const next = stepOf(skipped[passed].next);
      keys.push(keyOf(at, next));
      at = next;
    }
    return keys;
  };
  return (index: number, leaving = false): readonly string[] => {
    const visit: Visit | undefined = leaving ? undefined : visits[index];
    const before = visits[index - 1];
    if (visit?.at === "return") return [wayKey({ from: outside, to: stepOf(visit.step), kind: "return" })];
    if (before === undefined) return onwards(outside, 0);
    if (visit?.at === "desk") return [keyOf(stepOf(before.step), desk)];
    if (before.ended === null || before.at === "return") return [];
    if (before.at !== "desk") return onwards(stepOf(before.step), before.next === null ? outside : stepOf(before.next));
    const sent = visits[index - 2];
    return onwards(desk, sent?.next == null ? outside : stepOf(sent.next));
  };
}
