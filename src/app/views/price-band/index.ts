/** The price band as a view: its tab is there at once, its code comes when it is opened. */
import { onDemand } from "../onDemand.tsx";
import type { View } from "../types.ts";

export const priceBandView: View = {
  id: "price-band",
  title: "Price band",
  component: onDemand(async () => (await import("./PriceBand.tsx")).PriceBand),
  inFiles: () => import("./inFiles.ts"),
};
