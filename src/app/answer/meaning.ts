/**
 * What an answer means on the screen: the dial and the zone that are told, the temperature of a dial, the stretches of
 * the zone, and whether the answer is drawn as settled. Pure; it decides nothing that the experiment has not decided.
 */
import type { Answer, CellReport, Verdict, Zone } from "../../experiment/types.ts";

/**
 * Too rigid, in the zone, too flexible. `between`: ruled out, though there are dials of the zone on both sides. `open`:
 * nothing is shown of any dial yet. `none`: no dial will do, and temperature has nothing to say.
 */
export type Temperature = "cold" | "right" | "hot" | "between" | "open" | "none";

export type Mark = "square" | "circle" | "triangle" | "cross";

/** The hundredths where the answer has been refined, otherwise the grid. */
export const told = ({ finer, dial, zone }: Pick<Answer, "finer" | "dial" | "zone">): { dial: number; zone: Zone } =>
  finer ?? { dial, zone };

/** Every dial that has been looked at, ascending: the grid, and the hundredths between. */
export const cellsOf = ({ cells, finer }: Pick<Answer, "cells" | "finer">): readonly CellReport[] =>
  [...cells, ...(finer?.cells ?? [])].filter((cell) => cell.replications > 0).sort((a, b) => a.dial - b.dial);

export function temperatureOf(
  dial: number,
  answer: Pick<Answer, "certified" | "verdict" | "finer" | "dial" | "zone">,
): Temperature {
  if (!answer.certified) return "open";
  if (answer.verdict === "out of reach") return "none";
  const { zone } = told(answer);
  if (dial < zone.low) return "cold";
  if (dial > zone.high) return "hot";
  return zone.dials.includes(dial) ? "right" : "between";
}

export const markOf: Readonly<Record<Temperature, Mark>> = {
  cold: "square",
  right: "circle",
  hot: "triangle",
  between: "circle",
  open: "circle",
  none: "circle",
};

/** Words for a temperature, for labels, tables and ears. */
export const temperatureWord: Readonly<Record<Temperature, string>> = {
  cold: "too rigid",
  right: "in the zone",
  hot: "too flexible",
  between: "ruled out",
  open: "nothing shown yet",
  none: "out of reach",
};

/** The zone as stretches of neighbouring dials: [low, high] each. */
export const zoneRuns = (
  answer: Pick<Answer, "dial" | "zone" | "cells" | "finer">,
): readonly (readonly [number, number])[] =>
  stretches(
    told(answer).zone.dials,
    cellsOf(answer).map((cell) => cell.dial),
  );

/** Some of the dials as stretches of neighbours: [low, high] each. Both ascend. */
export function stretches(some: readonly number[], dials: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const dial of some) {
    const last = runs.at(-1);
    if (last !== undefined && dials.indexOf(dial) === dials.indexOf(last[1]) + 1) last[1] = dial;
    else runs.push([dial, dial]);
  }
  return runs;
}

/** Filled and solid; otherwise hollow and hatched: a coarse picture, which is `not yet`, is never drawn as settled. */
export const isFirm = ({ verdict }: Pick<Answer, "verdict">): boolean => verdict !== "not yet";

/** The verdict as the byline says it. */
export const verdictWord: Readonly<Record<Verdict, string>> = {
  "just right": "Just right",
  "rigid is enough": "Rigid is enough",
  "flexible to the limit": "Flexible to the limit",
  "a tie": "A tie",
  "not yet": "Not yet",
  "out of reach": "Out of reach",
};
