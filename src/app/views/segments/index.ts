/** Who pays for rigidity as a view: its tab is there at once, its code comes when it is opened. */
import { onDemand } from "../onDemand.tsx";
import type { View } from "../types.ts";

export const segments: View = {
  id: "by-segment",
  title: "By segment",
  component: onDemand(async () => (await import("./Segments.tsx")).Segments),
  inFiles: () => import("./inFiles.ts"),
};
