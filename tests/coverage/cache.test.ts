import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Cache, keyOf, reached, sourceHash } from "./cache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "coverage-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what was added is there for the next study, in order, under its own key only", () => {
  const before = new Cache(folder);
  before.add("a/b", "key", { seed: 0 });
  before.add("a/b", "key", { seed: 1 });
  before.write("a/b", "key", [1, 2]);
  const after = new Cache(folder);
  expect(after.lines("a/b", "key")).toEqual([{ seed: 0 }, { seed: 1 }]);
  expect(after.read("a/b", "key")).toEqual([1, 2]);
  expect(after.lines("a/b", "other")).toEqual([]);
  expect(after.read("a/b", "other")).toBeUndefined();
});

test("a line that was cut off is left out, and what comes after it is whole", () => {
  const cache = new Cache(folder);
  cache.add("case", "key", { seed: 0 });
  appendFileSync(join(folder, readdirSync(folder)[0]), '\n{"seed": 1, "outc');
  expect(cache.lines("case", "key")).toEqual([{ seed: 0 }]);
  cache.add("case", "key", { seed: 2 });
  expect(cache.lines("case", "key")).toEqual([{ seed: 0 }, { seed: 2 }]);
});

test("the key follows every part, what stands in maps too", () => {
  const key = (share: number): string => keyOf("case", { mix: new Map([["plain", share]]) });
  expect(key(0.5)).toBe(key(0.5));
  expect(key(0.5)).not.toBe(key(0.6));
  expect(keyOf("a", "b")).not.toBe(keyOf("ab"));
});

test("the source's hash follows the text of its files and of whatever they import, and of nothing else", () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("one.ts", 'import {\n  two,\n} from "./two.ts";\nimport { join } from "node:path";\n');
  write("two.ts", 'export { three } from "./three.ts";\nexport const two = "./one.ts";\n');
  write(
    "three.ts",
    'import { one } from "./one.ts";\nimport type { Other } from "./other.ts";\nexport const three = 3;\n',
  );
  write("other.ts", "1");
  const hash = () => sourceHash([join(folder, "one.ts")]);
  const before = hash();
  expect(hash()).toBe(before);
  write("other.ts", "2");
  expect(hash()).toBe(before);
  write("three.ts", "export const three = 4;\n");
  expect(hash()).not.toBe(before);
});

test("the study's hashes are of the engine and the procedure, and of no question beyond it", () => {
  const files = [...reached(["tests/coverage/rerun.ts"])];
  expect(files).toContain("src/process/simulation.ts");
  expect(files).toContain("src/experiment/decision.ts");
  expect(files.filter((file) => file.startsWith("src/experiment/questions"))).toEqual([]);
  const truth = [...reached(["tests/coverage/truth.ts"])];
  expect(truth).toContain("src/process/simulation.ts");
});
