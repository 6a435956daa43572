/** What the commands about an answer's dial begin with: the file and what was chosen of it, its answer, and where it lies. */
import { answer } from "../experiment/answer.ts";
import type { Demand } from "../experiment/procedure.ts";
import type { Answer, Rule } from "../experiment/types.ts";
import type { Scenario } from "../scenario/types.ts";
import { demandOf, maxDaysProblems, ruleOf, ruleProblems, termsOf } from "./demand.ts";
import { type ChoiceCheck, type Chosen, readQuestion } from "./input.ts";
import type { Asked } from "./options.ts";
import { simulateAnswer } from "./simulate.ts";

export interface Answered {
  /** With the `noticeable` that was asked for. */
  readonly scenario: Scenario;
  readonly what: Chosen;
  readonly rule: Rule;
  readonly demand: Demand;
  readonly found: Answer;
  /** Ids, and the answer's dial: the hundredth where it has been refined, else that of the grid. */
  readonly at: { readonly population: string; readonly design: string; readonly dial: number };
}

/**
 * @param checks of the choices, besides those of rule and budget
 * @throws InputProblems as `readQuestion` does
 */
export async function answerFirst(path: string, asked: Asked, checks: readonly ChoiceCheck[] = []): Promise<Answered> {
  const { choices } = asked;
  const { file, what } = await readQuestion(path, asked, [ruleProblems, maxDaysProblems, ...checks]);
  const scenario = { ...file, noticeable: termsOf(file, choices).noticeable };
  const rule = ruleOf(scenario, choices);
  const demand = demandOf(choices);
  const [{ sample }] = await simulateAnswer(scenario, [what], { terms: scenario, rule, ...demand }, choices);
  const found = answer(sample, scenario, rule, demand);
  const dial = found.finer?.dial ?? found.dial;
  return { scenario, what, rule, demand, found, at: { population: what.population.id, design: what.design.id, dial } };
}
