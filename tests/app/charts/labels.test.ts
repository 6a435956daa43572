import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { along, type Box, distanceTo, type LabelWish, overlap, placeLabels } from "../../../src/app/charts/labels.ts";

const bounds: Box = { x: 0, y: 0, width: 900, height: 400 };
const sides = ["below right", "above left", "above", "right", "left", "below"] as const;

const wish = (id: string, x: number, y: number, over: Partial<LabelWish> = {}): LabelWish => ({
  id,
  anchors: [{ x, y }],
  sizes: [
    { width: 120, height: 36 },
    { width: 100, height: 18 },
  ],
  sides,
  distances: [12, 30],
  optional: false,
  leader: false,
  ...over,
});

const point = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 400 }) });

describe("labels", () => {
  test("no two labels overlap and none leaves the picture, wherever they are asked for", () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), fc.array(point, { maxLength: 6 }), (anchors, curve) => {
        const wishes = anchors.map(({ x, y }, i) => wish(`${i}`, x, y, { leader: i % 3 === 0 }));
        const placed = placeLabels(wishes, along(curve, 7), bounds);
        placed.forEach(({ box }, i) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(bounds.width);
          expect(box.y + box.height).toBeLessThanOrEqual(bounds.height);
          for (const other of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
        });
      }),
    );
  });

  test("an optional label never lies on a curve", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), point, (curve, { x, y }) => {
        const obstacles = along(curve, 7);
        for (const { box } of placeLabels([wish("a", x, y, { optional: true })], obstacles, bounds)) {
          expect(obstacles.some((obstacle) => overlap(box, obstacle))).toBe(false);
        }
      }),
    );
  });

  test("a label drops its last line before it touches a curve", () => {
    const below = along([{ x: 0, y: 245 }, { x: 900, y: 245 }], 7); // biome-ignore format: two points
    const above = along([{ x: 0, y: 180 }, { x: 900, y: 180 }], 7); // biome-ignore format: two points
    const only = { sides: ["below right"] as const, distances: [12] };
    expect(placeLabels([wish("a", 400, 205, only)], above, bounds)[0].size).toBe(0);
    expect(placeLabels([wish("a", 400, 205, only)], [...above, ...below], bounds)[0].size).toBe(1);
  });

  test("the first label has the first choice, at its first side and nearest distance", () => {
    const placed = placeLabels([wish("a", 400, 200), wish("b", 400, 200)], [], bounds);
    expect(placed[0]).toMatchObject({ id: "a", side: "below right", size: 0 });
    expect(placed[1].side).not.toBe("below right");
  });

  test("a leader does not cross a curve while there is a way round", () => {
    const curve = along([{ x: 300, y: 225 }, { x: 600, y: 225 }], 7); // biome-ignore format: two points
    const wide = { sides: ["below right", "above left"] as const, distances: [60], leader: true };
    expect(placeLabels([wish("a", 400, 200, wide)], curve, bounds)[0].side).toBe("above left");
    expect(placeLabels([wish("a", 400, 200, { ...wide, leader: false })], curve, bounds)[0].side).toBe("below right");
  });

  test("no label stands on another's leader", () => {
    const led = wish("a", 400, 200, { sides: ["below right"], distances: [80], leader: true });
    const inTheWay = wish("b", 380, 215, { sides: ["right", "left"], distances: [4] });
    expect(placeLabels([led, inTheWay], [], bounds)[1].side).toBe("left");
    expect(placeLabels([{ ...led, leader: false }, inTheWay], [], bounds)[1].side).toBe("right");
  });

  test("a label is nearer to its own mark than to any rival, or is left out", () => {
    const offset = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });
    fc.assert(
      fc.property(point, offset, fc.array(point, { maxLength: 6 }), (a, { x, y }, curve) => {
        const b = { x: a.x + x, y: a.y + y };
        const wishes = [wish("a", a.x, a.y, { rivals: [b] }), wish("b", b.x, b.y, { rivals: [a] })];
        for (const { id, box } of placeLabels(wishes, along(curve, 7), bounds)) {
          const [own, rival] = id === "a" ? [a, b] : [b, a];
          expect(distanceTo(box, own)).toBeLessThan(distanceTo(box, rival));
        }
      }),
    );
  });

  test("of two marks close together, each label takes the side away from the other", () => {
    const [left, right] = [{ x: 400, y: 200 }, { x: 430, y: 200 }]; // biome-ignore format: two points
    const both = { sides: ["right", "left"] as const, distances: [12] };
    const placed = placeLabels(
      [
        wish("a", left.x, left.y, { ...both, rivals: [right] }),
        wish("b", right.x, right.y, { ...both, rivals: [left] }),
      ],
      [],
      bounds,
    );
    expect(placed.map(({ id, side }) => [id, side])).toEqual([
      ["a", "left"],
      ["b", "right"],
    ]);
  });

  test("even a required label is left out where every free place is nearer to a rival", () => {
    const only = { sides: ["right"] as const, distances: [12] };
    expect(placeLabels([wish("a", 400, 200, only)], [], bounds)).toHaveLength(1);
    expect(placeLabels([wish("a", 400, 200, { ...only, rivals: [{ x: 430, y: 200 }] })], [], bounds)).toEqual([]);
  });

  test("the distance to a box is that to its nearest edge or corner, and nothing within", () => {
    const box = { x: 10, y: 10, width: 20, height: 10 };
    expect(distanceTo(box, { x: 15, y: 12 })).toBe(0);
    expect(distanceTo(box, { x: 37, y: 15 })).toBe(7);
    expect(distanceTo(box, { x: 7, y: 6 })).toBe(5);
  });
});
