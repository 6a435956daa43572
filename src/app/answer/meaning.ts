/**
 * What an answer means on the screen: the temperature of a dial, the stretches of the zone, and whether the answer is
 * drawn as settled. Pure; it decides nothing that the experiment has not decided.
 */
import type { Answer, Verdict } from "../../experiment/types.ts";
import type { Stage } from "../views/types.ts";

/**
 * Too rigid, in the zone, too flexible. `between`: ruled out, though there are dials of the zone on both sides. `none`:
 * no dial will do, and temperature has nothing to say.
 */
export type Temperature = "cold" | "right" | "hot" | "between" | "none";

export type Mark = "square" | "circle" | "triangle" | "cross";

export function temperatureOf(dial: number, { verdict, zone }: Pick<Answer, "verdict" | "zone">): Temperature {
  if (verdict === "out of reach") return "none";
  if (dial < zone.low) return "cold";
  if (dial > zone.high) return "hot";
  return zone.dials.includes(dial) ? "right" : "between";
}

export const markOf: Readonly<Record<Temperature, Mark>> = {
  cold: "square",
  right: "circle",
  hot: "triangle",
  between: "circle",
  none: "circle",
};

/** Words for a temperature, for labels, tables and ears. */
export const temperatureWord: Readonly<Record<Temperature, string>> = {
  cold: "too rigid",
  right: "in the zone",
  hot: "too flexible",
  between: "ruled out",
  none: "out of reach",
};

/** The zone as stretches of neighbouring dials: [low, high] each. */
export function zoneRuns({ zone, cells }: Pick<Answer, "zone" | "cells">): readonly (readonly [number, number])[] {
  const dials = cells.map((cell) => cell.dial);
  const runs: [number, number][] = [];
  for (const dial of zone.dials) {
    const last = runs.at(-1);
    if (last !== undefined && dials.indexOf(dial) === dials.indexOf(last[1]) + 1) last[1] = dial;
    else runs.push([dial, dial]);
  }
  return runs;
}

/** Filled and solid; otherwise hollow and hatched: a first look is never drawn as settled. */
export const isFirm = ({ verdict }: Pick<Answer, "verdict">, stage: Stage): boolean =>
  stage !== "coarse" && verdict !== "not yet";

/** The verdict as the byline says it. */
export const verdictWord: Readonly<Record<Verdict, string>> = {
  "just right": "Just right",
  "rigid is enough": "Rigid is enough",
  "flexible to the limit": "Flexible to the limit",
  "a tie": "A tie",
  "not yet": "Not yet",
  "out of reach": "Out of reach",
};
