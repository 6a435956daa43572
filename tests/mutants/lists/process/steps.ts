/** Steps, levers and people. */
import type { Mutant } from "../../mutant.ts";

const levers = "process/levers.ts";
const plan = "process/plan.ts";
const simulation = "process/simulation.ts";
const floor = "process/floor.ts";
const staff = "process/staff.ts";

export const stepsMutants: readonly Mutant[] = [
  {
    file: simulation,
    text: "const mostEntries = 50;",
    replacement: "const mostEntries = 51;",
    says: "Steps: a step is entered at most 50 times",
  },
  {
    file: simulation,
    text: "journeys.capped[slot] = 1;",
    replacement: "journeys.capped[slot] = 0;",
    says: "Steps: a journey that ends there counts in capped",
  },
  {
    file: simulation,
    text: "this.cohort.route(step, visit, customer)",
    replacement: "this.cohort.route(step, 1, customer)",
    says: "Steps: the way on is drawn anew at each visit",
  },
  {
    file: simulation,
    text: "const next = this.wayFrom(step, visit, customer);\n      this.recorder",
    replacement: "const next = this.plan.steps[step].to[0];\n      this.recorder",
    says: "Steps: the way on is drawn at a skipped step as at a visit",
  },
  {
    file: simulation,
    text: "cohort.skip(step, customer) < adaptivity",
    replacement: "cohort.skip(step, customer) <= adaptivity",
    says: "Levers: skipped where the uniform is below adaptivity",
  },
  {
    file: simulation,
    text: "return !needed && (",
    replacement: "return (",
    says: "Levers: only an unneeded step is skipped",
  },
  {
    file: plan,
    text: "levers.adaptivity > 0 && !mandatory",
    replacement: "levers.adaptivity > 0",
    says: "Levers: a mandatory step is never skipped",
  },
  {
    file: levers,
    text: "from + (to - from) * dial",
    replacement: "to * dial",
    says: "Levers: rigid + (flexible - rigid) * d",
  },
  {
    file: levers,
    text: "(1 - standardRange) * range",
    replacement: "range",
    says: "Levers: R = r0 + (1 - r0) * range",
  },
  {
    file: levers,
    text: "headcount + 0.5 + 1e-9",
    replacement: "headcount + 0.5",
    says: "People: floor(crossTraining * headcount + 0.5 + 1e-9) are cross-trained",
  },
  {
    file: levers,
    text: "headcount + 0.5 + 1e-9",
    replacement: "headcount",
    says: "People: rounded to people, half up",
  },
  {
    file: levers,
    text: "design.headcount.get(id) ?? headcount",
    replacement: "headcount",
    says: "Levers: a design's headcount overrides the team's",
  },
  {
    file: plan,
    text: "reach(scenario.standardRange, range(id))",
    replacement: "reach(scenario.standardRange, range(steps[0].id))",
    says: "Levers: range by step",
  },
  {
    file: plan,
    text: "(openMinutes * slot) / slots",
    replacement: "(openMinutes * slot) / (slots + 1)",
    says: "People: a roster for each of equal slots",
  },
  {
    file: plan,
    text: "serves[other].includes(team)",
    replacement: "serves[team].includes(other)",
    says: "Levers: alsoServes says whom a team's people serve, not by whom it is served",
  },
  {
    file: staff,
    text: "person > 0 && uniforms[person] < roster.absence",
    replacement: "uniforms[person] < roster.absence",
    says: "People: person 0 is never absent",
  },
  {
    file: staff,
    text: "uniforms[person] < roster.absence",
    replacement: "uniforms[person] > roster.absence",
    says: "People: absent when their own uniform is below absence",
  },
  {
    file: staff,
    text: "person < roster.crossTrained[slot]",
    replacement: "person >= people - roster.crossTrained[slot]",
    says: "People: the first of a roster are cross-trained",
  },
  {
    file: staff,
    text: "this.free[crew] >= 0",
    replacement: "this.free[crew] > 0",
    says: "People: those who are now too many leave as they finish, and no others",
  },
  {
    file: staff,
    text: "this.free[crew] += people - this.roster[crew];",
    replacement: "this.free[crew] += Math.max(0, people - this.roster[crew]);",
    says: "People: at a slot's end idle people who are too many leave at once",
  },
  {
    file: floor,
    text: "for (const { team, slot } of teams) this.staff.changeSlot(team, slot);",
    replacement:
      "for (const { team, slot } of teams) {\n      this.staff.changeSlot(team, slot);\n      for (const crew of [crewOf(team, 0), crewOf(team, 1)]) while (this.staff.isIdle(crew) && this.serveNext(crew));\n    }",
    says: "People: all teams change first, then people take from the queues",
    equivalent:
      "whom a team's people take depends on the queues alone, and the people of the teams after it take after them anyway",
  },
  {
    file: floor,
    text: "for (const { team, slot } of teams) this.staff.changeSlot(team, slot);",
    replacement:
      "for (const { team, slot } of teams) this.staff.changeSlot(team, slot);\n    for (const { team } of teams) while (this.staff.isIdle(crewOf(team, 0)) && this.serveNext(crewOf(team, 0)));",
    says: "People: at a shift change the new ones take team by team",
  },
  {
    file: floor,
    text: "[crewOf(team, 0), crewOf(team, 1)]",
    replacement: "[crewOf(team, 1), crewOf(team, 0)]",
    says: "People: at a shift change plain people take first",
  },
  {
    file: floor,
    text: "[crewOf(team, 0), crewOf(team, 1)]",
    replacement: "[crewOf(team, 0)]",
    says: "People: new people take from the queues",
  },
];
