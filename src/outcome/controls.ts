/**
 * Sums over the customers of a replication whose means are known before the first day: what control variates are made
 * of. A day with more customers, or with more work in their bags, than the average one says so here.
 *
 * They depend on the cohort alone, so they are the same in every design and at every dial. They are no measures and
 * are not reported. What is done with them is the experiment's business.
 */
import type { Cohort } from "../population/cohort.ts";
import { meanOf } from "../population/distributions/index.ts";
import type { Distribution, Population, Scenario, Segment, Step } from "../scenario/types.ts";
import { find } from "./find.ts";
import { offsetOf, slotOf } from "./layout.ts";

/** A sum over the measured customers of a replication whose mean is known beforehand. */
export interface Control {
  /** Slot of the sum in a row of tallies. It depends on the cohort alone, so it is the same at every dial. */
  readonly slot: number;
  /** Its expectation in one replication, in the sum's own unit. */
  readonly expected: number;
}

/**
 * The controls of a population's replications: customers who arrive; the standard work they bring, in minutes; the
 * variety they bring. A sum that is always 0, or always so much a customer, adds nothing to the first and is left out.
 *
 * The means are exact but for the tables of gamma and beta (see quantileOf). Customers are independent of how many
 * come, so each sum's mean is the mean number of customers times the mean of one (Wald). Throws a RangeError where the
 * population does not exist.
 */
export function controlsOf(scenario: Scenario, population: string): readonly Control[] {
  const found = find(scenario.populations, population, "population");
  const arrivals = expectedArrivals(scenario, found);
  if (arrivals === 0) return [];
  const segments = scenario.segments.filter(({ id }) => shareOf(found, id) > 0);
  const perCustomer = (of: (segment: Segment, step: Step) => number): number =>
    segments.reduce((sum, segment) => sum + shareOf(found, segment.id) * overSteps(scenario, segment, of), 0);
  const variety = perCustomer(varietyBrought);
  return [
    { slot: slotOf.all + offsetOf.arrivals, expected: arrivals },
    ...(workVaries(scenario, segments) ? [{ slot: slotOf.work, expected: arrivals * perCustomer(workBrought) }] : []),
    ...(variety > 0 ? [{ slot: slotOf.variety, expected: arrivals * variety }] : []),
  ];
}

/** Mean number of measured customers of a replication; the profile and the day's factor have mean 1. */
function expectedArrivals({ regime }: Scenario, { perHour }: Population): number {
  return (perHour / 60) * (regime.kind === "day" ? regime.openMinutes : regime.minutes);
}

function shareOf({ mix }: Population, segment: string): number {
  return mix.get(segment) ?? 0;
}

function needOf(segment: Segment, step: Step): number {
  return segment.needs.get(step.id) ?? 1;
}

function overSteps({ steps }: Scenario, segment: Segment, of: (segment: Segment, step: Step) => number): number {
  return steps.reduce((sum, step) => sum + needOf(segment, step) * of(segment, step), 0);
}

/** Mean work in minutes of a step that is needed. */
function workBrought(segment: Segment, step: Step): number {
  return meanOf(step.work) * segment.workFactor;
}

function varietyBrought(segment: Segment, step: Step): number {
  return segment.variety === null ? 0 : step.exposure * segment.variety.mean;
}

/** Whether two customers can bring different work. */
function workVaries(scenario: Scenario, segments: readonly Segment[]): boolean {
  const amounts = new Set(segments.map((segment) => overSteps(scenario, segment, workBrought)));
  const varies = (segment: Segment, step: Step): boolean => {
    const need = needOf(segment, step);
    return need > 0 && workBrought(segment, step) > 0 && (need < 1 || !isFixed(step.work));
  };
  return amounts.size > 1 || segments.some((segment) => scenario.steps.some((step) => varies(segment, step)));
}

function isFixed(work: Distribution): boolean {
  if (work.kind === "uniform") return work.min === work.max;
  if (work.kind === "empirical") return work.values.every((value) => value === work.values[0]);
  return work.kind === "constant";
}

/** Adds up what the customers of a replication bring, as they are handed over in the order of arrival. */
export class Brought {
  /** Minutes of standard work at the first visits of all steps needed. */
  work = 0;
  /** Sum of exposure x variety over the steps needed. */
  variety = 0;
  private readonly workFactor: Float64Array;

  constructor(
    scenario: Scenario,
    private readonly cohort: Cohort,
  ) {
    this.workFactor = Float64Array.from(scenario.segments, (segment) => segment.workFactor);
  }

  begin(): void {
    this.work = 0;
    this.variety = 0;
  }

  /** Adds a measured customer, whom the cohort must still hold. */
  add(customer: number): void {
    const { strain, firstWork, segment, mask } = this.cohort;
    const slot = customer & mask;
    const factor = this.workFactor[segment[slot]];
    for (let step = 0; step < strain.length; step++) {
      if (strain[step][slot] < 0) continue;
      this.work += firstWork[slot * strain.length + step] * factor;
      this.variety += strain[step][slot];
    }
  }
}
