/** How long work takes. */
import type { Mutant } from "../../mutant.ts";

const plan = "process/plan.ts";
const floor = "process/floor.ts";

export const workMutants: readonly Mutant[] = [
  {
    file: plan,
    text: "({ workFactor }) => workFactor",
    replacement: "() => segments[0].workFactor",
    says: "Work: multiplied by the segment's workFactor",
  },
  {
    file: plan,
    text: "1 + scenario.flexibility.timeTax * range(id)",
    replacement: "1 + scenario.flexibility.timeTax * reach(scenario.standardRange, range(id))",
    says: "Work: the time tax is of the lever",
  },
  {
    file: floor,
    text: "work * plan.workFactor[cohort.segment[slot]] * tempo",
    replacement: "plan.workFactor[cohort.segment[slot]] * tempo",
    says: "Work: the standard work of the visit",
  },
  {
    file: floor,
    text: "work * plan.workFactor[cohort.segment[slot]])",
    replacement: "work)",
    says: "Work: at the desk work * workFactor",
  },
  {
    file: floor,
    text: "work * plan.workFactor[cohort.segment[slot]])",
    replacement: "work * plan.workFactor[cohort.segment[slot]] * plan.steps[journeys.step[slot]].tempo)",
    says: "Work: no tax at the desk",
  },
  {
    file: floor,
    text: "flexibility.varietyTax * (strain - standardRange)",
    replacement: "flexibility.varietyTax * strain",
    says: "Work: the variety tax is of what goes beyond the standard range",
  },
  {
    file: floor,
    text: "strain > plan.standardRange && strain <= reach",
    replacement: "strain > plan.standardRange",
    says: "Work: the variety tax applies where the need fits",
  },
  {
    file: floor,
    text: "if (visit === 1) {",
    replacement: "if (visit === 1 || (visit > 1 && cohort.strain[step][slot] > 0)) {",
    says: "Work: the variety tax applies at the first visit",
  },
  {
    file: floor,
    text: "away ? minutes * plan.awayFactor : minutes",
    replacement: "minutes",
    says: "Work: the away tax where the person is of another team",
  },
  {
    file: floor,
    text: "teamOfCrew(crew) !== team",
    replacement: "isCrossTrained(crew)",
    says: "Work: no away tax for a cross-trained person at home",
  },
  {
    file: floor,
    text: "cohort.work(step, visit, customer)",
    replacement: "cohort.work(step, 1, customer)",
    says: "A customer: standard work of each visit",
  },
  {
    file: floor,
    text: "cohort.returnWork(journeys.returns[slot], step, customer)",
    replacement: "cohort.work(step, 1, customer)",
    says: "Returns: a return has work of its own",
  },
];
