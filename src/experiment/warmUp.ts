/**
 * How long a service that never closes takes to forget that it began empty: MSER-5 on a pilot study.
 *
 * The pilot runs from empty and keeps what each customer waited, in the order of arrival, averaged over replications;
 * averaging makes the start stand out from the noise and the rule steady (Hoad, Robinson and Davies 2010). MSER-5 then
 * cuts where the mean of the rest is best known. Nothing here changes a scenario: it is a suggestion.
 *
 * Sources: K. P. White, An effective truncation heuristic for bias reduction in simulation output, Simulation 69 (1997)
 * 323-334; W. W. Franklin and K. P. White, Stationarity tests and MSER-5, Winter Simulation Conference 2008, 541-546;
 * K. Hoad, S. Robinson and R. Davies, Automating warm-up length estimation, Journal of the Operational Research Society
 * 61 (2010) 1389-1403.
 */
import { find } from "../outcome/find.ts";
import { Cohort } from "../population/cohort.ts";
import { Journeys } from "../process/journeys.ts";
import { makePlan } from "../process/plan.ts";
import { Simulation } from "../process/simulation.ts";
import type { Scenario } from "../scenario/types.ts";

/** Values are looked at in means of so many. */
const batchSize = 5;

/** So many batches at the end are never all that is left: their spread is too often small by chance. */
const fewestLeft = 5;

/** Replications of the pilot, and customers in each at most. */
const pilotReplications = 5;
const mostCustomers = 20_000;

/**
 * MSER-5: how many values at the start of a series to leave out, so that the standard error of the mean of the rest,
 * by batch means of five taken as independent, is smallest; of equals the fewest. Null where that is more than half of
 * the series, which is then too short to say, or where there are too few values.
 */
export function mser5(series: ArrayLike<number>): number | null {
  const batches = Math.floor(series.length / batchSize);
  if (batches < 2 * fewestLeft) return null;
  let best = Number.POSITIVE_INFINITY;
  let cut = 0;
  let mean = 0;
  let squares = 0;
  // From the end, so that each step adds one batch to mean and squares (Welford).
  for (let first = batches - 1; first >= 0; first--) {
    const left = batches - first;
    const value = batchMean(series, first);
    const before = value - mean;
    mean += before / left;
    squares += before * (value - mean);
    const statistic = squares / left ** 2;
    if (left < fewestLeft || statistic > best) continue;
    best = statistic;
    cut = first;
  }
  return 2 * cut > batches ? null : cut * batchSize;
}

function batchMean(series: ArrayLike<number>, batch: number): number {
  let sum = 0;
  for (let i = 0; i < batchSize; i++) sum += series[batch * batchSize + i];
  return sum / batchSize;
}

/** The cells of one population and design that a warm-up is to be good for. */
export interface WarmUpQuestion {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  readonly dials: readonly number[];
  readonly seed: string;
}

/**
 * Whole minutes after which the rule takes all dials to be warmed up. Null where it finds no such time within the length
 * of the run, because waits still grow say, or where too few customers come to tell.
 *
 * @throws RangeError where the scenario is not continuous, or the population or the design does not exist.
 */
export function suggestWarmUp({ scenario, population, design, dials, seed }: WarmUpQuestion): number | null {
  const pilot = pilotOf(scenario, population);
  let minutes = 0;
  for (const dial of dials) {
    const { waits, arrivals } = averageWaits(pilot, population, design, dial, seed);
    const cut = mser5(waits);
    if (cut === null) return null;
    if (cut > 0) minutes = Math.max(minutes, arrivals[cut]);
  }
  return Math.ceil(minutes);
}

/** The scenario from empty, as long as its warm-up and measured minutes together or as its customers are many. */
function pilotOf(scenario: Scenario, population: string): Scenario {
  const { regime } = scenario;
  if (regime.kind !== "continuous") throw new RangeError("A day begins empty and has no warm-up.");
  const { perHour } = find(scenario.populations, population, "population");
  const minutes = Math.min(regime.warmUpMinutes + regime.minutes, (60 * mostCustomers) / perHour);
  return { ...scenario, regime: { kind: "continuous", warmUpMinutes: 0, minutes } };
}

interface PilotSeries {
  /** What customer n waited in all queues, and when they arrived; means over the replications. */
  readonly waits: Float64Array;
  readonly arrivals: Float64Array;
}

function averageWaits(pilot: Scenario, population: string, design: string, dial: number, seed: string): PilotSeries {
  const cohort = new Cohort(pilot, find(pilot.populations, population, "population"));
  const plan = makePlan(pilot, find(pilot.designs, design, "design"), dial);
  const journeys = new Journeys(plan.loops ? pilot.steps.length : 0);
  const waits: number[] = [];
  const arrivals: number[] = [];
  let customers = Number.POSITIVE_INFINITY;
  let measured = 0;
  const simulation = new Simulation(plan, cohort, journeys, (first, end) => {
    for (let customer = first; customer < end; customer++) {
      const slot = customer & journeys.mask;
      if (journeys.measured[slot] === 0) continue;
      measured++;
      waits[customer] = (waits[customer] ?? 0) + journeys.waitOnstage[slot] + journeys.waitBackstage[slot];
      arrivals[customer] = (arrivals[customer] ?? 0) + cohort.arrival[slot];
    }
  });
  for (let replication = 0; replication < pilotReplications; replication++) {
    // Streams of its own, so that the cut does not depend on the customers it is made for.
    cohort.begin(`${seed}/pilot`, replication);
    measured = 0;
    // Those who wait longer than the whole pilot need not be waited for: their waits so far say enough.
    simulation.run(2 * plan.closes);
    customers = Math.min(customers, measured);
  }
  const means = (sums: readonly number[]) =>
    Float64Array.from(sums.slice(0, customers), (sum) => sum / pilotReplications);
  return { waits: means(waits), arrivals: means(arrivals) };
}
