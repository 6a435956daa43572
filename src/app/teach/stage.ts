/**
 * What stands on the stage: the two ends that everybody may see, the curve behind the curtain, and the axes of both, in
 * data and in pixels. Pure.
 */
import { Told } from "../../experiment/told.ts";
import type { Estimate } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { type AxisWish, axisFor, niceStep, type Span, spanOf, ticksOf } from "../charts/axis.ts";
import type { Box, Obstacle, Point } from "../charts/labels.ts";
import { pointsOf } from "../charts/series.ts";
import { costExperienceModel, type PlotCurve, type PlotPoint } from "../views/cost-experience/model.ts";
import type { CurveView } from "../views/types.ts";
import type { Words } from "../words/format.ts";

export interface Axes {
  readonly x: Span;
  readonly y: Span;
}

/** An end of the dial: what it costs and gives, and how many promises it keeps where there are any. */
export interface End {
  readonly point: PlotPoint;
  readonly cost: Estimate;
  readonly experience: Estimate;
  readonly promiseKept: Estimate | null;
  readonly netValue: Estimate | null;
}

export interface StageModel extends Axes {
  readonly rigid: End;
  readonly flexible: End;
  /** Fully flexible less rigid, a customer, on the same days. */
  readonly costGap: Estimate;
  readonly curve: PlotCurve;
}

/** What was placed on the stage. */
export interface Spot {
  readonly cost: number;
  readonly experience: number;
}

/** Room beside the ends for their labels, as a share of what lies between. */
const besides = 0.14;

/** Null where nobody came by whom an end could be judged. @param previous axes that are kept where they still serve */
export function stageModel(
  curve: CurveView,
  scenario: Scenario,
  words: Words,
  previous: Axes | null,
): StageModel | null {
  const { population, design } = curve;
  const drawn = costExperienceModel(
    {
      scenario,
      seed: "",
      curves: [curve],
      focus: { population, design },
      comparing: "designs",
      stage: "settled",
      stale: false,
      onFocus: () => {},
    },
    words,
    null,
  ).curves[0];
  const [rigid, flexible] = [endOf(curve, drawn, 0), endOf(curve, drawn, 1)];
  if (rigid === null || flexible === null) return null;
  return {
    ...axesFor(drawn.points, previous),
    rigid,
    flexible,
    costGap: gapOf(curve),
    curve: drawn,
  };
}

function endOf(curve: CurveView, { points }: PlotCurve, dial: number): End | null {
  const point = points.find((one) => one.dial === dial);
  const measures = pointsOf(curve).find((one) => one.dial === dial)?.measures;
  if (point === undefined || !measures?.costPerCustomer || !measures.experience) return null;
  const { costPerCustomer: cost, experience, promiseKept, netValue } = measures;
  return { point, cost, experience, promiseKept, netValue };
}

function gapOf({ sample, answer }: CurveView): Estimate {
  const [rigid, flexible] = [sample.dials.indexOf(0), sample.dials.indexOf(1)];
  return new Told(sample, answer.confidence).gap("costPerCustomer", flexible, rigid);
}

export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly xHalf: number;
  readonly yHalf: number;
}

/** Axes that hold all points with their intervals and room for labels beside. */
export function axesFor(points: readonly Extent[], previous: Axes | null): Axes {
  const x = spanOf(points.map((one) => one.x)) ?? { min: 0, max: 1 };
  const room = besides * (x.max - x.min);
  const y = spanOf(points.flatMap((one) => [one.y - one.yHalf, one.y + one.yHalf])) ?? { min: 0, max: 100 };
  const limits = { min: 0, max: 100 };
  const across: AxisWish = { grain: 0.5 };
  return {
    x: axisFor({ min: x.min - room, max: x.max + room }, previous?.x ?? null, across),
    y: axisFor({ min: Math.max(0, y.min), max: Math.min(100, y.max) }, previous?.y ?? null, { grain: 1, limits }),
  };
}

/** Where the plot lies within its picture, in pixels: above it a line for the topmost tick, below it the flat ticks. */
export const plotBox = (width: number, height: number): Box => ({ x: 0, y: 22, width, height: height - 22 - 26 });

export const placeOn =
  ({ x, y }: Axes, box: Box) =>
  (at: { readonly x: number; readonly y: number }): Point => ({
    x: box.x + (box.width * (at.x - x.min)) / (x.max - x.min),
    y: box.y + box.height * (1 - (at.y - y.min) / (y.max - y.min)),
  });

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export function ticksFor(
  { x, y }: Axes,
  box: Box,
  words: Words,
): { readonly x: readonly Tick[]; readonly y: readonly Tick[] } {
  const across = ticksOf(x, Math.max(3, Math.floor(box.width / 90)));
  const up = ticksOf(y, Math.max(2, Math.floor(box.height / 52)));
  const edge = 0.025 * (x.max - x.min);
  const kept = across.values.filter((value) => value >= x.min + edge && value <= x.max - edge);
  return {
    x: kept.map((at, i) => ({ at, text: words.tick(at, across.step, "money", i === 0) })),
    y: up.values.map((at) => ({ at, text: words.tick(at, up.step, "points", false) })),
  };
}

/** Ticks of the upright axis stand on their lines, and must stay readable. */
export function tickObstacles(axes: Axes, box: Box, words: Words): readonly Obstacle[] {
  const place = placeOn(axes, box);
  return ticksFor(axes, box, words).y.map(({ at }) => {
    const { y } = place({ x: axes.x.min, y: at });
    return { x: box.x, y: y - 20, width: 26, height: 18, weight: 6 };
  });
}

/** Between an end's mark and the curtain, in pixels. */
const curtainGap = 26;
/** A curtain narrower than this part of the plot would give away more than it hides. */
const leastCurtain = 0.3;

/** The curtain hangs between the ends; where the curve leaves that stretch, or it is a narrow one, across the whole. */
export function curtainBox(model: StageModel, box: Box): Box {
  const place = placeOn(model, box);
  const [one, other] = [place(model.rigid.point).x, place(model.flexible.point).x];
  const [left, right] = [Math.min(one, other) + curtainGap, Math.max(one, other) - curtainGap];
  const isInside = model.curve.points.every((point) => {
    const { x } = place(point);
    return x >= left - 2 * curtainGap && x <= right + 2 * curtainGap;
  });
  if (!isInside || right - left < leastCurtain * box.width) return box;
  return { ...box, x: left, width: right - left };
}

/** Steps of a placed point: a round amount of about a hundredth of the axis, and one point of experience. */
export const stepsOf = ({ x }: Axes): Spot => ({ cost: niceStep(x.max - x.min, 150), experience: 1 });

/** The spot at a pixel, on the grid of its steps and within the axes. */
export function spotAt(axes: Axes, box: Box, at: Point): Spot {
  const { x, y } = axes;
  return fitted(axes, {
    cost: x.min + ((at.x - box.x) / box.width) * (x.max - x.min),
    experience: y.max - ((at.y - box.y) / box.height) * (y.max - y.min),
  });
}

/** From the plot's edge at which a point beyond the axes is drawn, in pixels. */
const inset = 6;

/** Where a guess is drawn: typed, it may lie beyond the axes, and then stands at their edge. */
export function held(at: Point, { x, y, width, height }: Box): { readonly at: Point; readonly isBeyond: boolean } {
  const within = (value: number, from: number, size: number): number =>
    Math.max(from + inset, Math.min(from + size - inset, value));
  const isIn = at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
  return isIn
    ? { at, isBeyond: false }
    : { at: { x: within(at.x, x, width), y: within(at.y, y, height) }, isBeyond: true };
}

/** A spot moved by so many steps. */
export function moved(axes: Axes, { cost, experience }: Spot, across: number, up: number): Spot {
  const steps = stepsOf(axes);
  return fitted(axes, { cost: cost + across * steps.cost, experience: experience + up * steps.experience });
}

function fitted(axes: Axes, { cost, experience }: Spot): Spot {
  const steps = stepsOf(axes);
  const round = (value: number, step: number, { min, max }: Span): number => {
    const within = Math.max(min, Math.min(max, value));
    return Number((Math.round(within / step) * step).toPrecision(12));
  };
  return { cost: round(cost, steps.cost, axes.x), experience: round(experience, steps.experience, axes.y) };
}

type Press = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** Steps across and up; null for a key that moves nothing. */
export function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Press): [number, number] | null {
  if (altKey || ctrlKey || metaKey) return null;
  const size = shiftKey ? 5 : 1;
  switch (key) {
    case "ArrowLeft":
      return [-size, 0];
    case "ArrowRight":
      return [size, 0];
    case "ArrowUp":
      return [0, size];
    case "ArrowDown":
      return [0, -size];
    default:
      return null;
  }
}

/** Half way between the two ends: where the keyboard begins. */
export const middleSpot = (model: StageModel): Spot =>
  fitted(model, {
    cost: (model.rigid.point.x + model.flexible.point.x) / 2,
    experience: (model.rigid.point.y + model.flexible.point.y) / 2,
  });

/**
 * The dial that a placed point stands for until another is chosen: as far from rigid to fully flexible as its cost is,
 * in whole hundredths. Where both ends cost about the same, half way.
 */
export function dialAcross({ rigid, flexible, x }: StageModel, { cost }: Pick<Spot, "cost">): number {
  const width = flexible.point.x - rigid.point.x;
  if (Math.abs(width) < 0.02 * (x.max - x.min)) return 0.5;
  const share = Math.max(0, Math.min(1, (cost - rigid.point.x) / width));
  return Math.round(100 * share) / 100;
}
