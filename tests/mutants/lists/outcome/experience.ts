/** What customers make of it. */
import type { Mutant } from "../../mutant.ts";

const curve = "outcome/experience.ts";
const score = "outcome/score.ts";
const floor = "process/floor.ts";

export const experienceMutants: readonly Mutant[] = [
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
    text: "facts.deskVisits[customer] > 0 || facts.unmet[customer] > 0",
    replacement: "facts.deskVisits[customer] > 0",
    says: "Experience: who has an unmet need sees behind the curtain",
  },
  {
    file: score,
    text: "facts.deskVisits[customer] > 0 || facts.unmet[customer] > 0",
    replacement: "facts.unmet[customer] > 0",
    says: "Experience: who met the desk sees behind the curtain",
  },
  {
    file: score,
    text: "visibility * facts.waitBackstage[customer]",
    replacement: "facts.waitBackstage[customer]",
    says: "Experience: waiting backstage counts by its visibility",
  },
  {
    file: score,
    text: "return deskVisits[customer] + returns[customer] +",
    replacement: "return returns[customer] +",
    says: "Experience: a desk visit is effort",
  },
  {
    file: score,
    text: "return deskVisits[customer] + returns[customer] +",
    replacement: "return deskVisits[customer] +",
    says: "Experience: a return is effort",
  },
  {
    file: score,
    text: "unneeded[customer] +",
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
    text: "strain < 0 && onstage",
    replacement: "strain < 0",
    says: "Experience: an unneeded step backstage is no effort",
  },
  {
    file: floor,
    text: "if (visit === 1) {",
    replacement: "if (visit === 1 || (visit > 1 && cohort.strain[step][slot] < 0)) {",
    says: "Experience: an unneeded step is effort once",
  },
  {
    file: floor,
    text: "journeys.visitEffort[slot] += effort;",
    replacement: "journeys.visitEffort[slot] = effort;",
    says: "Experience: the effort of every visit",
  },
  {
    file: floor,
    text: "journeys.visit[slot] <= 0 || plan.steps",
    replacement: "plan.steps",
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
  {
    file: score,
    text: "> promise.minutes",
    replacement: ">= promise.minutes",
    says: "The promise: within minutes, the limit included",
  },
  {
    file: score,
    text: "facts.sojourn[customer] >",
    replacement: "facts.waitOnstage[customer] >",
    says: "The promise: minutes from arriving to the last leaving",
  },
  { file: score, text: "> promise.effort", replacement: ">= promise.effort", says: "The promise: at most effort" },
  {
    file: score,
    text: 'if (facts.unmet[customer] > 0) return "brokenUnmet";',
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
