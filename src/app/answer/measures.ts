/** Reading what an answer tells of a dial: estimates whose intervals hold at every look. Pure. */
import type { CellReport, CertifiedMeasure, Estimate } from "../../experiment/types.ts";

export type MeasureName = CertifiedMeasure;

/** Null where the scenario has no such measure; without a half-width before the first look. */
export const measureIn = ({ certified }: Pick<CellReport, "certified">, name: MeasureName): Estimate | null =>
  certified[name] ?? null;
