/**
 * A worker's part of a study: replications worked off in short slices, each slice reported before the next.
 *
 * The asking is done by reporting: the answer to a report is the next share, or null for "stop". So progress,
 * back-pressure and cancelling are one thing, and a worker never holds more than one slice of unreported work. What
 * surrounds it (threads, the clock) is handed in; which worker gets which share is not decided here.
 */
import type { Cell, CreateReplicator, Replicator } from "../outcome/replication.ts";
import type { Scenario } from "../scenario/types.ts";

/** The cells of one population: they share its cohort, so they are always computed together. */
export interface CellGroup {
  readonly population: string;
  readonly cells: readonly Cell[];
}

/** All that a worker must know, sent once a study. Plain data. */
export interface StudyWork {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly groups: readonly CellGroup[];
}

/** Replications `from` to `to - 1` of the group with index `group`. */
export interface Share {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** What a slice came to: the first replications of a share, one row of cells × slots after another. */
export interface FinishedShare extends Share {
  readonly tallies: Float64Array;
}

/** The simulation itself failed at this replication. Data, because errors lose their fields between threads. */
export interface FailedShare {
  readonly group: number;
  readonly replication: number;
  readonly message: string;
}

export type SliceReport =
  | { readonly kind: "ready" }
  | { readonly kind: "finished"; readonly finished: FinishedShare }
  | { readonly kind: "failed"; readonly failed: FailedShare };

/** Takes a report, answers with the next share or null for "stop". */
export type Report = (report: SliceReport) => Promise<Share | null>;

/** What a worker can do; the thread's edge exposes this. */
export interface Simulation {
  work(study: StudyWork, report: Report): Promise<void>;
}

/** What is handed in, so that nothing here depends on where it runs. */
export interface ShareTools {
  /** Milliseconds from any origin; only differences are used, and never in a result. */
  readonly now: () => number;
  /** May keep what it has simulated from one study to the next: the tallies are the same. */
  readonly createReplicator: CreateReplicator;
}

/** A slice ends with the first replication that finishes after this many milliseconds: about a frame of the screen. */
export const sliceMilliseconds = 16;

/** Works off shares until the answer is "stop". Never rejects for what the simulation does; see FailedShare. */
export async function workShares(study: StudyWork, tools: ShareTools, report: Report): Promise<void> {
  const replicators = new Map<number, Replicator>();
  const replicatorOf = (group: number): Replicator => {
    let replicator = replicators.get(group);
    if (replicator === undefined) {
      const { population, cells } = study.groups[group];
      replicator = tools.createReplicator(study.scenario, population, study.seed, cells);
      replicators.set(group, replicator);
    }
    return replicator;
  };

  let share = await report({ kind: "ready" });
  while (share !== null) share = await report(workSlice(share, replicatorOf, tools.now));
}

function workSlice(share: Share, replicatorOf: (group: number) => Replicator, now: () => number): SliceReport {
  const { group, from } = share;
  const end = now() + sliceMilliseconds;
  const rows: Float64Array[] = [];
  let replication = from;
  try {
    const replicator = replicatorOf(group);
    do {
      rows.push(replicator.tallies(replication));
      replication++;
    } while (replication < share.to && now() < end);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "failed", failed: { group, replication, message } };
  }
  return { kind: "finished", finished: { group, from, to: replication, tallies: joined(rows) } };
}

function joined(rows: readonly Float64Array[]): Float64Array {
  const width = rows[0].length;
  const all = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    all.set(row, i * width);
  });
  return all;
}
