/** Who pays for rigidity, in words: its sentence, its summary for who does not see it, its table. Pure. */

import { listed } from "../../../experiment/figures.ts";
import type { Estimate } from "../../../experiment/types.ts";
import { curveName } from "../../charts/series.ts";
import type { Table } from "../../charts/Table.tsx";
import type { Words } from "../../words/format.ts";
import { focusOf } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { comparedDials, readingOf, type SegmentRow, segmentNote } from "./model.ts";

/** A difference that is there, from the answer's point of view. */
interface Paid {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly points: Estimate;
}

const paidBy = (rows: readonly SegmentRow[], of: (row: SegmentRow) => Estimate | null): readonly Paid[] =>
  rows.flatMap((row) => {
    const points = of(row);
    if (points?.mean == null) return [];
    const half = points.halfWidth ?? 0;
    const { mean } = points;
    return [{ name: row.segment.name, mean, low: mean - half, high: mean + half, points }];
  });

/** Who loses most by rigidity and who would hardly notice; where right is rigid, what flexibility would change. */
export function opener(props: ViewProps, rows: readonly SegmentRow[], words: Words): string {
  if (rows.length === 0) return "Nobody has been counted yet.";
  const { answer } = focusOf(props);
  const fromRigid = paidBy(rows, ({ overRigid }) => overRigid);
  const rigidIsRight = fromRigid.length === 0;
  const paid = rigidIsRight ? paidBy(rows, ({ overFlexible }) => overFlexible && negated(overFlexible)) : fromRigid;
  const what = rigidIsRight ? "Full flexibility gives" : "Rigidity costs";
  const opening = rigidIsRight && answer.verdict !== "out of reach" ? "Rigid is right here. " : "";
  const most = [...paid].sort((a, b) => b.mean - a.mean)[0];
  if (!most) return "Nobody has been counted yet.";
  if (!answer.certified) return `${opening}${what} perhaps ${most.name} most: ${pointsText(most.points, words)}.`;
  const { noticeable } = props.scenario;
  const notTold = paid.filter((one) => one !== most && one.high >= most.low);
  const hardly = paid.filter(({ low, high }) => high <= noticeable && low >= -noticeable);
  const names = (some: readonly Paid[]) => listed(some.map(({ name }) => name));
  const unnoticed =
    hardly.length === 0 ? "" : hardly.length === paid.length ? "" : ` ${names(hardly)} would hardly notice.`;
  if (hardly.length === paid.length) {
    return `${opening}${rigidIsRight ? "Full flexibility" : "Rigidity"} is shown to change nothing that anyone would notice.`;
  }
  if (most.low <= 0)
    return `${opening}It is not yet known who ${rigidIsRight ? "gains by flexibility" : "pays for rigidity"}.`;
  const rivals = notTold.filter(({ mean }) => mean > 0);
  if (rivals.length > 1) {
    const whom = !rigidIsRight ? "whom rigidity costs most" : "whom full flexibility gives most";
    const by = `${most.name} by the estimate, ${pointsText(most.points, words)} of experience`;
    return `${opening}It is not yet known ${whom}: ${by}.${unnoticed}`;
  }
  if (notTold.length > 0) {
    const all = names([most, ...rivals]);
    return `${opening}${what} ${all} most, not told apart: ${pointsText(most.points, words)} for ${most.name}.${unnoticed}`;
  }
  return `${opening}${what} ${most.name} most: ${pointsText(most.points, words)} of experience.${unnoticed}`;
}

const negated = ({ mean, halfWidth }: Estimate): Estimate => ({ mean: mean === null ? null : -mean, halfWidth });

/** "37 points (33–41)". */
function pointsText(points: Estimate, words: Words): string {
  const { mean, halfWidth } = points;
  const figure = `${words.value(points, "points")} points`;
  if (mean === null || halfWidth === null) return figure;
  const [low, high] = [-1, 1].map((side) => words.value({ mean: mean + side * halfWidth, halfWidth }, "points"));
  return `${figure} (${low}${mean < halfWidth ? " to " : "–"}${high})`;
}

export function summary(props: ViewProps, rows: readonly SegmentRow[], words: Words): string {
  const curve = focusOf(props);
  const each = rows.map((row) => {
    const at = row.at.map((one) => readingOf(row, one, words).slice(1).join(", ").concat(` ${one.name}`));
    return `${row.segment.name} (${segmentNote(row, words)}): ${at.join("; ")}.`;
  });
  return `${curveName(props.scenario, curve, props.comparing)}, experience by segment. ${each.join(" ")}`;
}

export function segmentsTable(props: ViewProps, rows: readonly SegmentRow[], words: Words): Table {
  const curve = focusOf(props);
  const half = (estimate: Estimate) => words.plusMinus(estimate, "points") ?? "none";
  const dials = comparedDials(curve);
  const promised = props.scenario.promise !== null;
  return {
    caption: `${curveName(props.scenario, curve, props.comparing)}: experience of each segment.`,
    heads: [
      "Segment",
      "Share",
      ...dials.flatMap(({ dial, name }) => [
        `${name[0].toUpperCase()}${name.slice(1)}, ${words.percent(dial)}`,
        "±",
        ...(promised ? ["Kept in 100", "±"] : []),
      ]),
      "Right less rigid",
      "±",
    ],
    groups: [
      {
        name: null,
        rows: rows.map((row) => ({
          head: row.segment.name,
          strong: false,
          cells: [
            segmentNote(row, words),
            ...row.at.flatMap(({ experience, kept }) => [
              words.finer(experience, "points"),
              half(experience),
              ...(promised ? keptCells(kept, words) : []),
            ]),
            row.overRigid ? words.finer(row.overRigid, "points") : "the same",
            row.overRigid ? half(row.overRigid) : "",
          ],
        })),
      },
    ],
  };
}

const keptCells = (kept: Estimate | null, words: Words): readonly string[] =>
  kept === null
    ? ["none promised", ""]
    : [words.finer(kept, "inHundred"), words.plusMinus(kept, "inHundred") ?? "none"];
