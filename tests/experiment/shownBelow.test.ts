/** The bound on one side that a verdict rests on, and that the sentence tells. */
import { describe, expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import { createFigures } from "../../src/experiment/figures.ts";
import { shownBelow, shownBelowByAll } from "../../src/experiment/shownBelow.ts";
import { made, ownSwing, terms } from "./synthetic.ts";

const share = terms.promise?.share ?? Number.NaN;
const cost = [20, 23.2, 27.3, 30, 33.1];
/** Promises scatter by 0.02 from day to day: see sentence.test.ts. */
const sampleOf = (kept: readonly number[]) =>
  made({ cost, kept }, { cost: 0.2, experience: 0.4, kept: 0.02 }, ownSwing);

describe("the bound that a dial is held against the promise by", () => {
  const curves = {
    "one is right": [0.57, 0.7, 0.84, 0.86, 0.86],
    "none keeps enough": [0.3, 0.5, 0.72, 0.71, 0.6],
    "some lie at the share": [0.775, 0.785, 0.79, 0.8, 0.81],
  };

  test.each(Object.entries(curves))("is below the promise just where the dial is ruled out by it: %s", (_, kept) => {
    const sample = sampleOf(kept);
    const found = answer(sample, terms, "promise");
    const bounds = shownBelow(found, sample, terms);
    expect(found.comparisons.map(({ outcome }) => outcome === "misses the condition")).toEqual(
      bounds.map((bound) => bound < share),
    );
  });

  test("is what the sentence says of the best, although the interval on both sides reaches beyond the promise", () => {
    const sample = sampleOf([0.3, 0.5, 0.782, 0.76, 0.7]);
    const found = answer(sample, terms, "promise");
    const { mean, halfWidth } = found.cells[2].certified.promiseKept ?? { mean: null, halfWidth: null };
    expect(found.verdict).toBe("out of reach");
    expect((mean ?? 0) + (halfWidth ?? 0)).toBeGreaterThan(share);
    expect(shownBelowByAll(found, sample, terms)).toBeLessThan(share);
    expect(found.sentence).toContain("No dial keeps 80 promises in 100; the best keeps 78, surely fewer than 80.");
  });

  test("of money a day is below the goal where no dial reaches it", () => {
    const goal = { netPerDay: 1505 };
    const sample = made({ cost, value: [30, 34, 39.5, 42, 44] }, { cost: 0.2, experience: 0.4, kept: 0.02 }, ownSwing);
    const found = answer(sample, { ...terms, goal }, "value");
    expect(found.missed).toBe("goal");
    const bounds = shownBelow(found, sample, { ...terms, goal });
    expect(Math.max(...bounds)).toBe(shownBelowByAll(found, sample, { ...terms, goal }));
    bounds.forEach((bound, dial) => {
      expect(bound).toBeLessThan(goal.netPerDay);
      expect(bound).toBeGreaterThan(found.comparisons[dial].weighed.mean ?? Number.NaN);
    });
  });

  test("is of nothing under a rule that holds no dial against a standard", () => {
    const sample = sampleOf([0.57, 0.7, 0.84, 0.86, 0.86]);
    const found = answer(sample, terms, "noticeable");
    expect(() => shownBelow(found, sample, terms)).toThrow(RangeError);
  });
});

describe("a bound in words", () => {
  const figures = createFigures("en-GB", "EUR");

  test("is rounded up, with as many digits as the interval deserves, and never beyond what it stays below", () => {
    expect(figures.numberBelow(85.2, 88, 4.6)).toBe("86");
    expect(figures.numberBelow(87.4, 88, 4.6)).toBe("88");
    expect(figures.numberBelow(87.4, 87.5, 4.6)).toBe("87.5");
    expect(figures.numberBelow(87.41, 88, 0.2)).toBe("87.5");
    expect(figures.moneyBelow(1222, 1505, 22)).toBe("€1,230");
    expect(figures.moneyBelow(1502, 1505, 22)).toBe("€1,505");
  });
});
