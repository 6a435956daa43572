/**
 * Which measures one replication yields, and where their numerators and denominators stand.
 *
 * A replication of one cell (population, design, dial) is a row of `slots` sums, its tallies. A measure is a ratio of
 * two of them, so rows can be added up over replications before dividing: estimates are ratios of sums. The layout
 * depends on the scenario's teams and segments only, so all cells of a scenario share it.
 */
import type { Scenario } from "../scenario/types.ts";

export interface Measure {
  /**
   * The measure's name in reports, dotted where it is part of a group: `costPerCustomer`, `brokenBy.late`,
   * `costParts.wages`, `utilisation`.
   */
  readonly name: string;
  /** Whose measure it is: the whole cell's, one team's or one segment's. */
  readonly scope: "cell" | "team" | "segment";
  /** Id of the team or segment; null for the whole cell. */
  readonly owner: string | null;
  /** Slot of the numerator in a row of tallies. */
  readonly numerator: number;
  /** Slot of the denominator. */
  readonly denominator: number;
}

export interface MeasureLayout {
  /** Length of a row of tallies. */
  readonly slots: number;
  readonly measures: readonly Measure[];
}

export type LayoutOf = (scenario: Scenario) => MeasureLayout;
