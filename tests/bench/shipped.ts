/** The scenarios that come with the project, and the study that answers one. The benchmark starts in the root folder. */
import { readdirSync, readFileSync } from "node:fs";
import type { Schedule } from "../../src/experiment/schedule.ts";
import { defaultDials } from "../../src/experiment/types.ts";
import type { StudyRequest } from "../../src/runner/study.ts";
import { checkScenarioText } from "../../src/scenario/check.ts";
import { problemText } from "../../src/scenario/problem.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const folder = "scenarios";

/** Days of the first round of an answer, and of the whole. */
export const coarse = 8;
export const full = 200;

/** The names of all of them. */
export function shippedNames(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== "schema.json")
    .map((file) => file.slice(0, -".json".length));
}

export function shippedPath(name: string): string {
  return `${folder}/${name}.json`;
}

export function shipped(name: string): Scenario {
  const result = checkScenarioText(readFileSync(shippedPath(name), "utf8"));
  if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
  return result.scenario;
}

/** All populations of the first design: what the page asks when it opens. */
export function studyOf(scenario: Scenario): StudyRequest {
  const [{ id: design }] = scenario.designs;
  const curves = scenario.populations.map(({ id: population }) => ({ population, design }));
  return { scenario, seed: "bench", curves, schedule: allDials };
}

/** Every dial gets its days in three rounds, whatever the answer. */
const allDials: Schedule = (samples) => {
  const days = [coarse, 40, full].find((count) => samples.some(({ replications }) => replications < count));
  return days === undefined ? null : { days, dials: samples.map(() => defaultDials) };
};
