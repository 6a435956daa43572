/** The scenario that the page opens on, the only one in the first load: the gallery's first. */
import bankBranch from "../../../scenarios/bank-branch.json";
import type { ScenarioFile } from "../../scenario/schema.ts";

/** As it stands in its file; it has been through the check in the tests. */
export const firstScenario = bankBranch as ScenarioFile;
