/** What all scenarios that come with the project have in common, whatever their point. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answer, defaultRule } from "../../src/experiment/answer.ts";
import { defaultConfidence } from "../../src/experiment/estimates.ts";
import { defaultMaxDays, follow, gridOf } from "../../src/experiment/procedure.ts";
import type { Schedule } from "../../src/experiment/schedule.ts";
import { expectedVisits, spending } from "../../src/experiment/spending.ts";
import { type CurveSample, defaultDials, defaultSeed } from "../../src/experiment/types.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import { createPool } from "../../src/runner/pool.ts";
import { runStudy } from "../../src/runner/study.ts";
import { listParameters } from "../../src/scenario/parameters.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";

const ids = readdirSync(new URL("../../scenarios/", import.meta.url))
  .filter((name) => name.endsWith(".json") && name !== "schema.json")
  .map((name) => name.slice(0, -".json".length));

/** Numbers that no shipped design uses: what the next thing that people try there needs, cross-training and a desk. */
const keptReady: Readonly<Record<string, readonly string[]>> = {
  "bank-branch": ["flexibility.awayTax", "flexibility.crossPremium"],
  "invoice-inquiry": ["segments[0].loudness", "segments[1].loudness"],
};

/** A text that says something: not empty, no space at its ends, and it ends as a sentence does. */
const sentence = /^\S.*[.?!]$/s;

test("at least twelve scenarios are shipped", () => {
  expect(ids.length).toBeGreaterThanOrEqual(12);
});

describe.each(ids)("%s", (id) => {
  const file = shippedFile(id);
  const scenario = scenarioOf(file);

  test("has the name of its file, a title and tags", () => {
    expect(file.id).toBe(id);
    expect(file.title).toMatch(/\S/);
    expect(file.teaching?.tags?.length).toBeGreaterThanOrEqual(2);
  });

  test("tells a story of some sentences, asks a question, and says where its numbers are from", () => {
    expect(file.story).toMatch(sentence);
    expect(file.story.split(/[.?!:] /).length).toBeGreaterThanOrEqual(3);
    expect(file.question).toMatch(/^\S.*\?$/s);
    expect(file.sources.length).toBeGreaterThanOrEqual(2);
    for (const source of file.sources) expect(source).toMatch(sentence);
    expect(file.sources.join(" ")).toMatch(/assumed/i);
  });

  test("has something to guess and something to talk about, each a question", () => {
    expect(file.teaching?.guess).toMatch(/^\S.*\?$/s);
    expect(file.teaching?.prompt).toMatch(/^\S.*\?$/s);
  });

  test("says what is in use today, and has populations to compare", () => {
    expect(scenario.today).not.toBeNull();
    expect(scenario.populations.length).toBeGreaterThanOrEqual(2);
  });

  test("is small enough to answer while one waits: at most 6,000 visits a day, six steps", () => {
    for (const { id: population } of scenario.populations) {
      expect(expectedVisits(scenario, population), population).toBeLessThanOrEqual(6000);
    }
    expect(scenario.steps.length).toBeLessThanOrEqual(6);
  });

  test("has no number in it that none of its designs uses, but for those kept ready", () => {
    const idle = listParameters(file).filter(
      ({ path, usedBy }) => stands(file, path) && scenario.designs.every((design) => usedBy(design.id) !== null),
    );
    expect(idle.map(({ key }) => key)).toEqual(keptReady[id] ?? []);
  });

  test("settles by its default rule, within the budget where nobody names one, as it opens", async () => {
    const [sample] = await settled(scenario);
    const found = answer(sample, scenario, defaultRule(scenario), demand);
    expect(found.verdict).not.toBe("not yet");
    expect(found.sentence).toMatch(sentence);
  });
});

/** Whether the file itself has something at a path, and not a default. */
function stands(file: unknown, path: readonly (string | number)[]): boolean {
  const found = path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    file,
  );
  return found !== undefined && found !== 0;
}

const demand = { confidence: defaultConfidence, maxDays: defaultMaxDays };

/** The first population in the first design, on as many days as the verdict takes, without its hundredths. */
function settled(scenario: Scenario): Promise<readonly CurveSample[]> {
  const question = { terms: scenario, rule: defaultRule(scenario), ...demand };
  const further = spending({ ...question, focus: 0, coarse: [] }, 1);
  const schedule: Schedule = (samples) => {
    const [sample] = samples;
    const whole = gridOf(sample).length === defaultDials.length;
    const verdict = whole ? follow(sample, scenario, question.rule, demand).decision.verdict : "not yet";
    return verdict === "not yet" ? further(samples) : null;
  };
  const curves = [{ population: scenario.populations[0].id, design: scenario.designs[0].id }];
  const pool = createPool(connectInProcess({ createReplicator, now: () => performance.now() }), 1);
  return runStudy(pool, { scenario, seed: defaultSeed, curves, schedule }).finally(() => pool.close());
}
