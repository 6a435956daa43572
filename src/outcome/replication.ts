/**
 * One replication of many cells: the cohort is drawn once and goes through every design at every dial.
 *
 * The result is a function of (scenario, population, seed, cell, replication) alone, whatever was run before. Journeys
 * that are known already are scored without being simulated; what is known is the memory's business (see memory.ts).
 */
import type { Scenario } from "../scenario/types.ts";
import type { CellRun } from "./cellRun.ts";
import { CellWorth } from "./cellWorth.ts";
import { Crowd } from "./crowd.ts";
import { Facts } from "./facts.ts";
import { find } from "./find.ts";
import { FloorRecord } from "./floorTotals.ts";
import { KeptCell, type Scoring } from "./keptCell.ts";
import { measureLayout, segmentBlocks, slotOf } from "./layout.ts";
import { type CourseMemory, type CrowdDay, type CrowdMemory, type CrowdSums, Memory } from "./memory.ts";
import { crowdKey, designKey, expectationsOf, experienceKey, pathKey, pathsOf, promiseKey } from "./paths.ts";
import { Scorer } from "./score.ts";

/** A design, by id, at a dial in [0, 1]. */
export interface Cell {
  readonly design: string;
  readonly dial: number;
}

export interface Replicator {
  /** Tallies of all cells in a replication counted from 0: rows of the layout's slots, in the order of the cells. */
  tallies(replication: number): Float64Array;
}

/** Makes the replicator of some cells; throws a RangeError where the population or a design does not exist. */
export type CreateReplicator = (
  scenario: Scenario,
  population: string,
  seed: string,
  cells: readonly Cell[],
) => Replicator;

/** Replicators that share a memory: what one has simulated the next only scores. */
export function keepingIn(memory: Memory): CreateReplicator {
  return (scenario, population, seed, cells) => new CellReplicator(memory, scenario, population, seed, cells);
}

/** Replicators that simulate everything they are asked for, and keep nothing. */
export const createReplicator: CreateReplicator = (...asked) => keepingIn(new Memory(0))(...asked);

/** A cell, what it is worth, and where its facts are or come from. */
interface Task {
  readonly dial: number;
  readonly worth: CellWorth;
  readonly course: CourseMemory;
  readonly run: () => CellRun;
}

class CellReplicator implements Replicator {
  private readonly slots: number;
  private readonly scorer: Scorer;
  private readonly record: FloorRecord;
  private readonly kept: CrowdMemory;
  private readonly scoring: Scoring;
  private readonly crowd: () => Crowd;
  private readonly tasks: readonly Task[];
  /** The facts of the cell that is being simulated, where they are to be kept. */
  private readonly collected = new Facts();

  constructor(
    private readonly memory: Memory,
    private readonly scenario: Scenario,
    population: string,
    seed: string,
    cells: readonly Cell[],
  ) {
    const paths = pathsOf(scenario);
    const people = find(paths.populations, population, "population");
    this.slots = measureLayout(scenario).slots;
    this.scorer = new Scorer({ ...expectationsOf(scenario), promise: scenario.promise });
    this.record = new FloorRecord(scenario);
    memory.turnTo({
      paths: JSON.stringify([pathKey(scenario), seed]),
      experience: experienceKey(scenario),
      promise: promiseKey(scenario),
    });
    this.scoring = memory.scoring;
    const kept = memory.crowd(crowdKey(paths, population, seed));
    this.kept = kept;
    this.crowd = () => kept.ready(() => new Crowd(paths, people, seed));
    const courses = new Map<string, CourseMemory>();
    this.tasks = cells.map(({ design: id, dial }) => {
      const design = find(paths.designs, id, "design");
      const course = courses.get(id) ?? memory.course(kept, designKey(design));
      courses.set(id, course);
      return {
        dial,
        worth: new CellWorth(scenario, find(scenario.designs, id, "design"), dial, this.scorer),
        course,
        run: () => course.ready(dial, () => this.crowd().run(design, dial)),
      };
    });
  }

  tallies(replication: number): Float64Array {
    const { slots, tasks } = this;
    const rows = new Float64Array(tasks.length * slots);
    const rowOf = (index: number) => rows.subarray(index * slots, (index + 1) * slots);
    let sums: CrowdSums | null = this.kept.days.get(replication) ?? null;
    tasks.forEach((task, index) => {
      const cell = task.course.find(task.dial, replication);
      const day = this.kept.days.get(replication);
      if (cell !== null && day !== undefined) this.score(task, cell, day, rowOf(index));
      else sums = this.simulate(task, replication, sums, rowOf(index));
    });
    for (let row = 0; row < rows.length; row += slots) {
      rows[row + slotOf.work] = sums?.work ?? 0;
      rows[row + slotOf.variety] = sums?.variety ?? 0;
    }
    return rows;
  }

  private score({ worth }: Task, cell: KeptCell, { segments }: CrowdDay, row: Float64Array): void {
    cell.score(segments, this.scorer, this.scoring, row, segmentBlocks(this.scenario, row));
    cell.totals(this.record);
    worth.sumUp(this.record, row);
  }

  /** Simulates a cell; the sums of what the day's customers bring, which are the same in every cell. */
  private simulate(task: Task, replication: number, known: CrowdSums | null, row: Float64Array): CrowdSums {
    const { memory, collected, scorer } = this;
    const crowd = this.crowd();
    const at = { dial: task.dial, replication };
    let keeps = memory.hasRoomFor(0);
    collected.clear();
    crowd.stand(replication);
    if (known === null) crowd.brought.begin();
    const totals = task.run().tallies(task.worth, row, (first, end) => {
      if (known === null) crowd.weigh(first, end);
      keeps &&= memory.hasRoomFor(collected.count);
      if (keeps) collected.append(scorer.facts);
    });
    const { work, variety } = known ?? crowd.brought;
    if (keeps) {
      this.record.read(totals);
      const segments = () => collected.segment.slice(0, collected.count);
      const day = this.kept.days.get(replication) ?? { work, variety, segments: segments() };
      const cell = new KeptCell(collected, this.record, segmentBlocks(this.scenario, row), this.scoring);
      memory.keep(this.kept, task.course, at, cell, day);
    }
    return { work, variety };
  }
}
