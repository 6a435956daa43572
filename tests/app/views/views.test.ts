import { describe, expect, test } from "vitest";
import { type MeasureName, measureIn } from "../../../src/app/answer/measures.ts";
import { alongTheDialModel } from "../../../src/app/views/along-the-dial/model.ts";
import * as alongTheDial from "../../../src/app/views/along-the-dial/text.ts";
import { earlierPath, noMemory, remember } from "../../../src/app/views/cost-experience/before.ts";
import { farLine } from "../../../src/app/views/cost-experience/farLine.ts";
import { answerOf, curveLabels } from "../../../src/app/views/cost-experience/labels.ts";
import {
  type CostExperienceModel,
  costExperienceModel,
  readable,
} from "../../../src/app/views/cost-experience/model.ts";
import { costExperienceTable } from "../../../src/app/views/cost-experience/table.ts";
import * as costExperience from "../../../src/app/views/cost-experience/text.ts";
import { intervalsNote } from "../../../src/app/views/source.ts";
import type { CurveView } from "../../../src/app/views/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { answer } from "../../../src/experiment/answer.ts";
import { onlyDays, onlyDials } from "../../../src/experiment/sample.ts";
import { Told } from "../../../src/experiment/told.ts";
import { fixtureCurve, fixtureProps, fixtureScenario, refinedCurve } from "./fixture.ts";

const words = createWords("en-GB", "EUR");
const props = fixtureProps(60);
const focusSample = props.curves[1].sample;

/** What the sample itself tells of a dial, read from its tallies of the days that the answer rests on. */
function fromSample({ sample, answer }: CurveView, dialIndex: number, name: MeasureName) {
  const days = answer.cells.map((cell) => cell.replications);
  return new Told(onlyDays(sample, days), answer.confidence).level(name, dialIndex);
}

/** The labels as they are wished for, in a font whose letters are all as wide as each other. */
function labelsOf(model: CostExperienceModel, narrow = false) {
  const pen = { font: "", measureText: (text: string) => ({ width: 7 * text.length }) };
  const paint = { cold: "", right: "", hot: "", between: "", open: "", none: "" };
  const theme = { ground: "", ink: "", ink2: "", ink3: "", edge: "", rule: "", sans: "", serif: "" };
  const drawn = { ...theme, colour: paint, tint: paint };
  return curveLabels(pen as unknown as CanvasRenderingContext2D, model, drawn, (point) => point, narrow);
}

const textOf = (lines: readonly (readonly { readonly text: string }[])[]): string =>
  lines.map((line) => line.map(({ text }) => text).join("")).join(" ");

describe("cost and experience", () => {
  test("the table holds every figure of every sample, with its interval and its days", () => {
    const table = costExperienceTable(props, words);
    expect(table.groups).toHaveLength(props.curves.length);
    props.curves.forEach((curve, i) => {
      const rows = table.groups[i].rows;
      expect(rows.map((row) => row.head)).toEqual(curve.sample.dials.map(words.percent));
      rows.forEach((row, dial) => {
        const cost = fromSample(curve, dial, "costPerCustomer");
        const experience = fromSample(curve, dial, "experience");
        expect(row.cells.slice(1)).toEqual([
          words.count(curve.answer.cells[dial].replications),
          words.finer(cost, "money"),
          words.plusMinus(cost, "money"),
          words.finer(experience, "points"),
          words.plusMinus(experience, "points"),
        ]);
      });
    });
  });

  test("exactly one row a curve is the answer, and it is the answer's dial", () => {
    const table = costExperienceTable(props, words);
    props.curves.forEach((curve, i) => {
      const strong = table.groups[i].rows.filter((row) => row.strong);
      expect(strong.map((row) => row.head)).toEqual([words.percent(curve.answer.dial)]);
      expect(strong[0].cells[0].split(", ")[0]).toBe("the answer");
    });
  });

  test("the summary tells ends and answer of every curve, with their intervals", () => {
    const text = costExperience.summary(props, words);
    for (const curve of props.curves) {
      const { dials } = curve.sample;
      for (const dial of [0, dials.indexOf(curve.answer.dial), dials.length - 1]) {
        expect(text).toContain(words.estimate(fromSample(curve, dial, "costPerCustomer"), "money"));
        expect(text).toContain(words.estimate(fromSample(curve, dial, "experience"), "points"));
      }
    }
  });

  test("the opener names every curve; of a single one it tells both ends", () => {
    for (const { name } of props.scenario.populations) expect(costExperience.opener(props, words)).toContain(name);
    const single = { ...props, curves: props.curves.filter((curve) => curve.population === "mixed") };
    const cost = fromSample(single.curves[0], 0, "costPerCustomer");
    expect(costExperience.opener(single, words)).toContain(words.estimate(cost, "money"));
  });

  test("the picture's points are the sample's, whiskers and all", () => {
    const model = costExperienceModel(props, words, null);
    model.curves.forEach((curve, i) => {
      curve.points.forEach((point, dial) => {
        const cost = fromSample(props.curves[i], dial, "costPerCustomer");
        const experience = fromSample(props.curves[i], dial, "experience");
        expect([point.x, point.xHalf, point.y, point.yHalf]).toEqual([
          cost.mean,
          cost.halfWidth,
          experience.mean,
          experience.halfWidth,
        ]);
      });
    });
  });

  test("axes are the same whichever curve is in focus, and stay while days are added", () => {
    const first = costExperienceModel(props, words, null);
    const focus = { population: "varied", design: props.focus.design };
    const refocused = costExperienceModel({ ...props, focus }, words, null);
    expect([refocused.x, refocused.y]).toEqual([first.x, first.y]);
    const refined = costExperienceModel(fixtureProps(200), words, first);
    expect([refined.x, refined.y]).toEqual([first.x, first.y]);
  });

  test("a settled curve stays in sight while the next one firms up, and until the one after it", () => {
    const [old, coarse, fresh] = [1, 2, 3].map((x) => ({ sample: { ...focusSample }, points: [{ x, y: x }] }));
    const drawn = (curve: typeof old) => new Map([["a", curve]]);
    const settled = remember(noMemory, drawn(old), "settled");
    expect(earlierPath(settled, "a", old.sample)).toEqual([]);
    const looking = remember(settled, drawn(coarse), "coarse");
    expect(earlierPath(looking, "a", coarse.sample)).toBe(old.points);
    const again = remember(looking, drawn(fresh), "settled");
    expect(earlierPath(again, "a", fresh.sample)).toBe(old.points);
    expect(remember(again, drawn(fresh), "settled")).toBe(again);
  });

  test("a coarse picture is hollow, has no whiskers, calls no dial too rigid or too flexible, and says so", () => {
    const seen = fixtureProps(8, { stage: "coarse" });
    for (const curve of costExperienceModel(seen, words, null).curves) {
      expect(curve.firm).toBe(false);
      expect(curve.coarse).toBe(true);
      expect(curve.head).toMatch(/^Coarse: perhaps /);
      expect(new Set(curve.points.map((point) => point.temperature))).toEqual(new Set(["open"]));
      expect(curve.points.every((point) => point.xHalf === 0 && point.yHalf === 0)).toBe(true);
    }
    expect(intervalsNote(seen, words)).toBe("Coarse: 8 days, no intervals yet.");
    expect(costExperienceTable(seen, words).caption).toContain("no intervals yet");
  });

  test("a curve can be coarse beside others that are not", () => {
    const curves = [props.curves[0], fixtureCurve(props.scenario, "mixed", 8), props.curves[2]];
    const model = costExperienceModel({ ...props, curves }, words, null);
    expect(model.curves.map((curve) => curve.coarse)).toEqual([false, true, false]);
  });

  test("dials that have not been looked at are not there", () => {
    const sample = onlyDials(focusSample, [0, 4, 8, 12, 16, 20]);
    const unseen = onlyDays(
      focusSample,
      focusSample.dials.map((dial) => (sample.dials.includes(dial) ? 4 : 0)),
    );
    const curve = { ...props.curves[1], sample: unseen, answer: answer(unseen, props.scenario, "promise") };
    const seen = { ...props, curves: [curve] };
    const shown = sample.dials.map(words.percent);
    expect(costExperienceModel(seen, words, null).curves[0].points.map((point) => point.dial)).toEqual(sample.dials);
    expect(costExperienceTable(seen, words).groups[0].rows.map((row) => row.head)).toEqual(shown);
  });

  test("a coarse picture's axes hold the curve that follows from it", () => {
    const coarse = costExperienceModel(fixtureProps(8), words, null);
    for (const days of [40, 64, 200]) {
      const later = costExperienceModel(fixtureProps(days), words, coarse);
      expect([later.x, later.y]).toEqual([coarse.x, coarse.y]);
    }
  });

  test("a refined answer is one of the hundredths: ring, zone and table are the finer ones, whiskers the grid's", () => {
    const curve = refinedCurve(props.scenario);
    const { finer } = curve.answer;
    if (finer === null) throw new Error("the fixture is not refined");
    expect(finer.cells.length).toBeGreaterThan(0);
    const seen = { ...props, curves: [curve] };
    const { points } = costExperienceModel(seen, words, null).curves[0];
    const dials = points.map((point) => point.dial);
    expect(dials).toEqual([...dials].sort((a, b) => a - b));
    expect(points.filter((point) => point.finer).map((point) => point.dial)).toEqual(
      finer.cells.map((cell) => cell.dial),
    );
    expect(points.filter((point) => point.isAnswer).map((point) => point.dial)).toEqual([finer.dial]);
    expect(points.filter((point) => point.temperature === "right").map((point) => point.dial)).toEqual(
      finer.zone.dials,
    );
    expect(costExperienceTable(seen, words).groups[0].rows).toHaveLength(points.length);
    const along = alongTheDialModel(seen, words, new Map());
    expect(along.zone.dial).toBe(finer.dial);
    expect(along.zone.text).toContain(words.percent(finer.dial));
  });

  test("a reading ends with the days of its own dial", () => {
    const [curve] = props.curves;
    const { points } = costExperienceModel(props, words, null).curves[0];
    points.forEach((point, i) => {
      expect(point.reading.at(-1)).toBe(`${words.count(curve.answer.cells[i].replications)} days`);
    });
  });

  test("another curve's name must be nearer to its own answer than to any other, the one in focus among them", () => {
    const model = costExperienceModel(props, words, null);
    const labels = labelsOf(model);
    const others = model.curves.filter((curve) => !curve.inFocus);
    expect(others).toHaveLength(2);
    for (const curve of others) {
      const wish = labels.find((label) => label.wish.id === `name ${curve.id}`)?.wish;
      expect(wish?.anchors).toEqual([answerOf(curve)]);
      expect(wish?.rivals).toEqual(model.curves.filter((each) => each !== curve).map(answerOf));
    }
  });

  test("both ends of the curve in focus are always named, each as what it is, unless it is the answer", () => {
    const { dials } = focusSample;
    const named = (over: Partial<CurveView["answer"]>, narrow = false) => {
      const curve = { ...props.curves[1], answer: { ...props.curves[1].answer, finer: null, ...over } };
      const labels = labelsOf(costExperienceModel({ ...props, curves: [curve] }, words, null), narrow);
      return labels
        .filter(({ wish }) => wish.id.startsWith("dial ") && !wish.optional)
        .map(({ lines }) => textOf(lines));
    };
    const zone = { low: 0.4, high: 0.5, dials: [0.4, 0.45, 0.5] };
    const [rigid, flexible] = [words.percent(0), words.percent(1)];
    expect(named({ dial: 0.45, zone, verdict: "just right" })).toEqual([
      `${rigid}, too rigid`,
      `${flexible}, too flexible`,
    ]);
    expect(named({ dial: 0.45, zone, verdict: "just right" }, true)).toEqual([
      `${rigid} rigid`,
      `${flexible} flexible`,
    ]);
    for (const open of [
      { dial: 0.45, certified: false, verdict: "not yet" as const },
      { dial: 0.45, verdict: "out of reach" as const },
      { dial: 0.45, verdict: "not yet" as const, zone: { low: 0, high: 1, dials } },
    ])
      expect(named(open)).toEqual([`${rigid}, rigid`, `${flexible}, flexible`]);
    expect(named({ dial: 0, zone: { low: 0, high: 0, dials: [0] }, verdict: "rigid is enough" })).toEqual([
      `${flexible}, too flexible`,
    ]);
  });

  test("on a phone a long name stands on two lines and goes with its dial", () => {
    const model = costExperienceModel(props, words, null);
    const long = {
      ...model,
      curves: model.curves.map((curve) => ({ ...curve, name: `${curve.name} of a long name` })),
    };
    for (const [narrow, lines] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const names = labelsOf(long, narrow).filter(({ wish }) => wish.id.startsWith("name "));
      expect(names).toHaveLength(2);
      for (const label of names) {
        expect(label.lines).toHaveLength(lines);
        expect(label.wish.sizes).toHaveLength(1);
        expect(label.wish.sizes[0].height).toBe(18 * lines);
      }
    }
  });

  test("a label far from its mark is joined to it, one that is near or has a leader is not", () => {
    const box = { x: 100, y: 50, width: 60, height: 18 };
    const placed = { id: "", box, size: 0, side: "right", anchor: { x: 40, y: 59 }, leader: false } as const;
    expect(farLine(placed, 7)).toEqual([
      { x: 47, y: 59 },
      { x: 100, y: 59 },
    ]);
    expect(farLine({ ...placed, anchor: { x: 85, y: 59 } }, 7)).toEqual([]);
    expect(farLine({ ...placed, leader: true }, 7)).toEqual([]);
  });

  test("what is in use today is marked on its curve, said in the summary, and its row says so", () => {
    const [curve] = props.curves.slice(1);
    const dial = 0.75;
    const scenario = { ...props.scenario, today: { design: curve.design, dial } };
    const seen = { ...props, scenario };
    const { today } = costExperienceModel(seen, words, null);
    const i = curve.sample.dials.indexOf(dial);
    const cost = fromSample(curve, i, "costPerCustomer");
    expect([today?.points[0].x, today?.points[0].y]).toEqual([cost.mean, fromSample(curve, i, "experience").mean]);
    const label = labelsOf(costExperienceModel(seen, words, null)).find(({ wish }) => wish.id === "today");
    expect(label?.wish.optional).toBe(false);
    expect(costExperience.summary(seen, words)).toContain(
      `In use today: ${scenario.designs[0].name}, ${words.percent(dial)}: ${words.estimate(cost, "money")} a customer`,
    );
    const { groups } = costExperienceTable(seen, words);
    const marked = groups.map(({ rows }) => rows.filter(({ cells }) => cells[0].endsWith(", in use today")));
    expect(marked.map((rows) => rows.map(({ head }) => head))).toEqual([[], [words.percent(dial)], []]);
    const own = { ...scenario, today: { design: curve.design, dial: curve.answer.dial } };
    expect(costExperienceModel({ ...props, scenario: own }, words, null).today).toBeNull();
    expect(costExperience.summary({ ...props, scenario: own }, words)).toContain("the answer itself");
  });

  test("today's other design is told from its own days, and the axes hold it; not counted, it is nowhere", () => {
    const [, mixed] = props.curves;
    const [, other] = props.scenario.designs;
    const scenario = { ...props.scenario, today: { design: other.id, dial: 1 } };
    const days = fixtureCurve(props.scenario, "varied", 60).sample;
    const sample = { ...days, population: mixed.population, design: other.id };
    const told = new Told(sample, mixed.answer.confidence);
    const cost = told.level("costPerCustomer", sample.dials.length - 1);
    const seen = { ...props, scenario, curves: [{ ...mixed, today: sample }], focus: mixed };
    const model = costExperienceModel(seen, words, null);
    const [point] = model.today?.points ?? [];
    expect([point.x, point.xHalf]).toEqual([cost.mean, cost.halfWidth]);
    expect(point.x).toBeLessThan(model.x.max);
    expect(point.y).toBeGreaterThan(model.y.min);
    expect(readable(model)).toContain(model.today);
    const group = costExperienceTable(seen, words).groups.at(-1);
    expect(group?.name).toBe(`${other.name}, in use today`);
    expect(group?.rows[0].cells.slice(2, 4)).toEqual([words.finer(cost, "money"), words.plusMinus(cost, "money")]);
    expect(costExperience.summary(seen, words)).toContain(`In use today: ${other.name}, ${words.percent(1)}: `);
    const unknown = { ...seen, curves: [mixed] };
    expect(costExperienceModel(unknown, words, null).today).toBeNull();
    expect(costExperienceTable(unknown, words).groups).toHaveLength(1);
    expect(costExperience.summary(unknown, words)).not.toContain("today");
  });

  test("where no dial will do, nothing is called right", () => {
    const scenario = fixtureScenario();
    const strict = { ...scenario, promise: { minutes: 120, effort: 1.5, share: 0.99 } };
    const curves = [fixtureCurve(strict, "mixed", 60)];
    const model = costExperienceModel({ ...props, scenario: strict, curves }, words, null);
    expect(new Set(model.curves[0].points.map((point) => point.temperature))).toEqual(new Set(["none"]));
    expect(model.curves[0].head).toMatch(/^Out of reach/);
  });
});

describe("along the dial", () => {
  const focus = props.curves.find((curve) => curve.population === "mixed") as CurveView;

  test("the table holds the four measures of the curve in focus, with their intervals and their days", () => {
    const [group] = alongTheDial.alongTheDialTable(props, words).groups;
    const shown = [
      ["costPerCustomer", "money"],
      ["experience", "points"],
      ["promiseKept", "inHundred"],
      ["netValue", "money"],
    ] as const;
    group.rows.forEach((row, dial) => {
      const figures = shown.flatMap(([name, unit]) => {
        const found = fromSample(focus, dial, name);
        return [words.finer(found, unit), words.plusMinus(found, unit)];
      });
      expect(row.cells.slice(1)).toEqual([words.count(focus.answer.cells[dial].replications), ...figures]);
    });
  });

  test("every row holds its whiskers and the promise within its axis", () => {
    for (const row of alongTheDialModel(props, words, new Map()).rows) {
      for (const { value, half } of row.points) {
        expect(value - half).toBeGreaterThanOrEqual(row.axis.min);
        expect(value + half).toBeLessThanOrEqual(row.axis.max);
      }
      if (row.promised) expect(row.promised.value).toBe(props.scenario.promise?.share);
    }
  });

  test("without a promise the row is absent, not zero", () => {
    const scenario = { ...props.scenario, promise: null };
    const curves = props.curves.map(({ population }) =>
      withoutPromise(fixtureCurve(scenario, population as "mixed", 60, "noticeable")),
    );
    const bare = { ...props, scenario, curves };
    expect(alongTheDialModel(bare, words, new Map()).rows.map((row) => row.id)).not.toContain("promiseKept");
    expect(alongTheDial.alongTheDialTable(bare, words).heads.join()).not.toContain("Kept");
    expect(alongTheDial.summary(bare, words)).not.toContain("Kept");
  });

  test("the opener's dials are those of the sample", () => {
    const { dials } = focus.sample;
    const experience = dials.map((_, i) => fromSample(focus, i, "experience").mean ?? 0);
    const cost = dials.map((_, i) => fromSample(focus, i, "costPerCustomer").mean ?? 0);
    const enough = dials[experience.findIndex((mean) => mean >= Math.max(...experience) - props.scenario.noticeable)];
    const cheapest = dials[cost.indexOf(Math.min(...cost))];
    expect(alongTheDial.opener(props, words)).toBe(
      `Experience comes within 1 point of its best at ${words.percent(enough)} flexible; cost is lowest at ${words.percent(cheapest)}.`,
    );
  });
});

/** As a scenario without a promise reports: the measure is not there. */
function withoutPromise(curve: CurveView): CurveView {
  const cells = curve.answer.cells.map((cell) => {
    const { promiseKept: _, ...certified } = cell.certified;
    return { ...cell, certified };
  });
  expect(measureIn(cells[0], "promiseKept")).toBeNull();
  return { ...curve, answer: { ...curve.answer, cells } };
}
