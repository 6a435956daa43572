/** The tuned design and the links between teams on the page: what is read of results that are given here. */
import { describe, expect, test } from "vitest";
import { fitChosen } from "../../../src/app/questions/context.ts";
import { links } from "../../../src/app/questions/links.ts";
import { tuned } from "../../../src/app/questions/tuned.ts";
import type { PlainTable } from "../../../src/app/questions/types.ts";
import type { Links } from "../../../src/experiment/questions/links.ts";
import { linksSentence } from "../../../src/experiment/questions/linksSentence.ts";
import type { Tuned } from "../../../src/experiment/questions/tuned.ts";
import { tunedSentence } from "../../../src/experiment/questions/tunedSentence.ts";
import { drawn } from "./drawn.ts";
import { contextFor, shownOf, toldOf } from "./support.ts";

const context = contextFor(shownOf());
const { steps, teams } = context.scenario;

/** With plain spaces for narrow ones, to be read here. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, " ");

const cellsOf = ({ rows, head }: PlainTable): readonly (readonly string[])[] =>
  rows.map(({ name, cells }) => {
    expect(cells).toHaveLength(head.length - 1);
    return [name, ...cells].map(plain);
  });

const nameIn = (parts: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
  parts.find((part) => part.id === id)?.name ?? id;

describe("the tuned design on the page", () => {
  const found: Tuned = {
    population: "mixed",
    design: context.design,
    rule: "promise",
    dial: 0.45,
    confidence: 0.95,
    replications: 640,
    searched: 512,
    tried: 90,
    steps: [
      { step: steps[0].id, dial: 0.3, range: 0.15 },
      { step: steps[1].id, dial: 0, range: 0 },
    ],
    differences: { costPerCustomer: { mean: -2.1, halfWidth: 0.3 }, experience: { mean: 0, halfWidth: 0 } },
    condition: {
      measure: "promiseKept",
      limit: 0.8,
      tuned: { mean: 0.82, halfWidth: 0.01 },
      uniform: { mean: 0.81, halfWidth: 0.01 },
    },
    verdict: "shown",
  };

  test("tells each step's dial, what it changes and where it stands, in the engine's own sentence", async () => {
    const { sentence, tables, sure } = await toldOf(tuned, found);
    expect(sentence).toBe(tunedSentence(found, "EUR", nameIn(steps)));
    expect(tables.map(cellsOf)).toEqual([
      [
        [steps[0].name, "30 %", "15 %"],
        [steps[1].name, "0 %", "0 %"],
      ],
      [["Tuned", "−€2.10 ± €0.30", "–"]],
      [
        ["Tuned", "82.0 ± 1.0"],
        ["45 % for all", "81.0 ± 1.0"],
      ],
    ]);
    expect(tables[0].caption).toContain("512 days");
    expect(sure).toContain("128 days that the search has not seen");
  });

  test("draws each step's dial beside the one for all, hollow before it is shown to be better", async () => {
    const [picture] = drawn(await toldOf(tuned, found), "rows");
    const [{ line, rows }] = picture.panels;
    expect(line).toEqual({ at: 0.45, tone: "right" });
    expect(rows.map(({ figure, marks: [{ at, isFilled }] }) => [plain(figure), at, isFilled])).toEqual([
      ["30 %", 0.3, true],
      ["0 %", 0, true],
    ]);
    const [early] = drawn(await toldOf(tuned, { ...found, verdict: "not yet" }), "rows");
    expect(early.panels[0].rows.map(({ marks: [{ isFilled }] }) => isFilled)).toEqual([false, false]);
  });

  test("claims nothing before the test, and has no tables before the search", async () => {
    const gap = { mean: -2, halfWidth: null };
    const searching = { ...found, replications: 512, differences: { costPerCustomer: gap }, condition: null };
    const { tables, sure } = await toldOf(tuned, { ...searching, verdict: "not yet" });
    expect(tables).toHaveLength(2);
    expect(cellsOf(tables[1])).toEqual([["Tuned", "−€2.00"]]);
    expect(sure).toMatch(/^Nothing is sure yet/);
    const none = await toldOf(tuned, { ...searching, replications: 0, searched: 0, verdict: "not yet" });
    expect(none.tables).toEqual([]);
  });

  test("says of experience how far it lies above the best dial", async () => {
    const gap = { mean: -0.4, halfWidth: 0.2 };
    const condition = { measure: "experience" as const, limit: -1, tuned: gap, uniform: gap };
    const { tables } = await toldOf(tuned, { ...found, rule: "noticeable", condition });
    expect(plain(tables[2].caption)).toBe(
      "Points of experience above the best dial for all; the rule asks for at least −1.",
    );
    expect(cellsOf(tables[2])[0]).toEqual(["Tuned", "−0.40 ± 0.20"]);
  });
});

describe("links between teams on the page", () => {
  const [one, two] = teams;
  const [there, back] = [
    { from: one.id, to: two.id },
    { from: two.id, to: one.id },
  ];
  const kept = (mean: number) => ({ mean, halfWidth: 0.01 });
  const found: Links = {
    population: "mixed",
    design: context.design,
    dial: 0.45,
    measure: "promiseKept",
    confidence: 0.95,
    crossTraining: null,
    replications: 80,
    whole: { promiseKept: kept(0.1) },
    links: [
      { ...there, own: true, gains: { promiseKept: kept(0.08) }, alone: kept(0.02), last: kept(0.07) },
      { ...back, own: false, gains: { promiseKept: kept(0.02) }, alone: kept(-0.03), last: null },
    ],
    verdict: "shown",
    few: [there],
    most: there,
  };

  test("tell what each brings, alone and as the last, in the engine's own sentence", async () => {
    const { sentence, tables } = await toldOf(links, found);
    expect(sentence).toBe(linksSentence(found, context.scenario, nameIn(teams)));
    const [a, b] = [`${one.name} for ${two.name}`, `${two.name} for ${one.name}`];
    expect(tables.map(cellsOf)).toEqual([
      [
        [a, "yes", "yes", "+8.0 ± 1.0"],
        [b, "no", "no", "+2.0 ± 1.0"],
        ["All together", "–", "–", "+10.0 ± 1.0"],
      ],
      [
        [a, "+2.0 ± 1.0", "+7.0 ± 1.0"],
        [b, "−3.0 ± 1.0", "–"],
      ],
    ]);
  });

  test("are drawn with the few above a line, and whether the design has them", async () => {
    const [picture] = drawn(await toldOf(links, found), "rows");
    expect(picture.names.map(({ name, under, isStrong }) => [name, under, isStrong])).toEqual([
      [`${one.name} for ${two.name}`, "in this design", true],
      [`${two.name} for ${one.name}`, "", false],
    ]);
    expect(picture.divider?.after).toBe(1);
  });

  test("are not said to be the few before there are any, and have no table where there are none", async () => {
    const { tables } = await toldOf(links, { ...found, verdict: "nothing", few: [], most: null });
    expect(tables[0].head).not.toContain("One of the few");
    expect(cellsOf(tables[0])).toHaveLength(3);
    expect((await toldOf(links, { ...found, links: [] })).tables).toEqual([]);
  });

  test("can be asked with as many people cross-trained as at the dial, or another share", () => {
    const choices = links.choices(context);
    expect(fitChosen(choices, {})).toEqual({ measure: "promiseKept", trained: "answer" });
    expect(fitChosen(choices, { trained: "0.5" })).toMatchObject({ trained: "0.5" });
  });
});
