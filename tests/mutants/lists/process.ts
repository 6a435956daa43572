/** What customers go through, event by event. */
import type { Room } from "../mutant.ts";
import { eventsMutants } from "./process/events.ts";
import { needsMutants } from "./process/needs.ts";
import { queuesMutants } from "./process/queues.ts";
import { stepsMutants } from "./process/steps.ts";
import { workMutants } from "./process/work.ts";

export const process: Room = {
  name: "process",
  mutants: [...stepsMutants, ...workMutants, ...queuesMutants, ...needsMutants, ...eventsMutants],
  first: ["tests/process/paths", "tests/outcome/paths"],
  slower: ["tests/laws/journey.test.ts", "tests/laws/discipline.test.ts", "tests/process/reference.test.ts"],
};
