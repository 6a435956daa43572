/**
 * What the workbench hands to a view and what a view is. A view draws one result in its own way; it computes no result
 * and holds no scenario of its own.
 */
import type { ComponentType } from "preact";
import type { LeastRegret } from "../../experiment/acrossPopulations.ts";
import type { Answer, CurveSample } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { InFiles } from "../exhibit/types.ts";

/** Which curve: one design for one population. */
export interface CurveKey {
  readonly population: string;
  readonly design: string;
}

/** One curve from its rigid to its flexible end, with what was found on it. */
export interface CurveView extends CurveKey {
  readonly sample: CurveSample;
  /** The sample of the design in use today for the same population, where it is another and was simulated. */
  readonly today?: CurveSample | undefined;
  readonly answer: Answer;
}

/**
 * How far the answers are. `coarse`: nothing is shown yet of the curve in focus, these are estimates. `refining`: it is,
 * and more days are to come, or were stopped by a person. `settled`: every curve has all the days it is to get.
 */
export type Stage = "coarse" | "refining" | "settled";

/** How far the answer in focus is, for a precision meter. */
export interface Precision {
  /** Replications that the answer rests on. */
  readonly days: number;
  /** About how many it will rest on when it is settled; the same as `days` once it is; null where nobody can tell. */
  readonly expected: number | null;
  /** Dials still in question, ascending; none once it is settled. */
  readonly open: readonly number[];
  /** The most replications that are to be spent on it. */
  readonly budget: number;
  /** They are spent, and the verdict is still `not yet`: to go on is to spend more. */
  readonly spent: boolean;
}

/** The answers to the same question, from the days that were drawn before these. */
export interface LuckBefore {
  readonly seed: string;
  readonly answers: readonly Answer[];
}

/** An earlier result that the curve in focus is drawn over, by the name it was given. */
export interface Ghost {
  readonly name: string;
  readonly curve: CurveView;
}

/** What the curves of one picture differ in. */
export type Comparing = "populations" | "designs";

export interface ViewProps {
  /** The scenario that these curves were computed from, not the one being edited. */
  readonly scenario: Scenario;
  /** That the customers of these curves were drawn from. */
  readonly seed: string;
  /** In the scenario's order; the one in focus is among them. */
  readonly curves: readonly CurveView[];
  readonly focus: CurveKey;
  readonly comparing: Comparing;
  readonly stage: Stage;
  /** The assumptions have changed since: these curves turn grey and stay until the new ones are there. */
  readonly stale: boolean;
  /** The one dial for all populations shown; null until all of them are certified, absent where there is none to be. */
  readonly regret?: LeastRegret | null;
  /** Null or absent where nothing is compared. */
  readonly ghost?: Ghost | null;
  onFocus(curve: CurveKey): void;
}

/** What goes into a file, by the name that it has there. */
export interface Filed {
  readonly title: string;
  /** Fetched when a file is made. */
  readonly inFiles: () => Promise<InFiles>;
}

export interface View extends Partial<Pick<Filed, "inFiles">> {
  /** Stable, in lower case with hyphens: it may stand in a link. */
  readonly id: string;
  /** As on the tab. */
  readonly title: string;
  readonly component: ComponentType<ViewProps>;
  /** It is of the curve in focus only, and no picture: neither the dial's strip nor a choice of curves goes with it. */
  readonly alone?: boolean;
  /** Where it shows more than the result: what of it is on the screen now, to go into a file; null for nothing. */
  readonly onScreen?: () => Filed | null;
}

export const sameCurve = (a: CurveKey, b: CurveKey): boolean => a.population === b.population && a.design === b.design;
