import { describe, expect, test } from "vitest";
import { checkScenario } from "../../src/scenario/check.ts";
import { perturbed } from "./perturb.ts";
import { shippedFile } from "./shipped.ts";

/** Every number of a file by its path. */
function numbersOf(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, `${path}/${key}`));
}

const isOfMix = (path: string) => path.includes("/mix/");
const isWhole = (path: string) => /\/(headcount|max)$/.test(path);

describe.each(["bank-branch", "invoice-inquiry"])("%s, every number moved by up to 10 %%", (id) => {
  const file = shippedFile(id);
  const moved = perturbed(file, "a", 0.1);
  const before = new Map(numbersOf(file));

  test("passes the check", () => {
    expect(checkScenario(moved).ok).toBe(true);
  });

  test("differs from the file by at most 10 % in each number, rounding and mixes aside", () => {
    for (const [path, value] of numbersOf(moved)) {
      if (isOfMix(path) || isWhole(path)) continue;
      const was = before.get(path) ?? Number.NaN;
      expect(Math.abs(value - was), path).toBeLessThanOrEqual(0.1 * was * (1 + 1e-12));
    }
  });

  test("moves every number but the version, zeros, whole numbers and shares at their limit", () => {
    const still = numbersOf(moved).filter(([path, value]) => value === before.get(path));
    const mayStand = ([path, value]: [string, number]) =>
      path === "/version" || value === 0 || value === 1 || isWhole(path);
    expect(still.filter((number) => !mayStand(number))).toEqual([]);
    expect(still.length).toBeLessThan(before.size / 4);
  });

  test("keeps people whole and at least 1", () => {
    for (const [path, value] of numbersOf(moved).filter(([path]) => isWhole(path))) {
      expect(Number.isInteger(value) && value >= 1, path).toBe(true);
    }
  });

  test("is the same for the same seed and another for another", () => {
    expect(perturbed(file, "a", 0.1)).toEqual(moved);
    expect(perturbed(file, "b", 0.1)).not.toEqual(moved);
  });

  test("with a span of 0 is the file itself, the mix's rounding aside", () => {
    const same = new Map(numbersOf(perturbed(file, "a", 0)));
    for (const [path, value] of before) expect(same.get(path), path).toBeCloseTo(value, 12);
  });
});
