/** Whether there is anything to be told along the day, of how many days, and if not, why. Pure. */
import { changesOverTheDay } from "../../../../outcome/hourLayout.ts";
import { daysByTheHour } from "../../../../runner/hours.ts";
import type { Scenario } from "../../../../scenario/types.ts";

const changes = (scenario: Scenario, design: string): boolean =>
  scenario.designs.some((one) => one.id === design && changesOverTheDay(scenario, one));

/** 0 where there is no day, where nothing changes over it, and where it is too large. */
export const wantedDays = (scenario: Scenario, population: string, design: string): number =>
  changes(scenario, design) ? daysByTheHour(scenario, population, design) : 0;

/** Of a curve of which no days are wanted. */
export function whyNoDay(scenario: Scenario, design: string): string {
  if (scenario.regime.kind !== "day")
    return "This process runs without opening hours: there is no day whose hours could be told apart.";
  return changes(scenario, design)
    ? "A day of this scenario is too large to be counted by the hour on this page."
    : "At every hour as many people are on duty and as many customers to be expected: hours are told apart where that changes.";
}
