/** The labels on the curves: what they say, and how much each matters. Where they go is decided by geometry. */
import type { Temperature } from "../../answer/meaning.ts";
import { sizesOf, type TextLines } from "../../charts/draw.ts";
import type { LabelWish, Point, Side } from "../../charts/labels.ts";
import type { Theme } from "../../charts/theme.ts";
import type { CostExperienceModel, PlotCurve, PlotPoint } from "./model.ts";

export interface CurveLabel {
  readonly wish: LabelWish;
  readonly lines: TextLines;
  /** The answer's own label is led to its dot. */
  readonly leader: boolean;
  readonly colour: string;
}

const answerSides: readonly Side[] = ["below right", "above left", "above right", "below left"];
const nameSides: readonly Side[] = ["below right", "above", "above left", "right", "above right", "left", "below"];
const endSides: readonly Side[] = ["right", "above", "below", "above left", "below right", "left"];
const midSides: readonly Side[] = ["below right", "above left", "below", "above"];

/** Most needed first: the answer, the other curves' names, the ends, a dial on the way. */
export function curveLabels(
  ctx: CanvasRenderingContext2D,
  model: CostExperienceModel,
  theme: Theme,
  at: (point: PlotPoint) => Point,
  narrow: boolean,
): CurveLabel[] {
  const font = (weight: number, size: number) => `${weight} ${size}px ${theme.sans}`;
  const colour = (temperature: Temperature) => (model.stale ? theme.ink3 : theme.colour[temperature]);
  const ink = model.stale ? theme.ink3 : theme.ink;
  const label = (
    id: string,
    point: PlotPoint,
    lines: TextLines,
    place: { sides: readonly Side[]; distances: readonly number[]; optional: boolean; leader?: boolean },
    tone: string,
  ): CurveLabel => ({
    wish: { id, anchor: at(point), sizes: sizesOf(ctx, lines), ...place },
    lines,
    leader: place.leader ?? false,
    colour: tone,
  });

  const focus = model.curves.find((curve) => curve.inFocus);
  const others = model.curves.filter((curve) => !curve.inFocus);
  const labels: CurveLabel[] = [];

  const answerPoint = focus && answerOf(focus);
  if (focus && answerPoint) {
    const tone = focus.answer.verdict === "out of reach" ? ink : colour("right");
    const lines: TextLines = [
      [{ text: focus.head, colour: tone, font: font(640, narrow ? 14 : 16) }],
      [{ text: focus.name, colour: ink, font: font(600, narrow ? 13 : 14) }],
      [
        {
          text: `${model.words.value({ mean: answerPoint.x, halfWidth: answerPoint.xHalf || null }, "money")}, experience ${model.words.value({ mean: answerPoint.y, halfWidth: answerPoint.yHalf || null }, "points")}`,
          colour: model.stale ? theme.ink3 : theme.ink2,
          font: font(400, 13.5),
        },
      ],
    ];
    labels.push(
      label(
        "answer",
        answerPoint,
        narrow ? lines.slice(0, 2) : lines,
        { sides: answerSides, distances: [34, 50, 70, 95, 130, 170], optional: false, leader: true },
        tone,
      ),
    );
  }
  for (const curve of others) {
    const point = answerOf(curve) ?? curve.points[0];
    if (!point) continue;
    const tone = curve.answer.verdict === "out of reach" || model.stale ? theme.ink3 : theme.colour.right;
    const lines: TextLines = [
      [
        { text: curve.name, colour: ink, font: font(600, narrow ? 13 : 14) },
        { text: curve.short, colour: tone, font: font(640, narrow ? 13 : 14) },
      ],
    ];
    const place = { sides: nameSides, distances: [12, 20, 32, 48, 70], optional: false };
    labels.push(label(`name ${curve.id}`, point, lines, place, tone));
  }
  if (focus) {
    for (const { point, text } of waypoints(focus, model, narrow)) {
      const tone = colour(point.temperature);
      const isEnd = point === focus.points[0] || point === focus.points.at(-1);
      const place = { sides: isEnd ? endSides : midSides, distances: [12, 18], optional: true };
      labels.push(label(`dial ${point.dial}`, point, [[{ text, colour: tone, font: font(600, 13) }]], place, tone));
    }
  }
  return labels;
}

export const answerOf = (curve: PlotCurve): PlotPoint | undefined => curve.points.find((point) => point.isAnswer);

/** The ends of the dial, said in words where they are too rigid or too flexible, and a dial half-way on either side. */
function waypoints(
  focus: PlotCurve,
  model: CostExperienceModel,
  narrow: boolean,
): { point: PlotPoint; text: string }[] {
  const { points } = focus;
  const first = points[0];
  const last = points.at(-1);
  const percent = (point: PlotPoint) => model.words.percent(point.dial);
  const found: { point: PlotPoint; text: string }[] = [];
  if (first?.temperature === "cold")
    found.push({ point: first, text: `${percent(first)}${narrow ? " rigid" : ", too rigid"}` });
  if (last?.temperature === "hot") {
    found.push({ point: last, text: `${percent(last)}${narrow ? " flexible" : ", too flexible"}` });
  }
  if (narrow) return found;
  for (const temperature of ["cold", "hot"] as const) {
    const side = points.filter((point) => point.temperature === temperature);
    const middle = side[Math.floor(side.length / 2)];
    if (side.length > 4 && middle) found.push({ point: middle, text: percent(middle) });
  }
  return found;
}
