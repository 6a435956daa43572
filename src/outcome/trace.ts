/**
 * The trace: one replication of one cell written out, customer by customer, as plain objects to be printed as JSON
 * Lines. It is the same simulation as everywhere else, watched.
 */
import { Cohort } from "../population/cohort.ts";
import { Journeys, Outcome } from "../process/journeys.ts";
import { makePlan, type Plan } from "../process/plan.ts";
import { Simulation } from "../process/simulation.ts";
import { isAbsent } from "../process/staff.ts";
import { type SkippedStep, type Visit, VisitLog } from "../process/visitLog.ts";
import type { Scenario } from "../scenario/types.ts";
import { CellRun } from "./cellRun.ts";
import { CellWorth } from "./cellWorth.ts";
import { find } from "./find.ts";
import { measureLayout, offsetOf, slotOf } from "./layout.ts";
import { Scorer } from "./score.ts";

export interface RunLine {
  readonly kind: "run";
  readonly scenario: string;
  readonly population: string;
  readonly design: string;
  readonly dial: number;
  readonly seed: string;
  readonly replication: number;
  readonly levers: {
    readonly range: Readonly<Record<string, number>>;
    readonly adaptivity: number;
    readonly crossTraining: Readonly<Record<string, number>>;
  };
  /** By team: the numbers of those absent. */
  readonly absent: Readonly<Record<string, readonly number[]>>;
}

export interface CustomerLine {
  readonly kind: "customer";
  readonly customer: number;
  readonly measured: boolean;
  readonly segment: string;
  readonly arrival: number;
  readonly patience: number | null;
  readonly priority: number;
  readonly loud: boolean;
  readonly judgedTarget: boolean;
  readonly needs: Readonly<Record<string, boolean>>;
  readonly variety: Readonly<Record<string, number>>;
  readonly skip: Readonly<Record<string, number>>;
  readonly returns: readonly { readonly comes: boolean; readonly delay: number }[];
  readonly skipped: readonly SkippedStep[];
  readonly visits: readonly Visit[];
  readonly outcome: "served" | "abandoned" | "referred" | null;
  readonly left: number | null;
  readonly waitOnstage: number;
  readonly waitBackstage: number;
  readonly effort: number | null;
  readonly fit: number | null;
  readonly experience: number;
  readonly kept: boolean | null;
  readonly value: number;
}

export interface TotalsLine {
  readonly kind: "totals";
  readonly arrivals: number;
  readonly cost: number;
  readonly value: number;
  readonly kept: number | null;
  readonly targets: number;
}

export type TraceLine = RunLine | CustomerLine | TotalsLine;

export interface TraceRequest {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  /** In [0, 1]. */
  readonly dial: number;
  readonly seed: string;
  /** Counted from 0, as in every other run. */
  readonly replication: number;
}

/** The lines of a replication; throws a RangeError where the population or the design does not exist. */
export function traceReplication(request: TraceRequest): Iterable<TraceLine> {
  const { scenario, seed, replication } = request;
  const cohort = new Cohort(scenario, find(scenario.populations, request.population, "population"));
  cohort.begin(seed, replication);
  const plan = makePlan(scenario, find(scenario.designs, request.design, "design"), request.dial);
  return traceCohort(request, plan, cohort, () => cohort.begin(seed, replication));
}

/**
 * The lines of the cohort's replication under a plan. A run without end ends when the last measured customer has left,
 * which is only known afterwards; it is then begun again by `restart` and run up to that moment.
 */
export function* traceCohort(
  request: TraceRequest,
  plan: Plan,
  cohort: Cohort,
  restart: () => void,
): Iterable<TraceLine> {
  const until = cohort.whole ? plan.horizon : lastLeaving(plan, cohort);
  if (!cohort.whole) restart();
  const journeys = new Journeys(plan.loops ? plan.scenario.steps.length : 0);
  const log = new VisitLog(plan, journeys);
  const writer = new CustomerWriter(plan, cohort, journeys, log);
  let lines: CustomerLine[] = [];
  const write = (first: number, end: number) => {
    for (let customer = first; customer < end; customer++) {
      lines.push(writer.write(customer));
      log.forget(customer);
    }
  };
  yield { kind: "run", ...runFacts(request, plan), absent: absentPeople(plan, cohort) };
  const { scenario, design, dial } = plan;
  const row = new Float64Array(measureLayout(scenario).slots);
  const run = new CellRun(plan, cohort, journeys, log);
  const worth = new CellWorth(scenario, design, dial, new Scorer(scenario));
  for (const _ of run.watched(worth, row, until, write)) {
    yield* lines;
    lines = [];
  }
  yield* lines;
  yield totals(plan.scenario, row);
}

/** When the last measured customer leaves, or the measured minutes end, or the run is given up. */
function lastLeaving(plan: Plan, cohort: Cohort): number {
  const journeys = new Journeys(plan.loops ? plan.scenario.steps.length : 0);
  let last = plan.closes;
  const simulation = new Simulation(plan, cohort, journeys, (first, end) => {
    for (let customer = first; customer < end; customer++) {
      const slot = customer & journeys.mask;
      if (journeys.measured[slot] === 0) continue;
      const stays = journeys.outcome[slot] === Outcome.inside || journeys.gone[slot] === 0;
      last = Math.max(last, stays ? plan.horizon : journeys.left[slot]);
    }
  });
  simulation.run();
  return last;
}

function runFacts({ population, design, dial, seed, replication }: TraceRequest, { scenario, levers }: Plan) {
  return {
    scenario: scenario.id,
    population,
    design,
    dial,
    seed,
    replication,
    levers: {
      range: Object.fromEntries(levers.range),
      adaptivity: levers.adaptivity,
      crossTraining: Object.fromEntries(levers.crossTraining),
    },
  };
}

function absentPeople(plan: Plan, cohort: Cohort): Record<string, number[]> {
  const byTeam = plan.rosters.map((roster, team) => {
    const people = Math.max(0, ...(roster.headcount ?? []));
    const uniforms = roster.absence > 0 ? cohort.absenceOf(team, people) : new Float64Array(people).fill(1);
    const absent = Array.from({ length: people }, (_, person) => person).filter((person) =>
      isAbsent(roster, person, uniforms),
    );
    return [plan.scenario.teams[team].id, absent] as const;
  });
  return Object.fromEntries(byTeam);
}

function totals({ promise }: Scenario, row: Float64Array): TotalsLine {
  return {
    kind: "totals",
    arrivals: row[slotOf.all + offsetOf.arrivals],
    cost: row[slotOf.cost],
    value: row[slotOf.all + offsetOf.value],
    kept: promise === null ? null : row[slotOf.targets + offsetOf.kept],
    targets: row[slotOf.targets + offsetOf.arrivals],
  };
}

const outcomes = [null, "served", "abandoned", "referred"] as const;

/** Writes a customer's line from what the cohort, the journeys and the visit log hold. */
class CustomerWriter {
  private readonly scorer: Scorer;

  constructor(
    private readonly plan: Plan,
    private readonly cohort: Cohort,
    private readonly journeys: Journeys,
    private readonly log: VisitLog,
  ) {
    this.scorer = new Scorer(plan.scenario);
  }

  write(customer: number): CustomerLine {
    return { kind: "customer", customer, ...this.brings(customer), ...this.becomes(customer) };
  }

  /** What the customer brings, the same in every design. */
  private brings(customer: number) {
    const { cohort, journeys } = this;
    const { scenario } = this.plan;
    const slot = customer & journeys.mask;
    const segment = scenario.segments[cohort.segment[slot]];
    const byStep = <T>(of: (step: number) => T): Record<string, T> =>
      Object.fromEntries(scenario.steps.map(({ id }, step) => [id, of(step)]));
    return {
      measured: journeys.measured[slot] === 1,
      segment: segment.id,
      arrival: cohort.arrival[slot],
      patience: cohort.patience[slot] === Number.POSITIVE_INFINITY ? null : cohort.patience[slot],
      priority: segment.priority,
      loud: cohort.loud(customer),
      judgedTarget: cohort.judgedTarget(customer),
      needs: byStep((step) => cohort.strain[step][slot] >= 0),
      variety: byStep((step) => cohort.variety(step, customer)),
      skip: byStep((step) => cohort.skip(step, customer)),
      returns: Array.from({ length: scenario.returns?.max ?? 0 }, (_, index) => ({
        comes: cohort.comesBack(index + 1, customer),
        delay: cohort.returnDelay(index + 1, customer),
      })),
    };
  }

  /** What becomes of the customer in this design. */
  private becomes(customer: number) {
    const { journeys, scorer } = this;
    const { promise } = this.plan.scenario;
    const slot = customer & journeys.mask;
    const outcome = journeys.outcome[slot];
    const served = outcome === Outcome.served;
    scorer.facts.clear();
    scorer.facts.readOne(this.cohort, journeys, customer);
    const experience = scorer.experience(0);
    return {
      skipped: this.log.skippedBy(customer),
      visits: this.log.visitsOf(customer),
      outcome: outcomes[outcome],
      left: outcome === Outcome.inside ? null : journeys.left[slot],
      waitOnstage: journeys.waitOnstage[slot],
      waitBackstage: journeys.waitBackstage[slot],
      effort: served ? scorer.effort(0) : null,
      fit: served ? scorer.fit(0) : null,
      experience,
      kept: promise === null ? null : scorer.brokenBy(0, promise) === null,
      value: scorer.value(0, experience),
    };
  }
}
