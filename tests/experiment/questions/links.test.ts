/** Cross-training links of scenarios made so that it is known which of them is worth what. */
import { afterAll, describe, expect, test } from "vitest";
import { weighing } from "../../../src/experiment/evidence.ts";
import { closedChains } from "../../../src/experiment/questions/chains.ts";
import { type Links, type LinksQuestion, links } from "../../../src/experiment/questions/links.ts";
import { linksSentence } from "../../../src/experiment/questions/linksSentence.ts";
import { gathered, halfOf } from "../../../src/experiment/sample.ts";
import { sequenceAt } from "../../../src/experiment/sequence.ts";
import type { CurveSample, Estimate } from "../../../src/experiment/types.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { runStudy } from "../../../src/runner/study.ts";
import { tools } from "../../runner/support.ts";
import { handScenario, step, team } from "../../support/hand.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

const everybody = { rigid: { crossTraining: 1 }, flexible: { crossTraining: 1 } };

async function ask(more: Partial<LinksQuestion> & Pick<LinksQuestion, "scenario">): Promise<Links> {
  const question: LinksQuestion = {
    population: "all",
    design: "design",
    dial: 0.5,
    measure: "promiseKept",
    confidence: 0.95,
    maxDays: 160,
    seed: "links",
    crossTraining: null,
    ...more,
  };
  const found = await conduct(pool, "links", links(question));
  if (found === null) throw new Error("stopped");
  return found;
}

/** Twelve customers an hour; so many minutes of work for each of them with one person of each team after the other. */
const flow = (minutes: Readonly<Record<string, number>>, alsoServes?: Readonly<Record<string, string[]>>) =>
  handScenario({
    teams: Object.keys(minutes).map((id) => team(id, 1, { wagePerHour: 10 })),
    steps: Object.entries(minutes).map(([id, work]) => step(`at-${id}`, id, work)),
    populations: [{ id: "all", name: "All", perHour: 12, mix: { anyone: 1 } }],
    promise: { minutes: 45, effort: 1, share: 0.8 },
    design: alsoServes === undefined ? everybody : { ...everybody, alsoServes },
  });

const linkOf = (found: Links, from: string, to: string) => {
  const link = found.links.find((one) => one.from === from && one.to === to);
  if (link === undefined) throw new Error(`no link from ${from} to ${to}`);
  return link;
};
const mean = (estimate: Estimate | null | undefined): number => estimate?.mean ?? Number.NaN;
const low = (estimate: Estimate | null | undefined): number => mean(estimate) - (estimate?.halfWidth ?? Number.NaN);
const high = (estimate: Estimate | null | undefined): number => mean(estimate) + (estimate?.halfWidth ?? Number.NaN);

describe("a chain of links", () => {
  /** The idle could relieve the busy only through those between, who have no time of their own to give. */
  const chain = flow({ idle: 0.5, between: 5, busy: 6, x: 0.1, y: 0.1 }, { idle: ["between"], between: ["busy"] });

  test("is worth most with its last link, whichever that is", async () => {
    const found = await ask({ scenario: chain });
    expect(found.links.map(({ from, to, own }) => [from, to, own])).toEqual([
      ["idle", "between", true],
      ["between", "busy", true],
    ]);
    for (const { alone, last } of found.links) expect(low(last)).toBeGreaterThan(high(alone));
    expect([found.verdict, found.few.length]).toEqual(["shown", 2]);
    expect(linksSentence(found, chain, (id) => id)).toMatch(
      /^No fewer than both links between teams \(idle for between; between for busy\) are found to hold 90\u202f% of a gain of .* as the last of them and .* alone\.$/,
    );
  });

  test("is shared out whole, in every measure", async () => {
    const found = await ask({ scenario: chain });
    for (const measure of ["experience", "promiseKept", "netValue", "costPerCustomer"] as const) {
      const sum = found.links.reduce((all, { gains }) => all + mean(gains[measure]), 0);
      expect(sum).toBeCloseTo(mean(found.whole[measure]), 9);
    }
  });
});

describe("links among few teams", () => {
  test("are looked at all, those that the design does not have too, and the one that helps is worth most", async () => {
    const found = await ask({ scenario: flow({ idle: 0.5, busy: 6 }, { busy: ["idle"] }) });
    expect(found.links.map(({ from, to, own }) => [from, to, own])).toEqual([
      ["idle", "busy", false],
      ["busy", "idle", true],
    ]);
    expect([found.most, found.few]).toEqual([{ from: "idle", to: "busy" }, [{ from: "idle", to: "busy" }]]);
  });

  test("that can stand in for each other are worth the same, and none of them most", async () => {
    const found = await ask({ scenario: flow({ one: 1, busy: 6, two: 1 }, {}) });
    const [one, two] = [linkOf(found, "one", "busy").gains.promiseKept, linkOf(found, "two", "busy").gains.promiseKept];
    expect(low(one)).toBeLessThan(high(two));
    expect(low(two)).toBeLessThan(high(one));
    expect(low(one)).toBeGreaterThan(0);
    expect([found.most, found.verdict, found.few.length]).toEqual([null, "shown", 1]);
  });

  test("to a team that nobody comes to are worth exactly nothing", async () => {
    const scenario = flow({ idle: 0.5, busy: 6 });
    const spare = { ...scenario.teams[0], id: "spare", name: "spare", wagePerHour: 0 };
    const found = await ask({ scenario: { ...scenario, teams: [...scenario.teams, spare] }, crossTraining: 1 });
    expect(linkOf(found, "idle", "spare").gains.promiseKept).toEqual({
      mean: expect.closeTo(0, 12),
      halfWidth: expect.closeTo(0, 9),
    });
    expect(low(linkOf(found, "spare", "busy").gains.promiseKept)).toBeGreaterThan(0);
  });
});

describe("what is told of sets of links", () => {
  const question: LinksQuestion = {
    scenario: flow({ idle: 0.5, busy: 6 }),
    population: "all",
    design: "design",
    dial: 0.5,
    measure: "promiseKept",
    confidence: 0.95,
    maxDays: 80,
    seed: "links",
    crossTraining: null,
  };

  /** Asks with a hand on every sample, and what the last order brought. */
  async function followed(touch: (sample: CurveSample) => CurveSample, maxDays = 80) {
    const inquiry = links({ ...question, maxDays });
    let brought: readonly CurveSample[] = [];
    let next = inquiry.next([]);
    while (!next.done) {
      const { scenario, curves, schedule } = next.value.order;
      brought = (await runStudy(pool, { scenario, curves, schedule, seed: "links" })).map(touch);
      next = inquiry.next(brought);
    }
    return { found: next.value, brought };
  }

  test("shares half of its level among the sides of all values, of links alone and of pairs of links", async () => {
    const { found, brought } = await followed((sample) => sample);
    const all = gathered(brought);
    // Four measures of two links and both together, two sides each; two links alone; one pair either way.
    // And any of 101 dials, as the answer may have named it by the same days.
    const sides = 101 * (2 * 4 * 3 + 2 * 2 + 2);
    const whole = weighing(all, "experience").gap(3, 0, 80);
    expect(found.whole.experience?.mean).toBeCloseTo(whole.mean, 9);
    expect(found.whole.experience?.halfWidth).toBeCloseTo(sequenceAt(0.025 / sides).reach(whole), 9);
  });

  test("shares the other half among its looks, for the test and for two sides of each link as the last", async () => {
    // Settled at the first of two looks: 80 days, and 100.
    const { found, brought } = await followed((sample) => sample, 100);
    expect(found.few).toEqual([{ from: "idle", to: "busy" }]);
    const last = weighing(halfOf(gathered(brought), 1), "promiseKept").gap(1, 0, 40);
    expect(found.links[0].last?.mean).toBeCloseTo(last.mean, 9);
    expect(found.links[0].last?.halfWidth).toBeCloseTo(sequenceAt(0.025 / (101 * 2 * 3) / 2).reach(last), 9);
  });

  test("chooses the few by every second day alone", async () => {
    const { found } = await followed((sample) => sample);
    const { found: doubled } = await followed((sample) => {
      const { slots } = sample.layout;
      const tallies = sample.tallies.map((rows) =>
        rows.map((_, at) => rows[at - (Math.floor(at / slots) % 2) * slots]),
      );
      return { ...sample, tallies };
    });
    expect(doubled.few).toEqual(found.few);
    expect(doubled.whole).not.toEqual(found.whole);
  });
});

describe("there is no link", () => {
  const untrained = handScenario({
    teams: [team("a", 3), team("b", 3)],
    steps: [step("s", "a", 5), step("t", "b", 5)],
  });

  test("where nobody is cross-trained, unless a share is supposed", async () => {
    const none = await ask({ scenario: untrained, measure: "experience" });
    expect(none).toMatchObject({ links: [], verdict: "nothing", replications: 0 });
    expect(linksSentence(none, untrained, (id) => id)).toContain("Nobody is cross-trained here");
    const supposed = await ask({ scenario: untrained, measure: "experience", crossTraining: 0.5, maxDays: 80 });
    expect(supposed.links).toHaveLength(2);
    expect(linksSentence(supposed, untrained, (id) => id)).toMatch(/there is nothing to share out|gain/);
  });

  test("that is worth its premium, where cost is to be saved and nobody waits", async () => {
    const idle = flow({ a: 0.1, b: 0.1 });
    const dear = { ...idle, flexibility: { ...idle.flexibility, crossPremium: 0.2 } };
    const found = await ask({ scenario: dear, measure: "costPerCustomer", maxDays: 80 });
    expect([found.verdict, found.few]).toEqual(["nothing", []]);
    // A wage of 10 for 8 hours over 96 customers, a fifth of it for each link.
    for (const { gains } of found.links) expect(mean(gains.costPerCustomer)).toBeCloseTo((10 * 8 * 0.2) / 96, 2);
  });

  test("where a team is alone", async () => {
    const alone = handScenario({ teams: [team("a", 3)], steps: [step("s", "a", 5)], design: everybody });
    expect((await ask({ scenario: alone, measure: "experience" })).links).toEqual([]);
  });
});

test("in words: runs where there are no days, no gain before one is shown, and a single link", async () => {
  const scenario = flow({ idle: 0.5, busy: 6 });
  const found = await ask({ scenario });
  const said = (more: Partial<Links>): string => linksSentence({ ...found, ...more }, scenario, (id) => id);
  expect(said({})).toMatch(
    /^Of two links between teams one does it \(idle for busy\): at least 90\u202f% of a gain of \d+ promises in 100; worth most is idle for busy\.$/,
  );
  expect(said({ verdict: "not yet" })).toMatch(
    /^Links between teams bring a gain of .*; after 80 days it is not yet shown/,
  );
  expect(said({ links: found.links.slice(0, 1) })).toMatch(
    /^The only link between teams, idle for busy, brings a gain of \d/,
  );
  const runs = { currency: "EUR", regime: { kind: "continuous", warmUpMinutes: 0, minutes: 480 } } as const;
  expect(linksSentence({ ...found, verdict: "not yet", few: [] }, runs, (id) => id)).toBe(
    "After 80 runs it is not yet shown that links between teams gain anything.",
  );
});

test("closed chains are the rings of links in which no team comes twice, each once, shortest first", () => {
  const teams = ["a", "b", "c"];
  const all = teams.flatMap((from) => teams.flatMap((to) => (from === to ? [] : [{ from, to }])));
  const sets = closedChains(all).map((bits) => all.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1));
  expect(sets.map((set) => set.length)).toEqual([2, 2, 2, 3, 3]);
  for (const set of sets) {
    expect(set.map(({ from }) => from).sort()).toEqual(set.map(({ to }) => to).sort());
    expect(new Set(set.map(({ from }) => from)).size).toBe(set.length);
  }
  expect(
    closedChains([
      { from: "a", to: "b" },
      { from: "b", to: "c" },
    ]),
  ).toEqual([]);
});
