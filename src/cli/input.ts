/** From a path and options to a scenario and what to do with it; whatever is wrong with either is said at once. */
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type CheckResult, checkScenarioText } from "../scenario/check.ts";
import { maxFileBytes } from "../scenario/limits.ts";
import { problemText } from "../scenario/problem.ts";
import type { Design, Population, Scenario } from "../scenario/types.ts";
import { InputProblems } from "./commands.ts";
import type { Choices } from "./options.ts";

export const defaultReplications = 200;
const defaultDial = 0.5;

/** npm starts its scripts in the project's folder; a path is meant from where npm was called. */
function resolved(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: from } = process.env;
  return script === "goldilocks" && from !== undefined ? resolve(from, path) : resolve(path);
}

/** What `check` finds in the file; a file that cannot be read is a problem of the input. */
export async function checkFile(path: string): Promise<CheckResult> {
  const file = resolved(path);
  try {
    // Read no more than there can be: the check refuses what is longer.
    const { size } = await stat(file);
    if (size > maxFileBytes) throw new Error(`${size} bytes are above ${maxFileBytes}, the most a scenario may have`);
    return checkScenarioText(await readFile(file, "utf8"));
  } catch (error) {
    throw new InputProblems([`${path}: ${reasonOf(error)}`]);
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder, not a file";
  if (code === "EACCES") return "reading it is not allowed";
  return error instanceof Error ? error.message : String(error);
}

/** The lines that tell a file's problems. */
export function problemLines(path: string, result: CheckResult): string[] {
  return result.ok ? [] : result.problems.map((problem) => `${path}: ${problemText(problem)}`);
}

/** The scenario at `path`; throws InputProblems with all that is wrong with it. */
export async function readScenario(path: string): Promise<Scenario> {
  const result = await checkFile(path);
  if (!result.ok) throw new InputProblems(problemLines(path, result));
  return result.scenario;
}

export interface Chosen {
  readonly population: Population;
  readonly design: Design;
}

/** Population and design by id, the first of the file where not named. */
export function chosen(scenario: Scenario, choices: Choices): Chosen {
  const problems: string[] = [];
  const pick = <T extends { readonly id: string }>(option: string, items: readonly T[], id: string | undefined): T => {
    const item = id === undefined ? items[0] : items.find((one) => one.id === id);
    if (item === undefined) {
      const known = items.map((one) => one.id).join(", ");
      problems.push(`--${option}: ${JSON.stringify(id)} is no ${option} of ${scenario.id}; there are ${known}`);
    }
    return item ?? items[0];
  };
  const population = pick("population", scenario.populations, choices.population);
  const design = pick("design", scenario.designs, choices.design);
  if (problems.length > 0) throw new InputProblems(problems);
  return { population, design };
}

/** The dial asked for, else today's where `design` is in use today, else the middle. */
export function chosenDial({ today }: Scenario, design: Design, { dial }: Choices): number {
  return dial ?? (today?.design === design.id ? today.dial : defaultDial);
}
