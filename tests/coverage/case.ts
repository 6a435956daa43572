/** What a coverage case is: one curve of one scenario, the rules it is asked, and how much is spent on it. Plain data. */
import type { Rule } from "../../src/experiment/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";

export interface CoverageCase {
  /** As it is printed and asked for with `--case`. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  readonly rules: readonly Rule[];
  /** Independent reruns of the procedure. */
  readonly seeds: number;
  readonly truthDays: TruthDays;
  /**
   * The dial of the grid whose promise kept, as the truth has it, is made the share to be kept: what is known of it is
   * then exact. Null where the scenario's own share stands.
   */
  readonly shareAt: number | null;
}

/** Replications of a truth run: of all dials, and of those that are close to the answer or to a limit. */
export interface TruthDays {
  readonly all: number;
  readonly close: number;
}

/** The case with another share to be kept. */
export function withShare(one: CoverageCase, share: number): CoverageCase {
  const { promise } = one.scenario;
  if (promise === null) throw new RangeError(`${one.name} promises nothing`);
  return { ...one, scenario: { ...one.scenario, promise: { ...promise, share } } };
}
