/** The critical few of scenarios made so that the right answer is known. */
import { afterAll, describe, expect, test } from "vitest";
import { weighing } from "../../../src/experiment/evidence.ts";
import {
  type CriticalFew,
  type CriticalFewQuestion,
  criticalFew,
} from "../../../src/experiment/questions/criticalFew.ts";
import { criticalFewSentence } from "../../../src/experiment/questions/criticalFewSentence.ts";
import { sharingOf } from "../../../src/experiment/questions/shapley.ts";
import { type Game, looksOf } from "../../../src/experiment/questions/sharedOut.ts";
import { gathered } from "../../../src/experiment/sample.ts";
import { sequenceAt } from "../../../src/experiment/sequence.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";
import { Stream } from "../../../src/population/streams.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { studentTQuantile } from "../../../src/theory/studentT.ts";
import { tools } from "../../runner/support.ts";
import { handScenario, segment, step, team } from "../../support/hand.ts";
import { overheard } from "./overheard.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

/** Steps of a minute each, nobody waits; so much of a customer's variety shows at each of them. */
function line(exposures: readonly number[], more: Partial<ScenarioFile> = {}) {
  return handScenario({
    teams: [team("all", 20)],
    steps: exposures.map((exposure, at) => step(`s${at}`, "all", 1, { exposure })),
    segments: [segment("anyone", { variety: { mean: 0.5, concentration: 4 }, margin: 10 })],
    populations: [{ id: "all", name: "All", perHour: 4, mix: { anyone: 1 } }],
    promise: { minutes: 60, effort: 1, share: 0.9 },
    ...more,
  });
}

const ask = async (
  more: Partial<CriticalFewQuestion> & Pick<CriticalFewQuestion, "scenario">,
): Promise<CriticalFew> => {
  const question: CriticalFewQuestion = {
    population: "all",
    design: "design",
    dial: 0.8,
    measure: "promiseKept",
    confidence: 0.95,
    maxDays: 1024,
    seed: "few",
    ...more,
  };
  const found = await conduct(pool, "few", criticalFew(question));
  if (found === null) throw new Error("stopped");
  return found;
};

const gainOf = (few: CriticalFew, at: number) => few.steps[at].gains.promiseKept ?? { mean: null, halfWidth: null };

describe("the critical few", () => {
  test("with all the exposure at one step are that step, and its value is the whole gain", async () => {
    const few = await ask({ scenario: line([0, 1, 0]) });
    expect([few.verdict, few.few]).toEqual(["shown", ["s1"]]);
    // Nothing else has any effect on anybody, so this is exact.
    expect(gainOf(few, 1).mean).toBeCloseTo(few.whole.promiseKept?.mean ?? 0, 12);
    expect(gainOf(few, 0)).toEqual({ mean: 0, halfWidth: 0 });
    expect(few.whole.promiseKept?.mean).toBeGreaterThan(0.3);
  });

  test("of two steps that can stand in for each other: equal values, both needed", async () => {
    const few = await ask({ scenario: line([0.8, 0.8, 0], { standardRange: 0.3 }), dial: 0.3 });
    const [one, two] = [gainOf(few, 0), gainOf(few, 1)];
    expect(Math.abs((one.mean ?? 0) - (two.mean ?? 0))).toBeLessThan((one.halfWidth ?? 0) + (two.halfWidth ?? 0));
    expect([few.verdict, few.few]).toEqual(["shown", ["s0", "s1"]]);
  });

  test("shares add up to the whole, in every measure", async () => {
    const few = await ask({ scenario: line([0.9, 0.5, 0.3]), measure: "experience" });
    for (const measure of ["experience", "promiseKept", "netValue", "costPerCustomer"] as const) {
      const sum = few.steps.reduce((all, { gains }) => all + (gains[measure]?.mean ?? 0), 0);
      expect(sum).toBeCloseTo(few.whole[measure]?.mean ?? Number.NaN, 9);
    }
  });

  test("beyond eight steps are found by sampled orders", async () => {
    const few = await ask({ scenario: line([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]) });
    expect([few.verdict, few.few]).toEqual(["shown", ["s5"]]);
    expect(gainOf(few, 5).mean).toBeCloseTo(few.whole.promiseKept?.mean ?? 0, 12);
  });
});

describe("the level", () => {
  test("beyond eight steps is shared by all values, their sides and dials, half for the days and half for the orders", async () => {
    const scenario = line([0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]);
    const question = { scenario, population: "all", design: "design", dial: 0.8, confidence: 0.95, seed: "few" };
    const given: (readonly CurveSample[])[] = [];
    const asked = criticalFew({ ...question, measure: "promiseKept", maxDays: 80 });
    const found = await conduct(pool, "few", overheard(asked, given));
    const orders = new Stream("few", 0, "orders of steps");
    const { coalitions, weights } = sharingOf(9, () => orders.next());
    const weighed = weighing(gathered(given[0].slice(0, coalitions.length)), "promiseKept");
    const parts = weights[0].map((one) =>
      weighed.combination(new Map([...one].map(([coalition, weight]) => [coalitions.indexOf(coalition), weight])), 80),
    );
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const average = mean(parts.map((part) => part.mean));
    const scatter = Math.sqrt(mean(parts.map((part) => (part.mean - average) ** 2)) / (parts.length - 1));
    expect(scatter).toBeGreaterThan(0);
    // Four measures of nine steps and of all together, two sides each.
    const side = 0.025 / (2 * 4 * 10);
    const days = sequenceAt(side / 101 / 2).reach({ ...parts[0], error: mean(parts.map(({ error }) => error)) });
    const told = found?.steps[0].gains.promiseKept;
    expect(told?.mean).toBeCloseTo(average, 9);
    expect(told?.halfWidth).toBeCloseTo(days + studentTQuantile(1 - side / 2, parts.length - 1) * scatter, 9);
  });
});

describe("the looks", () => {
  const game = { scenario: line([0, 1]), population: "all", maxDays: 1024 } as Game;

  test("double from the first at which both halves of the days are long enough, to the end of what may be spent", () => {
    expect(looksOf(game, 32)).toEqual([80, 160, 320, 640, 1024]);
    expect(looksOf({ ...game, maxDays: 160 }, 32)).toEqual([80, 160]);
    expect(looksOf({ ...game, maxDays: 60 }, 32)).toEqual([60]);
    expect(looksOf({ ...game, maxDays: 10_000 }, 32).at(-1)).toBe(10_000);
  });

  test("end where memory does: half a million replications of all sets together", () => {
    expect(looksOf({ ...game, maxDays: 10_000 }, 256)).toEqual([80, 160, 320, 640, 1280, 2048]);
  });

  test("wait for as many customers as an answer does", () => {
    // 8 hours a day: 1,000 customers in 40 days of 3.125 an hour, for each half, and in 80 of half as many.
    const populations = (perHour: number) => [{ ...game.scenario.populations[0], perHour }];
    expect(looksOf({ ...game, scenario: { ...game.scenario, populations: populations(3.125) } }, 32)[0]).toBe(80);
    expect(looksOf({ ...game, scenario: { ...game.scenario, populations: populations(3.125 / 2) } }, 32)[0]).toBe(160);
  });

  test("never go beyond what may be spent, and nothing is shown of too few", async () => {
    const few = await ask({ scenario: line([0, 1, 0]), maxDays: 60 });
    expect([few.replications, few.verdict]).toEqual([60, "not yet"]);
  });
});

describe("nothing to share out", () => {
  test("where no step sees any variety", async () => {
    const few = await ask({ scenario: line([0, 0]), maxDays: 80 });
    expect([few.verdict, few.few]).toEqual(["nothing", []]);
  });

  test("where the answer is the rigid end: nothing bends, and nothing is simulated", async () => {
    const few = await ask({ scenario: line([1, 1]), dial: 0 });
    expect(few).toMatchObject({ verdict: "nothing", replications: 0, steps: [] });
  });

  test("where flexibility only costs", async () => {
    const dear = line([1, 1], {
      teams: [team("all", 20, { wagePerHour: 30 })],
      flexibility: { skillPremium: 1 },
    });
    const few = await ask({ scenario: dear, measure: "costPerCustomer", maxDays: 80 });
    expect(few.verdict).toBe("nothing");
    expect(few.whole.costPerCustomer?.mean).toBeGreaterThan(0);
  });
});

describe("in words", () => {
  const nameOf = (id: string): string => id.toUpperCase();
  const terms = { currency: "EUR", regime: { kind: "day", openMinutes: 480 } } as const;
  const runs = { currency: "EUR", regime: { kind: "continuous", warmUpMinutes: 0, minutes: 480 } } as const;
  const said = (few: CriticalFew, of: Parameters<typeof criticalFewSentence>[1] = terms): string =>
    criticalFewSentence(few, of, nameOf);

  test("how many steps do it, which, and what is gained", async () => {
    const few = await ask({ scenario: line([0, 1, 0]) });
    expect(said(few)).toMatch(
      /^Flexibility in one of three steps does it \(S1\): at least 90\u202f% of a gain of \d+(\.\d)? promises in 100\.$/,
    );
    expect(said({ ...few, few: ["s0", "s1", "s2"] })).toMatch(
      /^No fewer than all three steps \(S0, S1 and S2\) are found to hold 90\u202f% of a gain of/,
    );
    expect(said({ ...few, steps: few.steps.slice(0, 2), few: ["s0", "s1"] })).toMatch(
      /^No fewer than both steps \(S0 and S1\)/,
    );
    expect(said({ ...few, steps: few.steps.slice(1, 2) })).toMatch(
      /^Only S1 bends more at the answer than at the rigid end, for a gain of \d+/,
    );
    expect(said({ ...few, verdict: "not yet" })).toMatch(
      /^Flexibility of the steps brings a gain of .*; after 80 days it is not yet shown which steps hold 90/,
    );
    expect(said({ ...few, verdict: "nothing" })).toContain("there is nothing to share out");
    expect(said({ ...few, steps: [] })).toContain("there is nothing to share out");
  });

  test("no gain before one is shown, least of all of what is lost; and runs where there are no days", async () => {
    const few = await ask({ scenario: line([0, 1, 0]) });
    const lost = {
      ...few,
      verdict: "not yet",
      few: [],
      whole: { promiseKept: { mean: -0.2, halfWidth: 0.3 } },
    } as const;
    expect(said(lost)).toBe("After 80 days it is not yet shown that flexibility of the steps gains anything.");
    expect(said(lost, runs)).toContain("After 80 runs");
  });
});
