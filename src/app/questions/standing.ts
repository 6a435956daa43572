/** Where a question stands that was chosen: what there is to read of it, and why there is no more. */
import type { StudyProgress } from "../../runner/study.ts";
import { daysText } from "../words/days.ts";
import type { AskedContext, Choice, Chosen, Listed, Told } from "./types.ts";

export type Status =
  /** The question's own code is on its way. */
  | "loading"
  /** The answer is not there yet. */
  | "waiting"
  /** The answer is for the old numbers until somebody presses run. */
  | "held"
  /** The answer was stopped before it was settled: to be asked all the same, or after it. */
  | "unsettled"
  | "running"
  /** By a person; what was shown so far is still there. */
  | "stopped"
  | "failed"
  | "done";

/** Where the chosen question stands. */
export interface Standing {
  readonly listed: Listed;
  readonly choices: readonly Choice[];
  readonly chosen: Chosen;
  readonly status: Status;
  /** Why it failed; empty where it did not. */
  readonly failure: string;
  /** Null: nothing to read yet. */
  readonly found: Found | null;
  /** What is to be read belongs to an answer that is not the present one. */
  readonly isBefore: boolean;
}

export interface Found {
  readonly told: Told;
  /** On how many replications, in words; empty where it rests on none that were counted. */
  readonly counted: string;
  /** False: so far, more is to come. */
  readonly over: boolean;
}

/** Counts the replications of a question as they are reported, and says in words how far it is. */
export class Count {
  #days = 0;
  #redone = false;

  constructor(private readonly context: AskedContext) {}

  /** Of the round under way: "640 of 1,000 days"; empty where nothing is to be counted. */
  take({ done, of, days, redone }: StudyProgress): string {
    const { scenario, words } = this.context;
    this.#days = Math.max(days, this.#days);
    this.#redone ||= redone > 0;
    return of === 0 ? "" : `${words.count(Math.floor((days * done) / of))} of ${daysText(days, scenario, words)}`;
  }

  /** The most that were counted; empty where none were. */
  get text(): string {
    const { scenario, words } = this.context;
    const lost = this.#redone ? ", some work lost and done again: same numbers" : "";
    return this.#days === 0 ? "" : `${daysText(this.#days, scenario, words)}${lost}`;
  }
}
