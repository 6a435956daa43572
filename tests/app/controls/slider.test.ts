import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyTo, placeOn, type Scale, snap } from "../../../src/app/controls/slider.ts";

const minutes: Scale = { min: 0, max: 240, step: 5, own: 42 };

describe("a slider", () => {
  it("stands at its ends for values beyond them", () => {
    expect([-10, 0, 60, 240, 500].map((value) => placeOn(minutes, value))).toEqual([0, 0, 0.25, 1, 1]);
  });

  it("moves by one step with an arrow, ten with Page, to the limits with Home and End", () => {
    const keys = ["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "PageUp", "PageDown", "Home", "End", "a"];
    expect(keys.map((key) => keyTo(minutes, 100, key))).toEqual([105, 105, 95, 95, 150, 50, 0, 240, null]);
  });

  it("stops at its limits", () => {
    expect([keyTo(minutes, 238, "ArrowRight"), keyTo(minutes, 3, "PageDown")]).toEqual([240, 0]);
  });

  it("sticks to the scenario's own value, though that lies between two steps", () => {
    expect([38, 41, 42, 43, 44].map((value) => snap(minutes, value))).toEqual([40, 42, 42, 42, 45]);
  });

  it("gives nothing but steps, the own value and the limits", () => {
    const share: Scale = { min: 0.01, max: 0.99, step: 0.01, own: 0.333 };
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (raw) => {
        const value = snap(share, raw);
        const onGrid = value === Number(value.toFixed(2));
        expect(onGrid || value === share.own).toBe(true);
        expect(Math.abs(value - raw)).toBeLessThanOrEqual(share.step / 2 + 1e-12);
      }),
    );
  });

  it("leaves no binary dust behind: ten steps of 0.1 from 0 are 1", () => {
    const tenths: Scale = { min: 0, max: 2, step: 0.1, own: 0 };
    const tenth = Array.from({ length: 10 }).reduce<number>((value) => keyTo(tenths, value, "ArrowRight") ?? value, 0);
    expect(tenth).toBe(1);
  });
});
