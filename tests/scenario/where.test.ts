/** Laws of a place in plain words: every problem has one, no two places the same, and nothing in it is code. */
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkScenario, checkScenarioText, type Problem } from "../../src/scenario/check.ts";
import { whereIs, whereOf } from "../../src/scenario/where.ts";
import { anyFile } from "../support/anyScenario.ts";
import { sampleFile } from "../support/sample.ts";
import { type Case, dayOnly, distributions, rules, shapes } from "./badCases.ts";
import { continuousSample, type Keys, put, sampleWith } from "./support.ts";

const problemsIn = (value: unknown): readonly Problem[] => {
  const result = checkScenario(value);
  return result.ok ? [] : result.problems;
};

describe("a place in plain words", () => {
  it.each<[Keys, string]>([
    [["steps", 0, "work", "mean"], "Step 1, Advise: work, mean"],
    [["steps", 0, "work", "cv"], "Step 1, Advise: work, coefficient of variation"],
    [["steps", 2, "work", "value"], "Step 3, Sign: work, value"],
    [["steps", 2, "effort"], "Step 3, Sign: effort asked"],
    [["steps", 1, "next"], "Step 2, Approve: ways on"],
    [["steps", 1, "next", 1, "to"], "Step 2, Approve: way on 2, to"],
    [["teams", 0, "headcount"], "Team 1, Counter: people"],
    [["teams", 0, "headcount", 3], "Team 1, Counter: people, slot 4"],
    [["segments", 0, "needs", "approve"], "Segment 1, Routine: needs, Approve"],
    [["segments", 1, "patience", "mean"], "Segment 2, Complex: leave after waiting, mean"],
    [["populations", 0, "mix", "complex"], "Population 1, Mixed: mix, Complex"],
    [["populations", 0, "mix", "nobody"], "Population 1, Mixed: mix, nobody"],
    [["designs", 0, "flexible", "range"], "Design 1, Standard answer: flexible end, needs a step can handle"],
    [["designs", 1, "headcount", "counter"], "Design 2, With a desk: people by team, Counter"],
    [["designs", 1, "headcount", "counter", 0], "Design 2, With a desk: people by team, Counter, slot 1"],
    [["arrivals", "profile", 1], "Arrivals: profile of the day, slot 2"],
    [["desk", "work", "mean"], "Exceptions desk: work at the desk, mean"],
    [["promise", "minutes"], "Promise: answered within"],
    [["standardRange"], "Standard range"],
    [["sources", 0], "Source 1"],
    [["regime"], "Regime"],
  ])("%j is %s", (path, words) => {
    expect(whereOf(sampleFile(), path)).toBe(words);
  });

  it("names the team that helps and the one that is helped, in a design", () => {
    const file = sampleWith([["designs", 0, "alsoServes"], { office: ["counter"] }]);
    const path = ["designs", 0, "alsoServes", "office", 0];
    expect(whereOf(file, path)).toBe("Design 1, Standard answer: who helps whom, Office, team 1");
  });

  it("names the step whose lever it is", () => {
    const file = sampleWith([["designs", 0, "flexible", "range"], { sign: 0.5 }]);
    const path = ["designs", 0, "flexible", "range", "sign"];
    expect(whereOf(file, path)).toBe("Design 1, Standard answer: flexible end, needs a step can handle, Sign");
  });

  it("ends where the schema knows no field, and is none for what is no part of it", () => {
    expect(whereOf(sampleFile(), ["steps", 0, "hedcount"])).toBe("Step 1, Advise");
    expect(whereOf(sampleWith([["steps", 0, "work"], { kind: "gama" }]), ["steps", 0, "work", "kind"])).toBe(
      "Step 1, Advise: work",
    );
    expect(whereOf(sampleFile(), ["a.b"])).toBeNull();
    expect(whereOf(sampleFile(), [])).toBeNull();
  });

  it("says which of them where there is no name, or no text for one", () => {
    for (const name of [undefined, " ", 3, ["a"]]) {
      expect(whereOf(sampleWith([["steps", 1, "name"], name]), ["steps", 1, "cost"])).toBe("Step 2: cost");
    }
    expect(whereOf({ steps: [] }, ["steps", 7, "name"])).toBe("Step 8: name");
  });

  it("keeps a hostile name short, on one line, whole in its letters and in its own direction", () => {
    const named = (name: string) => whereOf(sampleWith([["steps", 1, "name"], name]), ["steps", 1, "cost"]);
    expect(named("two\nlines")).toBe("Step 2, two lines: cost");
    expect(named("a\u202eb")).toBe("Step 2, a\\u202eb: cost");
    expect(named("😀".repeat(80))).toBe(`Step 2, ${"😀".repeat(39)}…: cost`);
    expect(named("x".repeat(1_000_000))?.length).toBeLessThan(100);
  });
});

/** Every place of a value, the parts inside lists and objects too. */
function placesIn(value: unknown, path: Keys = []): Keys[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    ...(path.length > 0 && !Array.isArray(value) ? [path] : []),
    ...(Array.isArray(value)
      ? value.flatMap((one, i) => placesIn(one, [...path, i]))
      : Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))),
  ];
}

test("no two places of a file have the same words, and none of them is a key of the file", () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const words = placesIn(file).map((path) => whereOf(file, path));
      expect(words).not.toContain(null);
      expect(new Set(words).size).toBe(words.length);
      for (const one of words) expect(one).not.toMatch(/[a-z][A-Z]|[[\]"]|undefined/);
    }),
    { numRuns: 50 },
  );
});

describe("a problem", () => {
  const nameOf = (value: unknown, [list, index]: Keys) =>
    (value as Record<string, readonly { name?: unknown }[]>)[list]?.[Number(index)]?.name;

  function judge([keys, put]: Case, value: unknown) {
    for (const problem of problemsIn(value)) {
      const { place, wrong } = problem;
      const where = whereIs(problem) ?? undefined;
      // What else is in a newer file nobody here can say.
      const isKnown = whereOf(sampleFile(), [keys[0]]) !== null && !wrong.startsWith("is newer");
      expect(where === undefined, `${place} of ${JSON.stringify(put)}`).toBe(!isKnown);
      const name = typeof keys[1] === "number" ? nameOf(value, keys) : undefined;
      if (typeof name === "string" && !name.includes("\u202e") && where?.includes(":")) expect(where).toContain(name);
      // An id that names nothing is told as it stands.
      expect(where?.replace(/, toString$/, "") ?? "").not.toMatch(/[a-z][A-Z]|undefined/);
    }
  }

  it.each([...shapes, ...distributions, ...rules].map((one) => [one[0].join("."), one] as const))(
    "has its place in plain words: %s",
    (_, one) => judge(one, sampleWith([one[0], one[1]])),
  );

  it.each(dayOnly.map((one) => [one[0].join("."), one] as const))("has it in a continuous scenario: %s", (_, one) => {
    const sample = continuousSample();
    put(sample, one[0], one[1]);
    judge(one, sample);
  });

  it("of the file as a whole has none: its place is in words already", () => {
    for (const text of ["", "{", "[]", '{"version": 2}', "null"]) {
      const result = checkScenarioText(text);
      const problems = result.ok ? [] : result.problems;
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(whereIs(problem)).toBeNull();
    }
  });
});
