/** Pictures of results, taken apart by their kinds, and what holds of every one. */
import { expect } from "vitest";
import { readablesOf } from "../../../src/app/questions/pictures/readings.ts";
import type { Axis, Picture } from "../../../src/app/questions/pictures/types.ts";
import type { Told } from "../../../src/app/questions/types.ts";

type Of<Kind extends Picture["kind"]> = Extract<Picture, { kind: Kind }>;

/** The pictures of a result, all of one kind; each is whole. */
export function drawn<Kind extends Picture["kind"]>({ pictures, tables }: Told, kind: Kind): readonly Of<Kind>[] {
  for (const picture of pictures) {
    expectWhole(picture);
    expect(tables[picture.table]).toBeDefined();
  }
  const some = pictures.filter((picture): picture is Of<Kind> => picture.kind === kind);
  expect(some).toHaveLength(pictures.length);
  return some;
}

function expectWhole(picture: Picture): void {
  expect(picture.title).not.toBe("");
  expect(picture.summary).toMatch(/\.$/);
  expect(JSON.stringify(picture)).not.toMatch(/undefined|NaN|Infinity/);
  const readings = readablesOf(picture).flat();
  for (const { reading } of readings) for (const line of reading) expect(line).not.toBe("");
  expect(new Set(readings.map(({ of }) => of)).size).toBe(readings.length);
  if (picture.kind === "rows") {
    for (const { rows, axis } of picture.panels) {
      expect(rows).toHaveLength(picture.names.length);
      expectRound(axis);
      for (const { at } of rows.flatMap(({ marks }) => marks)) expect(Number.isFinite(at)).toBe(true);
    }
  }
  if (picture.kind === "field") for (const axis of [picture.across, picture.up]) expectRound(axis);
  if (picture.kind === "timelines") expectRound(picture.axis);
  if (picture.kind === "map") {
    for (const { cells } of picture.doors) expect(cells).toHaveLength(picture.dials.length);
  }
}

function expectRound({ min, max, ticks }: Axis): void {
  expect(ticks.length).toBeGreaterThan(1);
  expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
  for (const { at } of ticks) expect(min <= at && at <= max).toBe(true);
}
