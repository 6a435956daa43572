import { describe, expect, test } from "vitest";
import { told } from "../../../src/app/answer/meaning.ts";
import { pointsOf } from "../../../src/app/charts/series.ts";
import { endsOf, populationsModel } from "../../../src/app/views/populations/model.ts";
import { intervalsOf, opener, populationsTable, summary } from "../../../src/app/views/populations/text.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { leastRegret } from "../../../src/experiment/acrossPopulations.ts";
import { fixtureCurve, fixtureProps, fixtureScenario } from "./fixture.ts";

const words = createWords("en-GB", "EUR");
const bare = fixtureProps(60);
const regret = leastRegret(
  bare.curves.map(({ sample }) => sample),
  bare.scenario,
  "promise",
  { confidence: 0.95, maxDays: 60 },
);
const props = { ...bare, regret };

describe("where right lies", () => {
  test("a row a curve, each with its own answer, zone, cost and promises kept", () => {
    const { rows } = populationsModel(props, words);
    props.curves.forEach((curve, i) => {
      const point = pointsOf(curve).find(({ isAnswer }) => isAnswer);
      if (!point?.measures.costPerCustomer || !point.measures.promiseKept) throw new Error("no answer");
      expect(rows[i].zone.dial).toBe(told(curve.answer).dial);
      expect(rows[i].figures).toEqual([
        `${words.estimate(point.measures.costPerCustomer, "money")} a customer`,
        `${words.estimate(point.measures.promiseKept, "inHundred")} kept`,
      ]);
      for (const line of rows[i].reading) expect(summary(props, words)).toContain(line);
    });
    expect(rows.filter(({ inFocus }) => inFocus)).toHaveLength(1);
  });

  test("the sentence goes from the least to the most flexible answer and ends with the one for all", () => {
    const ends = endsOf(props);
    if (!ends) throw new Error("three answers have ends");
    const dials = props.curves.map(({ answer }) => told(answer).dial);
    expect(told(ends.least.answer).dial).toBe(Math.min(...dials));
    expect(told(ends.most.answer).dial).toBe(Math.max(...dials));
    const text = opener(props, words);
    expect(text).toContain(`from ${words.percent(Math.min(...dials))} for Customers alike`);
    expect(text).toContain(`to ${words.percent(Math.max(...dials))} for Customers varied`);
    expect(text).toContain(`One dial for all, in steps of 5\u202f%, is ${words.percent(regret.dial)}`);
  });

  test("says that right moves only where the zones do not meet", () => {
    expect(opener(props, words)).toMatch(/^Right moves with the customers: /);
    const [least, ...others] = props.curves;
    const zone = { low: 0, high: 1, dials: least.sample.dials };
    const wide = { ...least, answer: { ...least.answer, finer: null, zone } };
    expect(opener({ ...props, curves: [wide, ...others] }, words)).toContain("not yet known");
  });

  test("of designs there is no one dial for all", () => {
    const designs = { ...props, comparing: "designs" as const };
    expect(populationsModel(designs, words).forAll).toBeNull();
    expect(opener(designs, words)).not.toContain("One dial");
    expect(populationsTable(designs, words).heads[0]).toBe("Design");
  });

  test("who is out of reach is named, and alone it is a question of strategy", () => {
    const scenario = { ...fixtureScenario(), promise: { minutes: 120, effort: 1.5, share: 0.85 } };
    const curves = (["alike", "varied"] as const).map((id) => fixtureCurve(scenario, id, 60));
    expect(curves.map(({ answer }) => answer.verdict === "out of reach")).toEqual([false, true]);
    const seen = { ...bare, scenario, curves };
    expect(opener(seen, words)).toMatch(/^Right is .* for Customers alike\. Out of reach for Customers varied\.$/);
    expect(opener({ ...seen, curves: [curves[1]] }, words)).toContain("a question of strategy");
  });

  test("the table has a row a curve and one for all, and every figure has its interval", () => {
    const table = populationsTable(props, words);
    expect(table.groups[0].rows.map(({ head }) => head)).toEqual([
      ...props.scenario.populations.map(({ name }) => name),
      "One dial for all, in steps of 5\u202f%",
    ]);
    for (const { cells } of table.groups[0].rows) expect(cells).toHaveLength(table.heads.length - 1);
    for (const { cells } of table.groups[0].rows.slice(0, 3)) expect(cells[5]).toMatch(/^±/);
  });

  test("before the first look it says perhaps, and has no intervals", () => {
    const early = fixtureProps(8, { stage: "coarse" });
    expect(opener(early, words)).toContain("perhaps");
    expect(intervalsOf(early, words)).toMatch(/^Coarse/);
    expect(populationsModel(early, words).rows.every(({ zone }) => zone.coarse)).toBe(true);
  });
});
