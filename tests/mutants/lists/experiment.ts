/** How sure we are. */
import type { Mutant, Room } from "../mutant.ts";

const estimates = "experiment/estimates.ts";
const evidence = "experiment/evidence.ts";
const rules = "experiment/rules.ts";
const decision = "experiment/decision.ts";
const band = "experiment/priceBand.ts";

const intervals: readonly Mutant[] = [
  { file: estimates, text: "over / under;", replacement: "over / replications;", says: "Estimates: a ratio of sums" },
  {
    file: estimates,
    text: "- ratio * tallies[row + denominator]",
    replacement: "- ratio",
    says: "Estimates: linearised values num - ratio * den",
  },
  {
    file: estimates,
    text: "* replications) / under",
    replacement: ") / under",
    says: "Estimates: over the mean of the denominator",
  },
  {
    file: estimates,
    text: "Math.sqrt(squares / (values.length - 1))",
    replacement: "Math.sqrt(squares / values.length)",
    says: "Estimates: n - 1 degrees in the deviation",
  },
  {
    file: estimates,
    text: "(a[r] - b[r]) ** 2",
    replacement: "a[r] ** 2 + b[r] ** 2",
    says: "Estimates: cells are compared replication by replication",
  },
  {
    file: estimates,
    text: "studentTQuantile((1 + confidence) / 2, replications - 1)",
    replacement: "studentTQuantile(confidence, replications - 1)",
    says: "Estimates: intervals are two-sided",
  },
  {
    file: estimates,
    text: "studentTQuantile((1 + confidence) / 2, replications - 1)",
    replacement: "studentTQuantile((1 + confidence) / 2, replications + 1000)",
    says: "Estimates: Student's t with n - 1 degrees",
  },
  {
    file: estimates,
    text: "(errors * spread) / Math.sqrt(replications)",
    replacement: "errors * spread",
    says: "Estimates: over the root of n",
  },
  {
    file: estimates,
    text: "defaultConfidence = 0.95;",
    replacement: "defaultConfidence = 0.9;",
    says: "Estimates: 95 % where nothing else is said",
  },
  {
    file: estimates,
    text: "replications < 2 ? Number.NaN :",
    replacement: "replications < 2 ? 0 :",
    says: "Estimates: one replication has no interval",
  },
  {
    file: estimates,
    text: "under === 0 ? Number.NaN : over / under",
    replacement: "under === 0 ? 0 : over / under",
    says: "Estimates: a ratio over nothing is null",
  },
  {
    file: "theory/studentT.ts",
    text: "Math.sqrt(degrees) * Math.sinh(y)",
    replacement: "Math.sqrt(degrees - 0.5) * Math.sinh(y)",
    says: "Estimates: Student's t",
  },
];

const zone: readonly Mutant[] = [
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
    says: "The zone: out of reach is shown, not estimated",
  },
  {
    file: decision,
    text: "if (all.every(criterion.misses))",
    replacement: "if (all.some(criterion.misses))",
    says: "The zone: out of reach where no dial keeps the promise",
  },
  {
    file: decision,
    text: "zone.length === 1 || allEqual ||",
    replacement: "allEqual ||",
    says: "The zone: settled where it is one dial",
  },
  {
    file: decision,
    text: "zone.length === 1 || allEqual ||",
    replacement: "zone.length === 1 ||",
    says: "The zone: settled where all its dials are equivalent",
  },
  {
    file: decision,
    text: "(last - first === 1 && criterion.atLimit(first))",
    replacement: "criterion.atLimit(first)",
    says: "The zone: settled at the limit only on neighbours",
  },
  {
    file: decision,
    text: "(last - first === 1 && criterion.atLimit(first))",
    replacement: "last - first === 1",
    says: "The zone: settled on neighbours only at the limit",
  },
  {
    file: decision,
    text: 'return { dial: first, verdict: "a tie" };',
    replacement: 'return { dial: last, verdict: "a tie" };',
    says: "The zone: of a tie the least flexible is named",
  },
  {
    file: decision,
    text: "if (last - first >= zone.length)",
    replacement: "if (zone.length > 1)",
    says: "The zone: a tie is of dials that are no neighbours",
  },
  {
    file: decision,
    text: "if (evidence.dials[first] === 0)",
    replacement: "if (first === 0)",
    says: "The zone: rigid is enough where it holds 0",
  },
  {
    file: decision,
    text: "evidence.dials[last] === 1 ?",
    replacement: "last === evidence.dials.length - 1 ?",
    says: "The zone: flexible to the limit where it holds 1",
  },
  {
    file: decision,
    text: "allEqual ? first : choice",
    replacement: "choice",
    says: "The zone: where all are equal rigid is named",
  },
  {
    file: decision,
    text: "|| !criterion.withinReach(choice)",
    replacement: "",
    says: "The zone: not yet while the promise may be missed by more than anyone would notice",
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
    says: "The zone: costs within 0.5 % are equal",
  },
  {
    file: decision,
    text: "return roundedUp(enough - n);",
    replacement: "return roundedUp(enough);",
    says: "The zone: about N more are needed",
  },
];

const theRules: readonly Mutant[] = [
  {
    file: rules,
    text: "value(dial) > value(best)",
    replacement: "value(dial) >= value(best)",
    says: "The rules: of dials equal in the estimate the least flexible is named",
  },
  {
    file: rules,
    text: "(dial) => -cost.means[dial]",
    replacement: "(dial) => cost.means[dial]",
    says: "The rules: the cheapest per customer",
  },
  {
    file: rules,
    text: "candidates.filter((dial) => kept.means[dial] >= share)",
    replacement: "candidates.filter((dial) => kept.means[dial] >= 0)",
    says: "The rules: promise, among the dials whose promise kept is at least promise.share",
  },
  {
    file: rules,
    text: "kept.means[dial] - zoneReach * kept.deviations[dial]",
    replacement: "kept.means[dial]",
    says: "The rules: promise, that a dial keeps it is shown, not estimated",
  },
  {
    file: rules,
    text: "kept.means[dial] + zoneReach * kept.deviations[dial]",
    replacement: "kept.means[dial]",
    says: "The rules: promise, that a dial misses it is shown, not estimated",
  },
  {
    file: rules,
    text: "evidence.noticeable / 100",
    replacement: "evidence.noticeable / 10",
    says: "The rules: promise, noticeable promises in 100",
  },
  {
    file: rules,
    text: "best - experience.means[dial] <= noticeable",
    replacement: "best - experience.means[dial] <= 0",
    says: "The rules: noticeable, the cheapest within noticeable points of the best",
  },
  {
    file: rules,
    text: "noneAboveBy(dial, noticeable)",
    replacement: "noneAboveBy(dial, 2 * noticeable)",
    says: "The rules: noticeable, no dial's experience is above by more",
  },
  {
    file: rules,
    text: "noneAboveBy(dial, 1.5 * noticeable) &&",
    replacement: "",
    says: "The rules: noticeable, half a step above the limit is at the limit",
  },
  {
    file: rules,
    text: ">= 0.5 * noticeable",
    replacement: ">= 0",
    says: "The rules: noticeable, half a step below the limit is at the limit",
  },
  {
    file: rules,
    text: "atLeast(net, other, dial, zoneReach) > 0",
    replacement: "atLeast(net, dial, other, zoneReach) > 0",
    says: "The rules: value, the highest net value",
  },
  {
    file: evidence,
    text: 'noticeable: "experience"',
    replacement: 'noticeable: "value"',
    says: "The rules: noticeable weighs experience",
  },
  {
    file: "experiment/answer.ts",
    text: 'promise === null ? ["noticeable", "value"]',
    replacement: 'promise === null ? ["value", "noticeable"]',
    says: "The rules: noticeable where no promise is stated",
  },
  {
    file: band,
    text: "priceBetween(right, line) < priceBetween(right, best)",
    replacement: "priceBetween(right, line) > priceBetween(right, best)",
    says: "The rules: price band, the lowest cost - price * experience",
  },
  {
    file: band,
    text: "high.cost.ratio - low.cost.ratio",
    replacement: "high.cost.ratio",
    says: "The rules: price band, a breakpoint is a ratio of differences",
  },
  {
    file: band,
    text: "line.experience.ratio > best.experience.ratio;\n    return better",
    replacement: "line.experience.ratio < best.experience.ratio;\n    return better",
    says: "The rules: price band, of the cheapest the one of most experience",
  },
];

const warmUp: readonly Mutant[] = [
  {
    file: "experiment/warmUp.ts",
    text: "squares / left ** 2",
    replacement: "squares / left",
    says: "Warm-up: the standard error of the mean of the rest",
  },
  {
    file: "experiment/warmUp.ts",
    text: "2 * cut > batches ? null :",
    replacement: "",
    says: "Warm-up: null where more than half would be cut",
  },
];

export const experiment: Room = {
  name: "experiment",
  mutants: [...intervals, ...zone, ...theRules, ...warmUp],
  first: [
    "tests/experiment/estimates.test.ts",
    "tests/experiment/answer.test.ts",
    "tests/experiment/priceBand.test.ts",
    "tests/experiment/warmUp.test.ts",
    "tests/theory/studentT.test.ts",
  ],
  slower: ["tests/experiment/coverage.test.ts", "tests/experiment/sentence.test.ts"],
};
