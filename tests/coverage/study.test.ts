import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Cache } from "./cache.ts";
import type { CoverageCase } from "./case.ts";
import { madeCases } from "./cases/made.ts";
import type { RunAll } from "./crew.ts";
import { type Bench, perform, studyCase, type Task } from "./study.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "coverage-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const found = madeCases.find(({ name }) => name === "optimum-flexible");
if (found === undefined) throw new Error("the case is gone");
const one: CoverageCase = { ...found, rules: ["value"], truthDays: { all: 40, close: 80 } };

/** A bench in this process, which writes down what it was asked and breaks off after so many lines of seeds. */
function benchOf(asked: Task[], lines: number, statistics = "as it is"): Bench {
  let left = lines;
  const runAll: RunAll = async (tasks, onLine) => {
    for (const task of tasks) {
      asked.push(task);
      for (const line of perform(one, task)) {
        if (task.kind === "seeds" && left-- <= 0) throw new Error("broken off");
        onLine(JSON.parse(JSON.stringify(line)));
      }
    }
  };
  return { runAll, cache: new Cache(folder), source: { engine: "as it is", statistics }, say: () => {} };
}

const seedsOf = (asked: readonly Task[]): readonly number[] =>
  asked.flatMap((task) => (task.kind === "seeds" ? task.seeds : [])).sort((a, b) => a - b);

test("a study that was broken off goes on with the seeds that are missing, and says what one that was not says", async () => {
  const broken: Task[] = [];
  await expect(studyCase(one, 4, benchOf(broken, 1))).rejects.toThrow("broken off");
  const resumed: Task[] = [];
  const lines = await studyCase(one, 4, benchOf(resumed, 9));
  expect(seedsOf(resumed)).toHaveLength(3);
  expect(resumed.every(({ kind }) => kind === "seeds")).toBe(true);
  const again: Task[] = [];
  expect(await studyCase(one, 4, benchOf(again, 0))).toEqual(lines);
  expect(again).toEqual([]);
  expect(lines[0].tally.seeds).toBe(4);
});

test("what other statistics found does not count, and the truth stays", async () => {
  await studyCase(one, 2, benchOf([], 9));
  const asked: Task[] = [];
  await studyCase(one, 2, benchOf(asked, 9, "changed"));
  expect(asked.every(({ kind }) => kind === "seeds")).toBe(true);
  expect(seedsOf(asked)).toEqual([0, 1]);
});
