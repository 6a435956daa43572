/** What journeys are worth. */
import type { Room } from "../mutant.ts";
import { experienceMutants } from "./outcome/experience.ts";
import { measuresMutants } from "./outcome/measures.ts";
import { moneyMutants } from "./outcome/money.ts";

export const outcome: Room = {
  name: "outcome",
  mutants: [...experienceMutants, ...moneyMutants, ...measuresMutants],
  first: ["tests/outcome/paths", "tests/process/paths"],
  slower: ["tests/outcome/recompute.test.ts"],
};
