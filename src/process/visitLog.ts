/** Keeps the visits of those inside as flat records, for the trace. Not for use in sweeps. */
import { Elsewhere, type Journeys } from "./journeys.ts";
import { end, type Plan } from "./plan.ts";
import type { Recorder } from "./recorder.ts";
import { isCrossTrained, teamOfCrew } from "./staff.ts";

/** One stay in a queue and the work that followed; times in minutes from opening, null for what has not happened. */
export interface Visit {
  /** The step; at the desk the one that sent the customer. */
  readonly step: string;
  readonly at: "step" | keyof typeof Elsewhere;
  readonly team: string;
  /** Home team of the person who serves. */
  servedBy: string | null;
  crossTrained: boolean | null;
  readonly joined: number;
  began: number | null;
  ended: number | null;
  /** Standard work in minutes, before any factor. */
  work: number | null;
  /** Whether the need fitted: at the first visit of a step whose work ended. */
  fits: boolean | null;
  /** The step, or "end", drawn at this visit. */
  next: string | null;
}

export interface SkippedStep {
  readonly step: string;
  readonly next: string;
}

export class VisitLog implements Recorder {
  private readonly visits = new Map<number, Visit[]>();
  private readonly passedOver = new Map<number, SkippedStep[]>();

  constructor(
    private readonly plan: Plan,
    private readonly journeys: Journeys,
  ) {}

  visitsOf(customer: number): readonly Visit[] {
    return this.visits.get(customer) ?? [];
  }

  skippedBy(customer: number): readonly SkippedStep[] {
    return this.passedOver.get(customer) ?? [];
  }

  /** Lets go of a customer whose journey is over and written down. */
  forget(customer: number): void {
    this.visits.delete(customer);
    this.passedOver.delete(customer);
  }

  skipped(customer: number, step: number, next: number): void {
    const steps = this.passedOver.get(customer) ?? [];
    this.passedOver.set(customer, steps);
    steps.push({ step: this.stepId(step), next: this.stepId(next) });
  }

  joined(customer: number, team: number, now: number): void {
    const visits = this.visits.get(customer) ?? [];
    this.visits.set(customer, visits);
    const slot = customer & this.journeys.mask;
    visits.push({
      step: this.stepId(this.journeys.step[slot]),
      at: placeOf(this.journeys.visit[slot]),
      team: this.teamId(team),
      servedBy: null,
      crossTrained: null,
      joined: now,
      began: null,
      ended: null,
      work: null,
      fits: null,
      next: null,
    });
  }

  began(customer: number, work: number, now: number): void {
    const visit = this.present(customer);
    const slot = customer & this.journeys.mask;
    const crew = this.journeys.server[slot];
    visit.servedBy = this.teamId(teamOfCrew(crew));
    visit.crossTrained = isCrossTrained(crew);
    visit.began = now;
    visit.work = work;
  }

  ended(customer: number, fits: boolean | null, next: number | null, now: number): void {
    const visit = this.present(customer);
    visit.ended = now;
    visit.fits = fits;
    visit.next = next === null ? null : this.stepId(next);
  }

  private present(customer: number): Visit {
    const visit = this.visits.get(customer)?.at(-1);
    if (visit === undefined) throw new Error(`Customer ${customer} has work done without having joined a queue.`);
    return visit;
  }

  private stepId(step: number): string {
    return step === end ? "end" : this.plan.scenario.steps[step].id;
  }

  private teamId(team: number): string {
    return this.plan.scenario.teams[team].id;
  }
}

function placeOf(visit: number): Visit["at"] {
  if (visit > 0) return "step";
  return visit === Elsewhere.desk ? "desk" : "return";
}
