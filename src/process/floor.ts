/**
 * The service floor: who serves whom, and when. People, queues and work under way.
 *
 * A customer who joins a queue is served at once by whoever is idle; a person who becomes free takes the next customer
 * from the queues they are trained for. Where the customer goes after the work, and why they came, is the journey's
 * business.
 */
import type { Cohort } from "../population/cohort.ts";
import type { Clock } from "./clock.ts";
import { EventList } from "./eventList.ts";
import { Elsewhere, type Journeys } from "./journeys.ts";
import type { Plan, ShiftChange } from "./plan.ts";
import type { Recorder } from "./recorder.ts";
import { crewOf, isCrossTrained, Staff, teamOfCrew } from "./staff.ts";
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
    private readonly clock: Clock,
    private readonly recorder: Recorder | null,
    onPatienceEnded: OnPatienceEnded,
  ) {
    const teams = plan.rosters.length;
    this.staff = new Staff(plan, clock);
    this.queueMinutes = new Float64Array(teams);
    this.queueVisits = new Float64Array(teams);
    this.visits = new Float64Array(plan.steps.length);
    this.lines = new WaitingLines(journeys, cohort, clock, teams, plan.levels, plan.dispatch, (customer, team) => {
      this.addWait(customer, team);
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
  join(customer: number, team: number, onstage: boolean): void {
    this.queueVisits[team] += this.journeys.measured[customer & this.journeys.mask];
    this.recorder?.joined(customer, team, this.clock.now);
    const crew = this.idleCrew(team);
    if (crew >= 0) this.begin(customer, team, crew);
    else this.wait(customer, team, onstage);
  }

  /** A person of the crew who served a customer becomes free, or goes home. */
  release(crew: number): void {
    if (this.staff.end(crew)) this.serveNext(crew);
  }

  /** All teams change first, then, team by team and plain people first, the new ones take from the queues. */
  changeShift({ teams }: ShiftChange): void {
    for (const { team, slot } of teams) this.staff.changeSlot(team, slot);
    for (const { team } of teams) {
      for (const crew of [crewOf(team, 0), crewOf(team, 1)]) {
        while (this.staff.isIdle(crew) && this.serveNext(crew));
      }
    }
  }

  /** Takes those who gave up by now out of the queues, wherever they stand; returns how many still wait. */
  sweep(): number {
    let left = 0;
    this.lines.sweep((customer, team) => {
      left++;
      this.lines.join(this.lineOf(customer, team), customer);
    });
    return left;
  }

  /** Empties the queues at the end of a run; `onWaiting` is told of each who has not given up, their wait counted. */
  close(onWaiting: (customer: number) => void): void {
    const stays = (customer: number, team: number) => {
      this.addWait(customer, team);
      onWaiting(customer);
    };
    this.lines.sweep(stays, true);
  }

  /** An idle crew that can serve a team's queue, the first in this order: plain, cross-trained, other teams'; or -1. */
  private idleCrew(team: number): number {
    const { staff } = this;
    const plain = crewOf(team, 0);
    const crossTrained = crewOf(team, 1);
    if (staff.isIdle(plain)) return plain;
    if (staff.isIdle(crossTrained)) return crossTrained;
    const others = this.plan.servedBy[team];
    for (let i = 0; i < others.length; i++) {
      const helper = crewOf(others[i], 1);
      if (staff.isIdle(helper)) return helper;
    }
    return -1;
  }

  private wait(customer: number, team: number, onstage: boolean): void {
    const { journeys, cohort } = this;
    const { now } = this.clock;
    const slot = customer & journeys.mask;
    journeys.joined[slot] = now;
    journeys.deadline[slot] = onstage ? now + cohort.patience[slot] : Number.POSITIVE_INFINITY;
    this.lines.join(this.lineOf(customer, team), customer);
  }

  /** Where a customer stands in a team's queue. */
  private lineOf(customer: number, team: number): number {
    return this.lines.lineOf(team, this.plan.level[this.cohort.segment[customer & this.cohort.mask]]);
  }

  /** A free person takes the next customer from the queues they are trained for; false where nobody waits. */
  private serveNext(crew: number): boolean {
    const { lines } = this;
    if (lines.empty) return false;
    const home = teamOfCrew(crew);
    const team = isCrossTrained(crew) ? this.nextTeam(home) : home;
    const line = lines.firstLine(team);
    if (line < 0) return false;
    const customer = lines.take(line);
    this.addWait(customer, team);
    this.begin(customer, team, crew);
    return true;
  }

  /** The team whose queue a cross-trained person takes from; their own where nobody waits. */
  private nextTeam(home: number): number {
    const { lines } = this;
    let team = home;
    let line = lines.firstLine(home);
    const others = this.plan.serves[home];
    for (let i = 0; i < others.length; i++) {
      const otherLine = lines.firstLine(others[i]);
      if (otherLine < 0 || (line >= 0 && !this.isBefore(otherLine, line))) continue;
      team = others[i];
      line = otherLine;
    }
    return team;
  }

  /** Whether the first customer of a line comes before another's: by priority, then by the dispatch rule. */
  private isBefore(line: number, other: number): boolean {
    const { journeys, cohort, lines } = this;
    const level = lines.levelOf(line);
    const otherLevel = lines.levelOf(other);
    if (level !== otherLevel) return level < otherLevel;
    const orderedBy = this.plan.dispatch === "local" ? journeys.joined : cohort.arrival;
    return orderedBy[lines.first(line) & journeys.mask] < orderedBy[lines.first(other) & journeys.mask];
  }

  /** A person of a crew begins to serve a customer of a team's queue. */
  private begin(customer: number, team: number, crew: number): void {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    journeys.server[slot] = crew;
    if (journeys.visit[slot] === Elsewhere.desk) this.beginAtDesk(customer, crew);
    else this.beginAtStep(customer, crew, teamOfCrew(crew) !== team);
  }

  private beginAtDesk(customer: number, crew: number): void {
    const { journeys, cohort, plan } = this;
    const slot = customer & journeys.mask;
    const work = cohort.deskWork(journeys.step[slot], customer);
    this.recorder?.began(customer, work, this.clock.now);
    journeys.deskVisits[slot]++;
    this.keepBusy(customer, crew, work * plan.workFactor[cohort.segment[slot]]);
  }

  /**
   * Counts the visit and the effort it asks. It takes the standard work, times the segment's factor, times what room to
   * bend costs at everything, times what a need beyond the standard range costs when it is met, times what being away
   * from home costs; in this order.
   */
  private beginAtStep(customer: number, crew: number, away: boolean): void {
    const { journeys, cohort, plan } = this;
    const slot = customer & journeys.mask;
    const step = journeys.step[slot];
    const visit = journeys.visit[slot];
    const { effort, tempo, onstage, reach } = plan.steps[step];
    const work =
      visit > 0 ? cohort.work(step, visit, customer) : cohort.returnWork(journeys.returns[slot], step, customer);
    this.recorder?.began(customer, work, this.clock.now);
    journeys.visitEffort[slot] += effort;
    this.visits[step] += journeys.measured[slot];
    let minutes = work * plan.workFactor[cohort.segment[slot]] * tempo;
    if (visit === 1) {
      const strain = cohort.strain[step][slot];
      if (strain < 0 && onstage) journeys.unneeded[slot]++;
      if (strain > plan.standardRange && strain <= reach) minutes *= this.varietyFactor(strain);
    }
    this.keepBusy(customer, crew, away ? minutes * plan.awayFactor : minutes);
  }

  private keepBusy(customer: number, crew: number, minutes: number): void {
    const until = this.clock.now + minutes;
    this.staff.begin(crew, until);
    this.endOfWork.schedule(until, customer);
  }

  private varietyFactor(strain: number): number {
    const { standardRange, flexibility } = this.plan.scenario;
    return 1 + flexibility.varietyTax * (strain - standardRange);
  }

  /**
   * Counts a wait that ends now, or ended at the deadline if that came first. Waits of return visits and at the desk
   * are onstage, whatever the step's stage.
   */
  private addWait(customer: number, team: number): void {
    const { journeys, plan } = this;
    const slot = customer & journeys.mask;
    const minutes = Math.min(this.clock.now, journeys.deadline[slot]) - journeys.joined[slot];
    const onstage = journeys.visit[slot] <= 0 || plan.steps[journeys.step[slot]].onstage;
    if (onstage) journeys.waitOnstage[slot] += minutes;
    else journeys.waitBackstage[slot] += minutes;
    this.queueMinutes[team] += minutes * journeys.measured[slot];
  }
}
