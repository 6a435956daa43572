/** What a scenario's replications are called: days, or runs where there are no days. Pure. */
import type { Scenario } from "../../scenario/types.ts";
import type { Words } from "./format.ts";

type Regime = Pick<Scenario, "regime">;

export const unitsOf = ({ regime }: Regime): string => (regime.kind === "day" ? "days" : "runs");

/** "64 days", "1 run". */
export const daysText = (count: number, scenario: Regime, words: Words): string =>
  `${words.count(count)} ${count === 1 ? unitsOf(scenario).slice(0, -1) : unitsOf(scenario)}`;

/** "Days": a head for a column of them. */
export const daysHead = (scenario: Regime): string => (scenario.regime.kind === "day" ? "Days" : "Runs");
