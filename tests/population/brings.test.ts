/** What a customer brings: what their own segment says, as likely as it says, each thing by a draw of its own. */
import { describe, expect, test } from "vitest";
import { type CustomerLine, traceReplication } from "../../src/outcome/trace.ts";
import { cumulative, pick } from "../../src/population/cohort.ts";
import { normalQuantile } from "../../src/population/distributions/special/normalQuantile.ts";
import { moved } from "../../src/population/draws.ts";
import { handScenario, segment, step, team } from "../support/hand.ts";
import { readTrace } from "../support/traceLines.ts";

/** Chance exceeds a limit once in a thousand such tests; the numbers are always the same ones. */
const risk = 0.001;

const exponential = (mean: number) => ({ kind: "exponential" as const, mean });

function customersOf(parts: Omit<Parameters<typeof handScenario>[0], "teams">): readonly CustomerLine[] {
  const scenario = handScenario({
    populations: [{ id: "all", name: "All", perHour: 250, mix: { few: 0.2, most: 0.8 } }],
    teams: [{ id: "counter", name: "Counter", unlimited: true }, team("experts", 400)],
    desk: { team: "experts", work: { kind: "uniform", min: 300, max: 400 }, fit: 1 },
    ...parts,
  });
  const request = { scenario, population: "all", design: "design", dial: 0, seed: "brings", replication: 0 };
  return readTrace(traceReplication(request)).customers;
}

const steps = [
  step("ask", "counter", 0, { work: exponential(2), exposure: 1 }),
  step("sign", "counter", 0, { work: exponential(2), exposure: 1 }),
];

test("what a customer brings is what their own segment says", () => {
  const customers = customersOf({
    segments: [
      segment("few", {
        needs: { ask: 0, sign: 1 },
        patience: { kind: "constant", value: 5 },
        variety: { mean: 0.1, concentration: 1e6 },
        loudness: 0,
        priority: 3,
      }),
      segment("most", {
        needs: { ask: 1, sign: 0 },
        patience: { kind: "constant", value: 9 },
        variety: { mean: 0.9, concentration: 1e6 },
        loudness: 1,
        priority: -2,
        target: false,
      }),
    ],
    steps,
  });
  const said = {
    few: { needs: { ask: false, sign: true }, patience: 5, loud: false, judgedTarget: true, priority: 3 },
    most: { needs: { ask: true, sign: false }, patience: 9, loud: true, judgedTarget: false, priority: -2 },
  };
  for (const line of customers) {
    expect(line).toMatchObject(said[line.segment as keyof typeof said]);
    // Of this concentration the standard deviation is 0.0003.
    const mean = line.segment === "few" ? 0.1 : 0.9;
    for (const variety of Object.values(line.variety)) expect(Math.abs(variety - mean)).toBeLessThan(0.005);
  }
  expect(new Set(customers.map((line) => line.segment)).size).toBe(2);
});

test("as much of the variety shows at a step as its exposure says", () => {
  const exposures = { ask: 0.5, sign: 0.9 };
  const shown = steps.map((one) => ({ ...one, exposure: exposures[one.id as keyof typeof exposures] }));
  const segments = ["few", "most"].map((id) => segment(id, { variety: { mean: 0.5, concentration: 4 } }));
  const customers = customersOf({ segments, steps: shown, standardRange: 0.4 });
  for (const { visits, variety } of customers) {
    for (const { step: id, fits } of visits) {
      expect(fits).toBe(exposures[id as keyof typeof exposures] * variety[id] <= 0.4);
    }
  }
});

describe("it is as likely as it says", () => {
  const customers = customersOf({
    segments: [segment("few", { target: false }), segment("most", { needs: { sign: 0.3 }, loudness: 0.7 })],
    triage: { accuracy: 0.6 },
    returns: { rate: 0.35, max: 2, delay: exponential(10) },
    steps,
  });
  const most = customers.filter((line) => line.segment === "most");
  const few = customers.filter((line) => line.segment === "few");

  test.each([
    ["a segment, by the mix", customers, 0.8, (line: CustomerLine) => line.segment === "most"],
    ["a need", most, 0.3, (line: CustomerLine) => line.needs.sign],
    ["to be loud", most, 0.7, (line: CustomerLine) => line.loud],
    ["to be judged rightly, where one is a target customer", most, 0.6, (line: CustomerLine) => line.judgedTarget],
    ["to be judged rightly, where one is not", few, 0.6, (line: CustomerLine) => !line.judgedTarget],
    ["to come back", customers, 0.35, (line: CustomerLine) => line.returns[0].comes],
    ["to come back again", customers, 0.35, (line: CustomerLine) => line.returns[1].comes],
    ["to skip", customers, 0.4, (line: CustomerLine) => line.skip.ask < 0.4],
  ] as const)("%s", (_, people, probability, holds) => {
    const found = people.filter(holds).length;
    const limit = normalQuantile(1 - risk / 2) * Math.sqrt(people.length * probability * (1 - probability));
    expect(people.length).toBeGreaterThan(300);
    expect(Math.abs(found - people.length * probability)).toBeLessThan(limit);
  });
});

describe("a list of shares", () => {
  test("is walked in order, each as far as the uniform is below the sum", () => {
    const limits = cumulative([0.25, 0.5, 0.25]);
    expect([0, 0.24, 0.25, 0.74, 0.75, 1 - 2 ** -53].map((uniform) => pick(limits, uniform))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });

  test("gives nobody to a share of 0, wherever it stands and whatever rounding leaves", () => {
    expect(pick(cumulative([0, 1]), 0)).toBe(1);
    const tenths = [...new Array<number>(10).fill(0.1), 0];
    expect(pick(cumulative(tenths), 1 - 2 ** -53)).toBe(9);
  });
});

test("a ring with more room keeps what it holds of each customer", () => {
  const old = Float64Array.from([8, 9, 10, 11, 4, 5, 6, 7]);
  const bigger = moved(old, 5, 11, 7, 15);
  for (let customer = 5; customer < 11; customer++) expect(bigger[customer & 15]).toBe(customer);
});

describe("each thing is drawn by itself", () => {
  const everyone = [segment("few"), segment("most")].map((one) => ({
    ...one,
    variety: { mean: 0.5, concentration: 4 },
  }));
  const differs = (pairs: readonly (readonly [number, number])[]) => {
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.filter(([one, other]) => one === other)).toEqual([]);
  };
  const workAt = ({ visits }: CustomerLine, place: string) =>
    visits.filter(({ at }) => at === place).map(({ work }) => work ?? Number.NaN);

  test("variety, uniforms to skip by and work, for each step", () => {
    const customers = customersOf({ segments: everyone, steps });
    differs(customers.map(({ variety }) => [variety.ask, variety.sign]));
    differs(customers.map(({ skip }) => [skip.ask, skip.sign]));
    differs(customers.map((line) => [workAt(line, "step")[0], workAt(line, "step")[1]]));
  });

  test("work at the desk, for each step that sends", () => {
    const customers = customersOf({ segments: everyone, steps, design: { exceptions: "desk" } });
    differs(customers.map((line) => [workAt(line, "desk")[0], workAt(line, "desk")[1]]));
    for (const work of customers.flatMap((line) => workAt(line, "desk"))) expect(work >= 300 && work < 400).toBe(true);
  });

  test("the way on, for each visit", () => {
    const next = [
      { to: "ask", share: 0.5 },
      { to: "end", share: 0.5 },
    ];
    const customers = customersOf({ segments: everyone, steps: [{ ...steps[0], next }] });
    const again = customers.filter(({ visits }) => visits.length >= 2);
    const thrice = again.filter(({ visits }) => visits.length >= 3);
    const limit = (normalQuantile(1 - risk / 2) * Math.sqrt(again.length)) / 2;
    expect(Math.abs(thrice.length - again.length / 2)).toBeLessThan(limit);
  });

  test("who is absent, for each team", () => {
    const scenario = handScenario({
      teams: ["left", "right"].map((id) => team(id, 40, { absence: 0.5 })),
      steps: [step("ask", "left", 1)],
    });
    const request = { scenario, population: "all", design: "design", dial: 0, seed: "brings", replication: 0 };
    const { left, right } = readTrace(traceReplication(request)).run.absent;
    // 39 people of either team are absent alike by chance in one world of 2^39.
    expect(left).not.toEqual(right);
  });

  test("the delay and the work of each return, which is not that of the first visit", () => {
    const returns = { rate: 0.9, max: 2, delay: exponential(10) };
    const customers = customersOf({ segments: everyone, steps, returns });
    differs(customers.map((line) => [line.returns[0].delay, line.returns[1].delay]));
    const twice = customers.filter((line) => workAt(line, "return").length === 2);
    differs(twice.map((line) => [workAt(line, "return")[0], workAt(line, "return")[1]]));
    differs(twice.map((line) => [workAt(line, "return")[0], workAt(line, "step")[0]]));
  });
});
