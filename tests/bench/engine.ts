/**
 * One cell of a scenario's first population and design, put together as in src/outcome/replication.ts, but so that
 * drawing, journeys and scoring can be timed apart. The only file here that knows the engine's inner parts.
 */
import { CellRun, type OnScored } from "../../src/outcome/cellRun.ts";
import { CellWorth } from "../../src/outcome/cellWorth.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { Scorer } from "../../src/outcome/score.ts";
import { Cohort } from "../../src/population/cohort.ts";
import { Journeys } from "../../src/process/journeys.ts";
import { makePlan } from "../../src/process/plan.ts";
import { Simulation } from "../../src/process/simulation.ts";
import type { Scenario } from "../../src/scenario/types.ts";

export class Engine {
  private readonly cohort: Cohort;
  private readonly simulation: Simulation;
  private readonly scorer: Scorer;
  private readonly worth: CellWorth;
  private readonly cell: CellRun;
  private readonly slots: number;

  /** `onScored` is told of customers who are over and scored, by `all` only. */
  constructor(
    scenario: Scenario,
    private readonly onScored: OnScored = () => {},
  ) {
    const plan = makePlan(scenario, scenario.designs[0], 0);
    const journeys = new Journeys(plan.loops ? scenario.steps.length : 0);
    this.cohort = new Cohort(scenario, scenario.populations[0]);
    this.simulation = new Simulation(plan, this.cohort, journeys, () => {});
    this.scorer = new Scorer(scenario);
    this.worth = new CellWorth(scenario, plan.design, 0, this.scorer);
    this.cell = new CellRun(plan, this.cohort, journeys);
    this.slots = measureLayout(scenario).slots;
  }

  /** Draws the customers of a day; of a continuous run the first block, the others are drawn as they come. */
  draw(replication: number): void {
    this.cohort.begin("bench", replication);
  }

  /** The journeys of those drawn, without scoring: how many there were. */
  journeys(): number {
    this.simulation.run();
    return this.simulation.arrived;
  }

  /** Scores the customers of a day whose journeys are over: their tallies. */
  score(): Float64Array {
    const tallies = new Float64Array(this.slots);
    const { scorer, cohort, simulation } = this;
    scorer.facts.clear();
    scorer.facts.read(cohort, simulation.journeys, 0, simulation.arrived);
    scorer.add(tallies);
    return tallies;
  }

  /** All of a replication as a sweep has it, with its tallies. */
  all(replication: number): Float64Array {
    this.draw(replication);
    const tallies = new Float64Array(this.slots);
    this.cell.tallies(this.worth, tallies, this.onScored);
    return tallies;
  }

  /** Mean number of customers in the first team's queue in the last run without scoring. */
  get meanQueue(): number {
    const { floor, plan } = this.simulation;
    return floor.queueMinutes[0] / (plan.closes - plan.opens);
  }
}
