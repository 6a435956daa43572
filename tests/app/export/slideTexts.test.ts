import type { default as PptxGenJS } from "pptxgenjs";
import { describe, expect, test } from "vitest";
import { behindOf } from "../../../src/app/export/behind.ts";
import { colours } from "../../../src/app/export/pptx/look.ts";
import { threeRows } from "../../../src/app/export/pptx/slideTexts.ts";
import type { Shown } from "../../../src/app/store/shown.ts";
import { sideOf } from "../../../src/app/story/stage/telling.ts";
import { focusOf } from "../../../src/app/views/source.ts";
import { createWords } from "../../../src/app/words/format.ts";
import type { Answer } from "../../../src/experiment/types.ts";
import { sampleFile } from "../../support/sample.ts";
import { fixtureProps } from "../views/fixture.ts";
import { materialOf } from "./support.ts";

const words = createWords("en-GB", "EUR");
const shownAfter = (days: number, part: Partial<Shown> = {}): Shown => ({
  ...fixtureProps(days),
  file: sampleFile(),
  rule: "promise",
  precision: { days, expected: days, open: [], budget: 1000, spent: false },
  luckBefore: null,
  ...part,
});
const settled = shownAfter(800);

/** The same days with another answer to them. */
function answered(part: Partial<Answer>): Shown {
  const focus = focusOf(settled);
  const answer = { ...focus.answer, finer: null, ...part };
  return { ...settled, curves: settled.curves.map((curve) => (curve === focus ? { ...curve, answer } : curve)) };
}

const zoneOf = (...dials: readonly number[]) => ({ low: dials[0], high: dials[dials.length - 1], dials });
const textIn = ({ text }: PptxGenJS.TableCell): string => (typeof text === "string" ? text : "");

/** Of each row what it is called, with its mark, and its colour; the heads. */
function tableOf(shown: Shown) {
  const [heads, ...rows] = threeRows(materialOf(shown, "cost-experience"), words, "en-GB");
  return {
    heads: heads.map(textIn),
    names: rows.map(([first]) => textIn(first)),
    colours: rows.map(([first]) => first.options?.color),
    strong: rows.map(([first]) => first.options?.bold),
    cells: rows.map((row) => row.map(textIn)),
  };
}

describe("the small table of a slide", () => {
  test("is cold, right and hot where just right lies between, and has the figures of the stage", () => {
    const { names, colours: inColours, strong, cells } = tableOf(settled);
    expect(names).toEqual(["■ Rigid", "● Just right", "▲ Flexible"]);
    expect(inColours).toEqual([colours.cold, colours.right, colours.hot]);
    expect(strong).toEqual([false, true, false]);
    const { rows } = sideOf(settled, words, "en-GB");
    rows.forEach(({ figures }, i) => {
      expect(cells[i].slice(1)).toEqual(figures.flatMap(({ value, plusMinus }) => [value, plusMinus]));
    });
  });

  test("claims nothing at first sight: no temperature, no interval, and the dial only perhaps", () => {
    const { names, colours: inColours, cells } = tableOf(shownAfter(4, { stage: "coarse" }));
    expect(names.join()).toMatch(/^○ Rigid,○ Perhaps \d+\u202f%,○ Flexible$/);
    expect(new Set(inColours)).toEqual(new Set([colours.ink]));
    for (const row of cells) expect([row[2], row[4]]).toEqual(["", ""]);
  });

  test("is hollow and says perhaps while the verdict is not yet", () => {
    const { names } = tableOf(answered({ verdict: "not yet", dial: 0.45, zone: zoneOf(0.4, 0.45, 0.5) }));
    expect(names).toEqual(["□ Rigid", "○ Perhaps 45\u202f%", "△ Flexible"]);
  });

  test("calls the rigid end rigid where that is enough, and the flexible end flexible where it goes to the limit", () => {
    const rigid = tableOf(answered({ verdict: "rigid is enough", dial: 0, zone: zoneOf(0, 0.05) }));
    expect([rigid.names, rigid.strong]).toEqual([
      ["● Rigid", "▲ Flexible"],
      [true, false],
    ]);
    const flexible = tableOf(answered({ verdict: "flexible to the limit", dial: 1, zone: zoneOf(0.95, 1) }));
    expect([flexible.names, flexible.strong]).toEqual([
      ["■ Rigid", "● Flexible"],
      [false, true],
    ]);
  });

  test("an end within the zone is right, whatever it is called", () => {
    const tie = tableOf(answered({ verdict: "a tie", dial: 0.5, zone: zoneOf(0, 0.5, 1) }));
    expect(tie.names).toEqual(["● Rigid", "● Just right", "● Flexible"]);
    expect(new Set(tie.colours)).toEqual(new Set([colours.right]));
  });

  test("has no temperature where the promise is out of reach", () => {
    const out = tableOf(answered({ verdict: "out of reach", missed: "promise" }));
    expect(out.names[1]).toMatch(/^● Nearest, \d+\u202f%$/);
    expect(new Set(out.colours)).toEqual(new Set([colours.ink]));
  });

  test.each([
    ["promise", "kept in 100"],
    ["noticeable", "experience"],
    ["value", "net value, €"],
  ] as const)("by the %s rule shows %s", (rule, head) => {
    const { heads, cells } = tableOf({ ...settled, rule });
    expect(heads.slice(1)).toEqual(["€ a customer", head]);
    const { rows } = sideOf({ ...settled, rule }, words, "en-GB");
    expect(cells.map((row) => row[3])).toEqual(rows.map(({ figures }) => figures[1].value));
  });
});

test("what stands behind tells a promise as the scenario has it, be it a fraction", () => {
  const promise = { minutes: 7.5, effort: 1.8, share: 0.9 };
  const shown = { ...settled, scenario: { ...settled.scenario, promise } };
  const promised = (locale: string) =>
    behindOf(materialOf(shown, "cost-experience"), words, locale).facts.find(({ name }) => name === "Promise")?.text;
  expect(promised("en-GB")).toMatch(/^need met within 7\.5 min, effort at most 1\.8, kept for 90/);
  expect(promised("de-DE")).toMatch(/within 7,5 min, effort at most 1,8/);
});
