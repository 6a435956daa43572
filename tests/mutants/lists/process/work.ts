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
    text: "standard * plan.workFactor",
    replacement: "plan.workFactor",
    says: "Work: the standard work of the visit",
  },
  {
    file: floor,
    text: "=== Place.desk) return work;",
    replacement: "=== Place.desk) return standard;",
    says: "Work: at the desk work * workFactor",
  },
  {
    file: floor,
    text: "=== Place.desk) return work;",
    replacement: "=== Place.desk) return work * plan.tempo[step];",
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
    text: "strain <= plan.reach[step] && this.isFirstVisit(slot)",
    replacement: "this.isFirstVisit(slot)",
    says: "Work: the variety tax applies where the need fits",
  },
  {
    file: floor,
    text: "strain <= plan.reach[step] && this.isFirstVisit(slot)",
    replacement: "strain <= plan.reach[step]",
    says: "Work: the variety tax applies at the first visit",
  },
  {
    file: floor,
    text: "return away ? minutes * (1 + flexibility.awayTax) : minutes;",
    replacement: "return minutes;",
    says: "Work: the away tax where the person is of another team",
  },
  {
    file: floor,
    text: "this.workTime(slot, standard, home !== team)",
    replacement: "this.workTime(slot, standard, crossTrained === 1)",
    says: "Work: no away tax for a cross-trained person at home",
  },
  {
    file: floor,
    text: "cohort.work(step, journeys.visit[slot], customer)",
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
