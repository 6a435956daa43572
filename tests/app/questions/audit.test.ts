/** The step audit on the page: what is read of it, step by step. */
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/app/questions/audit.ts";
import type { Audit, AuditedStep, Effects } from "../../../src/experiment/questions/audit.ts";
import { drawn } from "./drawn.ts";
import { shownOf, toldOf } from "./support.ts";

const shown = shownOf();

const effects: Effects = {
  promiseKept: { mean: 0.004, halfWidth: 0.002 },
  experience: { mean: 4.2, halfWidth: 0.5 },
  costPerCustomer: { mean: -0.8, halfWidth: 0.1 },
  effort: { mean: -1, halfWidth: 0.001 },
  waitOnstage: { mean: -2.5, halfWidth: 0.5 },
  waitBackstage: { mean: 0, halfWidth: null },
};

const [advise, ...rest] = shown.scenario.steps;

const stepOf = (step: { readonly id: string }, more: Partial<AuditedStep>): AuditedStep => ({
  step: step.id,
  mandatory: false,
  purpose: null,
  replications: 160,
  effects,
  verdict: "serves no one",
  because: null,
  ...more,
});

const found: Audit = {
  population: "mixed",
  design: "forced",
  dial: 0.4,
  confidence: 0.95,
  replications: 160,
  tolerance: { promiseKept: 0.01, experience: 1, costPerCustomer: 0.1 },
  steps: [
    stepOf(advise, { mandatory: true, purpose: "The law.", verdict: "costs the customer", because: "experience" }),
    ...rest.map((step) => stepOf(step, {})),
  ],
};

describe("the step audit on the page", () => {
  test("says what changes without each step, and turns it round for the bill of a duty", async () => {
    const { tables } = await toldOf(audit, found);
    const [all, bill] = tables;
    expect(all.rows.map(({ name }) => name)).toEqual(shown.scenario.steps.map(({ name }) => name));
    expect(all.head[2]).toBe("Promises kept in 100");
    expect(all.rows[0].cells[0]).toBe("costs the customer: experience");
    expect(all.rows[0].cells[2]).toMatch(/^\+4\.2/);
    expect(all.rows[0].cells[3]).toMatch(/^−€0\.80/);
    expect(bill.rows.map(({ name }) => name)).toEqual([advise.name]);
    expect(bill.rows[0].cells[1]).toMatch(/^−4\.2/);
    expect(bill.rows[0].cells[2]).toMatch(/^\+€0\.80/);
  });

  test("is a picture on aligned noughts, with what counts as none in grey and the table's verdicts and figures", async () => {
    const told = await toldOf(audit, found);
    const [picture] = drawn(told, "rows");
    const verdicts = told.tables[0].rows.map(({ cells }) => cells[0].split(": ")[0]);
    expect(picture.names.map(({ under }) => under)).toEqual(verdicts);
    expect(picture.panels.map(({ bands: [none] }) => [none.min, none.max, none.tone])).toEqual([
      [-1, 1, "grey"],
      [-0.01, 0.01, "grey"],
      [-0.1, 0.1, "grey"],
    ]);
    for (const { line } of picture.panels) expect(line).toEqual({ at: 0, tone: "ink" });
    const kept = picture.panels[1].rows[0];
    expect([kept.figure, kept.marks[0].at, kept.marks[0].isFilled]).toEqual([
      told.tables[0].rows[0].cells[1],
      effects.promiseKept?.mean,
      true,
    ]);
  });

  test("keeps the scale where small differences can be seen: a large one lies beyond it", async () => {
    const large = stepOf(advise, { effects: { ...effects, promiseKept: { mean: -0.8, halfWidth: 0.01 } } });
    const [picture] = drawn(await toldOf(audit, { ...found, steps: [large, ...found.steps.slice(1)] }), "rows");
    const kept = picture.panels[1];
    expect(kept.axis.min).toBeLessThan(0);
    expect(kept.rows[0].marks[0].at).toBeLessThan(kept.axis.min);
  });

  test("puts what a step is meant for beside what was measured", async () => {
    const { tables, sentence } = await toldOf(audit, found);
    const [first, second] = tables[2].rows;
    expect([first.name, ...first.cells]).toEqual([
      `${advise.name}, mandatory`,
      "costs the customer: experience",
      "The law.",
    ]);
    expect(second.cells).toEqual(["serves no one", "nothing said"]);
    expect(sentence).toContain(`one costs the customer (${advise.name})`);
  });

  test("has no bill where nothing is mandatory, and rows that fit their heads", async () => {
    const free = { ...found, steps: found.steps.map((step) => ({ ...step, mandatory: false })) };
    const { tables } = await toldOf(audit, free);
    expect(tables).toHaveLength(2);
    for (const { head, rows } of [...tables, ...(await toldOf(audit, found)).tables]) {
      for (const { cells } of rows) expect(cells).toHaveLength(head.length - 1);
    }
  });
});
