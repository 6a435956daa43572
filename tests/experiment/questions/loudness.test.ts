/** The price of loudness, on scenarios made so that the right answer is known. */
import { afterAll, describe, expect, test } from "vitest";
import { weighing } from "../../../src/experiment/evidence.ts";
import { type Loudness, type LoudnessQuestion, loudness } from "../../../src/experiment/questions/loudness.ts";
import { loudnessSentence } from "../../../src/experiment/questions/loudnessSentence.ts";
import { groupRatio, loudShare, toldApart, withGroups } from "../../../src/experiment/questions/toldApart.ts";
import { gathered } from "../../../src/experiment/sample.ts";
import { sequenceAt } from "../../../src/experiment/sequence.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";
import { controlsOf } from "../../../src/outcome/controls.ts";
import { measureLayout, offsetOf, slotOf } from "../../../src/outcome/layout.ts";
import { createReplicator } from "../../../src/outcome/replication.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { tools } from "../../runner/support.ts";
import { handScenario, segment, step, team } from "../../support/hand.ts";
import { sampleFile } from "../../support/sample.ts";
import { overheard } from "./overheard.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

/** So concentrated that every need lies within a thousandth of its mean. */
const half = { mean: 0.5, concentration: 1e6 };

/**
 * Nobody waits. Needs lie at a half of the scale, so up to 50 % flexible some do not fit and from 55 % on all do. Two
 * people at the desk, 30 an hour each, for 480 minutes and not a minute longer: 480 a day, for 32 customers.
 */
const shop = (loud: number, more: Partial<Parameters<typeof handScenario>[0]> = {}): Scenario =>
  handScenario({
    teams: [team("all", 40), team("specialists", 2, { wagePerHour: 30 })],
    steps: [step("serve", "all", 10, { exposure: 1 })],
    segments: [segment("anyone", { variety: half, loudness: loud })],
    populations: [{ id: "all", name: "All", perHour: 4, mix: { anyone: 1 } }],
    desk: { team: "specialists", work: { kind: "constant", value: 1 }, fit: 0.9 },
    promise: { minutes: 60, effort: 2, share: 0.9 },
    costs: { overtimeRate: 0 },
    ...more,
  });

const shown: Loudness[] = [];
async function ask(scenario: Scenario, more: Partial<LoudnessQuestion> = {}): Promise<Loudness> {
  const question: LoudnessQuestion = {
    scenario,
    population: "all",
    design: "design",
    dial: 0.2,
    confidence: 0.95,
    maxDays: 80,
    ...more,
  };
  shown.length = 0;
  const found = await conduct(pool, "loudness", loudness(question), { onShown: (one) => shown.push(one) });
  if (found === null) throw new Error("stopped");
  return found;
}

const policy = (found: Loudness, name: string) => {
  const one = found.policies.find((some) => some.policy === name);
  if (one === undefined) throw new Error(`no ${name}`);
  return one;
};

describe("the price of loudness", () => {
  test("where nobody waits is the desk's pay, shared by all, and no minute", async () => {
    const found = await ask(shop(0.3));
    const { more, loud, quiet } = policy(found, "escalate");
    // So much a day, whoever comes: nothing of it is uncertain.
    expect(more?.all.costPerCustomer?.mean).toBeCloseTo(480 / 32, 9);
    expect(more?.all.costPerCustomer?.halfWidth).toBeLessThan(1e-6);
    expect(more?.quiet.wait).toEqual({ mean: 0, halfWidth: 0 });
    // The quiet get the standard answer, which breaks the promise; the loud get the desk, which keeps it.
    expect(quiet.promiseKept).toEqual({ mean: 0, halfWidth: 0 });
    expect(loud.promiseKept).toEqual({ mean: 1, halfWidth: 0 });
    expect(more?.loud.promiseKept?.mean).toBe(1);
    expect(loudnessSentence(found, "EUR")).toBe(
      "At 20\u202f% flexible, every quiet customer pays €15, an equal share of the cost, for the special treatment of the loud, and waits as long as without it; from 55\u202f% on the desk is no longer needed, at 50\u202f% it still is.",
    );
  });

  test("is none where nobody is loud", async () => {
    const found = await ask(shop(0));
    expect(found.loud).toBe(0);
    const { more, loud } = policy(found, "escalate");
    expect(more?.quiet).toEqual({
      wait: { mean: 0, halfWidth: 0 },
      experience: { mean: 0, halfWidth: 0 },
      promiseKept: { mean: 0, halfWidth: 0 },
    });
    expect(loud.wait).toEqual({ mean: null, halfWidth: null });
    expect(loudnessSentence(found, "EUR")).toMatch(/^Nobody insists on special treatment, so loudness has no price; /);
  });

  test("is paid by everybody where everybody is loud, and the desk for the loud is then the desk for all", async () => {
    const found = await ask(shop(1));
    expect(policy(found, "escalate").all).toEqual(policy(found, "desk").all);
    expect(policy(found, "escalate").quiet.wait?.mean).toBeNull();
    expect(loudnessSentence(found, "EUR")).toMatch(
      /everybody is loud, and every customer pays €15, an equal share of the cost, for /,
    );
  });

  test("has nobody quiet to pay it where all segments of a mix are loud, whatever rounding makes of their shares", () => {
    const shares = [0.6, 0.3, 0.1];
    expect(shares.reduce((sum, share) => sum + share, 0)).not.toBe(1);
    const segments = shares.map((_, index) => segment(`s${index}`, { loudness: 1 }));
    const mix = Object.fromEntries(shares.map((share, index) => [`s${index}`, share]));
    const scenario = shop(1, { segments, populations: [{ id: "all", name: "All", perHour: 4, mix }] });
    expect(loudShare(scenario, "all")).toBe(1);
    const quiet = { ...scenario, segments: scenario.segments.map((one) => ({ ...one, loudness: 0 })) };
    expect(loudShare(quiet, "all")).toBe(0);
  });

  test("in minutes is what the quiet wait longer when those from the desk step in before them", async () => {
    // One person, busy four fifths of the day, serves in the order of arrival at the door: who comes late from the desk
    // goes first.
    const scenario = shop(0.4, {
      teams: [team("all", 40), team("one", 1), team("specialists", 40, { wagePerHour: 1 })],
      steps: [step("serve", "all", 1, { exposure: 1 }), step("then", "one", 4)],
      populations: [{ id: "all", name: "All", perHour: 12, mix: { anyone: 1 } }],
      desk: { team: "specialists", work: { kind: "constant", value: 60 }, fit: 0.9 },
      design: { dispatch: "end-to-end" },
    });
    const found = await ask(scenario, { maxDays: 160 });
    const { mean, halfWidth } = policy(found, "escalate").more?.quiet.wait ?? { mean: null, halfWidth: null };
    expect((mean ?? 0) - (halfWidth ?? 0)).toBeGreaterThan(0);
    expect(loudnessSentence(found, "EUR")).toMatch(
      /^At 20\u202f% flexible, every quiet customer pays \d+(\.\d+)? minutes and €3\.33, an equal share of the cost, for /,
    );
  });

  test("in minutes is a gain where the loud no longer come back in front of the quiet", async () => {
    const scenario = shop(0.6, {
      teams: [team("all", 1), team("specialists", 20, { wagePerHour: 1 })],
      steps: [step("serve", "all", 5, { exposure: 1 })],
      populations: [{ id: "all", name: "All", perHour: 6, mix: { anyone: 1 } }],
      returns: { rate: 1, max: 1, delay: { kind: "constant", value: 20 } },
    });
    const found = await ask(scenario);
    const { mean, halfWidth } = policy(found, "escalate").more?.quiet.wait ?? { mean: null, halfWidth: null };
    expect((mean ?? 0) + (halfWidth ?? 0)).toBeLessThan(0);
    expect(loudnessSentence(found, "EUR")).toMatch(
      /every quiet customer pays €3\.33, .* of the loud, and waits \d+(\.\d+)? minutes less; /,
    );
  });

  test("is not asked without a desk", async () => {
    const { desk: _, ...file } = shop(0.3);
    const found = await ask({ ...file, desk: null });
    expect([found.verdict, found.policies, shown]).toEqual(["no desk", [], []]);
    expect(loudnessSentence(found, "EUR")).toMatch(/^There is no exceptions desk in this scenario: /);
  });

  test("is shown at the dial first, then along the grid, and told last", async () => {
    const found = await ask(shop(0.3));
    expect([shown[0].dials, shown[0].policies.length]).toEqual([[], 3]);
    expect(shown.every(({ verdict }) => verdict === "so far")).toBe(true);
    expect([found.verdict, found.dials.length]).toEqual(["told", 21]);
  });
});

test("half the level is shared among all that is told of treatments and dials, both sides of each", async () => {
  const question = {
    scenario: shop(0.3),
    population: "all",
    design: "design",
    dial: 0.2,
    confidence: 0.95,
    maxDays: 40,
  };
  const seen: (readonly CurveSample[])[] = [];
  await conduct(pool, "loudness", overheard(loudness(question), seen), { onShown: (one) => shown.push(one) });
  const cells = gathered(seen[0]);
  const gap = weighing(cells, "experience").gap(1, 0, 40);
  expect(gap.error).toBeGreaterThan(0);
  // Levels of three and differences of two, each of 4 measures of all and 3 of quiet and loud; 21 dials of 4.
  const statements = 5 * (4 + 2 * 3) + 21 * 4;
  const told = shown.at(-1)?.policies[1].more?.all.experience;
  expect(told?.halfWidth).toBeCloseTo(sequenceAt(0.025 / (2 * statements)).reach(gap), 12);
});

describe("the desk is no longer needed", () => {
  test("from the dial on at which every need fits, and is needed at the one before", async () => {
    const found = await ask(shop(0.3));
    expect([found.neededAt, found.from]).toEqual([0.5, 0.55]);
    expect(found.dials.map(({ needed }) => needed)).toEqual([...Array(11).fill(true), ...Array(10).fill(false)]);
  });

  test("only where that is shown: an estimate within what anyone would notice is not enough", async () => {
    // At 95 % flexible some 7 in 1,000 needs do not fit: nobody would notice, but 1,300 customers do not show it.
    const segments = [segment("anyone", { variety: { mean: 0.5, concentration: 4 }, loudness: 0.3 })];
    const few = (await ask(shop(0.3, { segments }), { maxDays: 40 })).dials[19];
    expect([few.dial, few.needed]).toEqual([0.95, null]);
    expect(few.more.promiseKept?.mean).toBeLessThan(0.01);
    const many = (await ask(shop(0.3, { segments }), { maxDays: 1024 })).dials[19];
    expect(many.needed).toBe(false);
  });

  test("at any dial where nothing is ever unusual", async () => {
    const found = await ask(shop(0.3, { segments: [segment("anyone", { loudness: 0.3 })] }));
    expect([found.neededAt, found.from]).toEqual([null, 0]);
    expect(loudnessSentence(found, "EUR")).toMatch(/; a desk is needed at no dial\.$/);
  });

  test("nor where it harms: that it is better without does not make it needed", async () => {
    // The desk takes longer than the promise allows and nobody can stand it: fit is no better than what is left unmet.
    const desk = { team: "specialists", work: { kind: "constant", value: 200 }, fit: 0 } as const;
    const found = await ask(shop(0.3, { desk, promise: { minutes: 60, effort: 0.5, share: 0.9 } }));
    expect(found.dials[0].more.experience?.mean).toBeLessThan(0);
    expect([found.neededAt, found.from]).toEqual([null, 0]);
  });

  test("at no dial where the process never learns to bend", async () => {
    const found = await ask(shop(0.3, { design: { flexible: {} } }));
    expect([found.neededAt, found.from]).toEqual([1, null]);
    expect(loudnessSentence(found, "EUR")).toMatch(/; at no dial can the desk be done without\.$/);
  });
});

describe("the loud and the quiet told apart", () => {
  const scenario = { ...resolveScenario(sampleFile()) };
  const segments = scenario.segments.map((one, index) => ({ ...one, loudness: index === 0 ? 0.3 : 1 }));
  const loud = { ...scenario, segments };
  const apart = toldApart(loud);
  const population = scenario.populations[0];

  test("are as many as before, in the same proportion", () => {
    const mix = apart.populations[0].mix;
    expect(apart.segments.map(({ loudness }) => loudness)).toEqual([0, 1, 1]);
    expect([...mix.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const first = population.mix.get(segments[0].id) ?? 0;
    expect([...mix.values()].slice(0, 2)).toEqual([expect.closeTo(0.7 * first, 12), expect.closeTo(0.3 * first, 12)]);
    expect(loudShare(loud, population.id)).toBeCloseTo(1 - 0.7 * first, 12);
    expect(loudShare(apart, population.id)).toBeCloseTo(1 - 0.7 * first, 12);
  });

  test("go the same way as before where loudness does not matter", () => {
    const forcing = (one: Scenario) => ({ ...one, designs: [{ ...one.designs[0], exceptions: "force" as const }] });
    const cells = [{ design: scenario.designs[0].id, dial: 0.3 }];
    const row = (one: Scenario) => createReplicator(forcing(one), population.id, "apart", cells).tallies(3);
    const [before, after] = [row(loud), row(apart)];
    for (const offset of Object.values(offsetOf)) {
      expect(after[slotOf.all + offset]).toBeCloseTo(before[slotOf.all + offset], 9);
    }
    const parts = after[slotOf.segment(0) + offsetOf.experience] + after[slotOf.segment(1) + offsetOf.experience];
    expect(parts).toBeCloseTo(before[slotOf.segment(0) + offsetOf.experience], 9);
    expect(after[slotOf.segment(1) + offsetOf.arrivals]).toBeGreaterThan(0);
  });

  test("add up to all: what both wait together is what everybody waits", () => {
    const layout = measureLayout(apart);
    const { id } = apart.designs[0];
    const tallies = createReplicator(apart, population.id, "apart", [{ design: id, dial: 0.3 }]).tallies(0);
    const sample = {
      population: population.id,
      design: id,
      dials: [0.3],
      days: [1],
      replications: 1,
      layout,
      controls: controlsOf(apart, population.id),
      tallies: [tallies],
    };
    const wider = withGroups(sample, apart);
    const sum = (slot: number): number => wider.tallies[0][slot];
    const both = (["quiet", "loud"] as const).map((group) => groupRatio(wider, group, "wait"));
    const waits = slotOf.all + offsetOf.waitOnstage;
    expect(both.reduce((total, { numerator }) => total + sum(numerator), 0)).toBeCloseTo(
      tallies[waits] + tallies[slotOf.all + offsetOf.waitBackstage],
      9,
    );
    expect(both.reduce((total, { denominator }) => total + sum(denominator), 0)).toBe(
      tallies[slotOf.all + offsetOf.arrivals],
    );
    expect(wider.tallies[0].subarray(0, layout.slots)).toEqual(tallies);
  });
});
