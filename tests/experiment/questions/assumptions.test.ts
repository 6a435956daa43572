/** What counts as an assumption, and how far one is moved. */
import { describe, expect, test } from "vitest";
import {
  type Asked,
  type Assumption,
  answerKey,
  assumptionsOf,
  moved,
} from "../../../src/experiment/questions/assumptions.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { numberAt } from "../../../src/scenario/values.ts";
import { sampleFile } from "../../support/sample.ts";

const by = 0.2;
const file: ScenarioFile = {
  ...sampleFile(),
  populations: [
    { id: "mixed", name: "Mixed", perHour: 18, mix: { routine: 0.7, complex: 0.3 } },
    { id: "other", name: "Other", perHour: 9, mix: { routine: 1 } },
  ],
};
const asked: Asked = { population: "mixed", design: file.designs[0].id, rule: "value" };

const listed = (some: ScenarioFile = file, more: Partial<Asked> = {}) => {
  const { weighed, unweighed } = assumptionsOf(some, { ...asked, ...more }, by);
  return { weighed, unweighed, all: [...weighed, ...unweighed] };
};
/** Of each file once: they are many. */
const lists = new WeakMap<ScenarioFile, readonly Assumption[]>();
const allOf = (some: ScenarioFile): readonly Assumption[] => {
  const all = lists.get(some) ?? listed(some).all;
  lists.set(some, all);
  return all;
};
const found = (key: string, some: ScenarioFile = file): Assumption => {
  const one = allOf(some).find((other) => other.key === key);
  if (one === undefined) throw new Error(`no assumption ${key}`);
  return one;
};
const at = (key: string, position: number, some: ScenarioFile = file): ScenarioFile =>
  moved(some, [found(key, some)], new Map([[key, position]]), by);
const valueAt = (key: string, position: number, some: ScenarioFile = file): number =>
  numberAt(at(key, position, some), found(key, some).path);
const odds = (share: number): number => share / (1 - share);

describe("an assumption", () => {
  test("is no lever of a design, nor a number of another population, nor of a segment of which nobody comes", () => {
    const keys = listed().all.map(({ key }) => key);
    expect(keys.filter((key) => key.includes("flexible") || key.startsWith("populations[1]"))).toEqual([]);
    expect(keys).toContain("segments[1].margin");
    const ofOther = listed(file, { population: "other" }).all.map(({ key }) => key);
    expect(ofOther.filter((key) => key.startsWith("segments[1]"))).toEqual([]);
    expect(ofOther).toContain("populations[1].perHour");
  });

  test("that is asked of the process is told from one about the world", () => {
    const ofAsked = listed(file, { rule: "promise" }).all.filter((one) => one.asked);
    expect(ofAsked.map(({ key }) => key)).toEqual(["promise.minutes", "promise.effort", "promise.share", "noticeable"]);
  });

  test("that is 0, or a share of 1, stays where it is and is not listed", () => {
    const still = { ...file, steps: file.steps.map((step) => ({ ...step, exposure: step.exposure === 1 ? 1 : 0 })) };
    expect(listed(still).all.filter(({ key }) => key.endsWith("exposure"))).toEqual([]);
    expect(listed(file, { population: "other" }).all.filter(({ key }) => key.includes("mix"))).toEqual([]);
  });

  test("that the rule does not weigh is set apart: the rest of the answer is the same text", () => {
    const byPromise = listed(file, { rule: "promise" });
    const keys = byPromise.unweighed.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(["segments[0].margin", "retention.midpoint", "segments[1].waitTolerance"]),
    );
    expect(keys).not.toContain("teams[0].wagePerHour");
    expect(listed(file, { rule: "noticeable" }).unweighed.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["segments[0].margin", "retention.slope", "promise.minutes"]),
    );
    expect(listed().unweighed.map(({ key }) => key)).toEqual(["promise.minutes", "promise.effort", "promise.share"]);
    const all = new Map(byPromise.unweighed.map(({ key }) => [key, 1]));
    const changed = resolveScenario(moved(file, byPromise.unweighed, all, by));
    const promised = { ...asked, rule: "promise" } as const;
    expect(answerKey(changed, promised)).toBe(answerKey(resolveScenario(file), promised));
    expect(answerKey(changed, asked)).not.toBe(answerKey(resolveScenario(file), asked));
  });

  test("with a business goal is weighed by every rule, since value is", () => {
    const withGoal: ScenarioFile = { ...file, goal: { netPerDay: 100 } };
    expect(listed(withGoal, { rule: "promise" }).weighed.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["segments[0].margin", "goal.netPerDay"]),
    );
  });
});

describe("to move an assumption", () => {
  test("moves a number by a share of itself, a tax told in per cent too", () => {
    expect([valueAt("populations[0].perHour", -1), valueAt("populations[0].perHour", 1)]).toEqual([
      expect.closeTo(14.4, 9),
      expect.closeTo(21.6, 9),
    ]);
    const taxed: ScenarioFile = { ...file, flexibility: { ...file.flexibility, skillPremium: 1.5 } };
    expect(valueAt("flexibility.skillPremium", 1, taxed)).toBeCloseTo(1.8, 9);
  });

  test("moves a share by its odds", () => {
    for (const [position, factor] of [
      [-1, 0.8],
      [0.5, 1.1],
      [1, 1.2],
    ]) {
      const { exposure = 0 } = file.steps[1];
      expect(odds(valueAt("steps[1].exposure", position))).toBeCloseTo(factor * odds(exposure), 9);
    }
  });

  test("moves the odds of a share of a mix; the others keep their proportions and the sum stays 1", () => {
    const three: ScenarioFile = {
      ...file,
      segments: [...file.segments, { ...file.segments[0], id: "third", name: "Third" }],
      populations: [{ id: "mixed", name: "Mixed", perHour: 18, mix: { routine: 0.5, complex: 0.3, third: 0.2 } }],
    };
    const { mix } = at("populations[0].mix.routine", -1, three).populations[0];
    expect(odds(mix.routine)).toBeCloseTo(0.8, 9);
    expect(mix.complex / mix.third).toBeCloseTo(1.5, 9);
    expect(mix.routine + mix.complex + mix.third).toBeCloseTo(1, 12);
  });

  test("moves all shares of a mix at once when all are moved, in whatever order they stand", () => {
    const shares = listed().all.filter(({ path }) => path[2] === "mix");
    const positions = new Map([
      ["populations[0].mix.routine", 1],
      ["populations[0].mix.complex", -1],
    ]);
    const { mix } = moved(file, shares, positions, by).populations[0];
    expect(mix.routine / mix.complex).toBeCloseTo((0.7 * 1.2) / (0.3 * 0.8), 9);
    expect(moved(file, [...shares].reverse(), positions, by).populations[0].mix).toEqual(mix);
  });

  test("moves a whole number by at least one, every whole number in between being as likely as another", () => {
    expect([-1, 0, 1].map((position) => valueAt("teams[1].headcount", position))).toEqual([1, 2, 3]);
    const many: ScenarioFile = {
      ...file,
      teams: file.teams.map((team) => (team.id === "office" ? { ...team, headcount: 10 } : team)),
    };
    const fine = Array.from({ length: 100 }, (_, i) => valueAt("teams[1].headcount", -1 + (2 * (i + 0.5)) / 100, many));
    for (const people of [8, 9, 10, 11, 12]) expect(fine.filter((one) => one === people)).toHaveLength(20);
  });

  test("goes no further than the limits of a field: a team of one cannot be smaller", () => {
    const alone: ScenarioFile = {
      ...file,
      teams: file.teams.map((team) => (team.id === "office" ? { ...team, headcount: 1 } : team)),
    };
    expect([-1, 1].map((position) => valueAt("teams[1].headcount", position, alone))).toEqual([1, 2]);
  });

  test("leaves a file that is still valid, all assumptions moved at once to either end", () => {
    for (const position of [-1, 1]) {
      const { all } = listed();
      const changed = moved(file, all, new Map(all.map(({ key }) => [key, position])), by);
      expect(checkScenario(changed).ok).toBe(true);
    }
  });
});
