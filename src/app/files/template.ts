/** One of the scenarios that come with the site, by itself: who goes on with one, or opens a link to it, needs no other. */
import type { ScenarioFile } from "../../scenario/schema.ts";
import { firstScenario } from "./first.ts";

/** By the path of its file, which is named by its id. The first is there already. */
const modules = import.meta.glob<ScenarioFile>(
  ["../../../scenarios/*.json", "!../../../scenarios/schema.json", "!../../../scenarios/bank-branch.json"],
  { import: "default" },
);

/** Null where none of that id comes with the site. Rejects where it cannot be fetched. */
export async function fetchTemplate(id: string): Promise<ScenarioFile | null> {
  if (id === firstScenario.id) return firstScenario;
  return (await modules[`../../../scenarios/${id}.json`]?.()) ?? null;
}
