/** The comparison with a pin, fetched when there is the first one. */
import { onDemand } from "../views/onDemand.tsx";
import type { PanelProps } from "./Panel.tsx";

export const ComparedPanel = onDemand<PanelProps>(() => import("./Panel.tsx").then(({ Panel }) => Panel));
