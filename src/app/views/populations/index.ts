/** Populations or designs side by side as a view: its tab is there at once, its code comes when it is opened. */
import { onDemand } from "../onDemand.tsx";
import type { View } from "../types.ts";

export const populations: View = {
  id: "where-right-lies",
  title: "Where right lies",
  component: onDemand(async () => (await import("./Populations.tsx")).Populations),
  inFiles: () => import("./inFiles.ts"),
};
