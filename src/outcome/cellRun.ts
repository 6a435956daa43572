/** One cell, simulated again for every replication, and scored as its customers are done. */
import type { Cohort } from "../population/cohort.ts";
import type { Journeys } from "../process/journeys.ts";
import type { Plan } from "../process/plan.ts";
import type { Recorder } from "../process/recorder.ts";
import { type OnRetired, Simulation } from "../process/simulation.ts";
import type { CellWorth } from "./cellWorth.ts";
import type { FloorTotals } from "./floorTotals.ts";

/** Customers between two pauses of a run that is watched. */
const pauseEvery = 256;

/** Told that customers first .. end - 1 are scored. Their journeys, and the scorer's facts of them, are still there. */
export type OnScored = (first: number, end: number) => void;

export class CellRun {
  private readonly simulation: Simulation;
  private onRetired: OnRetired = () => {};

  constructor(
    plan: Plan,
    private readonly cohort: Cohort,
    private readonly journeys: Journeys,
    recorder: Recorder | null = null,
  ) {
    this.simulation = new Simulation(plan, cohort, journeys, (first, end) => this.onRetired(first, end), recorder);
  }

  /** Simulates the replication that the cohort stands at and fills its row of tallies; what came of the floor. */
  tallies(worth: CellWorth, row: Float64Array, onScored: OnScored = () => {}): FloorTotals {
    this.scoreInto(worth, row, onScored);
    this.simulation.run();
    worth.sumUp(this.simulation.floor, row);
    return this.simulation.floor;
  }

  /** As `tallies` up to a time in minutes, pausing whenever some customers have been handed over. */
  *watched(worth: CellWorth, row: Float64Array, until: number, onScored: OnScored): Iterable<void> {
    const { simulation } = this;
    this.scoreInto(worth, row, onScored);
    simulation.open();
    for (let handedOver = 0; simulation.step(until); ) {
      if (simulation.arrived - handedOver < pauseEvery) continue;
      handedOver = simulation.arrived;
      simulation.retire();
      yield;
    }
    simulation.close(until);
    worth.sumUp(simulation.floor, row);
  }

  private scoreInto({ scorer }: CellWorth, row: Float64Array, onScored: OnScored): void {
    const { facts } = scorer;
    this.onRetired = (first, end) => {
      facts.clear();
      facts.read(this.cohort, this.journeys, first, end);
      scorer.add(row);
      onScored(first, end);
    };
  }
}
