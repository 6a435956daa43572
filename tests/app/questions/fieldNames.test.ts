/** Names beside the dots of a field: all or none, never on each other, whatever the room. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap } from "../../../src/app/charts/labels.ts";
import { dotNames, dotRadius, numbered } from "../../../src/app/questions/pictures/fieldNames.ts";
import type { Axis, Dot, FieldPicture } from "../../../src/app/questions/pictures/types.ts";

const axis: Axis = { min: 0, max: 100, data: { min: 0, max: 100 }, ticks: [] };
const dotAt = (x: number, y: number, number: number): Dot => ({
  x,
  y,
  number,
  tone: "right",
  isFilled: true,
  size: "large",
  label: "",
  row: number,
  reading: [],
});
const pictureOf = (dots: readonly Dot[]): FieldPicture => ({
  kind: "field",
  title: "",
  summary: "",
  note: "",
  table: 0,
  across: axis,
  up: axis,
  acrossTitle: "",
  upTitle: "",
  zone: [],
  courses: [],
  dots,
  event: null,
  key: dots.map(({ number }) => `Design ${number}`),
});
const widthsOf = (picture: FieldPicture, width: number) =>
  new Map(numbered(picture).map(({ number }) => [number, width]));

const share = fc.double({ min: 0, max: 100, noNaN: true });

test("names never lie on each other or beyond the drawing, and each is joined to its own dot", () => {
  const room = { width: 276, height: 320 };
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 5 }), (places) => {
      const picture = pictureOf(places.map(([x, y], i) => dotAt(x, y, i + 1)));
      const widths = widthsOf(picture, 90);
      const names = dotNames(picture, room, widths);
      if (names === null) return;
      expect(names.map(({ number }) => number).sort()).toEqual(numbered(picture).map(({ number }) => number));
      // Lines of one label follow each other without a gap.
      const boxes = names.map(({ x, y }) => ({ x, y: y - 8 + 1e-6, width: 90, height: 16 - 2e-6 }));
      for (const [i, box] of boxes.entries()) {
        expect(boxes.slice(i + 1).some((other) => overlap(box, other))).toBe(false);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(room.width + 16);
      }
      const dots = places.map(([x, y]) => ({ x: (x / 100) * room.width, y: (1 - y / 100) * room.height }));
      for (const { leader } of names)
        if (leader.length > 0) {
          const away = dots.map(({ x, y }) => Math.hypot(x - leader[0].x, y - leader[0].y));
          expect(Math.min(...away)).toBeLessThanOrEqual(dotRadius.large + 1e-9);
        }
    }),
  );
});

test("marks that cover each other are named together, line under line, with one leader", () => {
  const picture = pictureOf([...[1, 2, 3, 4].map((number) => dotAt(50, 50 + number, number)), dotAt(90, 10, 5)]);
  const names = dotNames(picture, { width: 276, height: 320 }, widthsOf(picture, 110)) ?? [];
  expect(names.map(({ number, leader }) => [number, leader.length > 0])).toEqual([
    [1, true],
    [2, false],
    [3, false],
    [4, false],
    [5, true],
  ]);
  expect(new Set(names.slice(0, 4).map(({ x }) => x)).size).toBe(1);
});

test("names that are wider than the drawing have no room there", () => {
  const picture = pictureOf([dotAt(50, 50, 1)]);
  expect(dotNames(picture, { width: 276, height: 320 }, widthsOf(picture, 400))).toBe(null);
});
