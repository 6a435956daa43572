/**
 * The zone holds the truth as often as it says, on samples whose truth is known, and not by holding everything. The
 * bounds are binomial: of 400 samples at most 5 in 100 may be wrong, and four standard deviations of that are allowed.
 */
import { describe, expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import type { Answer, Rule } from "../../src/experiment/types.ts";
import { sampled, type Truth, terms, truthsOf } from "./synthetic.ts";

const samples = 400;
const mostWrong = 0.05 * samples + 4 * Math.sqrt(samples * 0.05 * 0.95);
const dials = [0, 0.2, 0.4, 0.6, 0.8, 1];

const answers = (rule: Rule, truths: readonly Truth[]): readonly Answer[] =>
  Array.from({ length: samples }, (_, run) => answer(sampled(dials, truths, 40, `${rule} ${run}`), terms, rule));

const wrong = (found: readonly Answer[], miss: (answer: Answer) => boolean): number => found.filter(miss).length;
const meanZone = (found: readonly Answer[]): number =>
  found.reduce((sum, { zone }) => sum + zone.dials.length, 0) / found.length;

describe("the zone misses the best dial at most 5 times in 100", () => {
  test("under the promise rule, with a dial exactly at the share and a cheaper one just below it", () => {
    const truths = truthsOf({ cost: [20, 20.4, 20.6, 20.8, 21.5, 22], kept: [0.5, 0.7, 0.79, 0.8, 0.86, 0.9] });
    const found = answers("promise", truths);
    expect(wrong(found, ({ zone }) => !zone.dials.includes(0.6))).toBeLessThan(mostWrong);
    // It rules out what is clearly out: 0.5 is far from the share, and the cost of 1 far above that of 0.8.
    expect(meanZone(found)).toBeLessThan(4);
  });

  test("under the noticeable rule, with a dial exactly at the limit and a flat top", () => {
    const truths = truthsOf({ cost: [20, 20.3, 20.6, 20.8, 21.5, 22], experience: [60, 68, 69, 69.9, 70, 70] });
    const found = answers("noticeable", truths);
    expect(wrong(found, ({ zone }) => !zone.dials.includes(0.4))).toBeLessThan(mostWrong);
    expect(meanZone(found)).toBeLessThan(4);
  });

  test("under the value rule, with four dials equally good: none of them is missed", () => {
    const truths = truthsOf({ cost: [20, 20, 20, 20, 20, 20], value: [30, 32, 32, 32, 32, 31] });
    const found = answers("value", truths);
    expect(wrong(found, ({ zone }) => !zone.dials.includes(0.6))).toBeLessThan(mostWrong);
    expect(meanZone(found)).toBeLessThan(4.5);
  });
});

describe("what is claimed is wrong at most 5 times in 100", () => {
  test("that the promise is out of reach, where the best dial is exactly at the share", () => {
    const truths = truthsOf({ cost: [20, 21, 22, 23, 24, 25], kept: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] });
    const found = answers("promise", truths);
    expect(wrong(found, ({ verdict }) => verdict === "out of reach")).toBeLessThan(mostWrong);
    const clearly = answers(
      "promise",
      truths.map((truth) => ({ ...truth, kept: truth.kept - 0.1 })),
    );
    expect(wrong(clearly, ({ verdict }) => verdict !== "out of reach")).toBeLessThan(mostWrong);
  });

  test("that dials are equal, where two differ by just more than anyone would notice", () => {
    const apart = truthsOf({ cost: [20, 21, 22, 20, 23, 24], experience: [68.99, 60, 60, 70, 60, 60] });
    const equal = ({ verdict, zone }: Answer): boolean => verdict === "rigid is enough" && zone.dials.length > 1;
    expect(wrong(answers("noticeable", apart), equal)).toBeLessThan(mostWrong);
    const alike = apart.map((truth) => ({ ...truth, experience: 70, cost: 20 }));
    const found = Array.from({ length: 40 }, (_, run) =>
      answer(sampled(dials, alike, 400, `alike ${run}`, { common: 0.2, own: 0.005 }), terms, "noticeable"),
    );
    expect(found.filter(equal).length).toBeGreaterThan(36);
  });
});
