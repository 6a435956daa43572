/** What a replication came to on the service floor, without what it costs: minutes by team and visits by step. */
import type { TeamMinutes } from "../process/staff.ts";
import type { Scenario } from "../scenario/types.ts";

/** As the floor of a simulation has them at the end of its run. */
export interface FloorTotals {
  readonly staff: TeamMinutes;
  /** By team: minutes that measured customers spent in its queue, and their visits to it. */
  readonly queueMinutes: Float64Array;
  readonly queueVisits: Float64Array;
  /** By step: visits of measured customers whose work began. */
  readonly visits: Float64Array;
}

/** Totals in one piece, to be kept. */
export class FloorRecord implements FloorTotals {
  readonly numbers: Float64Array;
  readonly staff: TeamMinutes;
  readonly queueMinutes: Float64Array;
  readonly queueVisits: Float64Array;
  readonly visits: Float64Array;

  constructor({ teams, steps }: Scenario) {
    const numbers = new Float64Array(7 * teams.length + steps.length);
    const byTeam = (index: number) => numbers.subarray(index * teams.length, (index + 1) * teams.length);
    this.numbers = numbers;
    this.staff = {
      rostered: byTeam(0),
      present: byTeam(1),
      beyond: byTeam(2),
      worked: byTeam(3),
      afterClosing: byTeam(4),
    };
    this.queueMinutes = byTeam(5);
    this.queueVisits = byTeam(6);
    this.visits = numbers.subarray(7 * teams.length);
  }

  read({ staff, queueMinutes, queueVisits, visits }: FloorTotals): void {
    this.staff.rostered.set(staff.rostered);
    this.staff.present.set(staff.present);
    this.staff.beyond.set(staff.beyond);
    this.staff.worked.set(staff.worked);
    this.staff.afterClosing.set(staff.afterClosing);
    this.queueMinutes.set(queueMinutes);
    this.queueVisits.set(queueVisits);
    this.visits.set(visits);
  }
}
