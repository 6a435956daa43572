/** `drift`: the Goldilocks dial period by period as expectations rise, and when today's design expires. */
import { drift, type Period } from "../experiment/questions/drift.ts";
import { driftSentence } from "../experiment/questions/driftSentence.ts";
import { answerJson } from "../experiment/report.ts";
import { type CertifiedMeasure, defaultSeed } from "../experiment/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Work } from "./commands.ts";
import { demandOf, maxDaysProblems, ruleOf, ruleProblems, termsOf } from "./demand.ts";
import { readQuestion } from "./input.ts";
import { daysHead, shown, table, writeJson, writeText, zoneInWords } from "./output.ts";
import { inquire } from "./simulate.ts";

const defaultPeriods = 6;

export const driftCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { file, what } = await readQuestion(path, asked, [ruleProblems, maxDaysProblems]);
  const { noticeable } = termsOf(file, choices);
  const scenario = { ...file, noticeable, expectationDrift: choices.drift ?? file.expectationDrift };
  const question = {
    scenario,
    population: what.population.id,
    design: what.design.id,
    rule: ruleOf(file, choices),
    periods: choices.periods ?? defaultPeriods,
    ...demandOf(choices),
  };
  const found = await inquire(scenario, what, drift(question), choices);
  const sentence = driftSentence(found, scenario.currency);
  if (choices.json) {
    const periods = found.periods.map((period) => ({ ...period, answer: answerJson(period.answer) }));
    return writeJson({ ...found, periods, sentence });
  }
  await writeText(
    `${[
      `${scenario.title}\n${found.population}, ${found.design}; rule ${found.rule}, seed ${JSON.stringify(choices.seed ?? defaultSeed)}`,
      sentence,
      periodTable(scenario, found.periods),
      `Saved: deciding anew less standing still at dial ${found.still}.`,
    ].join("\n\n")}\n`,
  );
};

const columns: readonly CertifiedMeasure[] = ["costPerCustomer", "experience", "promiseKept", "netValue"];

function periodTable(scenario: Scenario, periods: readonly Period[]): string {
  const present = columns.filter((name) => name in periods[0].saved);
  const head = [
    "period",
    "verdict",
    "dial",
    "zone",
    daysHead(scenario),
    "today",
    "±",
    ...present.flatMap((name) => [name, "±"]),
  ];
  const rows = periods.map(({ period, answer, today, expired, saved }) => [
    String(period),
    answer.verdict,
    String(answer.dial),
    zoneInWords(answer.zone),
    String(answer.replications),
    `${shown(today?.mean ?? null)}${expired ? "!" : ""}`,
    shown(today?.halfWidth ?? null),
    ...present.flatMap((name) => [shown(saved[name]?.mean ?? null), shown(saved[name]?.halfWidth ?? null)]),
  ]);
  return table([head, ...rows]);
}
