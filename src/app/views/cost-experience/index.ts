/** The picture that everything serves as a view: its code is fetched beside the first days, and is there when they are. */
import { atOnce } from "../onDemand.tsx";
import type { View } from "../types.ts";

export const costExperience: View = {
  id: "cost-experience",
  title: "Cost and experience",
  component: atOnce(async () => (await import("./CostExperience.tsx")).CostExperience),
  inFiles: () => import("./inFiles.ts"),
};
