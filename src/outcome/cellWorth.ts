/**
 * From what a replication of a cell came to, to its row of tallies: customers are scored by segment as they are handed
 * over, the floor's totals are paid for at the end.
 *
 * This is the one way from facts to tallies, whether the facts were simulated just now or kept from before.
 */
import { leversAt } from "../process/levers.ts";
import type { TeamMinutes } from "../process/staff.ts";
import type { Design, Scenario } from "../scenario/types.ts";
import type { FloorTotals } from "./floorTotals.ts";
import { blockSize, costPartNames, offsetOf, slotOf, teamSums } from "./layout.ts";
import { type CostParts, payrollOf } from "./money.ts";
import type { Scorer } from "./score.ts";

export class CellWorth {
  private readonly payroll: (staff: TeamMinutes) => CostParts;
  private readonly till: (visits: Float64Array) => number;

  /** The dial is in [0, 1]; `scorer` is the scenario's. */
  constructor(
    private readonly scenario: Scenario,
    design: Design,
    dial: number,
    readonly scorer: Scorer,
  ) {
    this.payroll = payrollOf(scenario, design, leversAt(design, dial));
    this.till = tillOf(scenario);
  }

  /** Completes a row to which all customers have been added. */
  sumUp(totals: FloorTotals, row: Float64Array): void {
    sumSegments(this.scenario, row);
    addTeams(this.scenario, totals, row);
    addMoney(this.scenario, this.payroll(totals.staff), this.till(totals.visits), row);
    row[slotOf.replications] = 1;
  }
}

/** Adds the blocks of the segments up to those of all and of the target customers. */
function sumSegments({ segments }: Scenario, row: Float64Array): void {
  segments.forEach(({ target }, segment) => {
    for (let offset = 0; offset < blockSize; offset++) {
      const sum = row[slotOf.segment(segment) + offset];
      row[slotOf.all + offset] += sum;
      if (target) row[slotOf.targets + offset] += sum;
    }
  });
}

function addTeams({ segments, teams }: Scenario, totals: FloorTotals, row: Float64Array): void {
  const { staff, queueMinutes, queueVisits } = totals;
  teams.forEach(({ headcount }, team) => {
    const at = slotOf.team(segments.length, team);
    const sums: Record<(typeof teamSums)[number], number> = {
      worked: headcount === null ? 0 : staff.worked[team],
      available: headcount === null ? 0 : staff.present[team] + staff.beyond[team],
      queueMinutes: queueMinutes[team],
      queueVisits: queueVisits[team],
    };
    teamSums.forEach((name, offset) => {
      row[at + offset] = sums[name];
    });
  });
}

function addMoney(scenario: Scenario, pay: CostParts, visits: number, row: Float64Array): void {
  const parts: Record<(typeof costPartNames)[number], number> = {
    wages: pay.wages,
    premiums: pay.premiums,
    overtime: pay.overtime,
    desk: pay.desk,
    referrals: scenario.referral.cost * row[slotOf.all + offsetOf.referred],
    visits,
    fixed: scenario.costs.fixedCostPerDay,
  };
  costPartNames.forEach((name, index) => {
    row[slotOf.costParts + index] = parts[name];
    row[slotOf.cost] += parts[name];
  });
  row[slotOf.netValue] = row[slotOf.all + offsetOf.value] - row[slotOf.cost];
}

/**
 * A function from the visits by step to their cost. It is added up from the least, so that it does not depend on the
 * order in which the steps are listed.
 */
function tillOf({ steps }: Scenario): (visits: Float64Array) => number {
  const priced = steps.flatMap(({ cost }, step) => (cost > 0 ? [{ cost, step }] : []));
  const costs = new Float64Array(priced.length);
  return (visits) => {
    priced.forEach(({ cost, step }, index) => {
      costs[index] = cost * visits[step];
    });
    return costs.sort().reduce((sum, cost) => sum + cost, 0);
  };
}
