/** Figures for the cells of a question's tables, each with its half-width beside it. Pure. */
import { isKnown } from "../../experiment/figures.ts";
import type { CertifiedMeasure, Estimate } from "../../experiment/types.ts";
import { inTwo, type Unit, type Words, withHalf } from "../words/format.ts";

/** Where there is no figure, or none yet. */
export const notKnown = "not known";

export const unitOf: Readonly<Record<CertifiedMeasure, Unit>> = {
  costPerCustomer: "money",
  experience: "points",
  promiseKept: "inHundred",
  netValue: "money",
};

/** Heads of columns; the unit is said there and not in the cells. */
export const measureHead: Readonly<Record<CertifiedMeasure, string>> = {
  costPerCustomer: "Cost a customer",
  experience: "Experience, points",
  promiseKept: "Promises kept in 100",
  netValue: "Net value a customer",
};

/** In the order of the columns: those of a scenario's measures that some row has. */
export const measuresIn = (
  rows: readonly Readonly<Partial<Record<CertifiedMeasure, unknown>>>[],
): readonly CertifiedMeasure[] =>
  (["costPerCustomer", "experience", "promiseKept", "netValue"] as const).filter((name) =>
    rows.some((row) => row[name] !== undefined),
  );

/** "€27.30 ± €0.15", "84.2 ± 1.5"; shares are written as counts in 100. */
export function levelCell(words: Words, estimate: Estimate | null | undefined, unit: Unit): string {
  if (estimate == null || estimate.mean === null) return notKnown;
  const half = isKnown(estimate) ? null : words.plusMinus(estimate, unit);
  const figure = words.finer(estimate, unit);
  return half === null ? figure : withHalf(figure, half);
}

/** Where a figure would say nothing: the base of a difference, say. */
export const dash = "–";

/**
 * As a level, with its sign: "+€2.10 ± €0.30", "−4.0 ± 1.5"; none before what is written as nought. A dash where both
 * are the same thing, and so differ in nothing.
 */
export function differenceCell(words: Words, estimate: Estimate | null | undefined, unit: Unit): string {
  if (estimate?.mean === 0 && estimate.halfWidth === 0) return dash;
  const text = levelCell(words, estimate, unit);
  const isPlus = (estimate?.mean ?? 0) > 0 && /[1-9]/.test(inTwo(text)[0]);
  return isPlus ? `+${text}` : text;
}
