import { afterAll, describe, expect, test } from "vitest";
import { type Audit, audit } from "../../src/experiment/questions/audit.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import { conduct } from "../../src/runner/inquiry.ts";
import { createPool } from "../../src/runner/pool.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { tools } from "../runner/support.ts";
import {
  allNeedIt,
  approvalPoints,
  atAGlance,
  noneNeedsIt,
  point,
  wholesaler,
  wholesaleStudy,
} from "./approvalStep.ts";
import { tenths } from "./coarse.ts";
import { scenarioOf } from "./shipped.ts";
import { dialOf, measured, wholeDial } from "./study.ts";
import { survivors } from "./survival.ts";

const sentences = Object.keys(approvalPoints) as (keyof typeof approvalPoints)[];
const [served, mostOfTheWait, betterOff, noMoreBroken, cheaper] = sentences;

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

/** The verdict on each step, in the order of the file. */
async function verdicts(file: ScenarioFile, population: string, dial: number): Promise<readonly string[]> {
  const question = { scenario: scenarioOf(file), population, design: "as-written", dial };
  const asked = audit({ ...question, confidence: 0.95, maxDays: 1024 });
  const found: Audit | null = await conduct(pool, "stories", asked, { onShown: () => {} });
  return (found?.steps ?? []).map(({ verdict }) => verdict);
}

const [serves, costs] = ["serves the promise", "costs the customer"];

describe("the story of the approval past its date comes out of the simulation", () => {
  const world = wholesaleStudy(wholesaler(), wholeDial, 200);

  test.each(sentences)("%s", (sentence) => {
    expect(approvalPoints[sentence](world)).toBe(true);
  });

  test.each(["then", "today"])("the promise is kept at a point inside the dial: %s", (times) => {
    expect(measured(point(world, times), "promiseKept")).toBeGreaterThanOrEqual(0.8);
    expect(dialOf(point(world, times))).toBeGreaterThan(0);
    expect(dialOf(point(world, times))).toBeLessThan(0.6);
  });

  test("the step audit says so: it served the promise then, and costs the customer today", async () => {
    expect(await verdicts(wholesaler(), "then", dialOf(point(world, "then")))).toEqual([serves, serves, serves]);
    expect(await verdicts(wholesaler(), "today", dialOf(point(world, "today")))).toEqual([serves, costs, serves]);
  });
});

describe("each point of that story vanishes without its mechanism", () => {
  test("where nobody needs it, then as today, it served nobody then either", () => {
    expect(approvalPoints[served](wholesaleStudy(noneNeedsIt(wholesaler()), tenths, 60))).toBe(false);
  });

  test.each([betterOff, noMoreBroken])("where everybody needs it, no longer: %s", (sentence) => {
    expect(approvalPoints[sentence](wholesaleStudy(allNeedIt(wholesaler()), tenths, 60))).toBe(false);
  });

  test.each([mostOfTheWait, betterOff, cheaper])("where it takes a glance, no longer: %s", (sentence) => {
    expect(approvalPoints[sentence](wholesaleStudy(atAGlance(wholesaler()), tenths, 60))).toBe(false);
  });

  test("where everybody needs it, the step audit calls it useful today too", async () => {
    expect(await verdicts(allNeedIt(wholesaler()), "today", 0.1)).toEqual([serves, serves, serves]);
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell what happens in the others. */
const least: Readonly<Record<keyof typeof approvalPoints, number>> = {
  "when the rule was made the approval served: without it over 5 in 100 more promises would be broken": 20,
  "today customers wait for the approval most of the time that they wait": 20,
  "today customers would be noticeably better off without it": 20,
  "today not one promise in 100 more would be broken without it": 20,
  "today an order would be cheaper without it, by more than 1 %": 20,
  "more room to bend does not shorten the wait for it": 20,
};

describe("that story survives 20 files with every number moved at random by up to 10 %", () => {
  const found = survivors(wholesaler(), (file) => wholesaleStudy(file, tenths, 80), approvalPoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
