/** What journeys are worth. */
import type { Room } from "../mutant.ts";
import { experienceMutants } from "./outcome/experience.ts";
import { hoursMutants } from "./outcome/hours.ts";
import { measuresMutants } from "./outcome/measures.ts";
import { moneyMutants } from "./outcome/money.ts";

export const outcome: Room = {
  name: "outcome",
  mutants: [...experienceMutants, ...moneyMutants, ...measuresMutants, ...hoursMutants],
  first: ["tests/outcome/paths", "tests/process/paths"],
  slower: ["tests/outcome/recompute.test.ts", "tests/outcome/hours.test.ts"],
};
