import { describe, expect, test } from "vitest";
import { differingOf } from "../../../src/app/compare/differing.ts";
import { ghostOf } from "../../../src/app/compare/match.ts";
import { type Compared, comparisonOf } from "../../../src/app/compare/model.ts";
import type { Pin } from "../../../src/app/store/pins.ts";
import type { Shown } from "../../../src/app/store/shown.ts";
import { alongTheDialModel, readable as readableRows } from "../../../src/app/views/along-the-dial/model.ts";
import { alongTheDialTable, summary } from "../../../src/app/views/along-the-dial/text.ts";
import { costExperienceModel, readable } from "../../../src/app/views/cost-experience/model.ts";
import { costExperienceTable } from "../../../src/app/views/cost-experience/table.ts";
import type { CurveView } from "../../../src/app/views/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { answer } from "../../../src/experiment/answer.ts";
import { Paired } from "../../../src/experiment/paired.ts";
import { comparable } from "../../../src/experiment/sideBySide.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { layout } from "../../experiment/synthetic.ts";
import { sampleFile } from "../../support/sample.ts";
import { fixtureCurve, fixtureProps, fixtureScenario } from "../views/fixture.ts";

const words = createWords("en-GB", "EUR");
const scenario = fixtureScenario();
const mixed = fixtureCurve(scenario, "mixed", 60);

/** The same days with so much more cost a customer. */
function dearer(curve: CurveView, by: number): CurveView {
  const [cost, arrivals, net] = [3, 1, 5];
  const tallies = curve.sample.tallies.map((rows) =>
    rows.map((value, i) => {
      const slot = i % layout.slots;
      if (slot !== cost && slot !== net) return value;
      return value + (slot === cost ? by : -by) * rows[i - slot + arrivals];
    }),
  );
  const sample = { ...curve.sample, tallies };
  return { ...curve, sample, answer: answer(sample, scenario, "promise") };
}

const compared = (now: CurveView, pinned: CurveView, over: Partial<Compared> = {}): Compared => ({
  now,
  pinned: { ...pinned, sample: comparable(pinned.sample) },
  pinName: "Today",
  scenario,
  sameSeed: true,
  differing: { rows: [], otherCustomers: false },
  ...over,
});

describe("the paired rows", () => {
  test("of a result against itself are exactly the same, day for day", () => {
    const { rows, sentence, basis } = comparisonOf(compared(mixed, mixed), words);
    expect(rows.map(({ name, standing, verdict }) => [name, standing, verdict])).toEqual(
      ["Cost", "Experience", "Promises kept", "Net value"].map((name) => [name, "same", "the same, day for day"]),
    );
    expect(sentence).toContain("A customer costs exactly the same.");
    expect(basis).toContain("60 days paired day by day: the same customers.");
  });

  test("tell a cost that every customer has more in money, sign and words, and draw it right of zero", () => {
    const { rows, sentence } = comparisonOf(compared(dearer(mixed, 2), mixed), words);
    const [cost, experience, , net] = rows;
    expect([cost.figure, cost.verdict, net.figure, net.verdict]).toEqual(["+€2", "dearer", "−€2", "worse"]);
    expect(cost.whisker?.mean).toBeGreaterThan(0);
    expect(net.whisker?.mean).toBeCloseTo(-(cost.whisker?.mean ?? 0), 6);
    expect(experience.standing).toBe("same");
    expect(sentence).toMatch(/A customer costs €2 more \(€2–€2\)\.$/);
  });

  test("have the figures of the paired statistics, each at its own just-right dial", () => {
    const now = fixtureCurve(scenario, "alike", 60);
    const { rows } = comparisonOf(compared(now, mixed), words);
    const own = (curve: CurveView) => curve.answer.finer?.dial ?? curve.answer.dial;
    expect(own(now)).not.toBe(own(mixed));
    const near = new Paired(now.sample, mixed.sample, 0.95).difference("costPerCustomer", own(now), own(mixed));
    const [{ figure, interval }] = rows;
    const sign = (near.mean ?? 0) > 0 ? "+" : "";
    expect(figure).toBe(`${sign}${words.finer(near, "money")}`);
    const [low, high] = [-1, 1].map((side) => (near.mean ?? 0) + side * (near.halfWidth ?? 0));
    expect(interval).toContain(words.finer({ ...near, mean: low }, "money"));
    expect(interval).toContain(words.finer({ ...near, mean: high }, "money"));
  });

  test("keep every whisker and band on the scale", () => {
    const now = fixtureCurve(scenario, "varied", 60);
    for (const { whisker, band } of comparisonOf(compared(now, mixed), words).rows) {
      expect(Math.abs(whisker?.low ?? 2)).toBeLessThanOrEqual(1);
      expect(Math.abs(whisker?.high ?? 2)).toBeLessThanOrEqual(1);
      expect(band).toBeLessThanOrEqual(1);
    }
  });

  test("name a cause only where exactly one thing differs, and say what days have in common", () => {
    const row = {
      key: "k",
      group: "Process",
      name: "People, Advice",
      before: "6",
      after: "7",
      unit: "",
      slider: null,
    } as const;
    const over = (rows: Compared["differing"]["rows"], otherCustomers: boolean, sameSeed: boolean) =>
      comparisonOf(compared(dearer(mixed, 2), mixed, { differing: { rows, otherCustomers }, sameSeed }), words);
    expect(over([row], false, true).sentence).toContain(
      "With People, Advice at 7 instead of 6, a customer costs €2 more",
    );
    expect(over([row, row], false, true).sentence).not.toContain("instead of");
    const luck = { ...row, group: "What is asked", name: "Luck, by its seed" } as const;
    expect(over([luck], false, false).sentence).toMatch(/Only the luck is another: what differs is chance\.$/);
    expect(over([luck], false, true).sentence).not.toContain("instead of");
    expect(over([row], true, true).basis).toContain("the same draws, for customers who were changed");
    expect(over([row], false, false).basis).toContain("nothing cancels");
  });
});

const file = sampleFile();
const pinOf = (over: Partial<Pin> = {}): Pin => ({
  id: 1,
  name: "Today",
  file,
  scenario,
  seed: "goldilocks",
  rule: "promise",
  focus: { population: mixed.population, design: mixed.design },
  curves: [mixed],
  ...over,
});
const shownOf = (changed: ScenarioFile, over: Partial<Shown> = {}): Shown => ({
  scenario,
  file: changed,
  seed: "goldilocks",
  rule: "promise",
  comparing: "populations",
  focus: { population: mixed.population, design: mixed.design },
  curves: [mixed],
  stage: "settled",
  precision: { days: 60, expected: 60, open: [], budget: 60, spent: false },
  luckBefore: null,
  ...over,
});
const differing = (changed: ScenarioFile, over: Partial<Shown> = {}) =>
  differingOf(pinOf(), shownOf(changed, over), mixed, mixed, "en-GB");

describe("what differs", () => {
  const all = differing(file).same;

  test("is nothing where nothing was changed", () => {
    expect(differing(file)).toEqual({ rows: [], same: all, otherCustomers: false });
    expect(all).toBeGreaterThan(20);
  });

  test("is exactly the number that was changed, in its group, with its unit and its slider", () => {
    const { rows, same } = differing({ ...file, noticeable: 5 });
    expect(rows).toHaveLength(1);
    expect(same).toBe(all - 1);
    expect(rows[0]).toMatchObject({ group: "Promise", before: "1", after: "5" });
    expect(rows[0].slider?.after).toBeGreaterThan(rows[0].slider?.before ?? 1);
  });

  test("says that customers were changed, and puts what is asked before all assumptions", () => {
    const segments = file.segments.map((segment, i) => (i === 0 ? { ...segment, workFactor: 1.7 } : segment));
    const { rows, otherCustomers } = differing({ ...file, segments }, { rule: "value", seed: "goldilocks 2" });
    expect(otherCustomers).toBe(true);
    expect(rows.map(({ group }) => group)).toEqual(["What is asked", "What is asked", "Customers"]);
    expect(rows[0]).toMatchObject({ before: "the promise", after: "net value" });
    expect(rows[1]).toMatchObject({ before: "goldilocks", after: "goldilocks 2" });
  });
});

describe("the ghost", () => {
  test("is the pinned curve, and none under the very same result", () => {
    expect(ghostOf(shownOf(file), pinOf())).toBeNull();
    const other = pinOf({ seed: "another" });
    expect(ghostOf(shownOf(file), other)).toEqual({ name: "Today", curve: mixed });
  });

  test("is drawn on axes that hold it, can be read point by point, and stands in the table under its name", () => {
    const curve = dearer(mixed, 20);
    const props = fixtureProps(60, { scenario, ghost: { name: "Today", curve } });
    const model = costExperienceModel(props, words, null);
    expect(model.curves).toHaveLength(3);
    expect(readable(model).at(-1)).toBe(model.ghost);
    expect(model.ghost).toMatchObject({ name: "Today", inFocus: false });
    for (const point of model.ghost?.points ?? []) {
      expect(point.x).toBeGreaterThan(model.x.min);
      expect(point.x).toBeLessThan(model.x.max);
    }
    expect(costExperienceTable(props, words).groups.at(-1)?.name).toBe("“Today”, pinned");
    const along = alongTheDialModel(props, words, new Map());
    expect(along.ghostName).toBe("Today");
    expect(along.rows[0].ghost.map(({ dial }) => dial)).toEqual(along.rows[0].points.map(({ dial }) => dial));
    expect(along.rows[0].axis.max).toBeGreaterThan(Math.max(...along.rows[0].ghost.map(({ value }) => value)));
  });

  test("along the dial is read row by row behind the present result, in the figures of its own answer", () => {
    const curve = dearer(mixed, 20);
    const props = fixtureProps(60, { scenario, ghost: { name: "Today", curve } });
    const model = alongTheDialModel(props, words, new Map());
    expect(readableRows(model).map(({ row }) => row)).toEqual(model.rows.flatMap((_, row) => [row, row]));
    const [own, pinned] = readableRows(model);
    expect(own.points).toBe(model.rows[0].points);
    const at = pinned.points.find(({ isAnswer }) => isAnswer);
    const told = curve.answer.finer ?? curve.answer;
    const { dial } = told;
    const cell = told.cells.find((one) => one.dial === dial);
    expect(at?.value).toBe(cell?.measures.costPerCustomer?.mean);
    expect(at?.reading.slice(0, 2)).toEqual(["“Today”, pinned", `Cost at ${words.percent(dial)}`]);
    expect(own.points[0].reading[0]).toBe(`Cost at ${words.percent(0)}`);
    const without = alongTheDialModel({ ...props, ghost: null }, words, new Map());
    expect(readableRows(without).map(({ row }) => row)).toEqual(without.rows.map((_, row) => row));
  });

  test("along the dial stands in the table and in the summary under its name, dial by dial", () => {
    const curve = dearer(mixed, 20);
    const props = fixtureProps(60, { scenario, ghost: { name: "Today", curve } });
    const [now, then, ...others] = alongTheDialTable(props, words).groups;
    expect([now.name, then.name, others]).toEqual(["Now", "“Today”, pinned", []]);
    expect(then.rows.map(({ head }) => head)).toEqual(now.rows.map(({ head }) => head));
    const alone = alongTheDialTable({ ...props, curves: [curve], focus: curve, ghost: null }, words).groups;
    expect(alone).toEqual([{ name: null, rows: then.rows }]);
    const own = summary({ ...props, curves: [curve], focus: curve, ghost: null }, words);
    expect(summary(props, words)).toContain(`“Today”, pinned. ${own.slice(own.indexOf("Cost:"))}`);
  });
});
