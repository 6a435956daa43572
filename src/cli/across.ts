/** `across`: the answer of every population, and the one dial for all of them. */
import { leastRegret } from "../experiment/acrossPopulations.ts";
import { acrossSentence } from "../experiment/acrossSentence.ts";
import { answer } from "../experiment/answer.ts";
import { answerJson } from "../experiment/report.ts";
import { defaultSeed } from "../experiment/types.ts";
import type { Work } from "./commands.ts";
import { demandOf, maxDaysProblems, ruleOf, ruleProblems, termsOf } from "./demand.ts";
import { readQuestion } from "./input.ts";
import { writeJson, writeText } from "./output.ts";
import { simulateAnswer } from "./simulate.ts";

export const across: Work = async (path, asked) => {
  const { choices } = asked;
  const { file: scenario, what } = await readQuestion(path, asked, [ruleProblems, maxDaysProblems]);
  const question = { terms: termsOf(scenario, choices), rule: ruleOf(scenario, choices), ...demandOf(choices) };
  const curves = scenario.populations.map((population) => ({ population, design: what.design }));
  const samples = await simulateAnswer(scenario, curves, question, choices);
  const answers = samples.map(({ sample, today }) =>
    answer(sample, question.terms, question.rule, { ...question, today }),
  );
  const regret = leastRegret(
    samples.map(({ sample }) => sample),
    question.terms,
    question.rule,
    question,
  );
  const nameOf = (id: string): string => scenario.populations.find((one) => one.id === id)?.name ?? id;
  const sentence = acrossSentence(regret, scenario.currency, nameOf);
  if (choices.json) {
    const populations = answers.map((one) => ({ population: one.population, ...answerJson(one) }));
    return writeJson({ design: what.design.id, ...regret, sentence, populations });
  }
  await writeText(
    `${[
      `${scenario.title}\n${what.design.id}; rule ${question.rule}, seed ${JSON.stringify(choices.seed ?? defaultSeed)}`,
      ...answers.map((one) => `${nameOf(one.population)}: ${one.sentence}`),
      sentence,
    ].join("\n\n")}\n`,
  );
};
