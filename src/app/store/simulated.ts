/**
 * Which changes need new journeys and which only another look at the ones there are. Two files with the same simulated
 * part have the same tallies, whatever they say about the goal, the rule's margins, today and the story.
 */
import type { Rule } from "../../experiment/types.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";

/** Everything of a file that a replication's tallies depend on, as one text to compare by. */
export function simulatedKey(file: ScenarioFile): string {
  const { promise, ...rest } = file;
  const { title, story, question, sources, currency, goal, noticeable, today, teaching, ...simulated } = rest;
  return JSON.stringify({ ...simulated, promise: promise && { minutes: promise.minutes, effort: promise.effort } });
}

/** What is asked of the days of one curve, as one text to compare by: the rule, its terms, and how they are told. */
export function questionKey({ promise, goal, noticeable, currency }: Scenario, rule: Rule): string {
  return JSON.stringify([rule, promise?.share ?? null, goal, noticeable, currency]);
}
