/** The laws of the check: all problems at once, no exception, no end. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkScenario, checkScenarioText, problemText } from "../../src/scenario/check.ts";
import { mostProblems } from "../../src/scenario/ledger.ts";
import { sampleFile } from "../support/sample.ts";
import { type Keys, looseSample, problemsOf, put, sampleWith } from "./support.ts";

const sayText = (text: string) => {
  const result = checkScenarioText(text);
  return result.ok ? [] : result.problems.map(problemText);
};

/** All places of a JSON value, the whole and each part. */
function placesIn(value: unknown, path: Keys = []): Keys[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

/** The keys of a plain place such as `teams[2].headcount`. */
function keysOf(place: string): Keys {
  if (place === "the file") return [];
  return [...place.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, plain]) =>
    quoted !== undefined ? (JSON.parse(`"${quoted}"`) as string) : index !== undefined ? Number(index) : plain,
  );
}

function holds(value: unknown, keys: Keys): boolean {
  const last = keys.at(-1);
  if (last === undefined) return true;
  let at: unknown = value;
  for (const key of keys.slice(0, -1)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string | number, unknown>)[key];
  }
  // The last key may be the one that is missing, but what should hold it is there.
  return typeof at === "object" && at !== null;
}

const samplePlaces = placesIn(sampleFile()).filter((path) => path.length > 0);

describe("the check", () => {
  test("of a valid file gives the file and the scenario, and changes neither", () => {
    const given = sampleFile();
    const result = checkScenario(given);
    expect(result.ok && result.file).toEqual(sampleFile());
    expect(given).toEqual(sampleFile());
    const read = checkScenarioText(JSON.stringify(given));
    expect(read).toEqual(result);
  });

  test("never throws, whatever JSON it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const problems = problemsOf(value);
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test("never throws, whatever text it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.json()), (text) => {
        expect(sayText(text).length).toBeGreaterThan(0);
      }),
    );
  });

  test("tells of a file spoilt at any one place only places that are there", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.double(), fc.integer(), fc.constant("__proto__"));
    fc.assert(
      fc.property(fc.constantFrom(...samplePlaces), value, (path, spoilt) => {
        const file = sampleWith([path, spoilt]);
        const result = checkScenario(file);
        const places = result.ok ? [] : result.problems.map(({ place }) => place);
        expect(places.filter((place) => !holds(file, keysOf(place)))).toEqual([]);
      }),
    );
  });

  test("finds any required key that is missing, by its own place", () => {
    for (const path of samplePlaces) {
      const result = checkScenario(sampleWith([path, undefined]));
      if (result.ok || typeof path.at(-1) === "number") continue;
      const places = result.problems.map(({ place }) => keysOf(place).join("."));
      const isReferredTo = result.problems.some(
        ({ wrong }) => wrong.startsWith("uses a desk") || wrong.includes("sum"),
      );
      expect(isReferredTo || places.includes(path.join("."))).toBe(true);
    }
  });

  test("lets no problem hide another, whether of shape or of rule", () => {
    const spoilt = sampleWith(
      [["title"], 3],
      [["segments", 0, "weights", "speed"], "much"],
      [["segments", 1, "weights"], { speed: 0, ease: 0, fit: 0 }],
      [["populations", 0, "mix", "complex"], 0.4],
      [["teams", 1, "headcount"], -1],
      [["steps", 0, "team"], "nobody"],
      [["desk", "work"], { kind: "uniform", min: 2, max: 1 }],
      [["designs", 1, "exceptions"], "escalate"],
      [["today", "design"], "nothing"],
      [["foo"], 1],
    );
    expect(problemsOf(spoilt)).toEqual([
      "title: 3 is a number, not text",
      'segments[0].weights.speed: "much" is text, not a number',
      "teams[1].headcount: -1 is below 1",
      expect.stringMatching(/^foo: /),
      "segments[1].weights: 0 is the sum of the weights, not above 0",
      "populations[0].mix: 1.1 is the sum of the shares, not 1",
      expect.stringMatching(/^steps\[0\]\.team: /),
      expect.stringMatching(/^today\.design: /),
      "desk.work.max: 1 is below min, which is 2",
    ]);
  });

  test("of a newer version tells the version and nothing else", () => {
    expect(problemsOf({ version: 2, anything: [] })).toHaveLength(1);
    expect(sayText('{"version": 2, "version": 3, "x": 1e999}')).toEqual([
      "version: 3 is newer than version 1, which this is made for; a newer Goldilocks reads it",
    ]);
  });
});

describe("a hostile file", () => {
  test("of endless problems gets a list with an end, and the number of the rest", () => {
    const strangers = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`k${i}`, 1]));
    const problems = problemsOf(
      sampleWith([["segments", 0, "needs"], strangers], [["segments", 1, "needs"], strangers]),
    );
    expect(problems).toHaveLength(mostProblems + 1);
    expect(problems.at(-1)).toBe(`the file: ${1_800 - mostProblems} more problems are not listed`);
  });

  test("of objects larger than any scenario's is told so, beside its other problems", () => {
    const needs = Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`k${i}`, "x"]));
    const spoilt = sampleWith([["segments", 0, "needs"], needs], [["title"], 3]);
    expect(problemsOf(spoilt)).toEqual([
      "segments[0].needs: an object of 300,000 keys is larger than 1,000 keys",
      "title: 3 is a number, not text",
    ]);
    expect(problemsOf(needs)).toEqual(["the file: an object of 300,000 keys is larger than 1,000 keys"]);
  });

  test("of more problems than a stack holds is told so", () => {
    const recorded = { kind: "empirical", values: Array.from({ length: 100_000 }, () => "x") };
    const spoilt = sampleWith([["segments", 0, "patience"], recorded], [["segments", 1, "patience"], recorded]);
    const problems = problemsOf(spoilt);
    expect(problems[0]).toMatch(/^the file: an endless list of problems/);
    expect(problems).toContain('segments[0].patience.values[0]: "x" is text, not a number');
  });

  test("is echoed in short", () => {
    const long = "x".repeat(1_000_000);
    const spoilt = sampleWith(
      [["currency"], long],
      [["today", "design"], long],
      [[long], 1],
      [["steps", 0, "team"], long],
    );
    for (const problem of problemsOf(spoilt)) expect(problem.length).toBeLessThan(300);
    expect(problemsOf(spoilt)).toHaveLength(4);
  });

  test("of any depth is refused at its level", () => {
    expect(sayText("[".repeat(1_000_000))).toEqual([
      'line 1, column 101: "[" opens level 101; a scenario is nested less deeply',
    ]);
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = { a: deep };
    expect(problemsOf(sampleWith([["story"], deep]))).toEqual(["story: an object stands here, not text"]);
  });

  test("above 5 MB is refused with the limit, by bytes and not by letters", () => {
    const padded = (letter: string, count: number) => JSON.stringify({ ...looseSample(), story: letter.repeat(count) });
    const longer = (count: string) => [`story: text of ${count} characters is longer than 5,000`];
    expect(sayText(padded("x", 4_900_000))).toEqual(longer("4,900,000"));
    expect(sayText(padded("x", 5_100_000))).toEqual(["the file: 5.2 MB is above the limit of 5 MB"]);
    expect(sayText(padded("€", 1_600_000))).toEqual(longer("1,600,000"));
    expect(sayText(padded("€", 1_700_000))).toEqual(["the file: 5.2 MB is above the limit of 5 MB"]);
  });

  test("with numbers beyond all numbers is told so", () => {
    const text = JSON.stringify(looseSample()).replace('"standardRange":0.3', '"standardRange":1e999');
    expect(sayText(text)).toEqual(["standardRange: Infinity is no finite number"]);
  });

  test("cannot reach a prototype", () => {
    const text = JSON.stringify(looseSample()).replace('"needs":{', '"needs":{"__proto__":1,');
    expect(sayText(text)).toEqual([
      'segments[0].needs.__proto__: "__proto__" is no step; there are advise, approve and sign',
    ]);
    const sample = looseSample();
    put(sample, ["desk", "__proto__"], { fit: 2 });
    expect(problemsOf(sample)).toEqual([expect.stringMatching(/^desk\.__proto__: "__proto__" is no key/)]);
  });
});
