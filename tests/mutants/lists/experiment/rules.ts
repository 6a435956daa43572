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
    text: "(dial) => -cost.level(dial).mean",
    replacement: "(dial) => cost.level(dial).mean",
    says: "The rules: the cheapest per customer",
  },
  {
    file: rules,
    text: "candidates.filter((dial) => kept.level(dial).mean >= share)",
    replacement: "candidates.filter((dial) => kept.level(dial).mean >= 0)",
    says: "The rules: promise, among the dials whose promise kept is at least promise.share",
  },
  {
    file: rules,
    text: "lower(zone, kept.level(dial)) >= share;",
    replacement: "kept.level(dial).mean >= share;",
    says: "The rules: promise, that a dial keeps it is shown, not estimated",
  },
  {
    file: rules,
    text: "upper(miss, kept.level(dial)) < share",
    replacement: "kept.level(dial).mean < share",
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
    text: "best - experience.level(dial).mean <= noticeable",
    replacement: "best - experience.level(dial).mean <= 0",
    says: "The rules: noticeable, the cheapest within noticeable points of the best",
  },
  {
    file: rules,
    text: "meets: (dial) => above(dial, noticeable)",
    replacement: "meets: (dial) => above(dial, 2 * noticeable)",
    says: "The rules: noticeable, no dial's experience is above by more",
  },
  {
    file: rules,
    text: "above(dial, 1.5 * noticeable).length === 0 &&",
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
    text: "lower(zone, net.gap(other, dial)) > 0",
    replacement: "lower(zone, net.gap(dial, other)) > 0",
    says: "The rules: value, the highest net value",
  },
  {
    file: rules,
    text: "upper(zone, experience.gap(dial, other)) < 0",
    replacement: "upper(zone, experience.gap(dial, other)) > 0",
    says: "The rules: noticeable, the best is never shown to be worse than another",
  },
  {
    file: rules,
    text: "[dial, ...open]",
    replacement: "[dial]",
    says: "The rules: noticeable, the condition hangs on the dials that may be above as well",
  },
  {
    file: rules,
    text: "meets(dial) || misses(dial) ? [] : [dial]",
    replacement: "[dial]",
    says: "The rules: promise, a dial shown to keep it needs no more days for that",
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
    text: "(high.cost - low.cost) /",
    replacement: "high.cost /",
    says: "The rules: price band, a breakpoint is a ratio of differences",
  },
  {
    file: band,
    text: "line.cost === best.cost && line.experience > best.experience",
    replacement: "line.cost === best.cost && line.experience < best.experience",
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
