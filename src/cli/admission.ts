/** `admission`: whom to serve: the dial against how firmly wrong customers are helped elsewhere. */
import { type Admission, type AdmissionCell, admission } from "../experiment/questions/admission.ts";
import { admissionSentence } from "../experiment/questions/admissionSentence.ts";
import { type CertifiedMeasure, defaultSeed } from "../experiment/types.ts";
import type { Work } from "./commands.ts";
import { demandOf, maxDaysProblems, ruleOf, ruleProblems, termsOf } from "./demand.ts";
import { readQuestion } from "./input.ts";
import { replicationsInWords, shown, table, writeJson, writeText } from "./output.ts";
import { inquire } from "./simulate.ts";

export const admissionCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { file, what } = await readQuestion(path, asked, [ruleProblems, maxDaysProblems]);
  const scenario = { ...file, noticeable: termsOf(file, choices).noticeable };
  const question = {
    scenario,
    population: what.population.id,
    design: what.design.id,
    rule: ruleOf(scenario, choices),
    ...demandOf(choices),
  };
  const found = await inquire(scenario, what, admission(question), choices);
  const sentence = admissionSentence(found, scenario);
  if (choices.json) return writeJson({ ...found, sentence });
  await writeText(
    `${[
      `${scenario.title}\n${found.population}, ${found.design}; rule ${found.rule}; ${replicationsInWords(scenario, found.replications)}, seed ${JSON.stringify(choices.seed ?? defaultSeed)}`,
      sentence,
      ...(found.verdict === "nobody" ? [] : [doorTable(found), ...mapTables(found), assumptions(found)]),
    ].join("\n\n")}\n`,
  );
};

const door = (accuracy: number | null): string => (accuracy === null ? "all let in" : `right in ${accuracy}`);

function doorTable({ rows }: Admission): string {
  const head = ["door", "turned away", "by mistake", "best dial", "net value more", "±"];
  return table([
    head,
    ...rows.map(({ accuracy, elsewhere, mistaken, dial, gain, misses }) => [
      door(accuracy),
      shown(elsewhere),
      shown(mistaken),
      `${dial}${misses ? "!" : ""}`,
      shown(gain.mean),
      shown(gain.halfWidth),
    ]),
  ]);
}

const maps: readonly (readonly [CertifiedMeasure, string])[] = [
  ["netValue", "Net value a customer; * in the zone, - not compared"],
  ["promiseKept", "Promises kept; * in the zone, - not compared"],
];

function mapTables({ rows, cells }: Admission): readonly string[] {
  const dials = [...new Set(cells.map(({ dial }) => dial))].sort((a, b) => a - b);
  const of = (cell: AdmissionCell | undefined, measure: CertifiedMeasure): string =>
    cell === undefined ? "-" : `${shown(cell.measures[measure]?.mean ?? null)}${cell.inZone ? "*" : ""}`;
  return maps
    .filter(([measure]) => cells.some(({ measures }) => measures[measure] !== undefined))
    .map(([measure, caption]) => {
      const lines = rows.map(({ accuracy }) => [
        door(accuracy),
        ...dials.map((dial) =>
          of(
            cells.find((cell) => cell.accuracy === accuracy && cell.dial === dial),
            measure,
          ),
        ),
      ]);
      return `${caption}:\n${table([["door \\ dial", ...dials.map(String)], ...lines])}`;
    });
}

const assumptions = ({ referral, accuracy, triage }: Admission): string =>
  [
    "Turned away: of all who come. By mistake: of right customers. Net value more: than the best that lets all in; ! misses the condition.",
    `Helping somebody elsewhere costs ${referral.cost} and gives an experience of ${referral.experience}; the judgement at the door is right in ${accuracy}: the file's, or the defaults.`,
    triage ? "The design has a judgement at the door." : "The design itself lets everybody in.",
  ].join("\n");
