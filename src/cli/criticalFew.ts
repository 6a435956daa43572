/** `critical-few`: at which steps and between which teams flexibility is worth having, and the dials of a tuned design. */
import { weighedMeasure } from "../experiment/evidence.ts";
import { criticalFew } from "../experiment/questions/criticalFew.ts";
import { criticalFewSentence } from "../experiment/questions/criticalFewSentence.ts";
import { links } from "../experiment/questions/links.ts";
import { linksSentence } from "../experiment/questions/linksSentence.ts";
import { tuned } from "../experiment/questions/tuned.ts";
import { tunedSentence } from "../experiment/questions/tunedSentence.ts";
import { defaultSeed } from "../experiment/types.ts";
import { answerFirst } from "./answerFirst.ts";
import type { Work } from "./commands.ts";
import { linkTables, stepTables, tunedTables } from "./criticalFewTables.ts";
import { replicationsInWords, writeJson, writeText } from "./output.ts";
import { inquire } from "./simulate.ts";

export const criticalFewCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { scenario, what, rule, demand, at, found: answered } = await answerFirst(path, asked, [measureProblems]);
  const { verdict, replications: answerDays } = answered;
  const { currency } = scenario;
  const seed = choices.seed ?? defaultSeed;
  const question = { scenario, ...at, seed, ...demand };
  const gain = { ...question, measure: choices.measure ?? weighedMeasure[rule] };
  const nameOfStep = nameIn(scenario.steps);
  const days = (count: number): string => replicationsInWords(scenario, count);

  const json: Record<string, unknown>[] = [{ rule, verdictOfAnswer: verdict }];
  const text = [
    `${scenario.title}\n${question.population}, ${question.design}, dial ${question.dial}; rule ${rule}, seed ${JSON.stringify(seed)}`,
  ];
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    steps: async () => {
      const found = await inquire(scenario, what, criticalFew(gain), choices);
      const sentence = criticalFewSentence(found, scenario, nameOfStep);
      json.push({ ...found, sentence });
      text.push(sentence, ...stepTables(found, days));
    },
    tuned: async () => {
      const found = await inquire(scenario, what, tuned({ ...question, rule, answerDays }), choices);
      const sentence = tunedSentence(found, currency, nameOfStep);
      json.push({ tuned: { ...found, sentence } });
      text.push(sentence, ...tunedTables(found, days));
    },
    links: async () => {
      const crossTraining = choices["cross-training"] ?? null;
      const found = await inquire(scenario, what, links({ ...gain, crossTraining }), choices);
      const sentence = linksSentence(found, scenario, nameIn(scenario.teams));
      json.push({ links: { ...found, sentence } });
      text.push(sentence, ...linkTables(found, days));
    },
  };
  for (const [part, tell] of Object.entries(parts)) if ((choices.part ?? part) === part) await tell();
  if (choices.json) return writeJson(Object.assign({}, ...json));
  await writeText(`${text.join("\n\n")}\n`);
};

const nameIn =
  (items: readonly { readonly id: string; readonly name: string }[]) =>
  (id: string): string =>
    items.find((item) => item.id === id)?.name ?? id;

const measureProblems = (
  file: { readonly id: string; readonly promise: unknown },
  { measure }: { measure?: string },
) =>
  measure === "promiseKept" && file.promise === null
    ? [`--measure: promiseKept needs a promise, and ${file.id} states none`]
    : [];
