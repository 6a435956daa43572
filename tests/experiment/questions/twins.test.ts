/** One customer through two designs: the same person, every event once, and a difference that adds up. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { both, type Pair, type Side, type Twins, twins } from "../../../src/experiment/questions/twins.ts";
import type { Journey } from "../../../src/experiment/questions/twinsPassage.ts";
import type { Pick } from "../../../src/experiment/questions/twinsPick.ts";
import { twinsSentence } from "../../../src/experiment/questions/twinsSentence.ts";
import { type CustomerLine, traceReplication } from "../../../src/outcome/trace.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import type { Design, Scenario } from "../../../src/scenario/types.ts";
import { anyDial, anyScenario } from "../../support/anyScenario.ts";
import { handScenario, segment, step, team } from "../../support/hand.ts";
import { runs } from "../../support/runs.ts";

function traced(scenario: Scenario, sides: Pair<Side>, seed = "twins", replication = 0) {
  const population = scenario.populations[0].id;
  return both(sides, (side) => [...traceReplication({ scenario, population, seed, replication, ...side })]);
}

const follow = (scenario: Scenario, sides: Pair<Side>, pick: Pick): Twins =>
  twins(scenario, traced(scenario, sides), pick);

const customersOf = (traces: ReturnType<typeof traced>) =>
  both(traces, (lines) => lines.filter((line) => line.kind === "customer"));

/** Two designs of a process where nothing else is said: one step at a team of one, to the letter for everybody. */
function twoDesigns(
  other: Partial<ScenarioFile["designs"][number]>,
  more: Partial<Parameters<typeof handScenario>[0]> = {},
): Scenario {
  const designs = [
    { id: "plain", name: "Plain" },
    { id: "other", name: "Other", ...other },
  ];
  return handScenario({
    segments: [segment("anyone", { variety: { mean: 0.5, concentration: 4 } })],
    teams: [team("counter", 1)],
    steps: [step("serve", "counter", 9)],
    designs,
    ...more,
  } as Parameters<typeof handScenario>[0]);
}

const sides = (dial = 0): Pair<Side> => ({
  chosen: { design: "other", dial },
  against: { design: "plain", dial },
});

const unlimited: ScenarioFile["teams"] = [{ id: "counter", name: "Counter", unlimited: true }];

describe("where only one thing differs, all of the difference is that", () => {
  test("more people: waiting", () => {
    const found = follow(twoDesigns({ headcount: { counter: 30 } }), sides(), "largest");
    const { experience, ...parts } = found.difference ?? expect.fail("nobody was followed");
    expect(experience).toBeGreaterThan(1);
    expect(parts.waiting).toBeCloseTo(experience, 10);
    expect({ ...parts, waiting: 0 }).toEqual({ waiting: 0, effort: 0, fit: 0, ending: 0 });
  });

  test("more room to bend, with nobody waiting: fit", () => {
    const steps = [step("serve", "counter", 9, { exposure: 1 })];
    const scenario = twoDesigns({ rigid: { range: 1 } }, { steps, teams: unlimited });
    const found = follow(scenario, sides(), "largest");
    const { experience, ...parts } = found.difference ?? expect.fail("nobody was followed");
    // The only need is met instead of unmet: 100 in place of 100 · 0.02^(1/3).
    expect(experience).toBeCloseTo(100 - 100 * 0.02 ** (1 / 3), 10);
    expect(parts.fit).toBeCloseTo(experience, 10);
    expect({ ...parts, fit: 0 }).toEqual({ waiting: 0, effort: 0, fit: 0, ending: 0 });
  });

  test("a step that nobody needs is left out, with nobody waiting: effort", () => {
    const segments = [segment("anyone", { needs: { form: 0 } })];
    const steps = [step("form", "counter", 2, { effort: 0.5 }), step("serve", "counter", 9)];
    const scenario = twoDesigns({ rigid: { adaptivity: 1 } }, { segments, steps, teams: unlimited });
    const found = follow(scenario, sides(), "typical");
    const { experience, ...parts } = found.difference ?? expect.fail("nobody was followed");
    // Taken through the form: effort 1.5 of a tolerance of 1.
    expect(experience).toBeCloseTo(100 - 100 * (1 / (1 + 1.5 ** 2)) ** (1 / 3), 10);
    expect(parts.effort).toBeCloseTo(experience, 10);
    expect({ ...parts, effort: 0 }).toEqual({ waiting: 0, effort: 0, fit: 0, ending: 0 });
    const [form, serve] = found.rows;
    expect([form.step, form.needed, form.moments.chosen?.skipped, form.moments.against?.effort]).toEqual([
      "form",
      false,
      true,
      1.5,
    ]);
    expect([serve.step, serve.moments.chosen?.effort, serve.moments.against?.effort]).toEqual(["serve", 0, 0]);
    expect(twinsSentence(found, scenario)).toMatch(/points more, all of it by less effort\.$/);
  });

  test("patience that ends on one side: how the journey ended", () => {
    const segments = [segment("anyone", { patience: { kind: "constant", value: 1 } })];
    const found = follow(twoDesigns({ headcount: { counter: 30 } }, { segments }), sides(), "largest");
    expect(found.journeys.against?.outcome).toBe("abandoned");
    expect(found.difference).toEqual({ experience: 100, waiting: 0, effort: 0, fit: 0, ending: 100 });
    expect(found.rows[0].moments.against).toMatchObject({ waited: expect.closeTo(1, 9), began: null, servedBy: null });
  });
});

test("waiting and effort that do the same have the same part", () => {
  // Waiting and effort both go from the tolerance to 0, at equal weights: by symmetry half of the difference each.
  const scenario = twoDesigns({});
  const [first] = customersOf(traced(scenario, sides())).chosen;
  const journey = { ...first, measured: true, outcome: "served" as const, fit: 1 };
  const at = (wait: number, effort: number, experience: number): CustomerLine => {
    return { ...journey, waitOnstage: wait, waitBackstage: 0, effort, experience };
  };
  const [run] = traced(scenario, sides()).chosen;
  const traces = { chosen: [run, at(0, 0, 100)], against: [run, at(10, 1, 100 * 0.25 ** (1 / 3))] };
  const { waiting, effort, fit, experience } = twins(scenario, traces, first.customer).difference ?? expect.fail();
  expect(waiting).toBeCloseTo(experience / 2, 10);
  expect(effort).toBeCloseTo(waiting, 10);
  expect(fit).toBe(0);
});

describe("for any scenario", () => {
  const anyTwins = fc
    .record({
      scenario: anyScenario,
      dials: fc.tuple(anyDial, anyDial),
      exceptions: fc.constantFrom("force" as const, "escalate" as const, "desk" as const, "refer" as const),
      admission: fc.constantFrom("all" as const, "target" as const),
      seed: fc.string(),
    })
    .map(({ scenario, dials, exceptions, admission, seed }) => {
      const other: Design = { ...scenario.designs[0], id: "other", exceptions, admission };
      const both = { ...scenario, designs: [...scenario.designs, other] };
      const pair = { chosen: { design: "other", dial: dials[0] }, against: { design: "only", dial: dials[1] } };
      return { scenario: both, traces: traced(both, pair, seed) };
    });

  /** Of both sides all customers, a dozen at most. */
  function each(check: (found: Twins, scenario: Scenario, lines: Pair<CustomerLine>, turned: Twins) => void): void {
    fc.assert(
      fc.property(anyTwins, ({ scenario, traces }) => {
        const customers = customersOf(traces);
        for (const chosen of customers.chosen.slice(0, 12)) {
          const against = customers.against.find(({ customer }) => customer === chosen.customer);
          if (against === undefined) continue;
          const found = twins(scenario, traces, chosen.customer);
          const turned = twins(scenario, { chosen: traces.against, against: traces.chosen }, chosen.customer);
          check(found, scenario, { chosen, against }, turned);
        }
      }),
      runs(40),
    );
  }

  // Points are sums and differences of at most some dozen numbers of at most 100.
  const rounding = 1e-10;

  test("the parts add up to the difference, and turned round all change their sign", () => {
    let served = 0;
    each(({ difference }, _, lines, turned) => {
      const { experience, waiting, effort, fit, ending } = difference ?? expect.fail("both are told");
      expect(experience).toBe(lines.chosen.experience - lines.against.experience);
      expect(Math.abs(waiting + effort + fit + ending - experience)).toBeLessThan(rounding);
      const back = turned.difference ?? expect.fail("both are told");
      for (const part of ["experience", "waiting", "effort", "fit", "ending"] as const) {
        expect(Math.abs(back[part] + (difference?.[part] ?? 0))).toBeLessThan(rounding);
      }
      if (lines.chosen.outcome === "served" && lines.against.outcome === "served") {
        served++;
        expect(ending).toBe(0);
      } else expect([waiting, effort, fit]).toEqual([0, 0, 0]);
    });
    expect(served).toBeGreaterThan(50);
  });

  test("a part has the sign of what changed: less waiting, less effort and a better fit never take away", () => {
    each(({ difference, journeys: { chosen, against } }) => {
      if (chosen?.outcome !== "served" || against?.outcome !== "served") return;
      const { waiting, effort, fit } = difference ?? expect.fail("both are told");
      const sign = (to: number | null, from: number | null): number => Math.sign((to ?? 0) - (from ?? 0));
      for (const [part, better] of [
        [waiting, sign(against.felt, chosen.felt)],
        [effort, sign(against.effort, chosen.effort)],
        [fit, sign(chosen.fit, against.fit)],
      ]) {
        if (better === 0) expect(part).toBe(0);
        else expect(part * better).toBeGreaterThanOrEqual(0);
      }
    });
  });

  test("every visit and every skipped step is told once, in its order, and the same event in one row", () => {
    each(({ rows }, _, lines, turned) => {
      for (const side of ["chosen", "against"] as const) {
        const told = rows.flatMap(({ step, at, moments }) => {
          const moment = moments[side];
          return moment === null ? [] : [{ step, at, moment }];
        });
        const { visits, skipped } = lines[side];
        const happened = told.filter(({ moment }) => moment.joined !== null);
        expect(
          happened.map(({ step, at, moment: { joined, began, ended, servedBy, fits } }) => {
            return { step, at, joined, began, ended, servedBy, fits };
          }),
        ).toEqual(
          visits.map(({ step, at, joined, began, ended, servedBy, fits }) => {
            return { step, at, joined, began, ended, servedBy, fits };
          }),
        );
        expect(told.filter(({ moment }) => moment.skipped).map(({ step }) => step)).toEqual(
          skipped.map((one) => one.step),
        );
      }
      // As many events side by side as there are the other way round.
      const shared = (all: Twins["rows"]) =>
        all.filter(({ moments }) => moments.chosen !== null && moments.against !== null);
      expect(shared(rows)).toHaveLength(shared(turned.rows).length);
    });
  });

  test("what the events add sums to the waiting felt, the effort and the fit of the journey", () => {
    each(({ rows, journeys }, _, lines) => {
      for (const side of ["chosen", "against"] as const) {
        const journey: Journey = journeys[side] ?? expect.fail("both are told");
        const moments = rows.flatMap(({ moments: { [side]: moment } }) => (moment === null ? [] : [moment]));
        const sum = (of: "felt" | "effort" | "loss"): number =>
          moments.reduce((total, moment) => total + (moment[of] ?? 0), 0);
        if (lines[side].left !== null) expect(Math.abs(sum("felt") - journey.felt)).toBeLessThan(1e-7);
        if (journey.effort === null || journey.fit === null) continue;
        expect(Math.abs(sum("effort") - journey.effort)).toBeLessThan(rounding);
        const needed = rows.filter(({ at, time, needed: isNeeded, moments: { [side]: moment } }) => {
          return at === "step" && time === 1 && isNeeded && moment !== null;
        });
        const fit = Math.max(0.02, 1 - sum("loss") / Math.max(1, needed.length));
        expect(Math.abs(fit - journey.fit)).toBeLessThan(rounding);
      }
    });
  });
});

describe("who is followed", () => {
  const scenario = twoDesigns({ headcount: { counter: 2 } });
  const traces = traced(scenario, sides());
  const couples = customersOf(traces);
  const differences = couples.chosen.map(({ experience }, n) => experience - couples.against[n].experience);

  test("the one with the largest difference, in either direction", () => {
    const most = Math.max(...differences.map(Math.abs));
    for (const [pair, sign] of [
      [traces, 1],
      [{ chosen: traces.against, against: traces.chosen }, -1],
    ] as const) {
      const found = twins(scenario, pair, "largest");
      expect(found.difference?.experience).toBeCloseTo(sign * most, 12);
    }
  });

  test("the typical one is nearer to all others than anybody else", () => {
    const distance = (n: number): number =>
      couples.chosen.reduce(
        (sum, { experience }, other) =>
          sum +
          Math.abs(experience - couples.chosen[n].experience) +
          Math.abs(couples.against[other].experience - couples.against[n].experience),
        0,
      );
    const all = couples.chosen.map((_, n) => distance(n));
    const found = twins(scenario, traces, "typical").customer?.customer ?? expect.fail("nobody");
    expect(distance(found)).toBeCloseTo(Math.min(...all), 8);
    expect(found).not.toBe(twins(scenario, traces, "largest").customer?.customer);
  });

  test("and the day around them is told", () => {
    const { day } = twins(scenario, traces, "typical");
    expect(day.customers).toBe(differences.length);
    expect(day.better).toBe(differences.filter((one) => one >= 1).length);
    expect(day.worse).toBe(differences.filter((one) => one <= -1).length);
    expect(day.meanDifference).toBeCloseTo(differences.reduce((sum, one) => sum + one, 0) / differences.length, 12);
    expect(day.better).toBeGreaterThan(0);
  });

  test("nobody, where there is no such number, or no target customer", () => {
    const absent = twins(scenario, traces, 100_000);
    expect([absent.customer, absent.difference, absent.rows]).toEqual([null, null, []]);
    expect(twinsSentence(absent, scenario)).toBe("There is no customer 100,000 on day 0.");
    const none = twoDesigns({}, { segments: [segment("anyone", { target: false })] });
    const found = follow(none, sides(), "typical");
    expect([found.customer, found.day]).toEqual([null, { customers: 0, better: 0, worse: 0, meanDifference: null }]);
    expect(twinsSentence(found, none)).toBe("No target customer came on day 0, so there is nobody to follow.");
    // By number anybody can be followed.
    expect(follow(none, sides(), 0).customer).toMatchObject({ customer: 0, target: false });
  });
});

test("a customer whom one design refuses at the door is shown as such", () => {
  const scenario = twoDesigns({ admission: "target" }, { segments: [segment("anyone", { target: false })] });
  const found = follow(scenario, sides(), 0);
  expect(found.journeys.chosen).toMatchObject({ outcome: "referred", refused: true, experience: 50 });
  expect(found.rows.map(({ step, moments }) => [step, moments.chosen])).toEqual([["serve", null]]);
  expect(found.difference).toMatchObject({ waiting: 0, effort: 0, fit: 0, ending: expect.closeTo(-50, 9) });
  expect(twinsSentence(found, scenario)).toBe(
    "As an illustration, not evidence: customer 0 of day 0 (anyone) experiences 50.0 of 100 with " +
      "Other at 0\u202f% (refused at the door) and 100.0 with Plain at 0\u202f%: 50.0 points less, all of it by how the journey ended.",
  );
});

test("the desk opens the curtain: the same wait behind it is felt in full", () => {
  const steps = [step("serve", "counter", 1, { exposure: 1 }), step("check", "office", 20, { stage: "backstage" })];
  const teams = [team("counter", 9), team("office", 1), team("experts", 9)];
  const desk = { team: "experts", work: { kind: "constant" as const, value: 0 }, fit: 1 };
  const scenario = twoDesigns({ exceptions: "desk" }, { steps, teams, desk });
  const opened = traced(scenario, sides());
  const { customer } =
    customersOf(opened).chosen.find(({ visits, waitBackstage }) => visits.length === 3 && waitBackstage > 0) ??
    expect.fail("nobody met the desk");
  const { journeys, rows } = twins(scenario, opened, customer);
  expect(journeys.chosen).toMatchObject({ curtainOpen: true, fit: 1, effort: 1 });
  expect(journeys.chosen?.felt).toBe(journeys.chosen?.waitBackstage);
  expect(rows.map(({ step, at, moments }) => [step, at, moments.chosen === null, moments.against === null])).toEqual([
    ["serve", "step", false, false],
    ["serve", "desk", false, true],
    ["check", "step", false, false],
  ]);
  // Forced on the other side: the need is unmet, which opens the curtain too.
  expect(rows[0].moments).toMatchObject({ chosen: { fits: false, loss: 0 }, against: { fits: false, loss: 1 } });
});

test("in a run without end, a customer whom one side does not tell any more is shown as such", () => {
  const scenario = twoDesigns(
    { headcount: { counter: 2 } },
    { regime: { kind: "continuous", warmUpMinutes: 0, minutes: 120 } },
  );
  const traces = traced(scenario, sides());
  const { chosen, against } = customersOf(traces);
  expect(against.length).toBeGreaterThan(chosen.length);
  const found = twins(scenario, traces, against.length - 1);
  expect([found.journeys.chosen, found.difference]).toEqual([null, null]);
  expect(found.journeys.against).not.toBeNull();
  expect(found.rows.every(({ moments }) => moments.chosen === null)).toBe(true);
  expect(twinsSentence(found, scenario)).toMatch(
    /is told with Plain at 0\s% only: the run with Other at 0\s% ends before\.$/,
  );
});

test("traces of different days are no twins", () => {
  const scenario = twoDesigns({});
  const [one, other] = [0, 1].map((replication) => traced(scenario, sides(), "twins", replication));
  expect(() => twins(scenario, { chosen: one.chosen, against: other.against }, "typical")).toThrow("replication");
});

test("the result is the same as JSON", () => {
  const found = follow(twoDesigns({ headcount: { counter: 2 } }), sides(), "largest");
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
