/** The scenario that the changes of a step or of a file are told from. All templates come with it: fetch it on demand. */
import { differences } from "../../scenario/differences.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { shippedScenarios } from "../files/shipped.ts";
import { templateOf } from "../share/link.ts";
import type { Situation } from "../store/store.ts";

/** The template that comes with the page; without one the scenario as it was opened, whatever a link had made of it. */
export const baseOf = (situation: Pick<Situation, "opened">): ScenarioFile =>
  templateOf(situation, shippedScenarios) ?? situation.opened;

/** Counted once for each situation: the list of steps asks at every letter that is typed. */
const counts = new WeakMap<object, number>();

/** How many assumptions are other than those of the base. */
export function changesIn(situation: Pick<Situation, "opened" | "file">): number {
  const count = counts.get(situation) ?? differences(baseOf(situation), situation.file).length;
  counts.set(situation, count);
  return count;
}
