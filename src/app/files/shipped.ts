/** The scenarios that come with the site, in the order of their file names; the first is the one the page opens on. */
import type { ScenarioFile } from "../../scenario/schema.ts";

const modules = import.meta.glob<ScenarioFile>(["../../../scenarios/*.json", "!../../../scenarios/schema.json"], {
  eager: true,
  import: "default",
});

/** Each has been through the check in the tests, and goes through it again when it is opened. */
export const shippedScenarios: readonly ScenarioFile[] = Object.values(modules);
