/**
 * A second simulator, slow and plain, written from the statement of the model and from nothing else: people are
 * objects, every patience that runs out is an event in a list. It takes what the customers bring from a
 * trace and goes through the day again; the visits must come out the same.
 */
import type { Scenario, Step } from "../../src/scenario/types.ts";
import { type DesignAt, designAt, known, stepOf } from "./designAt.ts";
import {
  type Person,
  type ReferenceCustomer,
  ReferenceFloor,
  type ReferenceVisit,
  type Stay,
} from "./referenceFloor.ts";
import type { CustomerLine, Trace, VisitLine } from "./traceLines.ts";

const kinds = ["shift change", "arrival", "end of work", "return", "giving up"] as const;

interface Event {
  readonly time: number;
  readonly kind: (typeof kinds)[number];
  readonly scheduling: number;
  happen(now: number): void;
}

const mostEntries = 50;

export function simulateAgain(scenario: Scenario, trace: Trace): readonly ReferenceCustomer[] {
  const { run } = trace;
  return new Reference(scenario, designAt(scenario, run.design, run.dial, run.absent), trace.customers).simulate();
}

class Reference {
  private readonly customers: readonly ReferenceCustomer[];
  private readonly events: Event[] = [];
  private schedulings = 0;
  private joinings = 0;
  private readonly floor: ReferenceFloor;

  constructor(
    private readonly scenario: Scenario,
    private readonly at: DesignAt,
    lines: readonly CustomerLine[],
  ) {
    this.floor = new ReferenceFloor(scenario, at, (stay, person, now) => this.serve(stay, person, now));
    this.customers = lines.map((line) => ({
      line,
      entries: new Map(),
      visits: [],
      skipped: [],
      unmet: [],
      outcome: null,
      left: null,
      returns: 0,
      awaited: false,
    }));
  }

  simulate(): readonly ReferenceCustomer[] {
    for (const time of this.shiftChanges()) this.schedule(time, "shift change", (now) => this.floor.changeShifts(now));
    for (const customer of this.customers) {
      this.schedule(customer.line.arrival, "arrival", (now) => this.arrive(customer, now));
    }
    const { regime } = this.scenario;
    const enough = regime.kind === "day" ? Number.POSITIVE_INFINITY : regime.warmUpMinutes + regime.minutes;
    const horizon = regime.kind === "day" ? Number.POSITIVE_INFINITY : 20 * enough;
    for (let event = this.events.shift(); event !== undefined; event = this.events.shift()) {
      if (event.time > horizon || (event.time > enough && this.customers.every(hasGone))) break;
      event.happen(event.time);
    }
    for (const customer of this.customers) if (isInside(customer)) this.stay(customer);
    return this.customers;
  }

  /** Still inside when the run ends, be it on a return. */
  private stay(customer: ReferenceCustomer): void {
    customer.outcome = null;
    customer.left = null;
  }

  private shiftChanges(): Set<number> {
    const slots = this.scenario.teams.flatMap(({ id }) => this.at.slots(id) ?? []);
    return new Set(slots.map(({ from }) => from).sort((a, b) => a - b));
  }

  /** The list is kept in the order in which things happen. */
  private schedule(time: number, kind: Event["kind"], happen: Event["happen"]): void {
    const event = { time, kind, scheduling: this.schedulings++, happen };
    const later = this.events.findIndex(
      (other) =>
        (time - other.time || kinds.indexOf(kind) - kinds.indexOf(other.kind) || event.scheduling - other.scheduling) <
        0,
    );
    this.events.splice(later < 0 ? this.events.length : later, 0, event);
  }

  private serve(stay: Stay, person: Person | null, now: number): void {
    const { visit } = stay;
    if (person !== null) person.busy = true;
    visit.began = now;
    visit.servedBy = person?.home ?? visit.team;
    visit.crossTrained = person?.crossTrained ?? false;
    visit.work = this.standardWork(stay);
    this.schedule(now + this.minutesOf(stay), "end of work", (then) => {
      this.endWork(stay, then);
      if (person !== null) this.floor.release(person, then);
    });
  }

  /** What the trace says of this customer's n-th visit of the kind. */
  private standardWork({ customer, visit }: Stay): number {
    const alike = (other: VisitLine) => other.at === visit.at && (visit.at === "return" || other.step === visit.step);
    const index = customer.visits.filter(alike).indexOf(visit);
    const work = customer.line.visits.filter(alike)[index]?.work ?? null;
    if (work === null) throw new Error(`Customer ${customer.line.customer} is served at ${visit.step} only here.`);
    return work;
  }

  private minutesOf({ customer, visit }: Stay): number {
    const { flexibility, standardRange, segments } = this.scenario;
    const { line } = customer;
    const { workFactor } = known(segments, line.segment);
    const standard = visit.work ?? Number.NaN;
    if (visit.at === "desk") return standard * workFactor;
    const step = stepOf(this.scenario, visit.step);
    const strain = step.exposure * line.variety[step.id];
    const inLine = visit.at === "step" && line.needs[step.id] && strain <= this.at.reach(step.id);
    const first = customer.visits.find((other) => other.at === "step" && other.step === step.id) === visit;
    const variety = inLine && first ? Math.max(0, strain - standardRange) : 0;
    const away = visit.servedBy === visit.team ? 0 : flexibility.awayTax;
    return (
      standard *
      workFactor *
      (1 + flexibility.timeTax * this.at.range(step.id)) *
      (1 + flexibility.varietyTax * variety) *
      (1 + away)
    );
  }

  private arrive(customer: ReferenceCustomer, now: number): void {
    if (this.at.design.admission === "target" && !customer.line.judgedTarget) this.refer(customer, now);
    else this.enter(customer, this.scenario.steps[0].id, now);
  }

  private refer(customer: ReferenceCustomer, now: number): void {
    customer.outcome = "referred";
    customer.left = now;
  }

  private enter(customer: ReferenceCustomer, to: string, now: number): void {
    const { line, entries } = customer;
    if (to === "end" || (entries.get(to) ?? 0) === mostEntries) {
      customer.outcome = "served";
      this.leave(customer, now);
      return;
    }
    entries.set(to, (entries.get(to) ?? 0) + 1);
    const step = stepOf(this.scenario, to);
    const spared = !line.needs[to] && !step.mandatory && line.skip[to] < this.at.adaptivity;
    if (spared || this.at.omits(to)) {
      const next = this.drawnNext(customer, to, "skipped");
      customer.skipped.push({ step: to, next });
      this.enter(customer, next, now);
    } else {
      this.join(customer, "step", step, step.team, now);
    }
  }

  private join(customer: ReferenceCustomer, at: VisitLine["at"], step: Step, team: string, now: number): void {
    const nothing = {
      servedBy: null,
      crossTrained: null,
      began: null,
      ended: null,
      work: null,
      fits: null,
      next: null,
    };
    const visit: ReferenceVisit = { step: step.id, at, team, joined: now, ...nothing };
    const stay = { customer, visit, joining: this.joinings++ };
    customer.visits.push(visit);
    const idle = this.floor.idleFor(team);
    if (this.at.slots(team) === null) this.serve(stay, null, now);
    else if (idle !== undefined) this.serve(stay, idle, now);
    else {
      this.floor.waiting.push(stay);
      const onstage = at !== "step" || step.stage === "onstage";
      const { patience } = customer.line;
      if (onstage && patience !== null) {
        this.schedule(now + patience, "giving up", (then) => this.giveUp(stay, then));
      }
    }
  }

  private giveUp(stay: Stay, now: number): void {
    const { waiting } = this.floor;
    if (!waiting.includes(stay)) return;
    waiting.splice(waiting.indexOf(stay), 1);
    if (stay.visit.at !== "return") stay.customer.outcome = "abandoned";
    stay.customer.left = now;
    stay.customer.awaited = false;
  }

  private endWork({ customer, visit }: Stay, now: number): void {
    visit.ended = now;
    if (visit.at === "return") this.leave(customer, now);
    else if (visit.at === "desk") this.goOnFromDesk(customer, now);
    else this.endStep(customer, visit, now);
  }

  /** Goes on to the step drawn at the visit that sent the customer to the desk, the one before. */
  private goOnFromDesk(customer: ReferenceCustomer, now: number): void {
    this.enter(customer, customer.visits.at(-2)?.next ?? "end", now);
  }

  private endStep(customer: ReferenceCustomer, visit: ReferenceVisit, now: number): void {
    const { line } = customer;
    const step = stepOf(this.scenario, visit.step);
    const { exceptions } = this.at.design;
    visit.next = this.drawnNext(customer, step.id, "visits");
    if (customer.entries.get(step.id) === 1) {
      visit.fits = !line.needs[step.id] || step.exposure * line.variety[step.id] <= this.at.reach(step.id);
    }
    if (visit.fits !== false) this.enter(customer, visit.next, now);
    else if (exceptions === "refer") this.refer(customer, now);
    else if (exceptions === "desk" || (exceptions === "escalate" && line.loud)) {
      this.join(customer, "desk", step, this.scenario.desk?.team ?? "", now);
    } else {
      customer.unmet.push(step.id);
      this.enter(customer, visit.next, now);
    }
  }

  private drawnNext(customer: ReferenceCustomer, step: string, list: "visits" | "skipped"): string {
    const entry = customer.entries.get(step) ?? 0;
    const seen: readonly { step: string; at?: string; next: string | null }[] = customer.line[list];
    const next = seen.filter((one) => one.step === step && (one.at ?? "step") === "step")[entry - 1]?.next ?? null;
    if (next === null) throw new Error(`Customer ${customer.line.customer} goes on from ${step} only here.`);
    return next;
  }

  /** Leaves, to come back or for good. */
  private leave(customer: ReferenceCustomer, now: number): void {
    customer.left = now;
    customer.awaited = false;
    const drawn = customer.line.returns[customer.returns];
    if (customer.unmet.length === 0 || drawn === undefined || !drawn.comes) return;
    customer.returns++;
    const { regime } = this.scenario;
    const due = now + drawn.delay;
    if (regime.kind === "day" && due > regime.openMinutes) {
      customer.returns = Number.POSITIVE_INFINITY;
      return;
    }
    customer.awaited = true;
    this.schedule(due, "return", (then) => {
      const step = stepOf(this.scenario, customer.unmet[0]);
      this.join(customer, "return", step, step.team, then);
    });
  }
}

/** In a queue or at work, not away until a return. */
function isInside({ visits, left }: ReferenceCustomer): boolean {
  const last = visits.at(-1);
  return last !== undefined && last.ended === null && (left === null || left < last.joined);
}

function hasGone({ line, outcome, awaited }: ReferenceCustomer): boolean {
  return !line.measured || (outcome !== null && !awaited);
}
