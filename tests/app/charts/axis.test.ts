import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisFor, niceStep, spanOf, ticksOf } from "../../../src/app/charts/axis.ts";

const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const span = fc.tuple(value, value).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const fresh = (min: number, max: number) => axisFor({ min, max }, null, { grain: 1 });

describe("axes", () => {
  test("an axis holds all its data", () => {
    fc.assert(
      fc.property(span, fc.option(span), (data, earlier) => {
        const previous = earlier && axisFor(earlier, null, { grain: 0.5 });
        const axis = axisFor(data, previous, { grain: 0.5 });
        expect(axis.min).toBeLessThanOrEqual(data.min);
        expect(axis.max).toBeGreaterThanOrEqual(data.max);
        expect(axis.max).toBeGreaterThan(axis.min);
      }),
    );
  });

  test("an axis does not move while the data stay within it and fill it", () => {
    const axis = fresh(37, 84);
    expect(axis).toEqual({ min: 30, max: 90 });
    expect(axisFor({ min: 52, max: 80 }, axis, { grain: 1 })).toBe(axis);
    expect(axisFor({ min: 32, max: 88 }, axis, { grain: 1 })).toBe(axis);
  });

  test("an axis moves before a point sticks to its edge, unless the quantity ends there", () => {
    const axis = fresh(37, 84);
    expect(axisFor({ min: 30.5, max: 80 }, axis, { grain: 1 })).not.toEqual(axis);
    expect(axisFor({ min: 40, max: 100 }, { min: 30, max: 100 }, { grain: 1, limits: { min: 0, max: 100 } }).max).toBe(
      100,
    );
  });

  test("an axis moves when a point leaves it, or when the data shrink to a corner", () => {
    const axis = fresh(37, 84);
    expect(axisFor({ min: 28, max: 80 }, axis, { grain: 1 }).min).toBeLessThan(28);
    expect(axisFor({ min: 70, max: 80 }, axis, { grain: 1 })).not.toEqual(axis);
  });

  test("drawing the same data again changes nothing", () => {
    fc.assert(
      fc.property(span, (data) => {
        const axis = axisFor(data, null, { grain: 1 });
        expect(axisFor(data, axis, { grain: 1 })).toEqual(axis);
      }),
    );
  });

  test("an axis never goes beyond its quantity's own limits", () => {
    expect(axisFor({ min: 2, max: 99 }, null, { grain: 1, limits: { min: 0, max: 100 } })).toEqual({
      min: 0,
      max: 100,
    });
  });

  test("ticks are round, within the axis, and as many as asked at most", () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 2, max: 12 }), (data, most) => {
        const axis = axisFor(data, null, { grain: 0.5 });
        const { values, step } = ticksOf(axis, most);
        expect(values.length).toBeLessThanOrEqual(most + 1);
        for (const tick of values) {
          expect(tick).toBeGreaterThanOrEqual(axis.min - step * 1e-6);
          expect(tick).toBeLessThanOrEqual(axis.max + step * 1e-6);
        }
        expect(["1", "2", "5"]).toContain(step.toPrecision(6).replace(/^[0.]+/, "")[0]);
      }),
    );
  });

  test("steps are 1, 2, 5 and their tens", () => {
    expect([niceStep(10, 10), niceStep(11, 10), niceStep(21, 10), niceStep(51, 10)]).toEqual([1, 2, 5, 10]);
  });

  test("a span skips what is not there", () => {
    expect(spanOf([3, null, Number.NaN, -1])).toEqual({ min: -1, max: 3 });
    expect(spanOf([null])).toBeNull();
  });
});
