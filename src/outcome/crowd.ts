/** The customers of one population, ready to be sent through one cell after another. */
import { Cohort } from "../population/cohort.ts";
import { Journeys } from "../process/journeys.ts";
import { makePlan } from "../process/plan.ts";
import type { Design, Population, Scenario } from "../scenario/types.ts";
import { CellRun } from "./cellRun.ts";
import { Brought } from "./controls.ts";

export class Crowd {
  readonly brought: Brought;
  private readonly cohort: Cohort;
  private readonly journeys: Journeys;
  private replication = -1;

  constructor(
    private readonly scenario: Scenario,
    population: Population,
    private readonly seed: string,
  ) {
    this.cohort = new Cohort(scenario, population);
    this.brought = new Brought(scenario, this.cohort);
    // Whether a step can be entered twice is the same in all designs.
    const { loops } = makePlan(scenario, scenario.designs[0], 0);
    this.journeys = new Journeys(loops ? scenario.steps.length : 0);
  }

  /** Another cell that these customers go through; the dial is in [0, 1]. */
  run(design: Design, dial: number): CellRun {
    return new CellRun(makePlan(this.scenario, design, dial), this.cohort, this.journeys);
  }

  /** Draws the customers of a replication, unless they are there, untouched. Each run takes one call. */
  stand(replication: number): void {
    if (replication === this.replication && this.cohort.whole) return;
    this.replication = replication;
    this.cohort.begin(this.seed, replication);
  }

  /** Adds up what measured customers first .. end - 1 bring, while they are there. */
  weigh(first: number, end: number): void {
    const { journeys } = this;
    for (let customer = first; customer < end; customer++) {
      if (journeys.measured[customer & journeys.mask] === 1) this.brought.add(customer);
    }
  }
}
