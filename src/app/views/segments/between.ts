/** What lies on the way from one picture by segment to the next: the same segments at the same ends. Pure. */
import type { Estimate } from "../../../experiment/types.ts";
import { type Between, mix, mixSpan } from "../../charts/travel.ts";
import { sameCurve } from "../types.ts";
import type { SegmentAt, SegmentRow, SegmentsModel } from "./model.ts";

export const betweenSegments: Between<SegmentsModel> = (from, to, t) => {
  if (!sameCurve(from.of, to.of) || from.judged !== to.judged) return to;
  const rows = to.rows.map((row): SegmentRow => {
    const before = from.rows.find(({ segment }) => segment.id === row.segment.id);
    return before === undefined ? row : { ...row, at: row.at.map((at) => mixAt(before, at, t)) };
  });
  return { ...to, rows, axis: mixSpan(from.axis, to.axis, t) };
};

function mixAt({ at }: SegmentRow, to: SegmentAt, t: number): SegmentAt {
  const from = at.find(({ name }) => name === to.name);
  if (from === undefined) return to;
  return {
    ...to,
    experience: mixEstimate(from.experience, to.experience, t),
    kept: from.kept === null || to.kept === null ? to.kept : mixEstimate(from.kept, to.kept, t),
  };
}

/** Where one of the two has no interval there is none on the way. */
function mixEstimate(from: Estimate, to: Estimate, t: number): Estimate {
  if (from.mean === null || to.mean === null) return to;
  const halves = [from.halfWidth, to.halfWidth];
  const [a, b] = halves;
  return { ...to, mean: mix(from.mean, to.mean, t), halfWidth: a === null || b === null ? null : mix(a, b, t) };
}
