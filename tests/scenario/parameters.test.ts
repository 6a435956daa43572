/** The laws of the sliders: each shows a number of the file, moves it, and leaves the file valid. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkScenario } from "../../src/scenario/check.ts";
import { differences } from "../../src/scenario/differences.ts";
import { valueAt } from "../../src/scenario/lookup.ts";
import { listParameters, type Parameter, withOriginal, withValue } from "../../src/scenario/parameters.ts";
import type { Path } from "../../src/scenario/problem.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { sampleFile } from "../support/sample.ts";
import { continuousSample } from "./support.ts";

/** The sample with everything optional that a slider can move, in its other forms. */
function richFile(): ScenarioFile {
  const file = sampleFile();
  file.segments.push({ ...file.segments[0], id: "rare", name: "Rare", variety: undefined, patience: undefined });
  delete file.segments[2].variety;
  delete file.segments[2].patience;
  file.segments[0].patience = { kind: "uniform", min: 5, max: 25 };
  file.populations.push({ id: "one", name: "One kind", perHour: 5, mix: { routine: 1 } });
  file.teams.push({ id: "kiosk", name: "Kiosk", unlimited: true });
  file.steps[0].work = { kind: "triangular", min: 2, mode: 4, max: 12 };
  file.steps[1].work = { kind: "empirical", values: [1, 2.5, 7] };
  file.designs[0].flexible = { range: { advise: 1 }, crossTraining: { counter: 0.5 } };
  file.goal = { netPerDay: -20 };
  return file;
}

const files: readonly [string, ScenarioFile][] = [
  ["the sample", sampleFile()],
  ["a rich file", richFile()],
  ["a continuous file", continuousSample() as unknown as ScenarioFile],
];

const isValid = (file: ScenarioFile) => checkScenario(JSON.parse(JSON.stringify(file))).ok;
const byKey = (file: ScenarioFile) => new Map(listParameters(file).map((one) => [one.key, one]));
const shownAt = (file: ScenarioFile, key: string) => byKey(file).get(key)?.value;

/** The paths of plain numbers: those that lead to one number alone. */
function isPlain(file: ScenarioFile, { path }: Parameter): boolean {
  return typeof valueAt(file, path) === "number" && path[2] !== "mix";
}

describe.each(files)("in %s", (_, file) => {
  const parameters = listParameters(file);

  test("the file itself is valid", () => {
    expect(isValid(file)).toBe(true);
  });

  test("parameters come in the order of the groups, each once, in words", () => {
    const groups = ["Promise", "Customers", "Process", "Flexibility", "Money"];
    const order = parameters.map(({ group }) => groups.indexOf(group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(groups.length);
    expect(new Set(parameters.map(({ key }) => key)).size).toBe(parameters.length);
    for (const { label, help } of parameters) expect([label, help]).not.toContain("");
  });

  test("the value lies in its slider's range, and the range has pleasant steps", () => {
    for (const { key, value, min, max, step } of parameters) {
      expect([key, value >= min && value <= max]).toEqual([key, true]);
      expect([key, max > min && step > 0 && step <= max - min]).toEqual([key, true]);
      const mantissa = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
      expect([1, 2, 5].some((round) => Math.abs(mantissa - round) < 1e-6)).toBe(true);
    }
  });

  test("any value leaves the file valid, and the old file as it was", () => {
    const before = JSON.stringify(file);
    const wanted = fc.oneof(
      fc.double({ noNaN: true }),
      fc.double({ min: 0, max: 1 }),
      fc.integer({ min: -5, max: 50 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...parameters), wanted, ({ path, key }, value) => {
        const changed = withValue(file, path, value);
        const result = checkScenario(JSON.parse(JSON.stringify(changed)));
        expect([key, value, result.ok ? [] : result.problems]).toEqual([key, value, []]);
      }),
      { numRuns: 300 },
    );
    expect(JSON.stringify(file)).toBe(before);
  });

  test("the ends of the range are values like any other", () => {
    for (const parameter of parameters) {
      for (const value of [parameter.min, parameter.max]) {
        const changed = withValue(file, parameter.path, value);
        expect(isValid(changed)).toBe(true);
        if (isPlain(file, parameter) && parameter.path[2] !== "weights") {
          expect([parameter.key, shownAt(changed, parameter.key)]).toEqual([parameter.key, value]);
        }
      }
    }
  });

  test("a moved parameter differs in its own place only, and its original brings the file back", () => {
    for (const parameter of parameters) {
      const target = parameter.value === parameter.max ? parameter.min : parameter.max;
      const changed = withValue(file, parameter.path, target, file);
      const restored = withOriginal(changed, parameter.path, file);
      expect([parameter.key, restored]).toEqual([parameter.key, file]);
      if (isPlain(file, parameter)) {
        expect([parameter.key, differences(file, changed).map(({ key }) => key)]).toEqual([
          parameter.key,
          [parameter.key],
        ]);
      }
    }
  });

  test("there is a reason or none for each design", () => {
    for (const { usedBy } of parameters) {
      for (const { id } of file.designs) expect(usedBy(id)).not.toBe("");
    }
  });
});

test("shares of a mix keep their sum and the proportions of the others", () => {
  const file = richFile();
  file.populations[0].mix = { routine: 0.5, complex: 0.3, rare: 0.2 };
  const { mix } = withValue(file, ["populations", 0, "mix", "routine"], 0.75).populations[0];
  expect(mix).toEqual({ routine: 0.75, complex: 0.15, rare: 0.1 });
});

test("where the others of a mix have nothing to keep in proportion, they share evenly, or as when opened", () => {
  const file = richFile();
  const path = ["populations", 1, "mix", "routine"];
  expect(withValue(file, path, 0.5).populations[1].mix).toEqual({ routine: 0.5, complex: 0.25, rare: 0.25 });
  const opened = structuredClone(file);
  opened.populations[1].mix = { routine: 0.7, complex: 0.1, rare: 0.2 };
  const full = withValue(opened, path, 1);
  expect(withValue(full, path, 0.4, opened).populations[1].mix).toEqual({ routine: 0.4, complex: 0.2, rare: 0.4 });
});

test("a shift plan moves as a whole, by its peak, and moving it away and back loses nothing", () => {
  const opened = sampleFile();
  const path = ["teams", 0, "headcount"];
  expect(shownAt(opened, "teams[0].headcount")).toBe(3);
  const doubled = withValue(opened, path, 6);
  expect(doubled.teams[0].headcount).toEqual([4, 6, 6, 4]);
  const least = withValue(doubled, path, 1, opened);
  expect(least.teams[0].headcount).toEqual([1, 1, 1, 1]);
  expect(withValue(least, path, 3, opened)).toEqual(opened);
});

test("a distribution without a mean of its own moves as a whole, by its mean", () => {
  const file = richFile();
  expect(shownAt(file, "steps[0].work")).toBe(6);
  expect(withValue(file, ["steps", 0, "work"], 3).steps[0].work).toEqual({
    kind: "triangular",
    min: 1,
    mode: 2,
    max: 6,
  });
  expect(withValue(file, ["segments", 0, "patience"], 30).segments[0].patience).toEqual({
    kind: "uniform",
    min: 10,
    max: 50,
  });
});

test("a lever of an end that is not given moves alone: the others keep their defaults", () => {
  const file = sampleFile();
  const changed = withValue(file, ["designs", 1, "flexible", "range"], 0.6);
  expect(changed.designs[1].flexible).toEqual({ range: 0.6, adaptivity: 1, crossTraining: 0 });
  expect(differences(file, changed)).toHaveLength(1);
});

test("variety can be brought into being, and taken back", () => {
  const file = richFile();
  const path = ["segments", 2, "variety"];
  const varied = withValue(file, path, 0.4);
  expect(varied.segments[2].variety).toEqual({ mean: 0.4, concentration: 5 });
  expect(withOriginal(varied, path, file)).toEqual(file);
});

test("a design that does not use a parameter says why", () => {
  const parameters = byKey(sampleFile());
  const reasons = (key: string) => ["forced", "helped"].map((design) => parameters.get(key)?.usedBy(design));
  expect(reasons("desk.fit")).toEqual(["This design has no exceptions desk.", null]);
  expect(reasons("returns.rate")).toEqual([null, "In this design no need stays unmet."]);
  expect(reasons("flexibility.awayTax")).toEqual([null, "In this design nobody is cross-trained."]);
  expect(reasons("triage.accuracy")).toEqual(["This design admits everyone.", "This design admits everyone."]);
  expect(reasons("teams[0].headcount")).toEqual([null, "This design has its own number of people."]);
  expect(reasons("designs[0].flexible.range")).toEqual([null, "Another design's own."]);
  expect(reasons("promise.minutes")).toEqual([null, null]);
});

test("a path to no number is refused", () => {
  const nowhere: readonly Path[] = [["title"], ["nothing"], ["segments", 0, "target"]];
  for (const path of nowhere) expect(() => withValue(sampleFile(), path, 1)).toThrow(RangeError);
});
