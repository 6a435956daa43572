/** Latin hypercubes, on uniform numbers of a seeded generator. */
import seedrandom from "seedrandom";
import { expect, test } from "vitest";
import { latinHypercube } from "../../../src/experiment/questions/hypercube.ts";

test.each([1, 2, 7, 64])("a hypercube of %i points has one draw in every stratum of every column", (points) => {
  const random = seedrandom("strata");
  const cube = latinHypercube(points, 5, () => random());
  expect(cube).toHaveLength(points);
  for (let column = 0; column < 5; column++) {
    const strata = cube.map((point) => Math.floor(point[column] * points)).sort((a, b) => a - b);
    expect(strata).toEqual(Array.from({ length: points }, (_, i) => i));
  }
});

test("columns are put together at random: every pair of strata comes up, and the order is not that of the strata", () => {
  const random = seedrandom("pairs");
  const pairs = new Set<string>();
  for (let i = 0; i < 200; i++) {
    for (const point of latinHypercube(3, 2, () => random())) pairs.add(point.map((u) => Math.floor(3 * u)).join());
  }
  // Each of the 9 pairs is missed in all 200 with a chance of (2/3)^200.
  expect(pairs.size).toBe(9);
});
