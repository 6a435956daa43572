/** The rules, the price band and the warm-up. */
import type { Mutant } from "../../mutant.ts";

const evidence = "experiment/evidence.ts";
const rules = "experiment/rules.ts";
const band = "experiment/priceBand.ts";

export const rulesMutants: readonly Mutant[] = [
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
