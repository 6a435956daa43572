import { describe, expect, test } from "vitest";
import { told } from "../../../src/app/answer/meaning.ts";
import { teamLines, teamsModel } from "../../../src/app/views/teams/model.ts";
import { dayNote, opener, summary, teamsTable } from "../../../src/app/views/teams/text.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { engineProps, figure, reportAt } from "./engine.ts";

const endless = { kind: "continuous", warmUpMinutes: 0, minutes: 480 } as const;
const words = createWords("en-GB", "EUR");
const props = engineProps(40);
const [curve] = props.curves;
const lines = teamLines(curve, props, words);

describe("teams", () => {
  test("without controls every figure is the engine's own, dial by dial", () => {
    const plain = { ...curve, sample: { ...curve.sample, controls: [] } };
    const { dials, teams } = teamLines(plain, props, words);
    expect(teams.map(({ team }) => team.id)).toEqual(["counter", "office"]);
    for (const { team, utilisation, wait } of teams) {
      dials.forEach((dial, i) => {
        const own = reportAt(curve, dial).teams[team.id];
        expect(utilisation[i].mean).toBeCloseTo(figure(own, "utilisation"), 9);
        expect(wait[i].mean).toBeCloseTo(figure(own, "wait"), 9);
      });
    }
  });

  test("a team that this design has no work for is left out, and people are the design's own", () => {
    expect(lines.teams.map(({ people }) => people)).toEqual(["2 to 3 people by the hour", "2 people"]);
    const helped = teamLines({ ...curve, design: "helped" }, props, words);
    expect(helped.teams[0].people).toBe("2 people");
  });

  test("the sentence names where work waits longest at the answer, with its interval", () => {
    const at = lines.dials.indexOf(told(curve.answer).dial);
    const [counter, office] = lines.teams;
    const longest = (counter.wait[at].mean ?? 0) > (office.wait[at].mean ?? 0) ? counter : office;
    const text = opener(props, lines, words);
    expect(text).toContain(`At ${words.percent(told(curve.answer).dial)} work waits longest for ${longest.team.name}`);
    expect(text).toContain(words.estimate(longest.wait[at], "points"));
    expect(text).toContain(words.estimate(longest.utilisation[at], "inHundred"));
  });

  test("says who is not told apart from the longest wait, and nothing of the rigid end then", () => {
    const [counter, office] = lines.teams;
    const wait = (mean: number, halfWidth: number) => lines.dials.map(() => ({ mean, halfWidth }));
    const of = (half: number) =>
      opener(
        props,
        {
          ...lines,
          teams: [
            { ...counter, wait: wait(9, half) },
            { ...office, wait: wait(6, half) },
          ],
        },
        words,
      );
    expect(of(2)).toContain("(not told apart from Office)");
    expect(of(2)).not.toContain("rigid");
    expect(of(1)).not.toContain("told apart");
    expect(of(1)).toContain("rigid, it was");
  });

  test("all teams share their scales, which hold every interval", () => {
    const model = teamsModel(props, lines, words, null);
    expect(model.axes.busy).toEqual({ min: 0, max: 1 });
    expect(model.axes.wait.min).toBe(0);
    for (const { panels } of model.rows) {
      for (const { value, half } of panels[1].values) expect(model.axes.wait.max).toBeGreaterThan(value + half);
    }
    expect(teamsModel(props, lines, words, model.axes.wait).axes.wait).toBe(model.axes.wait);
  });

  test("table and summary hold every team; the figures are of whole days, where there are days", () => {
    const table = teamsTable(props, lines, words);
    expect(table.groups.map(({ rows }) => rows.length)).toEqual([lines.dials.length, lines.dials.length]);
    for (const { rows } of table.groups) expect(rows.filter(({ strong }) => strong)).toHaveLength(1);
    for (const { team } of lines.teams) expect(summary(props, lines, words)).toContain(team.name);
    expect(dayNote(props)).toBe("Whole days.");
    expect(dayNote({ scenario: { ...props.scenario, regime: endless } })).toBe("");
  });

  test("before the first look there is no interval, and the longest wait is a perhaps", () => {
    const early = engineProps(8);
    const few = teamLines(early.curves[0], early, words);
    expect(few.teams.every(({ wait }) => wait.every(({ halfWidth }) => halfWidth === null))).toBe(true);
    expect(opener(early, few, words)).toContain("perhaps");
  });
});
