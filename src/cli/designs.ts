/** `designs`: all designs of a scenario, each at its own Goldilocks dial, and which no other is shown to beat. */
import { type Designs, designs } from "../experiment/questions/designs.ts";
import { designsSentence } from "../experiment/questions/designsSentence.ts";
import { answerJson } from "../experiment/report.ts";
import { type CertifiedMeasure, defaultSeed } from "../experiment/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Work } from "./commands.ts";
import { demandOf, maxDaysProblems, ruleOf, ruleProblems, termsOf } from "./demand.ts";
import { readQuestion } from "./input.ts";
import { daysHead, shown, table, writeJson, writeText, zoneInWords } from "./output.ts";
import { inquire } from "./simulate.ts";

export const designsCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { file, what } = await readQuestion(path, asked, [ruleProblems, maxDaysProblems]);
  const scenario = { ...file, noticeable: termsOf(file, choices).noticeable };
  const rule = ruleOf(file, choices);
  const question = { scenario, population: what.population.id, rule, base: what.design.id, ...demandOf(choices) };
  const found = await inquire(scenario, what, designs(question), choices);
  const nameOf = (id: string): string => scenario.designs.find((one) => one.id === id)?.name ?? id;
  const sentence = designsSentence(found, scenario.currency, nameOf);
  if (choices.json) {
    return writeJson({
      ...found,
      designs: found.designs.map((one) => ({ ...one, answer: answerJson(one.answer) })),
      sentence,
    });
  }
  await writeText(
    `${[
      `${scenario.title}\n${found.population}; rule ${rule}, seed ${JSON.stringify(choices.seed ?? defaultSeed)}`,
      sentence,
      designTable(scenario, found),
      `Differences: the design less ${found.base}, each at its own dial.`,
      `Not shown to be beaten on cost and experience both:\n${frontierTable(found)}`,
    ].join("\n\n")}\n`,
  );
};

const columns: readonly CertifiedMeasure[] = ["costPerCustomer", "experience", "promiseKept", "netValue"];

function designTable(scenario: Scenario, { designs: rows }: Designs): string {
  const present = columns.filter((name) => name in rows[0].differences);
  const head = ["design", "verdict", "dial", "zone", daysHead(scenario), ...present.flatMap((name) => [name, "±"])];
  return table([
    head,
    ...rows.map(({ design, answer, differences }) => [
      design,
      answer.verdict,
      String(answer.dial),
      zoneInWords(answer.zone),
      String(answer.replications),
      ...present.flatMap((name) => [
        shown(differences[name]?.mean ?? null),
        shown(differences[name]?.halfWidth ?? null),
      ]),
    ]),
  ]);
}

function frontierTable({ frontier }: Designs): string {
  const rows = frontier.map(({ design, dial, cost, experience }) => [
    design,
    String(dial),
    shown(cost),
    shown(experience),
  ]);
  return table([["design", "dial", "cost", "experience"], ...rows]);
}
