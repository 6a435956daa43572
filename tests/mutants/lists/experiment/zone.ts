/** What is ruled out, and what is settled. */
import type { Mutant } from "../../mutant.ts";

const evidence = "experiment/evidence.ts";
const rules = "experiment/rules.ts";
const decision = "experiment/decision.ts";

export const zoneMutants: readonly Mutant[] = [
  {
    file: evidence,
    text: "const zoneShare = 0.8;",
    replacement: "const zoneShare = 0.99;",
    says: "The zone: at the stated level",
  },
  {
    file: evidence,
    text: 'rule === "promise" ? dials.length',
    replacement: 'rule === "promise" ? 1',
    says: "The zone: simultaneously over all dials",
  },
  {
    file: evidence,
    text: '"noticeable" ? 2 * others : others',
    replacement: '"noticeable" ? others : others',
    says: "The zone: two statements a dial under the noticeable rule",
  },
  { file: evidence, text: "goal === null ? 0 : 1", replacement: "0", says: "The zone: the goal is one statement more" },
  {
    file: evidence,
    text: "/ dials ** 2",
    replacement: "/ dials",
    says: "The zone: equality holds for all pairs together",
  },
  {
    file: evidence,
    text: "/ Math.sqrt(replications);",
    replacement: ";",
    says: "The zone: narrower with more replications",
  },
  {
    file: decision,
    text: "(dial) => !misses(dial) &&",
    replacement: "(dial) =>",
    says: "The zone: a dial shown to miss the condition is ruled out",
  },
  {
    file: decision,
    text: "const meeting = all.filter(meets);",
    replacement: "const meeting = all;",
    says: "The zone: ruled out only by a dial shown to meet the condition",
  },
  {
    file: decision,
    text: "worse(dial, other)",
    replacement: "worse(other, dial)",
    says: "The zone: a dial shown to be worse is ruled out",
  },
  {
    file: decision,
    text: "mean + zoneReach * goal.net.deviations[dial] < goal.perDay",
    replacement: "mean < goal.perDay",
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
    file: rules,
    text: "<= tolerance && atLeast(of, i, j, reach) >= -tolerance",
    replacement: "<= tolerance",
    says: "The zone: equality has its own test, on both sides",
  },
  {
    file: rules,
    text: "gap(of, i, j) + reach * of.pairs[i][j]",
    replacement: "gap(of, i, j)",
    says: "The zone: not shown to differ is never reported as equal",
  },
  {
    file: rules,
    text: "gap(of, i, j) - reach * of.pairs[i][j]",
    replacement: "gap(of, i, j)",
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
];
