/** Who helps whom in a design: by default each team the next one in the list, or as it is chosen. */
import { withoutPart, withPart } from "../change.ts";
import { resolveScenario } from "../resolve.ts";
import type { ScenarioFile } from "../schema.ts";

/** Ids of the teams that can help and be helped: any but the desk's and those without limit. */
export function helpersIn(file: ScenarioFile): readonly string[] {
  return file.teams.filter(({ id, unlimited }) => !unlimited && id !== file.desk?.team).map(({ id }) => id);
}

type Links = Readonly<Record<string, readonly string[]>>;

/** Helper and helped, the default ones included; of a checked file. */
export function helpIn(file: ScenarioFile, design: number): Links {
  return Object.fromEntries(resolveScenario(file).designs[design].alsoServes);
}

/** One link more or less; all of them are written out, so that the default no longer follows the list of teams. */
export function withLink(
  file: ScenarioFile,
  design: number,
  helper: string,
  helped: string,
  on: boolean,
): ScenarioFile {
  const links = helpIn(file, design);
  const rest = (links[helper] ?? []).filter((id) => id !== helped);
  const next = { ...links, [helper]: on ? [...rest, helped] : rest };
  return withPart(file, ["designs", design, "alsoServes"], next);
}

/** Each team helps the next one in the list again. */
export function withDefaultHelp(file: ScenarioFile, design: number): ScenarioFile {
  return withoutPart(file, ["designs", design, "alsoServes"]);
}
