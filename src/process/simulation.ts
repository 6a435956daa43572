/**
 * The kernel: one replication of one cell, event by event.
 *
 * It is synchronous and allocates nothing per event. Events come from one source a kind, and at the same time in the
 * order of the kinds: shift change, arrival, end of work, return. (Giving up, the last kind, changes nothing for
 * anybody else and is settled when the customer's turn would come, see waitingLines.ts.) Within a kind the order is
 * that of scheduling. The kernel knows nothing of experience, money, statistics or workers.
 */
import { blockSize, type Cohort, pick } from "../population/cohort.ts";
import { Clock } from "./clock.ts";
import { EventList } from "./eventList.ts";
import { Floor } from "./floor.ts";
import { Elsewhere, type Journeys, Outcome } from "./journeys.ts";
import { end, fork, type Plan } from "./plan.ts";
import type { Recorder } from "./recorder.ts";

/** A step is entered at most this often by one customer; the next entry ends the journey. */
const mostEntries = 50;

/** Fewest customers between two sweeps of the queues in a run without end. */
const sweepEvery = 4096;

/** Told that the journeys of customers first .. end - 1 are over and may be forgotten. */
export type OnRetired = (first: number, end: number) => void;

export class Simulation {
  readonly floor: Floor;
  /** Customers who have arrived. */
  arrived = 0;

  private readonly clock = new Clock();
  private readonly returns = new EventList();
  private shiftsChanged = 0;
  /** When the next ones are; Infinity where there is none. */
  private nextShift = 0;
  private nextArrival = 0;
  /** Customers whose journeys are open: those who have arrived and those of the block they belong to. */
  private opened = 0;
  /** Customers at whose arrival the queues are swept next. */
  private nextSweep = sweepEvery;
  /** Measured customers to whom something may still happen. */
  private measuredInside = 0;
  /** The first customer not yet retired. */
  private oldest = 0;
  /** Whether customers come without end, as in the continuous regime. */
  private readonly endless: boolean;

  constructor(
    readonly plan: Plan,
    private readonly cohort: Cohort,
    readonly journeys: Journeys,
    private readonly onRetired: OnRetired,
    private readonly recorder: Recorder | null = null,
  ) {
    this.endless = plan.horizon < Number.POSITIVE_INFINITY;
    this.floor = new Floor(plan, cohort, journeys, this.clock, recorder, (customer) => this.giveUp(customer));
  }

  /** Runs the replication that the cohort stands at; events after `until`, in minutes, are not simulated. */
  run(until: number = this.plan.horizon): void {
    this.open();
    while (this.step(until));
    this.close(until);
  }

  /** Everybody of the first slot is there, and nobody has come yet. */
  open(): void {
    this.clock.now = 0;
    this.arrived = 0;
    this.opened = 0;
    this.shiftsChanged = 0;
    this.nextShift = this.shiftAfter(0);
    this.nextSweep = sweepEvery;
    this.measuredInside = 0;
    this.oldest = 0;
    this.returns.clear();
    this.makeRoom();
    this.floor.open();
    this.nextArrival = this.arrivalOf(0);
  }

  /** The next event; false where there is none, or none that matters. */
  step(until: number): boolean {
    const { endOfWork } = this.floor;
    const { returns } = this;
    const nextEndOfWork = endOfWork.earliest();
    const time = Math.min(this.nextShift, this.nextArrival, nextEndOfWork, returns.earliest());
    if (time === Number.POSITIVE_INFINITY || time > until) return false;
    if (this.endless && this.measuredInside === 0 && time >= this.plan.closes) return false;
    this.clock.now = time;
    if (time === this.nextShift) this.changeShift();
    else if (time === this.nextArrival) this.arrive();
    else if (time === nextEndOfWork) this.finishWork(endOfWork.take());
    else this.comeBack(returns.take());
    return true;
  }

  private changeShift(): void {
    this.floor.changeShift(this.plan.shiftChanges[this.shiftsChanged++]);
    this.nextShift = this.shiftAfter(this.shiftsChanged);
  }

  private shiftAfter(changes: number): number {
    const { shiftChanges } = this.plan;
    return changes < shiftChanges.length ? shiftChanges[changes].time : Number.POSITIVE_INFINITY;
  }

  private arrive(): void {
    const customer = this.arrived++;
    const { plan, journeys } = this;
    const { now } = this.clock;
    const measured = now >= plan.opens && now < plan.closes;
    if (customer === this.opened) this.openBlock();
    if (measured) this.measuredInside++;
    journeys.measured[customer & journeys.mask] = measured ? 1 : 0;
    if (plan.admission === "target" && !this.cohort.judgedTarget(customer)) this.refer(customer);
    else this.enter(customer, 0);
    if (this.endless && this.arrived >= this.nextSweep) this.sweep();
    this.nextArrival = this.arrivalOf(this.arrived);
  }

  private openBlock(): void {
    const first = this.opened;
    this.opened = Math.min(first + blockSize, this.cohort.drawn);
    this.journeys.open(first, this.opened);
  }

  /** Forgets those who gave up in queues that nobody serves; rarer where queues are long, so that it stays cheap. */
  private sweep(): void {
    this.nextSweep = this.arrived + Math.max(sweepEvery, this.floor.sweep());
  }

  /** Enters a step, or passes over steps until one is not skipped. */
  private enter(customer: number, firstStep: number): void {
    const { plan, journeys } = this;
    const slot = customer & journeys.mask;
    let step = firstStep;
    while (step !== end) {
      const visit = plan.loops ? ++journeys.entries[slot * plan.steps.length + step] : 1;
      if (visit > mostEntries) {
        journeys.capped[slot] = 1;
        break;
      }
      const { skippable, team, onstage } = plan.steps[step];
      if (!skippable || !this.skips(customer, step, visit)) {
        journeys.step[slot] = step;
        journeys.visit[slot] = visit;
        this.floor.join(customer, team, onstage);
        return;
      }
      const next = this.wayFrom(step, visit, customer);
      this.recorder?.skipped(customer, step, next);
      step = next;
    }
    this.finishJourney(customer);
  }

  /** Whether the customer is spared a step that may be skipped. */
  private skips(customer: number, step: number, visit: number): boolean {
    const { plan, cohort } = this;
    const { adaptivity } = plan.levers;
    const needed = cohort.strain[step][customer & cohort.mask] >= 0;
    if (plan.steps[step].omitted) {
      if (needed && visit === 1) this.passOver(customer);
      return true;
    }
    return !needed && (adaptivity >= 1 || cohort.skip(step, customer) < adaptivity);
  }

  /** A step that the customer needs is left out: the need goes unmet, and there is no step to come back to for it. */
  private passOver(customer: number): void {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    journeys.needed[slot]++;
    journeys.unmet[slot]++;
    journeys.loss[slot] += 1;
  }

  private wayFrom(step: number, visit: number, customer: number): number {
    const { onlyWay, to, limits } = this.plan.steps[step];
    return onlyWay !== fork ? onlyWay : to[pick(limits, this.cohort.route(step, visit, customer))];
  }

  /** Work ends: the customer moves first, then the person becomes free. */
  private finishWork(customer: number): void {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    const crew = journeys.server[slot];
    if (journeys.visit[slot] > 0) this.leaveStep(customer);
    else if (journeys.visit[slot] === Elsewhere.desk) this.leaveDesk(customer);
    else this.leaveReturn(customer);
    this.floor.release(crew);
  }

  private leaveStep(customer: number): void {
    const { journeys, cohort, plan } = this;
    const slot = customer & journeys.mask;
    const step = journeys.step[slot];
    const visit = journeys.visit[slot];
    const next = this.wayFrom(step, visit, customer);
    const strain = cohort.strain[step][slot];
    const first = visit === 1;
    const fits = strain <= plan.steps[step].reach;
    if (first && strain >= 0) journeys.needed[slot]++;
    this.recorder?.ended(customer, first ? fits : null, next, this.clock.now);
    // A need is settled at the first visit; later ones only take time.
    if (fits || !first) this.enter(customer, next);
    else this.settleMisfit(customer, next);
  }

  /** What happens when a need does not fit. */
  private settleMisfit(customer: number, next: number): void {
    const { journeys, cohort, plan } = this;
    const slot = customer & journeys.mask;
    if (plan.exceptions === "refer") {
      this.refer(customer);
    } else if (plan.exceptions === "desk" || (plan.exceptions === "escalate" && cohort.loud(customer))) {
      journeys.nextStep[slot] = next;
      journeys.visit[slot] = Elsewhere.desk;
      this.floor.join(customer, plan.deskTeam, true);
    } else {
      if (journeys.missedAt[slot] === 0) journeys.missedAt[slot] = 1 + journeys.step[slot];
      journeys.unmet[slot]++;
      journeys.loss[slot] += 1;
      this.enter(customer, next);
    }
  }

  private leaveDesk(customer: number): void {
    const slot = customer & this.journeys.mask;
    this.recorder?.ended(customer, null, null, this.clock.now);
    this.journeys.loss[slot] += 1 - (this.plan.scenario.desk?.fit ?? 0);
    this.enter(customer, this.journeys.nextStep[slot]);
  }

  private leaveReturn(customer: number): void {
    this.recorder?.ended(customer, null, null, this.clock.now);
    this.journeys.left[customer & this.journeys.mask] = this.clock.now;
    this.expectReturn(customer);
  }

  /** The journey is over; whose need went unmet at a step may come back. */
  private finishJourney(customer: number): void {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    journeys.outcome[slot] = Outcome.served;
    journeys.left[slot] = this.clock.now;
    if (journeys.missedAt[slot] > 0) this.expectReturn(customer);
    else this.forget(customer);
  }

  /** The next return visit, if there is one. A visit due after closing is not simulated, but it counts. */
  private expectReturn(customer: number): void {
    const { journeys, cohort } = this;
    const slot = customer & journeys.mask;
    const number = journeys.returns[slot] + 1;
    const comes = cohort.comesBack(number, customer);
    const due = comes ? this.clock.now + cohort.returnDelay(number, customer) : 0;
    if (comes && (this.endless || due <= this.plan.closes)) {
      this.returns.schedule(due, customer);
      return;
    }
    if (comes) journeys.returns[slot] = number;
    this.forget(customer);
  }

  private comeBack(customer: number): void {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    const step = journeys.missedAt[slot] - 1;
    journeys.returns[slot]++;
    journeys.step[slot] = step;
    journeys.visit[slot] = Elsewhere.return;
    this.floor.join(customer, this.plan.steps[step].team, true);
  }

  /** The customer is helped to shop elsewhere. */
  private refer(customer: number): void {
    const slot = customer & this.journeys.mask;
    this.journeys.outcome[slot] = Outcome.referred;
    this.journeys.left[slot] = this.clock.now;
    this.forget(customer);
  }

  /** The customer's patience ended. On a return they stay served, and do not come back again. */
  private giveUp(customer: number): void {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    if (journeys.visit[slot] !== Elsewhere.return) journeys.outcome[slot] = Outcome.abandoned;
    journeys.left[slot] = journeys.deadline[slot];
    this.forget(customer);
  }

  /** Nothing more will happen to the customer. */
  private forget(customer: number): void {
    const slot = customer & this.journeys.mask;
    this.journeys.gone[slot] = 1;
    this.measuredInside -= this.journeys.measured[slot];
  }

  /** The arrival of a customer; Infinity where no more come. In a run without end it makes room for them. */
  private arrivalOf(customer: number): number {
    const { cohort, journeys } = this;
    if (customer >= cohort.drawn) {
      this.retire();
      if (!cohort.has(customer, this.oldest)) return Number.POSITIVE_INFINITY;
      this.makeRoom();
    }
    return cohort.arrival[customer & journeys.mask];
  }

  private makeRoom(): void {
    const old = this.journeys.mask;
    this.journeys.resize(this.cohort.mask, this.oldest, this.arrived);
    this.floor.resize(old, this.oldest, this.arrived);
  }

  /** Hands over the customers who came first and to whom nothing more can happen. */
  retire(): void {
    const { journeys, arrived } = this;
    const first = this.oldest;
    while (this.oldest < arrived && journeys.gone[this.oldest & journeys.mask] === 1) this.oldest++;
    if (this.oldest > first) this.onRetired(first, this.oldest);
  }

  /** Settles those still inside when the run ends, and hands over everybody. */
  close(until: number): void {
    const { journeys } = this;
    // A day ends only when everyone has left: who still stands in a queue gave up, whenever that was.
    if (!this.endless) this.clock.now = Number.POSITIVE_INFINITY;
    else if (this.measuredInside > 0) this.clock.now = until;
    const inside = (customer: number) => {
      journeys.outcome[customer & journeys.mask] = Outcome.inside;
    };
    this.floor.close(inside);
    this.floor.endOfWork.pending().forEach(inside);
    this.onRetired(this.oldest, this.arrived);
    this.oldest = this.arrived;
  }
}
