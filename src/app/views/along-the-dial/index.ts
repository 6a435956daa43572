/** The measures along the dial as a view: its tab is there at once, its code comes when it is opened. */
import { onDemand } from "../onDemand.tsx";
import type { View } from "../types.ts";

export const alongTheDial: View = {
  id: "along-the-dial",
  title: "Along the dial",
  component: onDemand(async () => (await import("./AlongTheDial.tsx")).AlongTheDial),
  inFiles: () => import("./inFiles.ts"),
};
