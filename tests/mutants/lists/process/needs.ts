/** Needs that fit, that do not, and what then. */
import type { Mutant } from "../../mutant.ts";

const simulation = "process/simulation.ts";

export const needsMutants: readonly Mutant[] = [
  {
    file: simulation,
    text: "const fits = strain <= plan.steps[step].reach;",
    replacement: "const fits = strain < plan.steps[step].reach;",
    says: "Fit: exposure * V <= R, the limit included",
  },
  {
    file: simulation,
    text: "if (fits || !first)",
    replacement: "if (fits)",
    says: "Fit: settled at the first visit of the step",
  },
  {
    file: simulation,
    text: 'plan.exceptions === "desk" ||',
    replacement: "",
    says: "Fit: desk sends everybody to the desk",
  },
  {
    file: simulation,
    text: '=== "escalate" && cohort.loud(customer)',
    replacement: '=== "escalate"',
    says: "Fit: escalate sends the loud to the desk, no others",
  },
  {
    file: simulation,
    text: 'if (plan.exceptions === "refer") {',
    replacement: 'if (plan.exceptions === "force") {',
    says: "Fit: refer ends the journey, force does not",
  },
  {
    file: simulation,
    text: "this.enter(customer, this.journeys.nextStep[slot]);",
    replacement: "this.enter(customer, -1);",
    says: "Fit: from the desk the customer goes on",
  },
  {
    file: simulation,
    text: "1 - (this.plan.scenario.desk?.fit ?? 0)",
    replacement: "this.plan.scenario.desk?.fit ?? 0",
    says: "Fit: the desk's answer meets the need with quality desk.fit",
  },
  {
    file: simulation,
    text: "1 + journeys.step[slot];\n      journeys.unmet[slot]++;",
    replacement: "1 + journeys.step[slot];\n      journeys.unmet[slot] = 1;",
    says: "Fit: each misfit leaves a need unmet",
  },
  {
    file: simulation,
    text: 'plan.admission === "target" && !this',
    replacement: 'plan.admission === "target" && this',
    says: "Fit: admission refers those judged not to be target customers",
  },
  {
    file: simulation,
    text: 'plan.admission === "target" &&',
    replacement: "",
    says: "Fit: admission all refers nobody",
  },
  {
    file: simulation,
    text: "if (journeys.missedAt[slot] > 0) this.expectReturn",
    replacement: "if (journeys.needed[slot] > 0) this.expectReturn",
    says: "Returns: a customer with an unmet need comes back",
  },
  {
    file: simulation,
    text: "if (journeys.missedAt[slot] === 0) journeys.missedAt",
    replacement: "journeys.missedAt",
    says: "Returns: to the step where, first in time, a need went unmet",
  },
  {
    file: simulation,
    text: "if (needed && visit === 1) this.passOver",
    replacement: "if (needed) this.passOver",
    says: "Left out: the need for a step is settled at its first entry",
  },
  {
    file: simulation,
    text: "if (journeys.missedAt[slot] > 0) this.expectReturn",
    replacement: "if (journeys.unmet[slot] > 0) this.expectReturn",
    says: "Left out: a need for a step that is not there causes no return",
  },
  {
    file: simulation,
    text: "this.clock.now + cohort.returnDelay(number, customer)",
    replacement: "cohort.arrival[slot] + cohort.returnDelay(number, customer)",
    says: "Returns: the delay is from the end of the visit before",
  },
  {
    file: simulation,
    text: "due <= this.plan.closes",
    replacement: "due < this.plan.closes",
    says: "Returns: a visit due at closing is simulated, one after it is not",
  },
  {
    file: simulation,
    text: "if (comes) journeys.returns[slot] = number;",
    replacement: "",
    says: "Returns: a visit due after closing counts",
  },
  {
    file: simulation,
    text: "this.journeys.left[customer & this.journeys.mask] = this.clock.now;\n    this.expectReturn",
    replacement: "this.expectReturn",
    says: "Returns: the end of a return is a leaving",
  },
  {
    file: simulation,
    text: "journeys.visit[slot] !== Elsewhere.return)",
    replacement: "journeys.visit[slot] >= Elsewhere.return)",
    says: "Returns: who gives up on a return stays served",
  },
];
