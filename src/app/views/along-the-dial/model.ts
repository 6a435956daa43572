/** What the picture along the dial shows, as plain data: a row a measure, each on its own scale. */

import type { Answer } from "../../../experiment/types.ts";
import { isFirm, type Temperature, told, zoneRuns } from "../../answer/meaning.ts";
import type { MeasureName } from "../../answer/measures.ts";
import { axisFor, type Span, spanOf } from "../../charts/axis.ts";
import { type DialPoint, extentOf, pointsOf } from "../../charts/series.ts";
import { daysText } from "../../words/days.ts";
import type { Unit, Words } from "../../words/format.ts";
import { type CurveView, sameCurve, type ViewProps } from "../types.ts";

export interface RowPoint {
  readonly dial: number;
  /** A hundredth between the dials of the grid. */
  readonly finer: boolean;
  readonly value: number;
  /** Half-width of its interval; 0 where there is none. */
  readonly half: number;
  readonly temperature: Temperature;
  readonly isAnswer: boolean;
  /** Its figures in words, a line each. */
  readonly reading: readonly string[];
}

export interface Row {
  readonly id: MeasureName;
  readonly name: string;
  /** What the figures count: "€", "of 100". */
  readonly unit: string;
  readonly axis: Span;
  readonly points: readonly RowPoint[];
  /** "€27.30 ± €0.15", at the answer. */
  readonly atAnswer: string;
  /** At the flexible end. */
  readonly atEnd: string;
  /** What was promised, on this row's scale, and how it is called; null where nothing was. */
  readonly promised: { readonly value: number; readonly text: string } | null;
}

export interface AlongTheDialModel {
  readonly rows: readonly Row[];
  readonly answer: Answer;
  /** The dial that is told; it may be one of the hundredths. */
  readonly dial: number;
  readonly firm: boolean;
  /** Estimates of which nothing is shown yet. */
  readonly coarse: boolean;
  readonly stale: boolean;
  /** "45 % (40–55 %)". */
  readonly dialText: string;
  readonly words: Words;
}

export type Axes = ReadonlyMap<MeasureName, Span>;

export interface MeasureInWords {
  readonly id: MeasureName;
  readonly name: string;
  readonly unit: Unit;
}

/** In the order of the rows. */
export const measuresShown: readonly MeasureInWords[] = [
  { id: "costPerCustomer", name: "Cost", unit: "money" },
  { id: "experience", name: "Experience", unit: "points" },
  { id: "promiseKept", name: "Kept", unit: "inHundred" },
  { id: "netValue", name: "Net value", unit: "money" },
];

const unitText: Readonly<Record<Unit, string>> = {
  money: "a customer",
  points: "of 100",
  inHundred: "in 100",
};

export function focusOf(props: ViewProps): CurveView {
  return props.curves.find((curve) => sameCurve(curve, props.focus)) ?? props.curves[0];
}

/** @param previous the axes of the picture before, kept where they still serve; they hold every curve, not only the one in focus */
export function alongTheDialModel(props: ViewProps, words: Words, previous: Axes): AlongTheDialModel {
  const { answer } = focusOf(props);
  const points = pointsOf(focusOf(props));
  const rows = measuresShown.flatMap((measure): Row[] => {
    const span = spanOf(props.curves.flatMap((curve) => Object.values(extentOf(curve, measure.id, true) ?? {})));
    if (span === null || points.every((point) => point.measures[measure.id]?.mean == null)) return [];
    const share = measure.id === "promiseKept" ? (props.scenario.promise?.share ?? null) : null;
    const wide = share === null ? span : { min: Math.min(span.min, share), max: Math.max(span.max, share) };
    return [
      {
        id: measure.id,
        name: measure.name,
        unit: unitText[measure.unit],
        axis: axisFor(wide, previous.get(measure.id) ?? null, { grain: 0.25 }),
        points: points.flatMap((point) => rowPoint(point, measure, props, words)),
        atAnswer: textAt(
          points.find((point) => point.isAnswer),
          measure,
          words,
        ),
        atEnd: textAt(points.at(-1), measure, words),
        promised:
          share === null
            ? null
            : { value: share, text: `promised ${words.value({ mean: share, halfWidth: 0 }, "inHundred")}` },
      },
    ];
  });
  const { dial, zone } = told(answer);
  return {
    rows,
    answer,
    dial,
    firm: isFirm(answer),
    coarse: !answer.certified,
    stale: props.stale,
    dialText: dialText(answer, zone.dials.length, words),
    words,
  };
}

function dialText(answer: Answer, inZone: number, words: Words): string {
  const dial = words.percent(told(answer).dial);
  if (!answer.certified) return `perhaps ${dial}`;
  if (answer.verdict === "out of reach") return `nearest: ${dial}`;
  return inZone === 1 ? dial : `${dial} (${words.runs(zoneRuns(answer))})`;
}

function rowPoint(
  point: DialPoint,
  { id, name, unit }: MeasureInWords,
  { scenario }: Pick<ViewProps, "scenario">,
  words: Words,
): RowPoint[] {
  const estimate = point.measures[id];
  if (estimate?.mean == null) return [];
  const { dial, finer, temperature, isAnswer } = point;
  return [
    {
      dial,
      finer,
      temperature,
      isAnswer,
      value: estimate.mean,
      half: estimate.halfWidth ?? 0,
      reading: [
        `${name} at ${words.percent(dial)}`,
        words.estimate(estimate, unit),
        daysText(point.days, scenario, words),
      ],
    },
  ];
}

function textAt(point: DialPoint | undefined, { id, unit }: MeasureInWords, words: Words): string {
  const estimate = point?.measures[id];
  if (!estimate) return "";
  const half = words.plusMinus(estimate, unit);
  return half === null ? words.finer(estimate, unit) : `${words.finer(estimate, unit)} ${half}`;
}
