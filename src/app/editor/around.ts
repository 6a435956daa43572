/** What a scenario has beside its five lists: its forms by name, and which keys of the file each of them holds. */
import type { Path } from "../../scenario/problem.ts";

export const arounds = {
  text: { name: "Title and story", keys: ["id", "title", "story", "question", "sources", "currency", "teaching"] },
  promise: { name: "Promise and goal", keys: ["promise", "goal", "noticeable", "expectationDrift"] },
  today: { name: "In use today", keys: ["today"] },
  day: { name: "The day", keys: ["regime", "arrivals"] },
  desk: { name: "Exceptions desk", keys: ["desk"] },
  returns: { name: "Coming back", keys: ["returns"] },
  door: { name: "At the door", keys: ["triage", "referral"] },
  flexibility: { name: "What flexibility costs", keys: ["standardRange", "flexibility"] },
  experience: { name: "What customers make of it", keys: ["experience", "retention"] },
  costs: { name: "Other costs", keys: ["costs"] },
} as const;

export type Around = keyof typeof arounds;

export const isAround = (id: string): id is Around => Object.hasOwn(arounds, id);

export interface AroundHead {
  readonly head: string;
  readonly parts: readonly Around[];
}

/** What the scenario is and asks stands above the lists, what stands around the process below them. */
export const aboveLists: AroundHead = { head: "The scenario", parts: ["text", "promise", "today"] };
export const belowLists: AroundHead = {
  head: "Around them",
  parts: ["day", "desk", "returns", "door", "flexibility", "experience", "costs"],
};

/** The form that holds a key of the file; null for what is in a list, or in no form. */
export function aroundOf(key: string): Around | null {
  const found = Object.entries(arounds).find(([, { keys }]) => (keys as readonly string[]).includes(key));
  return found !== undefined && isAround(found[0]) ? found[0] : null;
}

/** Forms of numbers and nothing else. */
export const numbersOf: Readonly<Partial<Record<Around, readonly Path[]>>> = {
  door: [
    ["triage", "accuracy"],
    ["referral", "cost"],
    ["referral", "experience"],
  ],
  flexibility: [
    ["standardRange"],
    ["flexibility", "timeTax"],
    ["flexibility", "varietyTax"],
    ["flexibility", "awayTax"],
    ["flexibility", "skillPremium"],
    ["flexibility", "skillExponent"],
    ["flexibility", "adaptivityPremium"],
    ["flexibility", "crossPremium"],
  ],
  experience: [
    ["experience", "backstageVisibility"],
    ["experience", "steepness"],
    ["retention", "midpoint"],
    ["retention", "slope"],
  ],
  costs: [
    ["costs", "overtimeRate"],
    ["costs", "fixedCostPerDay"],
  ],
};
