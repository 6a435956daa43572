/** What journeys are worth. */
import type { Mutant, Room } from "../mutant.ts";

const curve = "outcome/experience.ts";
const score = "outcome/score.ts";
const money = "outcome/money.ts";
const replication = "outcome/replication.ts";
const layout = "outcome/layout.ts";
const staff = "process/staff.ts";
const floor = "process/floor.ts";

const experience: readonly Mutant[] = [
  {
    file: curve,
    text: "const leastFit = 0.02;",
    replacement: "const leastFit = 0.03;",
    says: "Experience: fit is at least 0.02",
  },
  { file: curve, text: "Math.max(1, needed)", replacement: "needed", says: "Experience: needed is at least 1" },
  {
    file: curve,
    text: "experienceOfAbandoned = 0;",
    replacement: "experienceOfAbandoned = 1;",
    says: "Experience: abandoned or unfinished 0",
  },
  {
    file: curve,
    text: "weights.speed / sum",
    replacement: "weights.speed",
    says: "Experience: weights are normalised",
  },
  { file: curve, text: "fitWeight * Math.log(fit) -", replacement: "-", says: "Experience: fit^w3" },
  { file: curve, text: "annoyance(easeWeight,", replacement: "annoyance(speedWeight,", says: "Experience: ease^w2" },
  {
    file: curve,
    text: "annoyance(speedWeight, wait / waitTolerance",
    replacement: "annoyance(speedWeight, wait / effortTolerance",
    says: "Experience: speed by wait / waitTolerance",
  },
  { file: curve, text: "steepness === 2 ?", replacement: "steepness > 0 ?", says: "Experience: h is the steepness" },
  {
    file: score,
    text: "journeys.deskVisits[slot] > 0 || journeys.unmet[slot] > 0",
    replacement: "journeys.deskVisits[slot] > 0",
    says: "Experience: who has an unmet need sees behind the curtain",
  },
  {
    file: score,
    text: "journeys.deskVisits[slot] > 0 || journeys.unmet[slot] > 0",
    replacement: "journeys.unmet[slot] > 0",
    says: "Experience: who met the desk sees behind the curtain",
  },
  {
    file: score,
    text: "visibility * journeys.waitBackstage[slot]",
    replacement: "journeys.waitBackstage[slot]",
    says: "Experience: waiting backstage counts by its visibility",
  },
  {
    file: score,
    text: "return journeys.deskVisits[slot] + journeys.returns[slot] +",
    replacement: "return journeys.returns[slot] +",
    says: "Experience: a desk visit is effort",
  },
  {
    file: score,
    text: "return journeys.deskVisits[slot] + journeys.returns[slot] +",
    replacement: "return journeys.deskVisits[slot] +",
    says: "Experience: a return is effort",
  },
  {
    file: score,
    text: "journeys.unneeded[slot] +",
    replacement: "",
    says: "Experience: an unneeded onstage step gone through is effort",
  },
  {
    file: score,
    text: "return scenario.referral.experience;",
    replacement: "return experienceOfAbandoned;",
    says: "Experience: referred, referral.experience",
  },
  {
    file: floor,
    text: "plan.onstage[step] === 1 && this.isFirstVisit(slot)) journeys.unneeded",
    replacement: "this.isFirstVisit(slot)) journeys.unneeded",
    says: "Experience: an unneeded step backstage is no effort",
  },
  {
    file: floor,
    text: "plan.onstage[step] === 1 && this.isFirstVisit(slot)) journeys.unneeded",
    replacement: "plan.onstage[step] === 1) journeys.unneeded",
    says: "Experience: an unneeded step is effort once",
  },
  {
    file: floor,
    text: "journeys.visitEffort[slot] += plan.effort[step];",
    replacement: "journeys.visitEffort[slot] = plan.effort[step];",
    says: "Experience: the effort of every visit",
  },
  {
    file: floor,
    text: "journeys.place[slot] !== Place.step || plan.onstage",
    replacement: "plan.onstage",
    says: "Experience: waiting at the desk and on return is onstage",
  },
  {
    file: "process/simulation.ts",
    text: "if (first && strain >= 0) journeys.needed",
    replacement: "if (first) journeys.needed",
    says: "Experience: needed counts the steps that were needed",
  },
  {
    file: "process/simulation.ts",
    text: "if (first && strain >= 0) journeys.needed",
    replacement: "if (strain >= 0) journeys.needed",
    says: "Experience: needed counts a step once",
  },
];

const promise: readonly Mutant[] = [
  {
    file: score,
    text: "> promise.minutes",
    replacement: ">= promise.minutes",
    says: "The promise: within minutes, the limit included",
  },
  {
    file: score,
    text: "journeys.left[slot] - this.cohort.arrival[slot] >",
    replacement: "journeys.waitOnstage[slot] >",
    says: "The promise: minutes from arriving to the last leaving",
  },
  { file: score, text: "> promise.effort", replacement: ">= promise.effort", says: "The promise: at most effort" },
  {
    file: score,
    text: 'if (journeys.unmet[slot] > 0) return "brokenUnmet";',
    replacement: "",
    says: "The promise: no unmet need",
  },
  {
    file: score,
    text: 'if (outcome === Outcome.inside) return "brokenLate";',
    replacement: "",
    says: "The promise: unfinished counts as late",
  },
  {
    file: score,
    text: 'if (outcome === Outcome.abandoned) return "brokenAbandoned";',
    replacement: "",
    says: "The promise: broken to those who abandon",
  },
  {
    file: score,
    text: 'if (outcome === Outcome.referred) return "brokenReferred";',
    replacement: "",
    says: "The promise: broken to those who are referred",
  },
];

const cost: readonly Mutant[] = [
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
    file: replication,
    text: "scenario.referral.cost *",
    replacement: "",
    says: "Cost: referral.cost for each referral",
  },
  {
    file: floor,
    text: "journeys.visitCost[slot] += plan.cost[step];",
    replacement: "journeys.visitCost[slot] = plan.cost[step];",
    says: "Cost: the cost of every visit whose work began",
  },
  {
    file: replication,
    text: "fixed: scenario.costs.fixedCostPerDay",
    replacement: "fixed: 0",
    says: "Cost: the fixed cost of a day",
  },
  {
    file: staff,
    text: "this.afterClosing[team] += until - Math.max(now, closes);",
    replacement: "this.afterClosing[team] += until - closes;",
    says: "Cost: overtime is what is worked after closing",
  },
  {
    file: staff,
    text: "const until = Math.min(now, this.plan.closes);",
    replacement: "const until = now;",
    says: "Cost: after closing there is overtime only",
  },
  {
    file: staff,
    text: "this.rostered[team] += people * slotMinutes;",
    replacement: "this.rostered[team] += (plain[slot] + crossTrained[slot]) * slotMinutes;",
    says: "Cost: rostered, absent people included",
  },
];

const value: readonly Mutant[] = [
  {
    file: curve,
    text: "Math.exp(-(experience - midpoint) / slope)",
    replacement: "Math.exp((experience - midpoint) / slope)",
    says: "Value: the probability of coming back is logistic in experience",
  },
  {
    file: score,
    text: "if (this.journeys.outcome[slot] === Outcome.referred) return 0;",
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
    file: replication,
    text: "row[slotOf.all + offsetOf.value] - row[slotOf.cost]",
    replacement: "row[slotOf.all + offsetOf.value]",
    says: "Value: net value is value less cost",
  },
];

const measures: readonly Mutant[] = [
  {
    file: replication,
    text: "if (target) row[slotOf.targets + offset] += sum;",
    replacement: "row[slotOf.targets + offset] += sum;",
    says: "Measures: experience and promise are of target customers",
  },
  {
    file: replication,
    text: "staff.present[team] + staff.beyond[team]",
    replacement: "staff.present[team]",
    says: "Measures: utilisation is over minutes present, those beyond a slot included",
  },
  {
    file: staff,
    text: "Math.min(until, closes) - Math.max(now, opens)",
    replacement: "until - Math.max(now, opens)",
    says: "Measures: utilisation counts minutes worked before closing",
  },
  {
    file: layout,
    text: "numerator: start + 2, denominator: start + 3",
    replacement: "numerator: start + 2, denominator: start + 1",
    says: "Measures: a team's wait is over the visits to it",
  },
  {
    file: layout,
    text: 'per("effort", served)',
    replacement: 'per("effort", arrivals)',
    says: "Measures: effort is over customers served",
  },
  {
    file: layout,
    text: 'per("sojourn", served)',
    replacement: 'per("sojourn", arrivals)',
    says: "Measures: sojourn is over customers served",
  },
  {
    file: layout,
    text: 'per("abandoned", arrivals)',
    replacement: 'per("abandoned", served)',
    says: "Measures: abandoned over customers who arrived",
  },
  {
    file: layout,
    text: 'per("capped", slotOf.replications)',
    replacement: 'per("capped", arrivals)',
    says: "Measures: capped is a count a replication",
  },
  {
    file: layout,
    text: "experienceMeasures(cell, slotOf.targets, slotOf.all, true)",
    replacement: "experienceMeasures(cell, slotOf.all, slotOf.all, true)",
    says: "Measures: experience is of target customers, experienceAll of everybody",
  },
  {
    file: score,
    text: "tallies[at + offsetOf.effort] += this.effort(customer);",
    replacement: "tallies[at + offsetOf.effort] += journeys.visitEffort[slot];",
    says: "Measures: effort is that of the customer",
  },
  {
    file: score,
    text: "journeys.left[slot] - cohort.arrival[slot];",
    replacement: "journeys.left[slot] - journeys.joined[slot];",
    says: "Measures: sojourn is from arrival to the last leaving",
  },
  {
    file: floor,
    text: "this.queueVisits[team] += journeys.measured[slot];",
    replacement: "this.queueVisits[team]++;",
    says: "Measures: only measured customers count",
  },
  {
    file: floor,
    text: "this.queueMinutes[team] += minutes * journeys.measured[slot];",
    replacement: "this.queueMinutes[team] += minutes;",
    says: "Measures: only minutes of measured customers count",
  },
];

export const outcome: Room = {
  name: "outcome",
  mutants: [...experience, ...promise, ...cost, ...value, ...measures],
  first: ["tests/outcome/paths", "tests/process/paths"],
  slower: ["tests/outcome/recompute.test.ts"],
};
