/** Cost and experience as an exhibit: a curve a population or design, its parts in the colours of their meaning. Pure. */
import { curveName, pointsOf } from "../../charts/series.ts";
import { axisOf } from "../../exhibit/axes.ts";
import { type CurveLook, curveSeries, type Placing } from "../../exhibit/curve.ts";
import { answerRows } from "../../exhibit/tidy.ts";
import type { Exhibit, Series, XyChart } from "../../exhibit/types.ts";
import type { Words } from "../../words/format.ts";
import { focusOf, intervalsNote, seededSource } from "../source.ts";
import { type CurveView, sameCurve, type ViewProps } from "../types.ts";
import { costExperienceTable } from "./table.ts";
import { answerHead, opener, summary } from "./text.ts";
import { inUseToday } from "./today.ts";

export const costExperienceExhibit = (props: ViewProps, words: Words): Exhibit => ({
  title: "Cost and experience",
  sentence: opener(props, words),
  summary: summary(props, words),
  intervals: intervalsNote(props, words),
  source: seededSource(props, words),
  tables: [costExperienceTable(props, words)],
  charts: [chartOf(props, words)],
  tidy: props.curves.flatMap((curve) => answerRows(props.scenario, curve)),
});

const place: Placing = ({ measures: { costPerCustomer: cost, experience } }) =>
  cost?.mean == null || experience?.mean == null
    ? null
    : { x: cost.mean, y: experience.mean, xHalf: cost.halfWidth, yHalf: experience.halfWidth };

function chartOf(props: ViewProps, words: Words): XyChart {
  const all = [...props.curves, ...(props.ghost ? [props.ghost.curve] : [])];
  const points = all.flatMap((curve) => pointsOf(curve).map(({ measures }) => measures));
  const others = props.curves.filter((curve) => !sameCurve(curve, props.focus));
  const focus = props.curves.filter((curve) => sameCurve(curve, props.focus));
  const today = todaySeries(props);
  const inUse = today.flatMap((one) => one.points);
  return {
    title: "Experience, 0 to 100",
    across: axisOf(`Cost per customer, ${props.scenario.currency}`, [
      ...points.map(({ costPerCustomer }) => costPerCustomer?.mean ?? null),
      ...inUse.map(({ x }) => x),
    ]),
    up: axisOf(
      "Experience, 0 to 100",
      [...points.map(({ experience }) => experience?.mean ?? null), ...inUse.map(({ y }) => y)],
      { min: 0, max: 100 },
    ),
    series: [
      ...(props.ghost ? ghostSeries(props.ghost.curve, props.ghost.name, words) : []),
      ...others.flatMap((curve) => curveSeries(curve, place, lookOf(curve, props, words), words)),
      ...focus.flatMap((curve) => curveSeries(curve, place, lookOf(curve, props, words), words)),
      ...today,
    ],
  };
}

/** What is in use today: a hollow mark in ink, since it is nobody's answer; none where it is the answer itself. */
function todaySeries(props: ViewProps): readonly Series[] {
  const today = inUseToday(props);
  if (today === null || today.isAnswer || today.cost.mean === null || today.experience.mean === null) return [];
  const { dial, cost, experience } = today;
  const at = { x: today.cost.mean, y: today.experience.mean, xHalf: cost.halfWidth, yHalf: experience.halfWidth };
  return [
    {
      name: "Today",
      tone: "ink",
      mark: "circle",
      size: 8,
      line: 0,
      dashed: false,
      hollow: true,
      whiskers: "both",
      points: [{ ...at, dial, label: "today", side: "above left", bare: false }],
    },
  ];
}

function lookOf(curve: CurveView, props: ViewProps, words: Words): CurveLook {
  const inFocus = sameCurve(curve, props.focus);
  const name = curveName(props.scenario, curve, props.comparing);
  const { head, short } = answerHead(curve.answer, words);
  const alone = props.curves.length === 1;
  // Nearer by, the label of a dearer curve would lie on that of the one in focus.
  const focusSide = alone ? "below right" : "far below right";
  return {
    name,
    inFocus,
    label: inFocus ? (alone ? head : `${name}\n${head}`) : `${name}, ${short}`,
    side: inFocus ? focusSide : costAtAnswer(curve) > costAtAnswer(focusOf(props)) ? "below right" : "above left",
    ends: true,
    whiskers: "both",
    size: 6,
  };
}

/** A dearer curve lies below and to the right of the one in focus, and there its label has room. */
const costAtAnswer = (curve: CurveView): number =>
  pointsOf(curve).find(({ isAnswer }) => isAnswer)?.measures.costPerCustomer?.mean ?? 0;

/** A pinned result: grey and dashed, its answer hollow, named at its flexible end, where the present one leaves room. */
function ghostSeries(curve: CurveView, name: string, words: Words): readonly Series[] {
  const look: CurveLook = {
    name: `${name}, pinned`,
    inFocus: false,
    label: `${name}, pinned`,
    side: "above left",
    ends: false,
    whiskers: "none",
    size: 6,
  };
  const series = curveSeries(curve, place, look, words);
  const ends = series.flatMap(({ points }) => points).filter(({ dial }) => dial === 1);
  return series.map((one) => ({
    ...one,
    tone: "grey",
    dashed: true,
    points: one.points.map((point) => ({ ...point, label: point === ends[0] ? look.label : "", side: "above" })),
  }));
}
