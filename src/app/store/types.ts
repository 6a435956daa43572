/**
 * What the page's store holds and does, and what is taken from it: the work that undo goes back to, and the situation
 * that is kept, linked and told. Types only.
 */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { LeastRegret } from "../../experiment/acrossPopulations.ts";
import type { Rule } from "../../experiment/types.ts";
import type { StudyProgress } from "../../runner/study.ts";
import type { Problem } from "../../scenario/check.ts";
import type { Difference } from "../../scenario/differences.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { History } from "./history.ts";
import type { Pins } from "./pins.ts";
import type { Request, Viewed } from "./request.ts";
import type { Shown } from "./shown.ts";
import type { Activity, RunStudy } from "./studies.ts";

/** What undo goes back to. */
export interface Work extends Viewed {
  /** Counts what was opened or entered on this page: what two works of the same number differ by was changed here. */
  readonly opening: number;
  /** Of a situation that was entered: the view that was looked at before, and its own. Null for what was opened. */
  readonly entry: { readonly before: string; readonly after: string } | null;
  /** The scenario as it was opened, to which controls reset. */
  readonly opened: ScenarioFile;
  readonly file: ScenarioFile;
  /** Null: the rule that the scenario has by default. */
  readonly rule: Rule | null;
  readonly seed: string;
}

/** All that it takes to see the same again: what is kept, linked and told in a story. Both files have been checked. */
export interface Situation extends Omit<Work, "opening" | "entry"> {
  /** Id of a view; where there is none of it, the first is shown. */
  readonly view: string;
}

/** An edit that does not check out yet. */
export interface Unfinished {
  /** The present file when the edits stopped checking out; once there is another, they are void. */
  readonly base: ScenarioFile;
  /** As it is being edited: of the file's shape, with numbers, texts or references that are none yet. */
  readonly file: ScenarioFile;
  readonly problems: readonly Problem[];
  /** What was done to it, edit by edit. */
  readonly words: readonly string[];
}

export interface StoreSettings {
  readonly first: ScenarioFile;
  /** Where to begin instead of opening `first`; its files have been checked. */
  readonly last?: Situation | null;
  readonly run: RunStudy;
}

export interface Store {
  readonly history: ReadonlySignal<History<Work>>;
  /** The latest scenario without a problem; the present file's own unless `problems` says otherwise. */
  readonly scenario: ReadonlySignal<Scenario>;
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly changes: ReadonlySignal<readonly Difference[]>;
  readonly request: ReadonlySignal<Request>;
  readonly rule: ReadonlySignal<Rule>;
  /** Null until the first look. */
  readonly shown: ReadonlySignal<Shown | null>;
  /** The one dial for all populations shown; null until all of them are certified. Worked out when it is read. */
  readonly leastRegret: ReadonlySignal<LeastRegret | null>;
  /** In replications of cells; days are in `shown`. */
  readonly progress: ReadonlySignal<StudyProgress>;
  readonly activity: ReadonlySignal<Activity>;
  /** Why the latest study could not be run, in words; null when it could. */
  readonly failure: ReadonlySignal<string | null>;
  /** The curves shown are not those of the present numbers. */
  readonly older: ReadonlySignal<boolean>;
  /** Assumptions changed since the curves shown. */
  readonly changedSince: ReadonlySignal<number>;
  readonly holding: ReadonlySignal<boolean>;
  readonly pins: Pins;
  /** Id of the view that is looked at; empty for the first. To look is no step; undo of an entry brings the one before. */
  readonly view: ReadonlySignal<string>;
  readonly situation: ReadonlySignal<Situation>;
  /** What is being edited and not taken yet, by whoever edits; null while all is. */
  readonly unfinished: Signal<Unfinished | null>;

  /** Opens another scenario; undo brings the one before back. */
  open(file: ScenarioFile): void;
  /** Goes to a situation as one step of undo, whatever it changes. */
  enter(situation: Situation, words: string): void;
  look(view: string): void;
  /** Changes the file. Edits with the same gesture, until it ends, are one step of undo. */
  edit(file: ScenarioFile, words: string, gesture?: string): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  /** Steps of before the page was loaded anew, which led to what it began with; see `continued`. */
  bringBack(earlier: History<Work>): void;
  /** Each is a step of undo. */
  ask(part: Partial<Viewed & Pick<Request, "rule">>): void;
  /** While holding, changed assumptions wait; another rule for the days that are shown does not. */
  hold(holding: boolean): void;
  /** Runs what is held. */
  runNow(): void;
  stop(): void;
  /** Goes on after a stop; where the budget is spent, with a larger one. */
  goOn(): void;
  /** Other days for the same question; a step of undo. */
  freshLuck(): void;
  /** What runs the studies, for who looks beside the screen: the newest study takes the workers, so stop this one's. */
  readonly run: RunStudy;
}
