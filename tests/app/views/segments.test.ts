import { describe, expect, test } from "vitest";
import { told } from "../../../src/app/answer/meaning.ts";
import {
  comparedDials,
  readingOf,
  type SegmentRow,
  segmentRows,
  segmentsModel,
} from "../../../src/app/views/segments/model.ts";
import { opener, segmentsTable, summary } from "../../../src/app/views/segments/text.ts";
import { createWords } from "../../../src/app/words/format.ts";
import type { Rule } from "../../../src/experiment/types.ts";
import { engineProps, figure, reportAt, withinReach } from "./engine.ts";

const words = createWords("en-GB", "EUR");
const props = engineProps(40);
const [curve] = props.curves;
const rows = segmentRows(curve, props);

/** The same days under another rule: what the picture is judged by is the answer's rule and nothing else. */
const judgedAs = (rule: Rule) => {
  const seen = { ...curve, answer: { ...curve.answer, rule } };
  return { ...props, curves: [seen], focus: seen };
};

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
      for (const judged of ["kept", "experience"] as const) {
        const over = row.over[judged].rigid;
        if (over && right) {
          expect(over.mean).toBeCloseTo((right[judged]?.mean ?? 0) - (rigid[judged]?.mean ?? 0), 9);
        }
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

  test("what rigidity costs is told in what the answer is judged by: promises kept, or experience", () => {
    for (const [rule, judged, unit] of [
      ["promise", "kept", "promises in 100"],
      ["noticeable", "experience", "points of experience"],
      ["value", "experience", "points of experience"],
    ] as const) {
      const seen = judgedAs(rule);
      const scale = judged === "kept" ? 100 : 1;
      const over = (row: SegmentRow) => row.over[judged].rigid ?? { mean: null, halfWidth: null };
      const [most] = [...rows].sort((a, b) => (over(b).mean ?? 0) - (over(a).mean ?? 0));
      const amount = { mean: scale * (over(most).mean ?? 0), halfWidth: scale * (over(most).halfWidth ?? 0) };
      const text = opener(seen, rows, words);
      expect(text).toContain(most.segment.name);
      expect(text).toContain(`${words.value(amount, "points")} ${unit} (`);
      const drawn = segmentsModel(seen, rows, words, null);
      expect(drawn.judged).toBe(judged);
      expect(readingOf(rows[0], rows[0].at[0], judged, words)[1]).toMatch(
        judged === "kept" ? / in 100 kept$/ : /^experience /,
      );
    }
  });

  test("whose promises break most may be another than whose experience suffers most, and the rule decides", () => {
    const [first, second] = rows;
    const ends = (mean: number) => ({ rigid: { mean, halfWidth: mean / 10 }, flexible: null });
    const crossed = [
      { ...first, over: { kept: ends(0.3), experience: ends(4) } },
      { ...second, over: { kept: ends(0.05), experience: ends(20) } },
    ];
    expect(opener(judgedAs("promise"), crossed, words)).toBe(
      "Rigidity costs Routine most: 30 promises in 100 (27–33).",
    );
    expect(opener(judgedAs("noticeable"), crossed, words)).toBe(
      "Rigidity costs Complex most: 20 points of experience (18–22).",
    );
  });

  test("who is promised nothing has no mark under the promise rule, and the table says why", () => {
    const [first, second] = rows;
    const none = { rigid: null, flexible: null };
    const unpromised: SegmentRow = {
      ...second,
      at: second.at.map((at) => ({ ...at, kept: null })),
      over: { ...second.over, kept: none },
    };
    expect(readingOf(unpromised, unpromised.at[0], "kept", words)[1]).toBe("nothing promised");
    expect(opener(judgedAs("promise"), [first, unpromised], words)).not.toContain(second.segment.name);
    expect(segmentsTable(props, [first, unpromised], words).groups[0].rows[1].cells).toContain("none promised");
    const { axis } = segmentsModel(props, [unpromised], words, null);
    expect(axis).toEqual({ min: 0, max: 1 });
  });

  test("who cannot be told from the first is named with it; what nobody would notice is said", () => {
    const [first, second] = rows;
    const over = (mean: number, halfWidth: number) => ({ mean, halfWidth });
    type Over = ReturnType<typeof over>;
    const told = (rule: Rule, scale: number, one: Over, other: Over) => {
      const ends = ({ mean, halfWidth }: Over) => ({
        rigid: { mean: mean * scale, halfWidth: halfWidth * scale },
        flexible: null,
      });
      const both = (each: Over) => ({ kept: ends(each), experience: ends(each) });
      return opener(
        judgedAs(rule),
        [
          { ...first, over: both(one) },
          { ...second, over: both(other) },
        ],
        words,
      );
    };
    const points = (one: Over, other: Over) => told("noticeable", 1, one, other);
    const promises = (one: Over, other: Over) => told("promise", 0.01, one, other);
    expect(points(over(20, 2), over(0.1, 0.2))).toBe(
      "Rigidity costs Routine most: 20 points of experience (18–22). Complex would hardly notice.",
    );
    expect(promises(over(20, 2), over(0.1, 0.2))).toBe(
      "Rigidity costs Routine most: 20 promises in 100 (18–22). It changes hardly any promise to Complex.",
    );
    expect(points(over(0.1, 0.2), over(0, 0.1))).toContain("shown to change nothing that anyone would notice");
    expect(promises(over(0.1, 0.2), over(0, 0.1))).toContain("shown to change hardly any promise, whoever");
    for (const of of [points, promises]) {
      expect(of(over(20, 5), over(18, 5))).toContain("Routine and Complex most, not told apart");
      expect(of(over(3, 5), over(-2, 5))).toContain("not yet known who pays");
    }
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

  test("the axis holds every interval within its limits, and before the first look there is none", () => {
    for (const rule of ["promise", "noticeable"] as const) {
      const { axis, judged } = segmentsModel(judgedAs(rule), rows, words, null);
      const most = judged === "kept" ? 1 : 100;
      expect(axis.max).toBeLessThanOrEqual(most);
      for (const at of rows.flatMap((row) => row.at)) {
        const { mean, halfWidth } = at[judged] ?? { mean: null, halfWidth: null };
        expect(axis.min).toBeLessThanOrEqual(Math.max(0, (mean ?? 0) - (halfWidth ?? 0)));
        expect(axis.max).toBeGreaterThanOrEqual(Math.min(most, (mean ?? 0) + (halfWidth ?? 0)));
      }
    }
    const early = engineProps(8);
    const first = segmentRows(early.curves[0], early);
    expect(first.every(({ at }) => at.every(({ experience }) => experience.halfWidth === null))).toBe(true);
    expect(opener(early, first, words)).toContain("perhaps");
  });
});
