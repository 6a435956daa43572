/** What a replication costs: pay by team, and its parts. What customers bring is worked out with their experience. */

import type { TeamMinutes } from "../process/staff.ts";
import type { Design, Levers, Scenario } from "../scenario/types.ts";

/** Money in one replication. The parts add up to the total cost. */
export interface CostParts {
  /** Pay at the plain wage, rostered and beyond the slot, the desk's team left out. */
  readonly wages: number;
  /** What flexibility adds to that: skill, adaptivity, cross-training. */
  readonly premiums: number;
  /** All pay after closing. */
  readonly overtime: number;
  /** The desk's team before closing. */
  readonly desk: number;
}

/**
 * What a team is paid, in plain wages: you hire for the hardest step, for judgement and for each further team that its
 * people can also serve. 1 for the desk's team and for self-service.
 */
export function wageMultiplier(scenario: Scenario, design: Design, levers: Levers, team: number): number {
  const { id, headcount } = scenario.teams[team];
  if (headcount === null || id === scenario.desk?.team) return 1;
  const { skillPremium, skillExponent, adaptivityPremium, crossPremium } = scenario.flexibility;
  const ranges = scenario.steps.filter((step) => step.team === id).map((step) => levers.range.get(step.id) ?? 0);
  const hardest = Math.max(0, ...ranges);
  const skill = hardest === 0 ? 0 : hardest ** skillExponent;
  const others = design.alsoServes.get(id)?.length ?? 0;
  return (
    1 +
    skillPremium * skill +
    adaptivityPremium * levers.adaptivity +
    crossPremium * (levers.crossTraining.get(id) ?? 0) * others
  );
}

/** Whether a design uses, and so pays, the exceptions desk. */
export function usesDesk(design: Design): boolean {
  return design.exceptions === "desk" || design.exceptions === "escalate";
}

/** A function from the minutes of a replication to the pay of a cell. */
export function payrollOf(scenario: Scenario, design: Design, levers: Levers): (staff: TeamMinutes) => CostParts {
  const { overtimeRate } = scenario.costs;
  const teams = scenario.teams.map(({ id, headcount, wagePerHour }, team) => ({
    team,
    wage: wagePerHour / 60,
    multiplier: wageMultiplier(scenario, design, levers, team),
    isDesk: id === scenario.desk?.team,
    paid: headcount !== null && (id !== scenario.desk?.team || usesDesk(design)),
  }));
  const paid = teams.filter((team) => team.paid);
  return (staff) => {
    const pay = { wages: 0, premiums: 0, overtime: 0, desk: 0 };
    for (const { team, wage, multiplier, isDesk } of paid) {
      const plain = wage * (staff.rostered[team] + staff.beyond[team]);
      if (isDesk) pay.desk += plain;
      else {
        pay.wages += plain;
        pay.premiums += plain * (multiplier - 1);
      }
      pay.overtime += wage * multiplier * overtimeRate * staff.afterClosing[team];
    }
    return pay;
  };
}
