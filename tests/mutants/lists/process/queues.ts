/** Who is served next, and who gives up. */
import type { Mutant } from "../../mutant.ts";

const plan = "process/plan.ts";
const simulation = "process/simulation.ts";
const floor = "process/floor.ts";
const lines = "process/waitingLines.ts";

export const queuesMutants: readonly Mutant[] = [
  {
    file: plan,
    text: "sort((a, b) => a - b);\n  const rosters",
    replacement: "sort((a, b) => b - a);\n  const rosters",
    says: "Queues: lowest priority number first",
  },
  {
    file: floor,
    text: "if (staff.isIdle(plain)) return",
    replacement: "if (staff.isIdle(plain) && !staff.isIdle(crossTrained)) return",
    says: "Queues: an idle home person who is not cross-trained before one who is",
  },
  {
    file: floor,
    text: "if (staff.isIdle(crossTrained)) return",
    replacement:
      "if (staff.isIdle(crossTrained) && !this.plan.servedBy[team].some((other) => staff.isIdle(crewOf(other, 1)))) return",
    says: "Queues: an idle home person before one of another team",
  },
  {
    file: floor,
    text: "for (let i = 0; i < others.length; i++) {\n      const helper",
    replacement: "for (let i = others.length - 1; i >= 0; i--) {\n      const helper",
    says: "Queues: of several teams that could help the first in the list",
  },
  {
    file: "process/staff.ts",
    text: "Int32Array.of(unlimitedPeople)",
    replacement: "Int32Array.of(1)",
    says: "Queues: at an unlimited team nobody waits",
  },
  {
    file: floor,
    text: "isCrossTrained(crew) ? this.nextTeam(home) : home",
    replacement: "this.nextTeam(home)",
    says: "Queues: a plain person serves the home queue only",
  },
  {
    file: floor,
    text: "return level < otherLevel;",
    replacement: "return level > otherLevel;",
    says: "Queues: the lowest priority number over all queues a person is trained for",
  },
  {
    file: floor,
    text: "if (level !== otherLevel) return",
    replacement: "return",
    says: "Queues: then earliest by the dispatch rule",
  },
  {
    file: floor,
    text: 'this.plan.dispatch === "local" ? journeys.joined : cohort.arrival',
    replacement: "journeys.joined",
    says: "Queues: end-to-end goes by arrival at the door across queues",
  },
  {
    file: floor,
    text: "& journeys.mask] < orderedBy",
    replacement: "& journeys.mask] <= orderedBy",
    says: "Queues: among equals the home team, then the team list",
  },
  {
    file: lines,
    text: 'dispatch === "end-to-end" ?',
    replacement: 'dispatch === "local" ?',
    says: "Queues: local goes by joining, end-to-end by arrival at the door, within a queue",
  },
  {
    file: simulation,
    text: "if (journeys.visit[slot] > 0) this.leaveStep(customer);\n    else if (journeys.visit[slot] === Elsewhere.desk) this.leaveDesk(customer);\n    else this.leaveReturn(customer);\n    this.floor.release(crew);",
    replacement:
      "this.floor.release(crew);\n    if (journeys.visit[slot] > 0) this.leaveStep(customer);\n    else if (journeys.visit[slot] === Elsewhere.desk) this.leaveDesk(customer);\n    else this.leaveReturn(customer);",
    says: "Queues: the customer moves first, then the person becomes free",
  },
  {
    file: floor,
    text: "onstage ? now + cohort.patience[slot]",
    replacement: "onstage ? cohort.arrival[slot] + cohort.patience[slot]",
    says: "Patience: counts anew in each queue",
  },
  {
    file: floor,
    text: "onstage ? now + cohort.patience[slot]",
    replacement: "true ? now + cohort.patience[slot]",
    says: "Patience: nobody abandons a backstage queue",
  },
  {
    file: simulation,
    text: "plan.deskTeam, true)",
    replacement: "plan.deskTeam, false)",
    says: "Patience: the desk is onstage",
  },
  {
    file: simulation,
    text: "this.plan.steps[step].team, true)",
    replacement: "this.plan.steps[step].team, this.plan.steps[step].onstage)",
    says: "Patience: a return visit is onstage",
  },
  {
    file: simulation,
    text: "journeys.left[slot] = journeys.deadline[slot];",
    replacement: "journeys.left[slot] = this.clock.now;",
    says: "Patience: times are those of a simulation that watches every clock",
  },
  {
    file: floor,
    text: "Math.min(this.clock.now, journeys.deadline[slot])",
    replacement: "this.clock.now",
    says: "Patience: who gives up has waited as long as their patience",
  },
];
