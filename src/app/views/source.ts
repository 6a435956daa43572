/** What a saved picture says of where it comes from. */

import type { Words } from "../words/format.ts";
import type { ViewProps } from "./types.ts";

export function sourceLine({ scenario, curves }: ViewProps, words: Words): string {
  const days = curves[0]?.answer.replications ?? 0;
  const unit = scenario.regime.kind === "day" ? "days" : "runs";
  return `${scenario.title}. ${words.count(days)} simulated ${unit}, 95 % intervals.`;
}
