/**
 * The teams' queues: by priority, and within a priority in the order of joining (`local`) or of arrival at the door
 * (`end-to-end`), equal arrivals in the order of joining.
 *
 * Giving up changes nothing for anybody else, so nobody watches the clock for it: a customer whose deadline has passed
 * is taken out when their turn would come, and the caller is told. A deadline that is this very moment has not passed:
 * at the same time giving up is the last kind of event.
 */
import type { Cohort } from "../population/cohort.ts";
import { moved } from "../population/draws.ts";
import type { DispatchRule } from "../scenario/types.ts";
import type { Clock } from "./clock.ts";
import { EventList } from "./eventList.ts";
import type { Journeys } from "./journeys.ts";

const nobody = -1;

/** Told of each customer who gave up, at their deadline. */
export type OnGivenUp = (customer: number, team: number) => void;

export class WaitingLines {
  /** Customers in all lines, those who gave up and were not yet taken out included. */
  private waiting = 0;
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  /** By customer: who stands behind. */
  private behind = new Int32Array(0);
  private readonly byArrival: readonly EventList[] | null;

  constructor(
    private readonly journeys: Journeys,
    private readonly cohort: Cohort,
    private readonly clock: Clock,
    private readonly teams: number,
    private readonly levels: number,
    dispatch: DispatchRule,
    private readonly onGivenUp: OnGivenUp,
  ) {
    this.heads = new Int32Array(teams * levels);
    this.tails = new Int32Array(teams * levels);
    this.byArrival = dispatch === "end-to-end" ? Array.from({ length: teams * levels }, () => new EventList()) : null;
  }

  clear(): void {
    this.waiting = 0;
    this.heads.fill(nobody);
    this.tails.fill(nobody);
    for (const line of this.byArrival ?? []) line.clear();
  }

  /** Gives room for the journeys' mask; customers from `first` to `end` keep their places. */
  resize(oldMask: number, first: number, end: number): void {
    this.behind = moved(this.behind, first, end, oldMask, this.journeys.mask);
  }

  /** The line of a priority in a team's queue; the team's lines follow one another, the first to be served first. */
  lineOf(team: number, level: number): number {
    return team * this.levels + level;
  }

  levelOf(line: number): number {
    return line % this.levels;
  }

  /** Joins the end of a line; under end-to-end dispatch arrival at the door orders it. */
  join(line: number, customer: number): void {
    const { mask } = this.journeys;
    this.waiting++;
    if (this.byArrival !== null) {
      this.byArrival[line].schedule(this.cohort.arrival[customer & mask], customer);
      return;
    }
    this.behind[customer & mask] = nobody;
    if (this.heads[line] === nobody) this.heads[line] = customer;
    else this.behind[this.tails[line] & mask] = customer;
    this.tails[line] = customer;
  }

  /** Whether nobody stands in any queue. */
  get empty(): boolean {
    return this.waiting === 0;
  }

  /** The first line of a team's queue with somebody who has not given up by now; -1 where nobody waits. */
  firstLine(team: number): number {
    const end = this.lineOf(team + 1, 0);
    for (let line = this.lineOf(team, 0); line < end; line++) {
      for (let customer = this.first(line); customer !== nobody; customer = this.first(line)) {
        if (this.journeys.deadline[customer & this.journeys.mask] >= this.clock.now) return line;
        this.take(line);
        this.onGivenUp(customer, team);
      }
    }
    return nobody;
  }

  /** The first customer of a line; -1 where it is empty. */
  first(line: number): number {
    return this.byArrival === null ? this.heads[line] : this.byArrival[line].first();
  }

  /** Takes out the first customer of a line that is not empty, and returns them. */
  take(line: number): number {
    this.waiting--;
    if (this.byArrival !== null) return this.byArrival[line].take();
    const customer = this.heads[line];
    this.heads[line] = this.behind[customer & this.journeys.mask];
    return customer;
  }

  /**
   * Takes out all, wherever they stand, who have given up by now, and hands every other one to `visit`. At the end of
   * a run nothing else is still to happen at this very moment, so deadlines that are now have passed too.
   */
  sweep(visit: (customer: number, team: number) => void, atEnd = false): void {
    const { now } = this.clock;
    for (let team = 0; team < this.teams; team++) {
      for (let level = 0; level < this.levels; level++) {
        for (const customer of this.emptied(this.lineOf(team, level))) {
          const deadline = this.journeys.deadline[customer & this.journeys.mask];
          if (deadline < now || (atEnd && deadline === now)) this.onGivenUp(customer, team);
          else visit(customer, team);
        }
      }
    }
  }

  private emptied(line: number): number[] {
    const customers: number[] = [];
    while (this.first(line) !== nobody) customers.push(this.take(line));
    return customers;
  }
}
