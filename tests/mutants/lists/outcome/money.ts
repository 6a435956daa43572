/** What it costs and what it brings. */
import type { Mutant } from "../../mutant.ts";

const curve = "outcome/experience.ts";
const score = "outcome/score.ts";
const money = "outcome/money.ts";
const worth = "outcome/cellWorth.ts";
const staff = "process/staff.ts";
const floor = "process/floor.ts";

export const moneyMutants: readonly Mutant[] = [
  {
    file: money,
    text: "id === scenario.desk?.team) return 1;",
    replacement: "false) return 1;",
    says: "Cost: the desk's multiplier is 1",
  },
  {
    file: money,
    text: "Math.max(0, ...ranges)",
    replacement: "(ranges[0] ?? 0)",
    says: "Cost: x is the largest range among the team's steps",
  },
  {
    file: money,
    text: "hardest === 0 ? 0 : hardest ** skillExponent",
    replacement: "hardest ** skillExponent",
    says: "Cost: 0 to any power is 0",
  },
  {
    file: money,
    text: "hardest ** skillExponent",
    replacement: "hardest",
    says: "Cost: skillPremium * x^skillExponent",
  },
  {
    file: money,
    text: "adaptivityPremium * levers.adaptivity +",
    replacement: "",
    says: "Cost: adaptivityPremium * adaptivity",
  },
  {
    file: money,
    text: "(levers.crossTraining.get(id) ?? 0) * others",
    replacement: "(levers.crossTraining.get(id) ?? 0)",
    says: "Cost: for each other team its people also serve",
  },
  {
    file: money,
    text: "staff.rostered[team] + staff.beyond[team]",
    replacement: "staff.rostered[team]",
    says: "Cost: minutes worked beyond a slot are paid",
  },
  {
    file: money,
    text: "staff.rostered[team] + staff.beyond[team]",
    replacement: "staff.present[team] + staff.beyond[team]",
    says: "Cost: absent people are paid",
  },
  {
    file: money,
    text: "wage * multiplier * overtimeRate",
    replacement: "wage * overtimeRate",
    says: "Cost: overtime with the premiums",
  },
  {
    file: money,
    text: "overtimeRate * staff.afterClosing",
    replacement: "staff.afterClosing",
    says: "Cost: overtimeRate * minutes worked after closing",
  },
  {
    file: money,
    text: "wagePerHour / 60",
    replacement: "wagePerHour / 61",
    says: "Cost: wages are per hour, minutes are minutes",
  },
  {
    file: money,
    text: "(id !== scenario.desk?.team || usesDesk(design))",
    replacement: "true",
    says: "Cost: the desk's team is paid only in designs that use it",
  },
  { file: money, text: '|| design.exceptions === "escalate"', replacement: "", says: "Cost: escalate uses the desk" },
  {
    file: money,
    text: "paid: headcount !== null &&",
    replacement: "paid:",
    says: "Cost: an unlimited team is never paid",
    equivalent: "an unlimited team has no rostered, worked or overtime minutes that could be paid",
  },
  {
    file: money,
    text: "if (isDesk) pay.desk += plain;",
    replacement: "if (isDesk) pay.wages += plain;",
    says: "Cost: the desk's pay is a part of its own",
  },
  {
    file: money,
    text: "plain * (multiplier - 1)",
    replacement: "plain * multiplier",
    says: "Cost: premiums are what the multipliers add",
  },
  {
    file: worth,
    text: "scenario.referral.cost *",
    replacement: "",
    says: "Cost: referral.cost for each referral",
  },
  {
    file: floor,
    text: "this.visits[step] += journeys.measured[slot];",
    replacement: "this.visits[step] = journeys.measured[slot];",
    says: "Cost: the cost of every visit whose work began",
  },
  {
    file: worth,
    text: "fixed: scenario.costs.fixedCostPerDay",
    replacement: "fixed: 0",
    says: "Cost: the fixed cost of a day",
  },
  {
    file: staff,
    text: "until - Math.max(this.clock.now, closes)",
    replacement: "until - closes",
    says: "Cost: overtime is what is worked after closing",
  },
  {
    file: staff,
    text: "const until = Math.min(this.clock.now, this.plan.closes);",
    replacement: "const until = this.clock.now;",
    says: "Cost: after closing there is overtime only",
  },
  {
    file: staff,
    text: "this.rostered[team] += people * slotMinutes;",
    replacement: "this.rostered[team] += (plain[slot] + crossTrained[slot]) * slotMinutes;",
    says: "Cost: rostered, absent people included",
  },
  {
    file: curve,
    text: "Math.exp(-(experience - midpoint) / slope)",
    replacement: "Math.exp((experience - midpoint) / slope)",
    says: "Value: the probability of coming back is logistic in experience",
  },
  {
    file: score,
    text: "if (facts.outcome[customer] === Outcome.referred) return 0;",
    replacement: "",
    says: "Value: a referred customer brings nothing",
  },
  {
    file: score,
    text: ".margin * retentionOf",
    replacement: ".workFactor * retentionOf",
    says: "Value: the margin of the segment",
  },
  {
    file: worth,
    text: "row[slotOf.all + offsetOf.value] - row[slotOf.cost]",
    replacement: "row[slotOf.all + offsetOf.value]",
    says: "Value: net value is value less cost",
  },
];
