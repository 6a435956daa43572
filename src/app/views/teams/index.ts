/** The teams as a view: its tab is there at once, its code comes when it is opened. */
import { onDemand } from "../onDemand.tsx";
import type { View } from "../types.ts";

export const teams: View = {
  id: "teams",
  title: "Teams",
  component: onDemand(async () => (await import("./Teams.tsx")).Teams),
  inFiles: () => import("./inFiles.ts"),
};
