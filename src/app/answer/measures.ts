/** Reading a measure of the whole cell from an answer's report. Pure. */
import type { CellReport, Estimate } from "../../experiment/types.ts";

export type MeasureName = "costPerCustomer" | "experience" | "promiseKept" | "netValue";

/** Null where the scenario has no such measure. */
export function measureIn({ measures }: CellReport, name: MeasureName): Estimate | null {
  const found = measures[name];
  return found !== undefined && isEstimate(found) ? found : null;
}

const isEstimate = (value: Estimate | Readonly<Record<string, Estimate>>): value is Estimate =>
  "halfWidth" in value && (value.halfWidth === null || typeof value.halfWidth === "number");
