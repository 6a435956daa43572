/**
 * One replication of many cells: the cohort is drawn once and goes through every design at every dial.
 *
 * The result is a function of (scenario, population, seed, cell, replication) alone, whatever was run before.
 */
import { Cohort } from "../population/cohort.ts";
import { Journeys } from "../process/journeys.ts";
import { makePlan, type Plan } from "../process/plan.ts";
import { type OnRetired, Simulation } from "../process/simulation.ts";
import type { Staff } from "../process/staff.ts";
import type { Scenario } from "../scenario/types.ts";
import { Brought } from "./controls.ts";
import { find } from "./find.ts";
import { blockSize, costPartNames, measureLayout, offsetOf, slotOf, teamSums } from "./layout.ts";
import { type CostParts, payrollOf } from "./money.ts";
import { Scorer } from "./score.ts";

export { find };

/** A design, by id, at a dial in [0, 1]. */
export interface Cell {
  readonly design: string;
  readonly dial: number;
}

export interface Replicator {
  /** Tallies of all cells in a replication counted from 0: rows of the layout's slots, in the order of the cells. */
  tallies(replication: number): Float64Array;
}

/** Throws a RangeError where the population or a design does not exist. */
export function createReplicator(
  scenario: Scenario,
  population: string,
  seed: string,
  cells: readonly Cell[],
): Replicator {
  const cohort = new Cohort(scenario, find(scenario.populations, population, "population"));
  const { slots } = measureLayout(scenario);
  const plans = cells.map(({ design, dial }) => makePlan(scenario, find(scenario.designs, design, "design"), dial));
  const journeys = new Journeys(plans.some(({ loops }) => loops) ? scenario.steps.length : 0);
  const scorer = new Scorer(scenario, cohort, journeys);
  const brought = new Brought(scenario, cohort);
  const weigh: OnRetired = (first, end) => {
    for (let customer = first; customer < end; customer++) {
      if (journeys.measured[customer & journeys.mask] === 1) brought.add(customer);
    }
  };
  // All cells have the same customers: the first one's are enough.
  const runs = plans.map(
    (plan, index) =>
      new CellRun(
        plan,
        (onRetired) => new Simulation(plan, cohort, journeys, onRetired),
        scorer,
        index === 0 ? weigh : undefined,
      ),
  );
  return {
    tallies(replication) {
      const rows = new Float64Array(cells.length * slots);
      cohort.begin(seed, replication);
      brought.begin();
      runs.forEach((run, index) => {
        if (index > 0 && !cohort.whole) cohort.begin(seed, replication);
        const row = rows.subarray(index * slots, (index + 1) * slots);
        run.tallies(row);
        row[slotOf.work] = brought.work;
        row[slotOf.variety] = brought.variety;
      });
      return rows;
    },
  };
}

/** Customers between two pauses of a run that is watched. */
const pauseEvery = 256;

/** One cell, simulated and scored again for every replication. */
export class CellRun {
  private readonly simulation: Simulation;
  private readonly payroll: (staff: Staff) => CostParts;
  private row: Float64Array = new Float64Array(0);

  /** `onScored` is told of customers first .. end - 1 once they are scored, while their facts are still there. */
  constructor(
    private readonly plan: Plan,
    simulate: (onRetired: OnRetired) => Simulation,
    scorer: Scorer,
    onScored: OnRetired = () => {},
  ) {
    this.payroll = payrollOf(plan);
    this.simulation = simulate((first, end) => {
      scorer.add(first, end, this.row);
      onScored(first, end);
    });
  }

  /** Simulates the replication that the cohort stands at and fills its row of tallies. */
  tallies(row: Float64Array): void {
    this.row = row;
    this.simulation.run();
    this.sumUp(row);
  }

  /** As `tallies` up to a time in minutes, pausing whenever some customers have been handed over. */
  *watched(row: Float64Array, until: number): Iterable<void> {
    const { simulation } = this;
    this.row = row;
    simulation.open();
    for (let handedOver = 0; simulation.step(until); ) {
      if (simulation.arrived - handedOver < pauseEvery) continue;
      handedOver = simulation.arrived;
      simulation.retire();
      yield;
    }
    simulation.close(until);
    this.sumUp(row);
  }

  private sumUp(row: Float64Array): void {
    const { simulation, plan } = this;
    sumSegments(plan.scenario, row);
    addTeams(plan.scenario, simulation, row);
    addMoney(plan.scenario, this.payroll(simulation.floor.staff), row);
    row[slotOf.replications] = 1;
  }
}

/** Adds the blocks of the segments up to those of all and of the target customers. */
function sumSegments({ segments }: Scenario, row: Float64Array): void {
  segments.forEach(({ target }, segment) => {
    for (let offset = 0; offset < blockSize; offset++) {
      const sum = row[slotOf.segment(segment) + offset];
      row[slotOf.all + offset] += sum;
      if (target) row[slotOf.targets + offset] += sum;
    }
  });
}

function addTeams(
  { segments, teams }: Scenario,
  { floor: { staff, queueMinutes, queueVisits } }: Simulation,
  row: Float64Array,
) {
  teams.forEach(({ headcount }, team) => {
    const at = slotOf.team(segments.length, team);
    const sums: Record<(typeof teamSums)[number], number> = {
      worked: headcount === null ? 0 : staff.worked[team],
      available: headcount === null ? 0 : staff.present[team] + staff.beyond[team],
      queueMinutes: queueMinutes[team],
      queueVisits: queueVisits[team],
    };
    teamSums.forEach((name, offset) => {
      row[at + offset] = sums[name];
    });
  });
}

function addMoney(scenario: Scenario, pay: CostParts, row: Float64Array): void {
  const parts: Record<(typeof costPartNames)[number], number> = {
    ...pay,
    referrals: scenario.referral.cost * row[slotOf.all + offsetOf.referred],
    visits: row[slotOf.all + offsetOf.visitCost],
    fixed: scenario.costs.fixedCostPerDay,
  };
  costPartNames.forEach((name, index) => {
    row[slotOf.costParts + index] = parts[name];
    row[slotOf.cost] += parts[name];
  });
  row[slotOf.netValue] = row[slotOf.all + offsetOf.value] - row[slotOf.cost];
}
