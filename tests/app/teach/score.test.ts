import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opening } from "../../../src/app/teach/case.ts";
import { dotPlot } from "../../../src/app/teach/dots.ts";
import { costOff, dialOff, ranked, type Truth, truthOf } from "../../../src/app/teach/score.ts";
import { spreadOf } from "../../../src/app/teach/spread.ts";
import { costOffText, offText } from "../../../src/app/teach/texts.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { fixtureProps, fixtureScenario, refinedCurve } from "../views/fixture.ts";

const truth: Truth = { runs: [[0.4, 0.55]], cost: { mean: 27, halfWidth: 0.5 } };
const guess = (team: string, dial: number, cost: number | null = null) => ({ team, dial, cost });
const order = (guesses: readonly ReturnType<typeof guess>[], by = truth) =>
  ranked(guesses, by).map((one) => [one.guess.team, one.rank]);

describe("a guess", () => {
  it("anywhere in the zone is no distance away, outside it is as far as the nearest dial of the zone", () => {
    expect([0.4, 0.47, 0.55].map((dial) => dialOff(dial, truth))).toEqual([0, 0, 0]);
    expect([0, 0.39, 0.56, 1].map((dial) => dialOff(dial, truth))).toEqual([0.4, 0.01, 0.01, 0.45]);
  });

  it("in a gap of the zone is as far as its nearer side", () => {
    const parted: Truth = {
      ...truth,
      runs: [
        [0.1, 0.2],
        [0.6, 0.7],
      ],
    };
    expect([0.3, 0.45, 0.6].map((dial) => dialOff(dial, parted))).toEqual([0.1, 0.15, 0]);
  });

  it("is nearest by its dial, then by its cost; one without a cost comes behind those with one", () => {
    const guesses = [guess("far", 0.8, 27), guess("none", 0.5), guess("dear", 0.5, 30), guess("near", 0.45, 27.2)];
    expect(order(guesses)).toEqual([
      ["near", 1],
      ["dear", 2],
      ["none", 3],
      ["far", 4],
    ]);
  });

  it("as near as another shares its rank, and the ranks behind are left out", () => {
    const guesses = [guess("d", 0.7), guess("b", 0.56, 27), guess("c", 0.39, 26.6), guess("a", 0.5, 27.4)];
    expect(order(guesses)).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 2],
      ["d", 4],
    ]);
  });

  it("keeps its rank in whatever order the guesses come", () => {
    const anyGuess = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.option(fc.integer({ min: 20, max: 40 })));
    fc.assert(
      fc.property(fc.array(anyGuess, { maxLength: 12 }), (some) => {
        const guesses = some.map(([dial, cost], i) => guess(`T${i}`, dial / 100, cost));
        const found = order(guesses);
        expect(order([...guesses].reverse())).toEqual(found);
        const ranks = found.map(([, rank]) => rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

describe("a distance in words", () => {
  const text = (dial: number, runs: Truth["runs"]) => {
    const [placed] = ranked([guess("A", dial)], { ...truth, runs });
    return offText(placed, { ...truth, runs });
  };

  it("says on which side, and of a gap in the zone only that it is one", () => {
    const zone: Truth["runs"] = [
      [0.2, 0.3],
      [0.6, 0.7],
    ];
    expect([0.1, 0.25, 0.31, 0.5, 0.95].map((dial) => text(dial, zone))).toEqual([
      "10 points too rigid",
      "in the zone",
      "1 point outside the zone",
      "10 points outside the zone",
      "25 points too flexible",
    ]);
  });
});

describe("a cost's distance in words", () => {
  const words = createWords("en-GB", "EUR");
  const cost = { mean: 50, halfWidth: 2 };
  const text = (guessed: number | null) => costOffText(costOff(guessed, { cost }), cost, words);

  it("counts from the interval's nearer edge, and says so", () => {
    expect([null, 48, 51.5, 55, 40].map(text)).toEqual([
      "no cost guessed",
      "within the interval",
      "within the interval",
      "€3 outside it",
      "€8 outside it",
    ]);
  });
});

describe("the truth of an answer", () => {
  it("is none before the first look", () => {
    const [, curve] = fixtureProps(8).curves;
    expect(truthOf(curve.answer)).toBeNull();
  });

  it("is the zone and the cost at the dial that is told, in hundredths where it was refined", () => {
    const { answer } = refinedCurve(fixtureScenario());
    const found = truthOf(answer);
    expect(found?.runs).toEqual([[answer.finer?.zone.low, answer.finer?.zone.high]]);
    const cells = [...answer.cells, ...(answer.finer?.cells ?? [])];
    expect(found?.cost).toEqual(cells.find(({ dial }) => dial === answer.finer?.dial)?.certified.costPerCustomer);
  });
});

describe("the spread of some numbers", () => {
  it("is what a person counts", () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([3])).toEqual({ count: 1, min: 3, lower: 3, median: 3, upper: 3, max: 3 });
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, min: 1, lower: 1.75, median: 2.5, upper: 3.25, max: 4 });
  });

  it("lies in order and holds half of the numbers on either side of its middle", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const found = spreadOf(values);
        if (found === null) throw new Error("there are numbers");
        const { min, lower, median, upper, max } = found;
        expect([min, lower, median, upper, max]).toEqual([min, lower, median, upper, max].sort((a, b) => a - b));
        expect(values.filter((value) => value <= median).length * 2).toBeGreaterThanOrEqual(values.length);
        expect(values.filter((value) => value >= median).length * 2).toBeGreaterThanOrEqual(values.length);
      }),
    );
  });
});

describe("dots on the dial", () => {
  it("are one for each team, within the width and the height, and touch none on their level", () => {
    const anyDials = fc.array(
      fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(anyDials, fc.integer({ min: 240, max: 1200 }), (dials, width) => {
        const { dots, radius } = dotPlot(dials, width, 88);
        expect(dots.map(({ of }) => of)).toEqual(dials.map((_, i) => i));
        expect(new Set(dots.map(({ x, up }) => `${x} ${up}`)).size).toBe(dials.length);
        for (const { x } of dots) expect(x >= radius && x <= width - radius).toBe(true);
        for (const { up } of dots) expect(up).toBeLessThanOrEqual(88 + radius + 3);
        const level = new Map<number, number[]>();
        for (const { x, up } of dots)
          level.set(
            up,
            [...(level.get(up) ?? []), x].sort((a, b) => a - b),
          );
        for (const row of level.values()) {
          for (let i = 1; i < row.length; i++) expect(row[i] - row[i - 1]).toBeGreaterThanOrEqual(2 * radius - 1e-9);
        }
      }),
    );
  });
});

describe("the case", () => {
  it("is whole sentences from the story's beginning, and not its end", () => {
    const story = `One costs 1.5 euros. ${"Two is a sentence of some length that goes on. ".repeat(7)}And so it was kept.`;
    const text = opening(story);
    expect(text.startsWith("One costs 1.5 euros. Two")).toBe(true);
    expect(text.endsWith("goes on.")).toBe(true);
    expect(text.length).toBeLessThanOrEqual(331);
    expect(text).not.toContain("kept");
  });

  it("is never cut within a sentence, however long, and stops at a paragraph", () => {
    const long = `${"word ".repeat(120)}end.`;
    expect(opening(`${long} Next.`)).toBe(long);
    expect(opening("First one.\n\nThe finding.")).toBe("First one.");
    expect(opening("no end at all")).toBe("no end at all");
  });
});
