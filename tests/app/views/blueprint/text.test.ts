/** The blueprint in words, and its lines. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf, meshOf, placeOn } from "../../../../src/app/views/blueprint/paths.ts";
import type { Moment } from "../../../../src/app/views/blueprint/play/moment.ts";
import { momentSentence } from "../../../../src/app/views/blueprint/play/playText.ts";
import { clockText, minutesText, onwardsText, rounded } from "../../../../src/app/views/blueprint/words.ts";
import { createWords } from "../../../../src/app/words/format.ts";
import { resolveScenario } from "../../../../src/scenario/resolve.ts";
import type { Scenario } from "../../../../src/scenario/types.ts";
import { sampleFile } from "../../../support/sample.ts";

const words = createWords("en-GB", "EUR");

const moment = (over: Partial<Moment>): Moment => ({
  time: 0,
  stays: [],
  moves: [],
  gaveUp: [],
  waiting: [],
  served: [],
  waitingOnstage: 0,
  waitingBackstage: 0,
  open: new Set(),
  seeing: 0,
  busy: [],
  ...over,
});

test.each([
  [{}, "Nobody is here."],
  [{ served: [1, 0] }, "Nobody waits, one customer is being served."],
  [{ served: [1, 3], seeing: 1 }, "Nobody waits, four customers are being served, and the curtain is open for one."],
  [{ waitingOnstage: 1 }, "One customer waits onstage."],
  [{ waitingBackstage: 2 }, "Two customers wait backstage."],
  [
    { waitingOnstage: 9, waitingBackstage: 11, seeing: 4 },
    "Nine customers wait onstage, eleven wait backstage and the curtain is open for four.",
  ],
  [{ waitingOnstage: 1234, waitingBackstage: 1 }, "1,234 customers wait onstage and one waits backstage."],
] as const)("a moment in a sentence: %j", (over, sentence) => {
  expect(momentSentence(moment(over), words)).toBe(sentence);
});

describe("figures", () => {
  test("of times are hours and minutes", () => {
    expect([0, 59.99, 60, 427.2, 1439].map((minutes) => clockText(minutes))).toEqual([
      "0:00",
      "0:59",
      "1:00",
      "7:07",
      "23:59",
    ]);
    expect([0.44, 9.96, 10.4, 61].map((minutes) => minutesText(minutes, words))).toEqual([
      "0.4\u00a0min",
      "10\u00a0min",
      "10\u00a0min",
      "61\u00a0min",
    ]);
  });

  test("of the ways on from a step are its shares by name, ways to one step together, and none from the desk", () => {
    const file = sampleFile();
    const next = (...ways: { to: string; share: number }[]) =>
      resolveScenario({ ...file, steps: file.steps.map((step, i) => (i === 0 ? { ...step, next: ways } : step)) });
    const [, second] = file.steps;
    const from = (scenario: Scenario, place = 0) => onwardsText(scenario, place, words)?.replace(/\s/g, " ");
    const half = { to: second.id, share: 0.5 };
    expect(from(next({ to: second.id, share: 1 }))).toBe(`Then ${second.name}`);
    expect(from(next({ to: "end", share: 1 }))).toBe("Then the customer leaves");
    expect(from(next({ ...half, share: 0.3 }, { ...half, share: 0.5 }, { to: "end", share: 0.2 }))).toBe(
      `Then 80 % to ${second.name}, 20 % leave`,
    );
    expect(from(next(half, half), file.steps.length)).toBe(undefined);
  });

  test("of shares never say all where one is missing, nor none where there is one", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(Math.abs(rounded(share) - share)).toBeLessThanOrEqual(0.005 + 1e-12);
        expect(rounded(share) === 1).toBe(share === 1);
        expect(rounded(share) === 0).toBe(share === 0);
      }),
    );
  });
});

describe("lines", () => {
  test("of a name are as few as asked for and no wider than asked for", () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 8 }),
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 1, max: 3 }),
        (name, width, most) => {
          const lines = linesOf(name, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
          if (lines.every((line) => !line.endsWith("…"))) expect(lines.join(" ")).toBe(name);
        },
      ),
    );
  });

  test("are walked from their beginning to their end", () => {
    const way = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 30 },
    ];
    expect([0, 0.25, 0.5, 1].map((part) => placeOn([way], part))).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 10, y: 30 },
    ]);
  });

  test("that are cut are walked in their stretches, and nowhere between them", () => {
    const flat = (from: number, y: number) => [
      { x: from, y },
      { x: from + 10, y },
    ];
    expect([0, 0.25, 0.75, 1].map((part) => placeOn([flat(0, 0), flat(100, 50)], part))).toEqual([
      { x: 0, y: 0 },
      { x: 5, y: 0 },
      { x: 105, y: 50 },
      { x: 110, y: 50 },
    ]);
  });

  test("that lie on each other are drawn once", () => {
    const flat = (from: number, to: number) => [
      { x: from, y: 5 },
      { x: to, y: 5 },
    ];
    expect(meshOf([flat(0, 10), flat(30, 8), flat(40, 50)])).toBe("M0 5H30M40 5H50");
  });
});
