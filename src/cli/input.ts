/** From a path and options to a scenario and what to do with it; whatever is wrong with either is said at once. */
import { type CheckResult, checkScenarioText } from "../scenario/check.ts";
import { problemText } from "../scenario/problem.ts";
import type { Design, Population, Scenario } from "../scenario/types.ts";
import { InputProblems } from "./commands.ts";
import { readText, reasonOf } from "./file.ts";
import type { Asked, Choices } from "./options.ts";

export const defaultReplications = 200;
const defaultDial = 0.5;

/** What `check` finds in the file; one that cannot be read is a problem of the input, told after those `found` before. */
export async function checkFile(path: string, found: readonly string[]): Promise<CheckResult> {
  if (path === "") throw new InputProblems([...found, "the path of the scenario file is empty"]);
  try {
    return checkScenarioText(await readText(path));
  } catch (error) {
    throw new InputProblems([...found, `${path}: ${reasonOf(error)}`]);
  }
}

/** The lines that tell a file's problems. */
export function problemLines(path: string, result: CheckResult): string[] {
  return result.ok ? [] : result.problems.map((problem) => `${path}: ${problemText(problem)}`);
}

export interface Chosen {
  readonly population: Population;
  readonly design: Design;
}

export interface Question {
  /** The scenario as the file has it. */
  readonly file: Scenario;
  readonly what: Chosen;
}

/** What a command finds wrong with choices once the file is known; no id of theirs need be in it. */
export type ChoiceCheck = (file: Scenario, choices: Choices) => readonly string[];

/**
 * The scenario at `path`, with population and design by id, the first of the file where not named. Throws
 * InputProblems with all that is wrong with words, file, ids and, by `checks`, other choices.
 */
export async function readQuestion(
  path: string,
  { choices, problems }: Asked,
  checks: readonly ChoiceCheck[],
): Promise<Question> {
  const result = await checkFile(path, problems);
  if (!result.ok) throw new InputProblems([...problems, ...problemLines(path, result)]);
  const file = result.scenario;
  const all = [...problems];
  const pick = <T extends { readonly id: string }>(option: string, items: readonly T[], id: string | undefined): T => {
    const item = byId(items, id);
    if (item === undefined) {
      const known = items.map((one) => one.id).join(", ");
      all.push(`--${option}: ${JSON.stringify(id)} is no ${option} of ${file.id}; there are ${known}`);
    }
    return item ?? items[0];
  };
  const population = pick("population", file.populations, choices.population);
  const design = pick("design", file.designs, choices.design);
  all.push(...checks.flatMap((check) => check(file, choices)));
  if (all.length > 0) throw new InputProblems(all);
  return { file, what: { population, design } };
}

/** The item of that id, or the first where none is named. */
export function byId<T extends { readonly id: string }>(items: readonly T[], id: string | undefined): T | undefined {
  return id === undefined ? items[0] : items.find((one) => one.id === id);
}

/** The dial asked for, else today's where `design` is in use today, else the middle. */
export function chosenDial({ today }: Scenario, design: Design, { dial }: Choices): number {
  return dial ?? (today?.design === design.id ? today.dial : defaultDial);
}
