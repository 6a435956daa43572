/** The hours of a day are the engine's own day, told apart: they add up to it, and each holds what the trace shows. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  changesOverTheDay,
  type HourLayout,
  hourHead,
  hourLayout,
  hourSlot,
  hourSum,
} from "../../src/outcome/hourLayout.ts";
import { type HoursRequest, hourCount, hoursParts } from "../../src/outcome/hours.ts";
import { offsetOf, slotOf } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { type CustomerLine, type RunLine, traceReplication } from "../../src/outcome/trace.ts";
import { Cohort } from "../../src/population/cohort.ts";
import { Journeys } from "../../src/process/journeys.ts";
import { headcountOf } from "../../src/process/levers.ts";
import { makePlan } from "../../src/process/plan.ts";
import { Simulation } from "../../src/process/simulation.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { anyDial, anyScenario } from "../support/anyScenario.ts";
import { designAt } from "../support/designAt.ts";
import { handScenario, step, team } from "../support/hand.ts";
import { HandCohort, type HandCustomer } from "../support/handCohort.ts";
import { runs } from "../support/runs.ts";
import { sampleFile } from "../support/sample.ts";

const anyDay = anyScenario.filter(({ regime }) => regime.kind === "day");

const requestOf = (scenario: Scenario, dial: number, first: number, days = 1): HoursRequest => ({
  scenario,
  population: scenario.populations[0].id,
  design: scenario.designs[0].id,
  dial,
  seed: "hours",
  first,
  days,
});

function layoutOf(scenario: Scenario): HourLayout {
  const layout = hourLayout(scenario, scenario.designs[0]);
  if (layout === null) throw new Error("There is no day.");
  return layout;
}

/** All rows of a request, one after the other. */
const rowsOf = (request: HoursRequest): number[] => [...hoursParts(request)].flatMap(({ rows }) => [...rows]);

/** A sum of a team over some of the hours; all of them and after closing by default. */
function total(row: readonly number[], layout: HourLayout, at: number, sum: keyof typeof hourSum, hours?: number) {
  const places = hours ?? layout.edges.length;
  return Array.from({ length: places }, (_, hour) => row[hourSlot(layout, at, hour) + hourSum[sum]]).reduce(
    (a, b) => a + b,
    0,
  );
}

/** Sums that went other ways round: each of some thousand terms loses at most its last binary digit. */
const expectSame = (found: number, expected: number, what: string) =>
  expect(Math.abs(found - expected), `${what}: ${found}, not ${expected}`).toBeLessThanOrEqual(
    1e-10 * Math.max(1, Math.abs(expected)),
  );

describe("the hours of a day", () => {
  test("add up to the engine's own whole-day tallies, team by team", () => {
    fc.assert(
      fc.property(anyDay, anyDial, fc.nat(999), (scenario, dial, replication) => {
        const request = requestOf(scenario, dial, replication);
        const { population, design, seed } = request;
        const layout = layoutOf(scenario);
        const row = rowsOf(request);
        const tallies = createReplicator(scenario, population, seed, [{ design, dial }]).tallies(replication);
        const open = layout.edges.length - 1;
        scenario.teams.forEach(({ id }, at) => {
          const slot = slotOf.team(scenario.segments.length, at);
          expectSame(total(row, layout, at, "worked", open), tallies[slot], `worked by ${id}`);
          expectSame(total(row, layout, at, "onDuty"), tallies[slot + 1], `on duty of ${id}`);
          expectSame(total(row, layout, at, "waited"), tallies[slot + 2], `waited for ${id}`);
          expect(total(row, layout, at, "joined")).toBe(tallies[slot + 3]);
        });
        const all = (sum: "waited" | "waitedOnstage") =>
          scenario.teams.reduce((minutes, _, at) => minutes + total(row, layout, at, sum), 0);
        const [onstage, backstage] = [
          tallies[slotOf.all + offsetOf.waitOnstage],
          tallies[slotOf.all + offsetOf.waitBackstage],
        ];
        expectSame(all("waitedOnstage"), onstage, "waited onstage");
        expectSame(all("waited"), onstage + backstage, "waited");
        expectSame(row[hourHead.waited], onstage + backstage, "waited in all");
        expect(row[hourHead.days]).toBe(1);
      }),
      runs(60),
    );
  });

  test("hold after closing the engine's overtime and nobody on duty", () => {
    fc.assert(
      fc.property(anyDay, anyDial, fc.nat(999), (scenario, dial, replication) => {
        const request = requestOf(scenario, dial, replication);
        const layout = layoutOf(scenario);
        const row = rowsOf(request);
        const cohort = new Cohort(scenario, scenario.populations[0]);
        cohort.begin(request.seed, replication);
        const plan = makePlan(scenario, scenario.designs[0], dial);
        const simulation = new Simulation(plan, cohort, new Journeys(plan.loops ? scenario.steps.length : 0), () => {});
        simulation.run();
        scenario.teams.forEach(({ id, headcount }, at) => {
          const slot = hourSlot(layout, at, layout.edges.length - 1);
          const overtime = headcount === null ? 0 : simulation.floor.staff.afterClosing[at];
          expectSame(row[slot + hourSum.worked], overtime, `overtime of ${id}`);
          expect(row[slot + hourSum.onDuty]).toBe(0);
        });
      }),
      runs(60),
    );
  });

  test("hold, each by itself, what the trace shows of it", () => {
    fc.assert(
      fc.property(anyDay, anyDial, fc.nat(999), (scenario, dial, replication) => {
        const request = requestOf(scenario, dial, replication);
        const layout = layoutOf(scenario);
        const row = rowsOf(request);
        const seen = seenInTrace(scenario, dial, replication, layout);
        scenario.teams.forEach(({ id }, at) => {
          layout.edges.forEach((_, hour) => {
            const slot = hourSlot(layout, at, hour);
            for (const sum of ["worked", "onDuty", "joined", "waited", "waitedOnstage"] as const) {
              expectSame(row[slot + hourSum[sum]], seen(id, hour)[sum], `${sum}, ${id}, hour ${hour}`);
            }
          });
        });
      }),
      runs(30),
    );
  });

  test("obey Little's law: what is waited is the number who wait, added up over time", () => {
    fc.assert(
      fc.property(anyDay, anyDial, fc.nat(999), (scenario, dial, replication) => {
        const row = rowsOf(requestOf(scenario, dial, replication));
        const layout = layoutOf(scenario);
        const visits = visitsOf(scenario, dial, replication);
        scenario.teams.forEach(({ id }, at) => {
          const waits = visits.filter((visit) => visit.team === id);
          const times = [...new Set(waits.flatMap(({ joined, until }) => [joined, until]))].sort((a, b) => a - b);
          const standing = (time: number) => waits.filter(({ joined, until }) => joined <= time && time < until).length;
          const area = times.slice(1).reduce((sum, to, i) => sum + standing(times[i]) * (to - times[i]), 0);
          expectSame(total(row, layout, at, "waited"), area, `waited for ${id}`);
        });
      }),
      runs(60),
    );
  });

  test("are the same however the days are cut, and whichever were counted before", () => {
    const scenario = resolveScenario(sampleFile());
    const cut = fc.uniqueArray(fc.integer({ min: 1, max: 19 }), { maxLength: 4 });
    const whole = rowsOf(requestOf(scenario, 0.5, 3, 20));
    fc.assert(
      fc.property(cut, (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), 20];
        const parts = ends.map((end, i) => [i === 0 ? 0 : ends[i - 1], end]);
        expect(parts.flatMap(([from, end]) => rowsOf(requestOf(scenario, 0.5, 3 + from, end - from)))).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test("come in parts of some days, the first of none", () => {
    const request = requestOf(resolveScenario(sampleFile()), 0.5, 0, 80);
    const parts = [...hoursParts(request)];
    expect(parts[0]).toEqual({ days: 0, rows: new Float64Array(0) });
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.reduce((sum, { days }) => sum + days, 0)).toBe(80);
    const { slots } = layoutOf(request.scenario);
    for (const { days, rows } of parts) expect(rows).toHaveLength(days * slots);
  });
});

describe("an hour", () => {
  test("is one of equal parts of at most an hour, and no roster and no rate changes within it", () => {
    fc.assert(
      fc.property(anyDay, (scenario) => {
        const { edges } = layoutOf(scenario);
        const closes = makePlan(scenario, scenario.designs[0], 0).closes;
        expect([edges[0], edges[edges.length - 1]]).toEqual([0, closes]);
        edges.slice(1).forEach((edge, i) => {
          expect(edge - edges[i]).toBeCloseTo(closes / (edges.length - 1), 9);
          expect(edge - edges[i]).toBeLessThanOrEqual(60 + 1e-9);
        });
        const lists = scenario.teams.map((_, at) => headcountOf(scenario, scenario.designs[0], at) ?? []);
        for (const list of [scenario.arrivals.profile, ...lists]) {
          list.forEach((value, slot) => {
            if (slot > 0 && value !== list[slot - 1]) expect(edges).toContain((closes * slot) / list.length);
          });
        }
      }),
      runs(150),
    );
  });

  test("is as near to sixty minutes as it can be where changes are too many to be told", () => {
    const file = sampleFile();
    const [counter, ...others] = file.teams;
    const plan = Array.from({ length: 96 }, (_, i) => 1 + (i % 2));
    const scenario = resolveScenario({
      ...file,
      teams: [{ ...counter, headcount: plan }, ...others],
      designs: [{ id: "forced", name: "Standard answer" }],
    });
    expect(layoutOf(scenario).edges).toEqual([0, 60, 120, 180, 240, 300, 360, 420, 480]);
    // The people of an hour are then those of its parts.
    const row = rowsOf(requestOf(scenario, 0, 1));
    const tallies = createReplicator(scenario, "mixed", "hours", [{ design: "forced", dial: 0 }]).tallies(1);
    expectSame(total(row, layoutOf(scenario), 0, "onDuty"), tallies[slotOf.team(2, 0) + 1], "on duty");
  });

  test("is nowhere in a run without opening hours, which is refused in words", () => {
    const { arrivals: _, ...file } = sampleFile();
    const teams = file.teams.map(({ absence: _absence, ...one }) => ({ ...one, headcount: 2 }));
    const regime = { kind: "continuous" as const, warmUpMinutes: 0, minutes: 480 };
    const scenario = resolveScenario({ ...file, teams, regime, designs: [{ id: "forced", name: "Standard answer" }] });
    expect(hourLayout(scenario, scenario.designs[0])).toBeNull();
    expect(changesOverTheDay(scenario, scenario.designs[0])).toBe(false);
    expect(() => rowsOf(requestOf(scenario, 0, 0))).toThrow("no hours of the day");
  });

  test("of a day that is the same all day is told apart by nobody", () => {
    const { arrivals: _, ...file } = sampleFile();
    const flat = (headcount: number | number[]) =>
      resolveScenario({
        ...file,
        teams: file.teams.map((one) => ({ ...one, headcount })),
        designs: [{ id: "only", name: "Only" }],
      });
    expect(changesOverTheDay(flat(2), flat(2).designs[0])).toBe(false);
    expect(changesOverTheDay(flat([2, 2]), flat([2, 2]).designs[0])).toBe(false);
    expect(changesOverTheDay(flat([2, 1]), flat([2, 1]).designs[0])).toBe(true);
    const profiled = resolveScenario(sampleFile());
    expect(changesOverTheDay(profiled, profiled.designs[1])).toBe(true);
  });
});

describe("worked out on paper", () => {
  /** Two hours; the counter has nobody in the second half hour, and one person otherwise. */
  const scenario = handScenario({
    regime: { kind: "day", openMinutes: 120 },
    teams: [team("counter", [1, 0, 1, 1]), team("office", 2)],
    steps: [step("ask", "counter", 20), step("check", "office", 45, { stage: "backstage" })],
    design: { alsoServes: { office: ["counter"] }, flexible: { crossTraining: { office: 0.5 } } },
  });
  const layout = layoutOf(scenario);
  const rowOf = (dial: number, customers: readonly HandCustomer[], absent = {}) => {
    const cohort = new HandCohort(scenario, customers, absent);
    return hourCount(layout, makePlan(scenario, scenario.designs[0], dial), cohort)();
  };
  const at = (row: Float64Array, who: number, hour: number) => [
    ...row.subarray(hourSlot(layout, who, hour), hourSlot(layout, who, hour) + 5),
  ];

  test("work begun before the shift ends is on duty beyond it; who finds nobody waits for the next shift", () => {
    expect(layout.edges).toEqual([0, 30, 60, 90, 120]);
    // The first is served from 20 to 40, the second joins at 35 and is served from 60 to 80.
    const row = rowOf(0, [{ arrival: 20 }, { arrival: 35 }]);
    expect(at(row, 0, 0)).toEqual([10, 30, 1, 0, 0]);
    expect(at(row, 0, 1)).toEqual([10, 10, 1, 25, 25]);
    expect(at(row, 0, 2)).toEqual([20, 30, 0, 0, 0]);
    expect(at(row, 0, 3)).toEqual([0, 30, 0, 0, 0]);
    // The office works from 40 to 85 and from 80 to 125: the last five minutes after closing.
    expect([1, 2, 3, 4].map((hour) => at(row, 1, hour)[0])).toEqual([20, 35, 30, 5]);
    expect([1, 2, 3, 4].map((hour) => at(row, 1, hour)[1])).toEqual([60, 60, 60, 0]);
  });

  test("who helps works for their own team, and the wait is that of the queue", () => {
    // At the flexible end one of the two of the office also serves the counter, and at 35 does so at once.
    const row = rowOf(1, [{ arrival: 35 }]);
    expect(at(row, 0, 1)).toEqual([0, 0, 1, 0, 0]);
    // From 35 to 55 at the counter's queue, then from 55 to 100 at their own.
    expect([1, 2, 3].map((hour) => at(row, 1, hour)[0])).toEqual([25, 30, 10]);
  });

  test("a wait at the desk is onstage, whatever step sent them there", () => {
    const bank = handScenario({
      regime: { kind: "day", openMinutes: 60 },
      teams: [team("office", 2), team("experts", 1)],
      steps: [step("check", "office", 10, { stage: "backstage", exposure: 1 })],
      desk: { team: "experts", work: { kind: "constant", value: 7 }, fit: 1 },
      design: { exceptions: "desk" },
    });
    const odd = { arrival: 0, variety: { check: 1 } };
    const cohort = new HandCohort(bank, [odd, odd]);
    const row = hourCount(layoutOf(bank), makePlan(bank, bank.designs[0], 0), cohort)();
    const slot = hourSlot(layoutOf(bank), 1, 0);
    expect([...row.subarray(slot, slot + 5)]).toEqual([14, 60, 2, 7, 7]);
  });

  test("a wait that patience ends is counted to its end, a team without a visit holds zeros", () => {
    const row = rowOf(0, [{ arrival: 35, patience: 12 }]);
    expect(at(row, 0, 1)).toEqual([0, 0, 1, 12, 12]);
    for (const hour of [0, 1, 2, 3]) expect(at(row, 1, hour)).toEqual([0, 60, 0, 0, 0]);
    expect(at(row, 1, 4)).toEqual([0, 0, 0, 0, 0]);
  });
});

interface SeenVisit {
  readonly team: string;
  readonly onstage: boolean;
  readonly joined: number;
  /** When the wait was over. */
  readonly until: number;
  readonly began: number | null;
  readonly ended: number;
  readonly servedBy: string | null;
  readonly crossTrained: boolean | null;
}

/** All visits of a day, as its trace tells them. */
function visitsOf(scenario: Scenario, dial: number, replication: number): readonly SeenVisit[] {
  const { population, design, seed } = requestOf(scenario, dial, replication);
  const lines = [...traceReplication({ scenario, population, design, dial, seed, replication })];
  return lines
    .filter((line): line is CustomerLine => line.kind === "customer")
    .flatMap(({ visits, left }) =>
      visits.map((visit) => ({
        ...visit,
        onstage: visit.at !== "step" || scenario.steps.find(({ id }) => id === visit.step)?.stage === "onstage",
        until: visit.began ?? left ?? Number.NaN,
        ended: visit.ended ?? Number.NaN,
      })),
    );
}

/** What a listener with a stopwatch would have noted, team by team and hour by hour. */
function seenInTrace(scenario: Scenario, dial: number, replication: number, { edges }: HourLayout) {
  const { population, design, seed } = requestOf(scenario, dial, replication);
  const [run] = traceReplication({ scenario, population, design, dial, seed, replication });
  const known = designAt(scenario, design, dial, (run as RunLine).absent);
  const visits = visitsOf(scenario, dial, replication);
  const closes = edges[edges.length - 1];
  const moments = [
    ...new Set([...edges, ...visits.flatMap(({ began, ended }) => (began === null ? [] : [began, ended]))]),
  ];
  return (id: string, hour: number) => {
    const slots = known.slots(id);
    const from = edges[hour];
    const to = edges[hour + 1] ?? Number.POSITIVE_INFINITY;
    const cuts = [...moments, ...(slots ?? []).map((slot) => slot.from)];
    const times = [...new Set(cuts)].filter((time) => time >= from && time <= to).sort((a, b) => a - b);
    let [worked, onDuty] = [0, 0];
    for (const [i, start] of slots === null ? [] : times.slice(0, -1).entries()) {
      const minutes = times[i + 1] - start;
      for (const crossTrained of [false, true]) {
        const busy = visits.filter(
          (one) =>
            one.servedBy === id &&
            one.crossTrained === crossTrained &&
            one.began !== null &&
            one.began <= start &&
            start < one.ended,
        ).length;
        const slot = slots?.find((one) => one.from <= start && start < one.to);
        const there = (crossTrained ? slot?.crossTrained : slot?.plain) ?? 0;
        worked += busy * minutes;
        if (start < closes) onDuty += Math.max(there, busy) * minutes;
      }
    }
    const joining = visits.filter(({ team: whose, joined }) => whose === id && joined >= from && joined < to);
    const waited = (some: readonly SeenVisit[]) => some.reduce((sum, { until, joined }) => sum + until - joined, 0);
    return {
      worked,
      onDuty,
      joined: joining.length,
      waited: waited(joining),
      waitedOnstage: waited(joining.filter(({ onstage }) => onstage)),
    };
  };
}
