/**
 * The measures against the dial on one canvas, one row a measure. Chart.js holds the curves and moves them, all on one
 * scale of rows; the layers draw the zone as a band, whiskers, the promise, the answer and the figures.
 */
import type { ChartDataset, Plugin } from "chart.js";
import { carryOver, type OfDials } from "../../charts/carried.ts";
import type { Picture, Place } from "../../charts/Plot.tsx";
import { Chart } from "../../charts/register.ts";
import { keptRatio, moveTime, readTheme } from "../../charts/theme.ts";
import { createTravel } from "../../charts/travel.ts";
import { betweenDials } from "./between.ts";
import { drawOver, drawUnder, layoutFor, type RowsChart, type RowsScene, rowHeight } from "./layers.ts";
import { type AlongTheDialModel, readable } from "./model.ts";

type RowDataset = ChartDataset<"line", { x: number; y: number }[]> & OfDials;

export function createAlongTheDial(canvas: HTMLCanvasElement): Picture<AlongTheDialModel> {
  let theme = readTheme(canvas);
  let model: AlongTheDialModel | null = null;
  let read: Place | null = null;

  const draw = (layer: (scene: RowsScene) => void) => (chart: Chart<"line">) => {
    if (model) layer({ chart: chart as RowsChart, model, theme, read });
  };
  const layers: Plugin<"line"> = {
    id: "layers",
    beforeLayout(chart) {
      chart.options.layout = { autoPadding: false, padding: layoutFor(chart.width) };
    },
    beforeDatasetsDraw: draw(drawUnder),
    afterDatasetsDraw: draw(drawOver),
  };
  const chart: RowsChart = new Chart<"line", { x: number; y: number }[]>(canvas, {
    type: "line",
    data: { datasets: [] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      devicePixelRatio: keptRatio(canvas),
      layout: { autoPadding: false, padding: layoutFor(canvas.clientWidth) },
      animation: { duration: moveTime(), easing: "linear" },
      animations: { colors: false },
      scales: {
        x: { type: "linear", display: false, min: 0, max: 1 },
        y: { type: "linear", display: false, min: 0, max: 1 },
      },
    },
    plugins: [layers],
  });

  const setDatasets = (next: AlongTheDialModel) => {
    const before = chart.data.datasets as RowDataset[];
    chart.data.datasets = next.rows.map((row, i) => {
      const now = {
        dials: row.points.map(({ dial }) => dial),
        data: row.points.map((point) => ({ x: point.dial, y: rowHeight(next, i, point.value) })),
        borderColor: next.zone.stale ? theme.edge : next.zone.coarse ? theme.ink3 : theme.ink,
        borderDash: next.zone.coarse && !next.zone.stale ? [5, 3] : [],
        borderWidth: 2,
        pointRadius: 0,
        tension: 0.3,
        clip: 4,
      };
      if (before[i] === undefined) return now;
      carryOver(chart, i, before[i], now);
      return Object.assign(before[i], now);
    });
  };

  const travel = createTravel<AlongTheDialModel>(canvas, betweenDials, (next, move) => {
    model = next;
    setDatasets(next);
    const y = chart.options.scales?.y;
    if (y) y.max = Math.max(1, next.rows.length);
    const time = moveTime();
    chart.options.animation = { duration: time, easing: "linear" };
    chart.update(move && time > 0 ? undefined : "none");
  });

  return {
    update: travel.to,
    read(place) {
      read = place;
      chart.draw();
    },
    restyle() {
      theme = readTheme(canvas);
      if (model) setDatasets(model);
      chart.update("none");
    },
    nearest(x, y) {
      if (!model) return null;
      const all = model;
      const row = all.rows.length - 1 - Math.floor(chart.scales.y.getValueForPixel(y) ?? -1);
      const dial = chart.scales.x.getValueForPixel(x) ?? Number.NaN;
      if (!(dial > -0.05 && dial < 1.05)) return null;
      const places = readable(all).flatMap(({ row: own, points }, line) => {
        if (own !== row || points.length === 0) return [];
        const distances = points.map((point) => Math.abs(point.dial - dial));
        const at = distances.indexOf(Math.min(...distances));
        const height = chart.scales.y.getPixelForValue(rowHeight(all, row, points[at].value));
        return [{ place: { row: line, at }, away: Math.abs(height - y) }];
      });
      // The row's own points where its two lines are as near.
      return places.reduce((best, one) => (one.away < best.away ? one : best), places[0])?.place ?? null;
    },
    destroy() {
      travel.stop();
      chart.destroy();
    },
  };
}
