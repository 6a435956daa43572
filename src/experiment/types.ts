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

/** Measures whose intervals hold at every look and all together: what an answer is told and drawn with. */
export type CertifiedMeasure = "costPerCustomer" | "experience" | "promiseKept" | "netValue";

export interface CellReport {
  readonly dial: number;
  /** How many the estimates rest on; 0 for a dial that was not looked at. */
  readonly replications: number;
  /** Plain estimates with intervals for one look at one number, at a number of replications fixed beforehand. */
  readonly measures: MeasureReport;
  /** Estimates with control variates and intervals that hold at every look; no half-widths before the first look. */
  readonly certified: Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;
}

/** What decided about one dial. */
export interface Comparison {
  readonly dial: number;
  readonly replications: number;
  /** Ruled out because it misses the rule's condition or because another is better; else still in. */
  readonly outcome: "in the zone" | "misses the condition" | "another is better";
  /** The dial it was compared with: the better one, or, of one in the zone, the answer. Null: with promise or goal. */
  readonly against: number | null;
  /** Cost and what the rule weighs, this dial less the other, paired; else promises kept, or net value of a day. */
  readonly cost: Estimate | null;
  readonly weighed: Estimate;
}

/** A dial next to the answer, less the answer, paired on the replications that both have. */
export interface Neighbour {
  readonly dial: number;
  readonly replications: number;
  readonly costPerCustomer: Estimate;
  readonly experience: Estimate;
  /** Null where nothing is promised. */
  readonly promiseKept: Estimate | null;
  readonly netValue: Estimate;
}

/** The refinement of a settled answer to hundredths. */
export interface Finer {
  readonly dial: number;
  readonly zone: Zone;
  readonly replications: number;
  /** The hundredths that were looked at beside the grid, ascending. */
  readonly cells: readonly CellReport[];
}

export interface Answer {
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  /** On the grid, as the zone and the verdict. */
  readonly dial: number;
  readonly zone: Zone;
  readonly verdict: Verdict;
  /** What is shown to be out of reach; null unless that is the verdict. */
  readonly missed: "promise" | "goal" | null;
  /** Replications of the last look: the most of any dial. */
  readonly replications: number;
  /** Level of all statements together, at every look; 0.95 by default. */
  readonly confidence: number;
  /** Replications before which nothing is stated. */
  readonly firstLook: number;
  /** False before the first look: estimates of which nothing is shown yet. */
  readonly certified: boolean;
  /** The most replications that were to be spent; where `not yet` has spent them, it stopped for that. */
  readonly maxDays: number;
  /** About how many more replications are needed, from the first look on; null unless `not yet`, and where nobody can tell. */
  readonly moreReplications: number | null;
  /** Dials that are still in question; none when settled. */
  readonly open: readonly number[];
  /** Null where there is nothing to refine, or before it is done. */
  readonly finer: Finer | null;
  /** The answer in at most two sentences, in English with the scenario's currency. */
  readonly sentence: string;
  readonly cells: readonly CellReport[];
  /** By dial of the grid: what it was compared with. Empty before the first look. */
  readonly comparisons: readonly Comparison[];
  /** Those next to the answer, hundredths where it is refined; ascending. Empty before the first look. */
  readonly neighbours: readonly Neighbour[];
}
