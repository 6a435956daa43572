/** Designs beside each other, on a scenario made so that the right answer is known. */
import { afterAll, describe, expect, test } from "vitest";
import { type Designs, designs } from "../../../src/experiment/questions/designs.ts";
import { designsSentence } from "../../../src/experiment/questions/designsSentence.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { tools } from "../../runner/support.ts";
import { step, team } from "../../support/hand.ts";
import { sampleFile } from "../../support/sample.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

/** One step that nobody waits at; the second design has three times the people of the first, who do nothing. */
function scenarioOf(more: ScenarioFile["designs"]) {
  const { desk: _, today: __, ...file } = sampleFile();
  const check = checkScenario({
    ...file,
    teams: [team("all", 10, { wagePerHour: 20 })],
    steps: [step("serve", "all", 5)],
    segments: file.segments.map(({ needs: _, patience: __, ...segment }) => segment),
    designs: [{ id: "lean", name: "Lean" }, ...more],
    promise: { minutes: 60, effort: 1, share: 0.9 },
  });
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.scenario;
}

const idle = { id: "idle", name: "Idle", headcount: { all: 30 } } as const;

const ask = async (more: ScenarioFile["designs"] = [idle], base = "lean"): Promise<Designs> => {
  const scenario = scenarioOf(more);
  const question = { scenario, population: "mixed", rule: "promise", base, confidence: 0.95, maxDays: 64 } as const;
  const found = await conduct(pool, "designs", designs(question));
  if (found === null) throw new Error("stopped");
  return found;
};

describe("designs beside each other", () => {
  test("are shown at the first look, before the end, on the same days", async () => {
    const scenario = scenarioOf([idle]);
    const question = {
      scenario,
      population: "mixed",
      rule: "value",
      base: "lean",
      confidence: 0.95,
      maxDays: 64,
    } as const;
    const shown: Designs[] = [];
    const found = await conduct(pool, "designs", designs(question), { onShown: (result) => shown.push(result) });
    expect(shown.map(({ designs: rows }) => rows.map(({ answer }) => answer.replications))).toEqual([[40, 40]]);
    expect(found?.designs.map(({ design }) => design)).toEqual(["lean", "idle"]);
  });

  test("differ by what is known: twenty idle people for eight hours, shared by those who came", async () => {
    const { designs: found } = await ask();
    expect(found.map(({ design }) => design)).toEqual(["lean", "idle"]);
    expect(Object.values(found[0].differences)).toEqual(
      Object.keys(found[0].differences).map(() => ({ mean: 0, halfWidth: 0 })),
    );
    const [lean, more] = found.map(({ answer }) => answer.cells[0].certified.costPerCustomer?.mean ?? Number.NaN);
    const { mean, halfWidth } = found[1].differences.costPerCustomer ?? { mean: null, halfWidth: null };
    expect(mean).toBeCloseTo(more - lean, 6);
    // 20 * 8 hours * 20 = 3,200 a day over 144 customers on average.
    // So much a day, whoever comes: nothing of it is uncertain.
    expect(mean).toBeCloseTo(3200 / 144, 9);
    expect(halfWidth).toBeLessThan(1e-6);
    expect(found[1].differences.promiseKept).toEqual({ mean: 0, halfWidth: 0 });
  });

  test("are not off the frontier for being dearer and no better: equal is not beaten", async () => {
    const { frontier } = await ask();
    expect(new Set(frontier.map(({ design }) => design))).toEqual(new Set(["lean", "idle"]));
  });

  test("are off the frontier when another is shown cheaper and better", async () => {
    // One person for ten, at five times the wage of those ten: who comes waits, and it costs more.
    const file = scenarioOf([]);
    const costly = { ...file.designs[0], id: "costly", headcount: new Map([["all", [40]]]) };
    const waiting = { ...file.designs[0], id: "waiting", headcount: new Map([["few", [1]]]) };
    const teams = [...file.teams, { ...file.teams[0], id: "few", headcount: [10], wagePerHour: 0 }];
    const steps = [...file.steps, { ...file.steps[0], id: "then", team: "few" }];
    const levers = {
      range: new Map([
        ["serve", 0],
        ["then", 0],
      ]),
      adaptivity: 0,
      crossTraining: new Map([
        ["all", 0],
        ["few", 0],
      ]),
    };
    const all = [file.designs[0], { ...costly, headcount: new Map([...costly.headcount, ...waiting.headcount]) }].map(
      (design) => ({ ...design, rigid: levers, flexible: levers }),
    );
    const steps2 = steps.map((one, at) => (at === 0 ? { ...one, next: [{ to: "then", share: 1 }] } : one));
    const scenario = { ...file, teams, steps: steps2, designs: all };
    const question = {
      scenario,
      population: "mixed",
      rule: "promise",
      base: "lean",
      confidence: 0.95,
      maxDays: 64,
    } as const;
    const found = await conduct(pool, "designs", designs(question));
    expect(new Set(found?.frontier.map(({ design }) => design))).toEqual(new Set(["lean"]));
  });

  test("need a base that exists", async () => {
    await expect(ask([idle], "none")).rejects.toThrow('There is no design "none".');
  });
});

test("in words: who is not beaten, and what each costs at its best", async () => {
  const found = await ask();
  const nameOf = (id: string): string => id.toUpperCase();
  expect(designsSentence(found, "EUR", nameOf)).toMatch(
    /^No design is shown to be beaten by the others on cost and experience both\. Each at its best, against LEAN \(0\u202f%\): IDLE \(0\u202f%\) costs €\d+(\.\d+)? a customer more\.$/,
  );
  const alone = { ...found, frontier: found.frontier.filter(({ design }) => design === "lean") };
  expect(designsSentence(alone, "EUR", nameOf)).toMatch(
    /^On cost and experience both, only LEAN is not shown to be beaten\./,
  );
  const [lean, idleOne] = found.designs;
  const withVerdict = (verdict: "out of reach" | "not yet") => ({ ...idleOne, answer: { ...idleOne.answer, verdict } });
  const said = (...designs: Designs["designs"]) => designsSentence({ ...found, designs }, "EUR", nameOf);
  expect(said(lean, withVerdict("out of reach"))).toContain("IDLE (0\u202f%, out of reach) costs");
  expect(said(lean, withVerdict("not yet"))).toContain("IDLE (0\u202f% or so) costs");
  expect(said(lean)).toBe("There is only one design in this scenario: nothing to hold it against.");
});
