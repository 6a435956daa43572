/** What is ruled out, and what is settled. */
import type { Mutant } from "../../mutant.ts";

const look = "experiment/look.ts";
const rules = "experiment/rules.ts";
const decision = "experiment/decision.ts";

export const zoneMutants: readonly Mutant[] = [
  {
    file: decision,
    text: "(dial) => !misses(dial) &&",
    replacement: "(dial) =>",
    says: "The zone: a dial shown to miss the condition is ruled out",
  },
  {
    file: decision,
    text: "const meeting = candidates.filter(meets);",
    replacement: "const meeting = candidates;",
    says: "The zone: ruled out only by a dial shown to meet the condition",
  },
  {
    file: decision,
    text: "meeting.some((other) => worse(dial, other))",
    replacement: "meeting.some((other) => worse(other, dial))",
    says: "The zone: a dial shown to be worse is ruled out",
  },
  {
    file: decision,
    text: "upper(zone, goal.net(dial)) < goal.perDay",
    replacement: "goal.net(dial).mean < goal.perDay",
    says: "The verdict: out of reach is shown, not estimated",
  },
  {
    file: decision,
    text: "if (all.every(criterion.misses))",
    replacement: "if (all.some(criterion.misses))",
    says: "The verdict: out of reach where no dial keeps the promise",
  },
  {
    file: decision,
    text: "zone.length === 1 || allEqual ||",
    replacement: "allEqual ||",
    says: "The verdict: settled where it is one dial",
    equivalent: "all dials of a zone of one are equal, there being no two",
  },
  {
    file: decision,
    text: "zone.length === 1 || allEqual ||",
    replacement: "zone.length === 1 ||",
    says: "The verdict: settled where all its dials are equivalent",
  },
  {
    file: decision,
    text: "(last - first === 1 && criterion.atLimit(first))",
    replacement: "criterion.atLimit(first)",
    says: "The verdict: settled at the limit only on neighbours",
  },
  {
    file: decision,
    text: "(last - first === 1 && criterion.atLimit(first))",
    replacement: "last - first === 1",
    says: "The verdict: settled on neighbours only at the limit",
  },
  {
    file: decision,
    text: 'return { dial: first, verdict: "a tie" };',
    replacement: 'return { dial: last, verdict: "a tie" };',
    says: "The verdict: of a tie the least flexible is named",
  },
  {
    file: decision,
    text: "if (last - first >= zone.length)",
    replacement: "if (zone.length > 1)",
    says: "The verdict: a tie is of dials that are no neighbours",
  },
  {
    file: decision,
    text: "if (evidence.dials[first] === 0)",
    replacement: "if (first === 0)",
    says: "The verdict: rigid is enough where it holds 0",
  },
  {
    file: decision,
    text: "evidence.dials[last] === 1 ?",
    replacement: "last === evidence.dials.length - 1 ?",
    says: "The verdict: flexible to the limit where it holds 1",
  },
  {
    file: decision,
    text: "allEqual ? first : choice",
    replacement: "choice",
    says: "The verdict: where all are equal rigid is named",
  },
  {
    file: decision,
    text: "|| !criterion.withinReach(choice)",
    replacement: "",
    says: "The verdict: not yet while the promise may be missed by more than anyone would notice",
  },
  {
    file: look,
    text: "<= tolerance && lower(sequence, contrast) - limit >= -tolerance",
    replacement: "<= tolerance",
    says: "The zone: equality has its own test, on both sides",
  },
  {
    file: look,
    text: "contrast.mean + sequence.reach(contrast)",
    replacement: "contrast.mean",
    says: "The zone: not shown to differ is never reported as equal",
  },
  {
    file: look,
    text: "contrast.mean - sequence.reach(contrast)",
    replacement: "contrast.mean",
    says: "The zone: worse is shown, not estimated",
  },
  {
    file: rules,
    text: "costTolerance = 0.005;",
    replacement: "costTolerance = 0.05;",
    says: "The verdict: costs within 0.5 % are equal",
  },
  {
    file: decision,
    text: "return roundedUp(enough - n);",
    replacement: "return roundedUp(enough);",
    says: "The verdict: about N more are needed",
  },
  {
    file: decision,
    text: "left.length > 0 ? left : candidates",
    replacement: "left",
    says: "The zone: statements that contradict each other rule nothing out",
  },
  {
    file: decision,
    text: "lower(sequence, goal.net(dial)) >= goal.perDay",
    replacement: "goal.net(dial).mean >= goal.perDay",
    says: "The verdict: that the goal is within reach is shown, not estimated",
  },
  {
    file: decision,
    text: "for (const dial of mayReachGoal(evidence, sequence)) open.add(dial);",
    replacement: "",
    says: "The verdict: dials that may yet reach the goal stay open",
  },
  {
    file: decision,
    text: " && unequal(dial, other, money)",
    replacement: "",
    says: "The verdict: two that may be equal are not told apart by which is worse",
  },
  {
    file: decision,
    text: "new Set(zone.flatMap(hangsOn))",
    replacement: "new Set(zone)",
    says: "The verdict: a dial that is known for what it is needs no more days",
  },
];
