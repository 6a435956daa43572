import { describe, expect, test } from "vitest";
import { told } from "../../../src/app/answer/meaning.ts";
import { priceText } from "../../../src/app/answer/prices.ts";
import {
  priceBandModel,
  pricedName,
  pricedOf,
  priceTicks,
  whereText,
} from "../../../src/app/views/price-band/model.ts";
import { gridNote, opener, priceBandTable, pricesNote, summary } from "../../../src/app/views/price-band/text.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { priceBand } from "../../../src/experiment/priceBand.ts";
import type { Answer } from "../../../src/experiment/types.ts";
import { fixtureCurve, fixtureProps, fixtureScenario, refinedCurve } from "./fixture.ts";

const words = createWords("en-GB", "EUR");
const props = fixtureProps(60);
const curve = props.curves[1];
const priced = pricedOf(curve);
const model = priceBandModel(props, priced, words, null);

describe("the price band", () => {
  test("shows the experiment's own ranges: rungs that adjoin from nothing upwards, dearer and more flexible", () => {
    const own = priceBand(curve.sample, curve.answer.confidence).flatMap(({ dial, estimated }) =>
      estimated === null ? [] : [{ dial, ...estimated }],
    );
    expect(model.rungs.map(({ dial, from, to }) => ({ dial, from, to }))).toEqual(own);
    expect(model.rungs[0].from).toBe(0);
    expect(model.rungs.at(-1)?.to).toBeNull();
    model.rungs.slice(1).forEach((rung, i) => {
      expect(rung.from).toBe(model.rungs[i].to);
      expect(rung.dial).toBeGreaterThan(model.rungs[i].dial);
    });
  });

  test("the band covers the whole axis without a gap and holds every rung", () => {
    expect(model.band[0].from).toBe(model.axis.min);
    expect(model.band.at(-1)?.to).toBe(model.axis.max);
    model.band.forEach((stretch, i) => {
      expect(stretch.from).toBe(i === 0 ? model.axis.min : model.band[i - 1].to);
      const middle = Math.sqrt(stretch.from * stretch.to);
      const rung = model.rungs.find(({ from, to }) => from <= middle && (to === null || middle <= to));
      expect(stretch.low).toBeLessThanOrEqual(rung?.dial ?? Number.NaN);
      expect(stretch.high).toBeGreaterThanOrEqual(rung?.dial ?? Number.NaN);
    });
  });

  test("the sentence says between which prices the answer is right, and where it is not ruled out", () => {
    const right = priced.filter(
      ({ estimated }) => estimated !== null && estimated.from > 0 && estimated.to !== null,
    )[1];
    const found = { ...curve.answer, dial: right.dial, finer: null, verdict: "just right" as const };
    const seen = { ...props, curves: [{ ...curve, answer: found }] };
    const { from, to } = right.estimated ?? { from: Number.NaN, to: null };
    const text = opener(seen, priced, words);
    expect(text).toBe(
      `You need not know the price of a point, only that it is between ${priceText(from, words)} and ` +
        `${priceText(to ?? Number.NaN, words)}; ${words.percent(right.dial)} is not ruled out ${whereText(right.possible, words)}.`,
    );
    expect(summary(props, priced, words)).toContain(whereText({ from, to }, words));
    const open = { ...props, curves: [{ ...curve, answer: { ...found, verdict: "not yet" as const } }] };
    expect(opener(open, priced, words)).toBe(
      `It is not yet known which dial is right. By the estimate ${words.percent(right.dial)} is, ` +
        `${whereText({ from, to }, words)} a point; it is not ruled out ${whereText(right.possible, words)}.`,
    );
    const drawn = priceBandModel(seen, priced, words, null);
    expect(drawn.rungs.filter(({ isAnswer }) => isAnswer).map(({ dial }) => dial)).toEqual([right.dial]);
  });

  test("an answer that is right at no price is said to be so, and drawn where it is not ruled out", () => {
    const dear = { ...curve, answer: { ...curve.answer, dial: 0.95 } };
    const unpriced = priced.map((one) => (one.dial === 0.95 ? { ...one, estimated: null } : one));
    const there = unpriced.some(({ dial }) => dial === 0.95)
      ? unpriced
      : [...unpriced, { dial: 0.95, estimated: null, possible: { from: 5, to: 9 } }];
    const seen = { ...props, curves: [dear], focus: dear };
    expect(opener(seen, there, words)).toContain("at no price of a point, by the estimate");
    const drawn = priceBandModel(seen, there, words, null);
    expect(drawn.rungs.some(({ isAnswer }) => isAnswer)).toBe(false);
    expect(drawn.answer?.dial).toBe(0.95);
    expect(drawn.answerText[1]).toBe("at no price, by the estimate");
    expect(opener(seen, there, words)).toMatch(/^95\u202f% is right by the rule/);
  });

  test("before the first look nothing is ruled out and nothing is said to be", () => {
    const early = fixtureProps(8, { stage: "coarse" });
    const estimates = pricedOf(early.curves[1]);
    expect(priceBandModel(early, estimates, words, null).band).toEqual([]);
    expect(opener(early, estimates, words)).toMatch(/^Perhaps /);
    expect(pricesNote(early.curves[1], words)).toMatch(/^Coarse/);
    const rows = priceBandTable(early.curves[1], estimates, words).groups[0].rows;
    expect(new Set(rows.map(({ cells }) => cells[1]))).toEqual(new Set(["not yet known"]));
  });

  test("out of reach no rung is the answer, whatever a point is worth", () => {
    const scenario = { ...fixtureScenario(), promise: { minutes: 120, effort: 1.5, share: 0.99 } };
    const far = fixtureCurve(scenario, "mixed", 60);
    const seen = { ...props, scenario, curves: [far] };
    expect(opener(seen, pricedOf(far), words)).toContain("out of reach at any price");
    expect(priceBandModel(seen, pricedOf(far), words, null)).toMatchObject({ answer: null, answerText: [] });
    expect(summary(seen, pricedOf(far), words)).toMatch(/By the rule no dial is right; \d+\u202f% comes nearest\.$/);
    expect(summary(seen, pricedOf(far), words)).not.toContain("The answer is");
  });

  test("an answer in hundredths is named beside the step whose prices stand for it, in every text", () => {
    const refined = refinedCurve(fixtureScenario());
    const own = told(refined.answer).dial;
    const step = refined.answer.dial;
    expect(own).not.toBe(step);
    const seen = { ...props, curves: [refined], focus: refined };
    const estimates = pricedOf(refined);
    const named = `${words.percent(step)}, the step nearest to ${words.percent(own)}`;
    expect(Math.abs(step - own)).toBeLessThan(0.025);
    expect(opener(seen, estimates, words)).toContain(`${named}, is `);
    expect(summary(seen, estimates, words)).toMatch(new RegExp(`The answer is ${named}\\.$`));
    expect(priceBandModel(seen, estimates, words, null).answerText.slice(0, 2)).toEqual([
      `${words.percent(step)} is right`,
      `nearest to ${words.percent(own)}`,
    ]);
    expect(gridNote(refined, words)).toContain("in steps of 5\u202f%");
    const beyond = { ...refined.answer, finer: refined.answer.finer && { ...refined.answer.finer, dial: step - 0.04 } };
    expect(pricedName(beyond, words)).toBe(
      `${words.percent(step)}, the right step beside ${words.percent(step - 0.04)},`,
    );
  });

  test("what the answer is goes by the verdict", () => {
    const says = (over: Partial<Answer>) =>
      summary({ ...props, curves: [{ ...curve, answer: { ...curve.answer, ...over } }], focus: curve }, priced, words);
    const dial = words.percent(curve.answer.dial);
    const finer = null;
    expect(says({ finer, certified: false, verdict: "not yet" })).toMatch(`The answer is perhaps ${dial}.`);
    expect(says({ finer, verdict: "not yet" })).toMatch(`The answer is not yet known; by the estimate it is ${dial}.`);
    expect(says({ finer, verdict: "just right" })).toMatch(`The answer is ${dial}.`);
    expect(says({ finer, verdict: "out of reach" })).toMatch(`By the rule no dial is right; ${dial} comes nearest.`);
  });

  test("hundredths are not priced: which there are was chosen by the data", () => {
    const refined = refinedCurve(fixtureScenario());
    const grid = refined.answer.cells.map(({ dial }) => dial);
    expect(pricedOf(refined).every(({ dial }) => grid.includes(dial))).toBe(true);
  });

  test("the axis stays while it serves, and its ticks are round prices within it", () => {
    expect(priceBandModel(fixtureProps(80), pricedOf(fixtureProps(80).curves[1]), words, model.axis).axis).toBe(
      model.axis,
    );
    expect(priceTicks({ min: 0.03, max: 10 })).toEqual([0.03, 0.1, 0.3, 1, 3, 10]);
    const { axis, rungs } = model;
    for (const { from } of rungs.slice(1)) {
      expect(from).toBeGreaterThan(axis.min);
      expect(from).toBeLessThan(axis.max);
    }
  });
});
