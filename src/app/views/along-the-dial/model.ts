/** What the picture along the dial shows, as plain data: a row a measure, each on its own scale. */

import type { Temperature } from "../../answer/meaning.ts";
import type { MeasureName } from "../../answer/measures.ts";
import { axisFor, type Span, spanOf } from "../../charts/axis.ts";
import { type DialPoint, extentOf, pointsOf } from "../../charts/series.ts";
import { type DialZone, dialZone } from "../../charts/zone.ts";
import { daysText } from "../../words/days.ts";
import { type Unit, type Words, withHalf } from "../../words/format.ts";
import { focusOf } from "../source.ts";
import type { CurveKey, ViewProps } from "../types.ts";

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
  /** Of the pinned result that is drawn under this one; none where there is none. */
  readonly ghost: readonly RowPoint[];
  /** "€27.30 ± €0.15", at the answer. */
  readonly atAnswer: string;
  /** At the flexible end. */
  readonly atEnd: string;
  /** What was promised, on this row's scale, and how it is called; null where nothing was. */
  readonly promised: { readonly value: number; readonly text: string } | null;
}

export interface AlongTheDialModel {
  /** The curve in focus. */
  readonly of: CurveKey;
  readonly rows: readonly Row[];
  readonly zone: DialZone;
  /** What the ghost is called; null where there is none. */
  readonly ghostName: string | null;
}

/** Points that are read one after the other, and the place of the row that they stand in. */
export interface Line {
  readonly row: number;
  readonly points: readonly RowPoint[];
}

/** All points that can be read: each row's own, and then those of the pinned result under them. */
export const readable = ({ rows }: AlongTheDialModel): readonly Line[] =>
  rows.flatMap(({ points, ghost }, row) => [{ row, points }, ...(ghost.length > 0 ? [{ row, points: ghost }] : [])]);

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

/** @param previous the axes of the picture before, kept where they still serve; they hold every curve, not only the one in focus */
export function alongTheDialModel(props: ViewProps, words: Words, previous: Axes): AlongTheDialModel {
  const { answer } = focusOf(props);
  const points = pointsOf(focusOf(props));
  const ghost = props.ghost ? pointsOf(props.ghost.curve) : [];
  const all = [...props.curves, ...(props.ghost ? [props.ghost.curve] : [])];
  const rows = measuresShown.flatMap((measure): Row[] => {
    const span = spanOf(all.flatMap((curve) => Object.values(extentOf(curve, measure.id, true) ?? {})));
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
        ghost: ghost.flatMap((point) => rowPoint(point, measure, props, words, [pinnedName(props)])),
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
  const zone = dialZone(answer, props.stale, words);
  return { of: props.focus, rows, zone, ghostName: props.ghost?.name ?? null };
}

/** What a pinned result is called where it stands beside the present one; empty where there is none. */
export const pinnedName = ({ ghost }: Pick<ViewProps, "ghost">): string => (ghost ? `“${ghost.name}”, pinned` : "");

/** @param whose a line before all others; none for the present result */
function rowPoint(
  point: DialPoint,
  { id, name, unit }: MeasureInWords,
  { scenario }: Pick<ViewProps, "scenario">,
  words: Words,
  whose: readonly string[] = [],
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
        ...whose,
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
  return half === null ? words.finer(estimate, unit) : withHalf(words.finer(estimate, unit), half);
}
