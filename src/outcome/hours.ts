/**
 * A cell's days by the hour: the engine's own days, simulated again and listened to. The tallies of a replication hold
 * whole days only; these rows hold the same minutes and visits hour by hour, and add up to them.
 *
 * Which days these are (that of replication r has the same customers as in every other run) and how sure their means
 * are is not decided here.
 */
import { Cohort } from "../population/cohort.ts";
import { Journeys } from "../process/journeys.ts";
import { makePlan, type Plan } from "../process/plan.ts";
import { Simulation } from "../process/simulation.ts";
import type { Scenario } from "../scenario/types.ts";
import { find } from "./find.ts";
import { HourBook } from "./hourBook.ts";
import { type HourLayout, hourLayout } from "./hourLayout.ts";

export interface HoursRequest {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  /** In [0, 1]. */
  readonly dial: number;
  readonly seed: string;
  /** The first replication, counted from 0, and how many. */
  readonly first: number;
  readonly days: number;
}

/** The rows of some days, in the order of the replications. */
export interface HoursPart {
  readonly days: number;
  readonly rows: Float64Array;
}

/** Takes the next days; the answer says whether to go on. */
export type TakeHours = (part: HoursPart) => Promise<boolean>;

/** What a worker for hours can do; the thread's edge exposes this. Rejects where `hoursParts` throws. */
export interface HourCounter {
  hours(request: HoursRequest, take: TakeHours): Promise<void>;
}

/** Visits that are to be expected in one part: some milliseconds of work. */
const visitsAPart = 10_000;

/**
 * The rows in parts, each small enough to be stopped after; the first is empty and comes before any work, as a sign of
 * life. The rows are the same however they are cut. Throws a RangeError where the population or the design does not
 * exist, and where the scenario has no day.
 */
export function* hoursParts(request: HoursRequest): Iterable<HoursPart> {
  const { scenario, seed, first, days } = request;
  yield { days: 0, rows: new Float64Array(0) };
  const design = find(scenario.designs, request.design, "design");
  const layout = hourLayout(scenario, design);
  if (layout === null) throw new RangeError("A run without opening hours has no hours of the day");
  const cohort = new Cohort(scenario, find(scenario.populations, request.population, "population"));
  const count = hourCount(layout, makePlan(scenario, design, request.dial), cohort);
  let part: Float64Array[] = [];
  let visits = 0;
  for (let day = first; day < first + days; day++) {
    cohort.begin(seed, day);
    part.push(count());
    visits += cohort.drawn * scenario.steps.length;
    if (visits < visitsAPart) continue;
    yield joined(part, layout.slots);
    part = [];
    visits = 0;
  }
  yield joined(part, layout.slots);
}

/** A function that simulates the day that the cohort stands at and answers with its row. */
export function hourCount(layout: HourLayout, plan: Plan, cohort: Cohort): () => Float64Array {
  const journeys = new Journeys(plan.loops ? plan.scenario.steps.length : 0);
  const book = new HourBook(layout, plan, cohort, journeys);
  const simulation = new Simulation(plan, cohort, journeys, (from, end) => book.gone(from, end), book);
  return () => {
    const row = new Float64Array(layout.slots);
    book.open(row);
    simulation.run();
    book.close();
    return row;
  };
}

function joined(part: readonly Float64Array[], slots: number): HoursPart {
  const rows = new Float64Array(part.length * slots);
  part.forEach((row, i) => {
    rows.set(row, i * slots);
  });
  return { days: part.length, rows };
}
