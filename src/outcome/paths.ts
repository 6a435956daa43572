/**
 * What the journeys of a scenario depend on, what the worth of a journey to its customer depends on, and what only the
 * costs do.
 *
 * Each is the scenario itself with everything blanked that does not matter. Blanking is by name: a field that is new to
 * the scenario counts as one that changes the journeys until it is named here. And it is the blanked scenario that is
 * simulated and scored, so that what is blanked by mistake is wrong at once and everywhere, not only where facts are
 * kept.
 *
 * `segment.target` (judged at the door), `desk.fit` and `step.effort` (added up visit by visit on the way) have to do
 * with worth, but stay with the journeys: the facts are what comes after them.
 */
import type { Design, Scenario, Segment, Step } from "../scenario/types.ts";

/** The scenario without words, prices, goals and promise. Its customers' journeys are worth to them what they were. */
export function expectationsOf(scenario: Scenario): Scenario {
  return {
    ...scenario,
    title: "",
    story: "",
    question: "",
    sources: [],
    currency: "",
    segments: scenario.segments.map((segment) => ({ ...segment, name: "" })),
    populations: scenario.populations.map((population) => ({ ...population, name: "" })),
    teams: scenario.teams.map((team) => ({ ...team, name: "", wagePerHour: 0 })),
    steps: scenario.steps.map((step): Step => ({ ...step, name: "", cost: 0, purpose: null })),
    designs: scenario.designs.map((design) => ({ ...design, name: "" })),
    flexibility: {
      ...scenario.flexibility,
      skillPremium: 0,
      skillExponent: 1,
      adaptivityPremium: 0,
      crossPremium: 0,
    },
    referral: { ...scenario.referral, cost: 0 },
    costs: { overtimeRate: 0, fixedCostPerDay: 0 },
    promise: null,
    goal: null,
    noticeable: 0,
    expectationDrift: 0,
    today: null,
    teaching: { guess: null, prompt: null, tags: [] },
  };
}

/** The scenario without expectations either. Its journeys are those of the scenario. */
export function pathsOf(scenario: Scenario): Scenario {
  return {
    ...expectationsOf(scenario),
    segments: scenario.segments.map(pathsOfSegment),
    referral: { cost: 0, experience: 0 },
    experience: { backstageVisibility: 0, steepness: 1 },
    retention: { midpoint: 0, slope: 1 },
  };
}

function pathsOfSegment(segment: Segment): Segment {
  const weights = { speed: 1, ease: 1, fit: 1 };
  return { ...segment, name: "", waitTolerance: 1, effortTolerance: 1, weights, margin: 0 };
}

/** Text of all that experience and value depend on: equal texts, equal sums over customers but for the promise. */
export function experienceKey(scenario: Scenario): string {
  return textOf(expectationsOf(scenario));
}

/** Text of what it depends on, beside the facts, whether a promise is kept. */
export function promiseKey({ promise }: Scenario): string {
  return textOf(promise && [promise.minutes, promise.effort]);
}

/** Text of all that the journeys of a scenario depend on, in every population and design: equal texts, equal journeys. */
export function pathKey(scenario: Scenario): string {
  return textOf(pathsOf(scenario));
}

/** Text of all that the cohorts of one population and their journeys depend on, but for the design. `paths` as above. */
export function crowdKey(paths: Scenario, population: string, seed: string): string {
  return textOf([
    { ...paths, populations: paths.populations.filter(({ id }) => id === population), designs: [] },
    seed,
  ]);
}

/** Text of one design. */
export function designKey(design: Design): string {
  return textOf(design);
}

/** JSON, with maps as their entries. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));
}
