/** Effective first, then efficient, on scenarios made so that the right headcounts are known. */
import { afterAll, describe, expect, test } from "vitest";
import { headcountsOf, presentPlan } from "../../../src/experiment/questions/headcounts.ts";
import type { Inquiry } from "../../../src/experiment/questions/inquiry.ts";
import { aimOf, groundOf, orderOf, Staffed } from "../../../src/experiment/questions/staffedCells.ts";
import { type Staffing, type StaffingQuestion, staffing } from "../../../src/experiment/questions/staffing.ts";
import { type Found, search } from "../../../src/experiment/questions/staffingSearch.ts";
import { staffingSentence } from "../../../src/experiment/questions/staffingSentence.ts";
import { levelsAt } from "../../../src/experiment/questions/staffingTest.ts";
import { offsetOf, slotOf } from "../../../src/outcome/layout.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { startOf } from "../../../src/theory/confidenceSequence.ts";
import { tools } from "../../runner/support.ts";
import { handScenario, segment, step, team } from "../../support/hand.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

const asked = (scenario: Scenario, more: Partial<StaffingQuestion> = {}): StaffingQuestion => ({
  scenario,
  population: "all",
  design: "design",
  rule: scenario.promise === null ? "noticeable" : "promise",
  dial: 0,
  answerDays: 40,
  confidence: 0.95,
  maxDays: 400,
  ...more,
});

async function conducted<Result>(inquiry: Inquiry<Result>, onShown: (shown: Result) => void = () => {}) {
  const found = await conduct(pool, "people", inquiry, { onShown });
  if (found === null) throw new Error("stopped");
  return found;
}

const ask = (scenario: Scenario, more: Partial<StaffingQuestion> = {}): Promise<Staffing> =>
  conducted(staffing(asked(scenario, more)));

/** A queue: so many people, work of 12 minutes on average, a promise of so many minutes. */
function queue(people: number | number[], minutes: number, more: Partial<ScenarioFile> = {}): Scenario {
  return handScenario({
    teams: [team("clerks", people, { wagePerHour: 20 })],
    steps: [step("serve", "clerks", 12, { work: { kind: "exponential", mean: 12 } })],
    populations: [{ id: "all", name: "All", perHour: 15, mix: { anyone: 1 } }],
    promise: { minutes, effort: 1, share: 0.8 },
    ...more,
  });
}

/** Every plan up to a size, all of them looked at; the cheapest that keeps what must be kept. */
async function cheapest(scenario: Scenario, largest: number, days: number): Promise<readonly number[]> {
  const ground = groundOf(scenario, "all", "design");
  const aim = aimOf(scenario, "promise", { plan: presentPlan(ground.posts), dial: 0 });
  const sizes = Array.from({ length: largest }, (_, i) => i + 1);
  const plans = ground.posts.reduce<readonly number[][]>(
    (all) => all.flatMap((plan) => sizes.map((size) => [...plan, size])),
    [[]],
  );
  const cells = plans.map((plan) => ({ plan, dial: 0 }));
  const staffed = await conducted(
    (function* (): Inquiry<Staffed> {
      return new Staffed(yield { order: orderOf(ground, cells, days), shown: null }, 0, days);
    })(),
  );
  const keeping = cells.filter((cell) => staffed.spare(aim, cell).mean >= 0);
  return keeping.sort((a, b) => staffed.money(aim, a) - staffed.money(aim, b))[0].plan;
}

describe("the people at the answer's dial", () => {
  test("are the size that trying all sizes finds, where the team is twice too large", async () => {
    const scenario = queue(10, 25);
    const [size] = await cheapest(scenario, 8, 500);
    expect(size).toBe(5);
    const { answer } = await ask(scenario);
    expect(answer.verdict).toBe("trimmed");
    expect(answer.headcount).toEqual({ clerks: [size] });
    const { mean, halfWidth } = answer.againstPresent.pay;
    // Five people less, 8 hours at 20 each, for 120 customers a day; more or less of them work late.
    expect(Math.abs((mean ?? 0) + (5 * 8 * 20) / 120)).toBeLessThan(0.5 + (halfWidth ?? 0));
    expect(answer.levels.measures.promiseKept?.mean).toBeGreaterThan(0.8);
  });

  test("are the present ones, and nobody else is named, where there is nothing to trim", async () => {
    const found = await ask(queue(5, 25));
    expect([found.answer.verdict, found.answer.headcount]).toEqual(["nothing to trim", { clerks: [5] }]);
    expect(found.answer.againstPresent.measures.costPerCustomer).toEqual({ mean: 0, halfWidth: 0 });
    expect(staffingSentence(found, "EUR", () => "Clerks")).toContain("nothing to trim");
  });

  test("are more, where the present ones break the promise", async () => {
    const found = await ask(queue(3, 25));
    expect([found.answer.verdict, found.answer.headcount]).toEqual(["more people", { clerks: [5] }]);
    expect(staffingSentence(found, "EUR", () => "Clerks")).toContain(
      "it takes other people to keep the promise: 5 instead of 3 in Clerks",
    );
  });

  test("are out of reach where even who never waits takes too long, and that is shown", async () => {
    // 1 - exp(-1) of the customers are through within 12 minutes when nobody waits.
    const found = await ask(queue(5, 12));
    expect([found.answer.verdict, found.moves, found.best]).toEqual(["out of reach", "out of reach", null]);
    expect(found.answer.headcount).toEqual({ clerks: [5] });
    expect(staffingSentence(found, "EUR", () => "Clerks")).toBe(
      "At 0\u202f% flexible, not even sixteen times the present people are enough to keep the promise; nor are they at any other dial compared: a question of strategy, not of process.",
    );
  });

  test("are nobody's choice where every team is unlimited", async () => {
    const found = await ask(queue(1, 25, { teams: [{ id: "clerks", name: "Screens", unlimited: true }] }));
    expect(found.present).toEqual({});
    expect(staffingSentence(found, "EUR", () => "Screens")).toBe(
      "Every team that works here is unlimited: nothing to trim.",
    );
  });

  test("leave a slot in which nobody comes with the one who must be there", async () => {
    const found = await ask(queue([16, 16], 25, { arrivals: { profile: [1, 0] } }));
    expect(found.answer.verdict).toBe("trimmed");
    const [busy, empty] = found.answer.headcount.clerks;
    expect([busy < 16, empty]).toEqual([true, 1]);
  });

  test("are those of teams that are paid: neither unlimited ones nor a desk that the design does not use", () => {
    const scenario = queue(6, 25, {
      teams: [
        team("clerks", [6, 4], { wagePerHour: 20 }),
        { id: "screens", name: "Screens", unlimited: true },
        team("experts", 3),
      ],
      desk: { team: "experts", work: { kind: "constant", value: 5 }, fit: 0.9 },
    });
    const { posts } = groundOf(scenario, "all", "design");
    expect(headcountsOf(posts, presentPlan(posts))).toEqual({ clerks: [6, 4] });
    const helped = { ...scenario, designs: [{ ...scenario.designs[0], exceptions: "desk" as const }] };
    expect(groundOf(helped, "all", "design").posts.map(({ team: id, least }) => [id, least])).toEqual([
      ["clerks", 0],
      ["clerks", 1],
      ["experts", 1],
    ]);
  });

  test("keep the experience that nobody notices the difference from, where nothing is promised", async () => {
    const { promise: _, ...file } = queue(10, 25);
    const scenario = { ...file, promise: null, noticeable: 2 };
    const found = await ask(scenario);
    expect(found.answer.verdict).toBe("trimmed");
    expect(found.answer.headcount.clerks[0]).toBeLessThan(10);
    expect(found.answer.againstPresent.measures.experience?.mean).toBeGreaterThanOrEqual(-2);
  });

  test("are as few as can be under the value rule, where customers bring nothing", async () => {
    const found = await ask(queue(3, 25), { rule: "value", maxDays: 320 });
    // One person for 3 hours of work an hour: the others' overtime at one and a half costs more than they do.
    expect(found.answer.verdict).toBe("nothing to trim");
    const idle = queue(6, 25, { populations: [{ id: "all", name: "All", perHour: 2, mix: { anyone: 1 } }] });
    expect((await ask(idle, { rule: "value", maxDays: 320 })).answer.headcount).toEqual({ clerks: [1] });
  });

  test("are not known on too few days, and said to be an estimate", async () => {
    // At most 1 - exp(-22 / 12) = 0.84 keep it, and 40 days of 16 customers tell no more than 0.06 apart.
    const found = await ask(
      queue(3, 22, { populations: [{ id: "all", name: "All", perHour: 2, mix: { anyone: 1 } }] }),
      { maxDays: 60 },
    );
    expect(found.answer.keeps).toBe(false);
    expect([found.answer.verdict, found.moves]).toEqual(["not yet", "not yet"]);
    expect(staffingSentence(found, "EUR", () => "Clerks")).toMatch(/does not show it yet|not yet shown/);
  });
});

describe("the search", () => {
  test("ends where trying all plans of two teams ends, on the same days, from too many and too few people", async () => {
    const two = (people: number): Scenario =>
      queue(people, 40, {
        teams: [team("clerks", people, { wagePerHour: 20 }), team("experts", people, { wagePerHour: 45 })],
        steps: [
          step("serve", "clerks", 12, { work: { kind: "exponential", mean: 12 } }),
          step("decide", "experts", 8, { work: { kind: "exponential", mean: 8 } }),
        ],
      });
    const best = await cheapest(two(3), 9, 40);
    for (const people of [2, 3, 9]) {
      const ground = groundOf(two(people), "all", "design");
      const present = { plan: presentPlan(ground.posts), dial: 0 };
      const aim = aimOf(ground.scenario, "promise", present);
      const searched = { ...ground, aim, dial: 0, searchDays: [40] };
      const found = await conducted(search<Found>(searched, [], () => null));
      expect(found.rungs[0]).toEqual(best);
    }
  });

  test("names plans that keep ever more, each dearer than the one before", async () => {
    const ground = groundOf(queue(9, 25), "all", "design");
    const aim = aimOf(ground.scenario, "promise", { plan: [9], dial: 0 });
    const searched = { ...ground, aim, dial: 0, searchDays: [40] };
    const { rungs, tried } = await conducted(search<Found>(searched, [], () => null));
    expect(rungs.length).toBeGreaterThan(1);
    expect(tried).toEqual([]);
    const sizes = rungs.map(([people]) => people);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(sizes.length);
  });
});

/** Everybody is taken through a long form that nobody needs, unless the process adapts. */
const withForm = (adaptivityPremium: number, more: Partial<ScenarioFile> = {}): Scenario =>
  queue(12, 60, {
    steps: [step("form", "clerks", 12), step("serve", "clerks", 12, { work: { kind: "exponential", mean: 12 } })],
    segments: [segment("anyone", { needs: { form: 0 } })],
    promise: { minutes: 60, effort: 2, share: 0.8 },
    flexibility: { adaptivityPremium },
    ...more,
  });

describe("with people cut to each dial", () => {
  test("the answer moves to where half the work falls away, at hardly more pay an hour", async () => {
    const found = await ask(withForm(0.05));
    expect([found.moves, found.best]).toEqual(["moves", 1]);
    const people = found.curve.map(({ headcount }) => headcount.clerks[0]);
    expect(people[people.length - 1]).toBeLessThan(people[0]);
    expect(found.curve.map(({ dial }) => dial)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  test("it stays where flexibility buys nothing and costs", async () => {
    const found = await ask(queue(10, 25, { flexibility: { adaptivityPremium: 0.5 } }));
    expect([found.moves, found.best]).toEqual(["stays", 0]);
    for (const { againstAnswer, dial } of found.curve) {
      const { mean, halfWidth } = againstAnswer?.measures.costPerCustomer ?? { mean: null, halfWidth: null };
      if (dial > 0) expect((mean ?? 0) - (halfWidth ?? 0)).toBeGreaterThan(0);
      else expect(againstAnswer).toBeNull();
    }
  });
});

test("under the noticeable rule other dials are shown to be as good as the answer with its own people, not a little worse", async () => {
  const found = await ask({ ...withForm(0.05), promise: null, noticeable: 2 }, { dial: 0.4 });
  const others = found.curve.filter(({ dial, keeps }) => keeps && dial !== 0.4);
  expect(others.length).toBeGreaterThan(0);
  for (const { againstAnswer } of others) expect(againstAnswer?.measures.experience?.mean).toBeGreaterThanOrEqual(0);
});

describe("the order reversed", () => {
  test("leaves too few people where the cut was made at a dial that needs fewer", async () => {
    // Cut while everybody skips the form, then asked to take all customers through it.
    const found = await ask(withForm(0.05, { today: { design: "design", dial: 1 } }));
    const { reversed } = found;
    expect([reversed?.from, reversed?.keeps]).toEqual([1, "promise"]);
    expect(reversed?.headcount.clerks[0]).toBeLessThan(found.answer.headcount.clerks[0]);
    const { mean, halfWidth } = reversed?.differences.measures.promiseKept ?? { mean: null, halfWidth: null };
    expect((mean ?? 0) + (halfWidth ?? 0)).toBeLessThan(0);
    expect(reversed?.afterwards?.dial).toBe(1);
    expect(staffingSentence(found, "EUR", () => "Clerks")).toMatch(/would break \d+ more promises in 100\.$/);
  });

  test("is none where the answer is the dial that one begins at", async () => {
    expect((await ask(queue(6, 25))).reversed).toBeNull();
  });
});

describe("what is stated", () => {
  test("shares the level among all plans that may be named, at every dial, whatever is found", () => {
    const { shown, told } = levelsAt(0.95, 1);
    const unit = { mean: 0, error: 1, days: 100_000, degrees: 99_999 };
    const reach = (sequence: typeof shown): number => sequence.reach(unit);
    // By hand: 7 dials, of 7 plans named and 5 tried in vain each, and the order reversed at 7.
    const start = startOf(0.025 / (7 * (7 + 5) + 7));
    expect(reach(shown)).toBeCloseTo(Math.sqrt(start ** 2 + Math.log(100_000 / 40)), 2);
    // Held against the answer's people, of which there may be 7 plans.
    const held = startOf(0.025 / (7 * (7 * (7 + 5) + 7)));
    expect(reach(levelsAt(0.95, 7).shown)).toBeCloseTo(Math.sqrt(held ** 2 + Math.log(100_000 / 40)), 2);
    // Two sides of 8 measures; of each dial, with each of the answer's 7 plans, 7 levels and twice 7 differences.
    const wider = startOf(0.025 / (2 * 8 * (7 * 7 * 21 + 7 * 8)));
    expect(reach(told)).toBeCloseTo(Math.sqrt(wider ** 2 + Math.log(100_000 / 40)), 2);
  });

  test("rests on the later days alone", async () => {
    const ground = groundOf(queue(6, 25), "all", "design");
    const order = orderOf(ground, [{ plan: [6], dial: 0 }], 60);
    const read = await conducted(
      (function* (): Inquiry<readonly Staffed[]> {
        const samples = yield { order, shown: null };
        return [new Staffed(samples, 0, 60), new Staffed(samples, 20, 60)];
      })(),
    );
    const [all, later] = read.map(({ sample: { tallies, layout } }) => ({
      rows: [...tallies[0]],
      slots: layout.slots,
    }));
    expect(later.rows).toEqual(all.rows.slice(20 * all.slots));
    expect(read.map(({ days }) => days)).toEqual([60, 40]);
  });

  test("is of plans that do not hang on the days of the test", async () => {
    const question = asked(queue(10, 25));
    const kept = slotOf.targets + offsetOf.kept;
    /** What the searches ask for, where all days of the tests are as they are, and where no promise is kept on them. */
    const searched = async (spoilt: boolean) => {
      const designs: string[] = [];
      function* asIfBroken(inquiry: Inquiry<Staffing>): Inquiry<Staffing> {
        let step = inquiry.next([]);
        while (!step.done) {
          const given = yield step.value;
          // A quarter of the budget is the search's.
          const isTest = given[0].replications > question.maxDays / 4;
          if (!isTest) designs.push(...step.value.order.curves.map(({ design }) => design));
          const broken = given.map((sample) => ({
            ...sample,
            tallies: sample.tallies.map((rows) => rows.map((v, i) => (i % sample.layout.slots === kept ? 0 : v))),
          }));
          step = inquiry.next(isTest && spoilt ? broken : given);
        }
        return step.value;
      }
      return { found: await conducted(asIfBroken(staffing(question))), designs };
    };
    const [plain, spoilt] = [await searched(false), await searched(true)];
    expect(spoilt.found.answer.headcount).not.toEqual(plain.found.answer.headcount);
    expect(spoilt.designs).toEqual(plain.designs);
  });

  test("rests on days that neither the search nor the answer has seen", async () => {
    const late = await ask(queue(6, 25), { answerDays: 300, maxDays: 400 });
    expect(late.answer.replications).toBeLessThanOrEqual(100);
    const early = await ask(queue(6, 25), { answerDays: 40, maxDays: 400 });
    // A quarter of the budget is the search's.
    expect(early.answer.replications).toBeLessThanOrEqual(300);
  });

  test("is first an estimate: the people so far, before anything is shown", async () => {
    const shown: Staffing[] = [];
    const last = await conducted(staffing(asked(queue(10, 25))), (so) => void shown.push(so));
    expect(shown[0].answer).toMatchObject({ verdict: "not yet", replications: 0, keeps: false });
    expect(shown.some(({ answer }) => answer.headcount.clerks[0] === 5 && answer.replications === 0)).toBe(true);
    expect(shown.some(({ curve }) => curve.length === 3)).toBe(true);
    expect(last.curve).toHaveLength(6);
    expect(staffingSentence(shown[0], "EUR", () => "Clerks")).toContain("is not yet shown");
  });
});
