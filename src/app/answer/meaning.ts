/**
 * What an answer means on the screen: the temperature of a dial, and whether the answer is drawn as settled. Pure; it
 * decides nothing that the experiment has not decided.
 */
import type { Answer, Verdict } from "../../experiment/types.ts";
import type { Stage } from "../views/types.ts";

/** Too rigid, in the zone, too flexible; none where no dial will do and temperature has nothing to say. */
export type Temperature = "cold" | "right" | "hot" | "none";

export type Mark = "square" | "circle" | "triangle" | "cross";

const tolerance = 1e-9;

export function temperatureOf(dial: number, answer: Answer): Temperature {
  if (answer.verdict === "out of reach") return "none";
  if (dial < answer.zone.low - tolerance) return "cold";
  return dial > answer.zone.high + tolerance ? "hot" : "right";
}

export const markOf: Readonly<Record<Temperature, Mark>> = {
  cold: "square",
  right: "circle",
  hot: "triangle",
  none: "circle",
};

/** Words for a temperature, for labels, tables and ears. */
export const temperatureWord: Readonly<Record<Temperature, string>> = {
  cold: "too rigid",
  right: "in the zone",
  hot: "too flexible",
  none: "out of reach",
};

/** Filled and solid; otherwise hollow and hatched: a first look is never drawn as settled. */
export const isFirm = (answer: Answer, stage: Stage): boolean => stage !== "coarse" && answer.verdict !== "not yet";

/** The verdict as the byline says it. */
export const verdictWord: Readonly<Record<Verdict, string>> = {
  "just right": "Just right",
  "rigid is enough": "Rigid is enough",
  "flexible to the limit": "Flexible to the limit",
  "a tie": "A tie",
  "not yet": "Not yet",
  "out of reach": "Out of reach",
};

export const isAnswer = (dial: number, answer: Answer): boolean => Math.abs(dial - answer.dial) < tolerance;
