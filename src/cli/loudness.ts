/** `loudness`: what special treatment of the loud costs, who waits for it, and from which dial on no desk is needed. */
import { type Loudness, loudness, type Treated } from "../experiment/questions/loudness.ts";
import { loudnessSentence } from "../experiment/questions/loudnessSentence.ts";
import { type CertifiedMeasure, defaultSeed, type Estimate } from "../experiment/types.ts";
import { answerFirst } from "./answerFirst.ts";
import type { Work } from "./commands.ts";
import { replicationsInWords, shown, table, writeJson, writeText } from "./output.ts";
import { inquire } from "./simulate.ts";

export const loudnessCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { scenario, what, rule, demand, at, found: answered } = await answerFirst(path, asked);
  const { verdict } = answered;
  const found = await inquire(scenario, what, loudness({ scenario, ...at, ...demand }), choices);
  const sentence = loudnessSentence(found, scenario.currency);
  if (choices.json) return writeJson({ rule, verdictOfAnswer: verdict, ...found, sentence });
  await writeText(
    `${[
      `${scenario.title}\n${found.population}, ${found.design}, dial ${found.dial} (${verdict}); ${replicationsInWords(scenario, found.replications)}, seed ${JSON.stringify(choices.seed ?? defaultSeed)}`,
      sentence,
      ...(found.policies.length === 0 ? [] : [treatmentTable(found), deskTable(found)]),
    ].join("\n\n")}\n`,
  );
};

const columns: readonly (readonly [string, (treated: Treated) => Estimate | undefined])[] = [
  ["cost", ({ all }) => all.costPerCustomer],
  ["netValue", ({ all }) => all.netValue],
  ["wait quiet", ({ quiet }) => quiet.wait],
  ["wait loud", ({ loud }) => loud.wait],
  ["experience quiet", ({ quiet }) => quiet.experience],
  ["experience loud", ({ loud }) => loud.experience],
  ["kept quiet", ({ quiet }) => quiet.promiseKept],
  ["kept loud", ({ loud }) => loud.promiseKept],
];

const figures = (estimate: Estimate | undefined): readonly string[] => [
  shown(estimate?.mean ?? null),
  shown(estimate?.halfWidth ?? null),
];

function treatmentTable({ policies }: Loudness): string {
  const present = columns.filter(([, of]) => policies.some((one) => of(one) !== undefined));
  const row = (name: string, treated: Treated): readonly string[] => [
    name,
    ...present.flatMap(([, of]) => figures(of(treated))),
  ];
  return table([
    ["treatment", ...present.flatMap(([name]) => [name, "±"])],
    ...policies.map((one) => row(one.policy, one)),
    ...policies.flatMap(({ policy, more }) => (more === null ? [] : [row(`${policy} less force`, more)])),
  ]);
}

const deskColumns: readonly CertifiedMeasure[] = ["costPerCustomer", "experience", "promiseKept"];

function deskTable({ dials }: Loudness): string {
  const present = deskColumns.filter((name) => dials.some(({ more }) => more[name] !== undefined));
  const word = (needed: boolean | null): string => (needed === null ? "not settled" : needed ? "yes" : "no");
  return `The desk for everybody less the standard answer for everybody:\n${table([
    ["dial", "days", ...present.flatMap((name) => [name, "±"]), "desk needed"],
    ...dials.map(({ dial, replications, more, needed }) => [
      String(dial),
      String(replications),
      ...present.flatMap((name) => figures(more[name])),
      word(needed),
    ]),
  ])}`;
}
