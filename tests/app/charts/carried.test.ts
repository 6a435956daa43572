import { PointElement } from "chart.js";
import { describe, expect, it } from "vitest";
import { carryOver, placesOf } from "../../../src/app/charts/carried.ts";

/** A curve that rises with the dial: where it is drawn at 0, 0.2, ..., 1. */
const coarse = [0, 0.2, 0.4, 0.6, 0.8, 1];
const grid = Array.from({ length: 21 }, (_, i) => i / 20);
const drawnAt = (dials: readonly number[]) => dials.map((dial) => ({ x: 100 * dial, y: 50 + 10 * dial }));

const markAt = (point: { x: number; y: number }, options = {}) =>
  Object.assign(new PointElement({}), point, { options: { radius: 3, ...options } });

function chartWith(marks: PointElement[]) {
  return { getDatasetMeta: () => ({ data: marks }) } as unknown as Parameters<typeof carryOver>[0];
}

describe("marks from picture to picture", () => {
  it("are each dial's own: a dial that was drawn goes on from its place, with the very mark that it had", () => {
    const marks = drawnAt(grid).map((point) => markAt(point));
    const before = [...marks];
    carryOver(chartWith(marks), 0, { dials: grid }, { dials: coarse });
    expect(marks).toEqual(coarse.map((dial) => before[grid.indexOf(dial)]));
    marks.forEach((mark, i) => {
      expect(mark).toBe(before[grid.indexOf(coarse[i])]);
    });
  });

  it("begin on the curve as it is drawn where their dial was not: it doubles back nowhere on its way", () => {
    const marks = drawnAt(coarse).map((point) => markAt(point));
    carryOver(chartWith(marks), 0, { dials: coarse }, { dials: grid });
    expect(marks.length).toBe(grid.length);
    marks.forEach((mark, i) => {
      expect(mark.x).toBeCloseTo(100 * grid[i], 9);
      expect(mark.y).toBeCloseTo(50 + 10 * grid[i], 9);
    });
  });

  it("look like those that were there from the beginning, in options that all share or in their own: without they could not be drawn", () => {
    const shared = { $shared: true, radius: 3 };
    const alike = drawnAt(coarse).map((point) => Object.assign(markAt(point), { options: shared }));
    carryOver(chartWith(alike), 0, { dials: coarse }, { dials: grid });
    for (const { options } of alike) expect(options).toBe(shared);
    const each = drawnAt(coarse).map((point) => markAt(point));
    carryOver(chartWith(each), 0, { dials: coarse }, { dials: grid });
    expect(new Set(each.map(({ options }) => options)).size).toBe(grid.length);
    for (const { options } of each) expect(options.radius).toBe(3);
  });

  it("begin at the end's place where their dial lies beyond it", () => {
    expect(
      placesOf(
        [0, 0.5, 1],
        [0.4, 0.6],
        [
          { x: 4, y: 0 },
          { x: 6, y: 2 },
        ],
      ),
    ).toEqual([
      { x: 4, y: 0 },
      { x: 5, y: 1 },
      { x: 6, y: 2 },
    ]);
  });

  it("are left alone before the first picture, and where the dials are the same", () => {
    const none: PointElement[] = [];
    carryOver(chartWith(none), 0, { dials: [] }, { dials: grid });
    expect(none).toEqual([]);
    const marks = drawnAt(coarse).map((point) => markAt(point));
    const before = [...marks];
    carryOver(chartWith(marks), 0, { dials: coarse }, { dials: coarse });
    marks.forEach((mark, i) => {
      expect(mark).toBe(before[i]);
    });
  });
});
