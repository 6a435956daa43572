/**
 * What the stage's picture of cost and experience shows at one moment, and what lies between two of them: every point
 * goes in a straight line to its new place, and the axes with it, so that the eye can follow the dots from step to step.
 * Pure.
 */
import type { Span } from "../../charts/axis.ts";
import { mix, mixSpan } from "../../charts/travel.ts";
import type { CostExperienceModel, PlotCurve, PlotPoint } from "../../views/cost-experience/model.ts";
import type { Words } from "../../words/format.ts";

export interface FrameCurve extends PlotCurve {
  /** 1 where it is there, less while it comes or goes. */
  readonly alpha: number;
}

export interface Frame {
  readonly x: Span;
  readonly y: Span;
  readonly curves: readonly FrameCurve[];
  readonly words: Words;
}

/** @param scenario by its id: of another scenario, a curve of the same name is another one */
export const frameOf = ({ curves, x, y, words }: CostExperienceModel, scenario: string): Frame => ({
  x,
  y,
  words,
  curves: curves.map((curve) => ({ ...curve, id: `${scenario}/${curve.id}`, alpha: 1 })),
});

/** @param t from 0, where all is in its old place, to 1, where all is in its new one */
export function between(from: Frame, to: Frame, t: number): Frame {
  if (t >= 1) return to;
  const coming = to.curves.map((curve): FrameCurve => {
    const before = from.curves.find(({ id }) => id === curve.id);
    if (before === undefined || before.points.length === 0) return { ...curve, alpha: t };
    const points = curve.points.map((point) => mixPoint(placeAt(before.points, point.dial), point, t));
    return { ...curve, alpha: mix(before.alpha, 1, t), points };
  });
  const going = from.curves
    .filter(({ id }) => !to.curves.some((curve) => curve.id === id))
    .map((curve): FrameCurve => ({ ...curve, alpha: curve.alpha * (1 - t) }));
  return { words: to.words, x: mixSpan(from.x, to.x, t), y: mixSpan(from.y, to.y, t), curves: [...going, ...coming] };
}

/** In the figures that have a place; what the point means is what it is to mean. */
function mixPoint(from: PlotPoint, to: PlotPoint, t: number): PlotPoint {
  return {
    ...to,
    x: mix(from.x, to.x, t),
    y: mix(from.y, to.y, t),
    xHalf: mix(from.xHalf, to.xHalf, t),
    yHalf: mix(from.yHalf, to.yHalf, t),
  };
}

/** Where a dial lies on a curve that may not have looked at it: between its neighbours, or at the end. */
function placeAt(points: readonly PlotPoint[], dial: number): PlotPoint {
  const after = points.findIndex((point) => point.dial >= dial);
  if (after < 0) return points[points.length - 1];
  const [a, b] = [points[Math.max(0, after - 1)], points[after]];
  if (b.dial <= dial || a === b) return b;
  return mixPoint(a, b, (dial - a.dial) / (b.dial - a.dial));
}
