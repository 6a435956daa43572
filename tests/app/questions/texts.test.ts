/** What the questions on the page say of results that are given here: tables, names, choices, and how sure. */
import { describe, expect, test } from "vitest";
import { bylineOf, nothingYet } from "../../../src/app/questions/byline.ts";
import { differenceCell, levelCell } from "../../../src/app/questions/cells.ts";
import { fitChosen, keyOf } from "../../../src/app/questions/context.ts";
import { criticalFew } from "../../../src/app/questions/criticalFew.ts";
import { designs } from "../../../src/app/questions/designs.ts";
import { drift } from "../../../src/app/questions/drift.ts";
import { questions } from "../../../src/app/questions/index.ts";
import { cellOf, columnKinds } from "../../../src/app/questions/table.ts";
import type { PlainTable } from "../../../src/app/questions/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import type { CriticalFew } from "../../../src/experiment/questions/criticalFew.ts";
import { criticalFewSentence } from "../../../src/experiment/questions/criticalFewSentence.ts";
import type { Designs } from "../../../src/experiment/questions/designs.ts";
import type { Drift } from "../../../src/experiment/questions/drift.ts";
import { drawn } from "./drawn.ts";
import { contextFor, shownOf, told, toldOf } from "./support.ts";

const words = createWords("en-GB", "EUR");
const shown = shownOf();
const context = contextFor(shown);
const same = { mean: 0, halfWidth: 0 };

/** With plain spaces for narrow ones, to be read here. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, " ");

const row = ({ rows }: PlainTable, name: string): readonly string[] =>
  (rows.find((one) => one.name === name)?.cells ?? []).map(plain);

const expectWhole = (tables: readonly PlainTable[]): void => {
  for (const { head, rows, caption } of tables) {
    expect(caption).not.toBe("");
    for (const { name, cells } of rows) {
      expect([name, cells.length]).toEqual([name, head.length - 1]);
      expect(cells.join(" ")).not.toMatch(/undefined|NaN|null/);
    }
  }
};

describe("rising expectations", () => {
  const { answer } = context;
  const saved = { costPerCustomer: { mean: 0.8, halfWidth: 0.07 }, experience: { mean: -1.2, halfWidth: 0.2 } };
  const found: Drift = {
    population: "mixed",
    design: context.design,
    rule: "promise",
    drift: 0.04,
    still: answer.dial,
    periods: [
      {
        period: 0,
        answer,
        today: { mean: 0.744, halfWidth: 0.01 },
        expired: false,
        saved: { costPerCustomer: same, experience: same },
      },
      { period: 1, answer: { ...answer, dial: 0.6 }, today: { mean: 0.7, halfWidth: 0.01 }, expired: true, saved },
    ],
    expires: 1,
  };

  test("tell each period's dial, and mark the one in which today's design expires", async () => {
    const { tables, sure } = await toldOf(drift, found);
    expectWhole(tables);
    expect(tables[0].rows.map(({ name, strong }) => [name, strong])).toEqual([
      ["now", false],
      ["1", true],
    ]);
    expect(row(tables[0], "1")).toEqual(expect.arrayContaining(["60 %", "70.0 ± 1.0", "falls short"]));
    expect(row(tables[0], "now")).toContain("not shown to fall short");
    expect(plain(sure)).toMatch(/^95 % for each period’s answer by itself/);
  });

  test("tell what deciding anew changes with its sign, and a dash where it is standing still", async () => {
    const { tables } = await toldOf(drift, found);
    expect(row(tables[1], "now").slice(1)).toEqual(["–", "–"]);
    expect(row(tables[1], "1").slice(1)).toEqual(["+€0.80 ± €0.07", "−1.20 ± 0.20"]);
  });

  test("are a course of dials in their zones, with today's design beside it until it expires", async () => {
    const [course] = drawn(await toldOf(drift, found), "field");
    const right = course.dots.filter(({ row }) => row === 0);
    expect(right.map(({ x, y }) => [x, y])).toEqual([
      [0, answer.dial],
      [1, 0.6],
    ]);
    expect(course.zone.map(({ at, low, high }) => [at, low, high])).toEqual(
      [0, 1].map((period) => [period, answer.zone.low, answer.zone.high]),
    );
    expect(course.event).toMatchObject({ at: 1 });
    const today = context.scenario.today?.dial ?? expect.fail("something is in use");
    const ofToday = course.courses.filter(({ tone }) => tone === "ink");
    expect(ofToday.flatMap(({ points }) => points)).toEqual([0, 1].map((x) => ({ x, y: today })));
    const [lasting] = drawn(await toldOf(drift, { ...found, expires: null }), "field");
    expect([lasting.event, lasting.courses.some(({ isDashed }) => isDashed)]).toEqual([null, false]);
  });

  test("are dashed in the picture from where today's design has expired", async () => {
    const later = { ...found.periods[1], period: 2 };
    const [course] = drawn(await toldOf(drift, { ...found, periods: [...found.periods, later] }), "field");
    const spans = course.courses.filter(({ tone }) => tone === "ink");
    expect(spans.map(({ points, isDashed }) => [...points.map(({ x }) => x), isDashed])).toEqual([
      [0, 1, false],
      [1, 2, true],
    ]);
  });

  test("have no mark in the picture where no dial will do", async () => {
    const lost = { ...found.periods[1], answer: { ...answer, verdict: "out of reach" as const } };
    const [course] = drawn(await toldOf(drift, { ...found, periods: [found.periods[0], lost] }), "field");
    expect(course.dots.filter(({ row }) => row === 0).map(({ x }) => x)).toEqual([0]);
  });

  test("say nothing of today where nothing is in use", async () => {
    const { tables } = await toldOf(drift, {
      ...found,
      periods: found.periods.map((one) => ({ ...one, today: null, expired: false })),
      expires: null,
    });
    expectWhole(tables);
    expect(JSON.stringify(tables)).not.toMatch(/oday/);
  });
});

describe("the critical few", () => {
  const [one, other] = context.scenario.steps;
  const gain = (mean: number) => ({ experience: { mean, halfWidth: 0.5 } });
  const found: CriticalFew = {
    population: "mixed",
    design: context.design,
    dial: 0.45,
    measure: "experience",
    confidence: 0.95,
    replications: 80,
    whole: gain(10),
    steps: [
      { step: one.id, gains: gain(9.5) },
      { step: other.id, gains: gain(0.5) },
    ],
    verdict: "shown",
    few: [one.id],
  };

  test("are told by the steps' names, with the engine's own sentence", async () => {
    const { sentence, tables } = await toldOf(criticalFew, found);
    const name = (id: string) => (id === one.id ? one.name : other.name);
    expect(sentence).toBe(criticalFewSentence(found, context.scenario, name));
    expectWhole(tables);
    expect(tables[0].rows.map(({ name, cells }) => [name, ...cells.map(plain)])).toEqual([
      [one.name, "yes", "+9.5 ± 0.5"],
      [other.name, "no", "+0.5 ± 0.5"],
      ["All together", "–", "+10.0 ± 0.5"],
    ]);
  });

  test("are not said to be shown before they are", async () => {
    const { tables } = await toldOf(criticalFew, { ...found, verdict: "not yet" });
    expect(row(tables[0], one.name)[0]).toBe("by estimate");
    const none = await toldOf(criticalFew, { ...found, verdict: "nothing", few: [] });
    expectWhole(none.tables);
    expect(none.tables[0].head).not.toContain("One of the few");
  });

  test("stand in green above a line in the picture, with the table's own figures", async () => {
    const turned = { ...found, steps: [...found.steps].reverse() };
    const [picture] = drawn(await toldOf(criticalFew, turned), "rows");
    expect(picture.names.map(({ name, isStrong }) => [name, isStrong])).toEqual([
      [one.name, true],
      [other.name, false],
    ]);
    const [{ rows }] = picture.panels;
    expect(rows.map(({ figure, marks: [mark] }) => [plain(figure), mark.tone, mark.isFilled])).toEqual([
      ["+9.5 ± 0.5", "right", true],
      ["+0.5 ± 0.5", "ink", false],
    ]);
    expect(rows[0].marks[0].range).toEqual({ min: 9, max: 10 });
    expect(picture.divider).toMatchObject({ after: 1, text: expect.not.stringContaining("by estimate") });
  });

  test("are said to be an estimate in the picture before they are shown, and are no few if all are", async () => {
    const [early] = drawn(await toldOf(criticalFew, { ...found, verdict: "not yet" }), "rows");
    expect(early.divider?.text).toContain("by estimate");
    const [all] = drawn(await toldOf(criticalFew, { ...found, few: [one.id, other.id] }), "rows");
    expect(all.divider).toBeNull();
  });

  test("come first by what they save where the gain is in cost", async () => {
    const saves = (mean: number) => ({ costPerCustomer: { mean, halfWidth: 0.1 } });
    const steps = [
      { step: one.id, gains: saves(0.5) },
      { step: other.id, gains: saves(-2) },
    ];
    const some = { ...found, measure: "costPerCustomer" as const, whole: saves(-1.5), steps, few: [] };
    const [picture] = drawn(await toldOf(criticalFew, some), "rows");
    expect(picture.names.map(({ name }) => name)).toEqual([other.name, one.name]);
  });

  test("have no table and no picture where no step bends", async () => {
    const none = { ...found, verdict: "nothing" as const, steps: [], few: [] };
    const { tables, pictures, sentence } = await toldOf(criticalFew, none);
    expect([tables, pictures, sentence.length > 0]).toEqual([[], [], true]);
  });

  test("can be asked for every measure there is, what the rule weighs first", () => {
    const [choice] = criticalFew.choices(context);
    const values = "options" in choice ? choice.options.map(({ value }) => value) : [];
    expect(values).toEqual(["promiseKept", "experience", "netValue", "costPerCustomer"]);
    const without = { ...context, rule: "noticeable" as const, scenario: { ...context.scenario, promise: null } };
    const [fewer] = criticalFew.choices(without);
    expect("options" in fewer && fewer.options.map(({ value }) => value)).toEqual([
      "experience",
      "netValue",
      "costPerCustomer",
    ]);
  });
});

describe("rigid, flexible, exceptional", () => {
  const [base, other] = context.scenario.designs;
  const { answer } = context;
  const cell = (dial: number, cost: number) => ({ design: base.id, dial, cost, experience: 60 + 10 * dial });
  const found: Designs = {
    population: "mixed",
    rule: "promise",
    base: base.id,
    confidence: 0.95,
    designs: [
      { design: base.id, answer, differences: { costPerCustomer: same } },
      { design: other.id, answer, differences: { costPerCustomer: { mean: -2, halfWidth: 0.3 } } },
    ],
    frontier: [cell(0.05, 21), cell(0, 22), cell(0.1, 23), cell(0.5, 24)],
  };

  test("are told by name, each with its difference to the base, which has none", async () => {
    const { tables } = await toldOf(designs, found);
    expectWhole(tables);
    expect(row(tables[0], base.name).at(-1)).toBe("–");
    expect(row(tables[0], other.name).at(-1)).toBe("−€2.00 ± €0.30");
    expect(tables[0].rows.map(({ strong }) => strong)).toEqual([true, false]);
  });

  test("are unbeaten over runs of dials, from the least to the most of cost and experience, or nowhere", async () => {
    const { tables } = await toldOf(designs, found);
    expect(row(tables[1], base.name)).toEqual(["0–10 % and 50 %", "€21.00 to €24.00", "60 to 65"]);
    expect(row(tables[1], other.name)).toEqual(["–", "–", "–"]);
  });

  test("are drawn dial by dial, filled where they are unbeaten, with a number at each one's own dial", async () => {
    const [picture] = drawn(await toldOf(designs, found), "field");
    const { dots, courses, key } = picture;
    const plainDots = dots.filter(({ number }) => number === 0);
    expect(plainDots.filter(({ isFilled }) => isFilled)).toHaveLength(found.frontier.length);
    const grid = answer.cells.length;
    expect(courses.map(({ points }) => points.length)).toEqual([grid, grid]);
    expect(plainDots).toHaveLength(2 * grid);
    expect(dots.filter(({ number }) => number > 0).map(({ number }) => number)).toEqual([1, 2]);
    expect(key).toEqual([base, other].map(({ name }) => `${name}, ${words.percent(answer.dial)}`));
  });

  test("have no number in the picture where no dial will do, and say so", async () => {
    const lost = { ...found.designs[1], answer: { ...answer, verdict: "out of reach" as const } };
    const [picture] = drawn(await toldOf(designs, { ...found, designs: [found.designs[0], lost] }), "field");
    expect(picture.dots.filter(({ number }) => number > 0).map(({ number }) => number)).toEqual([1]);
    expect(picture.key[1]).toBe(`${other.name}, out of reach`);
  });

  test("are held against the design in focus to begin with", () => {
    const [choice] = designs.choices({ ...context, design: other.id });
    expect("options" in choice && choice.options.map(({ value }) => value)).toEqual([other.id, base.id]);
  });
});

describe("cells", () => {
  test("have the sign that they are written with", () => {
    expect(plain(differenceCell(words, { mean: 0.001, halfWidth: 1 }, "points"))).toBe("0.0 ± 1.0");
    expect(plain(differenceCell(words, { mean: 0.1, halfWidth: 0.01 }, "inHundred"))).toBe("+10.0 ± 1.0");
    expect(differenceCell(words, { mean: 3, halfWidth: null }, "points")).toBe("+3");
  });

  test("have no half-width where rounding is all there is of it", () => {
    expect(differenceCell(words, { mean: 13, halfWidth: 1e-13 }, "money")).toBe("+€13");
    expect(plain(differenceCell(words, { mean: 13, halfWidth: 0.01 }, "money"))).toBe("+€13.00 ± €0.010");
  });

  test("say what is not known", () => {
    for (const none of [undefined, null, { mean: null, halfWidth: null }]) {
      expect([levelCell(words, none, "money"), differenceCell(words, none, "money")]).toEqual([
        "not known",
        "not known",
      ]);
    }
  });

  test("stand under each other as figures, words or texts, whatever is not known", () => {
    const kindsOf = (...cells: readonly string[]) =>
      columnKinds({ caption: "", head: ["", ""], rows: cells.map((cell) => ({ name: "", cells: [cell] })) })[0];
    expect(kindsOf("€1 ± €2", "not known", "–")).toBe("figures");
    expect(kindsOf("+CHF 2.10 ± CHF 0.30", "−CHF 1.10", "45 %")).toBe("figures");
    expect(kindsOf("3.5", "0.0", "served")).toBe("figures");
    expect(kindsOf("not known", "–")).toBe("figures");
    expect(kindsOf("just right", "not known", "–")).toBe("words");
    expect(kindsOf("In line, 28 %", "A desk, 10 %")).toBe("words");
    expect(kindsOf("in time", "fits nobody, and costs everybody")).toBe("text");
  });

  test("have their half-width below them", () => {
    expect(cellOf("€1\u00a0± €2")).toEqual({ text: "€1", plusMinus: "± €2" });
    expect(cellOf("just right")).toEqual({ text: "just right", plusMinus: "" });
  });
});

describe("what a result is kept by", () => {
  const asked = { ...context, chosen: {} };
  const key = keyOf("drift", asked);

  test("does not change with the story", () => {
    const scenario = { ...context.scenario, title: "Another", story: "", question: "", sources: [] };
    expect(keyOf("drift", { ...asked, scenario })).toBe(key);
  });

  test("changes with everything that a question goes by", () => {
    const { scenario } = context;
    const others = [
      { dial: 0.99 },
      { seed: "other" },
      { maxDays: 4096 },
      { rule: "value" as const },
      { design: "other" },
      { population: "other" },
      { chosen: { periods: "3" } },
      { scenario: { ...scenario, today: null } },
      { scenario: { ...scenario, expectationDrift: 0.5 } },
      { scenario: { ...scenario, noticeable: 3 } },
      { scenario: { ...scenario, populations: scenario.populations.map((one) => ({ ...one, mix: new Map() })) } },
    ];
    const keys = [keyOf("designs", asked), ...others.map((other) => keyOf("drift", { ...asked, ...other }))];
    expect(new Set([key, ...keys]).size).toBe(keys.length + 1);
  });

  test("has an allowed value of every choice, the first where none was picked", () => {
    const options = ["a", "b"].map((value) => ({ value, name: value }));
    const choices = [
      { id: "one", label: "", options },
      { id: "two", label: "", options },
      { id: "three", label: "", from: 1, to: 5 },
    ];
    expect(fitChosen(choices, { one: "b", two: "gone", three: "6", four: "b" })).toEqual({
      one: "b",
      two: "a",
      three: "1",
    });
  });
});

describe("the line under the sentence", () => {
  const standing = { listed: questions[0], choices: [], chosen: {}, failure: "" };
  const found = { told: told("So it is."), counted: "64 days", over: true };

  test("says how sure of the present answer, and whose numbers they are of one before", () => {
    const now = bylineOf({ ...standing, status: "done", found, isBefore: false }, "");
    expect(now).toEqual({ lead: "", counted: "64 days", sure: "Sure.", action: null });
    const before = bylineOf({ ...standing, status: "waiting", found, isBefore: true }, "");
    expect(before.lead).toMatch(/^For the answer before/);
    expect(before.sure).toBe("");
  });

  test("marks what is shown so far, counts, and can be stopped", () => {
    const running = bylineOf({ ...standing, status: "running", found, isBefore: false }, "16 of 64 days");
    expect(running).toMatchObject({ lead: "So far", counted: "16 of 64 days", action: { does: "stop" } });
  });

  test("leaves nobody with neither a sentence nor a word of why", () => {
    // What failed says so in a place of its own.
    const { done, failed, ...others } = nothingYet;
    expect(Object.values(others).filter((text) => text === "")).toEqual([]);
  });
});

describe("the list of questions", () => {
  test("has each once, asks in a sentence, and has the code behind it", async () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, title, asks, load } of questions) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title).not.toBe("");
      expect(asks).toMatch(/\?$/);
      expect(typeof (await load()).start).toBe("function");
    }
  });
});
