/**
 * The hours of a day, and where the sums of each stand in a row: by team and hour, a row a replication.
 *
 * An hour is one of equal parts of the opening hours, at most sixty minutes long, such that no roster and no rate of
 * arrivals changes within one: what is told of an hour is then of one number of people. Where such parts would be too
 * many to be told, they are as near to sixty minutes as equal parts can be, and figures are means over a change. What
 * is worked, joined and waited for after closing stands apart, behind the last hour. A run without opening hours has
 * no day, and so no hours.
 */
import { headcountOf } from "../process/levers.ts";
import { slotStart } from "../process/plan.ts";
import type { Design, Scenario } from "../scenario/types.ts";

/** Sums of one team in one hour, in minutes but for `joined`, a count. */
export const hourSum = {
  /** Worked by its people, wherever they help: person-minutes. */
  worked: 0,
  /** Person-minutes of those present, those who work beyond their slot included; 0 after closing. */
  onDuty: 1,
  /** Visits that joined its queue. */
  joined: 2,
  /** What these waited, whenever that was: until work began or patience ended. */
  waited: 3,
  /** Of that, what was waited onstage. */
  waitedOnstage: 4,
} as const;

const sums = Object.keys(hourSum).length;

/** More equal parts of a day than these nobody reads. */
const mostHours = 48;

export interface HourLayout {
  /** Minutes from opening at which the hours begin, and closing time in the last place. */
  readonly edges: readonly number[];
  /** Length of a row. */
  readonly slots: number;
}

/** Slots at the head of a row: always 1, so that its sum is the number of days; and what was waited in all queues. */
export const hourHead = { days: 0, waited: 1 } as const;

/** Where the sums of a team in an hour begin. @param hour counted from 0; as many as there are hours: after closing */
export const hourSlot = ({ edges }: HourLayout, team: number, hour: number): number =>
  2 + (team * edges.length + hour) * sums;

/** Null where there is no day. */
export function hourLayout(scenario: Scenario, design: Design): HourLayout | null {
  const { regime } = scenario;
  if (regime.kind !== "day") return null;
  const { openMinutes } = regime;
  const hours = hoursOf(openMinutes, changing(scenario, design));
  const edges = Array.from({ length: hours + 1 }, (_, hour) => slotStart(openMinutes, hours, hour));
  return { edges, slots: 2 + scenario.teams.length * edges.length * sums };
}

/** Whether people or arrivals are not the same all day. */
export const changesOverTheDay = (scenario: Scenario, design: Design): boolean =>
  scenario.regime.kind === "day" && changing(scenario, design).length > 0;

/** Into how many slots each roster, and the rate of arrivals, is cut, where it is not the same in all of them. */
function changing(scenario: Scenario, design: Design): readonly number[] {
  const rosters = scenario.teams.map((_, team) => headcountOf(scenario, design, team) ?? []);
  return [scenario.arrivals.profile, ...rosters].filter((list) => new Set(list).size > 1).map(({ length }) => length);
}

function hoursOf(openMinutes: number, slots: readonly number[]): number {
  const sixties = Math.max(1, Math.ceil(openMinutes / 60 - 1e-9));
  const common = slots.reduce(leastCommonMultiple, 1);
  const aligned = common * Math.ceil(sixties / common);
  return aligned <= mostHours ? aligned : Math.min(sixties, mostHours);
}

const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b;

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
