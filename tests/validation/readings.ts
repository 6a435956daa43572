/** Reads measures off the samples of a study, by name. Whatever cannot be read is an error of the experiment. */
import {
  estimate,
  estimateRatio,
  measureIndex,
  pairedDifference,
  standardErrors,
} from "../../src/experiment/estimates.ts";
import type { CurveSample, Estimate } from "../../src/experiment/types.ts";
import { offsetOf, slotOf } from "../../src/outcome/layout.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Found } from "./experiment.ts";

/** A cell of the study; the first design and the first dial where not named. */
export interface At {
  readonly design?: string;
  readonly dial?: number;
}

export class Readings {
  constructor(
    private readonly scenario: Scenario,
    private readonly samples: readonly CurveSample[],
  ) {}

  /** A measure by name; of a team or segment where an owner is named. */
  of(name: string, owner: string | null = null, at: At = {}): Found {
    const { sample, dialIndex } = this.cell(at);
    return this.found(estimate(sample, dialIndex, measureIndex(sample.layout, name, owner)), sample, name);
  }

  /** A measure at one cell less the same at another, paired by replication. */
  difference(name: string, a: At, b: At): Found {
    const [one, other] = [this.cell(a), this.cell(b)];
    const index = measureIndex(one.sample.layout, name, null);
    return this.found(pairedDifference(one, other, index), one.sample, name);
  }

  /** Mean experience of those of a segment who were served, in [0, 1]. */
  experienceOfServed(segment: string, at: At = {}): Found {
    const start = slotOf.segment(this.scenario.segments.findIndex(({ id }) => id === segment));
    const ratio = { numerator: start + offsetOf.experience, denominator: start + offsetOf.served };
    const cell = this.cell(at);
    const { mean, halfWidth, replications } = this.found(estimateRatio(cell, ratio), cell.sample, segment);
    return { mean: mean / 100, halfWidth: halfWidth / 100, replications };
  }

  /** Mean number of customers inside during the measured minutes: all their times inside over those minutes. */
  meanNumber(at: At = {}): Found {
    const { regime } = this.scenario;
    const cell = this.cell(at);
    const ratio = { numerator: slotOf.all + offsetOf.sojourn, denominator: slotOf.replications };
    const { mean, halfWidth, replications } = this.found(estimateRatio(cell, ratio), cell.sample, "sojourn");
    const minutes = regime.kind === "day" ? regime.openMinutes : regime.minutes;
    return { mean: mean / minutes, halfWidth: halfWidth / minutes, replications };
  }

  /**
   * Minutes in the teams' queues, counted by the floor, against minutes waited, counted customer by customer: the largest
   * difference over all cells and replications, relative to the minutes.
   */
  queueDeviation(): number {
    let largest = 0;
    for (const { tallies, layout } of this.samples) {
      const teams = layout.measures.filter(({ scope, name }) => scope === "team" && name === "wait");
      for (const rows of tallies) {
        for (let row = 0; row < rows.length; row += layout.slots) {
          const byTeam = teams.reduce((sum, { numerator }) => sum + rows[row + numerator], 0);
          const all = row + slotOf.all;
          const byCustomer = rows[all + offsetOf.waitOnstage] + rows[all + offsetOf.waitBackstage];
          if (byTeam !== byCustomer) largest = Math.max(largest, Math.abs(byTeam - byCustomer) / byCustomer);
        }
      }
    }
    return largest;
  }

  private cell({ design, dial }: At) {
    const sample = this.samples.find((one) => design === undefined || one.design === design);
    const dialIndex = dial === undefined ? 0 : (sample?.dials.indexOf(dial) ?? -1);
    if (sample === undefined || dialIndex < 0) throw new RangeError(`no cell ${design} at ${dial} was simulated`);
    return { sample, dialIndex };
  }

  private found({ mean, halfWidth }: Estimate, { replications }: CurveSample, name: string): Found {
    if (mean === null || halfWidth === null) throw new RangeError(`${this.scenario.id}: ${name} has no estimate`);
    return { mean, halfWidth, replications };
  }
}

/** Mean of independent values with its interval. */
export function meanOf(values: readonly number[]): Found {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, halfWidth: standardErrors(n, 0.95) * Math.sqrt(squares / (n - 1) / n), replications: n };
}
