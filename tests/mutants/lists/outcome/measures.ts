/** What is counted, and over what. */
import type { Mutant } from "../../mutant.ts";

const score = "outcome/score.ts";
const facts = "outcome/facts.ts";
const worth = "outcome/cellWorth.ts";
const layout = "outcome/layout.ts";
const staff = "process/staff.ts";
const floor = "process/floor.ts";

export const measuresMutants: readonly Mutant[] = [
  {
    file: worth,
    text: "if (target) row[slotOf.targets + offset] += sum;",
    replacement: "row[slotOf.targets + offset] += sum;",
    says: "Measures: experience and promise are of target customers",
  },
  {
    file: worth,
    text: "staff.present[team] + staff.beyond[team]",
    replacement: "staff.present[team]",
    says: "Measures: utilisation is over minutes present, those beyond a slot included",
  },
  {
    file: staff,
    text: "Math.min(until, closes) - Math.max(this.clock.now, opens)",
    replacement: "until - Math.max(this.clock.now, opens)",
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
    replacement: "tallies[at + offsetOf.effort] += facts.visitEffort[customer];",
    says: "Measures: effort is that of the customer",
  },
  {
    file: facts,
    text: "journeys.left[slot] - cohort.arrival[slot]",
    replacement: "journeys.left[slot] - journeys.joined[slot]",
    says: "Measures: sojourn is from arrival to the last leaving",
  },
  {
    file: floor,
    text: "this.queueVisits[team] += this.journeys.measured[customer & this.journeys.mask];",
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
