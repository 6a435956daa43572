/** The dials next to the answer, as they are told. */
import { expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import { firstDays, made, terms } from "./synthetic.ts";

const columns = {
  cost: [20, 21, 23, 26, 30],
  kept: [0.5, 0.7, 0.84, 0.86, 0.87],
  experience: [50, 60, 70, 74, 75],
  value: [30, 35, 40, 44, 45],
};

test("each is told by what it is less the answer, on either side of it, whatever ruled it out", () => {
  const found = answer(made(columns), terms, "promise");
  expect(found.dial).toBe(0.5);
  expect(found.neighbours.map(({ dial }) => dial)).toEqual([0.25, 0.75]);
  const truths = [
    { costPerCustomer: -2, experience: -10, promiseKept: -0.14, netValue: -3 },
    { costPerCustomer: 3, experience: 4, promiseKept: 0.02, netValue: 1 },
  ] as const;
  found.neighbours.forEach((neighbour, at) => {
    for (const measure of ["costPerCustomer", "experience", "promiseKept", "netValue"] as const) {
      const { mean, halfWidth } = neighbour[measure] ?? { mean: null, halfWidth: null };
      expect(Math.abs((mean ?? Number.NaN) - truths[at][measure])).toBeLessThanOrEqual(halfWidth ?? Number.NaN);
    }
  });
});

test("at an end of the dial there is one, and none before the first look", () => {
  const flat = { ...columns, kept: [0.9, 0.9, 0.9, 0.9, 0.9] };
  expect(answer(made(flat), terms, "promise").neighbours.map(({ dial }) => dial)).toEqual([0.25]);
  expect(answer(firstDays(made(columns), 30), terms, "promise").neighbours).toEqual([]);
});
