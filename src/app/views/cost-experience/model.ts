/** What the cost and experience picture shows, as plain data: curves in cost and experience, and the axes for them. */

import type { Answer } from "../../../experiment/types.ts";
import { isFirm, type Temperature } from "../../answer/meaning.ts";
import { axisFor, type Span, spanOf } from "../../charts/axis.ts";
import type { Point } from "../../charts/labels.ts";
import { curveName, extentOf, pointsOf } from "../../charts/series.ts";
import type { Words } from "../../words/format.ts";
import { focusOf } from "../source.ts";
import { type CurveView, sameCurve, type ViewProps } from "../types.ts";
import { answerHead, readingOf } from "./text.ts";
import { inUseReading, inUseToday } from "./today.ts";

export interface PlotPoint {
  readonly dial: number;
  /** A hundredth between the dials of the grid. */
  readonly finer: boolean;
  /** Cost per customer and experience. */
  readonly x: number;
  readonly y: number;
  /** Half-widths of their intervals; 0 where there is none. */
  readonly xHalf: number;
  readonly yHalf: number;
  readonly temperature: Temperature;
  readonly isAnswer: boolean;
  /** Its figures in words, a line each. */
  readonly reading: readonly string[];
}

export interface PlotCurve {
  readonly id: string;
  readonly name: string;
  readonly inFocus: boolean;
  readonly firm: boolean;
  /** Estimates of which nothing is shown yet. */
  readonly coarse: boolean;
  readonly answer: Answer;
  /** "Just right: 45 %". */
  readonly head: string;
  /** "45 %", or what stands for it. */
  readonly short: string;
  readonly points: readonly PlotPoint[];
}

export interface CostExperienceModel {
  readonly curves: readonly PlotCurve[];
  readonly x: Span;
  readonly y: Span;
  readonly stale: boolean;
  /** Where the curve in focus ran before the assumptions changed. */
  readonly before: readonly Point[];
  /** The pinned result that the curve in focus is drawn over; null where there is none. */
  readonly ghost: PlotCurve | null;
  /** What is in use today, as a single point; null where it is an answer itself or was not counted. */
  readonly today: PlotCurve | null;
  readonly words: Words;
}

export interface Axes {
  readonly x: Span;
  readonly y: Span;
}

/** @param previous the axes of the picture before, kept where they still serve */
export function costExperienceModel(props: ViewProps, words: Words, previous: Axes | null): CostExperienceModel {
  const plot = (curve: CurveView): PlotCurve => {
    const points = pointsOf(curve).flatMap((point): PlotPoint[] => {
      const { costPerCustomer: cost, experience } = point.measures;
      if (cost?.mean == null || experience?.mean == null) return [];
      return [
        {
          dial: point.dial,
          finer: point.finer,
          x: cost.mean,
          y: experience.mean,
          xHalf: cost.halfWidth ?? 0,
          yHalf: experience.halfWidth ?? 0,
          temperature: point.temperature,
          isAnswer: point.isAnswer,
          reading: readingOf(point, props.scenario, words),
        },
      ];
    });
    return {
      id: `${curve.population}/${curve.design}`,
      name: curveName(props.scenario, curve, props.comparing),
      inFocus: sameCurve(curve, props.focus),
      firm: isFirm(curve.answer),
      coarse: !curve.answer.certified,
      answer: curve.answer,
      ...answerHead(curve.answer, words),
      points,
    };
  };
  const today = todayPoint(props, words);
  const all = [...props.curves, ...(props.ghost ? [props.ghost.curve] : [])];
  const extent = (name: "costPerCustomer" | "experience") =>
    spanOf([
      ...all.flatMap((curve) => Object.values(extentOf(curve, name, false) ?? {})),
      ...(today ? today.points.map(({ x, y }) => (name === "experience" ? y : x)) : []),
    ]);
  const limits = { min: 0, max: 100 };
  const x = extent("costPerCustomer") ?? { min: 0, max: 1 };
  const y = extent("experience") ?? limits;
  return {
    curves: props.curves.map(plot),
    ghost: props.ghost ? { ...plot(props.ghost.curve), id: "ghost", name: props.ghost.name, inFocus: false } : null,
    today,
    x: axisFor(x, previous?.x ?? null, { grain: 0.5 }),
    y: axisFor(within(y, limits), previous?.y ?? null, { grain: 1, limits }),
    stale: props.stale,
    before: [],
    words,
  };
}

/** On no curve that is followed: a point by itself, which is nobody's answer. */
function todayPoint(props: ViewProps, words: Words): PlotCurve | null {
  const today = inUseToday(props);
  if (today === null || today.isAnswer) return null;
  const { dial, cost, experience } = today;
  const { answer } = focusOf(props);
  return {
    id: "today",
    name: "Today",
    inFocus: false,
    firm: true,
    coarse: false,
    answer,
    head: "",
    short: "",
    points: [
      {
        dial,
        finer: false,
        x: cost.mean ?? 0,
        y: experience.mean ?? 0,
        xHalf: cost.halfWidth ?? 0,
        yHalf: experience.halfWidth ?? 0,
        temperature: "none",
        isAnswer: false,
        reading: inUseReading(today, props, words),
      },
    ],
  };
}

/** All curves whose points can be read, and what is in use today; the ghost last. */
export const readable = ({ curves, today, ghost }: CostExperienceModel): readonly PlotCurve[] => [
  ...curves,
  ...(today === null ? [] : [today]),
  ...(ghost === null ? [] : [ghost]),
];

/** What lies beyond the limits of a quantity needs no room. */
const within = ({ min, max }: Span, limits: Span): Span => ({
  min: Math.max(min, limits.min),
  max: Math.min(max, limits.max),
});
