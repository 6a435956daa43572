/** `critical-few`: at which steps flexibility is worth having, between the rigid end and the answer's dial. */
import { answer } from "../experiment/answer.ts";
import { weighedMeasure } from "../experiment/evidence.ts";
import { criticalFew } from "../experiment/questions/criticalFew.ts";
import { criticalFewSentence } from "../experiment/questions/criticalFewSentence.ts";
import type { Gains } from "../experiment/questions/sharedOut.ts";
import { type CertifiedMeasure, defaultSeed } from "../experiment/types.ts";
import type { Work } from "./commands.ts";
import { demandOf, maxDaysProblems, ruleOf, ruleProblems, termsOf } from "./demand.ts";
import { readQuestion } from "./input.ts";
import { replicationsInWords, shown, table, writeJson, writeText } from "./output.ts";
import { inquire, simulateAnswer } from "./simulate.ts";

export const criticalFewCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { file: scenario, what } = await readQuestion(path, asked, [ruleProblems, maxDaysProblems, measureProblems]);
  const rule = ruleOf(scenario, choices);
  const demand = demandOf(choices);
  const terms = termsOf(scenario, choices);
  const [{ sample }] = await simulateAnswer(scenario, [what], { terms, rule, ...demand }, choices);
  const { dial, finer, verdict } = answer(sample, terms, rule, demand);
  const seed = choices.seed ?? defaultSeed;
  const question = {
    scenario,
    population: what.population.id,
    design: what.design.id,
    dial: finer?.dial ?? dial,
    measure: choices.measure ?? weighedMeasure[rule],
    seed,
    ...demand,
  };
  const found = await inquire(scenario, what, criticalFew(question), choices);
  const nameOf = (id: string): string => scenario.steps.find((step) => step.id === id)?.name ?? id;
  const sentence = criticalFewSentence(found, scenario.currency, nameOf);
  if (choices.json) return writeJson({ rule, verdictOfAnswer: verdict, ...found, sentence });
  await writeText(
    `${[
      `${scenario.title}\n${found.population}, ${found.design}, dial ${found.dial}; ${replicationsInWords(scenario, found.replications)}, seed ${JSON.stringify(seed)}`,
      sentence,
      stepTable(
        found.steps.map(({ step, gains }) => ({ name: step, gains })).concat({ name: "all", gains: found.whole }),
      ),
    ].join("\n\n")}\n`,
  );
};

const measureProblems = (
  file: { readonly id: string; readonly promise: unknown },
  { measure }: { measure?: string },
) =>
  measure === "promiseKept" && file.promise === null
    ? [`--measure: promiseKept needs a promise, and ${file.id} states none`]
    : [];

const columns: readonly CertifiedMeasure[] = ["costPerCustomer", "experience", "promiseKept", "netValue"];

/** What each step brings: its Shapley value in every measure. */
function stepTable(rows: readonly { readonly name: string; readonly gains: Gains }[]): string {
  const present = columns.filter((name) => rows.some(({ gains }) => name in gains));
  const head = ["step", ...present.flatMap((name) => [name, "±"])];
  return table([
    head,
    ...rows.map(({ name, gains }) => [
      name,
      ...present.flatMap((one) => [shown(gains[one]?.mean ?? null), shown(gains[one]?.halfWidth ?? null)]),
    ]),
  ]);
}
