/** How sure an answer is to be, by which rule, and on how many days at most: from the words of the command line. */
import { defaultRule, rulesFor } from "../experiment/answer.ts";
import { defaultConfidence } from "../experiment/estimates.ts";
import type { Terms } from "../experiment/evidence.ts";
import { type Demand, defaultMaxDays } from "../experiment/procedure.ts";
import { defaultDials, type Rule } from "../experiment/types.ts";
import { measureLayout } from "../outcome/layout.ts";
import type { Scenario } from "../scenario/types.ts";
import type { ChoiceCheck } from "./input.ts";
import type { Choices } from "./options.ts";
import { mostSums } from "./simulate.ts";

export const ruleOf = (file: Scenario, { rule }: Choices): Rule => rule ?? defaultRule(file);

export const demandOf = ({ confidence, "max-days": maxDays }: Choices): Demand => ({
  confidence: confidence ?? defaultConfidence,
  maxDays: maxDays ?? defaultMaxDays,
});

/** The scenario's own terms, but for what the command line has in their place. */
export const termsOf = (scenario: Scenario, { noticeable }: Choices): Terms =>
  noticeable === undefined ? scenario : { ...scenario, noticeable };

export const ruleProblems: ChoiceCheck = (file, { rule }) =>
  rule === undefined || rulesFor(file).includes(rule)
    ? []
    : [`--rule: ${rule} needs a promise, and ${file.id} states none`];

/** Every dial might need them all. */
export const maxDaysProblems: ChoiceCheck = (file, choices) => {
  const { maxDays } = demandOf(choices);
  const most = Math.floor(mostSums / (defaultDials.length * measureLayout(file).slots));
  return maxDays <= most ? [] : [`--max-days: ${maxDays} is above ${most}, the most that memory holds here`];
};
