/**
 * What a situation changes of the scenario that it started from, by group and with units, for who opens a link or is
 * about to hand one on. Told beside it: which texts differ, for these come with a link too. Pure.
 */
import { defaultRule } from "../../experiment/answer.ts";
import { defaultSeed } from "../../experiment/types.ts";
import { checkScenario } from "../../scenario/check.ts";
import { enumeration } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { type DifferingRow, differingOf } from "../compare/differing.ts";
import { firstRequest } from "../store/request.ts";
import type { Situation } from "../store/store.ts";
import { patchOf } from "./patch.ts";

export interface Differs {
  /** What is asked first, then assumptions in their order. */
  readonly rows: readonly DifferingRow[];
  /** How many of the rows are assumptions of the scenario. */
  readonly assumptions: number;
  /** "its title and its story"; empty where all texts are the same. */
  readonly texts: string;
}

/** @param base a checked file: the scenario as it was */
export function differsFrom(base: ScenarioFile, situation: Situation, locale?: string): Differs {
  const [before, after] = [scenarioOf(base), scenarioOf(situation.file)];
  const first = firstRequest(before);
  const { rows } = differingOf(
    { file: base, scenario: before, rule: defaultRule(before), seed: defaultSeed },
    { file: situation.file, scenario: after, rule: situation.rule ?? defaultRule(after), seed: situation.seed },
    first,
    situation,
    locale,
  );
  return {
    rows: [...populationRow(before, first.population, after, situation.population), ...rows],
    assumptions: rows.filter(({ group }) => group !== "What is asked").length,
    texts: textsIn(base, situation.file),
  };
}

/** Whose answer comes first is no assumption either, and makes another sentence. */
function populationRow(before: Scenario, first: string, after: Scenario, now: string): readonly DifferingRow[] {
  if (first === now) return [];
  const nameIn = ({ populations }: Scenario, id: string): string =>
    populations.find((one) => one.id === id)?.name ?? id;
  const [key, group] = ["Customers looked at", "What is asked"] as const;
  return [{ key, group, name: key, before: nameIn(before, first), after: nameIn(after, now), unit: "", slider: null }];
}

/** In the order in which they are told. */
const textNames: readonly (readonly [key: string, words: string])[] = [
  ["title", "its title"],
  ["story", "its story"],
  ["question", "its question"],
  ["sources", "its sources"],
  ["teaching", "what it is taught with"],
  ["name", "names"],
  ["purpose", "what steps are for"],
];

function textsIn(before: ScenarioFile, after: ScenarioFile): string {
  const keys = new Set(
    patchOf(before, after).map(([place]) => (place.startsWith("teaching") ? "teaching" : place.split(".").at(-1))),
  );
  return enumeration(textNames.filter(([key]) => keys.has(key)).map(([, words]) => words));
}

function scenarioOf(file: ScenarioFile): Scenario {
  const check = checkScenario(file);
  if (!check.ok) throw new Error(`a file with ${check.problems.length} problems was to be told from another`);
  return check.scenario;
}
