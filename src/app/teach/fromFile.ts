/** A file as it comes to the room: the links in it, or a scenario, which is its team's by the name of the file. Pure. */
import { defaultSeed } from "../../experiment/types.ts";
import { checkScenarioText, problemText } from "../../scenario/check.ts";
import { linkOf } from "../share/link.ts";
import { firstRequest } from "../store/request.ts";
import type { Received } from "./collect.ts";
import { teamName, textOf } from "./guess.ts";

export function receivedFrom(name: string, text: string): Received {
  if (!/^\uFEFF?\s*\{/.test(text)) return { name, text };
  const check = checkScenarioText(text);
  if (!check.ok) {
    const [first, ...others] = check.problems;
    const more = others.length === 0 ? "" : `, and ${others.length} more`;
    return { name, text: "", problem: `is no scenario that can be opened: ${problemText(first)}${more}.` };
  }
  const team = teamName(name.replace(/\.[^.]*$/, "").slice(0, 40));
  if (team === null) return { name, text: "", problem: "has no name that could be a team's." };
  const { population, design, comparing } = firstRequest(check.scenario);
  const { file } = check;
  const situation = { opened: file, file, rule: null, seed: defaultSeed, population, design, comparing, view: "" };
  return { name, text: textOf({ kind: "team", team, link: linkOf(situation, null) }) };
}
