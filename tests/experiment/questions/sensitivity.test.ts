/** What would change the answer, on a scenario made so that one assumption alone decides. */
import { afterAll, describe, expect, test } from "vitest";
import { moved } from "../../../src/experiment/questions/assumptions.ts";
import type { Inquiry, Order } from "../../../src/experiment/questions/inquiry.ts";
import {
  type Sensitivity,
  type SensitivityQuestion,
  sensitivity,
} from "../../../src/experiment/questions/sensitivity.ts";
import { nameOf, sensitivitySentence } from "../../../src/experiment/questions/sensitivitySentence.ts";
import { drawnWorlds } from "../../../src/experiment/questions/together.ts";
import { Memory } from "../../../src/outcome/memory.ts";
import { pathKey } from "../../../src/outcome/paths.ts";
import { keepingIn } from "../../../src/outcome/replication.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { numberAt } from "../../../src/scenario/values.ts";
import { writtenFile } from "../../../src/scenario/written.ts";
import { tools } from "../../runner/support.ts";
import { segment, step, team } from "../../support/hand.ts";

const createReplicator = keepingIn(new Memory(64 * 2 ** 20));
const pool = createPool(connectInProcess({ ...tools, createReplicator }), 1);
afterAll(() => pool.close());

/** All customers' needs depart from the standard one by so much, give or take a thousandth. */
const needed = 0.42;
const deciding = ["segments", 0, "variety"] as const;

/**
 * Nobody waits, and a need is met from the dial on that is as large as the need is unusual, `needed` for everybody. More
 * range costs more. So the answer is the first dial of the grid above that, whatever else is assumed.
 */
function scenarioOf(more: Partial<ScenarioFile> = {}): Scenario {
  const checked = checkScenario({
    version: 1,
    id: "one-decides",
    title: "One decides",
    story: "-",
    question: "-",
    sources: [],
    currency: "EUR",
    regime: { kind: "day", openMinutes: 120 },
    segments: [segment("anyone", { variety: { mean: needed, concentration: 200_000 } })],
    populations: [{ id: "all", name: "All", perHour: 6, mix: { anyone: 1 } }],
    teams: [team("few", 40, { wagePerHour: 20 })],
    steps: [step("serve", "few", 5, { exposure: 1 })],
    standardRange: 0,
    flexibility: { skillPremium: 1 },
    designs: [{ id: "design", name: "Design", flexible: { range: 1 } }],
    retention: { midpoint: 50, slope: 10 },
    promise: { minutes: 60, effort: 1, share: 0.6 },
    ...more,
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.scenario;
}

const questionOf = (more: Partial<SensitivityQuestion> = {}): SensitivityQuestion => ({
  scenario: scenarioOf(),
  population: "all",
  design: "design",
  rule: "promise",
  by: 0.2,
  near: 0,
  worlds: 0,
  seed: "worlds",
  confidence: 0.95,
  maxDays: 64,
  ...more,
});

async function ask(more: Partial<SensitivityQuestion> = {}, onShown = (_: Sensitivity): void => {}) {
  const orders: Order[] = [];
  const found = await conduct(pool, "days", recorded(sensitivity(questionOf(more)), orders), { onShown });
  if (found === null) throw new Error("stopped");
  return { found, orders };
}

/** As it is asked where a test says nothing else; asked once. */
let plainly: ReturnType<typeof ask> | null = null;
const plain = (): ReturnType<typeof ask> => {
  plainly ??= ask();
  return plainly;
};

function* recorded(inquiry: Inquiry<Sensitivity>, orders: Order[]): Inquiry<Sensitivity> {
  let step = inquiry.next([]);
  while (!step.done) {
    orders.push(step.value.order);
    step = inquiry.next(yield step.value);
  }
  return step.value;
}

/** The first dial of the grid at which a need is met. */
const dialFor = (need: number): number => Math.ceil(20 * need) / 20;
const withOdds = (share: number, factor: number): number => (share * factor) / (1 - share + share * factor);

describe("where one assumption alone decides", () => {
  test("the answer moves with it as worked out by hand, and with no other", async () => {
    const { found } = await plain();
    expect(found.answer).toMatchObject({ dial: 0.45, verdict: "just right" });
    const [first, ...others] = found.tornado;
    expect(first).toMatchObject({ key: "segments[0].variety", swing: expect.closeTo(0.05, 9) });
    expect(first.down).toMatchObject({ dial: dialFor(withOdds(needed, 0.8)), verdict: "just right", stand: "moves" });
    expect(first.up).toMatchObject({ dial: dialFor(withOdds(needed, 1.2)), verdict: "just right", stand: "moves" });
    expect([first.down?.dial, first.up?.dial]).toEqual([0.4, 0.5]);
    expect(others.length).toBeGreaterThan(5);
    for (const { down, up, swing } of others) {
      for (const side of [down, up]) if (side !== null) expect([side.dial, side.stand]).toEqual([0.45, "stays"]);
      expect(swing).toBe(0);
    }
    expect(found.complete).toBe(true);
    expect(found.together).toBeNull();
    expect(sensitivitySentence(found, "EUR")).toBe(
      "The answer stays at 45\u202f% whatever you change alone by 20\u202f%, except anyone: how unusual their needs are.",
    );
  });

  test("what is near counts as the same", async () => {
    const { found } = await ask({ near: 0.05 });
    expect(found.tornado[0].down?.stand).toBe("stays");
    expect(sensitivitySentence(found, "EUR")).toBe(
      "The answer stays within 40–50\u202f% whatever you change alone by 20\u202f%.",
    );
  });

  test("the share of worlds is counted as worked out by hand, and the moves go with that assumption alone", async () => {
    const worlds = 48;
    const { found } = await ask({ by: 0.5, near: 0.05, worlds });
    const { together, tornado } = found;
    if (together === null) throw new Error("nothing was drawn");
    const drawn = tornado.filter(({ asked }) => !asked).sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(together.drivers.map(({ key }) => key).sort()).toEqual(drawn.map(({ key }) => key));
    expect(together.stays + together.moves + together.untold).toBe(worlds);
    expect(together.untold).toBe(0);
    // The needs, by the hypercube, lie evenly in odds from half to one and a half times those assumed, one in each 48th.
    const low = dialFor(needed) - 0.05;
    const staying = (factor: number): boolean => Math.abs(dialFor(withOdds(needed, factor)) - (low + 0.05)) < 0.06;
    const strata = Array.from({ length: worlds }, (_, i) => [0.5 + i / worlds, 0.5 + (i + 1) / worlds]);
    const surely = strata.filter((ends) => ends.every(staying)).length;
    const perhaps = strata.filter((ends) => ends.some(staying)).length;
    expect(surely).toBeGreaterThan(10);
    expect(perhaps).toBeLessThan(worlds - 10);
    expect(together.stays).toBeGreaterThanOrEqual(surely);
    expect(together.stays).toBeLessThanOrEqual(perhaps);
    expect(together.share?.low).toBeLessThan(together.stays / worlds);
    expect(together.share?.high).toBeGreaterThan(together.stays / worlds);
    const [driver, ...rest] = together.drivers;
    expect(driver).toMatchObject({ key: "segments[0].variety", shown: true });
    // Only the grid's steps keep the ranks from being the same.
    expect(driver.correlation).toBeGreaterThan(0.9);
    expect(rest.filter(({ shown }) => shown)).toEqual([]);
    expect(sensitivitySentence(found, "EUR")).toMatch(
      /it stays within 40–50.% in \d+–\d+.% of worlds \(48 looked at\)\.$/,
    );
  });

  test("a hypercube's worlds are a function of the seed, and each assumption stands once in every stratum", async () => {
    const { found } = await plain();
    const some = found.tornado.slice(0, 4);
    const draw = (seed: string) => drawnWorlds(some, 10, seed).map((positions) => [...positions]);
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
    const strata = drawnWorlds(some, 10, "a").map((positions) =>
      Math.floor(5 * ((positions.get(some[0].key) ?? 0) + 1)),
    );
    expect(strata.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

test("what is shown at first is marked as nothing shown; then side by side, and the last is complete", async () => {
  const all: Sensitivity[] = [];
  await ask({}, (shown) => all.push(shown));
  const stands = ({ tornado }: Sensitivity) => tornado.flatMap(({ down, up }) => [down, up].map((side) => side?.stand));
  expect(all.length).toBeGreaterThan(3);
  expect(new Set(stands(all[0]))).not.toContain("stays");
  expect(all[0].complete).toBe(false);
  // At first sight the deciding one is already ahead of all others; how far it moves is an estimate.
  const sighted = all.filter((one) => stands(one).every((stand) => stand == null)).pop();
  expect(sighted?.tornado[0].key).toBe("segments[0].variety");
  expect(sighted?.tornado[0].down?.dial).toBeLessThan(0.45);
  expect(sensitivitySentence(all[0], "EUR")).toMatch(/^At first sight .*nothing is shown yet\.$/);
});

test("worlds with the same journeys come one after the other, those of the world assumed first", async () => {
  const { orders } = await ask({ rule: "value" });
  const keys = orders.map(({ scenario }) => pathKey(scenario));
  const runs = keys.filter((key, index) => index === 0 || key !== keys[index - 1]);
  // Once at first sight, and once for the answers; the world assumed runs on from its own answer into the first sight.
  for (const key of runs) expect(runs.filter((other) => other === key).length).toBeLessThanOrEqual(2);
  expect(runs.filter((key) => key === keys[0])).toHaveLength(2);
  expect(keys.filter((key) => key === keys[0]).length).toBeGreaterThan(10);
});

describe("an answer that cannot be reached", () => {
  const hard = scenarioOf({ promise: { minutes: 4.5, effort: 1, share: 0.6 } });

  test("stays so unless something brings it within reach", async () => {
    // Work takes 5 minutes and is to take 4.5: 20 % less work, or 20 % more time, will do.
    const { found } = await ask({ scenario: hard });
    expect(found.answer.verdict).toBe("out of reach");
    const moving = found.tornado.filter(({ down, up }) => [down, up].some((side) => side?.stand === "moves"));
    expect(moving.map(({ key }) => key).sort()).toEqual([
      "promise.minutes",
      "segments[0].workFactor",
      "steps[0].work.value",
    ]);
    for (const { swing } of moving) expect(swing).toBe(1);
    expect(found.tornado.slice(0, 3)).toEqual(moving);
    expect(sensitivitySentence(found, "EUR")).toMatch(
      /^It stays out of reach whatever you change alone by 20.%, except /,
    );
  });
});

test("an assumption is named with whom it belongs to", () => {
  expect(nameOf({ label: "Work", owner: "Advise" })).toBe("Advise: work");
  expect(nameOf({ label: "Standard range", owner: null })).toBe("Standard range");
});

test("where nothing can be moved the sentence says so", async () => {
  const { found } = await plain();
  expect(sensitivitySentence({ ...found, tornado: [] }, "EUR")).toBe("No assumption has a part in this answer.");
});

test("the deciding assumption is where the test says it is", () => {
  const file = writtenFile(scenarioOf());
  const one = { path: deciding, key: "v", label: "", owner: null, unit: "percent", value: needed } as const;
  const changed = moved(file, [{ ...one, moves: "by odds", asked: false }], new Map([["v", 1]]), 0.2);
  expect(numberAt(changed, deciding)).toBeCloseTo(withOdds(needed, 1.2), 12);
});
