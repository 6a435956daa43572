/** The service blueprint as a view: its tab is there at once, its code comes when it is opened. */
import { onDemand } from "../onDemand.tsx";
import type { View } from "../types.ts";

export const blueprint: View = {
  id: "blueprint",
  title: "Blueprint",
  component: onDemand(async () => (await import("./Blueprint.tsx")).Blueprint),
  alone: true,
  inFiles: () => import("./inFiles.ts"),
};
