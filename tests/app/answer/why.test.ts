import { describe, expect, test } from "vitest";
import { foundText, togetherText } from "../../../src/app/answer/luck.ts";
import { priceTable } from "../../../src/app/answer/prices.ts";
import {
  boundsOf,
  cellDays,
  neighboursTable,
  seldomNames,
  whySentence,
  whyTable,
} from "../../../src/app/answer/why.ts";
import type { CurveView } from "../../../src/app/views/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { priceBand } from "../../../src/experiment/priceBand.ts";
import { onlyDials } from "../../../src/experiment/sample.ts";
import type { Answer, Rule } from "../../../src/experiment/types.ts";
import { fixtureCurve, fixtureScenario, refinedCurve } from "../views/fixture.ts";

const scenario = fixtureScenario();
const words = createWords("en-GB", "EUR");
const curveFor = (rule: Rule, days = 200) => fixtureCurve(scenario, "mixed", days, rule);
const tableOf = ({ answer, sample }: CurveView, of = scenario) =>
  whyTable(answer, of, words, boundsOf(answer, sample, of));
const rowsOf = (curve: CurveView, of = scenario) => (tableOf(curve, of)?.groups ?? []).flatMap((group) => group.rows);
const sentenceOf = ({ answer, sample }: CurveView, of = scenario) =>
  whySentence(answer, of, words, boundsOf(answer, sample, of));

describe("why", () => {
  test.each(["promise", "noticeable", "value"] as const)("under the %s rule every dial has one row", (rule) => {
    const curve = curveFor(rule);
    const heads = rowsOf(curve).map((row) => row.head);
    expect([...heads].sort()).toEqual(curve.answer.comparisons.map(({ dial }) => words.percent(dial)).sort());
  });

  test.each(["promise", "noticeable", "value"] as const)(
    "under the %s rule the numbers of its sentence add up",
    (rule) => {
      const curve = curveFor(rule);
      const { answer } = curve;
      const text = sentenceOf(curve);
      const [dials, ...rest] = [...text.matchAll(/(\d+) (?=dials|keeps?|costs?|falls?|brings?|is left|are left)/g)].map(
        ([, count]) => Number(count),
      );
      expect(dials).toBe(answer.comparisons.length);
      expect(rest.reduce((sum, count) => sum + count, 0)).toBe(dials);
      expect(text).toContain(`${words.count(answer.replications)} days`);
    },
  );

  test("under the noticeable rule the noticeable difference is told as it is set, be it a fraction", () => {
    const curve = curveFor("noticeable");
    for (const noticeable of [0.4, 1.5]) {
      const text = sentenceOf(curve, { ...scenario, noticeable });
      expect(text).toContain(`more than ${noticeable} points short`);
    }
  });

  test("the dials next to the answer stand beside it with what each would change", () => {
    const { answer } = curveFor("promise");
    const table = neighboursTable(answer, scenario, words);
    const rows = table?.groups[0].rows ?? [];
    expect(rows.map(({ head }) => head)).toEqual(answer.neighbours.map(({ dial }) => words.percent(dial)));
    expect(table?.heads).toEqual(["Dial", "Days", "Cost", "Experience", "Kept in 100"]);
    rows.forEach(({ cells }, at) => {
      const { costPerCustomer, replications } = answer.neighbours[at];
      expect(cells[0]).toBe(words.count(replications));
      expect(cells[1]).toContain(words.finer(costPerCustomer, "money"));
      expect(cells).toHaveLength(4);
    });
    expect(neighboursTable({ ...answer, neighbours: [] }, scenario, words)).toBeNull();
  });

  test("what has hardly been seen is named, and nothing where all has been", () => {
    const { answer } = curveFor("promise");
    expect(seldomNames(answer, scenario)).toEqual([]);
    const [first, other] = scenario.segments;
    const mix = new Map([
      [first.id, 1e-6],
      [other.id, 1 - 1e-6],
    ]);
    const populations = scenario.populations.map((one) => ({ ...one, mix }));
    expect(seldomNames(answer, { ...scenario, populations })).toContain(first.name);
  });

  test("the answer and the dials beside it come first, the first ones out among them", () => {
    const curve = curveFor("promise");
    const { answer } = curve;
    const near = tableOf(curve)?.groups[0].rows.map((row) => row.head) ?? [];
    const dials = answer.comparisons.map(({ dial }) => dial);
    const at = dials.indexOf(answer.dial);
    for (const dial of [dials[at - 1], answer.dial, dials[at + 1]]) expect(near).toContain(words.percent(dial));
    const lowest = dials.indexOf(answer.zone.low);
    if (lowest > 0) expect(near).toContain(words.percent(dials[lowest - 1]));
    expect(rowsOf(curve).filter((row) => row.strong)).toHaveLength(1);
  });

  test("a row holds the days of its dial, what it is held against and the differences with their intervals", () => {
    const curve = curveFor("noticeable");
    const { answer } = curve;
    for (const { dial, against, cost, weighed, replications } of answer.comparisons) {
      const row = rowsOf(curve).find(({ head }) => head === words.percent(dial));
      if (row === undefined || cost === null || against === null) throw new Error("a comparison has no row");
      expect(row.cells[2]).toBe(words.count(replications));
      if (against === dial) continue;
      expect(row.cells[1]).toBe(words.percent(against));
      expect(row.cells[3]).toContain(words.plusMinus(cost, "money"));
      expect(row.cells[4]).toContain(words.plusMinus(weighed, "points"));
      expect(row.cells[3].startsWith("+")).toBe((cost.mean ?? 0) > 0);
    }
  });

  test("a dial that keeps too few promises is held against the promise, with the bound that it is out by", () => {
    const curve = curveFor("promise");
    const { comparisons } = curve.answer;
    const bounds = boundsOf(curve.answer, curve.sample, scenario);
    const missing = comparisons.filter(({ against }) => against === null);
    expect(missing.length).toBeGreaterThan(0);
    for (const comparison of missing) {
      const { dial, weighed } = comparison;
      const row = rowsOf(curve).find(({ head }) => head === words.percent(dial));
      expect(row?.cells.slice(0, 2)).toEqual(["keeps too few", "promise"]);
      const [mean, bound] = row?.cells[4].split(", below ") ?? [];
      expect(mean).toBe(words.finer(weighed, "inHundred"));
      const shown = 100 * bounds[comparisons.indexOf(comparison)];
      expect(Number(bound)).toBeGreaterThanOrEqual(shown - 1e-9);
      expect(Number(bound)).toBeLessThanOrEqual(74);
    }
  });

  test("before the first look there is nothing to compare, and it says so", () => {
    const curve = curveFor("promise", 8);
    const { answer } = curve;
    expect(tableOf(curve)).toBeNull();
    expect(priceTable(fixtureCurve(scenario, "mixed", 8).sample, answer, words)).toBeNull();
    expect(sentenceOf(curve)).toMatch(/coarse picture of 8 days.*before 40 days/);
  });

  test("where no dial will do, every one is told to miss and none is called the answer", () => {
    const strict = { ...scenario, promise: { minutes: 120, effort: 1.5, share: 0.99 } };
    const curve = fixtureCurve(strict, "mixed", 60);
    expect(curve.answer.verdict).toBe("out of reach");
    const [, most] =
      /every one is shown to keep fewer, and none as many as ([\d.]+) in 100\.$/.exec(sentenceOf(curve, strict)) ?? [];
    expect(Number(most)).toBeGreaterThan(0);
    expect(Number(most)).toBeLessThanOrEqual(99);
    const rows = rowsOf(curve, strict);
    const fates = rows.map(({ cells }) => cells[0]);
    expect(new Set(fates)).toEqual(new Set(["keeps too few", "the nearest; keeps too few"]));
  });

  test("where no dial reaches the goal, every one is held against it, with what it brings a day", () => {
    const rich = { ...scenario, goal: { netPerDay: 1e6 } };
    const curve = fixtureCurve(rich, "mixed", 60, "value");
    const { answer } = curve;
    expect(answer.missed).toBe("goal");
    expect(sentenceOf(curve, rich)).toContain("the goal of €1,000,000 a day");
    const rows = rowsOf(curve, rich);
    for (const { dial, weighed } of answer.comparisons) {
      const row = rows.find(({ head }) => head === words.percent(dial));
      expect(row?.cells[1]).toBe("goal");
      expect(row?.cells[4]).toMatch(/^€[\d,.]+, below €[\d,.]+$/);
      expect(row?.cells[4].startsWith(`${words.finer(weighed, "money")}, below `)).toBe(true);
    }
  });

  test("the hundredths are told after the grid, from neighbour to neighbour of its zone", () => {
    const curve = refinedCurve(scenario);
    const { answer } = curve;
    const text = sentenceOf(curve);
    const [from, to] = [answer.zone.low - 0.05, answer.zone.high + 0.05].map((dial) => words.percent(dial));
    expect(text).toContain(`Then the hundredths between ${from} and ${to} were compared`);
    expect(text).toContain(words.percent(answer.finer?.dial ?? Number.NaN));
    expect(sentenceOf({ ...curve, answer: { ...answer, finer: null } })).not.toContain("hundredths");
  });

  test("the days of all dials are those of the grid and of the hundredths", () => {
    const { answer } = refinedCurve(scenario);
    const spent = [...answer.cells, ...(answer.finer?.cells ?? [])].map((cell) => cell.replications);
    expect(answer.finer).not.toBeNull();
    expect(cellDays(answer)).toBe(spent.reduce((sum, days) => sum + days));
  });
});

describe("the price band", () => {
  test("has a row for every dial of the grid that is right at some price, and none of the hundredths", () => {
    const { sample, answer } = refinedCurve(scenario);
    const grid = answer.cells.map(({ dial }) => dial);
    const onGrid = onlyDials(
      sample,
      grid.map((dial) => sample.dials.indexOf(dial)),
    );
    const band = priceBand(onGrid, answer.confidence);
    const rows = priceTable(sample, answer, words)?.groups[0].rows ?? [];
    expect(rows.map((row) => row.head)).toEqual(band.map(({ dial }) => words.percent(dial)));
    band.forEach(({ estimated, possible }, i) => {
      expect(rows[i].cells[0] === "at no price").toBe(estimated === null);
      expect(rows[i].cells[1].endsWith("and more") || rows[i].cells[1] === "at any price").toBe(possible.to === null);
    });
  });
});

describe("the luck before", () => {
  const answer = { ...curveFor("promise").answer, finer: null };
  const found = (verdict: Answer["verdict"], ...dials: number[]): Answer => ({
    ...answer,
    verdict,
    dial: dials[0] ?? answer.dial,
    zone: { low: dials[0] ?? answer.dial, high: dials.at(-1) ?? answer.dial, dials },
  });

  test("is told by verdict, dial and zone, whatever the verdict", () => {
    expect(foundText(found("just right", 0.3), words)).toBe("just right 30\u202f% only");
    expect(foundText(found("just right", 0.3, 0.35), words)).toBe("just right 30\u202f% (30–35\u202f%)");
    expect(foundText(found("rigid is enough", 0, 0.05), words)).toBe("rigid is enough (0–5\u202f%)");
    expect(foundText(found("not yet", 0.3, 0.35), words)).toBe("not yet, 30–35\u202f%");
    expect(foundText(found("a tie", 0.3, 0.6), words)).toBe("a tie, 30\u202f% and 60\u202f%");
    expect(foundText(found("out of reach"), words)).toBe("out of reach");
  });

  test("nothing is said of both zones together where one of them says nothing", () => {
    expect(togetherText(found("just right", 0.3), found("out of reach"))).toBe("");
    expect(togetherText(found("just right", 0.3), { ...found("not yet", 0.3), certified: false })).toBe("");
  });

  test("zones overlap where a dial is in both", () => {
    expect(togetherText(found("just right", 0.3, 0.35), found("not yet", 0.35, 0.4))).toBe("The two zones overlap.");
    expect(togetherText(found("just right", 0.3), found("just right", 0.4))).toMatch(/no dial in common/);
  });

  test("hundredths are compared with hundredths, otherwise both zones on the grid", () => {
    const refined = (...dials: number[]): Answer => ({
      ...found("just right", 0.3),
      finer: { ...found("just right", ...dials), cells: [] },
    });
    expect(togetherText(refined(0.27, 0.28), refined(0.28, 0.29))).toBe("The two zones overlap.");
    expect(togetherText(refined(0.27), refined(0.29))).toMatch(/^The two zones have no dial in common/);
    expect(togetherText(refined(0.27), found("just right", 0.3))).toBe("In steps of 5 the two zones overlap.");
  });
});
