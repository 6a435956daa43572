/** What the canvas is told to draw: who gave up is crossed where they left, moving or stepped, and clear of who waits. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Theme } from "../../../../src/app/charts/theme.ts";
import { layoutOf, type Room } from "../../../../src/app/views/blueprint/layout/layout.ts";
import { dayOf } from "../../../../src/app/views/blueprint/play/day.ts";
import { type Moment, watchOf } from "../../../../src/app/views/blueprint/play/moment.ts";
import { sceneOf } from "../../../../src/app/views/blueprint/play/scene.ts";
import { traceReplication } from "../../../../src/outcome/trace.ts";
import { resolveScenario } from "../../../../src/scenario/resolve.ts";
import { sampleFile } from "../../../support/sample.ts";

/** Two at the counter, so that many give up. */
const scenario = resolveScenario({
  ...sampleFile(),
  teams: sampleFile().teams.map((team) => ({ ...team, headcount: 1 })),
});
const request = { scenario, population: "mixed", design: "forced", dial: 0.3, seed: "scene", replication: 0 };
const day = dayOf(
  [...traceReplication(request)],
  scenario,
  scenario.teams.map(({ headcount }) => headcount),
);
const watch = watchOf(day, scenario.steps.length + 1);
const theme = { sans: "sans", ink: "ink", ink2: "ink2", ground: "ground" } as Theme;
const paints = [{ shape: "circle" as const, segments: scenario.segments.map((_, i) => i), colour: "kind" }];
const wide: Room = { width: 1200, upright: false };
const phone: Room = { width: 350, upright: true };

class NoPath {
  arc(): void {}
  lineTo(): void {}
  closePath(): void {}
}
beforeEach(() => vi.stubGlobal("Path2D", NoPath));
afterEach(() => vi.unstubAllGlobals());

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Middles of crosses and of dots, and numbers with their places, as a canvas is told them. */
function drawn(moment: Moment, room: Room, travel: number) {
  const layout = layoutOf(scenario, scenario.designs[0], room);
  const crosses: Spot[] = [];
  const dots: Spot[] = [];
  const texts: (Spot & { readonly text: string })[] = [];
  let ends: Spot[] = [];
  const known: Record<string, unknown> = {
    beginPath: () => {
      ends = [];
    },
    moveTo: (x: number, y: number) => ends.push({ x, y }),
    lineTo: (x: number, y: number) => ends.push({ x, y }),
    stroke: () => {
      if (ends.length === 4) crosses.push({ x: (ends[0].x + ends[1].x) / 2, y: (ends[0].y + ends[1].y) / 2 });
      ends = [];
    },
    translate: (x: number, y: number) => {
      if (x > 0) dots.push({ x, y });
    },
    fillText: (text: string, x: number, y: number) => texts.push({ text, x, y }),
  };
  const ctx = new Proxy(known, { get: (target, key) => target[String(key)] ?? (() => {}) });
  sceneOf(layout, theme, paints)(ctx as unknown as CanvasRenderingContext2D, moment, { travel, segment: null });
  return { layout, crosses, dots, texts };
}

const givenUp = day.moves.filter(({ givesUp }) => givesUp);

describe("who gives up", () => {
  test.each([
    ["moving", 0.6, wide],
    ["stepped", 0, wide],
    ["moving on a phone", 0.6, phone],
    ["stepped on a phone", 0, phone],
  ])("is a crossed dot above the step they left, %s", (_, travel, room) => {
    expect(givenUp.length).toBeGreaterThan(5);
    for (const { at, from } of givenUp) {
      const moment = watch.at(at, travel, 0);
      const { layout, crosses, dots } = drawn(moment, room, travel);
      expect(crosses).toHaveLength(moment.gaveUp.length);
      const box = layout.boxes[from];
      const mark = crosses.find(({ x, y }) => x > box.x && x < box.x + box.width && y < box.y && y > box.y - 22);
      expect(mark).toBeDefined();
      expect(dots).toContainEqual(mark);
    }
  });

  test("stands clear of everybody who waits there and of their number, and more than have room are told by it", () => {
    for (const room of [wide, phone]) {
      for (const { at } of givenUp) {
        const moment = watch.at(at, 0, 90);
        const { layout, crosses, dots, texts } = drawn(moment, room, 0);
        for (const box of layout.boxes) {
          const isAbove = ({ x, y }: Spot) => x > box.x && x < box.x + box.width && y < box.y && y > box.y - 22;
          const marks = crosses.filter(isAbove);
          const gone = moment.gaveUp.filter(({ from }) => from === box.place).length;
          const more = texts.find((one) => isAbove(one) && one.text.startsWith("+"));
          expect(marks.length + Number(more?.text ?? 0)).toBe(gone);
          const least = Math.min(...marks.map(({ x }) => x), more?.x ?? Number.POSITIVE_INFINITY) - 5.5;
          const waits = dots.filter((dot) => isAbove(dot) && !marks.some(({ x }) => x === dot.x));
          for (const { x } of waits) expect(x + 5).toBeLessThan(least);
          const count = texts.find((one) => isAbove(one) && !one.text.startsWith("+"));
          // A digit of thirteen pixels is some seven and a half wide.
          if (count !== undefined) expect(count.x + 7.5 * count.text.length).toBeLessThan(least);
        }
      }
    }
  });

  test("is marked no longer than asked for", () => {
    const [{ at }] = givenUp;
    const { crosses } = drawn(watch.at(at - 0.001, 0, 0), wide, 0);
    expect(crosses).toEqual([]);
  });
});
