/** Journeys that are kept are scored again as if they had been simulated again, to the last bit, and only those. */
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { measureLayout } from "../../src/outcome/layout.ts";
import { Memory } from "../../src/outcome/memory.ts";
import { pathKey } from "../../src/outcome/paths.ts";
import { type Cell, createReplicator, keepingIn } from "../../src/outcome/replication.ts";
import { Cohort } from "../../src/population/cohort.ts";
import { Simulation } from "../../src/process/simulation.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { anyScenario } from "../support/anyScenario.ts";
import { handScenario, segment, step, team } from "../support/hand.ts";
import { runs } from "../support/runs.ts";

const seed = "memory";
const dials = [0, 0.35, 1];
const days = [0, 1, 2];
const ample = 2 ** 26;

const cells: readonly Cell[] = dials.map((dial) => ({ design: "only", dial }));

let simulated = 0;
let drawn = 0;

beforeEach(() => {
  simulated = 0;
  drawn = 0;
  const { run } = Simulation.prototype;
  vi.spyOn(Simulation.prototype, "run").mockImplementation(function (this: Simulation, until?: number) {
    simulated++;
    run.call(this, until);
  });
  const { begin } = Cohort.prototype;
  vi.spyOn(Cohort.prototype, "begin").mockImplementation(function (this: Cohort, key: string, replication: number) {
    drawn++;
    begin.call(this, key, replication);
  });
});
afterEach(() => vi.restoreAllMocks());

/** The rows of some replications, one after another. */
function rowsOf(create: typeof createReplicator, scenario: Scenario, of = cells, replications = days): Float64Array[] {
  const replicator = create(scenario, "all", seed, of);
  return replications.map((replication) => replicator.tallies(replication));
}

/** The very bits. */
function bits(rows: readonly Float64Array[]): string {
  return Buffer.concat(rows.map((row) => new Uint8Array(row.buffer))).toString("base64");
}

/** How many cells were simulated, and how many cohorts drawn, by what is done. */
function counted(what: () => void): { readonly simulated: number; readonly drawn: number } {
  const before = { simulated, drawn };
  what();
  return { simulated: simulated - before.simulated, drawn: drawn - before.drawn };
}

type Change = (scenario: Scenario, by: number) => Scenario;

const eachSegment =
  (change: (segment: Scenario["segments"][number], by: number) => Partial<Scenario["segments"][number]>): Change =>
  (scenario, by) => ({ ...scenario, segments: scenario.segments.map((one) => ({ ...one, ...change(one, by) })) });
const eachStep =
  (change: (step: Scenario["steps"][number], by: number) => Partial<Scenario["steps"][number]>): Change =>
  (scenario, by) => ({ ...scenario, steps: scenario.steps.map((one) => ({ ...one, ...change(one, by) })) });
const flexibility =
  (name: keyof Scenario["flexibility"]): Change =>
  (scenario, by) => ({ ...scenario, flexibility: { ...scenario.flexibility, [name]: by } });

/** Every field that changes no journey, each by a number above 0. */
const worthChanges: Readonly<Record<string, Change>> = {
  words: (scenario, by) => ({
    ...scenario,
    title: `${by}`,
    story: `${by}`,
    question: `${by}`,
    sources: [`${by}`],
    currency: "CHF",
    populations: scenario.populations.map((one) => ({ ...one, name: `${by}` })),
    designs: scenario.designs.map((one) => ({ ...one, name: `${by}` })),
    teams: scenario.teams.map((one) => ({ ...one, name: `${by}` })),
    teaching: { guess: `${by}`, prompt: `${by}`, tags: [`${by}`] },
  }),
  "segments' names": eachSegment((_, by) => ({ name: `${by}` })),
  waitTolerance: eachSegment(({ waitTolerance }, by) => ({ waitTolerance: waitTolerance * by })),
  effortTolerance: eachSegment(({ effortTolerance }, by) => ({ effortTolerance: effortTolerance * by })),
  weights: eachSegment(({ weights }, by) => ({ weights: { ...weights, speed: weights.speed * by, ease: by } })),
  margin: eachSegment((_, by) => ({ margin: 10 * by })),
  backstageVisibility: (scenario, by) => ({
    ...scenario,
    experience: { ...scenario.experience, backstageVisibility: by / 3 },
  }),
  steepness: (scenario, by) => ({ ...scenario, experience: { ...scenario.experience, steepness: by } }),
  retention: (scenario, by) => ({ ...scenario, retention: { midpoint: 50 + by, slope: 10 * by } }),
  "no promise": (scenario) => ({ ...scenario, promise: null }),
  promise: (scenario, by) => ({ ...scenario, promise: { minutes: 10 * by, effort: by, share: by / 3 } }),
  goal: (scenario, by) => ({ ...scenario, goal: { netPerDay: 100 * by } }),
  noticeable: (scenario, by) => ({ ...scenario, noticeable: by }),
  expectationDrift: (scenario, by) => ({ ...scenario, expectationDrift: by / 10 }),
  "cost of a referral": (scenario, by) => ({ ...scenario, referral: { ...scenario.referral, cost: by } }),
  "experience of a referral": (scenario, by) => ({
    ...scenario,
    referral: { ...scenario.referral, experience: 20 * by },
  }),
  overtimeRate: (scenario, by) => ({ ...scenario, costs: { ...scenario.costs, overtimeRate: by } }),
  fixedCostPerDay: (scenario, by) => ({ ...scenario, costs: { ...scenario.costs, fixedCostPerDay: 100 * by } }),
  wages: (scenario, by) => ({ ...scenario, teams: scenario.teams.map((one) => ({ ...one, wagePerHour: 20 * by })) }),
  skillPremium: flexibility("skillPremium"),
  skillExponent: flexibility("skillExponent"),
  adaptivityPremium: flexibility("adaptivityPremium"),
  crossPremium: flexibility("crossPremium"),
  "cost of a step": eachStep((_, by) => ({ cost: by })),
  "words of a step": eachStep((_, by) => ({ name: `${by}`, purpose: `${by}` })),
  today: (scenario) => ({ ...scenario, today: { design: "only", dial: 0.5 } }),
};

/** Fields that change journeys or the facts about them. */
const pathChanges: Readonly<Record<string, Change>> = {
  timeTax: flexibility("timeTax"),
  varietyTax: flexibility("varietyTax"),
  awayTax: flexibility("awayTax"),
  workFactor: eachSegment(({ workFactor }, by) => ({ workFactor: workFactor + by })),
  priority: eachSegment(({ priority }, by) => ({ priority: priority + by })),
  target: eachSegment(({ target }) => ({ target: !target })),
  exposure: eachStep(({ exposure }, by) => ({ exposure: (exposure + by) / 10 })),
  "effort of a step": eachStep(({ effort }, by) => ({ effort: effort + by })),
  standardRange: (scenario, by) => ({ ...scenario, standardRange: (scenario.standardRange + by) / 10 }),
  perHour: (scenario, by) => ({
    ...scenario,
    populations: scenario.populations.map((one) => ({ ...one, perHour: one.perHour + by })),
  }),
  "the fit of the desk": (scenario, by) => ({
    ...scenario,
    desk: scenario.desk && { ...scenario.desk, fit: (scenario.desk.fit + by) / 10 },
  }),
  headcount: (scenario) => ({
    ...scenario,
    designs: scenario.designs.map((one) => ({ ...one, headcount: new Map([["desk-team", [7]]]) })),
  }),
  "something new": (scenario) => Object.assign({ unheardOf: 1 }, scenario),
};

const by = fc.integer({ min: 1, max: 300 }).map((n) => n / 100);

test.each(Object.entries(worthChanges))(
  "%s: scored again is simulated afresh, and nothing is simulated",
  (_, change) => {
    fc.assert(
      fc.property(anyScenario, by, by, (scenario, one, other) => {
        const keep = keepingIn(new Memory(ample));
        const first = counted(() =>
          expect(bits(rowsOf(keep, scenario))).toBe(bits(rowsOf(createReplicator, scenario))),
        );
        expect(first.simulated).toBe(2 * cells.length * days.length);
        for (const changed of [change(scenario, one), change(change(scenario, one), other), scenario]) {
          let rows: Float64Array[] = [];
          const again = counted(() => {
            rows = rowsOf(keep, changed);
          });
          expect(again).toEqual({ simulated: 0, drawn: 0 });
          expect(bits(rows)).toBe(bits(rowsOf(createReplicator, changed)));
        }
      }),
      runs(8),
    );
  },
);

test.each(Object.entries(pathChanges))("%s: other journeys are simulated", (_, change) => {
  fc.assert(
    fc.property(anyScenario, by, (scenario, one) => {
      const changed = change(scenario, one);
      fc.pre(pathKey(changed) !== pathKey(scenario));
      const keep = keepingIn(new Memory(ample));
      rowsOf(keep, scenario);
      const again = counted(() => expect(bits(rowsOf(keep, changed))).toBe(bits(rowsOf(createReplicator, changed))));
      expect(again.simulated).toBe(2 * cells.length * days.length);
      expect(counted(() => rowsOf(keep, scenario)).simulated).toBe(0);
    }),
    runs(8),
  );
});

test("a scenario that changes in many ways at once, over rounds of other cells and days", () => {
  const round = fc.record({
    dials: fc.uniqueArray(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1 }),
    days: fc.uniqueArray(fc.nat(4), { minLength: 1 }),
    changes: fc.array(fc.record({ name: fc.constantFrom(...Object.keys(worthChanges)), by }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(anyScenario, fc.array(round, { minLength: 2, maxLength: 5 }), (scenario, rounds) => {
      const keep = keepingIn(new Memory(ample));
      const known = new Set<string>();
      for (const { changes, ...asked } of rounds) {
        const changed = changes.reduce((file, { name, by: amount }) => worthChanges[name](file, amount), scenario);
        const of = asked.dials.map((dial) => ({ design: "only", dial }));
        const wanted = asked.dials.flatMap((dial) => asked.days.map((day) => `${dial} ${day}`));
        const unknown = wanted.filter((key) => !known.has(key));
        let rows: Float64Array[] = [];
        expect(counted(() => (rows = rowsOf(keep, changed, of, asked.days))).simulated).toBe(unknown.length);
        expect(bits(rows)).toBe(bits(rowsOf(createReplicator, changed, of, asked.days)));
        for (const key of unknown) known.add(key);
      }
    }),
    runs(60),
  );
});

test("it never holds more than its limit, whatever is asked of it, and says nothing wrong when it is full", () => {
  const asked = fc.record({ scenario: fc.nat(3), dial: fc.constantFrom(0, 0.5, 1), day: fc.nat(5) });
  fc.assert(
    fc.property(
      fc.array(anyScenario, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 40_000 }),
      fc.array(asked, { minLength: 5, maxLength: 40 }),
      (scenarios, limit, asks) => {
        const memory = new Memory(limit);
        for (const { scenario, dial, day } of asks) {
          const of = [{ design: "only", dial }];
          const rows = rowsOf(keepingIn(memory), scenarios[scenario], of, [day]);
          expect(memory.bytes).toBeLessThanOrEqual(limit);
          expect(bits(rows)).toBe(bits(rowsOf(createReplicator, scenarios[scenario], of, [day])));
        }
      },
    ),
    runs(40),
  );
});

const busy = handScenario({
  teams: [team("counter", 1), team("office", 1)],
  steps: [
    step("ask", "counter", 0, { work: { kind: "exponential", mean: 6 }, exposure: 1 }),
    step("decide", "office", 5, { stage: "backstage" }),
  ],
  segments: [segment("anyone", { variety: { mean: 0.4, concentration: 4 } })],
});

function other(scenario: Scenario, number: number): Scenario {
  return { ...scenario, flexibility: { ...scenario.flexibility, timeTax: number } };
}

const design = (dial: number): readonly Cell[] => [{ design: "design", dial }];

test("what was not used for longest goes first, and a study does not drive its own facts out", () => {
  const one = new Memory(ample);
  rowsOf(keepingIn(one), busy, design(0), [0, 1, 2, 3]);
  // Days differ a little in their number of customers: room for two and a half.
  const memory = new Memory(2.5 * one.bytes);
  const keep = keepingIn(memory);
  const ask = (number: number) => counted(() => rowsOf(keep, other(busy, number), design(0), [0, 1, 2, 3])).simulated;
  expect([ask(1), ask(2), ask(1), ask(2)]).toEqual([4, 4, 0, 0]);
  expect(ask(3)).toBe(4);
  expect([ask(2), ask(3)]).toEqual([0, 0]);
  expect(ask(1)).toBe(4);

  const small = keepingIn(new Memory(one.bytes / 2));
  const days12 = Array.from({ length: 12 }, (_, day) => day);
  const first = counted(() => rowsOf(small, busy, design(0), days12)).simulated;
  const again = counted(() => rowsOf(small, busy, design(0), days12)).simulated;
  expect(first).toBe(12);
  expect(again).toBeLessThan(12);
  expect(counted(() => rowsOf(small, busy, design(0), days12)).simulated).toBe(again);
});

test("a change of one design leaves the journeys of the others alone, a change of one population too", () => {
  const { designs, populations } = busy;
  const two: Scenario = {
    ...busy,
    designs: [...designs, { ...designs[0], id: "second" }],
    populations: [...populations, { ...populations[0], id: "second" }],
  };
  const keep = keepingIn(new Memory(ample));
  const ask = (scenario: Scenario, population: string, id: string) =>
    counted(() => keep(scenario, population, seed, [{ design: id, dial: 0.5 }]).tallies(0)).simulated;
  for (const population of ["all", "second"]) for (const id of ["design", "second"]) ask(two, population, id);
  const turned: Scenario = {
    ...two,
    designs: two.designs.map((one) => (one.id === "second" ? { ...one, dispatch: "end-to-end" } : one)),
  };
  expect([ask(turned, "all", "design"), ask(turned, "all", "second")]).toEqual([0, 1]);
  const more = { ...two, populations: [populations[0], { ...populations[0], id: "second", perHour: 9 }] };
  expect([ask(more, "all", "design"), ask(more, "second", "design")]).toEqual([0, 1]);
  expect(counted(() => keep(two, "all", "another seed", [{ design: "design", dial: 0.5 }]).tallies(0)).simulated).toBe(
    1,
  );
});

test("a replicator whose scenario is past still says what is so", () => {
  const memory = new Memory(ample);
  const past = keepingIn(memory)(busy, "all", seed, design(0.5));
  const present = keepingIn(memory)(other(busy, 1), "all", seed, design(0.5));
  for (const day of [0, 1]) {
    expect(past.tallies(day)).toEqual(createReplicator(busy, "all", seed, design(0.5)).tallies(day));
    expect(present.tallies(day)).toEqual(createReplicator(other(busy, 1), "all", seed, design(0.5)).tallies(day));
  }
  expect(past.tallies(0).length).toBe(measureLayout(busy).slots);
});

test("the costs of a step are those of the visits whose work began", () => {
  const cost = { ...busy, steps: busy.steps.map((one, index) => ({ ...one, cost: index === 0 ? 0.1 : 2 })) };
  const { measures } = measureLayout(cost);
  const slot = measures.find(({ name }) => name === "costParts.visits")?.numerator ?? Number.NaN;
  const waits = measures.filter(({ name, scope }) => name === "wait" && scope === "team");
  const row = createReplicator(cost, "all", seed, design(1)).tallies(0);
  const [asked, decided] = waits.map(({ denominator }) => row[denominator]);
  expect(row[slot]).toBeCloseTo(0.1 * asked + 2 * decided, 9);
});
