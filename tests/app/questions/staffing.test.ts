/** Effective first, then efficient, on the page: what is read of it, dial by dial. */
import { describe, expect, test } from "vitest";
import { staffing } from "../../../src/app/questions/staffing.ts";
import type { Staffing } from "../../../src/experiment/questions/staffing.ts";
import type { People, StaffedDial } from "../../../src/experiment/questions/staffingTest.ts";
import { drawn } from "./drawn.ts";
import { shownOf, toldOf } from "./support.ts";

const [one, two] = shownOf().scenario.teams.map(({ id }) => id);
const names = shownOf().scenario.teams.map(({ name }) => name);

const people = (cost: number, kept: number): People => ({
  measures: { costPerCustomer: { mean: cost, halfWidth: 0.1 }, promiseKept: { mean: kept, halfWidth: 0.004 } },
  pay: { mean: cost, halfWidth: 0.2 },
});

const at = (dial: number, more: Partial<StaffedDial> = {}): StaffedDial => ({
  dial,
  verdict: "trimmed",
  headcount: { [one]: [2, 1], [two]: [1] },
  keeps: true,
  replications: 320,
  levels: people(20, 0.82),
  againstPresent: people(-3, -0.05),
  againstAnswer: people(1.5, 0.01),
  ...more,
});

const answer = at(0.4, { againstAnswer: null });
const found: Staffing = {
  population: "mixed",
  design: "forced",
  rule: "promise",
  dial: 0.4,
  confidence: 0.95,
  present: { [one]: [3, 2], [two]: [1] },
  answer,
  curve: [at(0, { verdict: "out of reach", keeps: false }), answer],
  moves: "stays",
  best: 0.4,
  reversed: {
    from: 0,
    keeps: "unnoticed",
    headcount: { [one]: [1, 1], [two]: [1] },
    replications: 864,
    levels: people(18, 0.7),
    differences: people(-2, -0.12),
    afterwards: { dial: 0.8, levels: people(25, 0.83), differences: people(5, 0.01) },
  },
};

describe("the people on the page", () => {
  test("are told team by team and slot by slot, beside the present ones", async () => {
    const { tables } = await toldOf(staffing, found);
    const [plans] = tables;
    expect(plans.head.slice(1, 3)).toEqual(names.slice(0, 2));
    expect(plans.rows.map(({ name, cells }) => [name, cells[0], cells[2]])).toEqual([
      ["Now", "3 2", "–"],
      ["0\u202f%", "2 1", "out of reach"],
      ["40\u202f%", "2 1", "cheaper ones will do"],
      ["Reversed, 40\u202f%", "1 1", "cut first, at 0\u202f%"],
      ["Reversed, 80\u202f%", "1 1", "cut first, at 0\u202f%"],
    ]);
    expect(plans.rows.filter(({ strong }) => strong).map(({ name }) => name)).toEqual(["40\u202f%"]);
  });

  test("are drawn team by team, now and then, a shift plan by its mean, and hollow before it is shown", async () => {
    const [picture] = drawn(await toldOf(staffing, found), "rows");
    expect(picture.names.map(({ name }) => name)).toEqual(names.slice(0, 2));
    const [{ rows }] = picture.panels;
    expect(rows.map(({ marks }) => marks.map(({ at, isFilled }) => [at, isFilled]))).toEqual([
      [
        [2.5, false],
        [1.5, true],
      ],
      [
        [1, false],
        [1, true],
      ],
    ]);
    expect(rows.map(({ figure }) => figure)).toEqual(["3 2 → 2 1", "1"]);
    const [early] = drawn(await toldOf(staffing, { ...found, answer: at(0.4, { keeps: false }) }), "rows");
    expect(early.panels[0].rows[0].marks.map(({ isFilled }) => isFilled)).toEqual([false, false]);
    expect(early.summary).toContain("by estimate");
  });

  test("say what they save against the present ones, and what the order reversed breaks", async () => {
    const { tables, sentence, sure } = await toldOf(staffing, found);
    const differences = tables[2].rows.map(({ name, cells }) => [name, ...cells.slice(0, 2)]);
    expect(differences[0]).toEqual(["40\u202f%", expect.stringMatching(/^−€3/), expect.stringMatching(/^−5/)]);
    expect(differences[1]).toEqual(["0\u202f%", expect.stringMatching(/^\+€1\.50/), expect.stringMatching(/^\+1/)]);
    expect(differences[2][2]).toMatch(/^−12/);
    expect(sentence).toBe(
      `At 40\u202f% flexible, 3 shifts instead of 5 in ${names[0]} keep the promise and save €3.00 a customer; ` +
        "with people cut to each dial, no other dial is better: the answer stays; " +
        "cheapest first at 0\u202f%, then flexible, would break 12.0 more promises in 100.",
    );
    expect(sure).toContain("at every look");
  });

  test("have rows that fit their heads, with and without an order reversed, and before anything is shown", async () => {
    const none = { measures: {}, pay: { mean: null, halfWidth: null } };
    const first = at(0.4, { verdict: "not yet", keeps: false, replications: 0, levels: none, againstPresent: none });
    const early = { ...found, answer: first, curve: [first], reversed: null };
    for (const some of [found, { ...found, reversed: null }, early]) {
      for (const { head, rows } of (await toldOf(staffing, some)).tables) {
        for (const { cells } of rows) expect(cells).toHaveLength(head.length - 1);
      }
    }
    expect((await toldOf(staffing, early)).sentence).toContain("nothing is shown yet");
  });
});
