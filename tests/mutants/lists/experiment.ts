/** How sure we are. */
import type { Room } from "../mutant.ts";
import { certificateMutants } from "./experiment/certificate.ts";
import { estimatesMutants } from "./experiment/estimates.ts";
import { rulesMutants } from "./experiment/rules.ts";
import { zoneMutants } from "./experiment/zone.ts";

export const experiment: Room = {
  name: "experiment",
  mutants: [...estimatesMutants, ...certificateMutants, ...zoneMutants, ...rulesMutants],
  first: [
    "tests/experiment/acrossPopulations.test.ts",
    "tests/experiment/estimates.test.ts",
    "tests/experiment/sequence.test.ts",
    "tests/experiment/weighing.test.ts",
    "tests/experiment/look.test.ts",
    "tests/experiment/rules.test.ts",
    "tests/experiment/alongTheDial.test.ts",
    "tests/experiment/decision.test.ts",
    "tests/experiment/answer.test.ts",
    "tests/experiment/evidence.test.ts",
    "tests/experiment/told.test.ts",
    "tests/experiment/procedure.test.ts",
    "tests/experiment/spending.test.ts",
    "tests/experiment/sentence.test.ts",
    "tests/experiment/priceBand.test.ts",
    "tests/experiment/warmUp.test.ts",
    "tests/theory/studentT.test.ts",
  ],
  slower: ["tests/theory/confidenceSequence.test.ts", "tests/experiment/coverage.test.ts"],
};
