import { describe, expect, test } from "vitest";
import { type Clock, createRedraw, refiningInterval } from "../../../src/app/charts/redraw.ts";

/** A clock that moves when told. */
function handClock(): Clock & { goTo(time: number): void } {
  let time = 0;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    now: () => time,
    after(milliseconds, run) {
      const call = { at: time + milliseconds, run };
      waiting.push(call);
      return () => {
        waiting = waiting.filter((each) => each !== call);
      };
    },
    goTo(until) {
      for (;;) {
        const next = waiting.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((each) => each !== next);
        time = next.at;
        next.run();
      }
      time = until;
    },
  };
}

describe("redrawing", () => {
  test("while refining there are at most four drawings a second, and the newest is drawn", () => {
    const clock = handClock();
    const redraw = createRedraw(clock);
    const drawn: number[] = [];
    for (let i = 0; i < 100; i++) {
      redraw.request(() => drawn.push(i), true);
      clock.goTo((i + 1) * 10);
    }
    clock.goTo(2000);
    expect(drawn.length).toBeLessThanOrEqual(1 + 1000 / refiningInterval);
    expect(drawn.at(-1)).toBe(99);
    expect(drawn.length).toBeGreaterThan(2);
  });

  test("a settled picture does not wait for the interval", () => {
    const clock = handClock();
    const redraw = createRedraw(clock);
    const drawn: string[] = [];
    redraw.request(() => drawn.push("first"), true);
    clock.goTo(1);
    redraw.request(() => drawn.push("settled"), false);
    clock.goTo(2);
    expect(drawn).toEqual(["first", "settled"]);
  });

  test("the first picture of something else is drawn at the next frame, though a finer one takes its place before", () => {
    const clock = handClock();
    const redraw = createRedraw(clock);
    const drawn: string[] = [];
    redraw.request(() => drawn.push("old"), true);
    clock.goTo(1);
    redraw.request(() => drawn.push("new"), false);
    redraw.request(() => drawn.push("new, finer"), true);
    clock.goTo(2);
    expect(drawn).toEqual(["old", "new, finer"]);
    redraw.request(() => drawn.push("finer still"), true);
    clock.goTo(refiningInterval);
    expect(drawn).toHaveLength(2);
    clock.goTo(2 * refiningInterval);
    expect(drawn).toEqual(["old", "new, finer", "finer still"]);
  });

  test("what is cancelled is never drawn", () => {
    const clock = handClock();
    const redraw = createRedraw(clock);
    let drawn = false;
    redraw.request(() => {
      drawn = true;
    }, false);
    redraw.cancel();
    clock.goTo(1000);
    expect(drawn).toBe(false);
  });
});
