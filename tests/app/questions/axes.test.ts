/** Axes of the questions' pictures as results come in. */
import { describe, expect, test } from "vitest";
import { axisOf, countAxis, placeOn, withAxesOf } from "../../../src/app/questions/pictures/axes.ts";
import type { RowsPicture } from "../../../src/app/questions/pictures/types.ts";
import { createWords } from "../../../src/app/words/format.ts";

const words = createWords("en-GB", "EUR");
const axis = (...values: readonly number[]) => axisOf({ values, unit: "money", words, most: 5, isSigned: true });

const picture = (...values: readonly number[]): RowsPicture => ({
  kind: "rows",
  title: "One",
  summary: "All of it.",
  note: "",
  table: 0,
  names: [],
  panels: [{ title: "Cost", axis: axis(...values), bands: [], line: null, rows: [] }],
  divider: null,
});

const spanOf = ([{ panels }]: readonly RowsPicture[]) => [panels[0].axis.min, panels[0].axis.max];
const later = (before: RowsPicture, after: RowsPicture) => spanOf(withAxesOf([before], [after]) as RowsPicture[]);

describe("an axis", () => {
  test("of differences has nought on it, a sign before what is more, and the currency once", () => {
    const { ticks, min, max } = axis(4, 9);
    expect(min <= 0 && max >= 9).toBe(true);
    expect(ticks.filter(({ at }) => at > 0).every(({ text }) => text.startsWith("+"))).toBe(true);
    expect(ticks.filter(({ text }) => text.includes("€"))).toHaveLength(1);
  });

  test("of a number of people has whole ticks, be they ever so few", () => {
    for (const highest of [0, 1, 2, 3, 7, 40]) {
      const { ticks, max } = countAxis(highest, words, 5);
      expect(ticks.every(({ at }) => Number.isInteger(at))).toBe(true);
      expect(max).toBeGreaterThan(highest);
    }
  });

  test("places what lies beyond it at its end", () => {
    expect([-5, 0, 5, 10, 20].map((value) => placeOn({ min: 0, max: 10 }, value))).toEqual([0, 0, 0.5, 1, 1]);
  });

  test("stays where it is while it serves, and goes where it does not", () => {
    const before = picture(-2, 10);
    expect(spanOf([picture(-2.1, 9.2)])).not.toEqual(spanOf([picture(-2, 12)]));
    expect(later(before, picture(-1.5, 8))).toEqual(spanOf([before]));
    expect(later(before, picture(-1, 40))).toEqual(spanOf([picture(-1, 40)]));
    expect(later(before, picture(-0.1, 0.2))).toEqual(spanOf([picture(-0.1, 0.2)]));
  });
});
