/**
 * The coverage study: how often certificates are wrong, and what they take. Case by case; what was found is kept, so
 * that it goes on where it was broken off. Exit code 1 where significantly more is wrong than may be, 2 where the
 * question itself is.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeLines } from "../../src/cli/output.ts";
import { Cache, cacheFolder, sourceHash } from "./cache.ts";
import type { CoverageCase } from "./case.ts";
import { allCases } from "./cases/index.ts";
import { runAll } from "./crew.ts";
import { page } from "./page.ts";
import { holds, inWords, judgement, type Line } from "./report.ts";
import { perform, type Source, studyCase, type Task } from "./study.ts";

const usage = "npm run coverage -- [--case NAME]... [--seeds N] [--json] [--page] [--list]\n";
/** From the project's folder, where npm starts its scripts. */
const pageFile = "tests/coverage/RESULTS.md";

const options = {
  case: { type: "string", multiple: true },
  seeds: { type: "string" },
  json: { type: "boolean", default: false },
  page: { type: "boolean", default: false },
  list: { type: "boolean", default: false },
} as const;

/** What the truths and the reruns are worked out by. */
const sources = {
  engine: ["truth", "judge", "moments"].map((file) => `tests/coverage/${file}.ts`),
  statistics: ["tests/coverage/rerun.ts"],
} as const;

async function main([word, ...words]: readonly string[]): Promise<void> {
  if (word === "task") return doTask(JSON.parse(words[0]) as Task);
  const { values } = parseArgs({ args: process.argv.slice(2), options });
  const cases = chosen(values.case);
  if (values.list) return writeLines(cases.map(({ name }) => name));
  const seeds = values.seeds === undefined ? null : wholeNumber(values.seeds);
  await study(cases, seeds, values);
}

function chosen(names: readonly string[] | undefined): readonly CoverageCase[] {
  const all = allCases();
  const unknown = names?.find((name) => all.every((one) => one.name !== name));
  if (unknown !== undefined) throw new Error(`there is no case ${unknown}`);
  return names === undefined ? all : all.filter(({ name }) => names.includes(name));
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no number of seeds`);
  return number;
}

interface Wishes {
  readonly json: boolean;
  readonly page: boolean;
}

async function study(cases: readonly CoverageCase[], seeds: number | null, wishes: Wishes): Promise<void> {
  const source: Source = { engine: sourceHash(sources.engine), statistics: sourceHash(sources.statistics) };
  const cache = new Cache(cacheFolder);
  const say = (text: string): void => void (process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`));
  const lines: Line[] = [];
  for (const one of cases) {
    const found = await studyCase(one, seeds ?? one.seeds, { runAll, cache, source, say });
    say("");
    lines.push(...found);
    if (!wishes.json) process.stdout.write(`${inWords(found)}\n`);
  }
  if (wishes.page) writeFileSync(pageFile, page(lines));
  if (wishes.json) process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
  else process.stdout.write(`${judgement(lines).join("\n")}\n`);
  if (!holds(lines)) process.exitCode = 1;
}

function doTask(task: Task): void {
  const one = allCases().find(({ name }) => name === task.name);
  if (one === undefined) throw new Error(`there is no case ${task.name}`);
  for (const found of perform(one, task)) process.stdout.write(`${JSON.stringify(found)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
