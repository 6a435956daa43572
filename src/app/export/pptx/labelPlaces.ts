/**
 * Where the labels of a slide's chart stand: each near its point, clear of the others and, where there is room, of the
 * curves. A program that opens the slide puts a label beside its point and knows nothing of the others; so each is told
 * how far from there it goes. The place of the plot is set too, since places depend on it. Pure; lengths in points.
 */
import {
  along,
  type Box,
  type LabelWish,
  type Obstacle,
  type PlacedLabel,
  type Point,
  placeLabels,
  type Side,
  square,
} from "../../charts/labels.ts";
import type { Axis, Series, XyChart, XyPoint } from "../../exhibit/types.ts";

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Of a label: the side of its point it is put on, and how far it is moved from there, in parts of the chart's size. */
export interface LabelPlace {
  readonly position: "r" | "l" | "t" | "b";
  readonly x: number;
  readonly y: number;
}

export interface ChartLayout {
  /** The plot's own place without its ticks, in parts of the chart's size. */
  readonly plot: Box;
  /** By `keyOf`; a label that found no free place has none, and stands where its side is. */
  readonly labels: ReadonlyMap<string, LabelPlace>;
}

/** Of a series and a point by their numbers: names may be the same. */
export const keyOf = (series: number, point: number): string => `${series} ${point}`;

/** A bold letter is so wide on average, in parts of its height. */
const letter = 0.6;
const lineHeight = 1.25;
/** Between a mark and the label that a program puts beside it. */
const beside = 3;

export function layoutOf(chart: XyChart, size: ChartSize, fontSize: number): ChartLayout {
  const plot = plotOf(chart, size, fontSize);
  const at = ({ x, y }: Pick<XyPoint, "x" | "y">): Point => ({
    x: plot.x + shareOf(x, chart.across) * plot.width,
    y: plot.y + (1 - shareOf(y, chart.up)) * plot.height,
  });
  const labelled = labelsOf(chart, at, fontSize);
  // Clear of the ticks.
  const bounds = { x: plot.x, y: 0, width: size.width - plot.x - 2, height: plot.y + plot.height - 2 };
  const obstacles = chart.series.flatMap((series) => obstaclesOf(series, at));
  const place = (wishes: readonly LabelWish[]) => placeLabels(wishes, obstacles, bounds);
  const wishes = labelled.map(({ wish }) => wish);
  const placed = place(wishes);
  // In a crowd a label may have to stand nearer to a neighbour's mark than to its own: better than on another label.
  const best = placed.length === wishes.length ? placed : place(wishes.map((wish) => ({ ...wish, rivals: [] })));
  return {
    plot: {
      x: plot.x / size.width,
      y: plot.y / size.height,
      width: plot.width / size.width,
      height: plot.height / size.height,
    },
    labels: new Map(
      best.map((one) => [one.id, placeOf(one, labelled.find(({ wish }) => wish.id === one.id)?.radius ?? 0, size)]),
    ),
  };
}

/** Room for the ticks on the left and below, and for half of the last one. */
function plotOf({ up, across, series }: XyChart, { width, height }: ChartSize, fontSize: number): Box {
  const left = up.hidden
    ? 6
    : 12 + 0.62 * fontSize * Math.max(tickText(up.min, up).length, tickText(up.max, up).length);
  const right = 6 + 0.31 * fontSize * tickText(across.max, across).length;
  const foot = 2 * fontSize + 4;
  // A low chart's line may run close under its top, and the label that is to stand above it needs its height.
  const isAbove = series.some(({ points }) => points.some(({ label, side }) => label !== "" && side === "above"));
  const top = isAbove ? lineHeight * fontSize : 8;
  return { x: left, y: top, width: width - left - right, height: height - top - foot };
}

function tickText(value: number, { format, step }: Axis): string {
  if (format.endsWith("%")) return `${(100 * value).toFixed(format.startsWith("0.0") ? 1 : 0)} %`;
  return value.toLocaleString("en-GB", { maximumFractionDigits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) });
}

/** From 0 at the axis' beginning to 1 at its end. */
function shareOf(value: number, { min, max, logarithmic = false }: Axis): number {
  const of = logarithmic ? Math.log10 : (one: number) => one;
  return (of(value) - of(min)) / (of(max) - of(min));
}

interface Labelled {
  readonly wish: LabelWish;
  /** Of the label's mark. */
  readonly radius: number;
}

/** The largest marks' labels first: the answer in focus has the first choice. */
function labelsOf({ series }: XyChart, at: (point: XyPoint) => Point, fontSize: number): readonly Labelled[] {
  const found = series.flatMap((one, k) =>
    one.points.flatMap((point, i) =>
      point.label === "" ? [] : [{ series: one, point, id: keyOf(k, i), anchor: at(point) }],
    ),
  );
  return [...found]
    .sort((a, b) => b.series.size - a.series.size)
    .map(({ series: own, point, id, anchor }) => {
      const radius = own.mark === "none" ? 0 : own.size / 2;
      const lines = point.label.split("\n");
      const width = letter * fontSize * Math.max(...lines.map((line) => line.length));
      const far = point.side === "far below right" ? 3 : 1;
      return {
        radius,
        wish: {
          id,
          anchors: [anchor],
          rivals: found
            .map((other) => other.anchor)
            .filter((other) => Math.hypot(other.x - anchor.x, other.y - anchor.y) > 2 * fontSize),
          sizes: [{ width, height: lineHeight * fontSize * lines.length }],
          sides: sidesOf(point),
          distances: [1, 2, 3, 4.5].map((times) => radius + beside + (times - 1) * fontSize * 0.8 + (far - 1) * 8),
          optional: false,
          leader: false,
        },
      };
    });
}

const all: readonly Side[] = [
  "below right",
  "above left",
  "right",
  "left",
  "above right",
  "below left",
  "above",
  "below",
];

/** The side that is wished for first. What heads a row stays at its beginning. */
function sidesOf({ side, bare }: XyPoint): readonly Side[] {
  if (side === "right" && bare) return ["right"];
  const first = side === "far below right" ? "below right" : side;
  return [first, ...all.filter((other) => other !== first)];
}

const weight = { line: 3, bold: 6, mark: 6, whisker: 1 };

function obstaclesOf(
  { points, line, mark, size, whiskers }: Series,
  at: (point: Pick<XyPoint, "x" | "y">) => Point,
): readonly Obstacle[] {
  const places = points.map(at);
  const marks = points.flatMap((point, i) =>
    point.bare || mark === "none" ? [] : [{ ...square(places[i], size / 2), weight: weight.mark }],
  );
  const lines = line === 0 ? [] : along(places, 6, line > 3 ? weight.bold : weight.line);
  return [...lines, ...marks, ...(whiskers === "none" ? [] : points.flatMap((point) => whiskerOf(point, at)))];
}

/** The upright one: those along the curve lie under its line. */
function whiskerOf(point: XyPoint, at: (point: Pick<XyPoint, "x" | "y">) => Point): readonly Obstacle[] {
  if (point.yHalf === null || point.bare) return [];
  const { x, y } = at({ x: point.x, y: point.y + point.yHalf });
  const { y: foot } = at({ x: point.x, y: point.y - point.yHalf });
  return [{ x: x - 1, y, width: 2, height: foot - y, weight: weight.whisker }];
}

/** How far the box lies from where a program puts a label on that side. */
function placeOf({ side, box, anchor }: PlacedLabel, radius: number, { width, height }: ChartSize): LabelPlace {
  const away = radius + beside;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const moved = (position: LabelPlace["position"], x: number, y: number): LabelPlace => ({
    position,
    x: rounded(x / width),
    y: rounded(y / height),
  });
  if (side.endsWith("right")) return moved("r", box.x - (anchor.x + away), middle.y - anchor.y);
  if (side.endsWith("left")) return moved("l", box.x + box.width - (anchor.x - away), middle.y - anchor.y);
  if (side === "above") return moved("t", middle.x - anchor.x, box.y + box.height - (anchor.y - away));
  return moved("b", middle.x - anchor.x, box.y - (anchor.y + away));
}

const rounded = (share: number): number => Number(share.toFixed(4)) + 0;
