import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Cache, keyOf, sourceHash } from "./cache.ts";

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

test("the source's hash follows the text of its files", () => {
  const file = join(folder, "one.ts");
  writeFileSync(file, "1");
  const before = sourceHash([folder]);
  expect(sourceHash([folder])).toBe(before);
  writeFileSync(file, "2");
  expect(sourceHash([folder])).not.toBe(before);
  expect(sourceHash([file])).not.toBe(before);
});
