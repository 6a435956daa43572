/** The step audit of processes made so that what each step is worth is known. */
import { afterAll, describe, expect, test } from "vitest";
import { weighing } from "../../../src/experiment/evidence.ts";
import {
  type Audit,
  type AuditMeasure,
  type AuditQuestion,
  audit,
  auditMeasures,
  billOf,
} from "../../../src/experiment/questions/audit.ts";
import { auditSentence } from "../../../src/experiment/questions/auditSentence.ts";
import { gathered } from "../../../src/experiment/sample.ts";
import { fixedRound } from "../../../src/experiment/schedule.ts";
import { sequenceAt } from "../../../src/experiment/sequence.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { runStudy } from "../../../src/runner/study.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { tools } from "../../runner/support.ts";
import { handScenario, segment, step, team } from "../../support/hand.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

const work = { kind: "exponential", mean: 1 } as const;

/** Advice that all need, an approval that the law asks for and nobody needs, an archive that nobody notices. */
const office = (more: Partial<ScenarioFile> = {}) =>
  handScenario({
    teams: [team("front", 3, { wagePerHour: 20 }), team("back", 2, { wagePerHour: 20 })],
    steps: [
      step("advise", "front", 0, { work: { kind: "exponential", mean: 6 } }),
      step("approve", "front", 0, { work, mandatory: true, cost: 0.5, purpose: "The law asks for it." }),
      step("archive", "back", 0, { work, stage: "backstage", purpose: "Nobody remembers." }),
    ],
    segments: [
      segment("anyone", { needs: { approve: 0, archive: 0 }, margin: 10, effortTolerance: 2, waitTolerance: 20 }),
    ],
    populations: [{ id: "all", name: "All", perHour: 8, mix: { anyone: 1 } }],
    promise: { minutes: 60, effort: 1, share: 0.9 },
    ...more,
  });

const questionOf = (more: Partial<AuditQuestion> = {}): AuditQuestion => ({
  scenario: office(),
  population: "all",
  design: "design",
  dial: 0,
  confidence: 0.95,
  maxDays: 640,
  ...more,
});

async function ask(more: Partial<AuditQuestion> = {}, onShown: (found: Audit) => void = () => {}): Promise<Audit> {
  const found = await conduct(pool, "audit", audit(questionOf(more)), { onShown });
  if (found === null) throw new Error("stopped");
  return found;
}

const verdicts = ({ steps }: Audit) => steps.map(({ step: id, verdict, because }) => [id, verdict, because]);
const effect = ({ steps }: Audit, at: number, measure: AuditMeasure) => {
  const { mean, halfWidth } = steps[at].effects[measure] ?? { mean: null, halfWidth: null };
  return {
    low: (mean ?? Number.NaN) - (halfWidth ?? Number.NaN),
    high: (mean ?? Number.NaN) + (halfWidth ?? Number.NaN),
  };
};

describe("the step audit", () => {
  test("tells a step that holds the promise, a duty that costs the customer and a step that serves no one", async () => {
    const found = await ask();
    expect(verdicts(found)).toEqual([
      ["advise", "serves the promise", "promiseKept"],
      ["approve", "costs the customer", "experience"],
      ["archive", "serves no one", null],
    ]);
    expect(found.steps.map(({ mandatory, purpose }) => [mandatory, purpose])).toEqual([
      [false, null],
      [true, "The law asks for it."],
      [false, "Nobody remembers."],
    ]);
  });

  test("measures what a step takes from everybody to the last bit: effort and money of each visit", async () => {
    const found = await ask();
    // Everybody is taken through the approval once, at an effort of 1 and half a euro; people are paid for the day.
    expect(found.steps[1].effects.effort?.mean).toBeCloseTo(-1, 12);
    const cost = effect(found, 1, "costPerCustomer");
    expect(cost.low).toBeLessThan(-0.5);
    expect(cost.high).toBeLessThan(0);
    // Without the advice nobody's promise is kept, and its customers wait no more for it.
    expect(effect(found, 0, "promiseKept").high).toBeLessThan(-0.9);
    expect(effect(found, 0, "waitOnstage").high).toBeLessThan(0);
    expect(billOf(found.steps[1].effects).effort?.mean).toBeCloseTo(1, 12);
  });

  test("never mistakes few replications for equality", async () => {
    // A hundredth of a point is less than 40 days can tell, though nothing shows the archive to matter either.
    const found = await ask({
      scenario: office({ teams: [team("front", 3), team("back", 1)], noticeable: 0.01 }),
      maxDays: 40,
    });
    expect(found.replications).toBe(40);
    expect(found.steps[2]).toMatchObject({ verdict: "not settled", because: null });
  });

  test("takes no difference for shown that is beyond the noticeable by the estimate alone", async () => {
    const first = await ask({ maxDays: 40 });
    const gain = first.steps[1].effects.experience?.mean ?? Number.NaN;
    const found = await ask({ scenario: { ...office(), noticeable: 0.99 * gain }, maxDays: 40 });
    expect(found.steps[1].effects.experience?.mean).toBe(gain);
    expect(found.steps[1].verdict).toBe("not settled");
  });

  test("holds nothing against a step that is not noticeable, however surely it is there", async () => {
    // Of 200 points, and promises in 100, nothing is noticeable; nobody's pay hangs on the advice.
    const scenario = { ...office({ teams: [team("front", 3), team("back", 2)] }), noticeable: 200 };
    const found = await ask({ scenario });
    expect(effect(found, 0, "experience").high).toBeLessThan(0);
    expect(verdicts(found)[0]).toEqual(["advise", "serves no one", null]);
  });

  test("calls a step dear that nobody notices but in the cost", async () => {
    const dear = office();
    const steps = dear.steps.map((one) => (one.id === "archive" ? { ...one, cost: 3 } : one));
    const found = await ask({ scenario: { ...dear, steps } });
    expect(verdicts(found)[2]).toEqual(["archive", "costs the customer", "costPerCustomer"]);
    expect(found.steps[2].effects.costPerCustomer?.mean).toBeLessThan(-3 + 0.2);
  });

  test("sees that a step earns its keep which only saves money", async () => {
    const gate = handScenario({
      teams: [team("all", 30)],
      steps: [step("gate", "all", 1, { stage: "backstage", exposure: 1 }), step("serve", "all", 1, { cost: 5 })],
      segments: [
        segment("right", { needs: { gate: 0 } }),
        segment("wrong", { target: false, variety: { mean: 0.9, concentration: 50 } }),
      ],
      populations: [{ id: "all", name: "All", perHour: 10, mix: { right: 0.6, wrong: 0.4 } }],
      promise: { minutes: 60, effort: 1, share: 0.9 },
      design: { exceptions: "refer" },
    });
    const found = await ask({ scenario: gate });
    expect(verdicts(found)[0]).toEqual(["gate", "serves the promise", "costPerCustomer"]);
    expect(found.steps[0].effects.experience).toEqual({ mean: 0, halfWidth: 0 });
  });

  test("states nothing of a step before 20 who need it are to be expected", async () => {
    const segments = [segment("anyone", { needs: { approve: 0, archive: 0.004 }, margin: 10, effortTolerance: 2 })];
    const rare = office({ segments });
    const shown: Audit[] = [];
    const found = await ask({ scenario: rare, maxDays: 100 }, (one) => shown.push(one));
    // 64 a day, 0.256 of whom need it: 79 days.
    for (const one of [...shown, found]) {
      const known = one.steps[2].effects.experience?.halfWidth !== null;
      expect(known).toBe(one.replications >= 80);
    }
  });

  test("states nothing of a step that nobody needs before 20 who come by are to be expected", async () => {
    const usual = office();
    const ways = [
      { to: "archive", share: 0.004 },
      { to: "end", share: 0.996 },
    ];
    const steps = usual.steps.map((one) => (one.id === "approve" ? { ...one, next: ways } : one));
    const found = await ask({ scenario: { ...usual, steps }, maxDays: 64 });
    expect(found.steps.map(({ effects }) => effects.experience?.halfWidth === null)).toEqual([false, false, true]);
    expect(found.steps[2].verdict).toBe("not settled");
  });

  test("shares its level among all steps, measures, sides and dials", async () => {
    const scenario = office();
    const found = await ask({ scenario, maxDays: 40 });
    const [design] = scenario.designs;
    const designs = [design, { ...design, id: "without", omits: ["archive"] }];
    const curves = designs.map(({ id }) => ({ population: "all", design: id }));
    const samples = await runStudy(pool, {
      scenario: { ...scenario, designs },
      curves,
      seed: "audit",
      schedule: fixedRound(40, [0]),
    });
    const sequence = sequenceAt(0.05 / (2 * 3 * 6 * 101));
    for (const measure of auditMeasures) {
      const gap = weighing(gathered(samples), measure).gap(1, 0, 40);
      expect(found.steps[2].effects[measure]).toEqual({ mean: gap.mean, halfWidth: sequence.reach(gap) });
    }
  });

  test("shows a first picture early and goes on until all is settled; what is shown stays", async () => {
    const shown: Audit[] = [];
    const found = await ask({}, (one) => shown.push(one));
    expect(shown[0].replications).toBe(40);
    expect(found.replications).toBeGreaterThanOrEqual(160);
    for (const one of shown) {
      one.steps.forEach(({ verdict }, at) => {
        if (verdict !== "not settled") expect(found.steps[at].verdict).toBe(verdict);
      });
    }
  });

  test("does without a promise", async () => {
    const { promise: _, ...rest } = office();
    const found = await ask({ scenario: { ...rest, promise: null } });
    expect(verdicts(found)[0]).toEqual(["advise", "serves the promise", "experience"]);
    expect(found.steps[0].effects.promiseKept).toBe(undefined);
  });
});

describe("in words", () => {
  const scenario = office();
  const said = (found: Audit, terms: Parameters<typeof auditSentence>[1] = scenario): string =>
    auditSentence(found, terms, (id) => id.toUpperCase());

  test("how many steps serve whom, and the bill of a duty", async () => {
    const found = await ask();
    expect(said(found)).toMatch(
      /^Of three steps one serves the promise \(ADVISE\), one costs the customer \(APPROVE\) and one serves no one \(ARCHIVE\); APPROVE is mandatory, and the bill for it is \d+(\.\d)? points of experience\.$/,
    );
    const all = (verdict: Audit["steps"][number]["verdict"], count = 3): Audit => ({
      ...found,
      replications: 1000,
      steps: found.steps.slice(0, count).map((one) => ({ ...one, verdict, because: null })),
    });
    expect(said(all("serves the promise"))).toBe("All three steps serve the promise.");
    expect(said(all("serves the promise"), { ...scenario, promise: null })).toBe("All three steps serve the customer.");
    const many = { ...found, steps: [...found.steps.slice(0, 1), ...Array.from({ length: 7 }, () => found.steps[1])] };
    expect(said(many)).toBe("Of eight steps one serves the promise (ADVISE) and seven cost the customer.");
    expect(said(all("serves no one", 2))).toBe("Both steps serve no one.");
    expect(said(all("not settled", 1))).toBe("The only step is not settled after 1,000 days.");
    expect(said(all("not settled", 2))).toBe("Neither step is settled after 1,000 days.");
    expect(said(all("not settled"))).toBe("None of the three steps is settled after 1,000 days.");
    const regime = { kind: "continuous", warmUpMinutes: 0, minutes: 480 } as const;
    expect(said(all("not settled"), { ...scenario, regime })).toMatch(/after 1,000 runs\.$/);
  });
  test("no more than what decided: the promise, the customer, or money alone", async () => {
    const found = await ask({ maxDays: 40 });
    const of = (...because: readonly Audit["steps"][number]["because"][]): Audit => ({
      ...found,
      steps: because.map((one, at) => ({
        ...found.steps[at],
        mandatory: false,
        verdict: "serves the promise",
        because: one,
      })),
    });
    expect(said(of("costPerCustomer", "experience", "promiseKept"))).toBe(
      "Of three steps one serves the promise (ARCHIVE), one serves the customer (APPROVE) and one saves money (ADVISE).",
    );
    expect(said(of("costPerCustomer", "costPerCustomer"))).toBe("Both steps save money.");
    const dear = of("costPerCustomer", "costPerCustomer", "experience");
    const steps = dear.steps.map((one) => ({ ...one, verdict: "costs the customer" as const }));
    expect(said({ ...dear, steps })).toBe(
      "Of three steps one costs the customer (ARCHIVE) and two only cost money (ADVISE and APPROVE).",
    );
  });
});
