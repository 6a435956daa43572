/** What people worked and what they are paid, from the visits of a trace, by the statement of the model. */
import type { Scenario, Team } from "../../src/scenario/types.ts";
import type { DesignAt, Slot } from "./designAt.ts";
import type { Trace } from "./traceLines.ts";

export interface Pay {
  readonly wages: number;
  readonly premiums: number;
  readonly overtime: number;
  readonly desk: number;
  /** Minutes worked before closing, and minutes of those present, worked minutes beyond a slot included. */
  readonly worked: number;
  readonly available: number;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

export function payOf(
  scenario: Scenario,
  at: DesignAt,
  trace: Trace,
  { id, wagePerHour }: Pick<Team, "id" | "wagePerHour">,
): Pay {
  const nothing = { wages: 0, premiums: 0, overtime: 0, desk: 0, worked: 0, available: 0 };
  const slots = at.slots(id);
  if (slots === null) return nothing;
  const { regime } = scenario;
  const window =
    regime.kind === "day"
      ? { from: 0, to: regime.openMinutes }
      : { from: regime.warmUpMinutes, to: regime.warmUpMinutes + regime.minutes };
  const work = (crossTrained: boolean) => workOf(trace, id, crossTrained);
  const both = [...work(false), ...work(true)];
  const worked = both.reduce((sum, interval) => sum + overlap(interval, window), 0);
  const beyond = beyondOf(work(false), slots, "plain", window) + beyondOf(work(true), slots, "crossTrained", window);
  const minutesOf = (people: (slot: Slot) => number) =>
    slots.reduce((sum, slot) => sum + people(slot) * overlap(slot, window), 0);
  const late = regime.kind === "day" ? { from: window.to, to: Number.POSITIVE_INFINITY } : { from: 0, to: 0 };
  const afterClosing = both.reduce((sum, interval) => sum + overlap(interval, late), 0);

  const minutes = { worked, available: minutesOf(({ plain, crossTrained }) => plain + crossTrained) + beyond };
  const isDesk = id === scenario.desk?.team;
  const deskUsed = at.design.exceptions === "desk" || at.design.exceptions === "escalate";
  if (isDesk && !deskUsed) return { ...nothing, ...minutes };
  const plain = (wagePerHour * (minutesOf(({ paid }) => paid) + beyond)) / 60;
  const multiplier = isDesk ? 1 : wageMultiplier(scenario, at, id);
  return {
    ...minutes,
    wages: isDesk ? 0 : plain,
    premiums: plain * (multiplier - 1),
    overtime: (wagePerHour * multiplier * scenario.costs.overtimeRate * afterClosing) / 60,
    desk: isDesk ? plain : 0,
  };
}

/** 1 + skillPremium x^skillExponent + adaptivityPremium adaptivity + crossPremium crossTraining (other teams). */
export function wageMultiplier({ steps, flexibility }: Scenario, at: DesignAt, team: string): number {
  const hardest = Math.max(0, ...steps.filter((step) => step.team === team).map(({ id }) => at.range(id)));
  const skill = hardest === 0 ? 0 : hardest ** flexibility.skillExponent;
  return (
    1 +
    flexibility.skillPremium * skill +
    flexibility.adaptivityPremium * at.adaptivity +
    flexibility.crossPremium * at.crossTraining(team) * at.others(team).length
  );
}

/** When people of a team and kind were busy; work that a run did not see the end of goes on. */
function workOf({ customers }: Trace, home: string, crossTrained: boolean): Interval[] {
  return customers.flatMap(({ visits }) =>
    visits
      .filter((visit) => visit.servedBy === home && visit.crossTrained === crossTrained)
      .map(({ began, ended }) => ({ from: began ?? 0, to: ended ?? Number.POSITIVE_INFINITY })),
  );
}

/** Minutes that more people of a kind were busy than the slot has, before closing. */
function beyondOf(
  work: readonly Interval[],
  slots: readonly Slot[],
  kind: "plain" | "crossTrained",
  window: Interval,
): number {
  return slots.reduce((sum, slot) => {
    const within = { from: Math.max(slot.from, window.from), to: Math.min(slot.to, window.to) };
    const times = [within.from, within.to, ...work.flatMap(({ from, to }) => [from, to])]
      .filter((time) => time >= within.from && time <= within.to)
      .sort((a, b) => a - b);
    return times.slice(1).reduce((minutes, to, index) => {
      const from = times[index];
      const busy = work.filter((interval) => interval.from <= from && interval.to >= to && from < to).length;
      return minutes + Math.max(0, busy - slot[kind]) * (to - from);
    }, sum);
  }, 0);
}

function overlap(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}
