/** What is read of how the answer moves with what is assumed. */
import { describe, expect, test } from "vitest";
import { sensitivity } from "../../../src/app/questions/sensitivity.ts";
import type { Bar, Sensitivity, Side } from "../../../src/experiment/questions/sensitivity.ts";
import { drawn } from "./drawn.ts";
import { toldOf } from "./support.ts";

const zoneOf = (...dials: number[]) => ({ low: dials[0], high: dials[dials.length - 1], dials });
const side = (value: number, dial: number, more: Partial<Side> = {}): Side => ({
  value,
  dial,
  zone: zoneOf(dial),
  verdict: "just right",
  replications: 64,
  stand: "stays",
  ...more,
});
const bar = (
  label: string,
  unit: Bar["unit"],
  value: number,
  down: Side | null,
  up: Side | null,
  swing: number,
): Bar => ({
  path: [label],
  key: label,
  label,
  owner: null,
  unit,
  value,
  moves: "in proportion",
  asked: false,
  down,
  up,
  swing,
});

const found: Sensitivity = {
  population: "mixed",
  design: "only",
  rule: "promise",
  confidence: 0.95,
  by: 0.2,
  near: 0.1,
  answer: { dial: 0.4, zone: zoneOf(0.4), verdict: "just right", replications: 64 },
  tornado: [
    bar(
      "Promise",
      "minutes",
      100,
      side(80, 1, { verdict: "out of reach", zone: zoneOf(), stand: "moves" }),
      side(120, 0.35),
      1,
    ),
    bar(
      "Wage",
      "money an hour",
      24,
      side(19.2, 0.3),
      side(28.8, 0.45, { verdict: "not yet", zone: zoneOf(0.45, 0.5, 0.55), stand: "cannot be told" }),
      0.1,
    ),
    bar("Team", "people", 1, null, side(2, 0.4), 0),
    bar("Exposure", "percent", 0.3, side(0.2553, 0.4), side(0.3396, 0.4), 0),
  ],
  complete: true,
  unweighed: [bar("Margin", "money", 5, null, null, 0)],
  together: {
    worlds: 200,
    of: 200,
    stays: 120,
    moves: 70,
    untold: 10,
    outOfReach: 20,
    share: { low: 0.503, high: 0.732 },
    dials: { low: 0.3, middle: 0.4, high: 0.6 },
    drivers: [
      { key: "a", label: "Promise", owner: null, correlation: -0.512, shown: true },
      { key: "b", label: "Work", owner: "Advise", correlation: 0.101, shown: false },
    ],
  },
};

describe("what would change the answer", () => {
  test("opens with one sentence", async () => {
    const { sentence } = await toldOf(sensitivity, found);
    expect(sentence).toBe(
      "The answer stays within 30–40\u202f% whatever you change alone by 20\u202f%, except Promise, and perhaps Wage; with everything about the world changed at once, by up to 20\u202f%, it stays within 30–50\u202f% in 50–74\u202f% of worlds (200 looked at).",
    );
  });

  test("tells those assumptions one by one that move the dial, each in its unit, and all others in one row", async () => {
    const { tables } = await toldOf(sensitivity, found);
    expect(tables[0].rows).toEqual([
      {
        name: "Promise",
        cells: ["100 min", "80 min", "–", "out of reach", "120 min", "35\u202f%", "stays"],
        strong: true,
      },
      {
        name: "Wage",
        cells: [
          "€24 an hour",
          "€19.20 an hour",
          "30\u202f%",
          "stays",
          "€28.80 an hour",
          "45–55\u202f%",
          "cannot be told",
        ],
        strong: false,
      },
      { name: "All others (2)", cells: ["–", "–", "40\u202f%", "stays", "–", "40\u202f%", "stays"] },
    ]);
    for (const { head, rows } of tables) for (const { cells } of rows) expect(cells).toHaveLength(head.length - 1);
  });

  test("tells worlds as counts, and what the moves go with", async () => {
    const { tables } = await toldOf(sensitivity, found);
    // Out of reach is counted of all worlds: an answer that was so before stays there.
    expect(tables[1].rows.map(({ name, cells }) => [name, cells[0]])).toEqual([
      ["The answer stays", "120"],
      ["The answer has moved", "70"],
      ["It cannot be told", "10"],
      ["Of all these, out of reach", "20"],
    ]);
    expect(tables[2].rows.map(({ name, cells }) => [name, ...cells])).toEqual([
      ["Promise", "−0.51", "shown"],
      ["Advise: work", "+0.1", "not shown"],
    ]);
  });

  test("draws the dial with less and with more, none where it is out of reach, a range where it is not told", async () => {
    const [tornado, worlds] = drawn(await toldOf(sensitivity, found), "rows");
    expect(tornado.names.map(({ name }) => name)).toEqual(["Promise", "Wage"]);
    const [{ rows, line, bands }] = tornado.panels;
    expect(rows.map(({ marks }) => marks.map(({ at, isFilled }) => [at, isFilled]))).toEqual([
      [[0.35, true]],
      [
        [0.3, false],
        [0.45, true],
      ],
    ]);
    expect(rows.map(({ figure }) => figure)).toEqual(["out of reach → 35\u202f%", "30\u202f% → 45–55\u202f%"]);
    expect(rows[1].marks.map(({ range }) => range)).toEqual([null, { min: 0.45, max: 0.55 }]);
    expect(line?.at).toBe(0.4);
    expect(bands.map(({ min, max }) => min < 0.4 && max > 0.4)).toEqual([true]);
    expect(worlds.panels[0].rows.map(({ figure }) => figure)).toEqual(["120", "70", "10"]);
    const [stays] = worlds.panels[0].rows[0].marks;
    expect([stays.range?.min, stays.range?.max]).toEqual([200 * 0.503, 200 * 0.732]);
  });

  test("draws nothing of a side that is not known, and no worlds before there are any", async () => {
    const tornado = [bar("Team", "people", 1, null, side(2, 0.9, { stand: "moves" }), 0.5)];
    const [picture, ...others] = drawn(await toldOf(sensitivity, { ...found, tornado, together: null }), "rows");
    expect(others).toEqual([]);
    expect(picture.panels[0].rows[0].marks).toHaveLength(1);
  });

  test("draws no range at first sight, when nothing is shown of any dial", async () => {
    const early = side(19.2, 0.3, { stand: null, verdict: "not yet", zone: zoneOf(0, 0.5, 1) });
    const tornado = [bar("Wage", "money an hour", 24, early, null, 0.1)];
    const some = { ...found, tornado, complete: false, together: null };
    const [picture] = drawn(await toldOf(sensitivity, some), "rows");
    expect(picture.panels[0].rows[0].marks.map(({ at, range }) => [at, range])).toEqual([[0.3, null]]);
  });

  test("marks what is only a first sight", async () => {
    const tornado = [bar("Wage", "money an hour", 24, side(19.2, 0.3, { stand: null }), null, 0.1), found.tornado[3]];
    const { tables, sentence } = await toldOf(sensitivity, { ...found, tornado, complete: false, together: null });
    expect(tables).toHaveLength(1);
    expect(tables[0].rows.map(({ cells }) => cells[3])).toEqual(["at first sight", "at first sight"]);
    expect(sentence).toMatch(/nothing is shown yet\.$/);
  });

  test("says of what it is sure, and what has no part", async () => {
    const { sure, note } = await toldOf(sensitivity, found);
    expect(sure).toContain("not for all of them together");
    expect(note).toContain("By this rule 1 more has no part in the answer.");
  });
});
