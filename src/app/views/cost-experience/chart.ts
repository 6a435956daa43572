/**
 * The cost and experience picture on its canvas. Chart.js holds scales, curves and marks and moves them; the plugin here
 * draws what it has no words for: the zone's halo, whiskers, the answer with its leader, the labels.
 */
import type { ChartDataset, Plugin } from "chart.js";
import { markOf, type Temperature } from "../../answer/meaning.ts";
import { ticksOf } from "../../charts/axis.ts";
import { carryOver, type OfDials } from "../../charts/carried.ts";
import type { Picture, Place } from "../../charts/Plot.tsx";
import { Chart } from "../../charts/register.ts";
import { keptRatio, moveTime, readTheme, type Theme } from "../../charts/theme.ts";
import { drawOver, drawUnder, headroom, type Layout, layOut, type Scene } from "./layers.ts";
import { type CostExperienceModel, type PlotCurve, type PlotPoint, readable } from "./model.ts";

type CurveDataset = ChartDataset<"line", { x: number; y: number }[]> & OfDials & { curve: string };
type CurveChart = Chart<"line", { x: number; y: number }[]>;

/** Below this width other curves shrink to their point and zone. */
const narrowBelow = 560;
const pointStyle = { square: "rect", circle: "circle", triangle: "triangle", cross: "crossRot" } as const;
/** How near the pointer must be to a point, in pixels. */
const reach = 24;

export function createCostExperience(canvas: HTMLCanvasElement): Picture<CostExperienceModel> {
  let theme = readTheme(canvas);
  let model: CostExperienceModel | null = null;
  let layout: Layout | null = null;
  let read: Place | null = null;
  const tickLabel = { x: (_: number) => "", y: (_: number) => "" };

  const scene = (chart: CurveChart): Scene | null =>
    model && { chart, model, theme, narrow: chart.width < narrowBelow, read };
  const layers: Plugin<"line"> = {
    id: "layers",
    afterUpdate(chart) {
      const now = scene(chart as CurveChart);
      layout = now && layOut(now);
    },
    beforeDatasetsDraw(chart) {
      const now = scene(chart as CurveChart);
      if (now) drawUnder(now);
    },
    afterDatasetsDraw(chart) {
      const now = scene(chart as CurveChart);
      if (now && layout) drawOver(now, layout);
    },
  };

  const chart: CurveChart = new Chart<"line", { x: number; y: number }[]>(canvas, {
    type: "line",
    data: { datasets: [] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      devicePixelRatio: keptRatio(canvas),
      layout: { autoPadding: false, padding: { top: headroom } },
      animation: { duration: moveTime(), easing: "linear" },
      animations: { colors: false },
      scales: {
        x: {
          type: "linear",
          border: { width: 1.5 },
          grid: { drawOnChartArea: false, tickLength: 6 },
          ticks: { autoSkip: false, maxRotation: 0, padding: 2, callback: (_, i) => tickLabel.x(i) },
          afterBuildTicks(scale) {
            if (!model) return;
            const { x, words } = model;
            const { values, step } = ticksOf(x, Math.max(3, Math.floor(scale.width / 70)));
            const edge = (x.max - x.min) * 0.02;
            const kept = values.filter((value) => value >= x.min + edge && value <= x.max - edge);
            scale.ticks = kept.map((value) => ({ value }));
            tickLabel.x = (i) => words.tick(kept[i], step, "money", i === 0);
          },
        },
        y: {
          type: "linear",
          border: { display: false },
          grid: { tickLength: 0 },
          ticks: { autoSkip: false, mirror: true, labelOffset: -9, padding: 0, callback: (_, i) => tickLabel.y(i) },
          afterBuildTicks(scale) {
            if (!model) return;
            const { y, words } = model;
            const { values, step } = ticksOf(y, Math.max(2, Math.floor(scale.height / 52)));
            scale.ticks = values.map((value) => ({ value }));
            tickLabel.y = (i) => words.tick(values[i], step, "points", false);
          },
        },
      },
    },
    plugins: [layers],
  });

  const restyle = () => {
    theme = readTheme(canvas);
    styleScales(chart, theme);
    if (model) setDatasets(chart, model, theme);
    chart.update("none");
  };
  styleScales(chart, theme);

  return {
    update(next, move) {
      model = next;
      const there = new Set((chart.data.datasets as CurveDataset[]).map(({ curve }) => curve));
      setDatasets(chart, next, theme);
      // A curve that was not there before has no place to come from: Chart.js would have it rise from the axis.
      const canMove = move && next.curves.every(({ id }) => there.has(id));
      const scales = chart.options.scales;
      if (scales?.x && scales.y) {
        Object.assign(scales.x, { min: next.x.min, max: next.x.max });
        Object.assign(scales.y, { min: next.y.min, max: next.y.max });
      }
      const time = moveTime();
      chart.options.animation = { duration: time, easing: "linear" };
      chart.update(canMove && time > 0 ? undefined : "none");
    },
    read(place) {
      read = place;
      chart.draw();
    },
    restyle,
    nearest(x, y) {
      if (!model) return null;
      let found: Place | null = null;
      let least = reach;
      readable(model).forEach((curve, row) => {
        curve.points.forEach((point, at) => {
          const distance = Math.hypot(
            chart.scales.x.getPixelForValue(point.x) - x,
            chart.scales.y.getPixelForValue(point.y) - y,
          );
          if (distance >= least) return;
          least = distance;
          found = { row, at };
        });
      });
      return found;
    },
    destroy: () => chart.destroy(),
  };
}

function styleScales(chart: CurveChart, theme: Theme): void {
  const { x, y } = chart.options.scales ?? {};
  const font = { family: theme.sans, size: 13, lineHeight: 1.4 };
  for (const scale of [x, y]) if (scale?.ticks) Object.assign(scale.ticks, { color: theme.ink3, font });
  if (x?.border) x.border.color = theme.edge;
  if (x?.grid) x.grid.tickColor = theme.edge;
  if (y?.grid) y.grid.color = theme.rule;
}

/** One dataset a curve, kept by its name from update to update, so that a curve moves and is not made anew. */
function setDatasets(chart: CurveChart, model: CostExperienceModel, theme: Theme): void {
  const before = chart.data.datasets as CurveDataset[];
  const narrow = chart.width < narrowBelow;
  chart.data.datasets = model.curves.map((curve) => {
    const now = datasetOf(curve, model, theme, narrow);
    const at = before.findIndex((dataset) => dataset.curve === curve.id);
    if (at < 0) return { curve: curve.id, ...now };
    carryOver(chart, at, before[at], now);
    return Object.assign(before[at], now);
  });
}

function datasetOf(
  curve: PlotCurve,
  model: CostExperienceModel,
  theme: Theme,
  narrow: boolean,
): Omit<CurveDataset, "curve"> {
  const { points, inFocus } = curve;
  const grey = model.stale ? theme.edge : null;
  const colour = (temperature: Temperature) => grey ?? theme.colour[temperature];
  const between = (i: number): Temperature => {
    const [a, b] = [points[i].temperature, points[i + 1]?.temperature ?? points[i].temperature];
    if (a === b) return a;
    return [a, b].find((each) => each === "cold" || each === "hot") ?? "between";
  };
  const lineColour = (i: number): string => {
    const temperature = between(i);
    if (inFocus || (temperature === "right" && !model.stale)) return colour(temperature);
    return narrow && temperature !== "right" ? "transparent" : theme.edge;
  };
  const isEnd = (i: number) => i === 0 || i === points.length - 1;
  const radius = (i: number): number => {
    if (points[i].isAnswer || model.stale || (narrow && !inFocus)) return 0;
    if (!inFocus) return isEnd(i) && points[i].temperature !== "right" ? 4 : 0;
    if (points[i].finer) return 2.2;
    return points[i].temperature === "none" || points[i].temperature === "between" ? 3 : 4.2;
  };
  const hollow = (point: PlotPoint): boolean =>
    point.temperature === "open" || (!curve.firm && point.temperature === "right");
  return {
    dials: points.map(({ dial }) => dial),
    data: points.map(({ x, y }) => ({ x, y })),
    order: inFocus ? 0 : 1,
    showLine: true,
    tension: 0.3,
    clip: 12,
    borderWidth: inFocus ? 2.2 : 1.5,
    borderColor: grey ?? theme.edge,
    segment: {
      borderColor: (context) => lineColour(context.p0DataIndex),
      borderWidth: (context) =>
        between(context.p0DataIndex) === "right" && !model.stale ? (inFocus ? 5 : 4) : inFocus ? 2.2 : 1.5,
      borderDash: (context) =>
        ["right", "open"].includes(between(context.p0DataIndex)) && !curve.firm && !model.stale ? [5, 3] : undefined,
    },
    pointStyle: points.map((point) => pointStyle[markOf[point.temperature]]),
    pointRadius: points.map((point, i) => radius(i) * (point.temperature === "cold" ? 1.2 : 1)),
    pointBackgroundColor: points.map((point) => (hollow(point) ? theme.ground : colour(point.temperature))),
    pointBorderColor: points.map((point) => colour(point.temperature)),
    pointBorderWidth: points.map((point) => (hollow(point) ? 1.5 : 0)),
    pointHitRadius: 0,
  };
}
