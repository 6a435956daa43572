/**
 * Which changes need new tallies and which only another look at the ones there are. Two files with the same simulated
 * part have the same tallies, whatever they say about the goal, the rule's margins, today and the story. (Whether new
 * tallies need new journeys too is the workers' business, which keep journeys.)
 */
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { CurveKey } from "../views/types.ts";

/** Everything a replication's tallies depend on, as one text to compare by. */
export function simulationKey(file: ScenarioFile, curves: readonly CurveKey[], seed: string): string {
  return JSON.stringify([simulatedPart(file), curves, seed]);
}

function simulatedPart(file: ScenarioFile): object {
  const { promise, ...rest } = file;
  const { title, story, question, sources, currency, goal, noticeable, today, teaching, ...simulated } = rest;
  return { ...simulated, promise: promise && { minutes: promise.minutes, effort: promise.effort } };
}
