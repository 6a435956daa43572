/** How sure we are. */
import type { Room } from "../mutant.ts";
import { estimatesMutants } from "./experiment/estimates.ts";
import { rulesMutants } from "./experiment/rules.ts";
import { zoneMutants } from "./experiment/zone.ts";

export const experiment: Room = {
  name: "experiment",
  mutants: [...estimatesMutants, ...zoneMutants, ...rulesMutants],
  first: [
    "tests/experiment/estimates.test.ts",
    "tests/experiment/answer.test.ts",
    "tests/experiment/evidence.test.ts",
    "tests/experiment/priceBand.test.ts",
    "tests/experiment/warmUp.test.ts",
    "tests/theory/studentT.test.ts",
  ],
  slower: ["tests/experiment/coverage.test.ts", "tests/experiment/sentence.test.ts"],
};
