/** Rising expectations, on scenarios made so that the right answer is known. */
import { afterAll, describe, expect, test, vi } from "vitest";
import { type Drift, type DriftQuestion, drift, inPeriod } from "../../../src/experiment/questions/drift.ts";
import { driftSentence } from "../../../src/experiment/questions/driftSentence.ts";
import { CellRun } from "../../../src/outcome/cellRun.ts";
import { Memory } from "../../../src/outcome/memory.ts";
import { keepingIn } from "../../../src/outcome/replication.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { tools } from "../../runner/support.ts";
import { handScenario, segment, step, team } from "../../support/hand.ts";
import { sampleFile } from "../../support/sample.ts";

const createReplicator = keepingIn(new Memory(64 * 2 ** 20));
const pool = createPool(connectInProcess({ ...tools, createReplicator }), 1);
afterAll(() => pool.close());

const ask = async (scenario: Scenario, more: Partial<DriftQuestion> = {}): Promise<Drift> => {
  const question: DriftQuestion = {
    scenario,
    population: "all",
    design: "design",
    rule: "promise",
    periods: 3,
    confidence: 0.95,
    maxDays: 128,
    ...more,
  };
  const found = await conduct(pool, "drift", drift(question));
  if (found === null) throw new Error("stopped");
  return found;
};

/**
 * Everybody takes 10 minutes of work and nobody waits, so a promise of 12 minutes is kept until it has shrunk below 10:
 * 12 (1 - 0.1)^k is 10.8 in period 1 and 9.72 in period 2.
 */
const steady = (expectationDrift: number): Scenario =>
  handScenario({
    teams: [team("all", 50)],
    steps: [step("serve", "all", 10)],
    promise: { minutes: 12, effort: 1, share: 0.9 },
    today: { design: "design", dial: 0.5 },
    expectationDrift,
  });

describe("rising expectations", () => {
  test("shorten tolerances and the promise by the same share each period, and nothing else", () => {
    const scenario = { ...resolveScenario(sampleFile()), expectationDrift: 0.2 };
    const then = inPeriod(scenario, 2);
    expect(then.promise?.minutes).toBeCloseTo(45 * 0.64, 9);
    expect(then.segments.map(({ waitTolerance }) => waitTolerance)).toEqual([
      expect.closeTo(15 * 0.64, 9),
      expect.closeTo(25 * 0.64, 9),
    ]);
    expect(then.segments[0].effortTolerance).toBeCloseTo(2 * 0.64, 9);
    expect({ ...then, segments: null, promise: null }).toEqual({ ...scenario, segments: null, promise: null });
    expect(inPeriod(scenario, 0)).toEqual(scenario);
  });

  test("put a promise out of reach in the period worked out by hand, and that is when today's design expires", async () => {
    const found = await ask(steady(0.1));
    expect(found.periods.map(({ answer }) => answer.verdict)).toEqual([
      "rigid is enough",
      "rigid is enough",
      "out of reach",
      "out of reach",
    ]);
    expect([found.expires, found.still]).toEqual([2, 0]);
    expect(found.periods.map(({ today }) => today?.mean)).toEqual([1, 1, 0, 0]);
  });

  test("simulate nobody again: later periods are the first one's journeys, scored anew", async () => {
    const simulated = vi.spyOn(CellRun.prototype, "tallies");
    // In a memory of its own, so that no other test has simulated them before.
    const run = async (periods: number, maxDays: number): Promise<number> => {
      const replicator = keepingIn(new Memory(64 * 2 ** 20));
      const own = createPool(connectInProcess({ ...tools, createReplicator: replicator }), 1);
      simulated.mockClear();
      const scenario = steady(0.01);
      const question = { scenario, population: "all", design: "design", rule: "promise", confidence: 0.95 } as const;
      await conduct(own, "drift", drift({ ...question, periods, maxDays }));
      own.close();
      return simulated.mock.calls.length;
    };
    const first = await run(0, 40);
    expect(first).toBeGreaterThan(0);
    expect(await run(5, 40)).toBe(first);
    simulated.mockRestore();
  });

  test("change nothing where there is no drift", async () => {
    const found = await ask(steady(0), { periods: 2 });
    expect(new Set(found.periods.map(({ answer }) => answer.sentence)).size).toBe(1);
    expect(found.expires).toBeNull();
    expect(driftSentence(found, "EUR")).toBe(
      "Expectations do not rise in this scenario: the right dial stays at 0\u202f%; today's design is not shown to expire by period 2.",
    );
  });

  test("what deciding anew changes is nothing in the first period, and told with its interval later", async () => {
    // Only who bends to half of the variety scale keeps the promise of a low effort; the desk is for the rest.
    const varied = handScenario({
      teams: [team("all", 4, { wagePerHour: 20 })],
      steps: [step("serve", "all", 8, { exposure: 1, work: { kind: "gamma", mean: 8, cv: 0.8 } })],
      segments: [segment("anyone", { variety: { mean: 0.4, concentration: 3 } })],
      populations: [{ id: "all", name: "All", perHour: 15, mix: { anyone: 1 } }],
      flexibility: { skillPremium: 1, timeTax: 0.1 },
      promise: { minutes: 30, effort: 1, share: 0.6 },
      expectationDrift: 0.15,
    });
    const found = await ask(varied);
    for (const { mean, halfWidth } of Object.values(found.periods[0].saved)) expect([mean, halfWidth]).toEqual([0, 0]);
    const moved = found.periods.find(({ answer }) => answer.dial !== found.still);
    expect(moved).toBeDefined();
    expect(moved?.saved.costPerCustomer?.halfWidth).toBeGreaterThan(0);
  });
});

test("in words: how far the dial moves, and when today's design expires", async () => {
  const found = await ask(steady(0.1));
  const said = (more: Partial<Drift> = {}): string =>
    driftSentence({ ...found, ...more }, "EUR").replaceAll("\u202f", " ");
  expect(said()).toBe(
    "With expectations rising by 10 % a period the right dial stays at 0 % up to period 1, and from period 2 on no dial keeps the promise; today's design expires in period 2.",
  );
  expect(said({ expires: 0 })).toContain("; today's design falls short already.");
  expect(said({ expires: null })).toContain("is not shown to expire by period 3");
  const [now, , lost] = found.periods;
  const at = (period: number, dial: number) => ({ ...now, period, answer: { ...now.answer, dial }, saved: {} });
  const of = (...periods: Drift["periods"]) =>
    said({ periods, expires: null }).replace(/^With .* a period |; today.*$/g, "");
  expect(of(now)).toBe("the right dial is 0 % in the first period");
  expect(of(now, at(1, 0.2), at(2, 0.35))).toBe("the right dial goes from 0 % to 35 % in period 2");
  expect(of(now, at(1, 0.2), lost)).toBe(
    "the right dial goes from 0 % to 20 % in period 1, and from period 2 on no dial keeps the promise",
  );
  expect(of(now, lost)).toBe(
    "the right dial is 0 % in the first period, and from period 1 on no dial keeps the promise",
  );
  expect(of(lost, lost)).toBe("no dial keeps the promise already in the first period");
  const goal = { ...lost, answer: { ...lost.answer, missed: "goal" } } as const;
  expect(of(goal)).toBe("no dial reaches the business goal already in the first period");
  expect(said({ drift: 0, periods: [lost], expires: 0 })).toBe(
    "Expectations do not rise in this scenario: no dial keeps the promise; today's design falls short already.",
  );
});

test("in words: what deciding anew changes in the last period within reach, with its interval, and no more than is shown", async () => {
  const found = await ask(steady(0.1));
  const [now, , lost] = found.periods;
  const known = (mean: number | null, halfWidth: number | null) => ({ mean, halfWidth });
  const said = (saved: Drift["periods"][number]["saved"], rule: Drift["rule"] = "promise", dial = 0.35): string => {
    const then = { ...now, period: 1, answer: { ...now.answer, dial }, saved };
    const sentence = driftSentence({ ...found, rule, periods: [now, then, lost] }, "EUR");
    return sentence.replaceAll("\u202f", " ").replace(/^.*on no dial keeps the promise|; today.*$/g, "");
  };
  const anew = "; deciding anew for period 1, and not standing still at 0 %,";
  expect(said({ promiseKept: known(0.12, 0.02), costPerCustomer: known(1.2, 0.1) })).toBe(
    `${anew} keeps 12 (10–14) more promises in 100 and costs €1.20 (€1.10–€1.30) a customer more`,
  );
  expect(said({ promiseKept: known(-0.12, 0.02), costPerCustomer: known(-1.2, 0.1) })).toBe(
    `${anew} keeps 12 (10–14) fewer promises in 100 and saves €1.20 (€1.10–€1.30) a customer`,
  );
  expect(said({ promiseKept: known(0.01, 0.02), costPerCustomer: known(-0.1, 0.1) })).toBe(
    `${anew} is not shown to keep more promises or fewer and is not shown to cost more or less`,
  );
  expect(said({ experience: known(-4, 1), costPerCustomer: known(1.2, 0.1) }, "noticeable")).toBe(
    `${anew} brings 4 (3–5) fewer points of experience and costs €1.20 (€1.10–€1.30) a customer more`,
  );
  expect(said({ netValue: known(3, 1), costPerCustomer: known(1.2, 0.1) }, "value")).toBe(
    `${anew} brings €3 (€2–€4) of net value a customer more`,
  );
  expect(said({ promiseKept: known(null, null), costPerCustomer: known(1.2, 0.1) })).toBe("");
  expect(said({ promiseKept: known(0.12, 0.02) }, "promise", found.still)).toBe("");
});
