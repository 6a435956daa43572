/**
 * The scenarios that come with the site, in the order of the gallery. All of them are here, so only what is fetched on
 * demand may import this; the first load has the one in first.ts.
 */
import type { ScenarioFile } from "../../scenario/schema.ts";
import { inGalleryOrder } from "../gallery/order.ts";

const modules = import.meta.glob<ScenarioFile>(["../../../scenarios/*.json", "!../../../scenarios/schema.json"], {
  eager: true,
  import: "default",
});

/** Each has been through the check in the tests, and goes through it again when it is opened. */
export const shippedScenarios: readonly ScenarioFile[] = inGalleryOrder(Object.values(modules));
