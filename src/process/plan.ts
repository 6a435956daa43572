/**
 * A cell (scenario, design, dial) laid out for the kernel: indices in place of ids, numbers in typed arrays, all that
 * can be worked out before the first customer comes. Nothing in it depends on the population, seed or replication.
 */
import { cumulative } from "../population/cohort.ts";
import type { AdmissionPolicy, Design, DispatchRule, ExceptionsPolicy, Levers, Scenario } from "../scenario/types.ts";
import { alsoServed, crossTrained, headcountOf, leversAt, reach } from "./levers.ts";

/** In place of a step's index: the end of the journey. */
export const end = -1;

/** In place of the only step that follows: there are several ways. */
export const fork = -2;

/** What the kernel asks of a step; one object each, which costs it less than an array a field. */
export interface StepPlan {
  /** Index of its team. */
  readonly team: number;
  /** Whether the customer is there. */
  readonly onstage: boolean;
  /** Whether anybody may be spared it: all where it is left out, else by adaptivity who does not need it. */
  readonly skippable: boolean;
  /** Whether it is left out: passed over by who needs it too, whose need goes unmet. */
  readonly omitted: boolean;
  /** Where all go from there, a step's index or `end`; `fork` where it is drawn. */
  readonly onlyWay: number;
  /** Where it leads: step indices or `end`, and the running sums of the shares. */
  readonly to: Int32Array;
  readonly limits: Float64Array;
  /** The part of the variety scale it handles in line. */
  readonly reach: number;
  /** 1 + timeTax * range. */
  readonly tempo: number;
  /** Effort asked at each visit. */
  readonly effort: number;
}

/** The people of one team over the opening hours. */
export interface Roster {
  /** By slot: people rostered, absent or not; null: unlimited. */
  readonly headcount: readonly number[] | null;
  /** By slot: how many of them, by number from 0, are cross-trained. */
  readonly crossTrained: readonly number[];
  readonly absence: number;
}

/** A shift change: the teams whose slot begins at a time, and the slot. */
export interface ShiftChange {
  readonly time: number;
  readonly teams: readonly { readonly team: number; readonly slot: number }[];
}

export interface Plan {
  readonly scenario: Scenario;
  readonly design: Design;
  readonly dial: number;
  readonly levers: Levers;
  readonly exceptions: ExceptionsPolicy;
  readonly admission: AdmissionPolicy;
  readonly dispatch: DispatchRule;
  readonly steps: readonly StepPlan[];
  readonly standardRange: number;
  /** 1 + awayTax. */
  readonly awayFactor: number;
  /** By segment. */
  readonly workFactor: Float64Array;
  /** By segment: rank of its priority, 0 served first; `levels` ranks in all. */
  readonly level: Int32Array;
  readonly levels: number;
  readonly rosters: readonly Roster[];
  readonly shiftChanges: readonly ShiftChange[];
  /** By team: other teams that its cross-trained people can serve, and other teams with people who can serve it. */
  readonly serves: readonly Int32Array[];
  readonly servedBy: readonly Int32Array[];
  /** Index of the desk's team; -1 where the scenario has no desk. */
  readonly deskTeam: number;
  /** Whether a journey can enter a step twice, so that visits must be counted. */
  readonly loops: boolean;
  /** Money and minutes are counted from `opens` to `closes`: the day, or the minutes after the warm-up. */
  readonly opens: number;
  readonly closes: number;
  /** Latest time that is simulated at all; Infinity in the day regime, where everyone inside is served. */
  readonly horizon: number;
}

/** Works out the plan of a cell; the dial is in [0, 1]. */
export function makePlan(scenario: Scenario, design: Design, dial: number): Plan {
  const { steps, teams, segments, regime } = scenario;
  const levers = leversAt(design, dial);
  const range = (id: string) => levers.range.get(id) ?? 0;
  const teamIndex = new Map(teams.map(({ id }, index) => [id, index]));
  const stepIndex = new Map(steps.map(({ id }, index) => [id, index]));
  const priorities = [...new Set(segments.map(({ priority }) => priority))].sort((a, b) => a - b);
  const rosters = teams.map((_, team) => rosterOf(scenario, design, levers, team));
  const serves = teams.map((_, team) => Int32Array.from(alsoServed(scenario, design, team)));
  const stepPlans = steps.map(({ id, team, stage, mandatory, next, effort }) => ({
    team: teamIndex.get(team) ?? 0,
    onstage: stage === "onstage",
    skippable: (levers.adaptivity > 0 && !mandatory) || design.omits.includes(id),
    omitted: design.omits.includes(id),
    onlyWay: next.length > 1 ? fork : (stepIndex.get(next[0].to) ?? end),
    to: Int32Array.from(next, ({ to }) => stepIndex.get(to) ?? end),
    limits: cumulative(next.map(({ share }) => share)),
    reach: reach(scenario.standardRange, range(id)),
    tempo: 1 + scenario.flexibility.timeTax * range(id),
    effort,
  }));
  const day = regime.kind === "day";
  return {
    scenario,
    design,
    dial,
    levers,
    exceptions: design.exceptions,
    admission: design.admission,
    dispatch: design.dispatch,
    steps: stepPlans,
    standardRange: scenario.standardRange,
    awayFactor: 1 + scenario.flexibility.awayTax,
    workFactor: Float64Array.from(segments, ({ workFactor }) => workFactor),
    level: Int32Array.from(segments, ({ priority }) => priorities.indexOf(priority)),
    levels: priorities.length,
    rosters,
    shiftChanges: day ? shiftChangesOf(rosters, regime.openMinutes) : [],
    serves,
    servedBy: teams.map((_, team) => Int32Array.from(helpersOf(team, serves, rosters))),
    deskTeam: scenario.desk === null ? -1 : (teamIndex.get(scenario.desk.team) ?? -1),
    loops: stepPlans.some(({ to }, step) => to.some((next) => next !== end && next <= step)),
    opens: day ? 0 : regime.warmUpMinutes,
    closes: day ? regime.openMinutes : regime.warmUpMinutes + regime.minutes,
    horizon: day ? Number.POSITIVE_INFINITY : 20 * (regime.warmUpMinutes + regime.minutes),
  };
}

/** Other teams with anybody trained for a team's queue. */
function helpersOf(team: number, serves: readonly Int32Array[], rosters: readonly Roster[]): number[] {
  const others = rosters.map((_, other) => other).filter((other) => serves[other].includes(team));
  return others.filter((other) => rosters[other].crossTrained.some((people) => people > 0));
}

function rosterOf(scenario: Scenario, design: Design, levers: Levers, team: number): Roster {
  const { id, absence } = scenario.teams[team];
  const headcount = headcountOf(scenario, design, team);
  const crossTraining = levers.crossTraining.get(id) ?? 0;
  const trained = (headcount ?? []).map((people) => crossTrained(crossTraining, people));
  return { headcount, crossTrained: trained, absence };
}

/** All times after opening at which a slot begins; teams whose slots begin together change together. */
function shiftChangesOf(rosters: readonly Roster[], openMinutes: number): readonly ShiftChange[] {
  const byTime = new Map<number, { team: number; slot: number }[]>();
  rosters.forEach(({ headcount }, team) => {
    const slots = headcount?.length ?? 1;
    for (let slot = 1; slot < slots; slot++) {
      const time = slotStart(openMinutes, slots, slot);
      byTime.set(time, [...(byTime.get(time) ?? []), { team, slot }]);
    }
  });
  return [...byTime].sort(([a], [b]) => a - b).map(([time, teams]) => ({ time, teams }));
}

/** Start of a slot in minutes from opening; multiplied first, so that 2/4 and 1/2 of a day are the same moment. */
export function slotStart(openMinutes: number, slots: number, slot: number): number {
  return (openMinutes * slot) / slots;
}
