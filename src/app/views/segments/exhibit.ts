/** The segments as an exhibit: what each gets where the process is rigid, right and flexible. Pure. */
import type { Estimate } from "../../../experiment/types.ts";
import { isFirm } from "../../answer/meaning.ts";
import { axisOf } from "../../exhibit/axes.ts";
import { type RowsMark, rowsChart } from "../../exhibit/rows.ts";
import { tidyRow } from "../../exhibit/tidy.ts";
import type { Exhibit, TidyRow, XyChart } from "../../exhibit/types.ts";
import type { Words } from "../../words/format.ts";
import { ownQuestionNote } from "../basis.ts";
import { focusOf, seededSource } from "../source.ts";
import type { ViewProps } from "../types.ts";
import {
  axisNames,
  type Judged,
  judgedBy,
  type SegmentAt,
  type SegmentRow,
  segmentNote,
  segmentRows,
} from "./model.ts";
import { opener, segmentsTable, summary } from "./text.ts";

export function segmentsExhibit(props: ViewProps, words: Words): Exhibit {
  const curve = focusOf(props);
  const rows = segmentRows(curve, props);
  return {
    title: "By segment",
    sentence: opener(props, rows, words),
    summary: summary(props, rows, words),
    intervals: ownQuestionNote(curve, "all segments", words),
    source: seededSource(props, words),
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
  const curve = focusOf(props);
  const firm = isFirm(curve.answer);
  const judged = judgedBy(curve);
  const marks = rows.map(({ at }) => at.flatMap((each) => figureAt(each, judged)));
  const ends = marks.flatMap((of) => of.flatMap(({ x, half }) => [x - (half ?? 0), x + (half ?? 0)]));
  const across = axisOf(axisNames[judged], ends, { min: 0, max: 100 });
  const first = marks.findIndex((of) => of.length > 0);
  return rowsChart(
    "Segments, and how many customers are of each",
    across,
    rows.map((row, i) => ({
      name: `${row.segment.name}, ${segmentNote(row, words)}`,
      marks: marks[i].map((mark) => markAt(mark, i === first, firm)),
      spans: [],
    })),
  );
}

interface Figure extends Pick<SegmentAt, "name" | "dial"> {
  readonly x: number;
  readonly half: number | null;
}

/** In hundred, or in points of 100; none where nothing is promised. */
function figureAt(at: SegmentAt, judged: Judged): readonly Figure[] {
  const { mean, halfWidth } = at[judged] ?? { mean: null, halfWidth: null };
  const scale = judged === "kept" ? 100 : 1;
  if (mean === null) return [];
  return [{ name: at.name, dial: at.dial, x: mean * scale, half: halfWidth === null ? null : halfWidth * scale }];
}

/** The first row with marks says what they mean. */
function markAt({ name, dial, x, half }: Figure, isFirst: boolean, firm: boolean): RowsMark {
  return {
    ...markOf[name],
    dial,
    x,
    half,
    hollow: name === "just right" && !firm,
    label: isFirst ? name : "",
    side: name === "rigid" || name === "flexible" ? "below" : "above",
    what: name,
  };
}

function rowsOf({ segment, at, share, over }: SegmentRow, props: ViewProps): readonly TidyRow[] {
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
    ...(over.experience.rigid === null || right === undefined
      ? []
      : [row(right.dial, "experienceOverRigid", "points of 100", over.experience.rigid)]),
    ...(over.kept.rigid === null || right === undefined
      ? []
      : [row(right.dial, "promiseKeptOverRigid", "share of customers", over.kept.rigid)]),
  ];
}
