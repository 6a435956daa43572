import { describe, expect, test } from "vitest";
import { told } from "../../../src/app/answer/meaning.ts";
import { comparedDials, segmentRows, segmentsModel } from "../../../src/app/views/segments/model.ts";
import { opener, segmentsTable, summary } from "../../../src/app/views/segments/text.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { engineProps, figure, reportAt, withinReach } from "./engine.ts";

const words = createWords("en-GB", "EUR");
const props = engineProps(40);
const [curve] = props.curves;
const rows = segmentRows(curve, props);

describe("by segment", () => {
  test("every segment's figures are the engine's at the rigid end, the answer and the flexible end", () => {
    const dials = comparedDials(curve).map(({ dial }) => dial);
    expect(dials).toContain(told(curve.answer).dial);
    for (const row of rows) {
      expect(row.at.map(({ dial }) => dial)).toEqual(dials);
      for (const { dial, experience, kept } of row.at) {
        const report = reportAt(curve, dial).segments[row.segment.id];
        // Control variates move an estimate within its interval; without them it is the plain ratio.
        expect(Math.abs((experience.mean ?? 0) - figure(report, "experienceAll"))).toBeLessThan(
          experience.halfWidth ?? 0,
        );
        expect(Math.abs((kept?.mean ?? 0) - figure(report, "promiseKept"))).toBeLessThan(kept?.halfWidth ?? 0);
      }
    }
  });

  test("without controls the figures are the plain ratios to the last digit", () => {
    const plain = { ...curve, sample: { ...curve.sample, controls: [] } };
    for (const row of segmentRows(plain, props)) {
      for (const { dial, experience } of row.at) {
        const own = figure(reportAt(curve, dial).segments[row.segment.id], "experienceAll");
        expect(experience.mean).toBeCloseTo(own, 9);
      }
      const [rigid] = row.at;
      const right = row.at.find(({ name }) => name === "just right");
      if (row.overRigid && right) {
        expect(row.overRigid.mean).toBeCloseTo((right.experience.mean ?? 0) - (rigid.experience.mean ?? 0), 9);
      }
    }
  });

  test("the shares are the population's, and a segment that nobody is of has no row", () => {
    expect(rows.map(({ share }) => share)).toEqual([0.7, 0.3]);
    const file = withinReach();
    const alone = engineProps(8, {
      ...file,
      populations: [{ ...file.populations[0], mix: { routine: 1 } }],
    });
    expect(segmentRows(alone.curves[0], alone).map(({ segment }) => segment.id)).toEqual(["routine"]);
  });

  test("the sentence names who loses most, with the interval of the difference", () => {
    const paid = [...rows].sort((a, b) => (b.overRigid?.mean ?? 0) - (a.overRigid?.mean ?? 0));
    const text = opener(props, rows, words);
    if (paid[0].overRigid === null) throw new Error("right is not rigid here");
    expect(text).toContain(paid[0].segment.name);
    expect(text).toContain(`${words.value(paid[0].overRigid, "points")} points (`);
  });

  test("who cannot be told from the first is named with it; what nobody would notice is said", () => {
    const [first, second] = rows;
    const over = (mean: number, halfWidth: number) => ({ mean, halfWidth });
    const of = (one: { mean: number; halfWidth: number }, other: { mean: number; halfWidth: number }) =>
      opener(
        props,
        [
          { ...first, overRigid: one },
          { ...second, overRigid: other },
        ],
        words,
      );
    expect(of(over(20, 2), over(0.1, 0.2))).toBe(
      "Rigidity costs Routine most: 20 points (18–22) of experience. Complex would hardly notice.",
    );
    expect(of(over(20, 5), over(18, 5))).toContain("Routine and Complex most, not told apart");
    expect(of(over(0.1, 0.2), over(0, 0.1))).toContain("shown to change nothing that anyone would notice");
    expect(of(over(3, 5), over(-2, 5))).toContain("not yet known who pays");
  });

  test("where right is rigid nobody pays for rigidity, and flexibility is told instead", () => {
    const rigid = { ...curve, answer: { ...curve.answer, dial: 0, finer: null } };
    const seen = { ...props, curves: [rigid] };
    expect(comparedDials(rigid).map(({ name }) => name)).toEqual(["just right", "flexible"]);
    expect(opener(seen, segmentRows(rigid, seen), words)).toMatch(/^Rigid is right here\. /);
  });

  test("table and summary hold every segment and its figures, each with its interval", () => {
    const table = segmentsTable(props, rows, words);
    expect(table.groups[0].rows.map(({ head }) => head)).toEqual(rows.map(({ segment }) => segment.name));
    for (const { cells } of table.groups[0].rows) expect(cells).toHaveLength(table.heads.length - 1);
    for (const row of rows) {
      for (const { experience } of row.at) {
        expect(summary(props, rows, words)).toContain(words.estimate(experience, "points"));
      }
    }
  });

  test("the axis holds every interval within 0 to 100, and before the first look there is none", () => {
    const { axis } = segmentsModel(props, rows, words, null);
    for (const { experience } of rows.flatMap(({ at }) => at)) {
      expect(axis.min).toBeLessThanOrEqual(Math.max(0, (experience.mean ?? 0) - (experience.halfWidth ?? 0)));
      expect(axis.max).toBeGreaterThanOrEqual(Math.min(100, (experience.mean ?? 0) + (experience.halfWidth ?? 0)));
    }
    const early = engineProps(8);
    const first = segmentRows(early.curves[0], early);
    expect(first.every(({ at }) => at.every(({ experience }) => experience.halfWidth === null))).toBe(true);
    expect(opener(early, first, words)).toContain("perhaps");
  });
});
