/** The scenario that the changes of a step or of a file are told from. All templates come with it: fetch it on demand. */
import type { ScenarioFile } from "../../scenario/schema.ts";
import { shippedScenarios } from "../files/shipped.ts";
import { templateOf } from "../share/link.ts";
import type { Situation } from "../store/store.ts";

/** The template that comes with the page; without one the scenario as it was opened, whatever a link had made of it. */
export const baseOf = (situation: Pick<Situation, "opened">): ScenarioFile =>
  templateOf(situation, shippedScenarios) ?? situation.opened;
