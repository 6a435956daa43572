/** What an experiment is asked and what it answers. Plain data: everything here crosses the edge of a worker. */
import type { Control } from "../outcome/controls.ts";
import type { MeasureLayout } from "../outcome/layout.ts";

export type { Control };

/** The dial's default grid: i / 20 for i = 0..20. */
export const defaultDials: readonly number[] = Array.from({ length: 21 }, (_, i) => i / 20);

/** The seed where nobody names one, on the page and on the command line alike. */
export const defaultSeed = "goldilocks";

/**
 * The journeys of one (population, design) over a row of dials, added up by replication. All dials saw the same
 * customers, replication by replication; some dials may have seen more replications than others.
 */
export interface CurveSample {
  readonly population: string;
  readonly design: string;
  /** Ascending. */
  readonly dials: readonly number[];
  /** Replications by dial, each from the first without a gap; 0 for a dial that has not been looked at. */
  readonly days: readonly number[];
  /** The most replications of any dial. */
  readonly replications: number;
  readonly layout: MeasureLayout;
  readonly controls: readonly Control[];
  /** By dial, one row of the layout's slots a replication: tallies[dial][replication * slots + slot]. */
  readonly tallies: readonly Float64Array[];
}

/** A mean with the half-width of its interval; null where there is none to give. */
export interface Estimate {
  readonly mean: number | null;
  readonly halfWidth: number | null;
}

export type Rule = "promise" | "noticeable" | "value";

export type Verdict = "just right" | "rigid is enough" | "flexible to the limit" | "a tie" | "not yet" | "out of reach";

/** Every dial not yet ruled out, and its span; out of reach: no dials, and the one named at both ends. */
export interface Zone {
  readonly low: number;
  readonly high: number;
  readonly dials: readonly number[];
}

/** Estimates by measure name (`brokenBy` and `costParts` grouped), as in the command line's report of a cell. */
export type MeasureReport = Readonly<Record<string, Estimate | Readonly<Record<string, Estimate>>>>;

export interface CellReport {
  readonly dial: number;
  readonly measures: MeasureReport;
}

export interface Answer {
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  readonly dial: number;
  readonly zone: Zone;
  readonly verdict: Verdict;
  /** What is shown to be out of reach; null unless that is the verdict. */
  readonly missed: "promise" | "goal" | null;
  readonly replications: number;
  /** Level at which dials are ruled out, 0.95 by default. */
  readonly confidence: number;
  /** About how many more replications are needed; null unless the verdict is `not yet`, and where nobody can tell. */
  readonly moreReplications: number | null;
  /** The answer in at most two sentences, in English with the scenario's currency. */
  readonly sentence: string;
  readonly cells: readonly CellReport[];
}
