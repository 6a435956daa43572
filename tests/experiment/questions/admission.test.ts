/** Who is served, on scenarios made so that the right answer is known. */
import { afterAll, describe, expect, test } from "vitest";
import { weighing } from "../../../src/experiment/evidence.ts";
import { type Admission, type AdmissionQuestion, admission } from "../../../src/experiment/questions/admission.ts";
import { around, inOrder, lookAtMap } from "../../../src/experiment/questions/admissionMap.ts";
import { admissionSentence, paysFrom } from "../../../src/experiment/questions/admissionSentence.ts";
import { sequenceAt } from "../../../src/experiment/sequence.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";
import { offsetOf, slotOf } from "../../../src/outcome/layout.ts";
import { createReplicator } from "../../../src/outcome/replication.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { tools } from "../../runner/support.ts";
import { handScenario, segment, step, team } from "../../support/hand.ts";
import { drawn } from "../world.ts";
import { overheard } from "./overheard.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

const wrong = 0.25;

/** Nobody waits and every need fits, so every dial serves alike; a dial above 0 only costs more. Each visit costs 30. */
const shop = (margins: { right: number; wrong: number }, more: Partial<ScenarioFile> = {}): Scenario =>
  handScenario({
    teams: [team("all", 40, { wagePerHour: 1 })],
    steps: [step("serve", "all", 10, { cost: 30 })],
    segments: [segment("right", { margin: margins.right }), segment("wrong", { margin: margins.wrong, target: false })],
    populations: [{ id: "all", name: "All", perHour: 4, mix: { right: 1 - wrong, wrong } }],
    flexibility: { skillPremium: 1 },
    referral: { cost: 2, experience: 40 },
    promise: { minutes: 30, effort: 1, share: 0.9 },
    ...more,
  });

/** Everybody served has experience 100. */
const comesBack = 1 / (1 + Math.exp(-(100 - 50) / 10));

const shown: Admission[] = [];
async function ask(scenario: Scenario, more: Partial<AdmissionQuestion> = {}): Promise<Admission> {
  const question: AdmissionQuestion = {
    scenario,
    population: "all",
    design: "design",
    rule: "promise",
    confidence: 0.95,
    maxDays: 64,
    ...more,
  };
  shown.length = 0;
  const found = await conduct(pool, "admission", admission(question), { onShown: (one) => shown.push(one) });
  if (found === null) throw new Error("stopped");
  return found;
}

describe("who is served", () => {
  test("wrong customers who bring a loss are refused where nobody is judged wrongly", async () => {
    const scenario = shop({ right: 200, wrong: 10 });
    const found = await ask(scenario);
    expect([found.verdict, found.best]).toEqual(["shown", { accuracy: 1, dial: 0 }]);
    expect(found.zone).toEqual([{ accuracy: 1, dial: 0 }]);
    // Each wrong customer costs 30 and brings back 10 * comesBack; elsewhere they cost 2.
    const { mean, halfWidth } = found.gain.netValue ?? { mean: null, halfWidth: null };
    const known = wrong * (30 - 10 * comesBack - 2);
    expect(Math.abs((mean ?? 0) - known)).toBeLessThanOrEqual(halfWidth ?? 0);
    expect(halfWidth).toBeLessThan(known);
    expect(admissionSentence(found, scenario)).toMatch(
      /^Best is to help all wrong customers elsewhere, and no right one by mistake, at 0\u202f% flexible: €\d \(€\d–€\d\) of net value a customer more than letting everybody in, with 90 promises in 100 kept; /,
    );
  });

  test("who is judged at the door adds up to as many as come, without the dust of binary fractions", async () => {
    const found = await ask(shop({ right: 200, wrong: 10 }, { triage: { accuracy: 0.95 } }));
    const at = (accuracy: number | null) => found.rows.find((row) => row.accuracy === accuracy);
    expect(at(0.95)).toMatchObject({ mistaken: 0.05, elsewhere: 0.275 });
    expect(at(0.7)).toMatchObject({ mistaken: 0.3, elsewhere: 0.4 });
    expect(at(1)).toMatchObject({ mistaken: 0, elsewhere: wrong });
  });

  test("wrong customers who bring more than they cost are let in, however rightly they are judged", async () => {
    const scenario = shop({ right: 200, wrong: 150 });
    const found = await ask(scenario);
    expect([found.verdict, found.best]).toEqual(["shown", { accuracy: null, dial: 0 }]);
    expect(paysFrom(found)).toBeNull();
    expect(found.gain.netValue).toEqual({ mean: 0, halfWidth: 0 });
    expect(admissionSentence(found, scenario)).toMatch(
      /^Best is to let everybody in, at 0\u202f% flexible: €\d+(\.\d+)? of net value a customer, .*; helping wrong customers elsewhere is not shown to pay; with 100 in 100, as here, it brings €\d+(\.\d+)? a customer less\.$/,
    );
  });

  test("what would bring more is no good where it breaks the promise", async () => {
    // A loss of 1,000 from each wrong customer: even a coin at the door brings more than letting everybody in.
    const scenario = shop({ right: 200, wrong: 10 }, { steps: [step("serve", "all", 10, { cost: 1000 })] });
    const value = await ask(scenario, { rule: "value" });
    expect(paysFrom(value)?.accuracy).toBe(0.5);
    const found = await ask(scenario);
    expect(paysFrom(found)?.accuracy).toBeGreaterThanOrEqual(0.9);
    const inZone = new Set(found.cells.flatMap(({ inZone: left, accuracy }) => (left ? [accuracy] : [])));
    expect([...inZone].every((accuracy) => accuracy === null || accuracy >= 0.9)).toBe(true);
    expect(found.rows.flatMap(({ accuracy, misses }) => (misses ? [accuracy] : []))).toEqual([0.5, 0.6, 0.7, 0.8]);
  });

  test("a business goal out of reach of all cells is a question of strategy", async () => {
    // 32 customers a day of whom 24 bring at most 200.
    const scenario = shop({ right: 200, wrong: 10 }, { goal: { netPerDay: 6000 } });
    const found = await ask(scenario);
    expect([found.verdict, found.missed, found.zone]).toEqual(["out of reach", "goal", []]);
    expect(found.perDay?.mean).toBeLessThan(4800);
    expect(admissionSentence(found, scenario)).toMatch(
      /^Neither a dial nor helping wrong customers elsewhere brings €6,000 a day \(by the estimate the best brings €[\d,]+\): that is a question of strategy, not of process\.$/,
    );
  });

  test("so is a promise that none of them keeps", async () => {
    const scenario = shop({ right: 200, wrong: 10 }, { promise: { minutes: 5, effort: 1, share: 0.9 } });
    const found = await ask(scenario);
    expect([found.verdict, found.missed]).toEqual(["out of reach", "promise"]);
    expect(admissionSentence(found, scenario)).toBe(
      "Neither a dial nor helping wrong customers elsewhere keeps 90 promises in 100 (by the estimate the best keeps 0): that is a question of strategy, not of process.",
    );
  });

  test("a goal is within reach if the best cell reaches it, however far the others are below", async () => {
    const everybodyRight = 24 * (200 * comesBack - 30) - 320;
    const scenario = shop({ right: 200, wrong: 0 }, { goal: { netPerDay: everybodyRight - 8 * 2 - 20 } });
    const found = await ask(scenario);
    expect([found.verdict, found.best?.accuracy]).toEqual(["shown", 1]);
    const { mean, halfWidth } = found.perDay ?? { mean: null, halfWidth: null };
    expect(Math.abs((mean ?? 0) - (everybodyRight - 8 * 2))).toBeLessThanOrEqual(halfWidth ?? 0);
  });

  test("where everybody is a right customer there is nobody to help elsewhere, and nothing is simulated", async () => {
    const scenario = shop({ right: 200, wrong: 10 });
    const onlyRight = { ...scenario, segments: scenario.segments.map((one) => ({ ...one, target: true })) };
    const found = await ask(onlyRight);
    expect([found.verdict, found.replications, found.cells, found.wrong]).toEqual(["nobody", 0, [], 0]);
    expect(shown).toEqual([]);
    expect(admissionSentence(found, onlyRight)).toBe(
      "Everybody who comes is a right customer: there is nobody to help elsewhere.",
    );
  });

  test("is shown roughly first, and nothing is settled before the last", async () => {
    const found = await ask(shop({ right: 200, wrong: 10 }));
    const [first] = shown;
    expect([first.verdict, first.replications, first.cells.length]).toEqual(["not yet", 40, 7 * 6]);
    expect(shown.every(({ verdict }) => verdict === "not yet")).toBe(true);
    expect(found.cells.length).toBeGreaterThan(first.cells.length);
  });

  test("a judgement that the scenario has and the map has not is a row of its own", async () => {
    const found = await ask(shop({ right: 200, wrong: 10 }, { triage: { accuracy: 0.97 } }));
    expect(found.rows.map(({ accuracy }) => accuracy)).toEqual([null, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1]);
    expect([found.accuracy, found.triage, found.referral]).toEqual([0.97, false, { cost: 2, experience: 40 }]);
  });
});

test("who is refused by mistake is what the judgement's own errors come to", async () => {
  const scenario = shop({ right: 200, wrong: 10 });
  const { rows } = await ask(scenario);
  const row = rows.find(({ accuracy }) => accuracy === 0.8);
  expect(row?.mistaken).toBeCloseTo(0.2, 12);
  expect(row?.elsewhere).toBeCloseTo(wrong * 0.8 + (1 - wrong) * 0.2, 12);
  const design = { ...scenario.designs[0], admission: "target" } as const;
  const judging = { ...scenario, triage: { accuracy: 0.8 }, designs: [design] };
  const replicator = createReplicator(judging, "all", "judged", [{ design: "design", dial: 0 }]);
  const sums = { targets: 0, mistaken: 0, arrivals: 0, elsewhere: 0 };
  for (let replication = 0; replication < 100; replication++) {
    const tallies = replicator.tallies(replication);
    sums.targets += tallies[slotOf.targets + offsetOf.arrivals];
    sums.mistaken += tallies[slotOf.targets + offsetOf.referred];
    sums.arrivals += tallies[slotOf.all + offsetOf.arrivals];
    sums.elsewhere += tallies[slotOf.all + offsetOf.referred];
  }
  // Four standard deviations of so many judgements.
  const near = (share: number, known: number, of: number) =>
    expect(Math.abs(share - known)).toBeLessThan(4 * Math.sqrt((known * (1 - known)) / of));
  near(sums.mistaken / sums.targets, row?.mistaken ?? 0, sums.targets);
  near(sums.elsewhere / sums.arrivals, row?.elsewhere ?? 0, sums.arrivals);
});

test("half of what is left to be told is shared among five levels of all cells there could be", async () => {
  const scenario = shop({ right: 200, wrong: 10 });
  const question = {
    scenario,
    population: "all",
    design: "design",
    rule: "promise",
    confidence: 0.95,
    maxDays: 40,
  } as const;
  const seen: (readonly CurveSample[])[] = [];
  await conduct(pool, "admission", overheard(admission(question), seen));
  const found = await ask(scenario, { maxDays: 40 });
  const [[everybodyIn]] = seen;
  const level = weighing(everybodyIn, "netValue").level(0, 40);
  expect(level.error).toBeGreaterThan(0);
  const told = found.cells[0].measures.netValue;
  expect(told?.halfWidth).toBeCloseTo(sequenceAt((0.1 * 0.05) / 2 / (2 * 5 * 7 * 21)).reach(level), 9);
});

test("where nobody comes, or nobody right, nothing is said to be best", async () => {
  const scenario = shop({ right: 200, wrong: 10 });
  const [population] = scenario.populations;
  const none = { ...scenario, populations: [{ ...population, perHour: 0 }] };
  expect(admissionSentence(await ask(none, { maxDays: 40 }), none)).toBe(
    "No customer came by whom this could be judged.",
  );
  const mix = new Map([
    ["right", 0],
    ["wrong", 1],
  ]);
  const noneRight = { ...scenario, populations: [{ ...population, mix }] };
  const found = await ask(noneRight, { maxDays: 40 });
  expect(found.verdict).toBe("not yet");
  expect(admissionSentence(found, noneRight)).toBe("No right customer came by whom this could be judged.");
});

describe("the map", () => {
  test("goes row by row, everybody let in first, each cell once", () => {
    const cells = [0.9, null, 0.5, null].flatMap((accuracy) => [0.4, 0.2].map((dial) => ({ accuracy, dial })));
    expect(inOrder(cells)).toEqual(
      [null, 0.5, 0.9].flatMap((accuracy) => [0.2, 0.4].map((dial) => ({ accuracy, dial }))),
    );
  });

  test("is refined in steps of the grid up to its coarse neighbours, which are known", () => {
    const dials = (dial: number) => around([{ accuracy: 1, dial }]).map((cell) => cell.dial);
    expect(dials(0.4)).toEqual([0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55]);
    expect(dials(1)).toEqual([0.85, 0.9, 0.95, 1]);
  });

  test("shares the level among the coarse cells, and refined among all that it could have", () => {
    const noise = { common: 0.3, own: 0.3 };
    const truth = () => ({ cost: 10, value: 20, experience: 80, kept: 0.9 });
    const sample = drawn({ truth, noise, seed: 1 }, [0, 0.5], 64);
    const cells = [0, 0.5].map((dial) => ({ accuracy: 1, dial }));
    const question = { scenario: shop({ right: 1, wrong: 1 }), rule: "value", confidence: 0.95 } as const;
    const reach = (part: "zone" | "finer", every: number): number => {
      const { zone, pair, evidence } = lookAtMap(question, cells, sample, part, every);
      const gap = evidence.weighed.gap(0, 1);
      return Math.min(zone.reach(gap), pair.reach(gap));
    };
    expect(reach("finer", 147)).toBeGreaterThan(1.1 * reach("finer", 2));
    expect(reach("zone", 147)).toBe(reach("zone", 2));
  });
});
