/** The list of mutants: every paragraph of the model is broken at least once, and every breakage is one. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rooms } from "./lists/index.ts";
import { numbered, occurrences } from "./mutant.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const all = numbered(rooms).map(({ mutant }) => mutant);
const sectionOf = (says: string): string => says.slice(0, says.indexOf(":"));

/** What the model says without a heading of its own. */
const unnamed = ["Defaults", "Experience", "Measures", "Estimates", "Warm-up"];

test("every paragraph of the model is broken, and nothing else", () => {
  const model = readFileSync(`${root}src/MODEL.md`, "utf8");
  const named = [...model.matchAll(/^\*\*([^*]+?)\.?\*\*/gm)].map(([, name]) => name);
  const paragraphs = named.filter((name) => name !== "Readings" && name !== "Reading");
  expect(named.length).toBeGreaterThan(15);
  expect(new Set(all.map(({ says }) => sectionOf(says)))).toEqual(new Set([...paragraphs, ...unnamed]));
});

test("no breakage stands there twice, and each changes something in a file that is there", () => {
  const keys = all.map(({ file, text, replacement }) => `${file}\n${text}\n${replacement}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { file, text, replacement } of all) {
    expect(existsSync(`${root}src/${file}`), file).toBe(true);
    expect(replacement).not.toBe(text);
  }
});

test("what is broken stands once in its file", () => {
  const others = all.filter(({ file, text }) => occurrences(readFileSync(`${root}src/${file}`, "utf8"), text) !== 1);
  expect(others.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

test("occurrences are counted as they stand", () => {
  expect([occurrences("a + b", "+"), occurrences("a", "b"), occurrences("aa", "a")]).toEqual([1, 0, 2]);
});
