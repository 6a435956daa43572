import { describe, expect, test } from "vitest";
import { measureIn } from "../../../src/app/answer/measures.ts";
import { meterOf } from "../../../src/app/answer/meter.ts";
import type { RunState } from "../../../src/app/answer/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import type { Answer } from "../../../src/experiment/types.ts";
import { fixtureCurve, fixtureScenario } from "../views/fixture.ts";

const scenario = fixtureScenario();
const words = createWords("en-GB", "EUR");
const coarse = fixtureCurve(scenario, "mixed", 8).answer;
const certified = fixtureCurve(scenario, "mixed", 64).answer;
const open: Answer = { ...certified, verdict: "not yet", finer: null, replications: 64, maxDays: 1024 };
const settled: Answer = { ...open, verdict: "just right", open: [], moreReplications: null };
const run: RunState = {
  status: "running",
  older: false,
  stale: false,
  round: { days: 80, share: 0.5 },
  spent: false,
  othersOpen: false,
  workRedone: false,
  changed: 0,
  offline: false,
};
const meter = (answer: Answer, over: Partial<RunState> = {}) => meterOf(answer, { ...run, ...over }, scenario, words);

describe("the precision meter", () => {
  test("coarse: days, and that nothing is shown before the first look; on its way there", () => {
    expect(meter(coarse, { round: { days: 40, share: 0.25 } })).toMatchObject({
      verdict: "Coarse",
      count: "8 of 40 days to the first look",
      doubt: "",
      precision: "",
      bar: { done: 16, of: 40 },
      canGoOn: false,
    });
  });

  test("refining: days done, days expected to two digits, and the dials in question", () => {
    const answer = { ...open, moreReplications: 140, open: [0.3, 0.35] };
    expect(meter(answer)).toMatchObject({
      verdict: "Not yet",
      count: "64 of about 210 days",
      doubt: "30\u202f% and 35\u202f% in question",
      bar: { done: 72, of: 210 },
    });
  });

  test("more than three dials in question are told as ranges, scattered ones are counted", () => {
    expect(meter({ ...open, open: [0.3, 0.35, 0.4, 0.45] }).doubt).toBe("30–45\u202f% in question");
    expect(meter({ ...open, open: [0, 0.1, 0.2, 0.3] }).doubt).toBe("4 dials in question");
  });

  test("days are never expected beyond what may be spent", () => {
    expect(meter({ ...open, moreReplications: 5000 }).count).toBe("64 of at most 1,024 days");
    expect(meter({ ...open, moreReplications: null }).count).toBe("64 of at most 1,024 days");
  });

  test("where no dial keeps the promise, no interval on both sides stands beside the bound that the answer tells", () => {
    const missed: Answer = { ...settled, verdict: "out of reach", missed: "promise" };
    expect(meter(settled, { status: "done" }).precision).toContain(" promises, ");
    expect(meter(missed, { status: "done" }).precision).toMatch(/^±\u202f€[\d.]+$/);
  });

  test("of what is known there is no half-width", () => {
    const cells = settled.cells.map((cell) => {
      const { mean = 0 } = measureIn(cell, "costPerCustomer") ?? {};
      return { ...cell, certified: { ...cell.certified, costPerCustomer: { mean, halfWidth: 1e-12 } } };
    });
    expect(meter({ ...settled, cells }, { status: "done" }).precision).toMatch(/^±\u202f[\d.]+ promises$/);
  });

  test("settled: after how many days, how precisely, and what else is still being counted", () => {
    expect(meter(settled, { status: "done" })).toMatchObject({
      verdict: "Just right",
      count: "settled after 64 days",
      doubt: "",
      bar: null,
      canGoOn: false,
      notes: [],
    });
    expect(meter(settled).besides).toBe("finer dials are being compared");
    expect(meter(settled, { othersOpen: true }).besides).toBe("the other curves are still being counted");
    expect(meter(settled, { status: "done", othersOpen: true }).besides).toBe("");
  });

  test("the budget is spent: it says so, how many more it would take, and can go on", () => {
    const answer = { ...open, replications: 1024, moreReplications: 260 };
    const seen = meter(answer, { status: "done", spent: true });
    expect(seen.count).toBe("1,024 days, all it was given; about 260 more");
    expect(seen.canGoOn).toBe(true);
    expect(meter({ ...answer, moreReplications: null }, { status: "done" }).count).toBe("1,024 days, all it was given");
  });

  test("stopped: what is counted still counts, and it can go on", () => {
    expect(meter(open, { status: "stopped" })).toMatchObject({
      verdict: "Not yet",
      count: "stopped at 64 days; these still count",
      bar: null,
      canGoOn: true,
    });
    expect(meter(settled, { status: "stopped" })).toMatchObject({ count: "settled after 64 days", canGoOn: true });
  });

  test("stopped before the first look: nothing is shown, and it says what is missing", () => {
    expect(meter(coarse, { status: "stopped" })).toMatchObject({
      count: "stopped at 8 of 40 days to the first look",
      canGoOn: true,
    });
  });

  test("held: for the old numbers, and how many have changed", () => {
    expect(meter(settled, { status: "held", older: true, changed: 2 })).toMatchObject({
      verdict: "For the old numbers",
      count: "you changed 2",
      canGoOn: false,
    });
  });

  test("an older answer has its own days beside it and nothing of the run for newer numbers", () => {
    const older = { older: true, round: { days: 0, share: 0 } };
    expect(meter(open, older)).toMatchObject({ verdict: "Not yet", count: "64 days" });
    expect(meter(open, older).bar?.done).toBe(64);
    expect(meter(settled, older)).toMatchObject({ count: "settled after 64 days", besides: "", notes: [] });
    expect(meter({ ...open, open: [0.3] }, { ...older, stale: true })).toMatchObject({
      verdict: "For the old numbers",
      count: "64 days",
      doubt: "",
      bar: null,
    });
    expect(meter(open, { ...older, status: "done", spent: true }).canGoOn).toBe(false);
  });

  test("work lost and being offline are one quiet clause each", () => {
    expect(meter(open).notes).toEqual([]);
    expect(meter(open, { workRedone: true, offline: true }).notes).toEqual([
      "some work was lost and done again: same numbers",
      "offline; everything still works here",
    ]);
  });

  test("the precision is that of the told dial's own cell", () => {
    const cell = settled.cells.find(({ dial }) => dial === settled.dial);
    if (cell === undefined) throw new Error("the answer has no cell");
    const half = (name: "promiseKept" | "costPerCustomer") => measureIn(cell, name) ?? { mean: null, halfWidth: null };
    const kept = words.plusMinus(half("promiseKept"), "inHundred");
    const cost = words.plusMinus(half("costPerCustomer"), "money");
    expect(meter(settled).precision).toBe("");
    expect(meter(settled, { status: "done" }).precision).toBe(`${kept} promises, ${cost}`);
  });

  test("a continuous scenario counts runs", () => {
    const continuous = { regime: { kind: "continuous", warmUpMinutes: 10, minutes: 100 } } as const;
    const answer = { ...open, moreReplications: 140 };
    expect(meterOf(answer, run, continuous, words).count).toBe("64 of about 210 runs");
  });
});
