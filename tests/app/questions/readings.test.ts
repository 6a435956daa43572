/** What is read of a picture, and where its frame stands. */
import { describe, expect, test } from "vitest";
import { keysOf } from "../../../src/app/questions/pictures/keys.ts";
import { beside, nearestMark } from "../../../src/app/questions/pictures/places.ts";
import { aloud, readablesOf } from "../../../src/app/questions/pictures/readings.ts";
import type { Marked, RowsPicture } from "../../../src/app/questions/pictures/types.ts";

const axis = { min: 0, max: 10, data: { min: 0, max: 10 }, ticks: [] };
const mark = (at: number, more: Partial<Marked> = {}): Marked => ({
  at,
  range: null,
  isFilled: true,
  tone: "ink",
  label: "",
  ...more,
});

/** Two panels of three rows; the middle row has nothing to show. */
const picture: RowsPicture = {
  kind: "rows",
  title: "Steps",
  summary: "Steps.",
  note: "",
  table: 0,
  names: ["Advise", "Approve", "Process"].map((name) => ({ name, under: "", isStrong: false })),
  panels: ["Cost", "Kept"].map((title) => ({
    title,
    axis,
    bands: [],
    line: null,
    rows: [
      { marks: [mark(1)], bar: "none", figure: "1 ± 2" },
      { marks: [], bar: "none", figure: "not known" },
      { marks: [mark(2, { reading: "2 now" }), mark(3, { reading: "3 then" })], bar: "between", figure: "2 → 3" },
    ],
  })),
  divider: null,
};

describe("the readings of a picture", () => {
  test("are one a mark, row by row and panel by panel, each with its name, its measure and its figure", () => {
    expect(readablesOf(picture).map((row) => row.map(({ reading }) => aloud(reading)))).toEqual([
      ["Advise, Cost: 1 ± 2.", "Advise, Kept: 1 ± 2."],
      ["Process, Cost: 2 now.", "Process, Cost: 3 then.", "Process, Kept: 2 now.", "Process, Kept: 3 then."],
    ]);
  });

  test("tell every mark by a key of its own", () => {
    const marks = picture.panels.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
    const keys = keysOf(readablesOf(picture));
    expect(marks.every((one) => keys.has(one))).toBe(true);
    expect(new Set(keys.values()).size).toBe(marks.length);
  });
});

describe("the mark that is meant", () => {
  const box = (x: number, y: number, size: number) => ({ x, y, width: size, height: size });

  test("is the nearest within reach, and of two under the pointer the smaller", () => {
    const boxes = [box(0, 0, 100), box(40, 40, 10), box(200, 0, 10)];
    expect(nearestMark(boxes, { x: 45, y: 45 }, 20)).toBe(1);
    expect(nearestMark(boxes, { x: 10, y: 10 }, 20)).toBe(0);
    expect(nearestMark(boxes, { x: 195, y: 5 }, 20)).toBe(2);
    expect(nearestMark(boxes, { x: 150, y: 5 }, 20)).toBe(-1);
    expect(nearestMark([], { x: 0, y: 0 }, 20)).toBe(-1);
  });

  test("has its frame above it, below where there is no room, and never beyond the sides", () => {
    const frame = { width: 100, height: 40 };
    expect(beside(box(200, 100, 10), frame, 400)).toEqual({ x: 155, y: 50 });
    expect(beside(box(200, 20, 10), frame, 400)).toEqual({ x: 155, y: 40 });
    expect(beside(box(0, 100, 10), frame, 400).x).toBe(0);
    expect(beside(box(390, 100, 10), frame, 400).x).toBe(300);
  });
});
