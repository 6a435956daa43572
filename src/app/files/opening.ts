/**
 * A file as it is opened. One that was made of a scenario of the site, as its id says, is held against that one: what
 * differs is told, counted and handed on as what was changed, also after it has been a file. Any other is held against
 * itself.
 */
import { checkScenario } from "../../scenario/check.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { firstRequest } from "../store/request.ts";
import type { Situation } from "../store/store.ts";
import { fetchTemplate } from "./template.ts";

/** @param file a checked one */
export async function situationOf(file: ScenarioFile, view = ""): Promise<Situation> {
  const check = checkScenario(file);
  if (!check.ok) throw new Error("a checked file does not pass the check");
  // Where it cannot be fetched, the file is there all the same.
  const template = await fetchTemplate(file.id).catch(() => null);
  return { ...firstRequest(check.scenario), opened: template ?? file, file, view };
}
