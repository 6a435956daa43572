/** `audit`: what each step earns, by leaving it out in turn at the answer's dial. */
import {
  type Audit,
  type AuditedStep,
  audit,
  auditMeasures,
  billOf,
  type Effects,
} from "../experiment/questions/audit.ts";
import { auditSentence, verdictText } from "../experiment/questions/auditSentence.ts";
import { defaultSeed } from "../experiment/types.ts";
import type { Scenario } from "../scenario/types.ts";
import { answerFirst } from "./answerFirst.ts";
import type { Work } from "./commands.ts";
import { daysHead, oneLine, replicationsInWords, shown, table, writeJson, writeText } from "./output.ts";
import { inquire } from "./simulate.ts";

export const auditCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { scenario, what, rule, demand, at, found: answered } = await answerFirst(path, asked);
  const { verdict } = answered;
  const found = await inquire(scenario, what, audit({ scenario, ...at, ...demand }), choices);
  const nameOf = (id: string): string => scenario.steps.find((step) => step.id === id)?.name ?? id;
  const sentence = auditSentence(found, scenario, nameOf);
  if (choices.json) return writeJson({ rule, verdictOfAnswer: verdict, ...found, sentence });
  const seed = JSON.stringify(choices.seed ?? defaultSeed);
  const duties = found.steps.filter(({ mandatory }) => mandatory);
  const days = replicationsInWords(scenario, found.replications);
  await writeText(
    `${[
      `${scenario.title}\n${at.population}, ${at.design}, dial ${at.dial}; ${days}, seed ${seed}`,
      sentence,
      `Without the step, less with it; people and their pay stay:\n${effectTable(scenario, found.steps, ({ effects }) => effects)}`,
      ...(duties.length === 0
        ? []
        : [
            `The bill for mandatory steps, with the step less without it:\n${effectTable(scenario, duties, (duty) => billOf(duty.effects))}`,
          ]),
      `What each is for, by the file and as measured:\n${purposes(found, scenario)}`,
    ].join("\n\n")}\n`,
  );
};

function effectTable(scenario: Scenario, steps: readonly AuditedStep[], of: (step: AuditedStep) => Effects): string {
  const present = auditMeasures.filter((measure) => measure in of(steps[0]));
  return table([
    ["step", daysHead(scenario), ...present.flatMap((measure) => [measure, "±"])],
    ...steps.map((step) => [
      step.step,
      String(step.replications),
      ...present.flatMap((measure) => [
        shown(of(step)[measure]?.mean ?? null),
        shown(of(step)[measure]?.halfWidth ?? null),
      ]),
    ]),
  ]);
}

function purposes({ steps }: Audit, terms: Pick<Scenario, "promise">): string {
  const lines = steps.map((one) => {
    const { step, purpose, mandatory, because } = one;
    const declared = purpose === null ? "nothing said" : oneLine(purpose);
    const words = verdictText(one, terms);
    const measured = because === null ? words : `${words} (${because})`;
    return `${step}${mandatory ? ", mandatory" : ""}: ${declared}\n  ${measured}`;
  });
  return lines.join("\n");
}
