/** Loads the page again as for somebody who was never here. */
import { forgetTab } from "./tab.ts";

export function beginAnew(): void {
  forgetTab();
  // Without what the address says of the scenario that was here.
  location.replace(location.pathname + location.search);
}
