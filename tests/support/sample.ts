/**
 * A small, valid scenario for tests: a bank-like process with an exceptions desk.
 *
 * Its numbers are round and invented; nothing here is a result.
 */
import type { ScenarioFile } from "../../src/scenario/schema.ts";

/** A fresh copy each time, so a test may change what it likes. */
export function sampleFile(): ScenarioFile {
  return {
    version: 1,
    id: "small-bank",
    title: "A small bank",
    story: "Two kinds of customers, three steps and a desk for what does not fit.",
    question: "How much should the counter be able to handle itself?",
    sources: ["All numbers are assumed."],
    currency: "EUR",
    regime: { kind: "day", openMinutes: 480 },
    arrivals: { profile: [1, 2, 2, 1], dayCv: 0.1 },
    segments: [
      {
        id: "routine",
        name: "Routine",
        variety: { mean: 0.2, concentration: 8 },
        needs: { approve: 0.3 },
        patience: { kind: "exponential", mean: 30 },
        loudness: 0.1,
        waitTolerance: 15,
        effortTolerance: 2,
        weights: { speed: 0.5, ease: 0.3, fit: 0.2 },
        margin: 40,
      },
      {
        id: "complex",
        name: "Complex",
        variety: { mean: 0.6, concentration: 5 },
        workFactor: 1.4,
        patience: { kind: "lognormal", mean: 45, cv: 0.5 },
        loudness: 0.4,
        waitTolerance: 25,
        effortTolerance: 3,
        weights: { speed: 0.2, ease: 0.2, fit: 0.6 },
        margin: 120,
      },
    ],
    populations: [{ id: "mixed", name: "Mixed", perHour: 18, mix: { routine: 0.7, complex: 0.3 } }],
    teams: [
      { id: "counter", name: "Counter", headcount: [2, 3, 3, 2], wagePerHour: 24, absence: 0.05 },
      { id: "office", name: "Office", headcount: 2, wagePerHour: 28 },
      { id: "experts", name: "Experts", headcount: 1, wagePerHour: 42 },
    ],
    steps: [
      {
        id: "advise",
        name: "Advise",
        stage: "onstage",
        team: "counter",
        work: { kind: "gamma", mean: 6, cv: 0.7 },
        exposure: 1,
      },
      {
        id: "approve",
        name: "Approve",
        stage: "backstage",
        team: "office",
        work: { kind: "lognormal", mean: 5, cv: 0.8 },
        exposure: 0.6,
        cost: 0.5,
        next: [
          { to: "sign", share: 0.9 },
          { to: "advise", share: 0.1 },
        ],
      },
      {
        id: "sign",
        name: "Sign",
        stage: "onstage",
        team: "counter",
        work: { kind: "constant", value: 2 },
        effort: 0.2,
        mandatory: true,
        purpose: "The law asks for a signature.",
      },
    ],
    desk: { team: "experts", work: { kind: "exponential", mean: 9 }, fit: 0.9 },
    standardRange: 0.3,
    returns: { rate: 0.4, max: 1, delay: { kind: "exponential", mean: 60 } },
    flexibility: { timeTax: 0.1, varietyTax: 0.5, awayTax: 0.1, skillPremium: 0.4, adaptivityPremium: 0.1 },
    designs: [
      { id: "forced", name: "Standard answer", flexible: { range: 1, adaptivity: 1, crossTraining: 0.5 } },
      { id: "helped", name: "With a desk", exceptions: "desk", headcount: { counter: [2, 2, 2, 2] } },
    ],
    retention: { midpoint: 55, slope: 10 },
    promise: { minutes: 45, effort: 1, share: 0.8 },
    today: { design: "forced", dial: 0.2 },
  };
}
