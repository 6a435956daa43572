/**
 * The benchmark: measures section by section, each part in a process of its own, so that no part inherits what the
 * compiler learned or the memory that was left from another. It prints what it measured and judges nothing: a time says
 * something about one machine only.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inChild } from "./child.ts";
import { comparison } from "./compare.ts";
import { type Figure, inWords, type MeasuredSection, machine, type Report } from "./report.ts";
import { answers } from "./sections/answers.ts";
import { blueprint } from "./sections/blueprint.ts";
import { days } from "./sections/days.ts";
import { growth } from "./sections/growth.ts";
import { firstRun, kernel } from "./sections/kernel.ts";
import { memory } from "./sections/memory.ts";
import { page } from "./sections/page.ts";
import { questions } from "./sections/questions.ts";
import type { Section } from "./sections/section.ts";
import { sliders } from "./sections/sliders.ts";
import { start } from "./sections/start.ts";
import { sweep } from "./sections/sweep.ts";
import { workers } from "./sections/workers.ts";

const sections: readonly Section[] = [
  answers,
  sliders,
  questions,
  days,
  kernel,
  sweep,
  growth,
  memory,
  workers,
  start,
  blueprint,
  page,
];

const usage = `npm run bench -- [${sections.map(({ name }) => name).join("] [")}] [--limit PROGRAM] [--json]
npm run bench:compare A.json B.json
`;

const options = { json: { type: "boolean", default: false }, limit: { type: "string" } } as const;

/** `part SECTION PART [LIMIT]` and `first WORKLOAD` are what the children are asked. */
async function main([task, ...words]: readonly string[]): Promise<void> {
  if (task === "compare" && words.length === 2) {
    const [a, b] = words.map((path) => JSON.parse(readFileSync(path, "utf8")) as Report);
    process.stdout.write(comparison(a, b));
  } else if (task === "part") process.stdout.write(JSON.stringify(await measured(words)));
  else if (task === "first") process.stdout.write(JSON.stringify(firstRun(words[0])));
  else bench(task === undefined ? [] : [task, ...words]);
}

async function measured([name, part, limit]: readonly string[]): Promise<readonly Figure[]> {
  const section = sections.find((one) => one.name === name);
  if (section === undefined) throw new RangeError(`There is no section ${name}.`);
  return section.measure(part, limit ?? null);
}

function bench(words: readonly string[]): void {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const unknown = positionals.find((word) => sections.every(({ name }) => name !== word));
  if (unknown !== undefined) throw new Error(`there is no section ${unknown}`);
  if (values.limit !== undefined && !existsSync(values.limit)) throw new Error(`there is no program ${values.limit}`);
  const chosen = sections.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const limit = values.limit === undefined ? [] : [values.limit];
  const say = (text: string): void => void (values.json || process.stdout.write(text));
  const where = machine();
  say(`${where.name}\n${where.load}\n`);
  const all: MeasuredSection[] = [];
  for (const { name, says, parts } of chosen) {
    const figures = parts.flatMap((part) => inChild(["part", name, part, ...limit]) as Figure[]);
    all.push({ name, says, figures });
    say(inWords(all[all.length - 1]));
  }
  const report: Report = { machine: where, sections: all };
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
