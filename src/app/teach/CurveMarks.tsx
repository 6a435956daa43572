/** The curve that the curtain hid: its zone in a halo, a mark for each dial with its intervals, the answer. */
import { markOf, type Temperature } from "../answer/meaning.ts";
import { along, type Obstacle, type Point } from "../charts/labels.ts";
import type { PlotCurve, PlotPoint } from "../views/cost-experience/model.ts";

export interface CurveMarksProps {
  readonly curve: PlotCurve;
  readonly place: (at: { readonly x: number; readonly y: number }) => Point;
}

export function CurveMarks({ curve, place }: CurveMarksProps) {
  const { points, firm } = curve;
  return (
    <g class={firm ? "stage-curve" : "stage-curve stage-open"}>
      {zoneOf(points).map((stretch, i) => (
        <path key={i} class="stage-halo" d={pathOf(stretch, place)} />
      ))}
      {points.slice(1).map((point, i) => (
        <path
          key={point.dial}
          class={`stage-line stage-${between(points[i].temperature, point.temperature)}`}
          d={pathOf([points[i], point], place)}
        />
      ))}
      {points.map(
        (point) =>
          !point.finer && !point.isAnswer && <Mark key={point.dial} point={point} at={place(point)} place={place} />,
      )}
      {points.map((point) => point.isAnswer && <Answer key={point.dial} curve={curve} at={place(point)} />)}
    </g>
  );
}

const pathOf = (points: readonly PlotPoint[], place: CurveMarksProps["place"]): string =>
  points
    .map(place)
    .map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y}`)
    .join("") + (points.length === 1 ? "h0.01" : "");

/** A line on the way into the zone is still on its way. */
function between(a: Temperature, b: Temperature): Temperature {
  if (a === b) return a;
  return [a, b].find((one) => one === "cold" || one === "hot") ?? "between";
}

function zoneOf(points: readonly PlotPoint[]): readonly (readonly PlotPoint[])[] {
  const stretches: PlotPoint[][] = [];
  points.forEach((point, i) => {
    if (point.temperature !== "right") return;
    if (points[i - 1]?.temperature === "right") stretches.at(-1)?.push(point);
    else stretches.push([point]);
  });
  return stretches;
}

interface MarkProps extends Pick<CurveMarksProps, "place"> {
  readonly point: PlotPoint;
  readonly at: Point;
}

export function Mark({ point, at, place }: MarkProps) {
  return (
    <g class={`stage-${point.temperature}`}>
      <Whiskers point={point} at={at} place={place} />
      <Shape temperature={point.temperature} at={at} radius={4.4} />
    </g>
  );
}

type Extents = Pick<PlotPoint, "x" | "y" | "xHalf" | "yHalf">;

/** Where the intervals of a point run, for labels to keep clear of. */
export function whiskerObstacles(
  { x, y, xHalf, yHalf }: Extents,
  place: CurveMarksProps["place"],
): readonly Obstacle[] {
  const lines = [
    [place({ x: x - xHalf, y }), place({ x: x + xHalf, y })],
    [place({ x, y: y - yHalf }), place({ x, y: y + yHalf })],
  ];
  return lines.flatMap((line) => along(line, 6, 2));
}

/** Intervals both ways, without caps. */
export function Whiskers({
  point,
  at,
  place,
}: Omit<MarkProps, "point"> & { readonly point: Pick<PlotPoint, "x" | "y" | "xHalf" | "yHalf"> }) {
  const { x: right } = place({ x: point.x + point.xHalf, y: point.y });
  const { y: top } = place({ x: point.x, y: point.y + point.yHalf });
  const [dx, dy] = [right - at.x, at.y - top];
  return <path class="stage-whisker" d={`M${at.x - dx} ${at.y}h${2 * dx}M${at.x} ${at.y - dy}v${2 * dy}`} />;
}

export function Shape({ temperature, at, radius }: { temperature: Temperature; at: Point; radius: number }) {
  const { x, y } = at;
  const mark = markOf[temperature];
  if (mark === "square") {
    const half = radius * 0.89;
    return <rect class="stage-mark" x={x - half} y={y - half} width={2 * half} height={2 * half} />;
  }
  if (mark === "triangle") {
    const [wide, down] = [1.2 * radius, 0.9 * radius];
    return <path class="stage-mark" d={`M${x} ${y - 1.15 * radius}L${x + wide} ${y + down}H${x - wide}Z`} />;
  }
  return <circle class="stage-mark" cx={x} cy={y} r={radius} />;
}

function Answer({ curve, at }: { readonly curve: PlotCurve; readonly at: Point }) {
  if (curve.answer.verdict === "out of reach") {
    return <path class="stage-cross" d={`M${at.x - 6} ${at.y - 6}l12 12m0 -12l-12 12`} />;
  }
  return <circle class="stage-answer" cx={at.x} cy={at.y} r="9.5" />;
}
