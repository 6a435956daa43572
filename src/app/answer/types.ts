/** What the answer's byline needs to know of the run behind it. */

export type RunStatus =
  /** Counting days. */
  | "running"
  /** Stopped by a person; what is counted still counts. */
  | "stopped"
  /** Waiting for Run: the answer is for the old numbers. */
  | "held"
  /** All days counted. */
  | "done";

export interface RunState {
  readonly status: RunStatus;
  /** Replications counted, asked for, and lost with a worker and done again. */
  readonly done: number;
  readonly of: number;
  readonly redone: number;
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
