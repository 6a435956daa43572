/** Laws of a blueprint's layout, over scenarios of every shape. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bracket, bracketLine } from "../../../../src/app/views/blueprint/layout/brackets.ts";
import { deskOf, graphOf, outside } from "../../../../src/app/views/blueprint/layout/graph.ts";
import {
  type Box,
  captionRoom,
  type Layout,
  layoutOf,
  type Point,
  queueRoom,
  type Room,
} from "../../../../src/app/views/blueprint/layout/layout.ts";
import { resolveScenario } from "../../../../src/scenario/resolve.ts";
import type { Scenario } from "../../../../src/scenario/types.ts";
import { anyScenario } from "../../../support/anyScenario.ts";
import { sampleFile } from "../../../support/sample.ts";

const anyRoom: fc.Arbitrary<Room> = fc.constantFrom(
  { width: 952, upright: false },
  { width: 1200, upright: false },
  { width: 756, upright: false },
  { width: 350, upright: true },
  { width: 280, upright: true },
);

/** Steps with ways anywhere, forwards, back, to themselves and out; more of them than `anyScenario` has. */
const anyProcess: fc.Arbitrary<Scenario> = fc
  .array(fc.record({ onstage: fc.boolean(), team: fc.nat(2), ways: fc.array(fc.nat(20), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((steps) => {
    const file = sampleFile();
    const id = (step: number): string =>
      step % (steps.length + 1) === steps.length ? "end" : `step-${step % (steps.length + 1)}`;
    return resolveScenario({
      ...file,
      segments: file.segments.map((segment) => ({ ...segment, needs: {} })),
      designs: [{ id: "only", name: "Only", exceptions: "escalate" }],
      today: undefined,
      steps: steps.map(({ onstage, team, ways }, index) => ({
        ...file.steps[0],
        id: `step-${index}`,
        name: `Step ${index}`,
        team: file.teams[team].id,
        stage: onstage ? "onstage" : "backstage",
        ...(ways.length > 0 ? { next: ways.map((to) => ({ to: id(to), share: 1 / ways.length })) } : {}),
      })),
    });
  });

const anyOfBoth = fc.oneof(anyScenario, anyProcess);

function law(holds: (layout: Layout, scenario: Scenario) => void): void {
  fc.assert(
    fc.property(anyOfBoth, anyRoom, (scenario, room) => holds(layoutOf(scenario, scenario.designs[0], room), scenario)),
    { numRuns: 100 },
  );
}

/** What is written at a bracket. */
const wordsOf = ({ words }: Bracket) => ({ x: words.x, y: words.y - 12, width: words.width, height: 3 * bracketLine });

/** A box with its queue and its words. */
const cellOf = ({ x, y, width, height }: Box) => ({
  x,
  y: y - queueRoom,
  width,
  height: height + queueRoom + captionRoom,
});

const segmentsOf = (points: readonly Point[]) => points.slice(1).map((point, i) => [points[i], point] as const);

/** Whether an upright or flat segment runs through the inside of a box. */
function cuts([a, b]: readonly [Point, Point], { x, y, width, height }: Box): boolean {
  const inside = (low: number, high: number, from: number, size: number) =>
    high > from + 0.01 && low < from + size - 0.01;
  return (
    inside(Math.min(a.x, b.x), Math.max(a.x, b.x), x, width) &&
    inside(Math.min(a.y, b.y), Math.max(a.y, b.y), y, height)
  );
}

describe("a layout", () => {
  test("has each step once, in its order, and the desk where the design uses it", () => {
    law(({ boxes }, scenario) => {
      const { exceptions } = scenario.designs[0];
      const uses = scenario.desk !== null && (exceptions === "desk" || exceptions === "escalate");
      const steps = scenario.steps.map((_, step) => step);
      expect(boxes.map(({ place }) => place)).toEqual(uses ? [...steps, deskOf(scenario)] : steps);
    });
  });

  test("lets no two boxes overlap, queues and words and what is written of teams included", () => {
    law(({ boxes, brackets }) => {
      const cells = [...boxes.map(cellOf), ...brackets.map(wordsOf)];
      for (const [i, a] of cells.entries()) {
        for (const b of cells.slice(i + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
    });
  });

  test("keeps onstage on one side of the line of visibility and backstage on the other", () => {
    law(({ boxes, bands, upright }, { steps }) => {
      expect(bands.flatMap((band) => band.boxes)).toHaveLength(boxes.length);
      for (const { rail, y, height, boxes: own } of bands) {
        for (const box of own) {
          const isOnstage = steps[box.place]?.stage !== "backstage";
          const [near, far] = upright ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
          if (isOnstage) expect(far).toBeLessThan(rail);
          else expect(near).toBeGreaterThan(rail);
          expect(box.y).toBeGreaterThan(y);
          expect(box.y + box.height).toBeLessThan(y + height);
        }
      }
    });
  });

  test("is never wider than a wide screen: it goes on in bands below each other, layer by layer", () => {
    fc.assert(
      fc.property(anyOfBoth, fc.constantFrom(756, 952, 1200, 1600), (scenario, width) => {
        const layout = layoutOf(scenario, scenario.designs[0], { width, upright: false });
        expect(layout.width).toBe(width);
        for (const [i, { boxes }] of layout.bands.entries()) {
          const before = layout.bands.slice(0, i).flatMap((band) => band.boxes);
          const layers = (list: readonly Box[]) =>
            list.filter(({ place }) => place < layout.graph.steps).map(({ place }) => layout.graph.layers[place]);
          expect(Math.min(...layers(boxes))).toBeGreaterThan(Math.max(-1, ...layers(before)));
        }
      }),
    );
  });

  test("draws every way of the scenario, from an edge of its step to an edge of the next", () => {
    law(({ routes, boxes }, scenario) => {
      for (const [from, step] of scenario.steps.entries()) {
        for (const { to, share } of step.next) {
          if (share <= 0) continue;
          const goal = to === "end" ? outside : scenario.steps.findIndex(({ id }) => id === to);
          const drawn = routes.filter(({ way }) => way.from === from && way.to === goal && way.share !== null);
          expect(drawn).toHaveLength(1);
        }
      }
      for (const { way, stretches } of routes) {
        const all = stretches.flat();
        if (way.from !== outside) expect(touches(all[0], boxes[way.from])).toBe(true);
        if (way.to !== outside) expect(touches(all[all.length - 1], boxes[way.to])).toBe(true);
      }
    });
  });

  test("leads ways upright and flat, around every box, and within the picture", () => {
    law(({ routes, boxes, width, height }) => {
      for (const points of routes.flatMap(({ stretches }) => stretches)) {
        expect(points.length).toBeGreaterThan(1);
        for (const segment of segmentsOf(points)) {
          const [a, b] = segment;
          expect(a.x === b.x || a.y === b.y).toBe(true);
          expect(boxes.filter((box) => cuts(segment, box))).toEqual([]);
        }
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeLessThanOrEqual(height);
        }
      }
    });
  });

  test("lets a way that is cut go on in the next band, from the other edge", () => {
    law(({ routes, bands }) => {
      const bandAt = (y: number) => bands.findIndex((band) => y >= band.y && y <= band.y + band.height);
      for (const { stretches } of routes) {
        for (const [i, next] of stretches.slice(1).entries()) {
          const [end] = stretches[i].slice(-1);
          const [from, to] = [bandAt(end.y), bandAt(next[0].y)];
          expect(Math.abs(to - from)).toBe(1);
          const [left, right] = to > from ? [next[0].x, end.x] : [end.x, next[0].x];
          expect(left).toBe(0);
          expect(right).toBeGreaterThan(0);
        }
      }
    });
  });

  test("has every step in one bracket, its team's, and no two that could be one", () => {
    law(({ brackets, boxes, graph }, scenario) => {
      const teamOf = (place: number) => scenario.steps[place]?.team ?? scenario.desk?.team;
      const places = brackets.flatMap((bracket) => bracket.places);
      expect([...places].sort((a, b) => a - b)).toEqual(boxes.map(({ place }) => place));
      for (const { team, places } of brackets) for (const place of places) expect(teamOf(place)).toBe(team);
      const isDesk = (place: number) => place === graph.steps;
      const areNeighbours = (a: Box, b: Box): boolean =>
        !isDesk(a.place) &&
        !isDesk(b.place) &&
        graph.layers[a.place] + 1 === graph.layers[b.place] &&
        a.lane === b.lane &&
        (a.x === b.x || a.y === b.y);
      const together = (a: number, b: number) =>
        brackets.some(({ places }) => places.includes(a) && places.indexOf(b) === places.indexOf(a) + 1);
      for (const a of boxes)
        for (const b of boxes)
          if (a !== b)
            expect(together(a.place, b.place)).toBe(areNeighbours(a, b) && teamOf(a.place) === teamOf(b.place));
    });
  });

  test("keeps brackets and their words within the picture and off every box", () => {
    law(({ brackets, boxes, width, height }) => {
      for (const bracket of brackets) {
        const words = wordsOf(bracket);
        for (const { x, y } of [...bracket.points, { x: words.x + words.width, y: words.y + words.height }]) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeLessThanOrEqual(height);
        }
        for (const segment of segmentsOf(bracket.points)) expect(boxes.filter((box) => cuts(segment, box))).toEqual([]);
      }
    });
  });

  test("goes onwards but for loops", () => {
    fc.assert(
      fc.property(anyOfBoth, (scenario) => {
        const { ways, layers } = graphOf(scenario, scenario.designs[0]);
        for (const { kind, from, to } of ways) if (kind === "on") expect(layers[to]).toBeGreaterThan(layers[from]);
      }),
    );
  });
});

const touches = ({ x, y }: Point, box: Box): boolean =>
  x >= box.x - 1e-9 && x <= box.x + box.width + 1e-9 && y >= box.y - 1e-9 && y <= box.y + box.height + 1e-9;
