/** A customer is the same customer in every design, at every dial and staffing, and in every population. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { traceReplication } from "../../src/outcome/trace.ts";
import { normalQuantile } from "../../src/population/distributions/special/normalQuantile.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { anyDial, anyFile } from "../support/anyScenario.ts";
import { runs } from "../support/runs.ts";
import { sampleFile } from "../support/sample.ts";
import { type CustomerLine, readTrace, type VisitLine } from "../support/traceLines.ts";

interface Where {
  readonly population?: string;
  readonly design?: string;
  readonly dial?: number;
  readonly replication?: number;
}

function customersOf(file: ScenarioFile, where: Where = {}): readonly CustomerLine[] {
  const scenario = resolveScenario(file);
  const { population = file.populations[0].id, design = file.designs[0].id, dial = 0, replication = 0 } = where;
  return readTrace(traceReplication({ scenario, population, design, dial, seed: "same", replication })).customers;
}

/** What a customer brings, whatever becomes of them. */
function brings(line: CustomerLine) {
  const { customer, segment, arrival, patience, priority, loud, judgedTarget, needs, variety, skip, returns } = line;
  return { customer, segment, arrival, patience, priority, loud, judgedTarget, needs, variety, skip, returns };
}

/** What was drawn on the way: work and the way on by step and visit, work at the desk by step, on return by number. */
function drawn({ visits }: CustomerLine): Map<string, string> {
  const counts = new Map<string, number>();
  const found = new Map<string, string>();
  for (const visit of visits.filter(({ work }) => work !== null)) {
    const place = placeOf(visit);
    const number = (counts.get(place) ?? 0) + 1;
    counts.set(place, number);
    found.set(`work ${place} ${number}`, String(visit.work));
    if (visit.next !== null) found.set(`next ${place} ${number}`, visit.next);
  }
  return found;
}

function placeOf({ at, step }: VisitLine): string {
  return at === "return" ? `return of a need at ${step}` : `${at} ${step}`;
}

/** How many draws two traces of the same customers have in common; fails where one differs. */
function expectSameDraws(before: readonly CustomerLine[], after: readonly CustomerLine[]): number {
  let common = 0;
  for (const [n, line] of before.entries()) {
    const again = drawn(after[n]);
    for (const [what, value] of drawn(line)) {
      if (!again.has(what)) continue;
      common++;
      expect([n, what, again.get(what)]).toEqual([n, what, value]);
    }
  }
  return common;
}

const ofADay = anyFile.filter(({ regime }) => regime.kind === "day");

describe("the same customers come", () => {
  const anyLevers = fc.record({
    range: fc.constantFrom(0, 0.5, 1),
    adaptivity: fc.constantFrom(0, 0.7),
    crossTraining: fc.constantFrom(0, 1),
  });
  const anyOther = fc.record({
    exceptions: fc.constantFrom("force" as const, "escalate" as const, "desk" as const, "refer" as const),
    admission: fc.constantFrom("all" as const, "target" as const),
    dispatch: fc.constantFrom("local" as const, "end-to-end" as const),
    rigid: anyLevers,
    flexible: anyLevers,
  });

  test("in every design and at every dial", () => {
    let common = 0;
    fc.assert(
      fc.property(ofADay, anyOther, anyDial, anyDial, fc.nat(50), (file, other, dial, otherDial, replication) => {
        const both = { ...file, designs: [...file.designs, { ...other, id: "other", name: "Other" }] };
        const before = customersOf(both, { dial, replication });
        const after = customersOf(both, { design: "other", dial: otherDial, replication });
        expect(after.map(brings)).toEqual(before.map(brings));
        common += expectSameDraws(before, after);
      }),
      runs(100),
    );
    expect(common).toBeGreaterThan(1000);
  });

  test("whatever the staffing, and whoever is absent", () => {
    let common = 0;
    fc.assert(
      fc.property(ofADay, fc.integer({ min: 1, max: 5 }), anyDial, (file, headcount, dial) => {
        const teams = file.teams.map((team) => (team.unlimited ? team : { ...team, headcount, absence: 0 }));
        const before = customersOf(file, { dial });
        const after = customersOf(
          { ...file, teams, designs: file.designs.map(({ headcount: _, ...rest }) => rest) },
          { dial },
        );
        expect(after.map(brings)).toEqual(before.map(brings));
        common += expectSameDraws(before, after);
      }),
      runs(100),
    );
    expect(common).toBeGreaterThan(1000);
  });

  test("whatever the volume, only sooner or later", () => {
    let common = 0;
    fc.assert(
      fc.property(ofADay, fc.integer({ min: 1, max: 60 }), anyDial, (file, perHour, dial) => {
        const flat = { ...file, arrivals: { dayCv: file.arrivals?.dayCv } };
        const before = customersOf(flat, { dial });
        const after = customersOf({ ...flat, populations: [{ ...flat.populations[0], perHour }] }, { dial });
        const ratio = perHour / flat.populations[0].perHour;
        const both = Math.min(before.length, after.length);
        for (let n = 0; n < both; n++) {
          expect(after[n].arrival * ratio).toBeCloseTo(before[n].arrival, 8);
          expect({ ...brings(after[n]), arrival: 0 }).toEqual({ ...brings(before[n]), arrival: 0 });
        }
        common += expectSameDraws(before.slice(0, both), after.slice(0, both));
      }),
      runs(100),
    );
    expect(common).toBeGreaterThan(1000);
  });

  test("in a run without an end too", () => {
    const file: ScenarioFile = {
      ...sampleFile(),
      regime: { kind: "continuous", warmUpMinutes: 100, minutes: 2000 },
      arrivals: undefined,
      teams: sampleFile().teams.map(({ absence: _, ...team }) => ({ ...team, headcount: 3 })),
      designs: sampleFile().designs.map(({ headcount: _, ...design }) => design),
    };
    const before = customersOf(file, { dial: 0.1 });
    const after = customersOf(file, { dial: 0.9, design: "helped" });
    const both = Math.min(before.length, after.length);
    expect(both).toBeGreaterThan(512);
    expect(after.slice(0, both).map(brings)).toEqual(before.slice(0, both).map(brings));
    expect(expectSameDraws(before.slice(0, both), after.slice(0, both))).toBeGreaterThan(1000);
  });
});

describe("two populations share their uniforms", () => {
  const file = sampleFile();
  const shares = [0.9, 0.6, 0.1];
  const mixes: ScenarioFile = {
    ...file,
    populations: shares.map((routine) => ({
      id: `routine-${routine * 10}`,
      name: "Some",
      perHour: 18,
      mix: { routine, complex: 1 - routine },
    })),
  };
  const lines = mixes.populations.map(({ id }) => customersOf(mixes, { population: id }));

  test("the same customers come at the same times", () => {
    for (const others of lines)
      expect(others.map(({ arrival }) => arrival)).toEqual(lines[0].map(({ arrival }) => arrival));
  });

  test("more of a segment keeps those who were of it", () => {
    let changed = 0;
    for (const [n, { segment }] of lines[1].entries()) {
      if (segment === "routine") expect(lines[0][n].segment).toBe("routine");
      else expect(lines[2][n].segment).toBe("complex");
      if (lines[0][n].segment !== lines[2][n].segment) changed++;
    }
    expect(changed).toBeGreaterThan(lines[0].length / 2);
  });

  test("who is of the same segment in both is the same customer", () => {
    let same = 0;
    for (const [n, line] of lines[0].entries()) {
      if (lines[1][n].segment !== line.segment) continue;
      same++;
      expect(brings(lines[1][n])).toEqual(brings(line));
    }
    expect(same).toBeGreaterThan(lines[0].length / 2);
    expect(expectSameDraws(lines[0], lines[1])).toBeGreaterThan(100);
  });

  test("who is of another segment still takes the same numbers to skip by", () => {
    const skips = (some: readonly CustomerLine[]) => some.map(({ skip }) => skip);
    expect(skips(lines[2])).toEqual(skips(lines[0]));
  });
});

describe("a changed parameter moves every draw the same way", () => {
  const file = sampleFile();
  const longer = file.steps.map((step) =>
    step.id === "advise" ? { ...step, work: { kind: "gamma" as const, mean: 9, cv: 0.7 } } : step,
  );

  test("a longer mean makes every work time longer, in proportion", () => {
    const works = (lines: readonly CustomerLine[]) =>
      lines.map(({ visits }) => visits.find(({ step, work }) => step === "advise" && work !== null)?.work);
    const [before, after] = [works(customersOf(file)), works(customersOf({ ...file, steps: longer }))];
    let found = 0;
    for (const [n, work] of before.entries()) {
      const again = after[n];
      if (work == null || again == null) continue;
      found++;
      // The table of the distribution is the same, scaled.
      expect(again).toBeCloseTo((work * 9) / 6, 9);
    }
    expect(found).toBeGreaterThan(50);
  });

  test("a likelier need is a need of all who had it", () => {
    const likelier = file.segments.map((one) => (one.id === "routine" ? { ...one, needs: { approve: 0.6 } } : one));
    const [before, after] = [customersOf(file), customersOf({ ...file, segments: likelier })];
    const had = before.filter(({ needs }) => needs.approve).map(({ customer }) => customer);
    expect(had.every((n) => after[n].needs.approve)).toBe(true);
    expect(after.filter(({ needs }) => needs.approve).length).toBeGreaterThan(had.length);
  });
});

describe("who is absent", () => {
  const file = sampleFile();
  const absentOf = (headcount: number, replication: number, absence = 0.3): readonly number[] => {
    const teams = file.teams.map((team) => (team.id === "counter" ? { ...team, headcount, absence } : team));
    const scenario = resolveScenario({ ...file, teams });
    const request = { scenario, population: "mixed", design: "forced", dial: 0.5, seed: "absence", replication };
    return readTrace(traceReplication(request)).run.absent.counter;
  };
  const replications = Array.from({ length: 60 }, (_, replication) => replication);

  test("is absent whatever the number of colleagues, and more so where absence is likelier", () => {
    for (const replication of replications) {
      const many = absentOf(12, replication);
      expect(absentOf(5, replication)).toEqual(many.filter((person) => person < 5));
      const likelier = absentOf(12, replication, 0.6);
      expect(many.every((person) => likelier.includes(person))).toBe(true);
    }
  });

  test("is never person 0, and each other as often as said", () => {
    const days = replications.map((replication) => absentOf(12, replication));
    expect(days.some((absent) => absent.includes(0))).toBe(false);
    const people = 11 * days.length;
    const found = days.reduce((sum, absent) => sum + absent.length, 0);
    // A binomial count, within what chance exceeds once in a thousand such tests.
    const limit = normalQuantile(1 - 0.001 / 2) * Math.sqrt(people * 0.3 * 0.7);
    expect(Math.abs(found - people * 0.3)).toBeLessThan(limit);
  });
});
