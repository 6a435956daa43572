/**
 * From the rows of days by the hour to what is told of each team and hour, with intervals. All of it is one question of
 * its own (experiment/further.ts): the intervals hold together, at every look and whatever the dial was chosen by. Pure.
 */
import type { Ratio } from "../../../../experiment/estimates.ts";
import { isKnown } from "../../../../experiment/figures.ts";
import { Further } from "../../../../experiment/further.ts";
import { firstLook } from "../../../../experiment/sequence.ts";
import type { Estimate } from "../../../../experiment/types.ts";
import { type HourLayout, hourHead, hourLayout, hourSlot, hourSum } from "../../../../outcome/hourLayout.ts";
import type { HoursRequest } from "../../../../outcome/hours.ts";
import { headcountOf } from "../../../../process/levers.ts";
import type { Team } from "../../../../scenario/types.ts";

/** A team in one hour, or after closing. Minutes are from opening. */
export interface HourFigures {
  readonly from: number;
  /** Null: after closing, until everyone has left. */
  readonly to: number | null;
  /** Whether the roster has anybody there, absent or not; nobody has a roster after closing. */
  readonly isPlanned: boolean;
  /** People on duty, the mean over the hour; with those who work beyond their slot, without who is absent. */
  readonly onDuty: Estimate;
  /** Of these, at work; people too. */
  readonly atWork: Estimate;
  /** Of the minutes on duty, the share at work; none where the roster has nobody. */
  readonly utilisation: Estimate;
  /** Person-minutes of work after closing, a day; none before. */
  readonly overtime: Estimate;
  /** Visits that join the queue, a day. */
  readonly joined: Estimate;
  /** Minutes that these wait, a visit. */
  readonly wait: Estimate;
  /** Of all minutes waited in all queues of the day, those of who joins this queue now. */
  readonly share: Estimate;
  /** Of the minutes that who joins now waits, those onstage. */
  readonly onstage: Estimate;
}

export interface TeamDay {
  readonly team: Team;
  /** The roster, by slot. */
  readonly roster: readonly number[];
  /** The last one is after closing. */
  readonly hours: readonly HourFigures[];
}

export interface DayFigures {
  readonly request: HoursRequest;
  readonly confidence: number;
  readonly edges: readonly number[];
  /** Of any team, anything. */
  readonly afterClosing: boolean;
  /** In the scenario's order; without those that have nothing to do and those of whom there are always enough. */
  readonly teams: readonly TeamDay[];
}

const none: Estimate = { mean: null, halfWidth: null };

/** Null where there is no such day. @param rows of all days of the request, see outcome/hourLayout.ts */
export function dayFigures(rows: Float64Array, request: HoursRequest, confidence: number): DayFigures | null {
  const { scenario } = request;
  const design = scenario.designs.find(({ id }) => id === request.design);
  const layout = design ? hourLayout(scenario, design) : null;
  if (design === undefined || layout === null) return null;
  const { edges } = layout;
  const sums = new Float64Array(layout.slots);
  rows.forEach((value, i) => {
    sums[i % layout.slots] += value;
  });
  const busy = scenario.teams.flatMap((team, at) => {
    const roster = headcountOf(scenario, design, at);
    const of = (sum: keyof typeof hourSum) =>
      edges.some((_, hour) => sums[hourSlot(layout, at, hour) + hourSum[sum]] > 0);
    return roster !== null && (of("worked") || of("joined")) ? [{ team, at, roster }] : [];
  });
  const ratios = busy.flatMap(({ at }) => edges.flatMap((_, hour) => ratiosOf(hourSlot(layout, at, hour))));
  const estimates = estimatesOf(rows, ratios, request, layout, confidence);
  const teams = busy.map(({ team, roster }, i) => ({
    team,
    roster,
    hours: edges.map((_, hour) => {
      const own = estimates.slice((i * edges.length + hour) * ratioCount, (i * edges.length + hour + 1) * ratioCount);
      return figuresOf(own, edges, hour, roster);
    }),
  }));
  const afterClosing = busy.some(({ at }) => {
    const slot = hourSlot(layout, at, edges.length - 1);
    return sums[slot + hourSum.worked] > 0 || sums[slot + hourSum.joined] > 0;
  });
  return { request, confidence, edges, afterClosing, teams };
}

const ratiosOf = (slot: number): readonly Ratio[] => [
  { numerator: slot + hourSum.onDuty, denominator: hourHead.days },
  { numerator: slot + hourSum.worked, denominator: hourHead.days },
  { numerator: slot + hourSum.worked, denominator: slot + hourSum.onDuty },
  { numerator: slot + hourSum.joined, denominator: hourHead.days },
  { numerator: slot + hourSum.waited, denominator: slot + hourSum.joined },
  { numerator: slot + hourSum.waited, denominator: hourHead.waited },
  { numerator: slot + hourSum.waitedOnstage, denominator: slot + hourSum.waited },
];
const ratioCount = ratiosOf(0).length;

function figuresOf(
  [onDuty, worked, utilisation, joined, wait, share, onstage]: readonly Estimate[],
  edges: readonly number[],
  hour: number,
  roster: readonly number[],
): HourFigures {
  const isOpen = hour < edges.length - 1;
  const [from, to] = [edges[hour], isOpen ? edges[hour + 1] : null];
  const isPlanned = to !== null && peopleBetween(roster, edges, from, to) > 0;
  const perMinute = (estimate: Estimate) => (to === null ? none : scaled(estimate, 1 / (to - from)));
  return {
    from,
    to,
    isPlanned,
    onDuty: perMinute(onDuty),
    atWork: perMinute(worked),
    utilisation: isPlanned ? utilisation : none,
    overtime: isOpen ? none : worked,
    joined,
    wait,
    share,
    onstage,
  };
}

/** People of the roster at the busiest moment between two times. */
function peopleBetween(roster: readonly number[], edges: readonly number[], from: number, to: number): number {
  const slot = edges[edges.length - 1] / roster.length;
  return Math.max(...roster.filter((_, i) => (i + 1) * slot > from + 1e-9 && i * slot < to - 1e-9));
}

function estimatesOf(
  rows: Float64Array,
  ratios: readonly Ratio[],
  { population, design, dial, days }: HoursRequest,
  { slots }: HourLayout,
  confidence: number,
): readonly Estimate[] {
  if (ratios.length === 0) return [];
  const layout = { slots, measures: [] };
  const sample = { population, design, dials: [dial], days: [days], replications: days, layout, controls: [] };
  const levels = new Further({ ...sample, tallies: [rows] }, ratios, confidence).levels(0);
  return levels.map(({ mean, halfWidth }, i) => {
    if (halfWidth === null || mean === null) return { mean, halfWidth: null };
    if (daysWith(rows, slots, ratios[i].denominator) < firstLook) return { mean, halfWidth: null };
    return { mean, halfWidth: isKnown({ mean, halfWidth }) ? 0 : halfWidth };
  });
}

/** Days on which there was anything to be counted: on fewer than make a first look nothing is stated. */
function daysWith(rows: Float64Array, slots: number, slot: number): number {
  let days = 0;
  for (let row = 0; row < rows.length; row += slots) if (rows[row + slot] > 0) days++;
  return days;
}

const scaled = ({ mean, halfWidth }: Estimate, by: number): Estimate => ({
  mean: mean === null ? null : mean * by,
  halfWidth: halfWidth === null ? null : halfWidth * by,
});
