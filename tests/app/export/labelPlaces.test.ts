import { describe, expect, test } from "vitest";
import type { Axis, Series, XyChart, XyPoint } from "../../../src/app/exhibit/types.ts";
import { exhibitOf, wordsOf } from "../../../src/app/export/exhibit.ts";
import { keyOf, layoutOf } from "../../../src/app/export/pptx/labelPlaces.ts";
import { materialOf, shipped, shownOf } from "./support.ts";

const size = { width: 580, height: 310 };
const fontSize = 12;

const axis = (max: number): Axis => ({ title: "", min: 0, max, step: max / 5, format: "#,##0" });
const pointAt = (x: number, y: number, label: string, side: XyPoint["side"]): XyPoint => ({
  dial: 0,
  x,
  y,
  xHalf: null,
  yHalf: null,
  label,
  side,
  bare: false,
});
const seriesOf = (name: string, point: XyPoint): Series => ({
  name,
  tone: "right",
  mark: "circle",
  size: 9,
  line: 0,
  dashed: false,
  hollow: false,
  whiskers: "none",
  points: [point],
});
const chartOf = (series: readonly Series[]): XyChart => ({ title: "", across: axis(100), up: axis(100), series });

interface Written {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a program writes a label: beside its mark, moved by its place; letters as wide as they may be at most. */
function writtenIn(chart: XyChart): readonly (Written & { readonly label: string })[] {
  const { plot, labels } = layoutOf(chart, size, fontSize);
  return chart.series.flatMap((series, k) =>
    series.points.flatMap((point, i) => {
      const place = labels.get(keyOf(k, i));
      if (place === undefined) return [];
      const share = (value: number, { min, max }: Axis) => (value - min) / (max - min);
      const x = size.width * (plot.x + share(point.x, chart.across) * plot.width + place.x);
      const y = size.height * (plot.y + (1 - share(point.y, chart.up)) * plot.height + place.y);
      const lines = point.label.split("\n");
      const width = 0.6 * fontSize * Math.max(...lines.map((line) => line.length));
      const height = 1.2 * fontSize * lines.length;
      const away = (series.mark === "none" ? 0 : series.size / 2) + 3;
      const left = { r: x + away, l: x - away - width, t: x - width / 2, b: x - width / 2 }[place.position];
      const top = { r: y - height / 2, l: y - height / 2, t: y - away - height, b: y + away }[place.position];
      return [{ label: point.label, left, right: left + width, top, bottom: top + height }];
    }),
  );
}

const overlapping = (a: Written, b: Written): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function expectSpread(chart: XyChart): void {
  const written = writtenIn(chart);
  written.forEach((one, i) => {
    for (const other of written.slice(i + 1)) expect([one.label, other.label, overlapping(one, other)][2]).toBe(false);
    expect(one.left).toBeGreaterThanOrEqual(-0.5);
    expect(one.right).toBeLessThanOrEqual(size.width + 0.5);
  });
}

describe("the labels of a slide's chart", () => {
  test("stand on the side that was wished for where that is free", () => {
    const alone = seriesOf("one", pointAt(50, 50, "Mixed, 30 %", "below right"));
    const { labels } = layoutOf(chartOf([alone]), size, fontSize);
    const place = labels.get(keyOf(0, 0));
    expect(place?.position).toBe("r");
    expect(place?.y).toBeGreaterThan(0);
  });

  test("do not run together where their points are near each other, or the same", () => {
    const near = [50, 50, 51, 53].map((x, i) =>
      seriesOf(`curve ${i}`, pointAt(x, 50 + i / 2, `Customers number ${i}, ${20 + i} %`, "below right")),
    );
    expect(writtenIn(chartOf(near))).toHaveLength(4);
    expectSpread(chartOf(near));
  });

  test.each(["bank-branch", "software-support"])("nor do those of %s, whichever curve is in focus", (name) => {
    const shown = shownOf(shipped(name), 40);
    for (const { population, design } of shown.curves) {
      const material = materialOf({ ...shown, focus: { population, design } }, "cost-experience");
      const [chart] = exhibitOf(material, wordsOf(material, "en-GB")).charts;
      const labelled = chart.series.flatMap(({ points }) => points).filter(({ label }) => label !== "");
      expect(writtenIn(chart)).toHaveLength(labelled.length);
      expectSpread(chart);
    }
  });
});
