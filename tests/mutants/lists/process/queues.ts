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
    text: "=== 1 || staff.idlePlain(team)) this",
    replacement: "=== 1 || (staff.idlePlain(team) && !staff.idleCrossTrained(team))) this",
    says: "Queues: an idle home person who is not cross-trained before one who is",
  },
  {
    file: floor,
    text: "else if (staff.idleCrossTrained(team)) this",
    replacement: "else if (staff.idleCrossTrained(team) && this.idleHelper(team) < 0) this",
    says: "Queues: an idle home person before one of another team",
  },
  {
    file: floor,
    text: "for (let i = 0; i < others.length; i++) if",
    replacement: "for (let i = others.length - 1; i >= 0; i--) if",
    says: "Queues: of several teams that could help the first in the list",
  },
  {
    file: floor,
    text: "staff.unlimited[team] === 1 ||",
    replacement: "",
    says: "Queues: at an unlimited team nobody waits",
  },
  {
    file: floor,
    text: "crossTrained === 1 && i < others.length",
    replacement: "i < others.length",
    says: "Queues: a plain person serves the home queue only",
  },
  {
    file: floor,
    text: "(level >= 0 && otherLevel > level)",
    replacement: "(level >= 0 && otherLevel < level)",
    says: "Queues: the lowest priority number over all queues a person is trained for",
  },
  {
    file: floor,
    text: "otherLevel === level && !this.isBefore(others[i], team, level)",
    replacement: "otherLevel === level",
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
    text: "if (journeys.place[slot] === Place.step) this.leaveStep(customer);\n    else if (journeys.place[slot] === Place.desk) this.leaveDesk(customer);\n    else this.leaveReturn(customer);\n    this.floor.release(home, crossTrained, this.now);",
    replacement:
      "this.floor.release(home, crossTrained, this.now);\n    if (journeys.place[slot] === Place.step) this.leaveStep(customer);\n    else if (journeys.place[slot] === Place.desk) this.leaveDesk(customer);\n    else this.leaveReturn(customer);",
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
    text: "plan.deskTeam, true, this.now",
    replacement: "plan.deskTeam, false, this.now",
    says: "Patience: the desk is onstage",
  },
  {
    file: simulation,
    text: "this.plan.teamOf[step], true, this.now",
    replacement: "this.plan.teamOf[step], this.plan.onstage[step] === 1, this.now",
    says: "Patience: a return visit is onstage",
  },
  {
    file: simulation,
    text: "journeys.left[slot] = journeys.deadline[slot];",
    replacement: "journeys.left[slot] = this.now;",
    says: "Patience: times are those of a simulation that watches every clock",
  },
  {
    file: floor,
    text: "journeys.deadline[slot] - journeys.joined[slot]",
    replacement: "0",
    says: "Patience: who gives up has waited as long as their patience",
  },
];
