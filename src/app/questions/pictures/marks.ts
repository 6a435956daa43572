/** Marks, bars and figures of a row from an estimate. Pure. */

import type { Estimate } from "../../../experiment/types.ts";
import type { Span } from "../../charts/axis.ts";
import type { Marked, PanelRow, RowName } from "./types.ts";

export type Tone = Marked["tone"];

/** Ends of the interval; null without one. */
export const rangeOf = ({ mean, halfWidth }: Estimate): Span | null =>
  mean === null || halfWidth === null ? null : { min: mean - halfWidth, max: mean + halfWidth };

/** What an axis must hold of the estimates. */
export const valuesOf = (estimates: readonly (Estimate | null | undefined)[]): readonly (number | null)[] =>
  estimates.flatMap((one) => {
    if (one == null) return [];
    const range = rangeOf(one);
    return range === null ? [one.mean] : [range.min, range.max];
  });

/** Its interval does not hold nought. */
export function isTold(estimate: Estimate): boolean {
  const range = rangeOf(estimate);
  return range !== null && (range.min > 0 || range.max < 0);
}

export interface MarkOf {
  readonly isFilled: boolean;
  readonly tone: Tone;
  readonly label?: string;
}

export const markOf = (
  estimate: Estimate | null | undefined,
  { isFilled, tone, label = "" }: MarkOf,
): readonly Marked[] =>
  estimate?.mean == null ? [] : [{ at: estimate.mean, range: rangeOf(estimate), isFilled, tone, label }];

/** A difference: filled where it is told apart from nought, with a bar from there. */
export const differenceRow = (estimate: Estimate | null | undefined, tone: Tone, figure: string): PanelRow => ({
  marks: markOf(estimate, { isFilled: estimate != null && isTold(estimate), tone }),
  bar: "from line",
  figure,
});

export const nameRow = (name: string, under = "", isStrong = false): RowName => ({ name, under, isStrong });
