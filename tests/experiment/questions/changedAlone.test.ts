/** What changes do alone and together, simulated by the engine, where it is known by hand. */
import { afterAll, describe, expect, test } from "vitest";
import { Paired } from "../../../src/experiment/paired.ts";
import { takenApart } from "../../../src/experiment/questions/apart.ts";
import {
  type AloneMeasure,
  type AloneQuestion,
  aloneMeasures,
  type ChangedAlone,
  changedAlone,
  type Differences,
} from "../../../src/experiment/questions/changedAlone.ts";
import { type Settled, settled } from "../../../src/experiment/questions/settled.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct, type InquiryOptions } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { tools } from "../../runner/support.ts";
import { handFile, step, team } from "../../support/hand.ts";
import { sampleFile } from "../../support/sample.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

interface Numbers {
  readonly people?: number;
  readonly wage?: number;
  readonly visit?: number;
  readonly minutes?: number;
  readonly promise?: number;
  readonly premium?: number;
  readonly perHour?: number;
}

/**
 * A day of eight hours to which 48 customers are to be expected, so many people that nobody waits, and a pay for the day
 * whoever comes: cost a customer is people * 8 * wage / 48, and what a visit costs.
 */
function hand(numbers: Numbers = {}): ScenarioFile {
  const { people = 50, wage = 6, visit = 0, minutes = 10, promise = 12, premium = 0, perHour = 6 } = numbers;
  return handFile({
    populations: [{ id: "all", name: "All", perHour, mix: { anyone: 1 } }],
    teams: [team("all", people, { wagePerHour: wage })],
    steps: [step("serve", "all", minutes, { cost: visit })],
    flexibility: { skillPremium: premium },
    costs: { overtimeRate: 0 },
    design: { flexible: { range: 1 } },
    promise: { minutes: promise, effort: 1, share: 0.9 },
  });
}

function questionOf(before: ScenarioFile, after: ScenarioFile, over: Partial<AloneQuestion> = {}): AloneQuestion {
  const [population, design] = [before.populations[0].id, before.designs[0].id];
  const found = takenApart({ before, after, population, designBefore: design, designAfter: design });
  if (found === null) throw new Error("cannot be taken apart");
  return {
    population,
    before: { scenario: resolveScenario(before), design },
    changes: found.changes,
    after: { scenario: resolveScenario(after), design },
    dialBefore: 0.4,
    dialAfter: 0.4,
    noticeable: 1,
    confidence: 0.95,
    maxDays: 80,
    ...over,
  };
}

async function ask(question: AloneQuestion, options: InquiryOptions<ChangedAlone> = {}): Promise<ChangedAlone> {
  const found = await conduct(pool, "alone", changedAlone(question), options);
  if (found === null) throw new Error("stopped");
  return found;
}

const between = (before: Numbers, after: Numbers, over: Partial<AloneQuestion> = {}): Promise<ChangedAlone> =>
  ask(questionOf(hand(before), hand(after), over));

function expectKnown(differences: Differences | null, measure: AloneMeasure, truth: number): void {
  const { mean, halfWidth } = differences?.[measure] ?? { mean: null, halfWidth: null };
  expect(Math.abs((mean ?? Number.NaN) - truth)).toBeLessThanOrEqual((halfWidth ?? Number.NaN) + 1e-9);
}

describe("what each change does alone", () => {
  test("is known to the cent of wage, people and visits, and what goes beyond their sum is wage times people", async () => {
    const found = await between({}, { people: 70, wage: 9, visit: 0.5 });
    // 20 people more at 6 an hour; 3 an hour more for 50; half a euro a visit.
    const truths = [(20 * 8 * 6) / 48, (50 * 8 * 3) / 48, 0.5];
    expect(found.alone).toHaveLength(3);
    truths.forEach((truth, i) => {
      expectKnown(found.alone[i], "costPerCustomer", truth);
    });
    expectKnown(found.beyond, "costPerCustomer", (20 * 8 * 3) / 48);
    expectKnown(found.together, "costPerCustomer", (70 * 8 * 9 - 50 * 8 * 6) / 48 + 0.5);
    // What is so much a day, whoever comes, is known to two thousandths of a customer’s 50 on these few days.
    for (const one of [...found.alone, found.together, found.beyond]) {
      expect(one.costPerCustomer?.halfWidth).toBeLessThan(0.1);
      expect(one.experience).toEqual({ mean: 0, halfWidth: 0, days: found.days });
      expect(one.promiseKept).toEqual({ mean: 0, halfWidth: 0, days: found.days });
    }
    expect([found.told, found.days, found.moved]).toEqual([true, 40, null]);
  });

  test("adds up: all together are the sum of each and what goes beyond it, figure by figure", async () => {
    const file = sampleFile();
    const after: ScenarioFile = {
      ...file,
      teams: file.teams.map((one, i) => ({ ...one, wagePerHour: 30 + i, ...(i === 1 ? { headcount: 3 } : {}) })),
      populations: [{ ...file.populations[0], perHour: 20 }],
    };
    const found = await ask(questionOf(file, after, { maxDays: 40, dialAfter: 0.55 }));
    expect(found.alone).toHaveLength(5);
    for (const measure of aloneMeasures) {
      const sum = found.alone.reduce((all, one) => all + (one[measure]?.mean ?? Number.NaN), 0);
      const whole = found.together[measure]?.mean ?? Number.NaN;
      expect(sum + (found.beyond[measure]?.mean ?? Number.NaN)).toBeCloseTo(whole, 9);
    }
  });

  test("is worth nothing more where either of two changes keeps every promise by itself", async () => {
    // Ten minutes for a promise of eight: quicker work keeps it, and so does a longer promise.
    const found = await between({ promise: 8 }, { promise: 12, minutes: 7 });
    expect(found.alone.map(({ promiseKept }) => promiseKept)).toEqual([1, 1].map(() => known(1, found.days)));
    expect(found.together.promiseKept).toEqual(known(1, found.days));
    expect(found.beyond.promiseKept).toEqual(known(-1, found.days));
  });

  test("is at the earlier result's dial; to move from there to the later one's is told beside it", async () => {
    const found = await between({ premium: 0.5 }, { premium: 0.5, wage: 9, visit: 0.5 }, { dialAfter: 0.6 });
    const pay = (wage: number, dial: number): number => (50 * 8 * wage * (1 + 0.5 * dial)) / 48;
    expectKnown(found.alone[0], "costPerCustomer", pay(9, 0.4) - pay(6, 0.4));
    expectKnown(found.moved, "costPerCustomer", pay(9, 0.6) - pay(9, 0.4));
    expect(found.moved?.costPerCustomer?.halfWidth).toBeLessThan(0.1);
  });

  test("is told of other customers too, whose days have only their draws in common", async () => {
    const found = await between({}, { perHour: 12, wage: 9 });
    const [more, wage] = found.alone;
    expectKnown(more, "costPerCustomer", (50 * 8 * 6) / 96 - (50 * 8 * 6) / 48);
    expectKnown(wage, "costPerCustomer", (50 * 8 * 3) / 48);
    expect(more.costPerCustomer?.halfWidth).toBeGreaterThan(wage.costPerCustomer?.halfWidth ?? Number.NaN);
  });

  test("is shown on few days first, then on twice as many, until the budget is spent on what is not told", async () => {
    const file = sampleFile();
    const after = { ...uneven(file, 0.82), retention: { ...file.retention, slope: file.retention.slope + 1 } };
    const shown: ChangedAlone[] = [];
    const question = questionOf(file, after, { maxDays: 130 });
    const found = await ask(question, { onShown: (one) => shown.push(one) });
    expect([...shown, found].map(({ days }) => days)).toEqual([40, 80, 130]);
    expect(found.told).toBe(false);
    // What is shown of so many days is what they say, however many more are asked for.
    expect(shown[1]).toEqual(await ask({ ...question, maxDays: 80 }));
  });

  test("is told of no fewer than 1,000 customers, however few come a day", async () => {
    const question = questionOf(hand({ perHour: 1 }), hand({ perHour: 1, visit: 2, wage: 7 }), { maxDays: 400 });
    expect((await ask(question)).days).toBe(128);
  });

  test("is given up with its signal, and nothing comes of it", async () => {
    const stop = new AbortController();
    const shown: number[] = [];
    const question = questionOf(hand(), hand({ visit: 0.5, people: 51 }), { maxDays: 80 });
    stop.abort();
    const found = await conduct(pool, "alone", changedAlone(question), {
      signal: stop.signal,
      onShown: ({ days }) => shown.push(days),
    });
    expect([found, shown]).toEqual([null, []]);
  });
});

/** The office's work scatters otherwise, by so little that few days tell nothing of it. */
const uneven = (file: ScenarioFile, cv: number): ScenarioFile => ({
  ...file,
  steps: file.steps.map((one) =>
    one.id === "approve" ? { ...one, work: { kind: "lognormal", mean: 5, cv } as const } : one,
  ),
});

const known = (mean: number, days: number) => ({ mean, halfWidth: 0, days });

describe("running on", () => {
  const side = (file: ScenarioFile, dial = 0.4) => ({
    scenario: resolveScenario(file),
    design: file.designs[0].id,
    dial,
  });
  const run = async (before: ScenarioFile, after: ScenarioFile, days: number, maxDays: number): Promise<Settled> => {
    const population = before.populations[0].id;
    const sides = { later: side(after), earlier: side(before) };
    const question = { population, ...sides, noticeable: 1, confidence: 0.95, days, maxDays };
    const found = await conduct(pool, "settled", settled(question));
    if (found === null) throw new Error("stopped");
    return found;
  };

  test("ends at the first look at which every difference is told, and says which are", async () => {
    const found = await run(hand(), hand({ visit: 0.5 }), 64, 4096);
    expect([found.days, found.open]).toEqual([80, []]);
    expect(found.told).toEqual(["costPerCustomer", "experience", "promiseKept", "netValue"]);
    const { mean, halfWidth } = new Paired(found.later, found.earlier, 0.95).difference("costPerCustomer", 0.4, 0.4);
    expect(Math.abs((mean ?? 0) - 0.5)).toBeLessThanOrEqual((halfWidth ?? 0) + 1e-9);
  });

  test("ends with its budget where some are not told, on more days than there were", async () => {
    const file = sampleFile();
    const after = uneven(file, 0.82);
    const found = await run(file, after, 40, 70);
    expect(found.days).toBe(70);
    expect(found.open).toContain("costPerCustomer");
    expect([...found.told, ...found.open].sort()).toEqual(
      ["costPerCustomer", "experience", "netValue", "promiseKept"].sort(),
    );
    expect([found.later.replications, found.earlier.replications]).toEqual([70, 70]);
  });
});
