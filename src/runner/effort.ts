/** How much work a study is, by expectation: to choose where it runs and when to stop waiting for it. */
import type { CellGroup } from "../experiment/share.ts";
import type { Scenario } from "../scenario/types.ts";

/** Visits to expect in one replication of a group's cells, each customer visiting each step once. */
export function expectedVisits(scenario: Scenario, { population, cells }: CellGroup): number {
  const { regime, steps, populations } = scenario;
  const minutes = regime.kind === "day" ? regime.openMinutes : regime.warmUpMinutes + regime.minutes;
  const perHour = populations.find(({ id }) => id === population)?.perHour ?? 0;
  return (perHour / 60) * minutes * steps.length * cells.length;
}
