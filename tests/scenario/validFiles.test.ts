/** What the model allows is no problem, however odd it looks. */
import { expect, test } from "vitest";
import { continuousSample, type Keys, problemsOf, put, sampleWith } from "./support.ts";

type Case = readonly [keys: Keys, value: unknown];

const oddities: readonly Case[] = [
  [["desk", "work"], { kind: "constant", value: 0 }],
  [["desk", "work"], { kind: "uniform", min: 0, max: 0 }],
  [["desk", "work"], { kind: "uniform", min: 2, max: 2 }],
  [["desk", "work"], { kind: "triangular", min: 0, mode: 0, max: 1 }],
  [["desk", "work"], { kind: "triangular", min: 1, mode: 2, max: 2 }],
  [["desk", "work"], { kind: "empirical", values: [0, 0] }],
  [["desk", "work"], { kind: "weibull", mean: 3, shape: 0.5 }],
  [["desk", "work"], { kind: "beta", mean: 0.5, concentration: 2 }],
  [["segments", 0, "workFactor"], 0],
  [["segments", 0, "priority"], -3],
  [["segments", 0, "margin"], -10],
  [["segments", 0, "weights"], { speed: 0, ease: 0, fit: 7 }],
  [["populations", 0, "perHour"], 0],
  [["populations", 0, "perHour"], 25_000],
  [["populations", 0, "mix"], { routine: 1 }],
  [["populations", 0, "mix"], { routine: 0.7000009, complex: 0.3 }],
  [
    ["arrivals", "profile"],
    [0, 1, 0],
  ],
  [
    ["teams", 0, "headcount"],
    [0, 0, 0, 1],
  ],
  [["teams", 2, "headcount"], 10_000],
  [["teams", 0, "absence"], 1],
  [["teams", 2], { id: "experts", name: "Experts", unlimited: true }],
  [["teams", 3], { id: "idle", name: "Serve no step", headcount: 1 }],
  [["steps", 0, "next"], [{ to: "advise", share: 1 }]],
  [["steps", 0, "next"], [{ to: "end", share: 1 }]],
  [["steps", 1, "id"], "approve-2"],
  [["returns", "max"], 0],
  [["promise", "effort"], 0],
  [["goal"], { netPerDay: -100 }],
  [["designs", 0, "headcount"], { counter: 2 }],
  [["designs", 0, "alsoServes"], {}],
  [["designs", 0, "rigid"], {}],
  [["designs", 0, "flexible"], { crossTraining: { counter: 1 }, range: { sign: 0 } }],
  [["teaching"], {}],
  [["$schema"], "./schema.json"],
];

test.each(oddities.map((one) => [`${one[0].join(".")} = ${JSON.stringify(one[1])}`, one] as const))(
  "is allowed: %s",
  (_, [keys, value]) => {
    const needsOf = [["segments", 0, "needs"], undefined] as const;
    expect(problemsOf(sampleWith(needsOf, [keys, value]))).toEqual([]);
  },
);

test("a continuous scenario may say in words that it has no days", () => {
  const sample = continuousSample();
  put(sample, ["arrivals"], { dayCv: 0 });
  put(sample, ["costs"], { fixedCostPerDay: 0 });
  put(sample, ["teams", 0, "absence"], 0);
  expect(problemsOf(sample)).toEqual([]);
});

test("ids such as constructor and toString are ids like any other", () => {
  const sample = sampleWith(
    [["segments", 0, "id"], "constructor"],
    [["segments", 0, "needs"], { valueOf: 0.5 }],
    [["populations", 0, "mix"], { constructor: 0.7, complex: 0.3 }],
    [["steps", 1, "id"], "valueOf"],
    [["teams", 1, "id"], "toString"],
    [["steps", 1, "team"], "toString"],
    [["designs", 0, "alsoServes"], { toString: ["counter"] }],
    [["designs", 0, "id"], "hasOwnProperty"],
    [["today", "design"], "hasOwnProperty"],
  );
  expect(problemsOf(sample)).toEqual([]);
});
