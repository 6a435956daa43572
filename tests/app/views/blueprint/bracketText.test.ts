/** What is written at a bracket: both figures as far as there is room, never more than fits. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bracketText, widthOf } from "../../../../src/app/views/blueprint/bracketText.ts";
import type { TeamFacts } from "../../../../src/app/views/blueprint/facts.ts";
import { createWords } from "../../../../src/app/words/format.ts";

const words = createWords("en-GB", "EUR");
const team = (over: Partial<TeamFacts> = {}): TeamFacts => ({
  id: "team",
  name: "Advisers",
  headcount: [2],
  utilisation: { mean: 0.872, halfWidth: 0.011 },
  wait: { mean: 3.14, halfWidth: 0.21 },
  ...over,
});
const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/\s/g, " "));

test.each([
  [400, ["busy 87.2 ± 1.1 %, wait 3.14 ± 0.21 min"]],
  [150, ["busy 87.2 ± 1.1 %", "wait 3.14 ± 0.21 min"]],
  [104, ["busy 87 %", "wait 3.1 min"]],
  [88 * 0.84 + 1, ["busy 87 %", "wait 3.1 min"]],
  [20, []],
])("both figures at %d pixels", (width, figures) => {
  expect(plain(bracketText(team(), width, words).figures)).toEqual(figures);
});

test("nothing is made up for a team that was not counted", () => {
  expect(bracketText(team({ utilisation: null, wait: null }), 200, words).figures).toEqual(["not counted"]);
});

test("no line is wider than its room, and a name that is cut says so", () => {
  const anyName = fc.string({ minLength: 1, maxLength: 150 });
  fc.assert(
    fc.property(anyName, fc.double({ min: 10, max: 600, noNaN: true }), fc.nat(5000), (name, width, wait) => {
      const text = bracketText(team({ name, wait: { mean: wait, halfWidth: wait / 9 } }), width, words);
      for (const line of [...text.figures, text.name ?? ""]) expect(widthOf(line)).toBeLessThanOrEqual(width);
      if (text.name !== null && text.name !== name) expect(text.name.endsWith("…")).toBe(true);
      expect(text.figures.length).toBeLessThanOrEqual(2);
    }),
  );
});
