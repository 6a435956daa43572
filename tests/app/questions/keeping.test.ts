/** What leaves the page of a question: its figures as a file, and what a picture says of where it comes from. */
import { describe, expect, test } from "vitest";
import { admission } from "../../../src/app/questions/admission.ts";
import { sourceOf } from "../../../src/app/questions/keeping/source.ts";
import { tableText } from "../../../src/app/questions/keeping/table.ts";
import type { Admission } from "../../../src/experiment/questions/admission.ts";
import { csvRows } from "../export/package.ts";
import { shownOf, toldOf } from "./support.ts";

const third = 1 / 3;

const found: Admission = {
  population: "mixed",
  design: "forced",
  rule: "promise",
  confidence: 0.95,
  replications: 80,
  verdict: "shown",
  missed: null,
  wrong: 0.06,
  referral: { cost: 1.5, experience: 60 },
  accuracy: 0.95,
  triage: false,
  rows: [
    { accuracy: 1, mistaken: 0, elsewhere: 0.06, dial: 0.4, gain: { mean: third, halfWidth: 0.5 }, misses: false },
  ],
  best: { accuracy: 1, dial: 0.4 },
  zone: [{ accuracy: 1, dial: 0.4 }],
  perDay: null,
  gain: {},
  cells: [
    {
      accuracy: 1,
      dial: 0.4,
      inZone: true,
      replications: 80,
      measures: { netValue: { mean: -third, halfWidth: 0.25 } },
    },
  ],
};

const kept = async () => ({ told: await toldOf(admission, found), counted: "80 days", over: true });

describe("a question's file of figures", () => {
  test("is one tidy table with every figure to its last digit, its interval and its seed", async () => {
    const [head, ...rows] = csvRows(tableText(await kept(), "Who is served").replace(/^\ufeff/, ""));
    const read = rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell])));
    const { scenario } = shownOf();
    const [elsewhere, , gain, net] = read;
    const common = { step: "1", scenario: scenario.title, view: "Who is served", seed: "seed", dial: "0.4" };
    expect(read).toHaveLength(4);
    for (const row of read) expect(row).toMatchObject(common);
    expect(elsewhere).toMatchObject({ measure: "helpedElsewhere", mean: "0.06", low: "", high: "", confidence: "" });
    expect(gain).toMatchObject({ measure: "netValueDifferenceFromAllLetIn", mean: String(third), days: "" });
    expect(net).toMatchObject({ measure: "netValue", unit: `${scenario.currency} a customer`, days: "80" });
    expect([net.mean, net.low, net.high].map(Number)).toEqual([-third, -third - 0.25, -third + 0.25]);
    expect(net.meaning).toBe("the best by the estimate");
  });
});

describe("a question's picture", () => {
  test("says whose result it is, on how many days, how sure, and of which seed", async () => {
    const one = await kept();
    const { scenario } = shownOf();
    expect(sourceOf(one)).toBe(
      `${scenario.title}: ${one.told.basis.population}, ${one.told.basis.design}. 80 days. ${one.told.sure} Seed seed.`,
    );
    expect(sourceOf({ ...one, over: false })).toContain("80 days, so far.");
    expect(sourceOf({ ...one, counted: "" })).not.toContain("days.");
  });
});
