/** What the answer's byline needs to know of the run behind it. */

export type RunStatus =
  /** Counting days. */
  | "running"
  /** Stopped by a person; what is counted still counts. */
  | "stopped"
  /** Waiting for Run: the answer is for the old numbers. */
  | "held"
  /** Nothing more to count: settled, or the budget is spent. */
  | "done";

export interface RunState {
  readonly status: RunStatus;
  /** The days being counted are for newer numbers than the answer on the screen: of these nothing is told beside it. */
  readonly older: boolean;
  /** That has lasted long enough to be said. */
  readonly stale: boolean;
  /** The replications that the present round goes to, and how much of it there is, from 0 to 1. */
  readonly round: { readonly days: number; readonly share: number };
  /** All the days it was given are spent without a verdict, and it may have more. */
  readonly spent: boolean;
  /** Another curve of the picture is not settled yet. */
  readonly othersOpen: boolean;
  /** Some of it was lost with a worker and done again. */
  readonly workRedone: boolean;
  /** How many assumptions were changed since this answer, for `held`. */
  readonly changed: number;
  readonly offline: boolean;
}

export interface RunActions {
  onStop(): void;
  onGoOn(): void;
  onRun(): void;
  onFreshLuck(): void;
}
