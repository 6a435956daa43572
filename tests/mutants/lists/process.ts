/** What customers go through, event by event. */
import type { Mutant, Room } from "../mutant.ts";

const levers = "process/levers.ts";
const plan = "process/plan.ts";
const simulation = "process/simulation.ts";
const floor = "process/floor.ts";
const lines = "process/waitingLines.ts";
const staff = "process/staff.ts";
const events = "process/eventList.ts";

const steps: readonly Mutant[] = [
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
    replacement: "const next = this.plan.ways[step].to[0];\n      this.recorder",
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
    text: "needed || adaptivity === 0",
    replacement: "adaptivity === 0",
    says: "Levers: only an unneeded step is skipped",
  },
  {
    file: simulation,
    text: " || plan.mandatory[step] === 1) return false",
    replacement: ") return false",
    says: "Levers: a mandatory step is never skipped",
  },
];

const leversAndPeople: readonly Mutant[] = [
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
    text: "busy[team] <= roster[team]",
    replacement: "busy[team] < roster[team]",
    says: "People: those who are now too many leave as they finish, and no others",
  },
  {
    file: staff,
    text: "this.plain[team] = this.slots[team].plain[slot];",
    replacement: "this.plain[team] = Math.max(this.plain[team], this.slots[team].plain[slot]);",
    says: "People: at a slot's end idle people who are too many leave at once",
  },
  {
    file: floor,
    text: "for (const { team, slot } of teams) this.staff.changeSlot(team, slot, now);",
    replacement:
      "for (const { team, slot } of teams) {\n      this.staff.changeSlot(team, slot, now);\n      while (this.staff.idlePlain(team) && this.serveNext(team, 0, now));\n      while (this.staff.idleCrossTrained(team) && this.serveNext(team, 1, now));\n    }",
    says: "People: all teams change first, then people take from the queues",
  },
  {
    file: floor,
    text: "while (this.staff.idlePlain(team) && this.serveNext(team, 0, now));",
    replacement:
      "while (this.staff.idleCrossTrained(team) && this.serveNext(team, 1, now));\n      while (this.staff.idlePlain(team) && this.serveNext(team, 0, now));",
    says: "People: at a shift change plain people take first",
  },
  {
    file: floor,
    text: "while (this.staff.idleCrossTrained(team) && this.serveNext(team, 1, now));",
    replacement: "",
    says: "People: new people take from the queues",
  },
];

const work: readonly Mutant[] = [
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

const queues: readonly Mutant[] = [
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
];

const patience: readonly Mutant[] = [
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

const fit: readonly Mutant[] = [
  {
    file: simulation,
    text: "const fits = strain <= plan.reach[step];",
    replacement: "const fits = strain < plan.reach[step];",
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
    text: "journeys.unmet[slot]++;",
    replacement: "journeys.unmet[slot] = 1;",
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
];

const returns: readonly Mutant[] = [
  {
    file: simulation,
    text: "if (journeys.unmet[slot] > 0) this.expectReturn",
    replacement: "if (journeys.needed[slot] > 0) this.expectReturn",
    says: "Returns: a customer with an unmet need comes back",
  },
  {
    file: simulation,
    text: "if (journeys.unmet[slot] === 0) journeys.missedStep",
    replacement: "journeys.missedStep",
    says: "Returns: to the step where, first in time, a need went unmet",
  },
  {
    file: simulation,
    text: "this.now + cohort.returnDelay(number, customer)",
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
    text: "this.journeys.left[customer & this.journeys.mask] = this.now;\n    this.expectReturn",
    replacement: "this.expectReturn",
    says: "Returns: the end of a return is a leaving",
  },
  {
    file: simulation,
    text: "journeys.place[slot] !== Place.return)",
    replacement: "journeys.place[slot] >= 0)",
    says: "Returns: who gives up on a return stays served",
  },
];

const eventsAndRegimes: readonly Mutant[] = [
  {
    file: simulation,
    text: "if (time === nextShift)",
    replacement: "if (time === nextShift && time < this.nextArrival && time < nextEndOfWork)",
    says: "Events: a shift change comes first",
  },
  {
    file: simulation,
    text: "else if (time === this.nextArrival)",
    replacement: "else if (time === this.nextArrival && time < nextEndOfWork)",
    says: "Events: an arrival before an end of work",
  },
  {
    file: simulation,
    text: "else if (time === nextEndOfWork)",
    replacement: "else if (time === nextEndOfWork && time < nextReturn)",
    says: "Events: an end of work before a return",
  },
  {
    file: lines,
    text: "this.journeys.mask] >= now) return level;",
    replacement: "this.journeys.mask] > now) return level;",
    says: "Events: giving up comes last",
  },
  {
    file: events,
    text: "sequence < otherSequence",
    replacement: "sequence > otherSequence",
    says: "Events: then by the order of scheduling",
  },
  {
    file: simulation,
    text: "now >= plan.opens && now < plan.closes",
    replacement: "now < plan.closes",
    says: "Regimes: who arrives during the warm-up is not measured",
  },
  {
    file: simulation,
    text: "now >= plan.opens && now < plan.closes",
    replacement: "now >= plan.opens",
    says: "Regimes: who arrives after the minutes is not measured",
  },
  {
    file: simulation,
    text: "this.measuredInside === 0 && time >= closes",
    replacement: "time >= closes",
    says: "Regimes: the run goes on until the measured have left",
  },
  {
    file: plan,
    text: "20 * (regime.warmUpMinutes + regime.minutes)",
    replacement: "10 * (regime.warmUpMinutes + regime.minutes)",
    says: "Regimes: at most to 20 * (warmUpMinutes + minutes)",
  },
  {
    file: plan,
    text: "opens: day ? 0 : regime.warmUpMinutes",
    replacement: "opens: 0",
    says: "Regimes: labour and utilisation are over the minutes after the warm-up",
  },
  {
    file: floor,
    text: "this.addWait(customer, team, now - this.journeys.joined[customer & this.journeys.mask]);",
    replacement: "",
    says: "Regimes: the waits of the unfinished are counted up to the end",
  },
  {
    file: lines,
    text: "(atEnd && deadline === now)",
    replacement: "(atEnd && deadline < now)",
    says: "Regimes: who gives up at the very end has given up",
  },
];

const mutants = [
  ...steps,
  ...leversAndPeople,
  ...work,
  ...queues,
  ...patience,
  ...fit,
  ...returns,
  ...eventsAndRegimes,
];

export const process: Room = {
  name: "process",
  mutants,
  first: ["tests/process/paths", "tests/outcome/paths"],
  slower: ["tests/laws/journey.test.ts", "tests/laws/discipline.test.ts", "tests/process/reference.test.ts"],
};
