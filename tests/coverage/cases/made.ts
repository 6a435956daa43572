/**
 * Cases made to be mean: small services, quick to simulate, each with one thing that certificates get wrong. Their
 * numbers are invented; nothing here is a result.
 */

import { rulesFor } from "../../../src/experiment/answer.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import { problemText } from "../../../src/scenario/problem.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import type { CoverageCase } from "../case.ts";

type Segment = ScenarioFile["segments"][number];

/** Two kinds of customers, one team: what all have in common that do not say otherwise. */
const segment: Omit<Segment, "id" | "name"> = {
  variety: { mean: 0.3, concentration: 6 },
  patience: { kind: "exponential", mean: 40 },
  waitTolerance: 15,
  effortTolerance: 1,
  weights: { speed: 0.4, ease: 0.2, fit: 0.4 },
  margin: 50,
};

const common: Omit<ScenarioFile, "id"> = {
  version: 1,
  title: "A small service",
  story: "Made for the coverage study.",
  question: "Does the certificate hold?",
  sources: ["All numbers are invented."],
  currency: "EUR",
  regime: { kind: "day", openMinutes: 480 },
  segments: [
    { ...segment, id: "plain", name: "Plain" },
    { ...segment, id: "varied", name: "Varied", variety: { mean: 0.6, concentration: 6 }, margin: 90 },
  ],
  populations: [{ id: "all", name: "All", perHour: 6, mix: { plain: 0.7, varied: 0.3 } }],
  teams: [{ id: "clerks", name: "Clerks", headcount: 3, wagePerHour: 25 }],
  steps: [
    {
      id: "serve",
      name: "Serve",
      stage: "onstage",
      team: "clerks",
      work: { kind: "gamma", mean: 16, cv: 0.7 },
      exposure: 1,
    },
  ],
  standardRange: 0.2,
  returns: { rate: 0.5, max: 1, delay: { kind: "exponential", mean: 30 } },
  flexibility: { timeTax: 0.05, varietyTax: 0.4, skillPremium: 0.6, skillExponent: 1.5 },
  designs: [{ id: "only", name: "Only", flexible: { range: 1 } }],
  retention: { midpoint: 55, slope: 12 },
  promise: { minutes: 60, effort: 1, share: 0.7 },
};

function made(name: string, changes: Partial<ScenarioFile>, shareAt: number | null = null): CoverageCase {
  const result = checkScenario(JSON.parse(JSON.stringify({ ...common, id: name, ...changes })));
  if (!result.ok) throw new Error(`${name}: ${result.problems.map(problemText).join("; ")}`);
  const { scenario } = result;
  return {
    name,
    scenario,
    population: scenario.populations[0].id,
    design: scenario.designs[0].id,
    rules: shareAt === null ? rulesFor(scenario) : ["promise"],
    seeds: 400,
    truthDays: { all: 5_000, close: 50_000 },
    shareAt,
  };
}

const [plain, varied] = common.segments;
const [clerks] = common.teams;
const [serve] = common.steps;

/**
 * Two teams that are each other's image: at one end of the dial the one helps the other, at the other end the other the
 * one. Dials d and 1 - d have the same law and not the same days, so that they are equal is never seen on any day. The best
 * are two, for people are whole: at 1/4 and at 3/4 three of four help.
 */
const twins: Partial<ScenarioFile> = {
  segments: [
    { ...plain, id: "left", name: "Left", needs: { right: 0 } },
    { ...plain, id: "right", name: "Right", needs: { left: 0 } },
  ],
  populations: [{ id: "all", name: "All", perHour: 9, mix: { left: 0.5, right: 0.5 } }],
  teams: [
    { ...clerks, id: "left-team", name: "Left", headcount: 2 },
    { ...clerks, id: "right-team", name: "Right", headcount: 2 },
  ],
  steps: [
    { ...serve, id: "left", name: "Left", team: "left-team" },
    { ...serve, id: "right", name: "Right", team: "right-team" },
  ],
  flexibility: { crossPremium: 0.1, awayTax: 0.1 },
  designs: [
    {
      id: "only",
      name: "Only",
      rigid: { range: 0.7, adaptivity: 1, crossTraining: { "left-team": 1 } },
      flexible: { range: 0.7, adaptivity: 1, crossTraining: { "right-team": 1 } },
    },
  ],
  promise: { minutes: 40, effort: 1, share: 0.75 },
};

/** A lever that moves whole people and costs nothing: dials that round to the same people are the same day for day. */
const steps: Partial<ScenarioFile> = {
  ...twins,
  flexibility: { awayTax: 0.1 },
  designs: [
    {
      id: "only",
      name: "Only",
      rigid: { range: 0.7, adaptivity: 1 },
      flexible: { range: 0.7, adaptivity: 1, crossTraining: 1 },
    },
  ],
};

export const madeCases: readonly CoverageCase[] = [
  made("small", {}),
  made("equal-in-law", twins),
  made("equal-day-by-day", steps),
  made("share-at-a-dial", {}, 0.5),
  made("share-at-the-best", {}, 1),
  made("flat-optimum", { flexibility: { timeTax: 0.02, varietyTax: 0.1, skillPremium: 0.15 } }),
  made("optimum-rigid", {
    segments: [plain, varied].map((one) => ({ ...one, variety: { mean: 0.05, concentration: 20 } })),
    flexibility: { ...common.flexibility, skillExponent: 1 },
  }),
  made("optimum-flexible", {
    segments: [plain, varied].map((one) => ({ ...one, variety: { mean: 0.75, concentration: 4 }, margin: 200 })),
    flexibility: { timeTax: 0.02, varietyTax: 0.1, skillPremium: 0.1 },
    promise: { minutes: 60, effort: 1, share: 0.84 },
  }),
  made("heavy-lognormal", { steps: [{ ...serve, work: { kind: "lognormal", mean: 16, cv: 3.5 } }] }),
  made("heavy-weibull", { steps: [{ ...serve, work: { kind: "weibull", mean: 16, shape: 0.5 } }] }),
  made("few-customers", {
    populations: [{ id: "all", name: "All", perHour: 5 / 8, mix: { plain: 0.7, varied: 0.3 } }],
    teams: [{ ...clerks, headcount: 1 }],
  }),
  made("rare-segment", {
    segments: [plain, { ...varied, margin: 5000 }],
    populations: [{ id: "all", name: "All", perHour: 6, mix: { plain: 0.998, varied: 0.002 } }],
  }),
  // Five customers a day, one promise in a hundred may be broken: most of the first days show none.
  made("rarely-broken", {
    segments: [plain, varied].map((one) => ({ ...one, variety: { mean: 0.05, concentration: 20 } })),
    populations: [{ id: "all", name: "All", perHour: 5 / 8, mix: { plain: 0.7, varied: 0.3 } }],
    promise: { minutes: 90, effort: 1, share: 0.99 },
  }),
  // A dear step that one in 500 needs.
  made("rarely-needed", {
    segments: [{ ...plain, needs: { special: 0.002 }, variety: { mean: 0.6, concentration: 6 } }],
    populations: [{ id: "all", name: "All", perHour: 6, mix: { plain: 1 } }],
    returns: { rate: 1, max: 1, delay: { kind: "exponential", mean: 30 } },
    steps: [serve, { ...serve, id: "special", name: "Special", cost: 3000 }],
    designs: [{ id: "only", name: "Only", rigid: { adaptivity: 1 }, flexible: { range: 1, adaptivity: 1 } }],
  }),
  // A seed of it takes two seconds, more than twice the dearest of the others: the whole is to take at most 90 minutes.
  { ...made("continuous", { regime: { kind: "continuous", warmUpMinutes: 120, minutes: 360 } }), seeds: 100 },
];
