/** Further measures: as told as the answer's own, as a question of their own. */
import { describe, expect, test } from "vitest";
import { Further } from "../../src/experiment/further.ts";
import { onlyDays } from "../../src/experiment/sample.ts";
import { startOf } from "../../src/theory/confidenceSequence.ts";
import { commonSwing, made, ownSwing, patterned, truthsOf } from "./synthetic.ts";

const columns = { cost: [20, 23, 27, 30, 33], kept: [0.5, 0.7, 0.8, 0.85, 0.9], experience: [50, 60, 70, 76, 80] };
const sample = made(columns);
const measured = (name: string, of = sample) => {
  const found = of.layout.measures.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const names = ["costPerCustomer", "experience", "promiseKept", "brokenBy.late"] as const;
const measures = names.map((name) => measured(name));

describe("further measures", () => {
  test("are the ratios of the sums, dial by dial, and so are their differences", () => {
    const further = new Further(sample, measures, 0.95);
    columns.cost.forEach((cost, dial) => {
      const [costs, experience, kept, late] = further.levels(dial);
      expect(costs.mean).toBeCloseTo(cost, 9);
      expect(experience.mean).toBeCloseTo(columns.experience[dial], 9);
      expect((kept.mean ?? 0) + (late.mean ?? 0)).toBeCloseTo(1, 12);
    });
    expect(further.gap(1, 4, 0).mean).toBeCloseTo(30, 9);
    expect(further.gap(1, 0, 4).mean).toBeCloseTo(-30, 9);
    expect(further.gap(1, 2, 2)).toEqual({ mean: 0, halfWidth: 0 });
  });

  test("share the level out: the more is told together, the wider each interval", () => {
    const width = (count: number, confidence = 0.95) =>
      new Further(sample, measures.slice(0, count), confidence).levels(2)[0].halfWidth ?? 0;
    expect(width(2)).toBeGreaterThan(width(1));
    expect(width(4)).toBeGreaterThan(width(2));
    expect(width(1, 0.99)).toBeGreaterThan(width(1));
    // At the first look a boundary is where it starts, in normal standard errors; Student's tails are wider.
    const error = Math.hypot(commonSwing.cost, ownSwing.cost) / Math.sqrt(39);
    expect(width(1)).toBeGreaterThan(startOf(0.05 / 2 / 2 / 101) * error);
  });

  test("a dial that dropped out is told by one that went on, and parts still add up to their whole", () => {
    const longer = onlyDays(patterned(truthsOf(columns), commonSwing, ownSwing, 160), [160, 40, 160, 160, 160]);
    const parts = [measured("promiseKept", longer), measured("brokenBy.late", longer)];
    const further = new Further(longer, parts, 0.95);
    const alone = new Further(onlyDays(longer, [40, 40, 40, 40, 40]), parts, 0.95);
    const [kept, late] = further.levels(1);
    expect(kept.halfWidth).toBeLessThan(alone.levels(1)[0].halfWidth ?? 0);
    expect((kept.mean ?? 0) + (late.mean ?? 0)).toBeCloseTo(1, 12);
    expect(kept.mean).toBeCloseTo(columns.kept[1], 9);
  });

  test("have no interval before the first look, and no figure where there was nobody", () => {
    const early = new Further(onlyDays(sample, [39, 39, 39, 39, 39]), measures, 0.95);
    expect(early.levels(2).map(({ halfWidth }) => halfWidth)).toEqual([null, null, null, null]);
    expect(early.levels(2)[0].mean).toBeCloseTo(27, 0);
    const nobody = { ...sample, tallies: sample.tallies.map((rows) => rows.map(() => 0)) };
    expect(new Further(nobody, measures, 0.95).levels(2)[0]).toEqual({ mean: null, halfWidth: null });
  });
});
