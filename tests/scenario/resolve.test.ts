/** Every default of the model, written out by hand. */
import { describe, expect, test } from "vitest";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { sampleFile } from "../support/sample.ts";

/** A file that says only what it must. */
function tersest(): ScenarioFile {
  return {
    version: 1,
    id: "terse",
    title: "Terse",
    story: "",
    question: "",
    sources: [],
    currency: "EUR",
    regime: { kind: "day", openMinutes: 60 },
    segments: [
      {
        id: "all",
        name: "All",
        waitTolerance: 1,
        effortTolerance: 1,
        weights: { speed: 1, ease: 1, fit: 1 },
        margin: 1,
      },
    ],
    populations: [{ id: "all", name: "All", perHour: 1, mix: { all: 1 } }],
    teams: [
      { id: "a", name: "A", headcount: 1 },
      { id: "self", name: "Self-service", unlimited: true },
    ],
    steps: [
      { id: "one", name: "One", stage: "onstage", team: "a", work: { kind: "constant", value: 1 } },
      { id: "two", name: "Two", stage: "backstage", team: "self", work: { kind: "constant", value: 1 } },
    ],
    standardRange: 0.5,
    designs: [{ id: "only", name: "Only" }],
    retention: { midpoint: 50, slope: 10 },
  };
}

const team = (id: string) => ({ id, name: id, headcount: 1 });
const teamsAlsoServed = (file: ScenarioFile) => Object.fromEntries(resolveScenario(file).designs[0].alsoServes);

test("a file that says nothing gets the defaults of the model", () => {
  const scenario = resolveScenario(tersest());
  expect(scenario).toEqual({
    ...tersest(),
    version: undefined,
    arrivals: { profile: [1], dayCv: 0 },
    segments: [
      {
        ...tersest().segments[0],
        target: true,
        variety: null,
        needs: new Map([
          ["one", 1],
          ["two", 1],
        ]),
        workFactor: 1,
        patience: null,
        priority: 0,
        loudness: 0,
      },
    ],
    populations: [{ id: "all", name: "All", perHour: 1, mix: new Map([["all", 1]]) }],
    teams: [
      { id: "a", name: "A", headcount: [1], wagePerHour: 0, absence: 0 },
      { id: "self", name: "Self-service", headcount: null, wagePerHour: 0, absence: 0 },
    ],
    steps: [
      {
        ...tersest().steps[0],
        exposure: 0,
        effort: 0,
        cost: 0,
        mandatory: false,
        purpose: null,
        next: [{ to: "two", share: 1 }],
      },
      {
        ...tersest().steps[1],
        exposure: 0,
        effort: 0,
        cost: 0,
        mandatory: false,
        purpose: null,
        next: [{ to: "end", share: 1 }],
      },
    ],
    desk: null,
    returns: null,
    flexibility: {
      timeTax: 0,
      varietyTax: 0,
      awayTax: 0,
      skillPremium: 0,
      skillExponent: 1,
      adaptivityPremium: 0,
      crossPremium: 0,
    },
    designs: [
      {
        id: "only",
        name: "Only",
        exceptions: "force",
        admission: "all",
        dispatch: "local",
        alsoServes: new Map(),
        headcount: new Map(),
        omits: [],
        rigid: {
          range: new Map([
            ["one", 0],
            ["two", 0],
          ]),
          adaptivity: 0,
          crossTraining: new Map([
            ["a", 0],
            ["self", 0],
          ]),
        },
        flexible: {
          range: new Map([
            ["one", 1],
            ["two", 1],
          ]),
          adaptivity: 1,
          crossTraining: new Map([
            ["a", 0],
            ["self", 0],
          ]),
        },
      },
    ],
    triage: { accuracy: 1 },
    referral: { cost: 0, experience: 50 },
    experience: { backstageVisibility: 0.3, steepness: 2 },
    costs: { overtimeRate: 1.5, fixedCostPerDay: 0 },
    promise: null,
    goal: null,
    noticeable: 1,
    expectationDrift: 0,
    today: null,
    teaching: { guess: null, prompt: null, tags: [] },
  });
});

describe("the default chain", () => {
  test("leads from each team to the next and from the last to the first", () => {
    expect(teamsAlsoServed({ ...tersest(), teams: [team("a"), team("b"), team("c")] })).toEqual({
      a: ["b"],
      b: ["c"],
      c: ["a"],
    });
  });

  test("leaves out the desk's team and unlimited teams", () => {
    const unlimited = { id: "u", name: "U", unlimited: true as const };
    const desk = { team: "d", work: { kind: "constant" as const, value: 1 }, fit: 1 };
    expect(teamsAlsoServed({ ...tersest(), desk, teams: [team("a"), team("d"), unlimited, team("c")] })).toEqual({
      a: ["c"],
      c: ["a"],
    });
  });

  test("never leads from a team to itself", () => {
    expect(teamsAlsoServed({ ...tersest(), teams: [team("a")] })).toEqual({});
  });

  test("gives way to what a design says, even if that is nothing", () => {
    const file = { ...tersest(), teams: [team("a"), team("b")] };
    expect(teamsAlsoServed({ ...file, designs: [{ id: "x", name: "X", alsoServes: {} }] })).toEqual({});
    expect(teamsAlsoServed({ ...file, designs: [{ id: "x", name: "X", alsoServes: { b: ["a"] } }] })).toEqual({
      b: ["a"],
    });
  });
});

test("in an end that is given, what is not named is 0, and one number is for all", () => {
  const file = sampleFile();
  file.designs[0].flexible = { range: { sign: 0.5 }, crossTraining: 0.25 };
  const { flexible } = resolveScenario(file).designs[0];
  expect(flexible.adaptivity).toBe(0);
  expect([...flexible.range]).toEqual([
    ["advise", 0],
    ["approve", 0],
    ["sign", 0.5],
  ]);
  expect([...flexible.crossTraining.values()]).toEqual([0.25, 0.25, 0.25]);
  file.designs[0].flexible = {};
  expect([...resolveScenario(file).designs[0].flexible.range.values()]).toEqual([0, 0, 0]);
});

test("a headcount is one slot or a slot each, in a team and in a design", () => {
  const file = sampleFile();
  file.designs[0].headcount = { office: 3 };
  const scenario = resolveScenario(file);
  expect(scenario.teams.map(({ headcount }) => headcount)).toEqual([[2, 3, 3, 2], [2], [1]]);
  expect(Object.fromEntries(scenario.designs[0].headcount)).toEqual({ office: [3] });
  expect(Object.fromEntries(scenario.designs[1].headcount)).toEqual({ counter: [2, 2, 2, 2] });
});

test("a segment that a mix does not name has the share 0", () => {
  const file = sampleFile();
  file.populations[0].mix = { complex: 1 };
  expect([...resolveScenario(file).populations[0].mix]).toEqual([
    ["routine", 0],
    ["complex", 1],
  ]);
});

test("defaults look at own keys only: an id such as constructor is found where it is written and nowhere else", () => {
  const file = sampleFile();
  file.steps[1].id = "constructor";
  file.segments[0].needs = {};
  expect(resolveScenario(file).segments[0].needs.get("constructor")).toBe(1);
});
