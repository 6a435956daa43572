/** `staffing`: the cheapest headcounts at the answer, at every fourth dial, and in the order reversed. */
import type { Headcounts } from "../experiment/questions/headcounts.ts";
import { type Staffing, staffing } from "../experiment/questions/staffing.ts";
import { staffingSentence } from "../experiment/questions/staffingSentence.ts";
import type { People } from "../experiment/questions/staffingTest.ts";
import { type CertifiedMeasure, defaultSeed, type Estimate } from "../experiment/types.ts";
import { answerFirst } from "./answerFirst.ts";
import type { Work } from "./commands.ts";
import { shown, table, writeJson, writeText } from "./output.ts";
import { inquire } from "./simulate.ts";

export const staffingCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { scenario, what, rule, demand, at, found: answered } = await answerFirst(path, asked);
  const { verdict, replications } = answered;
  const question = { scenario, ...at, rule, answerDays: replications, ...demand };
  const found = await inquire(scenario, what, staffing(question), choices);
  const nameOf = (id: string): string => scenario.teams.find((team) => team.id === id)?.name ?? id;
  const sentence = staffingSentence(found, scenario.currency, nameOf);
  if (choices.json) return writeJson({ verdictOfAnswer: verdict, ...found, sentence });
  await writeText(
    `${[
      `${scenario.title}\n${found.population}, ${found.design}, dial ${found.dial} (${verdict}); rule ${rule}, seed ${JSON.stringify(choices.seed ?? defaultSeed)}`,
      sentence,
      `People, at the answer and on the curve:\n${headcountTable(found)}`,
      `What they come to:\n${levelTable(found)}`,
      `Less the answer's dial with its own people (at the answer: less the present people):\n${differenceTable(found)}`,
    ].join("\n\n")}\n`,
  );
};

const columns: readonly CertifiedMeasure[] = ["costPerCustomer", "experience", "promiseKept", "netValue"];

interface Row {
  readonly name: string;
  readonly headcount: Headcounts;
  readonly days: number;
  readonly verdict: string;
  readonly levels: People;
  readonly differences: People;
}

function rowsOf({ answer: named, curve, reversed }: Staffing): readonly Row[] {
  const rows = curve.map((one) => ({
    name: `${one.dial === named.dial ? "> " : "  "}${one.dial}`,
    headcount: one.headcount,
    days: one.replications,
    verdict: one.verdict,
    levels: one.levels,
    differences: one.againstAnswer ?? one.againstPresent,
  }));
  if (reversed === null) return rows;
  const { headcount, replications: days, from, keeps, afterwards } = reversed;
  const cut = `cut to ${from} (${keeps})`;
  const last = afterwards && { name: `then ${afterwards.dial}`, headcount, days, verdict: cut, ...afterwards };
  const same = { name: `at ${named.dial}`, headcount, days, verdict: cut, levels: reversed.levels };
  return [...rows, { ...same, differences: reversed.differences }, ...(last === null ? [] : [last])];
}

const peopleText = (slots: readonly number[]): string => slots.join(" ");

function headcountTable(found: Staffing): string {
  const teams = Object.keys(found.present);
  return table([
    ["dial", ...teams, "verdict", "days"],
    ["present", ...teams.map((team) => peopleText(found.present[team])), "", ""],
    ...rowsOf(found).map(({ name, headcount, verdict, days }) => [
      name,
      ...teams.map((team) => peopleText(headcount[team])),
      verdict,
      String(days),
    ]),
  ]);
}

const levelTable = (found: Staffing): string => peopleTable(rowsOf(found).map((row) => [row.name, row.levels]));

const differenceTable = (found: Staffing): string =>
  peopleTable(rowsOf(found).map((row) => [row.name, row.differences]));

function peopleTable(rows: readonly (readonly [string, People])[]): string {
  const present = columns.filter((name) => rows.some(([, { measures }]) => name in measures));
  const both = (estimate: Estimate | undefined): readonly string[] => [
    shown(estimate?.mean ?? null),
    shown(estimate?.halfWidth ?? null),
  ];
  return table([
    ["dial", ...present.flatMap((name) => [name, "±"]), "pay", "±"],
    ...rows.map(([name, { measures, pay }]) => [
      name,
      ...present.flatMap((measure) => both(measures[measure])),
      ...both(pay),
    ]),
  ]);
}
