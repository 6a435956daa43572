/** The segments as an exhibit: experience of each where the process is rigid, right and flexible. Pure. */
import type { Estimate } from "../../../experiment/types.ts";
import { isFirm } from "../../answer/meaning.ts";
import { ownQuestionNote } from "../../views/basis.ts";
import { type SegmentAt, type SegmentRow, segmentNote, segmentRows } from "../../views/segments/model.ts";
import { opener, segmentsTable, summary } from "../../views/segments/text.ts";
import { focusOf } from "../../views/source.ts";
import type { ViewProps } from "../../views/types.ts";
import type { Words } from "../../words/format.ts";
import { tidyRow } from "../tidy.ts";
import type { Exhibit, TidyRow, XyChart } from "../types.ts";
import { axisOf } from "./axes.ts";
import { type RowsMark, rowsChart } from "./rows.ts";

export function segmentsExhibit(props: ViewProps, words: Words): Exhibit {
  const curve = focusOf(props);
  const rows = segmentRows(curve, props);
  return {
    title: "By segment",
    sentence: opener(props, rows, words),
    summary: summary(props, rows, words),
    intervals: ownQuestionNote(curve, "all segments", words),
    tables: [segmentsTable(props, rows, words)],
    charts: rows.length === 0 ? [] : [chartOf(props, rows, words)],
    tidy: rows.flatMap((row) => rowsOf(row, props)),
  };
}

const markOf = {
  rigid: { tone: "cold", mark: "square", size: 9 },
  "just right": { tone: "right", mark: "circle", size: 11 },
  nearest: { tone: "ink", mark: "circle", size: 11 },
  flexible: { tone: "hot", mark: "triangle", size: 9 },
} as const;

function chartOf(props: ViewProps, rows: readonly SegmentRow[], words: Words): XyChart {
  const firm = isFirm(focusOf(props).answer);
  const ends = rows.flatMap(({ at }) =>
    at.flatMap(({ experience: { mean, halfWidth } }) =>
      mean === null ? [] : [mean - (halfWidth ?? 0), mean + (halfWidth ?? 0)],
    ),
  );
  const across = axisOf("Experience, 0 to 100", ends, { min: 0, max: 100 });
  return rowsChart(
    "Segments, and how many customers are of each",
    across,
    rows.map((row, i) => ({
      name: `${row.segment.name}, ${segmentNote(row, words)}`,
      marks: row.at.map((at) => markAt(at, i === 0, firm)),
      spans: [],
    })),
  );
}

/** The first row says what the marks mean. */
function markAt({ name, dial, experience }: SegmentAt, isFirst: boolean, firm: boolean): RowsMark {
  return {
    ...markOf[name],
    dial,
    x: experience.mean ?? 0,
    half: experience.halfWidth,
    hollow: name === "just right" && !firm,
    label: isFirst ? name : "",
    side: name === "rigid" || name === "flexible" ? "below" : "above",
    what: name,
  };
}

function rowsOf({ segment, at, share, overRigid }: SegmentRow, props: ViewProps): readonly TidyRow[] {
  const curve = focusOf(props);
  const row = (dial: number, measure: string, unit: string, estimate: Estimate) =>
    tidyRow(props.scenario, curve, dial, { about: segment.name, measure, unit }, estimate);
  const right = at.find(({ name }) => name === "just right" || name === "nearest");
  return [
    {
      ...row(at[0].dial, "share", "share of customers", { mean: share, halfWidth: null }),
      dial: null,
      days: null,
      meaning: "an assumption",
    },
    ...at.flatMap(({ dial, experience, kept }) => [
      row(dial, "experience", "points of 100", experience),
      ...(kept === null ? [] : [row(dial, "promiseKept", "share of customers", kept)]),
    ]),
    ...(overRigid === null || right === undefined
      ? []
      : [row(right.dial, "experienceOverRigid", "points of 100", overRigid)]),
  ];
}
