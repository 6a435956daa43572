/**
 * The cohort of one replication: the customers with all they bring, the same in every design and at every dial.
 *
 * What every customer is asked for (arrival, segment, needs, patience, the work of first visits) is worked out once
 * for a block of customers; what only some need (later visits, the desk, returns) stays a uniform until it is asked
 * for. A day is one block; a continuous run draws blocks into a ring that holds the customers who may still be inside.
 * The cohort knows nothing of designs, levers, people or queues.
 */
import type { Population, Scenario } from "../scenario/types.ts";
import { ArrivalClock } from "./arrivals.ts";
import { gammaFactorQuantile, type Quantile, quantileOf, varietyQuantile } from "./distributions/index.ts";
import { Draws, moved, Variates, type Window } from "./draws.ts";
import { purposes, Stream } from "./streams.ts";

/** Stands in `strain` for a step that the customer does not need; below any strain, so it fits every range. */
export const notNeeded = -1;

/** Customers drawn at a time where the cohort has no end; the room is a multiple of it. */
export const blockSize = 512;

/** Largest number of customers kept as a whole; longer runs go through the ring. */
const initialRoom = 1024;

export class Cohort implements Window {
  /** Customers drawn so far; in the day regime all who come. */
  drawn = 0;
  mask = initialRoom - 1;
  /** Arrival in minutes from opening; at customer & mask, as all arrays here. */
  arrival = new Float64Array(initialRoom);
  /** Index of the segment in the scenario. */
  segment = new Uint8Array(initialRoom);
  /** Longest wait in one onstage queue in minutes; Infinity: never leaves. */
  patience = new Float64Array(initialRoom).fill(Number.POSITIVE_INFINITY);
  /** By step: exposure x variety of a need for it, or `notNeeded`. Steps that all need alike share one array of 0. */
  strain: Float64Array[];
  /** Standard work in minutes at the first visit of each step, at (customer & mask) * steps + step. */
  firstWork: Float64Array;

  private readonly clock: ArrivalClock;
  private readonly endless: boolean;
  private readonly dayFactor: Quantile;
  private readonly segmentLimits: Float64Array;
  private readonly patienceOf: readonly (Quantile | null)[];
  private readonly varietyOf: readonly (Quantile | null)[];
  private readonly needOf: readonly Float64Array[];
  /** By step: whether every customer needs it, and just the standard thing. */
  private readonly alike: readonly boolean[];
  private readonly workOf: readonly Quantile[];
  private readonly deskWorkOf: Quantile | null;
  private readonly delayOf: Quantile | null;

  private readonly all: Draws[] = [];
  private readonly arrivals = this.draws(purposes.arrival);
  private readonly segments = this.draws(purposes.segment);
  private readonly patiences = this.draws(purposes.patience);
  private readonly loudness = this.draws(purposes.loudness);
  private readonly judgement = this.draws(purposes.judgement);
  private readonly needs: readonly Draws[];
  private readonly varieties: readonly Draws[];
  private readonly skips: readonly Draws[];
  private readonly deskWorks: readonly Draws[];
  private readonly works: readonly Draws[];
  /** By step and then by visit, works from visit 2 and routes from visit 1; made as visits happen. */
  private readonly laterWorks: readonly Variates[][];
  private readonly routes: readonly Draws[][];
  private readonly returnComes: readonly Draws[];
  private readonly returnDelays: readonly Draws[];
  private readonly returnWorks: readonly Draws[];
  private absence: Float64Array[] = [];
  private seed = "";
  private replication = 0;

  constructor(
    private readonly scenario: Scenario,
    population: Population,
  ) {
    const { steps, segments, returns } = scenario;
    this.clock = new ArrivalClock(scenario, population);
    this.endless = scenario.regime.kind === "continuous";
    this.dayFactor = gammaFactorQuantile(scenario.arrivals.dayCv);
    this.segmentLimits = cumulative(segments.map((segment) => population.mix.get(segment.id) ?? 0));
    this.patienceOf = segments.map((segment) => segment.patience && quantileOf(segment.patience));
    this.varietyOf = segments.map((segment) => segment.variety && varietyQuantile(segment.variety));
    this.needOf = steps.map((step) => Float64Array.from(segments, (segment) => segment.needs.get(step.id) ?? 1));
    this.workOf = steps.map((step) => quantileOf(step.work));
    this.deskWorkOf = scenario.desk && quantileOf(scenario.desk.work);
    this.delayOf = returns && quantileOf(returns.delay);
    const varied = this.varietyOf.some((quantile) => quantile !== null);
    this.alike = steps.map(
      ({ exposure }, step) => !(varied && exposure > 0) && this.needOf[step].every((share) => share === 1),
    );
    this.strain = this.strainsFor(initialRoom);
    this.firstWork = new Float64Array(initialRoom * steps.length);
    this.needs = steps.map((step) => this.draws(purposes.need(step.id)));
    this.varieties = steps.map((step) => this.draws(purposes.variety(step.id)));
    this.skips = steps.map((step) => this.draws(purposes.skip(step.id)));
    this.deskWorks = steps.map((step) => this.draws(purposes.deskWork(step.id)));
    this.works = steps.map((step) => this.draws(purposes.work(step.id, 1)));
    this.laterWorks = steps.map(() => []);
    this.routes = steps.map(() => []);
    const numbers = Array.from({ length: returns?.max ?? 0 }, (_, i) => i + 1);
    this.returnComes = numbers.map((number) => this.draws(purposes.returnComes(number)));
    this.returnDelays = numbers.map((number) => this.draws(purposes.returnDelay(number)));
    this.returnWorks = numbers.map((number) => this.draws(purposes.returnWork(number)));
  }

  /** Draws the customers of a replication: all of a day, or the first block of a continuous run. */
  begin(seed: string, replication: number): void {
    this.seed = seed;
    this.replication = replication;
    this.drawn = 0;
    this.absence = [];
    for (const draws of this.all) draws.restart(seed, replication);
    if (this.endless) {
      this.clock.restart(1);
      this.drawBlock(0);
    } else {
      this.clock.restart(this.dayFactor(new Stream(seed, replication, purposes.day).next()));
      this.drawDay();
    }
  }

  /** Whether all customers are still there, so that another cell can be run without drawing them again. */
  get whole(): boolean {
    return !this.endless;
  }

  /** Whether customer n has been drawn or, in a continuous run, is drawn now; `oldest` is the first still inside. */
  has(customer: number, oldest: number): boolean {
    if (customer < this.drawn) return true;
    if (!this.endless) return false;
    this.drawBlock(oldest);
    return true;
  }

  loud(customer: number): boolean {
    const { loudness } = this.scenario.segments[this.segment[customer & this.mask]];
    return loudness > 0 && this.loudness.of(customer) < loudness;
  }

  /** What the judgement at the door says: is this a target customer? */
  judgedTarget(customer: number): boolean {
    const { target } = this.scenario.segments[this.segment[customer & this.mask]];
    return this.judgement.of(customer) < this.scenario.triage.accuracy ? target : !target;
  }

  /** How far a need at the step departs from the standard one, in [0, 1], needed or not. */
  variety(step: number, customer: number): number {
    const quantile = this.varietyOf[this.segment[customer & this.mask]];
    return quantile === null ? 0 : quantile(this.varieties[step].of(customer));
  }

  /** The customer's own uniform for the step: an unneeded step is skipped where it is below adaptivity. */
  skip(step: number, customer: number): number {
    return this.skips[step].of(customer);
  }

  /** Standard work in minutes at a visit, counted from 1. */
  work(step: number, visit: number, customer: number): number {
    if (visit === 1) return this.firstWork[(customer & this.mask) * this.strain.length + step];
    return this.laterWork(step, visit, customer);
  }

  private laterWork(step: number, visit: number, customer: number): number {
    const visits = this.laterWorks[step];
    while (visits.length < visit - 1) visits.push(this.worksOf(step, visits.length + 2));
    return visits[visit - 2].value(customer);
  }

  /** The uniform that decides where the customer goes after a visit, counted from 1. */
  route(step: number, visit: number, customer: number): number {
    const visits = this.routes[step];
    while (visits.length < visit) visits.push(this.routesOf(step, visits.length + 1));
    return visits[visit - 1].of(customer);
  }

  /** Standard work in minutes at the desk, by the step that sent the customer. */
  deskWork(step: number, customer: number): number {
    if (this.deskWorkOf === null) throw new Error("Work at a desk was asked for, but the scenario has no desk.");
    return this.deskWorkOf(this.deskWorks[step].of(customer));
  }

  /** Whether the customer comes back for the given time (from 1), if they came back each time before. */
  comesBack(number: number, customer: number): boolean {
    const { returns } = this.scenario;
    return returns !== null && number <= returns.max && this.returnComes[number - 1].of(customer) < returns.rate;
  }

  /** Minutes from the end of the visit before to the return. */
  returnDelay(number: number, customer: number): number {
    return this.delayOf === null ? 0 : this.delayOf(this.returnDelays[number - 1].of(customer));
  }

  /** Standard work in minutes at the step on a return. */
  returnWork(number: number, step: number, customer: number): number {
    return this.workOf[step](this.returnWorks[number - 1].of(customer));
  }

  /** Uniforms that decide who of a team is absent: person i at i, for at least `persons` of them. */
  absenceOf(team: number, persons: number): Float64Array {
    const known = this.absence[team];
    if (known !== undefined && known.length >= persons) return known;
    const uniforms = new Float64Array(persons);
    const purpose = purposes.absence(this.scenario.teams[team].id);
    new Stream(this.seed, this.replication, purpose).fill(uniforms, 0, persons, -1);
    this.absence[team] = uniforms;
    return uniforms;
  }

  private draws(purpose: string): Draws {
    const draws = new Draws(purpose, this);
    this.all.push(draws);
    return draws;
  }

  /** Takes in what somebody asks for in the course of a replication. */
  private late<D extends Draws>(draws: D): D {
    draws.restart(this.seed, this.replication);
    this.all.push(draws);
    return draws;
  }

  private worksOf(step: number, visit: number): Variates {
    const purpose = purposes.work(this.scenario.steps[step].id, visit);
    return this.late(new Variates(purpose, this, this.workOf[step]));
  }

  private routesOf(step: number, visit: number): Draws {
    return this.late(new Draws(purposes.route(this.scenario.steps[step].id, visit), this));
  }

  private drawDay(): void {
    const stream = new Stream(this.seed, this.replication, purposes.arrival);
    let customers = 0;
    for (let time = this.clock.next(stream.next()); time < Number.POSITIVE_INFINITY; ) {
      if (customers > this.mask) this.makeRoom(0, customers);
      this.arrival[customers++] = time;
      time = this.clock.next(stream.next());
    }
    this.drawn = customers;
    this.describe(0);
  }

  private drawBlock(oldest: number): void {
    const first = this.drawn;
    while (first + blockSize - oldest > this.mask + 1) this.makeRoom(oldest, first);
    this.drawn = first + blockSize;
    const uniforms = this.arrivals.all();
    for (let customer = first; customer < this.drawn; customer++) {
      this.arrival[customer & this.mask] = this.clock.next(uniforms[customer & this.mask]);
    }
    this.describe(first);
  }

  /** Doubles the room; customers from `first` to `end` keep what is known of them. */
  private makeRoom(first: number, end: number): void {
    const old = this.mask;
    this.mask = 2 * old + 1;
    this.arrival = moved(this.arrival, first, end, old, this.mask);
    this.segment = moved(this.segment, first, end, old, this.mask);
    this.patience = moved(this.patience, first, end, old, this.mask);
    this.firstWork = moved(this.firstWork, first, end, old, this.mask, this.strain.length);
    const strain = this.strainsFor(this.mask + 1);
    this.strain = this.strain.map((known, step) =>
      this.alike[step] ? strain[step] : moved(known, first, end, old, this.mask),
    );
    for (const draws of this.all) draws.move(first, old);
  }

  private strainsFor(room: number): Float64Array[] {
    const none = new Float64Array(room);
    return this.alike.map((alike) => (alike ? none : new Float64Array(room)));
  }

  /** Works out what every customer from `first` on brings. */
  private describe(first: number): void {
    this.drawSegments(first);
    this.drawPatience(first);
    for (let step = 0; step < this.strain.length; step++) {
      this.drawStrain(step, first);
      this.drawFirstWork(step, first);
    }
  }

  private drawSegments(first: number): void {
    const { segment, segmentLimits: limits, drawn, mask } = this;
    if (limits.length === 1) {
      segment.fill(0);
      return;
    }
    const uniforms = this.segments.all();
    for (let customer = first; customer < drawn; customer++)
      segment[customer & mask] = pick(limits, uniforms[customer & mask]);
  }

  private drawPatience(first: number): void {
    const { patience, patienceOf, segment, drawn, mask } = this;
    if (patienceOf.every((quantile) => quantile === null)) {
      patience.fill(Number.POSITIVE_INFINITY);
      return;
    }
    const uniforms = this.patiences.all();
    for (let customer = first; customer < drawn; customer++) {
      const slot = customer & mask;
      const quantile = patienceOf[segment[slot]];
      patience[slot] = quantile === null ? Number.POSITIVE_INFINITY : quantile(uniforms[slot]);
    }
  }

  private drawStrain(step: number, first: number): void {
    const { drawn, mask, segment } = this;
    const { exposure } = this.scenario.steps[step];
    if (this.alike[step]) return;
    const strain = this.strain[step];
    const probability = this.needOf[step];
    const always = probability.every((share) => share === 1);
    const uniforms = always ? null : this.needs[step].all();
    const varied = exposure > 0 && this.varietyOf.some((quantile) => quantile !== null);
    for (let customer = first; customer < drawn; customer++) {
      const slot = customer & mask;
      const needed = uniforms === null || uniforms[slot] < probability[segment[slot]];
      if (!needed) strain[slot] = notNeeded;
      else strain[slot] = varied ? exposure * this.variety(step, customer) : 0;
    }
  }

  private drawFirstWork(step: number, first: number): void {
    const { drawn, mask, firstWork } = this;
    const steps = this.strain.length;
    const quantile = this.workOf[step];
    const uniforms = this.works[step].all();
    for (let customer = first; customer < drawn; customer++) {
      const slot = customer & mask;
      firstWork[slot * steps + step] = quantile(uniforms[slot]);
    }
  }
}

/** Running sums of shares; the last share above 0 takes what rounding leaves. */
export function cumulative(shares: readonly number[]): Float64Array {
  const limits = new Float64Array(shares.length);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) limits[i] = sum += shares[i];
  const last = shares.findLastIndex((share) => share > 0);
  limits.fill(Number.POSITIVE_INFINITY, Math.max(0, last));
  return limits;
}

/** Index of the first limit above the uniform. */
export function pick(limits: Float64Array, uniform: number): number {
  let index = 0;
  while (uniform >= limits[index]) index++;
  return index;
}
