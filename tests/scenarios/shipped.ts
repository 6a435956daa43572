/** The scenarios that come with the project, as tests read and change them. */
import { readFileSync } from "node:fs";
import { checkScenario, checkScenarioText, problemText } from "../../src/scenario/check.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import type { Scenario } from "../../src/scenario/types.ts";

/** A fresh copy each time, so a test may change what it likes. */
export function shippedFile(id: string): ScenarioFile {
  const url = new URL(`../../scenarios/${id}.json`, import.meta.url);
  const result = checkScenarioText(readFileSync(url, "utf8"));
  if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
  return result.file;
}

/** The scenario of a changed file; throws with its problems where it has any. */
export function scenarioOf(file: ScenarioFile): Scenario {
  const result = checkScenario(file);
  if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
  return result.scenario;
}
