/** Who pays for rigidity, in words: its sentence, its summary for who does not see it, its table. Pure. */

import { listed } from "../../../experiment/figures.ts";
import type { Estimate } from "../../../experiment/types.ts";
import { curveName } from "../../charts/series.ts";
import type { Table } from "../../charts/Table.tsx";
import type { Words } from "../../words/format.ts";
import { focusOf } from "../source.ts";
import type { ViewProps } from "../types.ts";
import {
  comparedDials,
  type Judged,
  judgedBy,
  type OverEnds,
  readingOf,
  type SegmentRow,
  segmentNote,
} from "./model.ts";

/** A difference that is there, from the answer's point of view; promises in 100, or points of experience. */
interface Paid {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly amount: Estimate;
}

function paidBy(rows: readonly SegmentRow[], judged: Judged, end: keyof OverEnds): readonly Paid[] {
  const scale = (judged === "kept" ? 100 : 1) * (end === "rigid" ? 1 : -1);
  return rows.flatMap((row) => {
    const over = row.over[judged][end];
    if (over?.mean == null) return [];
    const half = over.halfWidth === null ? null : over.halfWidth * Math.abs(scale);
    const mean = over.mean * scale;
    const amount = { mean, halfWidth: half };
    return [{ name: row.segment.name, mean, low: mean - (half ?? 0), high: mean + (half ?? 0), amount }];
  });
}

/** Who loses most by rigidity and to whom it hardly matters; where right is rigid, what flexibility would change. */
export function opener(props: ViewProps, rows: readonly SegmentRow[], words: Words): string {
  if (rows.length === 0) return "Nobody has been counted yet.";
  const curve = focusOf(props);
  const judged = judgedBy(curve);
  const rigidIsRight = rows[0].at[0].name !== "rigid";
  const paid = paidBy(rows, judged, rigidIsRight ? "flexible" : "rigid");
  const what = rigidIsRight ? "Full flexibility gives" : "Rigidity costs";
  const opening = rigidIsRight && curve.answer.verdict !== "out of reach" ? "Rigid is right here. " : "";
  const most = [...paid].sort((a, b) => b.mean - a.mean)[0];
  if (!most) return "Nobody to whom anything is promised has been counted yet.";
  const amount = amountText(most.amount, judged, words);
  if (!curve.answer.certified) return `${opening}${what} perhaps ${most.name} most: ${amount}.`;
  const { noticeable } = props.scenario;
  const notTold = paid.filter((one) => one !== most && one.high >= most.low);
  const hardly = paid.filter(({ low, high }) => high <= noticeable && low >= -noticeable);
  if (hardly.length === paid.length) {
    return `${opening}${rigidIsRight ? "Full flexibility" : "Rigidity"} is shown to change ${nothing[judged]}.`;
  }
  const unnoticed = hardly.length === 0 ? "" : ` ${hardlyText(listed(hardly.map(({ name }) => name)), judged)}`;
  if (most.low <= 0)
    return `${opening}It is not yet known who ${rigidIsRight ? "gains by flexibility" : "pays for rigidity"}.`;
  const rivals = notTold.filter(({ mean }) => mean > 0);
  if (rivals.length > 1) {
    const whom = !rigidIsRight ? "whom rigidity costs most" : "whom full flexibility gives most";
    return `${opening}It is not yet known ${whom}: ${most.name} by the estimate, ${amount}.${unnoticed}`;
  }
  if (notTold.length > 0) {
    const all = listed([most, ...rivals].map(({ name }) => name));
    return `${opening}${what} ${all} most, not told apart: ${amount} for ${most.name}.${unnoticed}`;
  }
  return `${opening}${what} ${most.name} most: ${amount}.${unnoticed}`;
}

const nothing: Readonly<Record<Judged, string>> = {
  experience: "nothing that anyone would notice",
  kept: "hardly any promise, whoever it is made to",
};

const hardlyText = (names: string, judged: Judged): string =>
  judged === "kept" ? `It changes hardly any promise to ${names}.` : `${names} would hardly notice.`;

/** "37 points of experience (33–41)", "17 promises in 100 (12–22)". */
function amountText(amount: Estimate, judged: Judged, words: Words): string {
  const { mean, halfWidth } = amount;
  const figure = `${words.value(amount, "points")} ${judged === "kept" ? "promises in 100" : "points of experience"}`;
  if (mean === null || halfWidth === null) return figure;
  const [low, high] = [-1, 1].map((side) => words.value({ mean: mean + side * halfWidth, halfWidth }, "points"));
  return `${figure} (${low}${mean < halfWidth ? " to " : "–"}${high})`;
}

export function summary(props: ViewProps, rows: readonly SegmentRow[], words: Words): string {
  const curve = focusOf(props);
  const judged = judgedBy(curve);
  const each = rows.map((row) => {
    const at = row.at.map((one) => readingOf(row, one, judged, words).slice(1).join(", ").concat(` ${one.name}`));
    return `${row.segment.name} (${segmentNote(row, words)}): ${at.join("; ")}.`;
  });
  const what = judged === "kept" ? "promises kept and experience" : "experience";
  return `${curveName(props.scenario, curve, props.comparing)}, ${what} by segment. ${each.join(" ")}`;
}

export function segmentsTable(props: ViewProps, rows: readonly SegmentRow[], words: Words): Table {
  const curve = focusOf(props);
  const half = (estimate: Estimate) => words.plusMinus(estimate, "points") ?? "none";
  const dials = comparedDials(curve);
  const promised = props.scenario.promise !== null;
  return {
    caption: `${curveName(props.scenario, curve, props.comparing)}: ${promised ? "experience and promises kept" : "experience"} of each segment.`,
    heads: [
      "Segment",
      "Share",
      ...dials.flatMap(({ dial, name }) => [
        `${name[0].toUpperCase()}${name.slice(1)}, ${words.percent(dial)}`,
        "±",
        ...(promised ? ["Kept in 100", "±"] : []),
      ]),
      ...(promised ? ["Right less rigid, kept", "±"] : []),
      promised ? "Right less rigid, experience" : "Right less rigid",
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
            ...(promised ? overCells(row, "kept", words) : []),
            ...overCells(row, "experience", words),
          ],
        })),
      },
    ],
  };
}

function overCells(row: SegmentRow, judged: Judged, words: Words): readonly string[] {
  const unit = judged === "kept" ? "inHundred" : "points";
  const { rigid } = row.over[judged];
  if (row.at[0][judged] === null) return ["none promised", ""];
  return rigid === null ? ["the same", ""] : [words.finer(rigid, unit), words.plusMinus(rigid, unit) ?? "none"];
}

const keptCells = (kept: Estimate | null, words: Words): readonly string[] =>
  kept === null
    ? ["none promised", ""]
    : [words.finer(kept, "inHundred"), words.plusMinus(kept, "inHundred") ?? "none"];
