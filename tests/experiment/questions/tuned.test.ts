/** The tuned design of scenarios made so that the right answer is known. */
import { afterAll, describe, expect, test } from "vitest";
import { weighing } from "../../../src/experiment/evidence.ts";
import { type Tuned, tuned } from "../../../src/experiment/questions/tuned.ts";
import { tunedSentence } from "../../../src/experiment/questions/tunedSentence.ts";
import { planOf, type TunedQuestion } from "../../../src/experiment/questions/tuning.ts";
import { gathered, withoutDays } from "../../../src/experiment/sample.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";
import { createBook } from "../../../src/runner/book.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { runStudy } from "../../../src/runner/study.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { studentTQuantile } from "../../../src/theory/studentT.ts";
import { tools } from "../../runner/support.ts";
import { handScenario, segment, step, team } from "../../support/hand.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

/** A team of its own for each step, paid for how far it bends; nobody waits. */
function line(exposures: readonly number[], more: Partial<ScenarioFile> = {}) {
  return handScenario({
    teams: exposures.map((_, at) => team(`t${at}`, 9, { wagePerHour: 10 })),
    steps: exposures.map((exposure, at) => step(`s${at}`, `t${at}`, 1, { exposure })),
    segments: [segment("anyone", { variety: { mean: 0.5, concentration: 4 }, margin: 10 })],
    populations: [{ id: "all", name: "All", perHour: 6, mix: { anyone: 1 } }],
    flexibility: { skillPremium: 1 },
    promise: { minutes: 60, effort: 1, share: 0.7 },
    ...more,
  });
}

const asked = (more: Partial<TunedQuestion> & Pick<TunedQuestion, "scenario">): TunedQuestion => ({
  population: "all",
  design: "design",
  dial: 0.65,
  answerDays: 0,
  rule: "promise",
  confidence: 0.95,
  maxDays: 320,
  ...more,
});

async function ask(more: Partial<TunedQuestion> & Pick<TunedQuestion, "scenario">, onShown?: (so: Tuned) => void) {
  const found = await conduct(pool, "tuned", tuned(asked(more)), onShown && { onShown });
  if (found === null) throw new Error("stopped");
  return found;
}

/** Asks with a hand on every sample; and what the last order brought. */
async function followed(question: TunedQuestion, touch: (sample: CurveSample, searched: number) => CurveSample) {
  const { searched } = planOf(question);
  const inquiry = tuned(question);
  const book = createBook(question.scenario, "tuned");
  let brought: readonly CurveSample[] = [];
  let next = inquiry.next([]);
  while (!next.done) {
    const { scenario, curves, schedule } = next.value.order;
    const samples = await runStudy(pool, { scenario, curves, schedule, seed: "tuned" }, { book });
    brought = samples;
    next = inquiry.next(samples.map((sample) => touch(sample, searched)));
  }
  return { found: next.value, brought };
}

const dialsOf = (found: Tuned): readonly number[] => found.steps.map(({ dial }) => dial);

describe("the tuned design", () => {
  test("with all the exposure at one step bends only that one, and saves what the others' skill was paid", async () => {
    const shown: Tuned[] = [];
    const found = await ask({ scenario: line([0, 1, 0]) }, (so) => shown.push(so));
    expect([found.verdict, dialsOf(found)]).toEqual(["shown", [0, 0.65, 0]]);
    // Two teams of 9 at 10 an hour for 8 hours, 0.65 of it premium, over 48 customers; and next to nothing after closing.
    const { mean, halfWidth } = found.differences.costPerCustomer ?? { mean: null, halfWidth: null };
    expect(mean).toBeCloseTo((-2 * 9 * 10 * 8 * 0.65) / 48, 1);
    expect(halfWidth).toBeLessThan(0.1);
    expect(found.differences.promiseKept).toEqual({ mean: 0, halfWidth: 0 });
    expect(shown.length).toBeGreaterThan(2);
    expect(shown[0]).toMatchObject({ verdict: "not yet", condition: null });
    expect(shown[0].differences.costPerCustomer?.halfWidth).toBeNull();
  });

  test("of two steps that can stand in for each other bends both alike, but for one move of the search", async () => {
    const scenario = line([1, 1, 0], {
      flexibility: { skillPremium: 1, skillExponent: 2 },
      promise: { minutes: 60, effort: 1, share: 0.5 },
    });
    const [one, two, three] = dialsOf(await ask({ scenario }));
    expect(Math.abs(one - two)).toBeLessThan(0.051);
    expect(one).toBeGreaterThan(0.5);
    expect(three).toBe(0);
  });

  test("gives up flexibility that only costs, where net value counts", async () => {
    const found = await ask({ scenario: line([0, 0]), rule: "value" });
    expect([found.verdict, dialsOf(found), found.condition]).toEqual(["shown", [0, 0], null]);
    expect(found.differences.netValue?.mean).toBeGreaterThan(0);
  });

  test("stays within what is noticeable of the best dial, where nothing is promised", async () => {
    const found = await ask({
      scenario: line([0, 1], { promise: undefined, noticeable: 5 }),
      rule: "noticeable",
      dial: 0.9,
    });
    expect([found.verdict, dialsOf(found)[0], found.condition?.limit]).toEqual(["shown", 0, -5]);
    const { mean, halfWidth } = found.condition?.tuned ?? { mean: null, halfWidth: null };
    expect((mean ?? Number.NaN) - (halfWidth ?? Number.NaN)).toBeGreaterThanOrEqual(-5);
    expect(found.differences).not.toHaveProperty("promiseKept");
  });

  test("may keep a promise that the dial is shown to break", async () => {
    const found = await ask({ scenario: line([1]), dial: 0.3 });
    expect(found.verdict).toBe("reached");
    expect(found.differences.costPerCustomer?.mean).toBeGreaterThan(0);
  });

  test("is out of reach where no range keeps the promise", async () => {
    const scenario = line([1, 0], { promise: { minutes: 1, effort: 1, share: 0.7 } });
    expect((await ask({ scenario })).verdict).toBe("out of reach");
  });
});

describe("nothing to tune", () => {
  test("where no range saves anything", async () => {
    const found = await ask({ scenario: line([0, 1], { flexibility: {} }), maxDays: 160 });
    expect([found.verdict, dialsOf(found)]).toEqual(["nothing", [0.65, 0.65]]);
  });

  test("where no step can bend, and nothing is simulated", async () => {
    const scenario = line([0, 1], { designs: [{ id: "design", name: "Design", flexible: { adaptivity: 1 } }] });
    expect(await ask({ scenario })).toMatchObject({ verdict: "nothing", replications: 0, steps: [] });
  });

  test("is not said where the replications do not make two halves", async () => {
    expect(await ask({ scenario: line([0, 1]), maxDays: 79 })).toMatchObject({ verdict: "not yet", replications: 0 });
  });
});

describe("the test of a tuned design", () => {
  const question = asked({ scenario: line([0.3, 1]) });

  test("goes by none of the days of the search", async () => {
    const { found } = await followed(question, (sample) => sample);
    const { found: blind } = await followed(question, (sample, searched) => {
      if (sample.replications <= searched) return sample;
      const tallies = sample.tallies.map((rows) => rows.slice().fill(Number.NaN, 0, searched * sample.layout.slots));
      return { ...sample, tallies };
    });
    expect(found.verdict).toBe("shown");
    expect(blind).toEqual(found);
  });

  test("shares its level among three looks and twelve sides at each", async () => {
    const { found, brought } = await followed(question, (sample) => sample);
    const fresh = gathered(brought.map((sample) => withoutDays(sample, found.searched)));
    const gap = weighing(fresh, "costPerCustomer").gap(1, 0, fresh.replications);
    expect(fresh.replications).toBe(found.replications - found.searched);
    expect(found.differences.costPerCustomer).toEqual({
      mean: gap.mean,
      halfWidth: expect.closeTo(studentTQuantile(1 - 0.05 / (3 * 12), gap.degrees) * gap.error, 12),
    });
  });

  test("shares its level by every dial the answer could have named, where that was chosen by days of the test", async () => {
    const { found: before } = await followed({ ...question, answerDays: 160 }, (sample) => sample);
    expect(before).toEqual((await followed(question, (sample) => sample)).found);
    const { found, brought } = await followed({ ...question, answerDays: 161 }, (sample) => sample);
    const fresh = gathered(brought.map((sample) => withoutDays(sample, found.searched)));
    const gap = weighing(fresh, "costPerCustomer").gap(1, 0, fresh.replications);
    expect(found.differences.costPerCustomer?.halfWidth).toBeCloseTo(
      studentTQuantile(1 - 0.05 / (101 * 3 * 12), gap.degrees) * gap.error,
      12,
    );
  });

  test("waits for as many customers of each segment as an answer does", () => {
    // A hundredth of 48 a day: 20 of them in 42 days.
    const [anyone] = question.scenario.segments;
    const rare = {
      ...question.scenario,
      segments: [anyone, { ...anyone, id: "rare" }],
      populations: [
        {
          id: "all",
          name: "All",
          perHour: 6,
          mix: new Map([
            ["anyone", 0.99],
            ["rare", 0.01],
          ]),
        },
      ],
    };
    expect(planOf({ ...question, maxDays: 160 }).looks).toEqual([40, 80]);
    expect(planOf({ ...question, scenario: rare, maxDays: 160 }).looks).toEqual([80]);
  });

  test("has looks that are known beforehand, each on at least 40 days", () => {
    const plan = (maxDays: number) => planOf({ ...question, maxDays });
    expect(plan(1024)).toEqual({ searched: 512, looks: [128, 256, 512] });
    expect(plan(200)).toEqual({ searched: 100, looks: [50, 100] });
    expect(plan(5000)).toEqual({ searched: 512, looks: [1122, 2244, 4488] });
    expect(plan(79).looks).toEqual([]);
  });
});

test("in words: in how many steps flexibility does it, which, and what it saves", async () => {
  const found = await ask({ scenario: line([0, 1, 0]) });
  const said = (more: Partial<Tuned> = {}): string =>
    tunedSentence({ ...found, ...more }, "EUR", (id) => id.toUpperCase());
  expect(said()).toMatch(
    /^Flexibility in one of three steps does it \(S1 65\u202f%\), and saves €19\.5\d \(€19\.50–€19\.5\d\) a customer against 65\u202f% for all\.$/,
  );
  const [step] = found.steps;
  expect(said({ steps: [step, step].map((one) => ({ ...one, dial: 0.4 })) })).toMatch(
    /^Each step at a dial of its own does it \(S0 40\u202f% and S0 40\u202f%\), and saves/,
  );
  expect(said({ steps: [{ ...step, dial: 0.4 }] })).toMatch(/^S0 at a dial of 40\u202f% does it, and saves €/);
  expect(said({ steps: [{ ...step, dial: 0 }] })).toMatch(/^No step needs to bend, which saves €/);
  expect(said({ verdict: "nothing" })).toContain("there is nothing to tune");
  expect(said({ steps: [] })).toContain("there is nothing to tune");
  const dearer = { ...found.differences, costPerCustomer: { mean: 0.5, halfWidth: 0.1 } };
  expect(said({ verdict: "reached", differences: dearer })).toMatch(
    /, and keeps the promise, where 65\u202f% for all is shown to break the promise; it costs €0\.50 \(€0\.40–€0\.60\) a customer more\.$/,
  );
  expect(said({ verdict: "out of reach" })).toContain("is shown to break the promise");
  expect(said({ verdict: "not yet", searched: 0 })).toContain("too few replications");
  expect(said({ verdict: "not yet", replications: found.searched })).toContain("that is not tested yet");
  // What is not shown yet is the one or the other.
  expect(said({ verdict: "not yet" })).toMatch(
    /, which by the test so far saves .*; it is not yet shown that it saves/,
  );
  const short = found.condition && { ...found.condition, limit: 0.999 };
  expect(said({ verdict: "not yet", condition: short, differences: dearer })).toMatch(
    /, which by the test so far costs €0\.50 .* more; it is not yet shown that it keeps the promise\.$/,
  );
});
