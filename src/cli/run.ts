/** `run`: one cell, every measure with its interval. */
import { runReport } from "../experiment/report.ts";
import { defaultSeed, type Estimate, type MeasureReport } from "../experiment/types.ts";
import type { Work } from "./commands.ts";
import { chosenDial, readQuestion } from "./input.ts";
import { replicationsInWords, shown, table, writeJson, writeText } from "./output.ts";
import { memoryProblems, simulate } from "./simulate.ts";
import { warmedUp, warmUpProblems } from "./warmUp.ts";

export const run: Work = async (path, asked) => {
  const { choices } = asked;
  const { file, what } = await readQuestion(path, asked, [warmUpProblems, memoryProblems(1)]);
  const dial = chosenDial(file, what.design, choices);
  const { scenario, warmUp, line } = warmedUp(file, what, [dial], choices);
  const sample = await simulate(scenario, what, [dial], choices);
  const report = runReport(sample, 0, choices.seed ?? defaultSeed);
  if (choices.json) return writeJson({ ...report, ...warmUp });

  const { title, currency } = scenario;
  const { population, design, replications, seed, measures, teams, segments } = report;
  const owned = (what: string, reports: Readonly<Record<string, MeasureReport>>): string[] =>
    Object.entries(reports).map(([id, one]) => measureTable(`${what} ${id}`, one));
  await writeText(
    `${[
      `${title}\n${population}, ${design}, dial ${dial}; ${replicationsInWords(scenario, replications)}, seed ${JSON.stringify(seed)}; minutes, ${currency}${line === "" ? "" : `\n${line}`}`,
      measureTable("all", measures),
      ...owned("team", teams),
      ...owned("segment", segments),
    ].join("\n\n")}\n`,
  );
};

function measureTable(whose: string, report: MeasureReport): string {
  return table([[whose, "mean", "± 95 %"], ...rows(report, "")]);
}

function rows(report: MeasureReport, prefix: string): string[][] {
  return Object.entries(report).flatMap(([name, entry]) =>
    isEstimate(entry) ? [[prefix + name, shown(entry.mean), shown(entry.halfWidth)]] : rows(entry, `${prefix}${name}.`),
  );
}

function isEstimate(entry: MeasureReport[string]): entry is Estimate {
  return "halfWidth" in entry && "mean" in entry;
}
