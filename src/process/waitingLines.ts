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
  /** Entries in each team's queue, those who gave up and were not yet taken out included. */
  readonly waiting: Int32Array;
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
    this.waiting = new Int32Array(teams);
    this.heads = new Int32Array(teams * levels);
    this.tails = new Int32Array(teams * levels);
    this.byArrival = dispatch === "end-to-end" ? Array.from({ length: teams * levels }, () => new EventList()) : null;
  }

  clear(): void {
    this.waiting.fill(0);
    this.heads.fill(nobody);
    this.tails.fill(nobody);
    for (const line of this.byArrival ?? []) line.clear();
  }

  /** Gives room for the journeys' mask; customers from `first` to `end` keep their places. */
  resize(oldMask: number, first: number, end: number): void {
    this.behind = moved(this.behind, first, end, oldMask, this.journeys.mask);
  }

  /** Joins the end of a team's queue; under end-to-end dispatch arrival at the door orders it. */
  join(team: number, level: number, customer: number): void {
    const line = team * this.levels + level;
    const { mask } = this.journeys;
    this.waiting[team]++;
    if (this.byArrival !== null) {
      this.byArrival[line].schedule(this.cohort.arrival[customer & mask], customer);
      return;
    }
    this.behind[customer & mask] = nobody;
    if (this.heads[line] === nobody) this.heads[line] = customer;
    else this.behind[this.tails[line] & mask] = customer;
    this.tails[line] = customer;
  }

  /** Level of the first customer of a team's queue who has not given up by now; -1 where nobody waits. */
  firstLevel(team: number): number {
    if (this.waiting[team] === 0) return nobody;
    for (let level = 0; level < this.levels; level++) {
      const line = team * this.levels + level;
      for (let customer = this.peek(line); customer !== nobody; customer = this.peek(line)) {
        if (this.journeys.deadline[customer & this.journeys.mask] >= this.clock.now) return level;
        this.take(team, level);
        this.onGivenUp(customer, team);
      }
    }
    return nobody;
  }

  /** The first customer of a level that is not empty. */
  first(team: number, level: number): number {
    return this.peek(team * this.levels + level);
  }

  /** Takes out the first customer of a level that is not empty, and returns them. */
  take(team: number, level: number): number {
    const line = team * this.levels + level;
    this.waiting[team]--;
    if (this.byArrival !== null) return this.byArrival[line].take();
    const customer = this.heads[line];
    this.heads[line] = this.behind[customer & this.journeys.mask];
    return customer;
  }

  /**
   * Takes out all, wherever they stand, who have given up by now, and hands every other one to `visit`. At the end of
   * a run nothing else is still to happen at this very moment, so deadlines that are now have passed too.
   */
  sweep(now: number, visit: (customer: number, team: number) => void, atEnd = false): void {
    for (let team = 0; team < this.teams; team++) {
      for (let level = 0; level < this.levels; level++) {
        for (const customer of this.emptied(team, level)) {
          const deadline = this.journeys.deadline[customer & this.journeys.mask];
          if (deadline < now || (atEnd && deadline === now)) this.onGivenUp(customer, team);
          else visit(customer, team);
        }
      }
    }
  }

  private emptied(team: number, level: number): number[] {
    const customers: number[] = [];
    for (let next = this.first(team, level); next !== nobody; next = this.first(team, level)) {
      customers.push(next);
      this.take(team, level);
    }
    return customers;
  }

  private peek(line: number): number {
    if (this.byArrival === null) return this.heads[line];
    return this.byArrival[line].first();
  }
}
