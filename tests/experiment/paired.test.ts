/** Two results compared replication by replication, on made samples whose difference is known. */
import { describe, expect, test } from "vitest";
import { Paired, standingOf } from "../../src/experiment/paired.ts";
import { onlyDays, onlyDials } from "../../src/experiment/sample.ts";
import { sequenceAt } from "../../src/experiment/sequence.ts";
import { comparable } from "../../src/experiment/sideBySide.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { controlsOf } from "../../src/outcome/controls.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { sampleFile } from "../support/sample.ts";
import { five, layout, type Noise, sampled, type Truth } from "./synthetic.ts";

const truths: readonly Truth[] = [
  { cost: 20, value: 40, experience: 50, kept: 0.5 },
  { cost: 22, value: 42, experience: 65, kept: 0.7 },
  { cost: 25, value: 43, experience: 72, kept: 0.75 },
  { cost: 28, value: 43, experience: 73, kept: 0.78 },
  { cost: 31, value: 43, experience: 74, kept: 0.79 },
];
const dearer = truths.map((truth) => ({ ...truth, cost: truth.cost + 2 }));

/** Later and earlier of the same days, each dial with a scatter of its own. */
function ofTheSameDays(later: readonly Truth[], days: number, seed: string, noise?: Noise) {
  const all = sampled([...five, ...five], [...later, ...truths], days, seed, noise);
  const part = (from: number) =>
    onlyDials(
      all,
      five.map((_, i) => from + i),
    );
  return { later: part(0), earlier: part(five.length) };
}

const withControl = (sample: CurveSample): CurveSample => ({ ...sample, controls: [{ slot: 1, expected: 60 }] });

describe("a result compared with another", () => {
  test("differs from itself by exactly 0, with and without controls, in every measure at every dial", () => {
    const sample = sampled(five, truths, 60, "itself");
    for (const one of [sample, withControl(sample)]) {
      const paired = new Paired(one, comparable(one), 0.95);
      expect(paired.measures).toEqual(["costPerCustomer", "experience", "promiseKept", "netValue"]);
      for (const measure of paired.measures) {
        for (const dial of five) {
          expect(paired.difference(measure, dial, dial)).toEqual({ mean: 0, halfWidth: 0, days: 60 });
        }
      }
    }
  });

  test("by a cost that every customer has more, and by nothing else, is told exactly", () => {
    const earlier = sampled(five, truths, 60, "so much more");
    const tallies = earlier.tallies.map((rows) =>
      rows.map((value, i) => (i % layout.slots === 3 ? value + 2 * rows[i - 2] : value)),
    );
    const paired = new Paired({ ...earlier, tallies }, earlier, 0.95);
    const cost = paired.difference("costPerCustomer", 0.5, 0.5);
    expect(cost.mean).toBeCloseTo(2, 9);
    expect(cost.halfWidth).toBeLessThan(1e-9);
    expect(paired.difference("experience", 0.5, 0.5)).toEqual({ mean: 0, halfWidth: 0, days: 60 });
    expect(paired.moreDays("costPerCustomer", 0.5, 0.5, 0)).toBe(0);
  });

  test("is as wide as its share of the level demands: the measures told, any two hundredths, two sides", () => {
    // Cost of a day is 25 and 20, plus or minus 1, by turns, and the other way round: the difference is 5 ± 2.
    const days = 80;
    const earlier = sampled([0.5], [{ cost: 0, value: 0, experience: 70, kept: 0.5 }], days, "by turns", {
      common: 0,
      own: 0,
    });
    const costing = (of: (sign: number) => number): CurveSample => ({
      ...earlier,
      tallies: earlier.tallies.map((rows) =>
        rows.map((value, i) => {
          const day = Math.floor(i / layout.slots);
          if (i % layout.slots === 1 || i % layout.slots === 2) return 100;
          return i % layout.slots === 3 ? 100 * of(day % 2 === 0 ? 1 : -1) : value;
        }),
      ),
    });
    const paired = new Paired(
      costing((sign) => 25 + sign),
      costing((sign) => 20 - sign),
      0.95,
    );
    const sequence = sequenceAt(0.025 / (2 * 4 * 101 ** 2));
    const error = 2 / Math.sqrt(days - 1);
    const reach = sequence.reach({ mean: 5, error, days, degrees: days - 1 });
    const { mean, halfWidth } = paired.difference("costPerCustomer", 0.5, 0.5);
    expect(mean).toBeCloseTo(5, 9);
    expect(halfWidth).toBeCloseTo(reach, 9);
  });

  test("rests on the replications that both have, and says nothing before the first look or of a dial nobody saw", () => {
    const { later, earlier } = ofTheSameDays(dearer, 120, "more days");
    const shorter = onlyDays(earlier, [50, 50, 50, 50, 39]);
    const paired = new Paired(withControl(later), withControl(shorter), 0.95);
    expect(paired.difference("costPerCustomer", 0.5, 0.5)).toEqual(
      new Paired(withControl(onlyDays(later, [50, 50, 50, 50, 39])), withControl(shorter), 0.95).difference(
        "costPerCustomer",
        0.5,
        0.5,
      ),
    );
    const early = paired.difference("costPerCustomer", 1, 1);
    expect([early.days, early.halfWidth]).toEqual([39, null]);
    expect(paired.difference("costPerCustomer", 0.51, 0.5).mean).toBeNull();
    expect(paired.moreDays("costPerCustomer", 1, 1, 0)).toBeNull();
  });

  test("at a dial of few days is told by way of its neighbour that went on, stretch by stretch", () => {
    const { later, earlier } = ofTheSameDays(dearer, 400, "by way of", { common: 0.2, own: 0.001 });
    const near = (sample: CurveSample, days: readonly number[]): CurveSample => ({
      ...onlyDays(sample, days),
      dials: [0.4, 0.45, 0.5, 0.51, 0.55],
    });
    const short = [400, 400, 400, 48, 400];
    // Neighbours of such scatter hardly differ, and what days have in common is large where they are not the same.
    const others = sampled(five, truths, 400, "other days", { common: 0.2, own: 0.001 });
    const [one, two] = [near(later, short), near(others, short)];
    const paired = new Paired(one, two, 0.95);
    const at = paired.difference("costPerCustomer", 0.51, 0.51);
    const beside = paired.difference("costPerCustomer", 0.5, 0.5);
    expect(at.days).toBe(400);
    const cut = [48, 48, 48, 48, 48];
    const straight = new Paired(onlyDays(one, cut), onlyDays(two, cut), 0.95);
    expect(at.halfWidth).toBeGreaterThan(beside.halfWidth ?? Number.NaN);
    expect(at.halfWidth).toBeLessThan(0.7 * (straight.difference("costPerCustomer", 0.51, 0.51).halfWidth ?? 0));
    // Costs of 30 here and 28 there.
    expect(Math.abs((at.mean ?? Number.NaN) - 2)).toBeLessThan(at.halfWidth ?? 0);
    // Where the same days are there, what they have in common cancels, and straight across is closer.
    const same = new Paired(near(later, short), near(earlier, short), 0.95);
    expect(same.difference("costPerCustomer", 0.51, 0.51).halfWidth).toBeLessThan(0.5 * (at.halfWidth ?? 0));
  });

  test("is told more closely of the same days than of others, which have nothing in common", () => {
    const { later, earlier } = ofTheSameDays(dearer, 100, "these");
    const others = sampled(five, truths, 100, "those");
    const half = (one: CurveSample) => new Paired(later, one, 0.95).difference("costPerCustomer", 0.5, 0.5).halfWidth;
    // A scatter of 0.2 in common and 0.02 of its own, on both sides: ten times as close, but for luck.
    expect(half(others) ?? 0).toBeGreaterThan(5 * (half(earlier) ?? Number.NaN));
  });

  test("that no day has shown yet is not taken for none where the dials around show one", () => {
    const { later, earlier } = ofTheSameDays(dearer, 60, "quiet");
    const quiet: CurveSample = {
      ...later,
      tallies: later.tallies.map((rows, dial) => (dial === 2 ? earlier.tallies[dial] : rows)),
    };
    const near = (sample: CurveSample): CurveSample => ({ ...sample, dials: [0.3, 0.4, 0.5, 0.6, 0.7] });
    const { mean, halfWidth } = new Paired(near(quiet), near(earlier), 0.95).difference("costPerCustomer", 0.5, 0.5);
    expect(mean).toBe(0);
    expect(halfWidth).toBeGreaterThan(0);
  });

  test("holds its true difference at every look, in all of 60 repetitions and all measures", () => {
    // A repetition fails with a chance below 0.05, and with one far below it for one pair of dials alone: none is seen.
    const looks = [40, 80, 160];
    const noise: Noise = { common: 0.2, own: 0.1 };
    const truth = { costPerCustomer: 2, experience: 0, promiseKept: 0, netValue: -2 } as const;
    for (let repetition = 0; repetition < 60; repetition++) {
      const { later, earlier } = ofTheSameDays(dearer, 160, `repetition ${repetition}`, noise);
      for (const look of looks) {
        const cut = (sample: CurveSample) => onlyDays(sample, [look, look, look, look, look]);
        const paired = new Paired(cut(later), cut(earlier), 0.95);
        for (const measure of paired.measures) {
          const { mean, halfWidth } = paired.difference(measure, 0.25, 0.25);
          expect(Math.abs((mean ?? Number.NaN) - truth[measure])).toBeLessThanOrEqual((halfWidth ?? 0) + 1e-9);
        }
      }
    }
  });

  test("needs about as many days more as it then takes", () => {
    const { later, earlier } = ofTheSameDays(
      truths.map((truth) => ({ ...truth, cost: truth.cost + 0.5 })),
      4000,
      "how many",
      { common: 0.2, own: 0.1 },
    );
    const told = (days: number) => {
      const cut = (sample: CurveSample) =>
        onlyDays(
          sample,
          five.map(() => days),
        );
      return new Paired(cut(later), cut(earlier), 0.95);
    };
    const at = 200;
    const { mean, halfWidth } = told(at).difference("costPerCustomer", 0.5, 0.5);
    expect(Math.abs(mean ?? 0)).toBeLessThan(halfWidth ?? 0);
    const more = told(at).moreDays("costPerCustomer", 0.5, 0.5, 0) ?? Number.NaN;
    // Were all further days like these, the interval would just leave 0 out: half as wide takes four times the days.
    const needed = at * ((halfWidth ?? 0) / Math.abs(mean ?? 1)) ** 2;
    expect(more + at).toBeGreaterThan(0.9 * needed);
    expect(more + at).toBeLessThan(1.4 * needed);
  });
});

/** Days of an hour of the small bank, changed or not, at two dials. */
function simulated(change: (file: ScenarioFile) => ScenarioFile, seed: string, days = 60): CurveSample {
  const file = change({ ...sampleFile(), regime: { kind: "day", openMinutes: 60 } });
  const scenario = resolveScenario(file);
  const [{ id: population }, { id: design }] = [scenario.populations[0], scenario.designs[0]];
  const dials = [0, 0.5];
  const { slots } = measureLayout(scenario);
  const cells = dials.map((dial) => ({ design, dial }));
  const replicator = createReplicator(scenario, population, seed, cells);
  const rows = Array.from({ length: days }, (_, r) => replicator.tallies(r));
  return {
    population,
    design,
    dials,
    days: dials.map(() => days),
    replications: days,
    layout: measureLayout(scenario),
    controls: controlsOf(scenario, population),
    tallies: dials.map((_, dial) =>
      Float64Array.from(rows.flatMap((row) => [...row.subarray(dial * slots, (dial + 1) * slots)])),
    ),
  };
}

const asItIs = (file: ScenarioFile): ScenarioFile => file;
const firstTeam = (part: Partial<ScenarioFile["teams"][number]>) => (file: ScenarioFile) => ({
  ...file,
  teams: file.teams.map((team, i) => (i === 0 ? { ...team, ...part } : team)),
});

describe("two scenarios of the same seed", () => {
  const today = simulated(asItIs, "seed");

  test("have the same customers, day by day, where nothing that customers are was changed", () => {
    const staffed = simulated(firstTeam({ headcount: 5 }), "seed");
    const controls = (sample: CurveSample) => {
      const { tallies, layout: kept, controls: known } = comparable(sample);
      return Array.from({ length: 60 }, (_, r) => known.map(({ slot }) => tallies[1][r * kept.slots + slot]));
    };
    expect(controls(today)[0].length).toBeGreaterThan(0);
    expect(controls(staffed)).toEqual(controls(today));
    expect(controls(simulated(asItIs, "another"))).not.toEqual(controls(today));
  });

  test("that pay another wage differ in cost and net value by as much, and in nothing that customers see", () => {
    const dearer = simulated(firstTeam({ wagePerHour: 99 }), "seed");
    const paired = new Paired(dearer, today, 0.95);
    expect(paired.difference("experience", 0.5, 0.5)).toEqual({ mean: 0, halfWidth: 0, days: 60 });
    expect(paired.difference("promiseKept", 0.5, 0.5).mean).toBe(0);
    const [cost, net] = (["costPerCustomer", "netValue"] as const).map((one) => paired.difference(one, 0.5, 0.5));
    expect((cost.mean ?? 0) - (cost.halfWidth ?? 0)).toBeGreaterThan(0);
    expect(net.mean).toBeCloseTo(-(cost.mean ?? 0), 9);
  });

  test("are told apart more closely than two of other seeds", () => {
    const staffed = firstTeam({ headcount: 5 });
    const half = (seed: string) =>
      new Paired(simulated(staffed, seed), today, 0.95).difference("experience", 0.5, 0.5).halfWidth ?? Number.NaN;
    expect(half("seed")).toBeLessThan(half("another"));
  });
});

describe("where a difference stands", () => {
  const standing = (mean: number | null, halfWidth: number | null, tolerance = 0) =>
    standingOf({ mean, halfWidth }, tolerance);
  test("is shown to be one, shown to be too small to notice, or not yet known; never none", () => {
    expect(standing(2, 1)).toBe("more");
    expect(standing(-2, 1)).toBe("less");
    expect(standing(0.5, 1)).toBe("open");
    expect(standing(0.5, 0.4, 1)).toBe("unnoticed");
    expect(standing(0.5, 0.6, 1)).toBe("open");
    expect(standing(0, 0)).toBe("same");
    expect(standing(0, 0.1)).toBe("open");
    expect(standing(1, null)).toBe("early");
    expect(standing(null, null)).toBe("early");
  });
});
