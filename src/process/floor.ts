/**
 * The service floor: who serves whom, and when. People, queues and work under way.
 *
 * A customer who joins a queue is served at once by whoever is idle; a person who becomes free takes the next customer
 * from the queues they are trained for. Where the customer goes after the work, and why they came, is the journey's
 * business.
 */
import type { Cohort } from "../population/cohort.ts";
import { EventList } from "./eventList.ts";
import { type Journeys, Place } from "./journeys.ts";
import type { Plan, ShiftChange } from "./plan.ts";
import type { Recorder } from "./recorder.ts";
import { Staff } from "./staff.ts";
import { WaitingLines } from "./waitingLines.ts";

/** Told that a customer's patience has ended in a queue, at their deadline; the wait is already counted. */
export type OnPatienceEnded = (customer: number) => void;

export class Floor {
  readonly staff: Staff;
  /** By team: minutes that measured customers spent in its queue, and their visits to it. */
  readonly queueMinutes: Float64Array;
  readonly queueVisits: Float64Array;
  /** By step: visits of measured customers whose work began, returns to it included. */
  readonly visits: Float64Array;
  /** Ends of work to come; the payload is the customer. */
  readonly endOfWork = new EventList();
  private readonly lines: WaitingLines;

  constructor(
    private readonly plan: Plan,
    private readonly cohort: Cohort,
    private readonly journeys: Journeys,
    private readonly recorder: Recorder | null,
    onPatienceEnded: OnPatienceEnded,
  ) {
    const teams = plan.rosters.length;
    this.staff = new Staff(plan);
    this.queueMinutes = new Float64Array(teams);
    this.queueVisits = new Float64Array(teams);
    this.visits = new Float64Array(plan.teamOf.length);
    this.lines = new WaitingLines(journeys, teams, plan.levels, plan.dispatch, (customer, team) => {
      const slot = customer & journeys.mask;
      this.addWait(customer, team, journeys.deadline[slot] - journeys.joined[slot]);
      onPatienceEnded(customer);
    });
  }

  /** Opens a replication: everybody of the first slot who is not absent is idle, and nobody waits. */
  open(): void {
    this.queueMinutes.fill(0);
    this.queueVisits.fill(0);
    this.visits.fill(0);
    this.endOfWork.clear();
    this.lines.clear();
    this.staff.open(this.cohort);
  }

  /** Gives room for the journeys' mask; customers from `first` to `end` keep their places. */
  resize(oldMask: number, first: number, end: number): void {
    this.lines.resize(oldMask, first, end);
  }

  /** Joins the queue of a team, or is served at once by whoever is idle: own people first, the cross-trained last. */
  join(customer: number, team: number, onstage: boolean, now: number): void {
    const { journeys, cohort, staff, plan } = this;
    const slot = customer & journeys.mask;
    journeys.joined[slot] = now;
    journeys.deadline[slot] = onstage ? now + cohort.patience[slot] : Number.POSITIVE_INFINITY;
    this.queueVisits[team] += journeys.measured[slot];
    this.recorder?.joined(customer, team, now);
    if (staff.unlimited[team] === 1 || staff.idlePlain(team)) this.begin(customer, team, team, 0, now);
    else if (staff.idleCrossTrained(team)) this.begin(customer, team, team, 1, now);
    else {
      const helper = this.idleHelper(team);
      if (helper >= 0) this.begin(customer, team, helper, 1, now);
      else this.lines.join(team, plan.level[cohort.segment[slot]], customer, cohort.arrival[slot]);
    }
  }

  /** The person who served a customer becomes free, or goes home. */
  release(home: number, crossTrained: number, now: number): void {
    if (this.staff.unlimited[home] === 0 && this.staff.end(home, crossTrained, now)) {
      this.serveNext(home, crossTrained, now);
    }
  }

  /** All teams change first, then, team by team and plain people first, the new ones take from the queues. */
  changeShift({ teams }: ShiftChange, now: number): void {
    for (const { team, slot } of teams) this.staff.changeSlot(team, slot, now);
    for (const { team } of teams) {
      while (this.staff.idlePlain(team) && this.serveNext(team, 0, now));
      while (this.staff.idleCrossTrained(team) && this.serveNext(team, 1, now));
    }
  }

  /** Takes those who gave up by now out of the queues, wherever they stand; returns how many still wait. */
  sweep(now: number): number {
    const { cohort, plan } = this;
    let left = 0;
    this.lines.sweep(now, (customer, team) => {
      const slot = customer & cohort.mask;
      left++;
      this.lines.join(team, plan.level[cohort.segment[slot]], customer, cohort.arrival[slot]);
    });
    return left;
  }

  /** Empties the queues at the end of a run; `onWaiting` is told of each who has not given up, their wait counted. */
  close(now: number, onWaiting: (customer: number) => void): void {
    const stays = (customer: number, team: number) => {
      this.addWait(customer, team, now - this.journeys.joined[customer & this.journeys.mask]);
      onWaiting(customer);
    };
    this.lines.sweep(now, stays, true);
  }

  /** The first other team in the list with an idle cross-trained person who can serve this one; -1 where none has. */
  private idleHelper(team: number): number {
    const others = this.plan.servedBy[team];
    for (let i = 0; i < others.length; i++) if (this.staff.idleCrossTrained(others[i])) return others[i];
    return -1;
  }

  /** A free person takes the next customer from the queues they are trained for; false where nobody waits. */
  private serveNext(home: number, crossTrained: number, now: number): boolean {
    const { lines } = this;
    let team = home;
    let level = lines.firstLevel(home, now);
    const others = this.plan.serves[home];
    for (let i = 0; crossTrained === 1 && i < others.length; i++) {
      const otherLevel = lines.firstLevel(others[i], now);
      if (otherLevel < 0 || (level >= 0 && otherLevel > level)) continue;
      if (otherLevel === level && !this.isBefore(others[i], team, level)) continue;
      team = others[i];
      level = otherLevel;
    }
    if (level < 0) return false;
    const customer = lines.first(team, level);
    lines.take(team, level);
    this.begin(customer, team, home, crossTrained, now);
    return true;
  }

  /** Whether the first customer of a team's queue comes before another's of the same priority by the dispatch rule. */
  private isBefore(team: number, other: number, level: number): boolean {
    const { journeys, cohort, lines } = this;
    const orderedBy = this.plan.dispatch === "local" ? journeys.joined : cohort.arrival;
    return orderedBy[lines.first(team, level) & journeys.mask] < orderedBy[lines.first(other, level) & journeys.mask];
  }

  /** A person of team `home` begins to serve a customer of a team's queue. */
  private begin(customer: number, team: number, home: number, crossTrained: number, now: number): void {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    this.addWait(customer, team, now - journeys.joined[slot]);
    journeys.server[slot] = home;
    journeys.serverCrossTrained[slot] = crossTrained;
    this.countVisit(slot);
    const standard = this.standardWork(customer);
    const until = now + this.workTime(slot, standard, home !== team);
    this.recorder?.began(customer, standard, now);
    if (this.staff.unlimited[home] === 0) this.staff.begin(home, crossTrained, now, until);
    this.endOfWork.schedule(until, customer);
  }

  /** A visit counts, and asks its effort, from the moment its work begins. */
  private countVisit(slot: number): void {
    const { journeys, plan } = this;
    if (journeys.place[slot] === Place.desk) {
      journeys.deskVisits[slot]++;
      return;
    }
    const step = journeys.step[slot];
    journeys.visitEffort[slot] += plan.effort[step];
    this.visits[step] += journeys.measured[slot];
    const unneeded = this.cohort.strain[step][slot] < 0;
    if (unneeded && plan.onstage[step] === 1 && this.isFirstVisit(slot)) journeys.unneeded[slot]++;
  }

  /** Minutes of work before any factor. */
  private standardWork(customer: number): number {
    const { journeys, cohort } = this;
    const slot = customer & journeys.mask;
    const step = journeys.step[slot];
    if (journeys.place[slot] === Place.step) return cohort.work(step, journeys.visit[slot], customer);
    if (journeys.place[slot] === Place.desk) return cohort.deskWork(step, customer);
    return cohort.returnWork(journeys.returns[slot], step, customer);
  }

  /**
   * Minutes of work: the standard work, times the segment's factor, times what room to bend costs at everything, times
   * what a need beyond the standard range costs when it is met, times what being away from home costs; in this order.
   */
  private workTime(slot: number, standard: number, away: boolean): number {
    const { journeys, cohort, plan } = this;
    const { standardRange, flexibility } = plan.scenario;
    const step = journeys.step[slot];
    const work = standard * plan.workFactor[cohort.segment[slot]];
    if (journeys.place[slot] === Place.desk) return work;
    let minutes = work * plan.tempo[step];
    const strain = cohort.strain[step][slot];
    if (strain > standardRange && strain <= plan.reach[step] && this.isFirstVisit(slot)) {
      minutes *= 1 + flexibility.varietyTax * (strain - standardRange);
    }
    return away ? minutes * (1 + flexibility.awayTax) : minutes;
  }

  private isFirstVisit(slot: number): boolean {
    return this.journeys.place[slot] === Place.step && this.journeys.visit[slot] === 1;
  }

  /** Waits of return visits and at the desk are onstage, whatever the step's stage. */
  private addWait(customer: number, team: number, minutes: number): void {
    const { journeys, plan } = this;
    const slot = customer & journeys.mask;
    const onstage = journeys.place[slot] !== Place.step || plan.onstage[journeys.step[slot]] === 1;
    if (onstage) journeys.waitOnstage[slot] += minutes;
    else journeys.waitBackstage[slot] += minutes;
    this.queueMinutes[team] += minutes * journeys.measured[slot];
  }
}
